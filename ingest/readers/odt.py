"""Reads OpenDocument text (.odt) with odfdo: headings, lists with their numbers, tables, text boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import odfdo

from corpus.types import ReadResult
from ingest.clean import meaningful_title, squeeze
from ingest.pages.lines import heading_number, split_marker
from ingest.readers.archive import check_archive
from ingest.readers.cells import MOST_COLUMNS, MOST_ROWS_OF_CELL, Cell, joined, table_blocks
from ingest.readers.common import (
    BREAK,
    DEEPEST_LIST,
    Collector,
    make_block,
    pageless_result,
    particulars,
    raised,
    text_block,
)
from ingest.readers.emphasis import Emphasis
from ingest.readers.odt_fields import is_hidden, said_by
from ingest.readers.odt_styles import Counters, Styles, read_styles
from ingest.titles import believed

_CONTAINERS = frozenset(
    {"text:section", "draw:frame", "draw:text-box", "draw:g", "text:list-header", "text:index-body", "office:text"}
)
_NO_TEXT = frozenset(
    {
        "office:annotation",
        "text:placeholder",
        "text:tracked-changes",
        "draw:frame",
        "draw:custom-shape",
        "draw:g",
        "text:ruby-text",
    }
)
_SPACES = frozenset({"text:tab", "text:line-break", "text:s"})
_CAPTIONS = frozenset({"caption", "bijschrift"})
_ROWS = (
    "table:table-header-rows/table:table-row|table:table-row|table:table-rows/table:table-row|"
    "table:table-row-group//table:table-row"
)


def read(path: Path) -> ReadResult:
    """The blocks of an OpenDocument text. It has no pages until it is printed."""
    check_archive(path, "content.xml", "OpenDocument-bestand (.odt)")
    document = odfdo.Document(path)
    reader = _Reader(read_styles(document))
    reader.read_body(document.body)
    reader.collector.end_section()
    blocks = reader.emphasis.settled(reader.collector.blocks)
    return pageless_result(blocks, title=believed(meaningful_title(document.meta.title), blocks))


@dataclass
class _Frame:
    """A list or an item that is being read. `style` is the list's, `depth` counts lists from 1."""

    children: list[Any]
    style: str | None = None
    depth: int = 0
    state: str | None = None
    """"new" in an item without text so far, "open" in one with text, None outside items."""
    number: str | None = None
    position: int = 0
    opened: int | None = None
    """In a box how many blocks came before it."""


