"""Tells signs that choose from bullets: an open square or circle beside filled ones, a cross beside check marks."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.pages.page_lines import Piece

_CROSSES = "✗✘✕✖"
_PAIRS = (("□", "■▪"), ("◻", "◼"), ("○", "●"), ("☐", "■"), (_CROSSES, "✓✔"))
"""What says no, and what says yes beside it. A cross says yes where no check mark does."""

_SIGNS = frozenset(sign for pair in _PAIRS for signs in pair for sign in signs)
_DENIALS = frozenset({"geen", "niet", "nooit"})
_TICKED, _OPEN = "☒", "☐"
_SAME_X = 3.0
"""Points within which signs stand under each other. A list in a list has its other bullets further in."""


def settle_squares(pieces: Sequence[Piece]) -> None:
    """Turn signs that say no and yes, and that stand under each other, into ☐ and ☒."""
    signs = [piece for piece in pieces if piece.text in _SIGNS]
    for empty, filled in _PAIRS:
        open_ones = [piece for piece in signs if piece.text in empty and not _says_no(piece, pieces)]
        filled_ones = [piece for piece in signs if piece.text in filled]
        chosen = [piece for piece in filled_ones if _has_near(piece, open_ones)]
        for piece in [piece for piece in open_ones if _has_near(piece, filled_ones)]:
            piece.text = _OPEN
        for piece in chosen:
            piece.text = _TICKED


def _says_no(sign: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the words beside a cross deny by themselves: "✗ Wij hebben geen lift" is no option left open."""
    return sign.text in _CROSSES and any(
        piece.text.casefold() in _DENIALS and piece.x > sign.x and abs(piece.y - sign.y) < 0.3 * piece.size
        for piece in pieces
    )


def _has_near(piece: Piece, others: Sequence[Piece]) -> bool:
    return any(abs(piece.x - other.x) < _SAME_X for other in others)
