"""Whether a sentence of a plan says the opposite of an outcome."""

from __future__ import annotations

import re

from assistant.coverage.people import are_people
from assistant.coverage.quantities import A_NUMBER, NUMBER, number
from assistant.coverage.refusals import DENIED, REFUSES, around, elsewhere, is_denied, is_refused_there
from assistant.coverage.vocabulary import says_something
from assistant.words.bounds import BOUND
from assistant.words.spoken import NEGATIONS
from corpus.language import fold, stem, words

_BEARS = r"(?:sluit|weiger|laat|lat|verlie|mis|accepte|tolere|duld|will)\w*"
"""Begins verbs of which the denial refuses nothing: "wij sluiten geen kind uit"."""
_DENIES = re.compile(
    rf"\b(?:er (?:komt|komen)|(?:komt|komen) er|(?:wij|we) (?!{_BEARS}\b)\w+en|(?!{_BEARS}\b)\w+en (?:wij|we)"
    r"|besloten|besluit(?:en)?|stelt|richt|maakt|opent|krijgt|krijgen|biedt|organiseert) (?:\w+ ){0,5}?"
    r"(?:geen|niet voor(?: om)?(?: een| de| het)?) (?![^,;.]*\b(?:zonder|meer|langer|dan)\b)"
    r"(?:(?:\w+ )?(?:aanpak|beleid) (?:van|voor|over|tegen|om) )?(?P<what>\w+(?: [\w-]+){0,2})"
    r"|\bin plaats van (?:(?:de|het|een) )?(?P<instead>(?!\d)[\w-]+(?: [\w-]+)?)"
)
"""What a plan will not have, or has something else for: a refusal when it is what an outcome asks for."""
_LESS = re.compile(
    r"\b(?:minder|korter|kleiner|lager|verminder|verlag|verkort|terugdring|terugbreng|tegengaan|voorkom|bestrijd)\w*"
    r"|\b(?:breng|dring)\w*\b.*\bterug\b|\b(?:ga|pak(?:ken)?)\b.*\b(?:tegen|aan)\b|\baan(?:pakken| te pakken)\b"
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


_HAS = re.compile(
    r"\b(?:krijgt|krijgen|komt|komen|opent|openen|start|starten|begint|beginnen|bouwt|bouwen|doet|doen|volgt|volgen"
    r"|er (?:is|zijn)|(?:is|zijn) er)\b"
)
"""How a plan says that something will be there, and not only what it thinks of it."""
_FROM_TO = re.compile(
    rf"\bvan (?P<start>{NUMBER})(?: ?%)?(?: [\w-]+){{0,3}}? (?:naar|terug tot) (?:{BOUND} )?"
    rf"(?P<goal>{NUMBER})\b"
)
"""What changes; "van 9 tot 17 uur" does not."""
_ARTICLE = re.compile(r"\b[Ee]en\b")


def stays_where_it_was(outcome: str, sentence: str) -> bool:
    """Whether of "van 24 naar 40" a sentence names only the number that it starts from."""
    goes, said = _FROM_TO.search(" ".join(fold(outcome).split())), " ".join(fold(_ARTICLE.sub("", sentence)).split())
    if goes is None or _FROM_TO.search(said):
        return False
    named = {number(found[0]) for found in A_NUMBER.finditer(said)}
    return number(goes["start"]) in named and number(goes["goal"]) not in named


def opposes(outcome: str, sentence: str) -> bool:
    """Whether a sentence that speaks of what an outcome asks for says the opposite of it."""
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(elsewhere(outcome, sentence)).split())
    keeps = bool(_KEEPS.search(said)) and not NEGATIONS & set(words(said))
    if keeps and stays_where_it_was(outcome, sentence):
        return True
    if _WONT.search(asked):
        return bool(_BEGINS.search(said)) and not NEGATIONS & set(words(said))
    if _AWAY.search(_WHO_CANNOT.sub("", _NO_LESS.sub("", _BOUND.sub("", asked)))):
        return bool(REFUSES.search(said)) or keeps or (bool(_ENDS.search(asked)) and _goes_on(said))
    return bool(REFUSES.search(said)) or _ends(said) or is_refused_there(outcome, sentence) or denies(outcome, sentence)


def denies(outcome: str, sentence: str) -> bool:
    """Whether a sentence denies the very thing of an outcome: "geen kas", "in plaats van een kas"."""
    asked, said = " ".join(fold(outcome).split()), " ".join(fold(sentence).split())
    thing = _things(asked)
    if _LESS.search(asked):
        return False
    for found in _DENIES.finditer(said):
        if found["instead"] and _SOMETHING_ELSE.search(asked):
            continue
        denied = thing & {stem(word) for word in words(found["what"] or found["instead"])}
        if denied and not _is_had(thing, said, found):
            return True
    return False


def _things(text: str) -> set[str]:
    return {stem(word) for word in words(text) if says_something(word) and not are_people(word)}


def _is_had(thing: set[str], said: str, found: re.Match[str]) -> bool:
    """Whether a text has beside what it denies all of that, so that it denies only another one of the kind."""
    before, after = around(said, found)
    others: list[str]
    if found["instead"]:
        denied, others = found["instead"] + after[0], [before[-1], *filter(_HAS.search, before[-2:-1])]
    else:
        denied = " ".join((before[-1], found[0], after[0]))
        others = [one for one in (*before[:-1], *after[1:]) if _HAS.search(one)]
    return any(thing & _things(denied) <= _things(one) for one in others if not DENIED.search(one))


def _ends(said: str) -> bool:
    """Whether a folded text says of something that it ends; "stopt niet" does not."""
    return any(not is_denied(said, found) for found in _ENDS.finditer(said))


def _goes_on(said: str) -> bool:
    """Whether a folded text says of something that it does not end."""
    return any(is_denied(said, found) for found in _ENDS.finditer(said))
