"""How a sentence of a plan keeps what an outcome asks for within bounds: to some, to a trial, or until later."""

from __future__ import annotations

import re

from assistant.coverage.refusals import is_denied, there
from assistant.words.lexicon import NUMBERS
from assistant.words.sentences import sentences
from corpus.language import A_MONTH, fold

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
"""What keeps something to some of those who might have it, to a part of it, or to what can be had."""
_LATER = re.compile(
    rf"\bpas (?:(?:in|na|vanaf|per|tegen|eind|begin|medio) (?:[\w-]+ ){{0,2}}?(?:20\d\d|{A_MONTH}|(?:school)?jaar"
    r"|planperiode|voorjaar|najaar|zomer|zomervakantie)\b|later\b)"
    r"|\b(?:uitgesteld|doorgeschoven)\b"
    r"|\bschui(?:ft|ven)\b(?: [\w-]+){1,6}? door\b(?! naar (?:[\w-]+ ){0,2}?\w*(?:groep|klas|leerjaar|school|bouw)\b)"
    r"|\b(?:stelt|stellen)\b(?: [\w-]+){1,6}? uit(?: tot [^,;.!?]+|(?=[.,;]|$))"
    r"|\b(?:wacht(?:en)? (?:wij |we )?(?:nog )?|(?:wij|we) wachten (?:(?!niet\b)[\w-]+ ){0,3}?)tot\b[^,;.!?]+"
    r"|\b(?:neemt|nemen)\b(?: [\w-]+){0,3}? (?:later|nog) (?:een )?besluit\b"
)
"""What keeps something to a later time. "Pas als" does not: that is a condition."""
_OF_OTHERS = re.compile(
    r"^(?:zij|ze|hij|wie)\b(?! (?:komt|komen|start|starten|begint|beginnen|opent|openen|is|zijn)\b)"
)
"""How a sentence begins that tells what people do, and when they do that."""


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


def _later(text: str) -> re.Match[str] | None:
    """Where a text keeps something to later; "niet uitgesteld" does not, nor does what people do later."""
    said = [" ".join(fold(one).split()) for one in sentences(text)]
    kept = (found for one in said if not _OF_OTHERS.search(one) for found in _LATER.finditer(one))
    return next((found for found in kept if not is_denied(found.string, found)), None)


def limit(outcome: str, sentence: str) -> str | None:
    """The words by which a sentence keeps what an outcome asks for to some, to a trial, to what is had, or to later.

    Or the sentence beside it that refuses it for one place.
    """
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(sentence).split())
    if not _WEIGHS.search(asked) and (weighed := _WEIGHS.search(said)):
        return weighed[0]
    found = _LIMITS.search(said) or (None if _LATER.search(asked) else _later(sentence))
    if found is None and (place := there(outcome, sentence)):
        return place
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
