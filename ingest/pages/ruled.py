"""The rows of tables that have lines drawn around their cells (see grids)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.pages.grids import Slot
from ingest.pages.lines import split_marker
from ingest.pages.page_lines import Line, Row

_SAME_X = 4.0
_CAPTION = 12
"""Words in the caption of some rows, at most."""


def ruled_tables(lines: Sequence[Line]) -> dict[tuple[int, int], list[Line]]:
    """The lines of each ruled table. Boxes around text are none: a table has two rows or more, and rows have cells."""
    found: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        if line.slot is not None:
            found[line.page, line.slot.table].append(line)
    tables = {key: mine for key, mine in found.items() if _is_table({line.slot for line in mine if line.slot})}
    # Of a table that goes on over a page one row may be left alone.
    for (page, number), mine in found.items():
        around = (other for key, other in tables.items() if abs(key[0] - page) == 1)
        if (page, number) not in tables and any(_has_same_columns(mine, other) for other in list(around)):
            tables[page, number] = mine
    return tables


def _has_same_columns(one: Sequence[Line], other: Sequence[Line]) -> bool:
    a, b = one[0].slot, other[0].slot
    if a is None or b is None or len(a.edges) != len(b.edges):
        return False
    moved = b.edges[0] - a.edges[0]
    return all(abs(y - x - moved) < _SAME_X for x, y in zip(a.edges, b.edges, strict=True))


def _is_table(slots: set[Slot]) -> bool:
    cells: dict[int, set[Slot]] = defaultdict(set)
    for slot in slots:
        for row in range(slot.row, slot.row_end):
            cells[row].add(slot)
    several = sum(len(beside) > 1 for beside in cells.values())
    return several > 1 or (several == 1 and len({slot.row for slot in slots}) > 1)


def ruled_rows(lines: Sequence[Line]) -> list[Line | Row]:
    """The rows of one ruled table. A long text over its whole width is no row."""
    cells: dict[Slot, list[Line]] = defaultdict(list)
    for line in lines:
        if line.slot is not None:
            cells[line.slot].append(line)
    out: list[Line | Row] = []
    rows = sorted({slot.row for slot in cells})
    bold_labels = sum(lines[0].bold for slot, lines in cells.items() if slot.column == 0) > 0.5 * len(rows)
    for number in rows:
        beside = [slot for slot in cells if slot.row <= number < slot.row_end]
        starting = [slot for slot in beside if slot.row == number]
        mine = cells[starting[0]]
        width = starting[0].column_end - starting[0].column
        heads = number == rows[0] and starting[0].column > 0 and width > 1  # the columns below it
        labels = mine[0].bold and not bold_labels and not heads
        if len(beside) == 1 and (width == len(starting[0].edges) - 1 > 1 or labels):
            is_caption = sum(len(line.text.split()) for line in mine) <= _CAPTION and number != rows[-1]
            out += [replace(_ruled_row(number, beside, cells), caption=True)] if is_caption else mine
        elif all(is_option(cells[slot][0]) for slot in beside):
            out += [line for slot in starting for line in cells[slot]]
        else:
            out.append(_ruled_row(number, beside, cells))
    return out


def _ruled_row(number: int, beside: Sequence[Slot], cells: dict[Slot, list[Line]]) -> Row:
    edges = beside[0].edges
    columns: list[tuple[Line, ...]] = [()] * (len(edges) - 1)
    widths = [1] * len(columns)
    for slot in sorted(beside, key=lambda slot: slot.row):
        columns[slot.column] = tuple(cells[slot])
        widths[slot.column] = slot.column_end - slot.column
    reach = next(slot.rows for slot in beside if slot.row == number)
    lines = tuple(line for slot in beside if slot.row == number for line in cells[slot])
    return Row(
        page=lines[0].page,
        lines=lines,
        cells=tuple(columns),
        edges=edges,
        ruled=True,
        widths=tuple(widths),
        inherited=frozenset(column for column, (start, _) in enumerate(reach) if start < number),
        open=frozenset(column for column, (_, stop) in enumerate(reach) if stop > number + 1),
        table=beside[0].table,
        cut=not any(slot.closed for slot in beside),
    )


def is_option(line: Line) -> bool:
    """Whether a line is a tick box with what it stands for."""
    marker = split_marker(line.text)
    return marker is not None and marker.sign == "tick" and len(marker.rest) > 2
