"""Words of a question that were written by ear: "toezigt", "begrooting", "pedagogies", "kontakt", "smorgens"."""

from __future__ import annotations

import re

from assistant.words.lexicon import GREETINGS
from corpus.index import Index
from corpus.language import is_dutch

_SHORTEST = 5
_BY_EAR = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"^smorgen?s$", "morgens"),
        (r"^s(middag|avond|nacht|ochtend)s$", r"\1s"),
        (r"ies(e?)$", r"isch\1"),
        (r"sie(s?)$", r"tie\1"),
        (r"gt", "cht"),
        (r"cht", "gt"),
        (r"([aeou])\1(?=[^aeiou][aeiou])", r"\1"),
        (r"(?<=[aeiou])([^aeiou])(?=[aeiou])", r"\1\1"),
        (r"ei", "ij"),
        (r"ij", "ei"),
        (r"au", "ou"),
        (r"ou", "au"),
        (r"k", "c"),
        (r"y", "ij"),
        (r"^([^i]*)i", r"\1y"),
        (r"ch$", "g"),
        (r"t$", "d"),
        (r"s(?=[aeiou])", "z"),
        (r"f(?=[aeiou])", "v"),
    )
)
"""Spellings that sound alike, with the right one for each."""
_WORD = re.compile(rf"[a-z]{{{_SHORTEST},}}|\b[a-z]{{2,}}e\b")


def repaired(question: str, index: Index) -> str:
    """A folded question in which what no dictionary and no document has is written as it should be, if that is a word.

    One letter too many or too few is left to `Expander`, which knows the words of the documents.
    """
    return _WORD.sub(lambda word: _right(word[0], index), question)


def _right(word: str, index: Index) -> str:
    if is_dutch(word) or word in GREETINGS or index.words.rows_with(word):
        return word
    if word.endswith("e") and is_dutch(f"{word}n"):  # "ope", as it is said
        return f"{word}n"
    spelt = (pattern.sub(right, word) for pattern, right in _BY_EAR if pattern.search(word))
    return next((other for other in spelt if len(word) >= _SHORTEST and is_dutch(other)), word)
