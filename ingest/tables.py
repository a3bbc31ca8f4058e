"""Finds the rows of simple tables among the lines of pages.

Cells come one after another, each with its lines from top to bottom. So where the next line stands beside an earlier
one instead of under it, a row has a second cell; rows whose cells begin at the same places make a table. A page in two
columns has one such step only, and so is no table.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from ingest.lines import split_marker
from ingest.page_lines import Line, Row

_SAME_X = 4.0
_SAME_Y = 3.0


@dataclass(slots=True)
class _Open:
    """Lines that are no row yet (one column), or a row in the making."""

    columns: list[list[Line]] = field(default_factory=list)


def find_rows(lines: Sequence[Line]) -> list[Line | Row]:
    """The lines of a document, with those of tables put together into rows. A table may run on over a page."""
    groups: list[list[list[Line]]] = []
    current: list[list[Line]] = []
    for cell in _cells(lines):
        current = _take(groups, current, cell)
    if current:
        groups.append(current)
    out: list[Line | Row] = []
    index = 0
    while index < len(groups):
        stop = _table_end(groups, index)
        for group in groups[index:stop]:
            if stop - index > 1:
                out.append(_row(group, _columns(groups[index:stop])))
            else:
                _add_whole(out, group)
        index = stop
    return out


def _cells(lines: Sequence[Line]) -> list[Line]:
    """Lines with gaps cut into a line for each part."""
    out: list[Line] = []
    for line in lines:
        if len(line.cells) < 2:
            out.append(line)
        else:
            out.extend(Line(line.page, x, line.y, line.size, line.bold, text, line.cells) for x, text in line.cells)
    return out


def _take(groups: list[list[list[Line]]], current: list[list[Line]], cell: Line) -> list[list[Line]]:
    """Add a cell to the row in the making, or close that and begin another; gives the row in the making."""
    if not current:
        return [[cell]]
    last = current[-1]
    if cell.page != last[-1].page:
        groups.append(current)
        return [[cell]]
    right = cell.x > last[0].x + 1.5 * cell.size or _same_line(last[-1], cell)
    if len(current) == 1:
        beside = next((i for i in range(len(last) - 1, -1, -1) if abs(last[i].y - cell.y) < _SAME_Y), None)
        if right and beside is not None:
            if beside:
                groups.append([last[:beside]])
            return [last[beside:], [cell]]
        if abs(cell.x - last[0].x) < _SAME_X and cell.y > last[-1].y:
            last.append(cell)
            return current
    elif right and abs(cell.y - current[0][0].y) < _SAME_Y:
        current.append([cell])
        return current
    elif abs(cell.x - last[0].x) < _SAME_X and 0 < cell.y - last[-1].y < 1.8 * cell.size:
        last.append(cell)
        return current
    groups.append(current)
    return [[cell]]


def _table_end(groups: Sequence[list[list[Line]]], start: int) -> int:
    """Where the table that begins at `start` ends; the group after it if there is no table."""
    marker = split_marker(groups[start][0][0].text)
    if len(groups[start]) < 2 or (marker and marker.number is None and marker.sign != "tick"):
        return start + 1
    columns = [column[0].x for column in groups[start]]
    stop = start + 1
    while stop < len(groups) and len(groups[stop]) > 1 and _fits(groups[stop], columns):
        stop += 1
    return stop if any(_has_clear_gap(group) for group in groups[start:stop]) else start + 1


def _has_clear_gap(group: list[list[Line]]) -> bool:
    """Whether the first column surely ends before the second begins, so that no text runs from one into the other."""
    first = group[0]
    end = max(line.x + 0.62 * line.size * len(line.text) for line in first)  # as wide as fixed-width type
    return group[1][0].x - end > first[0].size


def _fits(group: list[list[Line]], columns: Sequence[float]) -> bool:
    return all(any(abs(column[0].x - x) < _SAME_X for x in columns) for column in group)


def _columns(groups: Sequence[list[list[Line]]]) -> list[float]:
    return [column[0].x for column in groups[0]]


def _row(group: list[list[Line]], columns: Sequence[float]) -> Row:
    cells: list[tuple[Line, ...]] = [()] * len(columns)
    for column in group:
        nearest = min(range(len(columns)), key=lambda i: abs(columns[i] - column[0].x))
        cells[nearest] = (*cells[nearest], *column)
    lines = tuple(line for column in group for line in column)
    return Row(page=lines[0].page, lines=lines, cells=tuple(cells))


def _add_whole(out: list[Line | Row], group: list[list[Line]]) -> None:
    """Add the lines of what proved to be no table, putting the parts of one line together again."""
    for line in (line for column in group for line in column):
        last = out[-1] if out else None
        if isinstance(last, Line) and _same_line(last, line):
            out[-1] = replace(last, text=f"{last.text} {line.text}")
        else:
            out.append(line)


def _same_line(one: Line, other: Line) -> bool:
    """Whether two cells were cut from one line."""
    return len(one.cells) > 1 and one.cells is other.cells


def name_columns(rows: Sequence[Row | None], headings: Set[int]) -> list[tuple[str, ...] | None]:
    """For each row the names of its columns; None for a row that gives them, and for what is no row.

    Rows under another heading (by their indexes) are of another table.
    """
    out: list[tuple[str, ...] | None] = []
    names: tuple[str, ...] = ()
    last: Row | None = None
    for index, row in enumerate(rows):
        if row is None:
            last = None if index in headings else last
            out.append(None)
            continue
        texts = tuple(" ".join(line.text for line in cell) for cell in row.cells)
        if last is None or not _same_columns(last, row):
            following = rows[index + 1] if index + 1 < len(rows) else None
            names = texts if following is not None and looks_like_header([texts, texts]) else ()
        out.append(None if names and texts == names else names)
        last = row
    return out


def _same_columns(one: Row, other: Row) -> bool:
    """Whether two rows are of one table, which a page's end or text in between may have cut."""
    return len(one.cells) == len(other.cells) and all(
        abs(a[0].x - b[0].x) < _SAME_X for a, b in zip(one.cells, other.cells, strict=True) if a and b
    )


def looks_like_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: more rows follow, and it is all short, different, and no numbers."""
    first = rows[0]
    return (
        len(rows) > 1
        and not (
            len(first) == 2 and (any(c.isdigit() for c in first[1]) or len(first[1].split()) > 3)
        )  # name and value
        and len(first) == len(set(first))
        and sum(not cell for cell in first) <= 1
        and all(len(cell.split()) <= 8 for cell in first)
        and all(any(c.isalpha() for c in cell) for cell in first if cell)
        and not any(cell[:1] in "☐☒" for cell in first if cell)
    )


def _is_name_and_value(row: Sequence[str]) -> bool:
    """Whether a row reads "Datum | donderdag 18 maart 2027": then it is no header, and neither is the table's."""
    return len(row) == 2 and (any(c.isdigit() for c in row[1]) or len(row[1].split()) > 3)
