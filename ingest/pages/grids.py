"""Finds the cells of ruled tables from the lines that are drawn on a page.

Lines that touch make a grid; where no line parts two of its fields they are one cell, so merged cells come out whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

Stroke = tuple[float, float, float]
"""Where a line lies across its direction, and from where to where it goes along it."""

SAME = 3.0
"""Points within which two lines lie at the same place, or touch."""

MOST_STROKES = 400
MOST_FIELDS = 5000
"""More than these in one grid are a drawing, and would take long."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a ruled table on its page: which table, and the rows and columns it takes (the ends not included).

    `edges` are where the table's columns begin and, last, where it ends. `rows` are for each column of the table the
    first and the last row (the end not included) of the cell that stands there beside this one's first row. A cell
    that a page's end cuts is not `closed`: no line ends it.
    """

    table: int
    row: int
    row_end: int
    column: int
    column_end: int
    edges: tuple[float, ...]
    rows: tuple[tuple[int, int], ...] = field(default=(), compare=False)
    closed: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """The fields between lines; `slots` tells for each field, row by row, the cell it is of."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[tuple[Slot, ...], ...]

    def at(self, x: float, y: float) -> Slot | None:
        """The cell at a point."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return self.slots[row][column] if inside else None


def find_grids(horizontal: Sequence[Stroke], vertical: Sequence[Stroke]) -> list[Grid]:
    """The grids that lines make, from the top of the page down. `y` counts down."""
    rows, columns = merge(horizontal), merge(vertical)
    if not rows or not columns or len(rows) > MOST_STROKES or len(columns) > MOST_STROKES:
        return []
    grids: list[Grid] = []
    for mine, theirs in sorted(_components(rows, columns)):
        xs = _ticks([*(x for x, _, _ in theirs), *_ends(mine)])
        ys = _ticks([*(y for y, _, _ in mine), *_ends(theirs)])
        fields = (len(xs) - 1) * (len(ys) - 1)
        if 1 < fields <= MOST_FIELDS:
            grids.append(Grid(tuple(xs), tuple(ys), _slots(len(grids), xs, ys, mine, theirs)))
    return grids


def _ends(strokes: Sequence[Stroke]) -> tuple[float, float]:
    return min(start for _, start, _ in strokes), max(stop for _, _, stop in strokes)


def _ticks(values: Iterable[float]) -> list[float]:
    """Distinct places, each taken once."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > SAME:
            out.append(value)
    return out


def merge(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Strokes that lie in each other's line and touch as one: borders are often drawn cell by cell."""
    lanes: list[list[Stroke]] = []
    for stroke in sorted(strokes):
        if lanes and stroke[0] - lanes[-1][0][0] <= SAME / 1.5:
            lanes[-1].append(stroke)
        else:
            lanes.append([stroke])
    out: list[Stroke] = []
    for lane in lanes:
        place = lane[0][0]
        open_: Stroke | None = None
        for _, start, stop in sorted(lane, key=lambda stroke: stroke[1]):
            if open_ is not None and start - open_[2] <= SAME:
                open_ = (place, open_[1], max(open_[2], stop))
            else:
                if open_ is not None:
                    out.append(open_)
                open_ = (place, start, stop)
        if open_ is not None:
            out.append(open_)
    return [stroke for stroke in out if stroke[2] - stroke[1] > 2 * SAME]


def _components(
    rows: Sequence[Stroke], columns: Sequence[Stroke]
) -> list[tuple[tuple[Stroke, ...], tuple[Stroke, ...]]]:
    """Horizontal and vertical strokes that touch each other, together."""
    parents = list(range(len(rows) + len(columns)))
    find, join = _union(parents)
    for i, (y, x0, x1) in enumerate(rows):
        for j, (x, y0, y1) in enumerate(columns, start=len(rows)):
            if x0 - SAME <= x <= x1 + SAME and y0 - SAME <= y <= y1 + SAME:
                join(i, j)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = defaultdict(lambda: ([], []))
    for i, stroke in enumerate([*rows, *columns]):
        groups[find(i)][i >= len(rows)].append(stroke)
    return [(tuple(mine), tuple(theirs)) for mine, theirs in groups.values() if len(mine) > 1 and theirs]


def _union(parents: list[int]) -> tuple[Callable[[int], int], Callable[[int, int], None]]:
    def find(i: int) -> int:
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    def join(i: int, j: int) -> None:
        parents[find(j)] = find(i)

    return find, join


def _slots(
    table: int, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Stroke], columns: Sequence[Stroke]
) -> tuple[tuple[Slot, ...], ...]:
    height, width = len(ys) - 1, len(xs) - 1
    find, join = _union(list(range(height * width)))
    for row in range(height):
        middle = (ys[row] + ys[row + 1]) / 2
        for column in range(width):
            centre = (xs[column] + xs[column + 1]) / 2
            if column + 1 < width and not _parts(columns, xs[column + 1], middle):
                join(row * width + column, row * width + column + 1)
            if row + 1 < height and not _parts(rows, ys[row + 1], centre):
                join(row * width + column, (row + 1) * width + column)
    members: dict[int, list[int]] = defaultdict(list)
    for place in range(height * width):
        members[find(place)].append(place)
    reach = {root: (fields[0] // width, fields[-1] // width + 1) for root, fields in members.items()}
    edges = tuple(round(x, 1) for x in xs)
    beside = [tuple(reach[find(row * width + column)] for column in range(width)) for row in range(height)]
    slots: dict[int, Slot] = {}
    for root, fields in members.items():
        row, end = reach[root]
        across = [place % width for place in fields]
        left, right = min(across), max(across) + 1
        closed = _parts(rows, ys[end], (xs[left] + xs[left + 1]) / 2)
        slots[root] = Slot(table, row, end, left, right, edges, beside[row], closed)
    return tuple(tuple(slots[find(row * width + column)] for column in range(width)) for row in range(height))


def _parts(strokes: Sequence[Stroke], place: float, across: float) -> bool:
    return any(abs(at - place) <= SAME and start <= across <= stop for at, start, stop in strokes)
