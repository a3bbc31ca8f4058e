"""Which rows of a table name its columns, and what the columns of its other rows are called."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.language import is_dutch
from ingest.clean import SOFT_HYPHEN, Vocabulary
from ingest.pages.headers import MOST_WORDS, looks_like_header, names_twice, names_wide
from ingest.pages.lines import is_mark
from ingest.pages.page_lines import Line, Row

_SHORTEST_BROKEN = 6
_LETTER = 0.6
"""Letters in the first part of a word that a cell breaks, at least, and the room a letter needs of the font size."""

_SAME = 6.0
_LOOK_AHEAD = 12
_LOOK_BACK = 7
_NAME_AND_VALUE = 2
"""Columns of a table that has a name and a value in each row."""
_MOST_TITLES = 3
"""Rows that name a table, at most: more are rows of which one cell is filled."""


@dataclass(frozen=True, slots=True)
class Named:
    """A row with the names of its columns; `header` tells that it only gives them."""

    row: Row
    names: tuple[str, ...]
    header: bool = False


def name_columns(rows: Sequence[Row | None], headings: Set[int], vocabulary: Vocabulary) -> list[Named | None]:
    """For each row the names of its columns; None for what is no row.

    Rows under another heading (by their indexes) are of another table. A row that a page's end has broken is whole in
    its first part; its second part is left out (None). Captions name nothing, and do not end a table.
    """
    out: list[Named | None] = []
    table: list[Named] = []
    for index, row in enumerate(rows):
        if row is None or row.caption:
            out.append(None)
            table = [] if index in headings else table
            continue
        if not table or not _same_table(table[-1].row, row):
            following = rows[index : index + _LOOK_AHEAD]
            table = _headers([other for other in following if other is not None and not other.caption], vocabulary)
        names = table[-1].names if table else ()
        is_header = any(_texts(known.row) == _texts(row) for known in table if known.header)
        named = Named(row, names, header=is_header)
        before = _last_row(out, index)
        if not is_header and before is not None and not _is_broken(before[1].row, row):
            row = _under_merged(before[1].row, row)
            named = replace(named, row=row)
        if not is_header and before is not None and _is_broken(before[1].row, row):
            out[before[0]] = replace(before[1], row=_joined(before[1].row, row))
            out.append(None)
            continue
        out.append(named)
        if not is_header:
            table = [known for known in table if known.header] + [named]
    return out


def titles_above(rows: Sequence[Row | None]) -> list[int]:
    """The first rows of tables that name no column but the table: one cell, and what names the columns is below it.

    So a spreadsheet is printed, with its title and what is told below that. Of two columns the cell is a name whose
    value is left open.
    """
    found: list[int] = []
    before: Row | None = None
    for index, row in enumerate(rows):
        if row is None or row.caption:
            continue
        opens = before is None or not _same_table(before, row)
        if opens and len(row.cells) > _NAME_AND_VALUE and _is_alone(row):
            run = [(at, other) for at, other in enumerate(rows[index : index + _LOOK_AHEAD], start=index) if other]
            run = [(at, other) for at, other in run if not other.caption and _same_table(row, other)]
            titles = list(takewhile(lambda place: _is_alone(place[1]), run))
            below = [other for _, other in run[len(titles) :]]
            if len(titles) <= _MOST_TITLES and below and _header_count(below, [_texts(other) for other in below]):
                found += [at for at, _ in titles]
        before = row
    return found


def _is_alone(row: Row) -> bool:
    """Whether only the first cell of a row is filled."""
    return [cell for cell in row.cells if cell] == [row.cells[0]]


def _last_row(out: Sequence[Named | None], index: int) -> tuple[int, Named] | None:
    """The last row before this one that is no header, with its index."""
    for place in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        named = out[place]
        if named is not None and not named.header:
            return place, named
    return None


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(line.text for line in cell) for cell in row.cells)


def _joined_texts(row: Row, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The texts of the cells with the words whole that a narrow cell breaks."""
    return tuple(_join(cell, vocabulary) for cell in row.cells)


def _join(cell: Sequence[Line], vocabulary: Vocabulary) -> str:
    text = ""
    for number, line in enumerate(cell):
        if number and breaks_word(cell[number - 1], line, vocabulary):
            text += SOFT_HYPHEN
        text = vocabulary.join(text, line.text)
    return text.rstrip(SOFT_HYPHEN)


def breaks_word(line: Line, following: Line, vocabulary: Vocabulary) -> bool:
    """Whether a word too long for its cell goes on on the next line: it fills the cell to the last letter.

    Where it does not, other lines of the document must tell so.
    """
    if line.page == following.page and line.y < following.y and vocabulary.is_cut(line.text, following.text):
        return True
    slot, word = line.slot, line.text
    if slot is None or len(word) < _SHORTEST_BROKEN or not word.isalpha():
        return False
    if not following.text[:1].islower() and not _is_word_in_capitals(word, following.text):
        return False
    left, right = slot.edges[slot.column], slot.edges[slot.column_end]
    room = right - (line.x - left) - line.end
    return room < _LETTER * line.size and following.page == line.page


