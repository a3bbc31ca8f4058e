"""Whether a sentence of a plan says the opposite of an outcome."""

from __future__ import annotations

import re

from assistant.coverage.limits import elsewhere
from assistant.coverage.people import are_people
from assistant.coverage.quantities import NUMBER, number
from assistant.coverage.vocabulary import says_something
from assistant.words.bounds import BOUND
from assistant.words.spoken import NEGATIONS
from corpus.language import fold, stem, words

_REFUSES = re.compile(
    r"\bonwenselijk\b|\bniet (?:haalbaar|mogelijk|wenselijk)\b|\bte (?:kostbaar|duur)\b"
    r"|\b(?:zien (?:wij|we)|(?:wij|we) zien|ziet het \w+) (?:\w+ ){0,4}?af\b"
    r"|\bniet (?:overgenomen|gehonoreerd)\b|\bafgewezen\b|\bgeen (?:maatregelen|plannen|geld|menskracht|ruimte|middelen"
    r"|prioriteit|meerwaarde|aanbod)\b"
    r"|\b(?:vragen|doen|willen|geven|maken|nemen|kiezen|bieden|starten|voeren|zien|vinden) (?:wij|we) (?:\w+ ){0,3}?"
    r"(?:niet|geen)\b(?! (?:meer|langer|alleen|zomaar))"
    r"|\b(?:wij|we) (?:vragen|doen|willen|geven|maken|nemen|kiezen|bieden|starten|voeren|zien) (?:\w+ ){0,6}?"
    r"(?:niet|geen)\b(?! (?:meer|langer|alleen|zomaar))"
    r"|\b(?:gaat|gaan|komt|komen) (?:\w+ ){0,4}?(?:niet (?:door|terug)|er (?:\w+ )?niet)\b"
    r"|\b(?:past|passen) niet (?:bij|in)\b|\bvolgt? (?:dit|dat|het) (?:advies|voorstel) niet\b"
)
_BEARS = r"(?:sluit|weiger|laat|lat|verlie|mis|accepte|tolere|duld|will)\w*"
"""Begins verbs of which the denial refuses nothing: "wij sluiten geen kind uit"."""
_DENIES = re.compile(
    rf"\b(?:er (?:komt|komen)|(?:komt|komen) er|(?:wij|we) (?!{_BEARS}\b)\w+en|(?!{_BEARS}\b)\w+en (?:wij|we)"
    r"|besloten|besluit(?:en)?|stelt|richt|maakt|opent|krijgt|krijgen|biedt|organiseert) (?:\w+ ){0,5}?"
    r"(?:geen|niet voor(?: om)?(?: een| de| het)?) (?![^,;.]*\b(?:zonder|meer|langer|dan)\b)"
    r"(?P<what>\w+(?: [\w-]+){0,2})"
    r"|\bin plaats van (?:(?:de|het|een) )?(?P<instead>(?!\d)[\w-]+(?: [\w-]+)?)"
)
"""What a plan will not have, or has something else for: a refusal when it is what an outcome asks for."""
_LESS = re.compile(
    r"\b(?:minder|korter|kleiner|lager|verminder|verlag|verkort|terugdring|terugbreng|tegengaan|voorkom|bestrijd|aanpak)\w*"
    r"|\b(?:breng|dring)\w*\b.*\bterug\b|\b(?:ga|pak)\b.*\b(?:tegen|aan)\b"
)
"""What asks for less of something is not denied by having none of it."""
_SOMETHING_ELSE = re.compile(r"\bin plaats van\b")
_ENDING = (
    r"stopt?|stoppen|gestopt|stopgezet|eindigt|eindigen|beeindig(?:t|en|d)?|vervalt|vervallen|verdwijnt|verdwijnen"
    r"|afgeschaft|afschaffen|opgeheven|opheffen|schrapt?|schrappen|geschrapt"
    r"|(?:schaft?|schaffen)\b(?: [\w-]+){1,12}? af|(?:heft?|heffen)\b(?: [\w-]+){1,12}? op"
)
"""How one says of something that it ends, or asks for that."""
_ENDS = re.compile(rf"\b(?:{_ENDING})\b")
_KEEPS = re.compile(
    r"\b(?:blijft|blijven|houdt|houden|behoudt|behouden|nog steeds|onveranderd|ongewijzigd|ook voor de|voor elke?)\b"
)
_AWAY = re.compile(
    rf"\b(?:{_ENDING}|weghalen|weg|loslaten|los te laten|los laten|zonder|geen|niet|nooit|af van|ontschotting"
    r"|ontschotten)\b"
)
"""What an outcome says that would do away with something."""


_BOUND = re.compile(
    r"\b(?:niet|geen) (?:\w+ )?(?:langer|meer|minder|later|eerder|hoger|lager|groter|kleiner) dan\b|\bniet voor\b"
)
"""What sets a bound does away with nothing: "niet langer dan twee jaar"."""
_NO_LESS = re.compile(
    r"\bniet in met (?:(?:de|het|een) )?\w*(?:verla|verminder|bezuinig|korting|afschaff|opheff|sluit|schrapp)\w*"
)
"""Who refuses that something is taken away asks that it stays."""
_WHO_CANNOT = re.compile(r"(?<=\w )die\b[^,;:.]*")
"""Nor does what those for whom it is do not have or cannot do: "voor kinderen die niet meekomen"."""
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
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(elsewhere(sentence)).split())
    keeps = bool(_KEEPS.search(said)) and not NEGATIONS & set(words(said))
    if keeps and stays_where_it_was(outcome, sentence):
        return True
    if _WONT.search(asked):
        return bool(_BEGINS.search(said)) and not NEGATIONS & set(words(said))
    if _AWAY.search(_WHO_CANNOT.sub("", _NO_LESS.sub("", _BOUND.sub("", asked)))):
        return bool(_REFUSES.search(said)) or keeps
    return bool(_REFUSES.search(said) or _ENDS.search(said)) or denies(outcome, sentence)


def denies(outcome: str, sentence: str) -> bool:
    """Whether a sentence denies the very thing of an outcome: "geen kas", "in plaats van een kas"."""
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(sentence).split())
    thing = {stem(word) for word in words(asked) if says_something(word) and not are_people(word)}
    if _LESS.search(asked):
        return False
    for found in _DENIES.finditer(said):
        if found["instead"] and _SOMETHING_ELSE.search(asked):
            continue
        if thing & {stem(word) for word in words(found["what"] or found["instead"])}:
            return True
    return False
