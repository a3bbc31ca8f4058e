"""Tick boxes that are drawn on a PDF page instead of printed as a character.

A square with something in it, be it drawn or a letter, is ticked; an empty one is not. A solid square is ticked beside
open ones of its size; alone it is a bullet. A square counts only where words stand beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.types import Box
from ingest.lines import CHOSEN
from ingest.page_lines import Piece
from ingest.readers.pdf_drawing import Drawing
from ingest.readers.pdf_text import Affine, seen_box

_MOST = 300
"""More squares on a page are a drawing."""

_NEAR = 2.5
"""How far from a box its words may begin, in sides of the box."""


def read_drawn_boxes(drawing: Drawing, pieces: list[Piece], to_view: Affine) -> list[Piece]:
    """A piece "☒" or "☐" for each box; letters that tick one are taken out of `pieces`."""
    shapes = [(shape.kind, seen_box(shape.box, to_view)) for shape in drawing.shapes]
    squares = [box for kind, box in shapes if kind == "open"]
    found: list[Piece] = []
    if len(squares) > _MOST:
        return found
    for box in squares:
        if any(other is not box and _holds(other, box) for other in squares):
            continue  # the inner line of a double one
        inside = [piece for piece in pieces if _holds(box, (piece.x, piece.top, piece.end, piece.bottom))]
        if any(piece.text not in CHOSEN for piece in inside) or not _has_words(box, pieces, inside):
            continue
        drawn = any(other is not box and kind != "open" and _holds(box, other) for kind, other in shapes)
        pieces[:] = [piece for piece in pieces if piece not in inside]
        found.append(_piece("☒" if inside or drawn else "☐", box))
    for kind, box in shapes:
        alike = any(abs((other[2] - other[0]) - (box[2] - box[0])) < 1.5 for other in squares)
        inside_open = any(_holds(other, box) for other in squares)
        if kind == "solid" and alike and not inside_open and _has_words(box, pieces, ()):
            found.append(_piece("☒", box))
    return found


def _holds(box: Box, other: Box) -> bool:
    """Whether the middle of the other lies in the box, and it is no larger."""
    x, y = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return box[0] < x < box[2] and box[1] < y < box[3] and other[2] - other[0] <= box[2] - box[0] + 1


def _has_words(box: Box, pieces: Sequence[Piece], inside: Sequence[Piece]) -> bool:
    """Whether words stand beside a box on its line, so that it is one to tick."""
    side = box[2] - box[0]
    return any(
        piece not in inside
        and -1 <= piece.x - box[2] <= _NEAR * side
        and box[1] - side / 2 < piece.y < box[3] + side / 2
        for piece in pieces
    )


def _piece(text: str, box: Box) -> Piece:
    return Piece(
        text=text,
        x=box[0],
        end=box[2],
        y=box[3],
        size=box[3] - box[1],
        bold=False,
        top=box[1],
        bottom=box[3],
        space=True,
    )
