"""Lines of a page as they are printed, put together from the words that a page is made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from corpus.types import Box
from ingest.clean import SOFT_HYPHEN, squeeze
from ingest.pages.grids import Slot
from ingest.pages.lines import TICKS, bare_marker, bare_number, opens_telephone

SPACE = 0.15
"""The gap between two characters, as a part of the font size, from which they are of two words."""

_COLUMN_GAP = 1.0
"""The gap between two words, as a part of the font size, from which they may stand in two columns."""
_NARROW = 0.05
"""The gap before a telephone number that is a space: a tab may have hardly any room left."""
_SAME_LINE = 0.1
_LONGEST_MARKER = 6
_MARKER_NEAR = 4.0
"""How far from what it opens a marker may stand, in font sizes."""

_WIDEST_SPACE = 1.8
_FAR = 2.5

_RAISED_SIZE = 0.8
_RAISED_BY = 0.12
_IS_RAISED = re.compile(r"(?:[\d*†‡]{1,3}|[ivx]{1,5})[.,)]?|[a-z]\)")
RAISED = str.maketrans("0123456789ivx", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ")
_SPACED_OUT = 5
"""Letters that stand apart, at least, for them to be one word that is spaced out."""


@dataclass(slots=True)
class Piece:
    """A word, or a part of one, on a page. `y` is its baseline; it and `top` and `bottom` count down from the top.

    `turned` is the angle of its text in quarters of a circle; `slot` the cell of a ruled table that it stands in.
    `face` is the name of its font; `level` that of the heading which the file says it is of, else 0.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    bold: bool
    top: float
    bottom: float
    space: bool = False
    turned: int = 0
    slot: Slot | None = None
    face: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Text on one baseline. `parts` are the texts in it with a wide gap between them; there are none without one.

    `order` and `stop` count the words of a page in the order of its text: what stands in lines of which each begins
    where the one before stops stands verbatim on the page. `rest_x` is where its second word begins. `raised` tells
    that it opens with a raised mark, as a footnote does.
    """

    page: int
    x: float
    end: float
    y: float
    size: float
    bold: bool
    text: str
    top: float
    bottom: float
    order: int
    stop: int
    rest_x: float
    raised: bool = False
    slot: Slot | None = None
    parts: tuple[Line, ...] = ()
    face: str = ""
    level: int = 0

    def box(self, *, without_marker: bool) -> Box:
        return (
            round(self.rest_x if without_marker else self.x, 1), round(self.top, 1),
            round(self.end, 1), round(self.bottom, 1),
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of a table: for each column the lines in its cell.

    `edges` are where the columns begin; `ruled` tells that lines are drawn around the cells. `widths` are the numbers
    of columns that the cells take. `inherited` are the columns whose cell began in a row above, `open` those whose cell
    goes on in the row below. `table` counts the ruled tables of a page. A `caption` is a row with one cell that says
    what the rows below it are about. `cut` tells that no line ends the row, as where a page ends amid it.
    """

    page: int
    lines: tuple[Line, ...]
    cells: tuple[tuple[Line, ...], ...]
    edges: tuple[float, ...]
    ruled: bool = False
    widths: tuple[int, ...] = ()
    inherited: frozenset[int] = frozenset()
    open: frozenset[int] = frozenset()
    table: int = 0
    caption: bool = False
    cut: bool = False


def gather_lines(page: int, pieces: Sequence[Piece]) -> list[Line]:
    """The lines of a page of its pieces, in the order in which the page has them.

    Bullets and numbers that a program writes after all else are put before what they open.
    """
    lines = _gather(page, pieces)
    moved = _strays(lines)
    if not moved:
        return lines
    out: list[Piece] = []
    for line in lines:
        for stray in moved.get(line.order, ()):
            out += pieces[stray.order : stray.stop]
        if not any(line is stray for strays in moved.values() for stray in strays):
            out += pieces[line.order : line.stop]
    return _gather(page, out)


def _strays(lines: Sequence[Line]) -> dict[int, list[Line]]:
    """The lines that are a marker alone, by the `order` of the line before which they stand on the page."""
    found: dict[int, list[Line]] = {}
    alone = [line for line in lines if len(line.text) < _LONGEST_MARKER and bare_marker(line.text)]
    for stray in alone:
        beside = [
            line
            for line in lines
            if 0 < line.x - stray.end < _MARKER_NEAR * line.size
            and abs(line.y - stray.y) <= 0.3 * line.size
            and line.slot == stray.slot
        ]
        if beside:
            first = min(beside, key=lambda line: line.x)
            found.setdefault(first.order, []).append(stray)
    return found


def _gather(page: int, pieces: Sequence[Piece]) -> list[Line]:
    lines: list[Line] = []
    start = 0
    for index, piece in enumerate(pieces):
        if index > start and not _continues(pieces[start], pieces[index - 1], piece):
            lines.append(make_line(page, pieces[start:index], start))
            start = index
    if start < len(pieces):
        lines.append(make_line(page, pieces[start:], start))
    return [line for line in lines if line.text]


def _continues(first: Piece, last: Piece, piece: Piece) -> bool:
    if piece.slot != last.slot or piece.turned != last.turned or piece.x < first.x - 1:
        return False
    size, distance = max(last.size, piece.size), abs(last.y - piece.y)
    if distance <= 0.4 * size:
        # What stands far off and a little lower is of another column.
        return distance <= _SAME_LINE * size or piece.x - last.end <= _MARKER_NEAR * size
    # A raised figure stands right after, or before, what it belongs to.
    small = min(last.size, piece.size) <= _RAISED_SIZE * size
    return small and distance <= 0.7 * size and -0.3 * size <= piece.x - last.end <= 0.6 * size


