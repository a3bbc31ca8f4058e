"""The numbered places that a question names: "thema 3 en 4", "thema drie", "het derde thema"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from assistant.words.lexicon import NUMBERS, ORDINALS
from corpus.language import is_dutch, is_function_word, roman, stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A numbered place the question names, such as "thema 3": the stem of its word, its number, and as it was asked."""

    word: str
    number: str
    text: str
    parts: tuple[str, ...] = ()
    """What of that place is named, from the whole inward: "2" and "a" in "artikel 8, tweede lid, onder a"."""


_PARTS = frozenset("lid onder onderdeel sub volzin punt".split())
_BETWEEN_PARTS = frozenset("aanhef en".split())


def named_places(found: list[str], numbering: set[str]) -> tuple[list[Reference], set[int]]:
    """The numbered places named ("thema 3 en 4", "thema drie", "het derde thema"), and the positions of their words."""
    references: list[Reference] = []
    used: set[int] = set()
    for position, written in enumerate(found):
        word = series_word(written, numbering)
        if word is None:
            continue
        before = found[position - 1] if position else ""
        if before in ORDINALS:
            number = str(NUMBERS[before])
            references.append(Reference(word=stem(word), number=number, text=f"{word} {number}"))
            used |= {position - 1, position}
        for after, number in _numbers_after(found, position):
            parts, taken = _parts_after(found, after + 1)
            references.append(Reference(word=stem(word), number=number, text=f"{word} {number}", parts=parts))
            used |= {position, after, *taken}
    return references, used


def series_word(word: str, numbering: set[str]) -> str | None:
    """The word itself when it numbers places, or the one it is a typing error of."""
    if stem(word) in numbering:
        return word
    if len(word) < 4 or is_function_word(word):
        return None
    near = [name for name in sorted(numbering) if DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1]
    return near[0] if near and not is_dutch(word) else None


def _numbers_after(found: list[str], position: int) -> Iterable[tuple[int, str]]:
    """The numbers right after a word, over commas and "en": positions and numbers in digits."""
    joining = {"en", "of", "and", "versus", "vs", "tegenover"}
    for after in range(position + 1, len(found)):
        word = found[after]
        in_words = "" if word in ORDINALS else str(NUMBERS.get(word, ""))  # "artikel 8, eerste lid" is no article 1
        in_words = in_words or str(roman(word) or "")
        number = word if re.fullmatch(r"\d+(?:\.\d+)*[a-z]{0,2}\d*", word) else in_words
        is_year = len(number) == 4 and number.startswith(("19", "20"))
        if number and not is_year and not (word == "een" and after + 1 < len(found)):
            yield after, number
        elif word not in joining:
            return


def _parts_after(found: list[str], start: int) -> tuple[tuple[str, ...], set[int]]:
    """The parts named from a position on ("lid 2", "eerste lid, onder a"), and the positions of their words."""
    parts: list[str] = []
    used: set[int] = set()
    position = start
    while position + 1 < len(found):
        word, following = found[position], found[position + 1]
        if word in _PARTS and re.fullmatch(r"\d{1,2}[a-z]?|[a-z]", following):
            parts.append(following)
        elif word in ORDINALS and following in _PARTS:
            parts.append(str(NUMBERS[word]))
        elif word in _BETWEEN_PARTS and (following in _PARTS or following in ORDINALS):
            position += 1
            continue
        else:
            break
        used |= {position, position + 1}
        position += 2
    return tuple(parts), used
