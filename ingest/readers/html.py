"""Reads HTML with Beautiful Soup over lxml's HTML parser, which opens no addresses and knows no entities of its own."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString, PreformattedString

from corpus.errors import ReadError
from corpus.types import ReadResult
from ingest import texts
from ingest.clean import meaningful_title, squeeze
from ingest.pages.lines import split_marker
from ingest.readers.cells import Cell, table_blocks
from ingest.readers.common import (
    BREAK,
    DEEPEST_LIST,
    Collector,
    make_block,
    pageless_result,
    particulars,
    text_block,
)
from ingest.readers.html_cells import INLINE, cell_of, parts_of, text_of
from ingest.readers.html_forms import write_out_forms
from ingest.readers.html_furniture import Furniture, find_furniture
from ingest.readers.html_notes import NOTE, place_notes

_HEADING = re.compile(r"h([1-6])$")
_NEW_LINE = re.compile(r"\n(?=[ \t]*(?:\n|[-*•][ \t]|\d{1,2}[.)][ \t]))")
"""Where text that is set as it was typed goes on with a new paragraph or item."""

_NOT_IN_CELLS = ["table", "ul", "ol", "h1", "h2", "h3", "h4"]
"""A table that holds one of these lays out the page; its cells are read as text in a row."""
_MAIN_WORDS = 30
_MOST_ELEMENTS = 400_000
_HEAD = 4096
"""Bytes at the start in which a file that is no text shows it."""


def read(path: Path) -> ReadResult:
    """The blocks of an HTML file, without its navigation and other furniture."""
    data = path.read_bytes()
    if b"\x00" in data[:_HEAD] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError(texts.NO_WEB_PAGE)
    return read_html(data)


def read_html(source: bytes | str) -> ReadResult:
    """The blocks of HTML. The title of the page counts only where the text has no heading of its own at the top."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # XHTML read as HTML, and text that looks like a file name, are no fault
        soup = BeautifulSoup(source, "lxml")
    furniture = find_furniture(soup)
    write_out_forms(soup, furniture)
    place_notes(soup)
    for unseen in [tag for tag in _inside_cells(soup) if furniture.has(tag)]:
        unseen.decompose()
    main = _main_part(soup)
    walker = _Walker(tables=_tables_of_data(main), furniture=furniture)
    walker.walk(main)
    walker.collector.end_section()
    blocks = walker.collector.blocks
    title = meaningful_title(soup.title.get_text()) if soup.title else None
    has_own = any(block.kind == "heading" and block.level == 1 for block in blocks)
    return pageless_result(blocks, title=None if has_own else title)


def _main_part(soup: BeautifulSoup) -> Tag:
    """The one main or article element if it holds the text, else the body."""
    for name in ("main", "article"):
        found = soup.find_all(name)
        if len(found) == 1 and len(found[0].get_text(" ").split()) >= _MAIN_WORDS:
            return found[0]
    return soup.body or soup


def _inside_cells(soup: BeautifulSoup) -> Iterator[Tag]:
    """All elements within the cells of tables, each after those that it stands in."""
    inside: set[int] = set()
    for tag in soup.find_all(True):
        above = tag.parent
        if above is not None and (above.name in ("td", "th") or id(above) in inside):
            inside.add(id(tag))
            yield tag


def _tables_of_data(root: Tag) -> frozenset[int]:
    """The tables that have rows and hold nothing that only lays out a page."""
    lay_out = _tables_around(root, _NOT_IN_CELLS)
    return frozenset(_tables_around(root, ["tr"]) - lay_out)


def _tables_around(root: Tag, names: list[str]) -> set[int]:
    """The identities of all tables that elements stand in, at any depth. Each element above is looked at once."""
    seen: set[int] = set()
    tables: set[int] = set()
    for found in root.find_all(names):
        for parent in found.parents:
            if id(parent) in seen:
                break
            seen.add(id(parent))
            if parent.name == "table":
                tables.add(id(parent))
    return tables


@dataclass
class _List:
    ordered: str | None
    next: int = 1