def make_line(page: int, pieces: Sequence[Piece], order: int = 0) -> Line:
    """One line of the pieces on a baseline. Signs in a font of their own may come last on the page: they are put in."""
    pieces = sorted(pieces, key=lambda piece: piece.x)
    main = max(pieces, key=lambda piece: len(piece.text))
    raised = [_is_raised(piece, main) for piece in pieces]
    texts = [piece.text.translate(RAISED) if up else piece.text for piece, up in zip(pieces, raised, strict=True)]
    joints = _joints(pieces)
    for index in range(1, len(pieces)):
        if raised[index] and not pieces[index].space and joints[index] == "space":
            joints[index] = ""
    starts = [0, *(index for index, joint in enumerate(joints) if joint == "column")]
    whole = _line_of(page, order, pieces, texts, joints, main, raised[0])
    if len(starts) < 2:
        return whole
    parts = tuple(
        _line_of(page, order + start, pieces[start:stop], texts[start:stop], joints[start:stop], main, raised[start])
        for start, stop in zip(starts, [*starts[1:], len(pieces)], strict=True)
    )
    return _with_parts(whole, parts)


def _with_parts(line: Line, parts: tuple[Line, ...]) -> Line:
    values = {name: getattr(line, name) for name in Line.__slots__ if name != "parts"}
    return Line(**values, parts=parts)


def _line_of(
    page: int, order: int, pieces: Sequence[Piece], texts: Sequence[str], joints: Sequence[str], main: Piece, up: bool
) -> Line:
    if main not in pieces:
        main = max(pieces, key=lambda piece: len(piece.text))
    raw = texts[0] + "".join((" " if joint else "") + text for joint, text in zip(joints[1:], texts[1:], strict=True))
    text = squeeze(raw)
    if text and raw.rstrip().endswith(SOFT_HYPHEN):
        text += SOFT_HYPHEN
    # A marker may have a font of its own; what else has letters decides about bold.
    bold = main.bold and all(
        piece.bold or bare_marker(piece.text) or not any(c.isalnum() for c in piece.text) for piece in pieces
    )
    second = next((piece for piece, joint in zip(pieces[1:], joints[1:], strict=True) if joint), pieces[0])
    x, top, end, bottom = seen(
        main.turned,
        min(piece.x for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.end for piece in pieces),
        max(piece.bottom for piece in pieces),
    )
    return Line(
        page=page,
        x=x,
        end=end,
        y=bottom if main.turned else main.y,
        size=round(main.size * 2) / 2 or 1.0,
        bold=bold,
        text=text,
        top=top,
        bottom=bottom,
        order=order,
        stop=order + len(pieces),
        rest_x=x if main.turned else second.x,
        raised=up,
        slot=pieces[0].slot,
        face=main.face,
        level=main.level,
    )


def seen(turned: int, x0: float, y0: float, x1: float, y1: float) -> Box:
    """A box along turned text as the box on the page that one sees."""
    if turned == 1:
        return y0, -x1, y1, -x0
    if turned == 2:
        return -x1, -y1, -x0, -y0
    return (-y1, x0, -y0, x1) if turned == 3 else (x0, y0, x1, y1)


def _is_raised(piece: Piece, main: Piece) -> bool:
    """Whether a piece is a figure, Roman or not, above the line, which is no part of a number before it."""
    return (
        piece is not main
        and piece.size <= _RAISED_SIZE * main.size
        and main.y - piece.y >= _RAISED_BY * main.size
        and _IS_RAISED.fullmatch(piece.text) is not None
    )


def _joints(pieces: Sequence[Piece]) -> list[str]:
    """What stands before each piece: "" when it goes on with the word before, "space", or "column"."""
    gaps = [piece.x - before.end for before, piece in itertools.pairwise(pieces)]
    letters = sum(len(piece.text) == 1 and piece.text.isalpha() for piece in pieces)
    if letters >= _SPACED_OUT and letters >= 0.7 * len(pieces):
        usual = max(median(gaps), 0.01)
        return ["", *("space" if gap > 1.6 * usual else "" for gap in gaps)]
    # In a justified line all spaces are wide.
    spaces = sorted(gap for gap, piece in zip(gaps, pieces[1:], strict=True) if piece.space or gap > SPACE * piece.size)
    usual = spaces[(len(spaces) - 1) // 4] if len(spaces) > 3 else 0.0
    joints = [""]
    start = 0
    for index, (gap, piece) in enumerate(zip(gaps, pieces[1:], strict=True), start=1):
        size = max(piece.size, pieces[index - 1].size)
        before = "".join(piece.text for piece in pieces[start:index])
        least = 0.5 * _COLUMN_GAP if _is_figure(before) and _is_figure(piece.text) else _COLUMN_GAP
        option = piece.text[0] in TICKS and pieces[0].text[0] in TICKS
        is_wide = gap > max(least * size, min(2 * usual, _WIDEST_SPACE * size))
        if option or (is_wide and not (start == 0 and _is_marker(before, gap / size))):
            joints.append("column")
            start = index
        else:
            dials = before[-1:].isalpha() and opens_telephone(piece.text)
            joints.append("space" if piece.space or gap > (_NARROW if dials else SPACE) * size else "")
    return joints


def _is_figure(text: str) -> bool:
    """Whether a text is what a narrow column holds: columns of numbers and marks stand close together."""
    return len(text) < 10 and all(c.isdigit() or c in ".,-–%€/ " for c in text)


def _is_marker(text: str, gap: float) -> bool:
    """Whether a text opens a line that goes on after a gap; a number far from what follows is a cell of its own."""
    return len(text) < 10 and (bare_marker(text) or (bare_number(text) and (gap < _FAR or not text.isdigit())))
