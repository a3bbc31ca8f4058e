"""Whether a sentence of a plan says the opposite of an outcome, or takes it up within bounds of its own."""

from __future__ import annotations

import re

from assistant.coverage.quantities import NUMBER, number
from assistant.words.bounds import BOUND
from assistant.words.lexicon import NUMBERS
from assistant.words.spoken import NEGATIONS
from corpus.language import fold, words

_REFUSES = re.compile(
    r"\bonwenselijk\b|\bniet (?:haalbaar|mogelijk|wenselijk)\b|\bte (?:kostbaar|duur)\b"
    r"|\b(?:zien (?:wij|we)|(?:wij|we) zien|ziet het \w+) (?:\w+ ){0,4}?af\b"
    r"|\bniet overgenomen\b|\bafgewezen\b|\bniet gehonoreerd\b|\bgeen (?:maatregelen|plannen|geld|menskracht|ruimte"
    r"|middelen)\b"
    r"|\b(?:vragen|doen|willen|geven|maken|nemen|kiezen|bieden|starten|voeren|zien|vinden) (?:wij|we) (?:\w+ ){0,3}?"
    r"(?:niet|geen)\b(?! (?:meer|langer|alleen|zomaar))"
    r"|\b(?:wij|we) (?:vragen|doen|willen|geven|maken|nemen|kiezen|bieden|starten|voeren|zien) (?:\w+ ){0,6}?"
    r"(?:niet|geen)\b(?! (?:meer|langer|alleen|zomaar))"
    r"|\b(?:gaat|gaan|komt|komen) (?:\w+ ){0,4}?(?:niet (?:door|terug)|er niet)\b"
)
_ENDS = re.compile(
    r"\b(?:stopt|stoppen|eindigt|eindigen|vervalt|vervallen|verdwijnt|verdwijnen|beeindigd|opgeheven|geschrapt|gestopt)"
    r"\b"
)
_KEEPS = re.compile(
    r"\b(?:blijft|blijven|houdt|houden|behoudt|behouden|nog steeds|onveranderd|ongewijzigd|ook voor de|voor elke?)\b"
)
_AWAY = re.compile(
    r"\b(?:weghalen|weg|afschaffen|loslaten|los te laten|los laten|stoppen|beeindigen|schrappen|verdwijnen|verdwijnt"
    r"|zonder|geen|niet|nooit|af van|ontschotting|ontschotten)\b"
)
"""What an outcome says that would do away with something."""


_BOUND = re.compile(
    r"\b(?:niet|geen) (?:\w+ )?(?:langer|meer|minder|later|eerder|hoger|lager|groter|kleiner) dan\b|\bniet voor\b"
)
"""What sets a bound does away with nothing: "niet langer dan twee jaar"."""
_WONT = re.compile(r"\b(?:wij|we) (?:\w+en) (?:\w+ )?geen\b|^geen (?:nieuwe?|tweede|extra|aparte?)\b|\bkomt er niet\b")
"""How an outcome says that something will not be."""
_BEGINS = re.compile(
    r"\b(?:opent|openen|start|starten|begint|beginnen|bouwt|bouwen|krijgt|krijgen|er komt|komt er|er komen|komen er)\b"
)


_FROM_TO = re.compile(
    rf"\bvan (?P<start>{NUMBER})(?: ?%)?(?: [\w-]+){{0,3}}? (?:naar|terug tot) (?:{BOUND} )?"
    rf"(?P<goal>{NUMBER})\b"
)
"""What changes; "van 9 tot 17 uur" does not."""
_ANY_NUMBER = re.compile(rf"(?<![\w.,]){NUMBER}\b(?![.,]\d)")
_ARTICLE = re.compile(r"\b[Ee]en\b")


def stays_where_it_was(outcome: str, sentence: str) -> bool:
    """Whether of "van 24 naar 40" a sentence names only the number that it starts from."""
    goes, said = _FROM_TO.search(" ".join(fold(outcome).split())), " ".join(fold(_ARTICLE.sub("", sentence)).split())
    if goes is None or _FROM_TO.search(said):
        return False
    named = {number(found[0]) for found in _ANY_NUMBER.finditer(said)}
    return number(goes["start"]) in named and number(goes["goal"]) not in named


def opposes(outcome: str, sentence: str) -> bool:
    """Whether a sentence that speaks of what an outcome asks for says the opposite of it."""
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(sentence).split())
    keeps = bool(_KEEPS.search(said)) and not NEGATIONS & set(words(said))
    if keeps and stays_where_it_was(outcome, sentence):
        return True
    if _WONT.search(asked):
        return bool(_BEGINS.search(said)) and not NEGATIONS & set(words(said))
    if _AWAY.search(_BOUND.sub("", asked)):
        return bool(_REFUSES.search(said)) or keeps
    return bool(_REFUSES.search(said) or _ENDS.search(said))