@dataclass
class _Walker:
    """Walks the elements without recursion, gathering inline text until a block begins or ends."""

    tables: frozenset[int]
    """The tables that hold data, by their identities."""
    furniture: Furniture
    collector: Collector = field(default_factory=Collector)
    lists: list[_List] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    bold_depth: int = 0
    number: str | None = None
    item: str | None = None
    """"new" where the next text opens an item, "open" where it continues one, None elsewhere."""
    heading: int = 0
    notes: list[Tag] = field(default_factory=list)
    """The footnotes that the text since the last block has marks of."""

    def walk(self, root: Tag) -> None:
        stack: list[tuple[Tag, Iterator[object]]] = [(root, iter(root.children))]
        for _ in range(_MOST_ELEMENTS * 2):
            if not stack:
                break
            tag, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(tag)
            elif isinstance(child, Tag):
                if not self.furniture.has(child) and self._enter(child):
                    stack.append((child, iter(child.children)))
            elif isinstance(child, NavigableString) and (
                isinstance(child, CData) or not isinstance(child, PreformattedString)
            ):
                self._take(str(child))
        self._flush()

    def _take(self, text: str) -> None:
        self.text.append(text)
        if text.strip():
            self.bold.append(self.bold_depth > 0)

    def _enter(self, tag: Tag) -> bool:
        """Note where an element begins; False if its children have been read already."""
        name = tag.name
        if name in ("b", "strong"):
            self.bold_depth += 1
        elif name == "br":
            self._take(BREAK)
        elif name == NOTE:
            self.notes.append(tag)
            return False
        elif name == "pre":
            self._flush()
            for text in _NEW_LINE.split(tag.get_text()):
                self._take(text)
                self._flush()
            return False
        elif name == "table" and id(tag) in self.tables:
            self._flush()
            self._add_table(tag)
            return False
        elif name not in INLINE:
            self._flush()
            self._enter_block(tag)
        return True

    def _enter_block(self, tag: Tag) -> None:
        heading = _HEADING.match(tag.name)
        if heading:
            self.heading = int(heading[1])
        elif tag.name in ("ul", "ol", "dl"):
            style = tag.get("type") if tag.name == "ol" else None
            self.lists.append(_List(ordered=str(style or "1") if tag.name == "ol" else None, next=_start(tag)))
            self.item = None
        elif tag.name in ("li", "dt", "dd"):
            self.item = "new"
            self.number = self._next_number(tag) if tag.name == "li" and self.lists else None

    def _leave(self, tag: Tag) -> None:
        name = tag.name
        if name in ("b", "strong"):
            self.bold_depth = max(0, self.bold_depth - 1)
        if name in INLINE or name == "br":
            return
        self._flush(extra=1 if name == "dd" else 0)
        if _HEADING.match(name):
            self.heading = 0
        elif name in ("ul", "ol", "dl"):
            if self.lists:
                self.lists.pop()
            self.item = None
        elif name in ("li", "dt", "dd"):
            self.item = None

    def _next_number(self, tag: Tag) -> str | None:
        current = self.lists[-1]
        if current.ordered is None:
            return None
        value = str(tag.get("value") or "")
        number = int(value) if value.isdecimal() and len(value) < 6 else current.next
        current.next = number + 1
        if current.ordered in "aA" and 1 <= number <= 26:
            return chr(ord(current.ordered) + number - 1)
        return str(number)

    def _flush(self, extra: int = 0) -> None:
        whole = "".join(self.text)
        text = squeeze(whole)
        bold = bool(self.bold) and all(self.bold)
        self.text, self.bold = [], []
        if not text:
            return
        if self.heading:
            self.collector.add(make_block("heading", text, level=self.heading))
        elif self.item == "new":
            self._add_item(text, extra)
        elif self.item == "open":
            self.collector.continue_last(text)
        else:
            told = particulars(whole)
            for part in told:
                self.collector.add(text_block(part, bold=bold and len(told) == 1))
        self._read_notes()

    def _read_notes(self) -> None:
        notes, self.notes = self.notes, []
        for note in notes:
            number = str(note.get("n") or "")
            said = " ".join(parts_of(note))
            self.collector.note(int(number) if number else None, squeeze(said))

    def _add_item(self, text: str, extra: int) -> None:
        marker = split_marker(text) if self.number is None else None
        number = self.number
        if marker and marker.rest and (marker.number or marker.sign == "tick"):
            text, number = marker.rest, marker.number
        depth = min(max(1, len(self.lists)) + extra, DEEPEST_LIST)
        self.collector.add(make_block("item", text, level=depth, number=number))
        self.item = "open"

    def _add_table(self, table: Tag) -> None:
        rows: list[list[Cell]] = []
        in_head = 0
        self.notes += [note.extract() for note in table.find_all(NOTE)]
        for row in table.find_all("tr"):
            cells = [cell for cell in row.find_all(("td", "th")) if cell.find_parent("tr") is row]
            if len(rows) == in_head and row.parent is not None and row.parent.name == "thead" and cells:
                in_head += 1
            rows.append([cell_of(cell) for cell in cells])
        caption = table.find("caption")
        if caption:
            self.collector.add(make_block("paragraph", squeeze(text_of(caption))))
        for block in table_blocks(rows, header=in_head or None):
            self.collector.add(block)
        self._read_notes()
        self.item = None


def _start(tag: Tag) -> int:
    value = str(tag.get("start") or "")
    return int(value) if value.isdecimal() and len(value) < 6 else 1
