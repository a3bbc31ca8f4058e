"""Words of a question that were written by ear: "toezigt", "begrooting", "pedagogies", "kontakt", "smorgens"."""

from __future__ import annotations

import re

from rapidfuzz.distance import DamerauLevenshtein

from assistant.words.lexicon import ASKING, CHAT, GREETINGS
from corpus.index import Index
from corpus.language import fold, is_dutch, is_function_word

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


_FIRST = re.compile(r"^\W*(?:(?:en|maar|dus|ok|oke)\s+)?([^\W\d_]{3,})(?=\s)", re.IGNORECASE)
_LONG = 5
_ASKED_WITH = "wie wat waar welk welke wanneer waarom waarmee waarvoor waarover hoe hoeveel hoelang hoezo".split()


def first_word_mended(question: str) -> str:
    """A question whose first word is a question word with one typing error, with the word that was meant.

    Only there: "wanner" is a word of Dutch that nobody begins a question with.
    """
    found = _FIRST.match(question)
    meant = _question_word(fold(found[1])) if found else None
    if found is None or meant is None:
        return question
    meant = meant.capitalize() if found[1][0].isupper() else meant
    return f"{question[: found.start(1)]}{meant}{question[found.end(1) :]}"


def _question_word(word: str) -> str | None:
    """The one question word that another word is by an error; of a short one by letters doubled or changed round."""
    if word in ASKING or word in CHAT or word in GREETINGS or is_function_word(word):
        return None
    if is_dutch(word) and len(word) <= _LONG:
        return None
    near = [one for one in _ASKED_WITH if one[0] == word[0] and DamerauLevenshtein.distance(word, one) == 1]
    if len(word) < _LONG:
        near = [one for one in near if sorted(one) == sorted(word) or re.sub(r"(.)\1", r"\1", word) == one]
    elif len(word) == _LONG:  # another letter makes another word: "Wilke"
        near = [one for one in near if sorted(one) == sorted(word) or len(one) != len(word)]
    return near[0] if len(near) == 1 else None


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
