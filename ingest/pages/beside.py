"""Finds running text that stands in columns on a part of a page, above or below wider text.

The text of a page goes down one column and on at the top of the next: there a line stands higher than the one before
it, and to its right. How far the lines of such a column go tells nothing of the lines of the wider text, which may well
begin at the same margin.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.pages.lines import ends_sentence
from ingest.pages.page_lines import Line

COLUMN = 100
"""Points to the right, at least, where the next column of a page begins."""

_FEWEST = 3
_WIDE = 20
_READS_ON = 0.3
"""Lines of a column, at least; their characters on average; and the part of them amid a sentence: else it is a list."""

_NEAR = 2.0
"""How far below a line the next one of its text stands, at most, as a part of the font size."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column stands on its page, and how far its longest line goes."""

    x: float
    end: float
    top: float
    bottom: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Column:
        return cls(
            min(line.x for line in lines), max(line.end for line in lines), lines[0].y - 1, lines[-1].y + 1
        )  # fmt: skip

    def holds(self, line: Line) -> bool:
        return self.top <= line.y <= self.bottom and self.x <= line.x and line.end <= self.end


def turns_column(last: Line, line: Line) -> bool:
    """Whether a text goes on at the top of the next column of its page."""
    return line.page == last.page and line.y < last.y - line.size and line.x > last.x + COLUMN


def find_columns(lines: Sequence[Line]) -> Mapping[int, Sequence[Column]]:
    """The columns of each page that has them."""
    found: dict[int, list[Column]] = {}
    for page, group in groupby(lines, key=lambda line: line.page):
        mine = list(group)
        for index in range(1, len(mine)):
            if not turns_column(mine[index - 1], mine[index]):
                continue
            pair = (_above(mine, index), _below(mine, index))
            if _is_text(pair):
                found.setdefault(page, []).extend(map(Column.of, pair))
    return found


def _above(lines: Sequence[Line], turn: int) -> Sequence[Line]:
    """The lines before a turn that stand beside what comes after it."""
    first, start = lines[turn], turn
    while start and first.y - 1 <= lines[start - 1].y and lines[start - 1].end < first.x:
        if start < turn and lines[start - 1].y >= lines[start].y:
            break
        start -= 1
    return lines[start:turn]


def _below(lines: Sequence[Line], turn: int) -> Sequence[Line]:
    stop = turn + 1
    while stop < len(lines) and lines[stop].y > lines[stop - 1].y and lines[stop].x > lines[turn].x - 3:
        stop += 1
    return lines[turn:stop]


def _is_text(columns: Sequence[Sequence[Line]]) -> bool:
    """Whether columns are text that reads on downwards, and no addresses or cells beside each other."""
    lines = [line for column in columns for line in column]
    if min(map(len, columns)) < _FEWEST or any(line.slot is not None or line.parts for line in lines):
        return False
    pairs = [pair for column in columns for pair in pairwise(column)]
    on = sum(other.text[:1].islower() and not ends_sentence(line.text) for line, other in pairs)
    return on >= _READS_ON * len(pairs) and sum(len(line.text) for line in lines) >= _WIDE * len(lines)


def with_boxes_in_place(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, a box at its right that the file holds before all text after what it stands beside."""
    stop = next((i for i, (one, other) in enumerate(pairwise(lines), 1) if other.y < one.y - other.size), 0)
    box, rest = lines[:stop], lines[stop:]
    if not box or any(line.slot is not None for line in box):
        return list(lines)
    x, top, bottom = min(line.x for line in box), box[0].y, max(line.y for line in box)
    beside = [i for i, line in enumerate(rest) if top - line.size < line.y < bottom + line.size and line.end < x]
    # What opens the text stands higher than the box: else the page just has two columns.
    if rest[0].y >= top - rest[0].size or rest[0].x > x - COLUMN or len(beside) < _FEWEST:
        return list(lines)
    place = beside[-1] + 1
    while place < len(rest) and _goes_on(rest[place - 1], rest[place]):
        place += 1
    return [*rest[:place], *box, *rest[place:]]


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line is of the same text as the one before it: as large, as bold and no further down."""
    same = following.size == line.size and following.bold == line.bold and following.slot is None
    return same and 0 < following.y - line.y < _NEAR * line.size