_WEIGHS = re.compile(
    r"\b(?:verken(?:t|nen)?|onderzoek(?:t|en)?|bezie(?:t|n)?|overweegt?|overwegen|bekijk(?:t|en)?)\b"
    r"(?: [\w'-]+){0,8}? (?:of|naar|welke)\b"
    r"|\b(?:proberen|probeert) (?:wij|we|de \w+|het \w+) (?:\w+ ){0,6}?uit\b"
    r"|\bals eerste (?!(?:aan|bij|in|met|naar|op|te|uit|van|voor)\b)\w+|\b(?:proef|pilot)\b"
)
"""What a plan will look into or try out, it does not take up yet."""
_LIMITS = re.compile(
    r"\b\w+ van de \w+ (?:school|scholen|klassen|gemeenten|besturen|leerlingen|teams|locaties)\b"
    r"|\b(?:alleen|uitsluitend|slechts|enkel) (?:nog )?(?:voor|op|in|bij|(?:de |een )?(?:leerling|school|scholen|klas"
    r"|groep|kinderen|ouder)\w*)(?: [\w'-]+){0,4}"
    r"|\b(?:als (?:er|het) (?:geld|kan|lukt)|waar mogelijk|zo mogelijk)\b|\b(?:proef|pilot)\b"
    r"|\bde helft van (?:de|het|hun|haar|zijn) \w+|\been deel van (?:de|het) \w+|\bgedeeltelijk\b"
)


_ALL = re.compile(r"\b(?:alle|elke?|iedere?)\b")
_ALL_OF_THEM = re.compile(r"\balle \w+ (?:de )?(?=\w+en\b)")
"""All by their number: "alle vier de gemeenten"."""
_COUNTED = "|".join(number for number in NUMBERS if number not in ("een", "nul"))
_SOME = re.compile(
    rf"\b(?:op|voor|bij|in)? ?(?:de )?(?:{_COUNTED}|\d+) (?:\w+ )?(?:scholen|vestigingen|locaties|gemeenten|besturen"
    r"|klassen|teams|dorpen)\b|\b(?:met meer dan|(?:die )?(?:jonger|ouder)(?: is| zijn)? dan) \S+ \w+|"
    r"^(?:wie|als|voor (?:kinderen|leerlingen|ouders|jongeren) die)(?: [\w'-]+){1,5}|\b(?:klas|leerjaar|groep) \d\b"
)
"""What keeps something to some where all were meant."""
_CLASS = re.compile(r"\b(?:klas|leerjaar|groep) \d\b")
"""Who names a class keeps to that one, and not to some of the schools."""
_EACH = re.compile(r"\b(?:in|op|bij|voor) (?:elke?|iedere?) (?P<what>\w+)")
_IN_ONE = re.compile(r"\b(?:in|op|bij|voor) een (?P<what>\w+)")
"""Where each was meant, and one is told."""
_PLACES = re.compile(
    r"\b[Ii]n [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:(?:, | en )(?:in )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)*"
)
"""So do names of places."""
_YEARLY, _IN_YEARS = re.compile(r"\belk jaar\b|\bjaarlijks"), re.compile(r"\bin 20\d\d en (?:in )?20\d\d\b")
"""And named years what was to be done each year."""


def _one_of_each(asked: str, said: str) -> re.Match[str] | None:
    """Where a sentence has something in one of what an outcome asks it of each: "in een vak" for "in elk vak"."""
    each = {each["what"] for each in _EACH.finditer(asked)}
    return next((one for one in _IN_ONE.finditer(said) if one["what"] in each), None)


def limit(outcome: str, sentence: str) -> str | None:
    """The words by which a sentence keeps what an outcome asks for to some, to a trial, or to what can be had."""
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(sentence).split())
    if not _WEIGHS.search(asked) and (weighed := _WEIGHS.search(said)):
        return weighed[0]
    found = _LIMITS.search(said)
    if found is None and _YEARLY.search(asked):
        found = _IN_YEARS.search(said)
    if found is None:
        found = _one_of_each(asked, said)
    if found is None and _ALL.search(asked):
        found = _SOME.search(_ALL_OF_THEM.sub("alle ", said)) or (
            None if _ALL.search(said) or _PLACES.search(outcome) else _PLACES.search(sentence)
        )
    if found and not _CLASS.search(found[0]):
        asked = _CLASS.sub("", asked)
    kept = _LIMITS.search(asked) or _SOME.search(_ALL_OF_THEM.sub("alle ", asked))
    return found[0].strip() if found and not kept else None
