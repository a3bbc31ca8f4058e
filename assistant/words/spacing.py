"""Words that were typed with a space too many or too few: "thuis zitters", "watis"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.words.lexicon import ASKING, FRAME_STEMS
from corpus.expand import AKIN, TYPING_ERROR
from corpus.index import Index
from corpus.language import fold, is_dutch, is_function_word, stem, words
from corpus.lexical import STRONG

_LEANING = frozenset(("ie", "er", "ze", "ik"))
"""What leans on a verb as it is said: "krijgtie", "gaater"."""
_OF_NAMES = tuple(
    "scholen bestuur bestuurder team teams plan plannen locatie locaties leerling leerlingen ouders leraren docenten "
    "personeel medewerkers directie directeur profiel beleid college lyceum".split()
)
"""What may be of a school, a board or a region and is written in one word with its name."""
_NAMED = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][a-zà-ÿ]{7,}")
_SHORTEST = 4
_SHORTEST_TAIL = 3
"""So long is the front of a compound that was taken apart, at least, and its tail: "studie dag"."""

_OPEN_FOR_ALL = re.compile(r"(?:dag|avond|middag|ochtend|huis|les|lesdag)(?:en|sen)?")
_MOST_READ = 50
"""Passages with both of two words that are read to see whether these stand together."""


def apart(word: str) -> str:
    """A folded word, or the two small ones that were typed as one: "watis", "kanik", "gaater"."""
    if not word.isalpha() or len(word) < _SHORTEST or is_function_word(word) or is_dutch(word):
        return word
    for cut in range(len(word) - 2, 1, -1):
        front, rest = word[:cut], word[cut:]
        if is_function_word(rest) and (front in ASKING or is_function_word(front)):
            return f"{front} {rest}"
        if rest in _LEANING and front.endswith("t") and stem(front) in FRAME_STEMS:
            return f"{front} {rest}"
    return word


def name_parted(question: str, index: Index) -> str:
    """A question with a name and what is of it as two words: "de Roos leerlingen" for "de Roosleerlingen".

    The documents have the name, and the question a capital: "fietsenplan" is of no name.
    """
    return _NAMED.sub(lambda word: _of_a_name(word[0], index), question)


def _of_a_name(word: str, index: Index) -> str:
    whole = fold(word)
    tail = next((other for other in _OF_NAMES if whole.endswith(other)), "")
    front = whole.removesuffix(tail)
    if not tail or len(front) < _SHORTEST or is_dutch(whole) or index.words.rows_with(whole):
        return word
    return f"{word[: len(front)]} {word[len(front) :]}" if index.words.rows_with(front) else word


def joined(found: Sequence[str], index: Index) -> list[str]:
    """The folded words of a question, with two as one where the documents write them so, and one as two likewise."""
    whole: list[str] = []
    for word in (part for one in found for part in _parts(one, index)):
        compound = _compound(whole[-1], word, index) if whole else None
        whole[-1:] = [compound] if compound else [*whole[-1:], word]
    return whole


def _compound(front: str, tail: str, index: Index) -> str | None:
    if len(front) < _SHORTEST or len(tail) < _SHORTEST_TAIL:
        return None
    if not all(part.isalpha() and not is_function_word(part) for part in (front, tail)):
        return None
    forms = index.expander.forms(front + tail)
    if _stands(front, index) and _stands(tail, index):
        if stand_together(front, tail, index):
            return None
        if front == "open" and _OPEN_FOR_ALL.fullmatch(tail):  # where no document has it, it is not "open" nor "dag"
            return front + tail
        return next((form for form, weight in forms if weight >= AKIN), None)
    return next((form for form, weight in forms if weight >= STRONG), None)


def _parts(word: str, index: Index) -> tuple[str, ...]:
    """The two words that a document writes a word of the question as, where none has the word itself: "opendag"."""
    if not word.isalpha() or is_function_word(word) or _stands(word, index):
        return (word,)
    for cut in range(_SHORTEST, len(word) - _SHORTEST_TAIL + 1):
        front, tail = word[:cut], word[cut:]
        if not is_function_word(front) and not is_function_word(tail) and stand_together(front, tail, index):
            return front, tail
    return (word,)


def is_open_for_all(word: str) -> bool:
    """Whether a word is a day on which all are welcome, "opendag": of no other day is told what is asked of it."""
    return word.startswith("open") and bool(_OPEN_FOR_ALL.fullmatch(word.removeprefix("open")))


def stand_together(front: str, tail: str, index: Index) -> bool:
    """Whether a document has two words right after each other."""
    rows = sorted({*index.words.rows_with(front)} & {*index.words.rows_with(tail)})[:_MOST_READ]
    return any((front, tail) in pairwise(words(p.text)) for p in index.store.passages(rows))


def _stands(word: str, index: Index) -> bool:
    return any(weight > TYPING_ERROR for _, weight in index.expander.forms(word))
