"""Tables of formats that say where their cells are: cells over several columns or rows, and what names the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.language import is_function_word
from corpus.types import Block
from ingest.clean import squeeze
from ingest.pages.headers import looks_like_header, names_twice, names_wide, over
from ingest.pages.lines import ends_sentence
from ingest.readers.common import make_block, text_block

MOST_COLUMNS = 100
MOST_ROWS_OF_CELL = 1000

_SHORT = 8
"""Words in a cell that names a column, at most, where the file does not say that it does."""

_MOST_CAPTIONS = 3
"""Rows that name a table, at most: more are rows of which one cell is filled."""

PARAGRAPHS = "; "
"""Stands between two paragraphs of a cell of which the first is no sentence."""

_GO_ON = ".!?:;,…-–/&(•"
"""After these the next paragraph of a cell begins, or goes on, without another sign."""

_OPENS = "•☐☒✓✗(–-"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with the numbers of columns and rows that it takes. `heads` tells that the file calls it a heading."""

    text: str
    across: int = 1
    down: int = 1
    heads: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands in each column of a row. A cell from above stands in all its rows, a wide one in its first column.

    `above` has a wide cell in all its columns, as headings are read.
    """

    texts: tuple[str, ...]
    above: tuple[str, ...]
    heads: tuple[bool, ...]
    widths: tuple[int, ...]
    """How many columns the cell takes that begins in a column; 1 where none does."""
    alone: bool
    """Whether one cell takes the whole row."""


def table_blocks(rows: Sequence[Sequence[Cell]], *, header: int | None = None) -> list[Block]:
    """The rows of a table as blocks, each cell with the name of its column.

    `header` is the number of rows at the top that name the columns; None where the file does not say so. A table of one
    column is no table: its cells are paragraphs.
    """
    laid = [row for row in _lay_out(rows) if any(row.texts)]
    if not laid:
        return []
    if max(len(row.texts) for row in laid) == 1:
        return [text_block(row.texts[0]) for row in laid]
    captions = _captions(laid) if header is None else 0
    blocks = [make_block("paragraph", next(filter(None, row.texts))) for row in laid[:captions]]
    laid = laid[captions:]
    count = _header_count(laid) if header is None else min(header, len(laid) - 1)
    if header == 1 and _is_parted_below(laid):  # who lets a page repeat one row may forget the second
        count = 2
    names = _names(laid[:count])
    for row in laid[count:]:
        if row.alone and (row is not laid[-1] or ends_sentence(row.texts[0])):
            blocks.append(make_block("paragraph", row.texts[0]))
        else:
            blocks.append(row_block(names, row.texts, row.widths))
    return blocks


def row_blocks(rows: Sequence[Sequence[str]]) -> list[Block]:
    """The blocks of a table whose cells each take one column and one row."""
    return table_blocks([[Cell(squeeze(text)) for text in row] for row in rows])


def row_block(names: Sequence[str], row: Sequence[str], widths: Sequence[int] = ()) -> Block:
    """A row whose cells stand under `names`, the headings of their columns; there may be fewer of these.

    A cell over several columns, as `widths` tells, has the names of all of them.
    """
    text = " ".join(cell for cell in row if cell)
    across = [widths[i] if i < len(widths) and cell else 1 for i, cell in enumerate(row)]
    covered = {i + further for i, width in enumerate(across) for further in range(1, width)}
    cells = tuple((over(names[i : i + across[i]]), cell) for i, cell in enumerate(row) if i not in covered)
    return replace(make_block("row", text), cells=cells)


def text_at(row: Sequence[Cell], column: int) -> str:
    """The text of the cell of a row that begins in a column."""
    start = 0
    for cell in row:
        if start == column:
            return cell.text
        start += cell.across
    return ""


def joined(texts: Iterable[str]) -> str:
    """The paragraphs of a cell as one text that still shows where each begins."""
    out = ""
    for text in filter(None, texts):
        out = f"{out}{_between(out, text)}{text}" if out else text
    return out


def _between(before: str, after: str) -> str:
    goes_on = before[-1] in _GO_ON or after[0].islower() or after[0] in _OPENS or is_function_word(before.split()[-1])
    return " " if goes_on else PARAGRAPHS


def _lay_out(rows: Sequence[Sequence[Cell]]) -> list[_Row]:
    """The rows with each cell in its columns, below the cells that reach down from above."""
    out: list[_Row] = []
    open_: dict[int, tuple[int, Cell, bool]] = {}
    for row in rows:
        texts: list[str] = []
        above: list[str] = []
        heads: list[bool] = []
        widths: list[int] = []
        waiting = list(row)
        following: dict[int, tuple[int, Cell, bool]] = {}
        while (waiting or len(texts) in open_) and len(texts) < MOST_COLUMNS:
            column = len(texts)
            if column in open_:
                left, cell, first = open_[column]
            else:
                cell = waiting.pop(0)
                left, first = cell.down, True
                for offset in range(1, min(cell.across, MOST_COLUMNS - column)):
                    open_[column + offset] = (left, cell, False)
            if left > 1:
                following[column] = (left - 1, cell, first)
            texts.append(cell.text if first else "")
            above.append(cell.text)
            heads.append(cell.heads)
            widths.append(cell.across if first else 1)
        alone = len(row) == 1 and row[0].across > 1 and row[0].across >= len(texts) and bool(row[0].text)
        out.append(_Row(tuple(texts), tuple(above), tuple(heads), tuple(widths), alone))
        open_ = following
    return out


def _captions(rows: Sequence[_Row]) -> int:
    """How many rows at the top name the table: one, or a few where what names the columns is right below them."""
    count = len(list(takewhile(_is_caption, rows)))
    if count == 0 or len(rows) < count + 2 or _heads(rows):
        return 0
    return count if count == 1 or (count <= _MOST_CAPTIONS and _header_count(rows[count:])) else 0


def _is_caption(row: _Row) -> bool:
    return sum(map(bool, row.texts)) == 1


def _heads(rows: Sequence[_Row]) -> bool:
    """Whether the one cell of the first row, a wide one beside an empty one, names the columns below it."""
    first = rows[0]
    return not first.texts[0] and first.above != first.texts and _header_count(rows) > 0


def _header_count(rows: Sequence[_Row]) -> int:
    first = rows[0]
    if len(rows) < 2:
        return 0
    heading = 0
    while heading < len(rows) - 1 and all(rows[heading].heads):
        heading += 1
    if heading:
        return heading
    if any(first.heads):  # a heading beside a cell is the name of a row
        return 0
    texts = [row.texts for row in rows]
    if first.above == first.texts:
        return int(looks_like_header(texts))
    if _names_twice(rows):
        return 2 if _is_parted_below(rows) else 0
    return int(_is_short(first) and names_wide(texts, first.widths))


def _names_twice(rows: Sequence[_Row]) -> bool:
    return names_twice([rows[0].texts, *(row.above for row in rows[1:])], rows[0].widths)


def _is_parted_below(rows: Sequence[_Row]) -> bool:
    """Whether the second row names the columns below the wide cells of the first."""
    wide = rows[0].above != rows[0].texts
    return wide and len(rows) > 2 and _is_short(rows[0]) and _is_short(rows[1]) and _names_twice(rows)


def _is_short(row: _Row) -> bool:
    return all(len(text.split()) <= _SHORT for text in row.texts)


def _names(rows: Sequence[_Row]) -> tuple[str, ...]:
    """For each column what the heading rows say above it, from the top down."""
    width = max((len(row.above) for row in rows), default=0)
    columns = [[row.above[i] for row in rows if i < len(row.above) and row.above[i]] for i in range(width)]
    return tuple(" ".join(dict.fromkeys(column)).replace(PARAGRAPHS, " ") for column in columns)