@dataclass
class _Reader:
    styles: Styles
    collector: Collector = field(default_factory=Collector)
    emphasis: Emphasis = field(default_factory=Emphasis)
    headings: Counters = field(default_factory=Counters)
    lists: dict[str | None, Counters] = field(default_factory=dict)
    indents: list[float] = field(default_factory=list)
    notes: list[tuple[int, Any]] = field(default_factory=list)
    """The footnotes and endnotes that were met and wait to be read, with their numbers."""
    noted: int = 0

    def read_body(self, body: Any) -> None:  # noqa: ANN401 - odfdo's elements are untyped at this depth
        """Everything below an element, without recursion."""
        stack = [_Frame(_children(body))]
        while stack:
            frame = stack[-1]
            if frame.position == len(frame.children):
                stack.pop()
                if frame.opened is not None:
                    self.emphasis.boxes.append((frame.opened, len(self.collector.blocks)))
                continue
            element = frame.children[frame.position]
            frame.position += 1
            self._read(element, frame, stack)

    def _read(self, element: Any, frame: _Frame, stack: list[_Frame]) -> None:  # noqa: ANN401
        tag = element.tag
        if tag in ("text:p", "text:h"):
            self._read_paragraph(element, frame, heading=tag == "text:h")
            stack.extend(_Frame(_children(box)) for box in reversed(_boxes(element)))
        elif tag == "text:list":
            style = element.get_attribute_string("text:style-name") or frame.style
            if (
                frame.depth == 0
                and element.get_attribute_string("text:continue-numbering") != "true"
                and not element.get_attribute_string("text:continue-list")
            ):
                self.lists[style] = Counters()
            stack.append(_Frame(_children(element), style=style, depth=frame.depth + 1))
        elif tag == "text:list-item":
            number = self._number(element, frame)
            stack.append(_Frame(_children(element), style=frame.style, depth=frame.depth, state="new", number=number))
        elif tag == "table:table":
            rows = [row.xpath("table:table-cell|table:covered-table-cell") for row in element.xpath(_ROWS)]
            if all(len(row) < 2 for row in rows):  # a frame around text
                inside = [child for row in rows for cell in row for child in _children(cell)]
                stack.append(_Frame(inside, opened=len(self.collector.blocks)))
            else:
                self._read_table(element, rows)
        elif tag in _CONTAINERS and not is_hidden(element):
            stack.append(_Frame(_children(element), style=frame.style, depth=frame.depth))

    def _number(self, element: Any, frame: _Frame) -> str | None:  # noqa: ANN401
        """The number of a list item; None for a bullet, and for an item that has no text but only a deeper list."""
        first = next(iter(_children(element)), None)
        if first is None or first.tag == "text:list":
            return None
        levels = self.styles.lists.get(frame.style or "", {})
        level = levels.get(frame.depth)
        if level is None or not level.form:
            return None
        start = element.get_attribute_string("text:start-value")
        counters = self.lists.setdefault(frame.style, Counters())
        return counters.next(frame.depth, levels, int(start) if start and str(start).isdecimal() else None)

    def _read_paragraph(self, element: Any, frame: _Frame, *, heading: bool) -> None:  # noqa: ANN401
        text, bold, size = self._text_of(element, _style(element))
        told = [squeeze(text)] if heading or frame.state else particulars(text)
        for part in filter(None, told):
            self._add(part, element, frame, heading=heading, bold=bold and len(told) == 1)
            if not heading and not frame.state:
                self.emphasis.sizes[len(self.collector.blocks) - 1] = size
        self._read_notes()

    def _read_notes(self) -> None:
        notes, self.notes = self.notes, []
        for number, note in notes:
            said = " ".join(self._text_of(paragraph, _style(paragraph))[0] for paragraph in _paragraphs(note))
            self.collector.note(number, squeeze(said))

    def _add(self, text: str, element: Any, frame: _Frame, *, heading: bool, bold: bool) -> None:  # noqa: ANN401
        names = self.styles.names(_style(element))
        if "title" in names[:2]:
            self.collector.add(make_block("title", text))
        elif "subtitle" in names[:2]:
            self.collector.add(make_block("paragraph", text))
        elif heading:
            self._add_heading(element, text, frame)
        elif frame.state:
            self._add_item(text, frame)
        else:
            self.collector.add(text_block(text, bold=bold and _CAPTIONS.isdisjoint(names)))

    def _add_heading(self, element: Any, text: str, frame: _Frame) -> None:  # noqa: ANN401
        outline = element.get_attribute_string("text:outline-level")
        level = int(outline) if outline and str(outline).isdecimal() else 1
        styles = self.styles.lists.get(frame.style or "", {}) if frame.number else self.styles.outline
        shape = styles.get(frame.depth if frame.number else level)
        number = frame.number
        if number is None and shape and element.get_attribute_string("text:is-list-header") != "true":
            number = self.headings.next(level, styles)
        if number and shape:
            text = f"{shape.prefix}{number}{shape.suffix} {text}"
        self.collector.add(make_block("heading", text, level=level, number=heading_number(text)))

    def _add_item(self, text: str, frame: _Frame) -> None:
        if frame.state == "open":
            self.collector.continue_last(text)
            return
        marker = split_marker(text) if frame.number is None else None
        if marker and marker.sign == "tick":
            text = marker.rest
        self.collector.add(make_block("item", text, level=self._depth(frame), number=frame.number))
        frame.state = "open"

    def _depth(self, frame: _Frame) -> int:
        """How deep an item looks: a list of its own with a wider indent stands under the list before it."""
        level = self.styles.lists.get(frame.style or "", {}).get(frame.depth)
        indent = level.indent if level and level.indent is not None else 18.0 * frame.depth
        blocks = self.collector.blocks
        if not blocks or blocks[-1].kind != "item":
            self.indents = []
        while self.indents and indent < self.indents[-1] - 3:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + 3:
            self.indents.append(indent)
        return min(len(self.indents), DEEPEST_LIST)

    def _text_of(self, element: Any, style: str | None) -> tuple[str, bool, int]:  # noqa: ANN401
        """The text of a paragraph, whether all of it is bold, and how large its first letters are."""
        parts: list[str] = []
        all_bold, first = True, 0
        start = (iter(_content(element)), self.styles.is_bold(style), self.styles.size(style))
        stack = [] if self._is_unseen(element) else [start]
        while stack:
            content, is_bold, size = stack[-1]
            node = next(content, None)
            if node is None:
                stack.pop()
            elif isinstance(node, str):
                parts.append(str(node))
                all_bold = all_bold and (is_bold or not node.strip())
                first = first or (size if node.strip() else 0)
            elif node.tag in _SPACES:
                parts.append(BREAK if node.tag == "text:line-break" else " ")
            elif node.tag == "text:note":
                self.noted += 1
                self.notes.append((self.noted, node))
                parts.append(raised(self.noted))
            elif node.tag == "field:fieldmark":
                parts.append(said_by(node))
            elif node.tag not in _NO_TEXT and not self._is_unseen(node):
                own = _style(node)
                stack.append((iter(_content(node)), self.styles.is_bold(own, is_bold), self.styles.size(own, size)))
        return "".join(parts), all_bold, first

    def _is_unseen(self, element: Any) -> bool:  # noqa: ANN401
        return is_hidden(element) or self.styles.is_hidden(_style(element))

    def _read_table(self, table: Any, rows: list[list[Any]]) -> None:  # noqa: ANN401
        header = len(table.xpath("table:table-header-rows/table:table-row")) or None
        for block in table_blocks([self._cells(row) for row in rows], header=header if len(rows) > 1 else None):
            self.collector.add(block)
        self._read_notes()

    def _cells(self, row: list[Any]) -> list[Cell]:
        """The cells of a row. What wide and high cells cover is left out: those take its place."""
        cells: list[Cell] = []
        for cell in row:
            if cell.tag == "table:covered-table-cell":
                continue
            text = joined(squeeze(self._text_of(paragraph, None)[0]) for paragraph in _paragraphs(cell))
            across = _count(cell, "table:number-columns-spanned", MOST_COLUMNS)
            down = _count(cell, "table:number-rows-spanned", MOST_ROWS_OF_CELL)
            count = _count(cell, "table:number-columns-repeated", MOST_COLUMNS) if not text else 1
            cells.extend([Cell(text, across, down)] * count)
        return cells[:MOST_COLUMNS]


