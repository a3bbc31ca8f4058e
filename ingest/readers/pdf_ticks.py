"""Tick boxes, and the dots of lists, that are drawn on a PDF page instead of printed as a character.

A square with something in it, be it drawn or a letter, is ticked; an empty one is not. A solid square is ticked beside
open ones of its size; alone it is a bullet. A square counts only where words stand beside it, or where it is one of
rows and columns of squares after words: "Rekenspecialist ☒ ☐ ☐" under "ja nee in opleiding".
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.types import Box
from ingest.pages.grids import Stroke
from ingest.pages.lines import CHOSEN
from ingest.pages.page_lines import Piece
from ingest.readers.pdf_drawing import Drawing
from ingest.readers.pdf_text import Affine, seen_box

_MOST = 300
"""More squares on a page are a drawing."""

_LARGEST_DOT = 7.0
_DOT_NEAR = 3.0
"""Points across a dot that opens an item, at most; and how far from it the words stand, in font sizes."""

_APART = 1.25
"""How far apart the boxes of a matrix begin, at least, in sides of the box."""

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
        if any(piece.text not in CHOSEN for piece in inside):
            continue
        if not _has_words(box, pieces, inside) and not _is_in_matrix(box, squares, pieces):
            continue
        drawn = any(other is not box and kind != "open" and _holds(box, other) for kind, other in shapes)
        pieces[:] = [piece for piece in pieces if piece not in inside]
        found.append(_piece("☒" if inside or drawn else "☐", box))
    for kind, box in shapes:
        alike = any(_are_alike(other, box) for other in squares)
        inside_open = any(_holds(other, box) for other in squares)
        counts = _has_words(box, pieces, ()) or _is_in_matrix(box, squares, pieces)
        if kind == "solid" and alike and not inside_open and counts:
            found.append(_piece("☒", box))
    return found


def read_drawn_bullets(drawing: Drawing, pieces: Sequence[Piece], to_view: Affine) -> list[Piece]:
    """A piece "•" for each dot that is drawn before the first word of a line."""
    boxes = [seen_box(shape.box, to_view) for shape in drawing.shapes if shape.kind != "open"]
    squares = [seen_box(shape.box, to_view) for shape in drawing.shapes if shape.kind == "open"]
    dots = [
        box
        for box in boxes
        if box[2] - box[0] <= _LARGEST_DOT
        and 0.7 < (box[2] - box[0]) / max(box[3] - box[1], 0.1) < 1.4
        and not any(_holds(square, box) for square in squares)
    ]
    return [_piece("•", box) for box in dots if len(dots) <= _MOST and _opens_line(box, pieces)]


def insert_signs(pieces: Sequence[Piece], signs: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page with each sign before the word that it stands before on its line, or after the last one."""
    out = list(pieces)
    for sign in signs:
        middle = (sign.top + sign.bottom) / 2
        level = [(piece, index) for index, piece in enumerate(out) if _is_level(piece, middle)]
        after = [(piece.x, index) for piece, index in level if piece.x >= sign.end - 1]
        before = [(piece.end, index) for piece, index in level if piece.end <= sign.x + 1]
        if not after and not before:
            continue
        place = min(after)[1] if after else max(before)[1]
        sign.y, sign.size = out[place].y, out[place].size
        out.insert(place if after else place + 1, sign)
    return out


def without_boxes(strokes: Sequence[Stroke], signs: Sequence[Piece], *, across: bool) -> list[Stroke]:
    """The lines of a page (those from left to right, or else those down) without the sides of tick boxes."""
    sides = [(s.top, s.bottom, s.x, s.end) if across else (s.x, s.end, s.top, s.bottom) for s in signs]
    return [
        (place, start, stop)
        for place, start, stop in strokes
        if not any(a - 1 <= place <= b + 1 and c - 1 <= start and stop <= d + 1 for a, b, c, d in sides)
    ]


def _opens_line(dot: Box, pieces: Sequence[Piece]) -> bool:
    """Whether the nearest word on its line stands a little to the right, and none does to the left."""
    middle = (dot[1] + dot[3]) / 2
    level = [p for p in pieces if not p.turned and p.y - 0.75 * p.size < middle < p.y + 0.1 * p.size]
    after = [p.x - dot[2] for p in level if p.x >= dot[2] - 0.5]
    before = [dot[0] - p.end for p in level if p.x < dot[2] - 0.5]
    size = max((p.size for p in level), default=0.0)
    return bool(after) and 0 < min(after) <= _DOT_NEAR * size and min(before, default=99.0) > _DOT_NEAR * size


def _is_level(piece: Piece, middle: float) -> bool:
    return piece.y - piece.size < middle < piece.y + 0.4 * piece.size


def _are_alike(one: Box, other: Box) -> bool:
    return abs((one[2] - one[0]) - (other[2] - other[0])) < 1.5


def _is_in_matrix(box: Box, squares: Sequence[Box], pieces: Sequence[Piece]) -> bool:
    """Whether a box after words has others of its size beside it and under or over it, all of them apart.

    Squares that touch are cells.
    """
    alike = [other for other in squares if other is not box and _are_alike(box, other)]
    side = box[2] - box[0]
    beside = [abs(other[0] - box[0]) for other in alike if abs(other[1] - box[1]) < side / 2]
    along = [abs(other[1] - box[1]) for other in alike if abs(other[0] - box[0]) < side / 2]
    apart = min([*beside, *along], default=0.0) > _APART * side
    return apart and bool(along) and bool(beside or len(along) > 1) and _follows_words(box, pieces)


def _follows_words(box: Box, pieces: Sequence[Piece]) -> bool:
    middle = (box[1] + box[3]) / 2
    return any(not p.turned and p.end <= box[0] + 1 and _is_level(p, middle) for p in pieces)


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
