"""Of which person a question asks what they said, did or are: "wat zei mevrouw De Wit over …", "waar werkt Anna"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question.wording import parted
from assistant.words.lexicon import NUMBERS
from assistant.words.verbs import is_verb
from corpus.language import fold, is_dutch, is_function_word, stem, words

_PARTICLE = r"(?:(?:van|de|den|der|het|ten|ter|te|’t|'t|el|al|la|von)\s+)"
_CAPITAL = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?!\w)"
_ADDRESSED = r"(?:mw|mevr|mevrouw|dhr|meneer|de heer|drs|dr|prof|juf|meester|ms|mrs|mr)"
_NAME = re.compile(
    rf"(?P<title>\b(?i:{_ADDRESSED})\.?\s+)?(?P<name>(?:[A-Z]\.\s?)*(?:(?:Van|De|Den|Der|Ten|Ter)\s+)?{_PARTICLE}*"
    rf"{_CAPITAL}(?:\s+{_PARTICLE}*(?:{_CAPITAL}|[A-Z]\b\.?))*)"
)
_SAYING = (
    r"zei(?:den)?|zegt|zeggen|vertel(?:t|de|len)|stel(?:t|de)|vind(?:t|en)|vond(?:en)?|vraagt|vroeg|schreef|schrijft"
    r"|adviseer(?:t|de)|noem(?:t|de)|raadt|raadde|pleit(?:te)?|waarschuw(?:t|de)|bedoelt|bedoelde|denkt|dacht|beweer(?:t|de)"
    r"|kijkt|keek|reageer(?:t|de)|antwoord(?:t|de)|beveelt|beval|merkt"
)
_SAYS = re.compile(rf"\b(?:{_SAYING}|volgens)$")
_OF_SAYING = frozenset(
    map(
        stem,
        """zei zeiden zegt zeggen gezegd vertelt vertelde vertellen verteld stelt stelde vindt vond vinden vraagt
        vroeg vragen adviseert adviseerde adviseren noemt noemde noemen genoemd raadt raadde aanraden pleit
        pleitte pleiten waarschuwt waarschuwde bedoelt bedoelde bedoelen denkt dacht denken beweert beweerde
        kijkt keek kijken reageert reageerde antwoordt antwoordde beveelt beval aanbevelen merkt opmerken wil
        wilde willen geeft gaf geven doet deed mening oordeel standpunt uitspraak citaat woorden visie boodschap
        verhaal bijdrage functie rol beroep achtergrond keynote lezing inleiding toespraak presentatie slot eind
        einde afsluiting begin ding dingen punt punten tip tips advies adviezen voorbeeld voorbeelden vraag les
        raad suggestie idee mevrouw meneer heer mw mevr dhr drs dr prof juf meester ms mrs mr""".split(),
    )
)
"""Stems of words for that somebody says it, where, and what they are: of that a document need not have a word."""

_OF_PERSONS = re.compile(
    r"(?:en )?(?:hoe oud (?:is|wordt)|waar woont|hoe lang is|hoe zwaar is|hoeveel (?:kinderen|broers|zussen) heeft"
    r"|wanneer (?:is|wordt|werd) .*\b(?:jarig|geboren)|waar (?:is|werd) .*\bgeboren|met wie is .*\bgetrouwd)\b"
)
"""Asks what only a person is or has, so that one name is enough: "hoe oud is Roos?"."""
_WHERE_SAID = frozenset(map(stem, "conferentie studiedag bijeenkomst vergadering overleg dag zaal publiek".split()))


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of whom something is asked."""

    typed: str
    names: frozenset[str]
    """The words of their name, folded."""

    def only_frames(self, word: str) -> bool:
        """Whether a word of the question is of their name, or only says that somebody says something, or how much."""
        return word in self.names or stem(word) in _OF_SAYING or word in NUMBERS

    def asks_more(self, word: str) -> bool:
        """Whether a word is more than that and than where it was said, which of itself asks nothing."""
        return not self.only_frames(word) and stem(word) not in _WHERE_SAID


def somebody_asked(question: str) -> Somebody | None:
    """The one person of whom a question asks something; None for any other question.

    Right before the name stands a verb or "volgens": in "kan ik bij mevrouw De Wit terecht?" they are not who is asked
    about. A name is one of a person by how it is addressed, by its first name, or because they are said to say things.
    """
    asking = parted(question)[0]
    found = [one for match in _NAME.finditer(asking) if (one := _person(asking, match))]
    return found[0] if len(found) == 1 else None


def _person(question: str, match: re.Match[str]) -> Somebody | None:
    before = fold(question[: match.start()]).strip()
    if not before or not words(before):
        return None
    last = words(before)[-1]
    names = frozenset(word for word in words(match["name"]) if not is_function_word(word))
    says = bool(_SAYS.search(before))
    asked_of = says or is_verb(last) or last in ("is", "was", "heeft", "had")
    if not names or not asked_of:
        return None
    first, *more = match["name"].split()
    called = bool(match["title"]) or (bool(more) and not is_dutch(fold(first)) and not is_function_word(fold(first)))
    called = called or bool(_OF_PERSONS.match(fold(question)))
    return Somebody(f"{match['title'] or ''}{match['name']}", names) if called or says else None
