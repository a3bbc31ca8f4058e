"""The rows of tables without lines: where cells stand beside each other, and under each other.

Where the next line stands beside an earlier one instead of under it, a row has a second cell, and rows whose cells
stand under each other make a table. A page in two columns has one such step only, and so is no table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from ingest.pages.lines import ends_sentence, is_mark, split_marker
from ingest.pages.page_lines import Line, Row
from ingest.pages.ruled import is_option

_SAME_X = 4.0
_SAME_Y = 3.0
_LINES_OF_TEXT = 4
_WIDE = 20
"""Lines of a text in columns, and characters in each on average, at least."""

_APART, _INDENT = 2.6, 3.5
"""How far below a line of the last cell of a row the next may stand, and how far further in, in font sizes."""

_BEFORE = 2
_HEAD_ABOVE = 4
"""How far above its rows, in font sizes, the row that names the columns may stand."""

_Column = list[Line]
_Group = list[_Column]
"""The cells, each with its lines, that stand beside each other; a group of one is no row yet."""


def aligned_rows(lines: Sequence[Line]) -> list[Line | Row]:
    """The lines of a page in order, those that are cells of a table as its rows."""
    groups: list[_Group] = []
    current: _Group = []
    cells = _cells(lines)
    places = {id(cell): number for number, cell in enumerate(cells)}
    for cell in cells:
        current = _take(groups, current, cell)
    if current:
        groups.append(current)
    out: list[Line | Row] = []
    index = 0
    while index < len(groups):
        stop = _table_end(groups, index)
        if stop == index + 1 and stop < len(groups):
            below = _table_end(groups, stop)
            stop = below if below - stop > 1 and _heads(groups[index], groups[stop:below]) else stop
        if stop - index > 1 and _runs_down(groups[index:stop]):
            for column in zip(*groups[index:stop], strict=True):
                out += [replace(line, parts=()) for cell in column for line in cell]
        elif stop - index > 1 and (_runs_across(groups[index:stop]) or _is_ragged(groups, index, stop)):
            for group in groups[index:stop]:
                _add_whole(out, group, places)
        elif stop - index > 1:
            columns = _columns(groups[index:stop])
            out += [_row(group, columns) for group in groups[index:stop]]
        else:
            _add_whole(out, groups[index], places)
        index = stop
    return out


def _cells(lines: Sequence[Line]) -> list[Line]:
    """Lines with gaps cut into a line for each part."""
    return [cell for line in lines for cell in (_parts(line) or (line,))]


def _parts(line: Line) -> tuple[Line, ...]:
    """The parts of a line. Each knows the others, as they may have to be put together again; options stay apart."""
    if line.parts and all(is_option(part) for part in line.parts):
        return line.parts
    return tuple(replace(part, parts=line.parts) for part in line.parts)


def _take(groups: list[_Group], current: _Group, cell: Line) -> _Group:
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
    else:
        under = next((column for column in current if _is_under(column, cell, column is last)), None)
        if under is not None:
            under.append(cell)
            return current
    groups.append(current)
    return [[cell]]


def _is_under(column: _Column, cell: Line, is_last: bool) -> bool:
    """Whether a cell goes on on the next line. In another column than the last it must read on, too.

    In the last column a new paragraph or an item may stand a little lower, and further in.
    """
    down, right = cell.y - column[-1].y, cell.x - column[0].x
    if is_last:
        return -_SAME_X < right < (_INDENT * cell.size if down > 0 else 0) and 0 < down < _APART * cell.size
    return abs(right) < _SAME_X and 0 < down < 1.8 * cell.size and cell.text[:1].islower() and not cell.parts


def _table_end(groups: Sequence[_Group], start: int) -> int:
    """Where the table that begins at `start` ends; the group after it if there is no table."""
    first = groups[start]
    marker = split_marker(first[0][0].text)
    if len(first) < 2 or (marker and marker.number is None and marker.sign != "tick"):
        return start + 1
    if all(is_option(column[0]) for column in first):
        return start + 1
    columns = _columns([first])
    stop = start + 1
    while stop < len(groups):
        group = groups[stop]
        if len(group) == 1 and not _is_row_without_marks(groups, stop, columns):
            break
        if not _fits(group, columns):
            break
        columns = _columns([*groups[start:stop], group])
        stop += 1
    return stop if any(_has_clear_gap(group) for group in groups[start:stop]) else start + 1


def _heads(group: _Group, rows: Sequence[_Group]) -> bool:
    """Whether cells name the columns of the rows right below them, all but the first: "2023 | 2024" over numbers."""
    columns = _columns(rows)
    first = rows[0]
    if len(group) < 2 or len(group) >= len(columns) or first[0][0].page != group[0][0].page:
        return False
    places = [_place(column, columns) for column in group]
    distance = first[0][0].y - group[0][-1].y
    return (
        places == list(range(len(columns) - len(group), len(columns)))
        and 0 < distance < _HEAD_ABOVE * first[0][0].size
        and all(len(column) <= 2 for column in group)
    )


def _runs_down(groups: Sequence[_Group]) -> bool:
    """Whether it is text in columns that the file holds line by line across them: each column reads on downwards."""
    width = len(groups[0])
    if len(groups) < _LINES_OF_TEXT or any(len(group) != width for group in groups):
        return False
    for column in zip(*groups, strict=True):
        lines = [line for cell in column for line in cell]
        reads_on = sum(
            after.text[:1].islower() and not ends_sentence(before.text) and after.y - before.y < 1.8 * after.size
            for before, after in pairwise(lines)
        )
        if reads_on < 0.3 * (len(lines) - 1) or sum(len(line.text) for line in lines) < _WIDE * len(lines):
            return False
    return True


def _runs_across(groups: Sequence[_Group]) -> bool:
    """Whether it is a text that is set out to both margins, with a few long words in a line: it reads on line by line.

    All its lines but the last end at one margin, and none begins as a cell does.
    """
    lines = sorted((line for group in groups for column in group for line in column), key=lambda line: line.order)
    printed: list[list[Line]] = []
    for line in lines:
        if printed and abs(printed[-1][0].y - line.y) < _SAME_Y:
            printed[-1].append(line)
        else:
            printed.append([line])
    ends = [max(line.end for line in beside) for beside in printed[:-1]]
    reads_on = all(
        after[0].text[:1].islower() and not ends_sentence(before[-1].text) for before, after in pairwise(printed)
    )
    return reads_on and len(printed) > 1 and max(ends) - min(ends) < _SAME_Y


def _is_ragged(groups: Sequence[_Group], start: int, stop: int) -> bool:
    """Whether rows are of a list whose lines part at tabs, each where its words end: only by chance do some agree.

    At least as many lines with gaps stand right above and below them, at the same margin, and are no rows of theirs.
    """
    run = range(max(0, start - (stop - start)), min(len(groups), 2 * stop - start))
    above = takewhile(lambda i: _is_parted_below(groups[i], groups[i + 1]), reversed(range(run.start, start)))
    below = takewhile(lambda i: _is_parted_below(groups[i - 1], groups[i]), range(stop, run.stop))
    lone = all(len(column) == 1 for group in groups[start:stop] for column in group)
    return lone and len([*above, *below]) >= stop - start


def _is_parted_below(one: _Group, other: _Group) -> bool:
    """Whether each of two groups is one line with gaps, and the second stands right below the first."""
    if any(len(group) < 2 or any(len(column) > 1 for column in group) for group in (one, other)):
        return False
    first, second = one[0][0], other[0][0]
    near = 0 < second.y - first.y < _APART * first.size
    return near and first.page == second.page and abs(first.x - second.x) < _SAME_X


def _is_row_without_marks(groups: Sequence[_Group], index: int, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a text alone is a row of a table of marks that has none: then it says "no", which must not get lost."""
    group, before = groups[index][0], groups[index - 1]
    after = groups[index + 1] if index + 1 < len(groups) else None
    marks = any(is_mark(line.text) for column in before[1:] for line in column) or (
        after is not None and any(is_mark(line.text) for column in after[1:] for line in column)
    )
    near = group[0].page == before[0][0].page and 0 < group[0].y - before[0][-1].y < 3 * group[0].size
    return marks and near and len(group) <= 2 and abs(group[0].x - columns[0][0]) < _SAME_X


