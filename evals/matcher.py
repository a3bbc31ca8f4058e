"""Whether an answer says a nugget: authored word patterns, matched per sentence or item.

On 80 hand-made Dutch pairs a share of common lemmas accepted 14 of 40 wrong ones, and fuzzy similarity 22
(guides/evaluation.md); role swaps and antonyms look alike. So what counts is written down per nugget, and `lint` tries
every pattern on its own examples.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from corpus.language import words
from evals.answer_text import Line, parse, sentences
from evals.golden_set import Match, Nugget

_Pattern = tuple[tuple[str, bool], ...]

_BOXES = str.maketrans({"☒": " vakjevol ", "☑": " vakjevol ", "✓": " vakjevol ", "✔": " vakjevol ", "☐": " vakjeleeg "})
"""A tick box says something that no word beside it does, so it counts as a word."""


def says(answer: str | Sequence[Line], match: Match) -> bool:
    """Whether a sentence, an item, or an item together with the headings above it says what `match` asks."""
    lines = parse(answer) if isinstance(answer, str) else answer
    return any(fits(text, match) for line in lines for text in candidates(line))


def candidates(line: Line) -> tuple[str, ...]:
    """The texts in which a nugget may be said: each sentence; for an item the whole, and the whole under its headings.

    An item under "**Thema 4**" says something of theme 4, so its headings count as part of it.
    """
    parts = sentences(line.text)
    if line.kind != "item":
        return parts
    under = (" ".join((*line.above, line.text)),) if line.above else ()
    return tuple(dict.fromkeys((*parts, line.text, *under)))


def fits(text: str, match: Match) -> bool:
    """Whether one text has an alternative of every row, and nothing of `none_of`."""
    found = _words(text.replace("\u00ad", ""))
    return (
        bool(match.all)
        and all(any(_contains(found, pattern) for pattern in row) for row in match.all)
        and not any(_contains(found, pattern) for pattern in match.none_of)
    )


def said(answer: str | Sequence[Line], nuggets: Sequence[Nugget]) -> tuple[str, ...]:
    """The ids of the nuggets that an answer says."""
    lines = parse(answer) if isinstance(answer, str) else answer
    return tuple(nugget.id for nugget in nuggets if says(lines, nugget.match))


def has_phrase(text: str, pattern: str) -> bool:
    """Whether a word or phrase, with `*` for any ending, stands in a text as whole words."""
    return _contains(_words(text), pattern)


def has_string(text: str, wanted: str) -> bool:
    """As `has_phrase`, and for 6 characters and more also when spaced or punctuated otherwise."""
    joined = "".join(words(wanted.replace("*", " ")))
    return has_phrase(text, wanted) or (len(joined) >= 6 and joined in "".join(words(text)))


def pattern_problem(pattern: str) -> str | None:
    """Why a pattern can never match or does not mean what it seems to; None when it is well formed."""
    if not _compile(pattern):
        return f"het patroon {pattern!r} heeft geen letters of cijfers"
    if any("*" in part.rstrip("*") or part.endswith("**") or part == "*" for part in pattern.split()):
        return f"in het patroon {pattern!r} mag * alleen aan het eind van een woord staan"
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text.translate(_BOXES)))


@lru_cache(maxsize=20_000)
def _compile(pattern: str) -> _Pattern:
    """A pattern as (word, is a prefix) pairs. Cut into words as the answer is, so hyphens and accents do not count."""
    compiled: list[tuple[str, bool]] = []
    for part in pattern.split():
        parts = _words(part.rstrip("*"))
        compiled += [(word, part.endswith("*") and number == len(parts)) for number, word in enumerate(parts, 1)]
    return tuple(compiled)


def _contains(found: Sequence[str], pattern: str) -> bool:
    wanted = _compile(pattern)
    return bool(wanted) and any(
        all(_word_fits(found[start + offset], part) for offset, part in enumerate(wanted))
        for start in range(len(found) - len(wanted) + 1)
    )


def _word_fits(word: str, part: tuple[str, bool]) -> bool:
    wanted, prefix = part
    return word.startswith(wanted) if prefix else word == wanted
