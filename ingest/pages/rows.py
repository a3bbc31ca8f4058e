"""Makes blocks of the rows of tables.

A short row is one block. In a long one each paragraph, item or option of a cell is a block of its own, with the short
cells beside it: what is found and quoted is then one thing, and still says of what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Block
from ingest.clean import SOFT_HYPHEN, Vocabulary
from ingest.pages.columns import Named, breaks_word
from ingest.pages.headers import over
from ingest.pages.lines import CHOSEN, bare_marker, ends_sentence, is_mark, split_marker
from ingest.pages.page_lines import Line
from ingest.pages.spans import Writer

_LONG_ROW = 45
_LONG_CELL = 25
"""Words from which a row, or a cell of it, is long."""

_INDENT = 3.0
_APART = 1.75
"""The distance of lines, as a part of the font size, from which a cell has a new paragraph."""

_FREE = re.compile(r"toelichting|opmerking|bijzonder|namelijk|\bwelke?\b|\bwie\b|\bwaar|\bhoe\b|naam|actie|datum")
"""Names of columns to write in, which are no choices though nothing is written in them."""

_LONG_PARAGRAPH, _SHORTEST_PART = 90, 20
"""Words of a paragraph in a cell from which it is cut at the next sentence end; and what must be left after that."""

_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ)\d]{2}[.!?])(?:\s+(?=[A-ZÀ-Ý“‘])|$)")
_NOT_CHOSEN = "☐"

_Unit = tuple[tuple[Line, str], ...]
"""Lines of one paragraph, item or option in a cell, each with its text."""


def row_blocks(named: Named, matrix: Sequence[bool], vocabulary: Vocabulary) -> list[Block]:
    """The blocks of a row. `matrix` tells for each column whether it holds nothing but marks."""
    cells = [_Cell(name, _units(lines, vocabulary)) for name, lines in _named_cells(named)]
    words = [sum(len(text.split()) for unit in cell.units for _, text in unit) for cell in cells]
    options = [any(_is_option(unit) for unit in cell.units) for cell in cells]
    long = [
        len(cell.units) > 1 and (option or (sum(words) > _LONG_ROW and count > _LONG_CELL))
        for cell, count, option in zip(cells, words, options, strict=True)
    ]
    if not any(long):
        return _block(cells, matrix, vocabulary)
    blocks: list[Block] = []
    for index, cell in enumerate(cells):
        for unit in cell.units if long[index] else ():
            beside = [
                _Cell(other.name, (unit,)) if i == index else _Cell(other.name, () if long[i] else other.units)
                for i, other in enumerate(cells)
            ]
            blocks += _block(beside, matrix, vocabulary)
    return blocks


@dataclass(frozen=True, slots=True)
class _Cell:
    name: str
    units: tuple[_Unit, ...]


def _named_cells(named: Named) -> list[tuple[str, tuple[Line, ...]]]:
    """The cells with the names of their columns; one over several columns has the names of all of them."""
    names, cells = named.names, named.row.cells
    across = [width if cell else 1 for width, cell in zip(named.row.widths or [1] * len(cells), cells, strict=True)]
    covered = {i + further for i, width in enumerate(across) for further in range(1, width)}
    return [("" if i in covered else over(names[i : i + across[i]]), lines) for i, lines in enumerate(cells)]


def _units(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[_Unit, ...]:
    units: list[list[tuple[Line, str]]] = []
    for line in lines:
        marker = split_marker(line.text)
        text = marker.rest if marker is not None and marker.sign == "tick" else line.text
        alone = bare_marker(line.text)
        before = units[-1][-1][0] if units else None
        if before is not None and breaks_word(before, line, vocabulary):
            units[-1][-1] = (before, units[-1][-1][1] + SOFT_HYPHEN)
        outdented = bool(units) and line.x < units[-1][0][0].x - _INDENT
        opens = marker is not None and before is not None and not _is_beside(before, line)
        if before is None or opens or outdented or _is_apart(before, line):
            units.append([])
        says = not alone or is_mark(line.text) or len(lines) == 1
        units[-1].append((line, (line.text if alone else text) if says else ""))
    return tuple(part for unit in units for part in _parts(tuple(unit)))


def _parts(unit: _Unit) -> list[_Unit]:
    """A long paragraph of a cell cut at sentence ends, so that each part can be quoted."""
    parts: list[list[tuple[Line, str]]] = [[]]
    count = 0
    left = sum(len(text.split()) for _, text in unit)
    for line, text in unit:
        words = len(text.split())
        count, left = count + words, left - words
        ends = list(_SENTENCE_END.finditer(text)) if count >= _LONG_PARAGRAPH and left >= _SHORTEST_PART else []
        if not ends:
            parts[-1].append((line, text))
            continue
        parts[-1].append((line, text[: ends[-1].start()]))
        rest = text[ends[-1].end() :]
        parts.append([(line, rest)] if rest else [])
        count = len(rest.split())
    return [tuple(part) for part in parts if part]


def _is_beside(one: Line, other: Line) -> bool:
    return one.page == other.page and abs(one.y - other.y) < 2 and other.x > one.x


def _is_apart(before: Line, line: Line) -> bool:
    turned = before.page != line.page
    if not turned and line.y - before.y > _APART * max(line.size, before.size):
        return True
    if not ends_sentence(before.text) or not line.text[:1].isupper() or (not turned and line.y <= before.y):
        return False
    # The first word would have fitted on the line before: a new paragraph.
    slot = before.slot
    return slot is not None and line.rest_x - line.x < slot.edges[slot.column_end] - before.end - 2 * line.size


def _is_option(unit: _Unit) -> bool:
    return unit[0][1][:1] in ("☒", "☐")


def _block(cells: Sequence[_Cell], matrix: Sequence[bool], vocabulary: Vocabulary) -> list[Block]:
    """One block of the cells, or none if nothing stands in them."""
    writer = Writer(vocabulary)
    pairs: list[tuple[str, str]] = []
    for cell in cells:
        own = Writer(vocabulary)
        first = True
        for unit in cell.units:
            for line, said in unit:
                text = _without_bullet(said, alone=len(cell.units) == 1) if first else said
                own.add(line, text)
                writer.add(line, text, apart=first)
                first = False
        pairs.append((cell.name, own.text))
    if not writer.text:
        return []
    shown = tuple(pair for pair in _chosen(pairs, matrix) if pair[0] or pair[1])
    return [Block(kind="row", text=writer.text, spans=writer.spans(), cells=shown)]


def _without_bullet(text: str, *, alone: bool) -> str:
    """The first words of a cell without the bullet before them; the bullets further on part what stands there.

    A dash before a number that stands alone is a minus.
    """
    marker = split_marker(text)
    if marker is None or marker.number or not marker.rest:
        return text
    minus = alone and marker.sign in "-–—" and marker.rest[0].isdigit()
    return text if minus else marker.rest


def _chosen(pairs: Sequence[tuple[str, str]], matrix: Sequence[bool]) -> list[tuple[str, str]]:
    """The cells of a row without the columns of marks that it does not choose.

    If it chooses none they are all there with an empty box: that nothing is chosen must not read as a plain fact.
    """
    marks = {index for index in range(min(len(pairs), len(matrix))) if matrix[index]}
    if any(pairs[index][1] in CHOSEN for index in marks):
        return [pair for index, pair in enumerate(pairs) if index not in marks or pair[1] in CHOSEN]
    return [(name, _NOT_CHOSEN if name and index in marks else cell) for index, (name, cell) in enumerate(pairs)]


def mark_columns(rows: Sequence[Named]) -> list[bool]:
    """For each column of a table whether all it holds is marks, one of which chooses: there an empty cell says no."""
    width = max((len(named.row.cells) for named in rows), default=0)
    out: list[bool] = []
    for column in range(width):
        texts = [
            " ".join(line.text for line in named.row.cells[column])
            for named in rows
            if column < len(named.row.cells) and named.row.cells[column]
        ]
        named_too = any(column < len(named.names) and named.names[column] for named in rows)
        out.append(named_too and any(text in CHOSEN for text in texts) and all(is_mark(text) for text in texts))
    for column in range(1, width):  # what nobody chose stands beside what somebody did
        beside = out[column - 1] or (column + 1 < width and out[column + 1])
        names = [named.names[column].casefold() for named in rows if column < len(named.names)]
        cells = [named.row.cells[column] for named in rows if column < len(named.row.cells)]
        written = (" ".join(line.text for line in cell) for cell in cells if cell)
        empty = all(is_mark(text) and text not in CHOSEN for text in written)
        out[column] = out[column] or (beside and empty and any(names) and not any(map(_FREE.search, names)))
    # A lone column of marks beside names only is one too; a table of marks alone says nothing.
    return out if not all(out) else [False] * width