def _has_clear_gap(group: _Group) -> bool:
    """Whether the first column surely ends before the second begins, so that no text runs from one into the other."""
    return len(group) > 1 and group[1][0].x - max(line.end for line in group[0]) > 0.6 * group[0][0].size


def _fits(group: _Group, columns: Sequence[tuple[float, float]]) -> bool:
    places = [_place(column, columns) for column in group]
    return all(place is not None for place in places) and len(set(places)) == len(places)


def _place(column: _Column, columns: Sequence[tuple[float, float]]) -> int | None:
    """The column of a table under which a cell stands: aligned at its left, its right or its middle, or within it."""
    x, end = min(line.x for line in column), max(line.end for line in column)
    best: tuple[float, int] | None = None
    for number, (left, right) in enumerate(columns):
        off = min(abs(x - left), abs(end - right), abs((x + end) - (left + right)) / 2)
        if off < _SAME_X or (left - 1 <= x and end <= right + 1):
            best = min(best or (off, number), (off, number))
    if best is None:
        over = [number for number, (left, right) in enumerate(columns) if x < right and end > left]
        # What begins before the first column has another cell in it, so it is of no table with these columns.
        outside = x < columns[0][0] - _BEFORE * column[0].size
        return over[0] if len(over) == 1 and not outside else None
    return best[1]


def _columns(groups: Sequence[_Group]) -> list[tuple[float, float]]:
    """From where to where each column goes, by the rows that have them all."""
    most = max(len(group) for group in groups)
    whole = [group for group in groups if len(group) == most]
    return [
        (min(line.x for group in whole for line in group[i]), max(line.end for group in whole for line in group[i]))
        for i in range(most)
    ]


def _row(group: _Group, columns: Sequence[tuple[float, float]]) -> Row:
    cells: list[tuple[Line, ...]] = [()] * len(columns)
    for column in group:
        place = _place(column, columns)
        if place is None:  # the table has grown a column since: the nearest
            place = min(range(len(columns)), key=lambda i: abs(columns[i][0] - column[0].x))
        cells[place] = (*cells[place], *column)
    lines = tuple(line for column in group for line in column)
    return Row(page=lines[0].page, lines=lines, cells=tuple(cells), edges=tuple(x for x, _ in columns))


def _add_whole(out: list[Line | Row], group: _Group, places: Mapping[int, int]) -> None:
    """Add the lines of what proved to be no table in the order in which they came (`places`, by their identity), the
    parts of one line together again.
    """
    for line in sorted((line for column in group for line in column), key=lambda line: places[id(line)]):
        last = out[-1] if out else None
        if isinstance(last, Line) and _same_line(last, line):
            out[-1] = replace(last, text=f"{last.text} {line.text}", end=line.end)
        else:
            out.append(line)


def _same_line(one: Line, other: Line) -> bool:
    """Whether two cells were cut from one line."""
    return bool(one.parts) and one.parts is other.parts