def _count(cell: Any, name: str, most: int) -> int:  # noqa: ANN401
    value = str(cell.get_attribute_string(name) or "")
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 6 else 1


def _boxes(element: Any) -> list[Any]:  # noqa: ANN401
    """The text boxes of a paragraph, without those that stand in a paragraph of another box."""
    boxes = list(element.xpath(".//draw:text-box"))
    if len(boxes) < 2:
        return boxes
    depth = len(element.xpath("ancestor-or-self::text:p|ancestor-or-self::text:h"))
    return list(element.xpath(f".//draw:text-box[count(ancestor::text:p|ancestor::text:h)={depth}]"))


def _paragraphs(element: Any) -> list[Any]:  # noqa: ANN401
    """All paragraphs below an element, without those of the notes in it."""
    depth = len(element.xpath("ancestor-or-self::text:note"))
    return list(element.xpath(f".//*[self::text:p or self::text:h][count(ancestor::text:note)={depth}]"))


def _style(element: Any) -> str | None:  # noqa: ANN401
    style = element.get_attribute_string("text:style-name")
    return str(style) if style else None


def _children(element: Any) -> list[Any]:  # noqa: ANN401
    return list(element.xpath("*"))


def _content(element: Any) -> Sequence[Any]:  # noqa: ANN401
    """Text and elements in their order."""
    return list(element.xpath("text()|*"))
