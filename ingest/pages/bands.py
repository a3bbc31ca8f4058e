"""Finds tables that have lines between their rows only, or rows in alternating colours, or lines in every other row.

Strokes of the same width above each other part the rows. The columns are where no word stands in any row: such gutters
are drawn in as lines, and the table is then read as a ruled one. Text that fills the width has no gutters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.pages.grids import SAME, Grid, Slot, Stroke, find_grids, merge
from ingest.pages.page_lines import Piece

_FEWEST_STROKES = 3
_GUTTER = 0.9
_NARROW_GUTTER = 0.35
_MANY_LINES = 5
"""The width of a gutter as a part of the font size, at least; where many lines leave it free it may be narrow."""

_APART = 1.2
"""The gap between two words of one line, as a part of the font size, from which they may be of two cells."""

_SAME_WIDTH = 5.0
_BEYOND = 1.8
_MOST_BEYOND = 3
"""How far from the strokes, as a part of the font size, a row may stand that has no stroke beyond it; and how many."""


def with_gutters(
    grids: Sequence[Grid], horizontal: Sequence[Stroke], vertical: Sequence[Stroke], pieces: Sequence[Piece]
) -> list[Grid]:
    """The grids of a page, and those of the tables that have lines between their rows only."""
    added: list[Stroke] = []
    down: list[Stroke] = []
    for strokes in _stacks(horizontal):
        ys = [y for y, _, _ in strokes]
        if any(_is_known(grid, strokes) for grid in grids):
            continue
        x0, x1 = strokes[0][1], strokes[0][2]
        inside = [p for p in pieces if x0 - SAME <= p.x and p.end <= x1 + SAME and ys[0] < p.y - 0.3 * p.size < ys[-1]]
        gutters = _gutters(inside, ys, [x for x, y0, y1 in vertical if _crosses(x, y0, y1, strokes)])
        if not gutters:
            continue
        beside = [p for p in pieces if x0 - SAME <= p.x and p.end <= x1 + SAME and not p.turned]
        ends = [y for up in (True, False) for y in _rows_beyond(beside, strokes, gutters, up=up)]
        top, bottom = min([ys[0], *ends]), max([ys[-1], *ends])
        added += [*strokes, *((y, x0, x1) for y in ends)]
        down += [(x, top, bottom) for x in (x0, *gutters, x1)]
    if not added:
        return list(grids)
    return find_grids([*horizontal, *added], [*vertical, *down])


def part_wide_cells(pieces: Sequence[Piece]) -> None:
    """Give the words of a row without lines between its cells the columns that the other rows of its table have.

    Many styles draw those lines in every other row. A text that fills merged cells runs over the places of the lines.
    """
    inside: dict[Slot, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.slot is not None and piece.slot.column_end - piece.slot.column > 1 and not piece.turned:
            inside[piece.slot].append(piece)
    for slot, mine in inside.items():
        edges = slot.edges[slot.column + 1 : slot.column_end]
        columns = [sum(x <= piece.x + 1 for x in edges) for piece in mine]
        if len(set(columns)) < 2 or any(_is_cut(piece, edges) for piece in mine) or not _are_apart(mine, columns):
            continue
        for piece, column in zip(mine, columns, strict=True):
            piece.slot = replace(slot, column=slot.column + column, column_end=slot.column + column + 1)


def _are_apart(pieces: Sequence[Piece], columns: Sequence[int]) -> bool:
    """Whether words beside each other in two columns always have a wide gap between them."""
    placed = sorted(zip(pieces, columns, strict=True), key=lambda pair: (round(pair[0].y), pair[0].x))
    return all(
        a == b or abs(one.y - other.y) > 0.5 * one.size or other.x - one.end > _APART * max(one.size, other.size)
        for (one, a), (other, b) in pairwise(placed)
    )


def _stacks(horizontal: Sequence[Stroke]) -> list[list[Stroke]]:
    """Strokes of the same width above each other, from the top down."""
    stacks: list[list[Stroke]] = []
    for stroke in merge(horizontal):
        mine = next(
            (s for s in stacks if abs(s[0][1] - stroke[1]) < _SAME_WIDTH and abs(s[0][2] - stroke[2]) < _SAME_WIDTH),
            None,
        )
        if mine is None:
            stacks.append([stroke])
        else:
            mine.append(stroke)
    return [sorted(stack) for stack in stacks if len(stack) >= _FEWEST_STROKES]


def _is_known(grid: Grid, strokes: Sequence[Stroke]) -> bool:
    """Whether a grid has found these rows already: those with columns, or most of them."""
    inside = sum(grid.ys[0] - SAME <= y <= grid.ys[-1] + SAME for y, _, _ in strokes)
    across = min(grid.xs[-1], strokes[0][2]) - max(grid.xs[0], strokes[0][1])
    if len(grid.xs) <= 2 and 2 * inside < len(strokes):  # two coloured rows on each other
        return False
    return inside >= _FEWEST_STROKES and across > 0.5 * (strokes[0][2] - strokes[0][1]) and len(grid.ys) > 2


def _crosses(x: float, y0: float, y1: float, strokes: Sequence[Stroke]) -> bool:
    """Whether a vertical stroke, such as the side of a coloured cell, lies within the rows."""
    inside = strokes[0][1] + SAME < x < strokes[0][2] - SAME
    return inside and strokes[0][0] - SAME <= y0 and y1 <= strokes[-1][0] + SAME


def _gutters(pieces: Sequence[Piece], ys: Sequence[float], drawn: Sequence[float]) -> list[float]:
    """Where columns part: where that is drawn in some rows, or else the middles of what no word covers.

    Two rows or more have words on both sides.
    """
    if not pieces or any(piece.turned for piece in pieces):
        return []
    size = max(piece.size for piece in pieces)
    least = _GUTTER if len({round(piece.y) for piece in pieces}) < _MANY_LINES else _NARROW_GUTTER
    gutters = sorted(set(drawn))
    if not gutters or any(_is_cut(piece, gutters) for piece in pieces):
        gutters = []
        spans = sorted((piece.x, piece.end) for piece in pieces)
        end = spans[0][1]
        for x, stop in spans:
            if x - end > least * size:
                gutters.append((x + end) / 2)
            end = max(end, stop)
    rows: dict[int, set[int]] = defaultdict(set)
    for piece in pieces:
        rows[sum(y < piece.y - 0.3 * piece.size for y in ys)].add(sum(x < piece.x for x in gutters))
    several = sum(len(columns) > 1 for columns in rows.values())
    return gutters if several > 1 and several >= 0.5 * len(rows) else []


def _is_cut(piece: Piece, gutters: Sequence[float]) -> bool:
    return any(piece.x + 1 < x < piece.end - 1 for x in gutters)


def _rows_beyond(
    pieces: Sequence[Piece], strokes: Sequence[Stroke], gutters: Sequence[float], *, up: bool
) -> list[float]:
    """Where rows end that stand above or below the strokes: words right beyond them that keep to the columns."""
    edge = strokes[0][0] if up else strokes[-1][0]
    ends: list[float] = []
    for _ in range(_MOST_BEYOND):
        near = [piece for piece in pieces if -SAME <= (edge - piece.y if up else piece.y - edge) < _BEYOND * piece.size]
        columns = {sum(x < piece.x for x in gutters) for piece in near}
        if len(columns) < 2 or any(_is_cut(piece, gutters) for piece in near):
            break
        if max(piece.y for piece in near) - min(piece.y for piece in near) > near[0].size:
            break
        edge = min(piece.top for piece in near) - 1 if up else max(piece.bottom for piece in near) + 1
        ends.append(edge)
    return ends
