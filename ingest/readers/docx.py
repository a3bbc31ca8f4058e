"""Reads Word documents (.docx) with python-docx: paragraphs by style and numbering, tables, content controls."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from corpus.errors import ReadError
from corpus.types import ReadResult
from ingest import texts
from ingest.clean import meaningful_title, squeeze
from ingest.pages.lines import heading_number, split_marker
from ingest.readers.archive import check_archive
from ingest.readers.cells import MOST_COLUMNS, Cell, joined, table_blocks, text_at
from ingest.readers.common import (
    DEEPEST_LIST,
    Collector,
    make_block,
    pageless_result,
    text_block,
)
from ingest.readers.docx_diagrams import Diagrams
from ingest.readers.docx_emphasis import Line, lines_of, parts_of, whole
from ingest.readers.docx_ground import find_ground
from ingest.readers.docx_notes import read_notes
from ingest.readers.docx_numbering import Label, Numbering
from ingest.readers.docx_styles import Style, Styles, indent_of, is_on, number_of, numbering_of, read_styles
from ingest.readers.docx_tables import is_box, own_rows
from ingest.readers.docx_text import Text
from ingest.readers.emphasis import Emphasis
from ingest.titles import believed

_IS_TYPED = re.compile(r"\w[.!]\s*$")
"""Ends a sentence, which no line of a table of contents is."""

_HEADING_NAME = re.compile(r"(?:heading|kop|überschrift|titre)\s*(\d)$", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "titel"})
_SUBTITLE_NAMES = frozenset({"subtitle", "ondertitel", "subtitel"})
_ENDS_IN_PAGE = re.compile(r"\S \d{1,3}$")
_LEADERS = ("dot", "hyphen", "underscore", "middleDot")
"""What a tab may be filled with, between a title and its page."""
_CONTENTS_NAME = re.compile(r"(?:toc|inhopg|table of figures)\b|(?:toc|inhopg) ?\d", re.IGNORECASE)
_CAPTION_NAME = re.compile(r"caption|bijschrift", re.IGNORECASE)
_AROUND = frozenset(qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:moveTo"))


def read(path: Path) -> ReadResult:
    """The blocks of a Word document. Word documents have no pages until they are printed."""
    check_archive(path, "word/document.xml", "Word-bestand (.docx)")
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ReadError(texts.NO_WORD_FILE) from error
    styles, notes = read_styles(document), read_notes(document)
    text = Text(find_ground(document.element, styles), notes)
    reader = _Reader(styles, Numbering(_numbering_root(document)), text, Diagrams(document))
    reader.read_children(document.element.body)
    reader.collector.end_section()
    blocks = reader.emphasis.settled(reader.collector.blocks)
    return pageless_result(blocks, title=believed(meaningful_title(document.core_properties.title), blocks))


def _numbering_root(document: Any) -> Any:  # noqa: ANN401
    """The numbering part, None if the document has none (asking python-docx for it would make an empty one)."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    part = next((rel.target_part for rel in document.part.rels.values() if rel.reltype == kind), None)
    return getattr(part, "element", None)