def _is_word_in_capitals(word: str, following: str) -> bool:
    """Whether a word in capitals is whole only with what opens the next line: "VOORWA" and "ARDEN"."""
    rest = following.split()[0] if following.split() else ""
    whole = f"{word}{rest}".lower()
    return word.isupper() and rest.isupper() and is_dutch(whole) and not is_dutch(word.lower())


def _same_table(one: Row, other: Row) -> bool:
    """Whether two rows are of one table, which a page's end or text in between may have cut."""
    if one.ruled != other.ruled or len(one.cells) != len(other.cells):
        return False
    if one.page == other.page and one.table != other.table:
        return False
    # Left and right pages have other margins: columns are as wide, or stand at the same places.
    moved = other.edges[0] - one.edges[0] if one.page != other.page else 0.0
    return all(abs(b - a - moved) < _SAME for a, b in zip(one.edges, other.edges, strict=False))


def _headers(run: Sequence[Row], vocabulary: Vocabulary) -> list[Named]:
    """The rows at the head of a table that name its columns, with the names they give together."""
    first = run[0]
    run = [row for row in run if _same_table(first, row)]
    texts = [_texts(row) for row in run]
    count = _header_count(run, texts)
    if not count:
        return []
    names = _names(run[:count], [_joined_texts(row, vocabulary) for row in run[:count]])
    return [Named(row, names, header=True) for row in run[:count]]


def _header_count(run: Sequence[Row], texts: Sequence[Sequence[str]]) -> int:
    first = run[0]
    if len(run) < 2 or not any(texts[0]):
        return 0
    merged = any(width > 1 and cell for width, cell in zip(first.widths, texts[0], strict=False))
    twice = bool(run[1].inherited) or (merged and names_twice(texts, first.widths))
    if twice and len(run) > 2 and _is_short(texts[0]) and _is_short(texts[1]):
        return 2
    if merged:
        return int(not twice and _is_short(texts[0]) and names_wide(texts, first.widths))
    return 1 if _stands_out(run) or looks_like_header(texts) else 0


def _is_short(cells: Sequence[str]) -> bool:
    return all(len(cell.split()) <= MOST_WORDS and not is_mark(cell) for cell in cells) and any(cells)


def _stands_out(run: Sequence[Row]) -> bool:
    """Whether the first row is bold and those below it are not, their first cell apart."""
    filled = [cell for cell in run[0].cells if cell]
    bold = len(filled) > 1 and all(line.bold for cell in filled for line in cell if any(c.isalnum() for c in line.text))
    rest = [line.bold for row in run[1:] for cell in row.cells[1:] for line in cell]
    return bold and _is_short(_texts(run[0])) and sum(rest) <= 0.5 * len(rest)


def _names(rows: Sequence[Row], texts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """For each column what stands above it, from the top down; a merged cell stands above all its columns."""
    names: list[str] = []
    for column in range(len(texts[0])):
        above: list[str] = []
        for row, cells in zip(rows, texts, strict=True):
            text = cells[column]
            if not text:
                text = next(
                    (cells[c] for c in range(column) if cells[c] and row.widths and c + row.widths[c] > column), ""
                )
            if text and text not in above:
                above.append(text)
        names.append(" ".join(above))
    return tuple(names)


def _is_broken(one: Row, other: Row) -> bool:
    """Whether a row is the rest of the row before it, on the page before."""
    if other.page != one.page + 1 or not one.ruled or not _same_table(one, other):
        return False
    cells = [(a, b) for a, b in zip(one.cells, other.cells, strict=True) if b]
    if not all(a for a, _ in cells):
        return False
    if one.cut and not other.cells[0]:
        return True
    if other.cells[0] and len(cells) > 1 and not _reads_on(*cells[0]):
        return False
    if any(_reads_on(a, b) for a, b in cells):
        return True
    # Where only the first cell is empty, the row is a whole one beside a cell that goes on from the page before.
    whole = len(other.cells) > 2 and all(b for a, b in zip(one.cells[1:], other.cells[1:], strict=True) if a)
    return not other.cells[0] and bool(one.cells[0]) and not whole


def _under_merged(one: Row, other: Row) -> Row:
    """A row with the cells of the row before it that a page's end has cut: merged ones that go on below it."""
    if not one.ruled or not _same_table(one, other):
        return other
    turned = other.page == one.page + 1
    cut = one.inherited | other.open if turned else other.inherited
    open_ = {c for c, cell in enumerate(other.cells) if c in cut and not cell and one.cells[c]}
    if not open_:
        return other
    cells = tuple(one.cells[column] if column in open_ else cell for column, cell in enumerate(other.cells))
    return replace(other, cells=cells, inherited=other.inherited | open_)


def _reads_on(above: Sequence[object], below: Sequence[object]) -> bool:
    last, first = getattr(above[-1], "text", ""), getattr(below[0], "text", "")
    return bool(last and first) and first[0].islower() and last[-1] not in ".!?;:"


def _joined(one: Row, other: Row) -> Row:
    return replace(
        other,
        lines=(*one.lines, *other.lines),
        cells=tuple((*a, *b) for a, b in zip(one.cells, other.cells, strict=True)),
    )
