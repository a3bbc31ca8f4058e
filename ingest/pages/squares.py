"""Tells tick boxes drawn as plain squares or circles from bullets: an open one beside filled ones is a choice."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.pages.page_lines import Piece

_PAIRS = (("□", "■"), ("□", "▪"), ("◻", "◼"), ("○", "●"), ("☐", "■"))
_SIGNS = frozenset(sign for pair in _PAIRS for sign in pair)
_TICKED, _OPEN = "☒", "☐"
_SAME_X = 3.0
"""Points within which signs stand under each other. A list in a list has its other bullets further in."""


def settle_squares(pieces: Sequence[Piece]) -> None:
    """Turn open and filled signs that stand under each other into ☐ and ☒."""
    signs = [piece for piece in pieces if piece.text in _SIGNS]
    for empty, filled in _PAIRS:
        open_ones = [piece for piece in signs if piece.text == empty]
        filled_ones = [piece for piece in signs if piece.text == filled]
        chosen = [piece for piece in filled_ones if _has_near(piece, open_ones)]
        for piece in [piece for piece in open_ones if _has_near(piece, filled_ones)]:
            piece.text = _OPEN
        for piece in chosen:
            piece.text = _TICKED


def _has_near(piece: Piece, others: Sequence[Piece]) -> bool:
    return any(abs(piece.x - other.x) < _SAME_X for other in others)