@dataclass
class _Reader:
    styles: Styles
    numbering: Numbering
    text: Text
    diagrams: Diagrams
    collector: Collector = field(default_factory=Collector)
    emphasis: Emphasis = field(default_factory=Emphasis)
    initial: str = ""
    """The large first letter of the paragraph that comes next."""
    indents: list[int] = field(default_factory=list)
    """The indents of the items that are open: Word's lists are as deep as they look, whatever their levels say."""

    def read_children(self, parent: Any) -> None:  # noqa: ANN401
        """All paragraphs and tables below an element, through content controls and the like, without recursion."""
        stack: list[Iterator[Any]] = [iter(parent)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif child.tag == qn("w:p"):
                self._read_paragraph(child)
            elif child.tag == qn("w:tbl"):
                rows = own_rows(child)
                if is_box(rows):
                    stack.append(self._inside(rows))
                else:
                    self._read_table(rows)
            elif child.tag in _AROUND and not _is_contents(child):
                stack.append(iter(child))

    def _inside(self, rows: list[list[Any]]) -> Iterator[Any]:
        """What stands in a box: a table whose rows have one cell each, which frames text or lays out the page."""
        start = len(self.collector.blocks)
        for row in rows:
            for cell in row:
                yield from cell
        self.emphasis.boxes.append((start, len(self.collector.blocks)))

    def _read_paragraph(self, paragraph: Any) -> None:  # noqa: ANN401
        properties = paragraph.find(qn("w:pPr"))
        chain = self.styles.of_paragraph(properties)
        lines = lines_of(self.text.pieces(paragraph), self.styles, chain)
        if _is_drop_cap(properties):
            self.initial += "".join(line.text for line in lines).strip()
        elif any(line.text.strip() for line in lines):
            lines[0] = replace(lines[0], text=self.initial + lines[0].text)
            self.initial = ""
            self._read_lines(lines, properties, chain)
            self._read_notes()
        for box in paragraph.iter(qn("w:txbxContent")):
            if not _in_fallback(box) and next(box.iterancestors(qn("w:p"))) is paragraph:
                start = len(self.collector.blocks)
                self.read_children(box)
                self.emphasis.frames.append((start, len(self.collector.blocks)))
        for said in self.diagrams.texts(paragraph):
            self.collector.add(make_block("item", said, level=1))

    def _read_notes(self) -> None:
        for number, note in self.text.notes.take():
            said = " ".join(self.text.of(paragraph) for paragraph in note.iter(qn("w:p")))
            self.collector.note(number, squeeze(said))

    def _read_lines(self, lines: list[Line], properties: Any, chain: list[Style]) -> None:  # noqa: ANN401
        text = squeeze(" ".join(line.text for line in lines))
        name = chain[0].name.lower() if chain else ""
        if _CONTENTS_NAME.match(name) or _is_contents_entry(properties, text):
            return
        if _CAPTION_NAME.match(name):
            self._add(whole(lines, bold=False), properties, chain)
        elif self._number_at(properties, chain) or _heading_level(properties, chain):
            self._add(whole(lines), properties, chain)
        else:
            for part in parts_of(lines):
                self._add(part, properties, chain)

    def _number_at(self, properties: Any, chain: list[Style]) -> tuple[str, int] | None:  # noqa: ANN401
        return numbering_of(properties) or next((style.numbering for style in chain if style.numbering), None)

    def _add(self, line: Line, properties: Any, chain: list[Style]) -> None:  # noqa: ANN401
        text = line.text
        names = [style.name.lower() for style in chain]
        number_at = self._number_at(properties, chain)
        label = self.numbering.label(*number_at) if number_at else None
        level = _heading_level(properties, chain)
        if names and names[0] in _TITLE_NAMES:
            self.collector.add(make_block("title", text))
        elif names and names[0] in _SUBTITLE_NAMES:
            self.collector.add(make_block("paragraph", text))
        elif level:
            numbered = f"{label.text} {text}" if label and label.number else text
            self.collector.add(make_block("heading", numbered, level=level, number=heading_number(numbered)))
        elif label:
            marker = split_marker(text)
            if marker and marker.sign == "tick":
                text = marker.rest
            depth = self._depth(self._item_indent(properties, chain, label))
            self.collector.add(make_block("item", text, level=depth, number=label.number))
        else:
            self.collector.add(text_block(text, bold=line.bold))
            self.emphasis.sizes[len(self.collector.blocks) - 1] = line.size
        if not label or level:
            self.indents = []

    def _item_indent(self, properties: Any, chain: list[Style], label: Label) -> int:  # noqa: ANN401
        """Direct formatting goes first, then whichever of style and list is nearer to the paragraph."""
        by_style = next((style.indent for style in chain if style.indent is not None), None)
        nearest = (label.indent, by_style) if numbering_of(properties) else (by_style, label.indent)
        candidates = (indent_of(properties), *nearest)
        return next((indent for indent in candidates if indent is not None), 720 * label.depth)

    def _depth(self, indent: int) -> int:
        while self.indents and indent < self.indents[-1] - 60:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + 60:
            self.indents.append(indent)
        return min(len(self.indents), DEEPEST_LIST)

    def _read_table(self, rows: list[list[Any]]) -> None:
        cells: list[list[Cell]] = []
        header = 0
        for row in rows:
            own = next(row[0].iterancestors(qn("w:tr"))) if row else None
            marked = own.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") if own is not None else None
            header += len(cells) == header and is_on(marked)
            cells.append(self._cells(row, cells[-1] if cells else []))
        for block in table_blocks(cells, header=header or None):
            self.collector.add(block)
        self._read_notes()

    def _cells(self, row: list[Any], above: Sequence[Cell]) -> list[Cell]:
        """The cells of a row; one that goes on from the row above has that one's text, if it has none of its own."""
        cells: list[Cell] = []
        for cell in row:
            properties = cell.find(qn("w:tcPr"))
            across = min(max(number_of(properties, "w:gridSpan") or 1, 1), MOST_COLUMNS)
            merged = properties.find(qn("w:vMerge")) if properties is not None else None
            text = self._text_of_cell(cell)
            if merged is not None and merged.get(qn("w:val")) != "restart" and not text:
                text = text_at(above, sum(known.across for known in cells))
            cells.append(Cell(text, across))
        return cells

    def _text_of_cell(self, cell: Any) -> str:  # noqa: ANN401
        """The paragraphs of a cell as one text, with the bullets and numbers of lists where there are several.

        What stands beside each other in a table inside the cell is read together.
        """
        said: list[tuple[str, str, Any]] = []
        own = next(cell.iterancestors(qn("w:tr")))
        for paragraph in cell.iter(qn("w:p")):
            text = squeeze(self.text.of(paragraph))
            if not text or _in_fallback(paragraph):
                continue
            properties = paragraph.find(qn("w:pPr"))
            number_at = self._number_at(properties, self.styles.of_paragraph(properties))
            label = self.numbering.label(*number_at) if number_at else None
            row = next(paragraph.iterancestors(qn("w:tr")))
            if said and said[-1][2] is row and row is not own:
                said[-1] = (said[-1][0], f"{said[-1][1]} {text}", row)
            else:
                said.append(("" if label is None else label.text or "•", text, row))
        several = len(said) > 1
        return joined(f"{mark} {text}" if mark and several else text for mark, text, _ in said)


def _is_drop_cap(properties: Any) -> bool:  # noqa: ANN401
    """Whether a paragraph is the large first letter of the next one."""
    frame = properties.find(qn("w:framePr")) if properties is not None else None
    return frame is not None and frame.get(qn("w:dropCap"), "none") != "none"


def _is_contents_entry(properties: Any, text: str) -> bool:  # noqa: ANN401
    """Whether a paragraph is a line of a table of contents made by hand: dots up to the number of a page."""
    tabs = properties.findall(f"{qn('w:tabs')}/{qn('w:tab')}") if properties is not None else []
    return _ENDS_IN_PAGE.search(text) is not None and any(tab.get(qn("w:leader")) in _LEADERS for tab in tabs)


def _is_contents(control: Any) -> bool:  # noqa: ANN401
    """Whether a content control holds the table of contents that Word makes, and no text that was typed on below it."""
    galleries = control.iterfind(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    if all(gallery.get(qn("w:val")) != "Table of Contents" for gallery in galleries):
        return False
    texts_in = ("".join(text.text or "" for text in line.iter(qn("w:t"))) for line in control.iter(qn("w:p")))
    return control.find(f".//{qn('w:tbl')}") is None and not any(map(_IS_TYPED.search, texts_in))


def _heading_level(properties: Any, chain: list[Style]) -> int:  # noqa: ANN401
    own = number_of(properties, "w:outlineLvl")
    if own is not None:
        return own + 1 if own < 9 else 0
    for style in chain:
        if style.outline is not None:
            return style.outline + 1 if style.outline < 9 else 0
        match = _HEADING_NAME.match(style.name)
        if match:
            return int(match[1]) or 0
    return 0


def _in_fallback(element: Any) -> bool:  # noqa: ANN401
    return any(str(ancestor.tag).endswith("}Fallback") for ancestor in element.iterancestors())
