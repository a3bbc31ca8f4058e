"""Puts a large letter that opens a text over two lines or more back before the words it opens."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.language import is_dutch
from ingest.pages.page_lines import Piece

_LARGER = 1.8
_LETTERS = 2
_QUOTES = "“„\"‘'"
_NEAR = 1.5
"""How much larger than the text such a letter is, at least; how many there are; how far on the text stands."""

_HIGH, _LOW = 0.85, 0.3
"""How far above its baseline lines beside it have theirs, in its own sizes; and how far below its box, in theirs."""


def settle_initials(pieces: list[Piece]) -> None:
    """Make such letters of a page part of the first line beside them. The lines beside one all begin where it does."""
    for initial in [piece for piece in pieces if _may_open(piece)]:
        beside = _lines_beside(initial, pieces)
        if len(beside) < 2 or not _reads_on(initial, beside[0]):
            continue
        first, text = beside[0], initial.text
        alone = is_dutch(first.text.casefold()) and not is_dutch(f"{text}{first.text}".strip(_QUOTES).casefold())
        first.text = f"{text} {first.text}" if alone else f"{text}{first.text}"
        for piece in beside:
            piece.x = initial.x
        pieces[:] = [piece for piece in pieces if piece is not initial]


def _may_open(piece: Piece) -> bool:
    letters = piece.text.strip(_QUOTES)
    return 0 < len(letters) <= _LETTERS and letters.isalpha() and letters[0].isupper() and not piece.turned


def _lines_beside(initial: Piece, pieces: Sequence[Piece]) -> list[Piece]:
    """The first words of the lines right of a letter, from the top down."""
    found: list[Piece] = []
    for piece in pieces:
        # Some programs let the words begin under the letter.
        near = initial.x - 1 < piece.x <= initial.end + _NEAR * piece.size
        high = initial.y - _HIGH * initial.size < piece.y < initial.bottom + _LOW * piece.size
        if near and high and not piece.turned and piece.size * _LARGER <= initial.size:
            found.append(piece)
    found.sort(key=lambda piece: (round(piece.y), piece.x))
    return [piece for index, piece in enumerate(found) if not index or piece.y - found[index - 1].y > 0.5 * piece.size]


def _reads_on(initial: Piece, first: Piece) -> bool:
    """Whether a word goes on after its large letter. A letter that counts ("A", "B") stands before whole words."""
    whole = f"{initial.text}{first.text}".strip(_QUOTES).casefold()
    return first.text[0].islower() or (first.text.isupper() and is_dutch(whole))
