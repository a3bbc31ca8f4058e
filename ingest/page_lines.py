"""Lines of a page as they are printed, put together from the runs of text that a page is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean import SOFT_HYPHEN, squeeze
from ingest.lines import bare_marker, bare_number


@dataclass(slots=True)
class Piece:
    """A run of text on a page; `after` is the white space that follows it. `y` counts down from the top."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    after: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Text on one baseline. `cells` are its parts with a wide gap between them, more than one in a table."""

    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str
    cells: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of a table: for each column the lines in its cell."""

    page: int
    lines: tuple[Line, ...]
    cells: tuple[tuple[Line, ...], ...]


def make_line(page: int, pieces: Sequence[Piece]) -> Line:
    """One line of the pieces on a baseline, in the order in which the page has them."""
    cells: list[tuple[float, str]] = []
    for piece, before in zip(pieces, [None, *pieces], strict=False):
        text = piece.text + (" " if piece.after else "")
        if before is not None and not _is_gap(cells[-1], before, piece):
            x, start = cells[-1]
            space = " " if len(cells) == 1 and bare_marker(start.strip()) else ""
            cells[-1] = (x, start + space + text)
        else:
            cells.append((piece.x, text))
    raw = " ".join(text for _, text in cells)
    text = squeeze(raw)
    if raw.rstrip().endswith(SOFT_HYPHEN):
        text += SOFT_HYPHEN
    weight = max(pieces, key=lambda piece: len(piece.text))
    # A marker may have a font of its own; what else has letters decides about bold.
    bold = weight.bold and all(
        piece.bold or bare_marker(piece.text.strip()) or not any(c.isalnum() for c in piece.text) for piece in pieces
    )
    return Line(
        page=page,
        x=pieces[0].x,
        y=weight.y,
        size=round(weight.size * 2) / 2 or 1.0,
        bold=bold,
        text=text,
        cells=tuple((x, squeeze(part)) for x, part in cells if part.strip()),
    )


def _is_gap(cell: tuple[float, str], before: Piece, piece: Piece) -> bool:
    """Whether a piece stands so far from the text before it that it belongs to another column.

    Widths are estimated low, as the font's own are not known here: only parts that line up over rows make a table.
    """
    x, text = cell
    start = text.strip()
    if len(start) < 10 and (bare_marker(start) or bare_number(start)):  # no marker is longer
        return False
    return piece.x - (x + 0.42 * before.size * len(start)) > 0.3 * piece.size
