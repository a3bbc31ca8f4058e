"""Reads Word documents (.docx) with python-docx: paragraphs by style and numbering, tables, content controls."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
from ingest.readers.cells import MOST_COLUMNS, Cell, table_blocks
from ingest.readers.common import (
    DEEPEST_LIST,
    Collector,
    make_block,
    pageless_result,
    text_block,
)
from ingest.readers.docx_numbering import Label, Numbering
from ingest.readers.docx_text import text_of

_HEADING_NAME = re.compile(r"(?:heading|kop|überschrift|titre)\s*(\d)$", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "titel"})
_SUBTITLE_NAMES = frozenset({"subtitle", "ondertitel", "subtitel"})
_ENDS_IN_PAGE = re.compile(r"\S \d{1,3}$")
_LEADERS = ("dot", "hyphen", "underscore", "middleDot")
"""What a tab may be filled with, between a title and its page."""
_CONTENTS_NAME = re.compile(r"(?:toc|inhopg|table of figures)\b|(?:toc|inhopg) ?\d", re.IGNORECASE)


def read(path: Path) -> ReadResult:
    """The blocks of a Word document. Word documents have no pages until they are printed."""
    check_archive(path, "word/document.xml", "Word-bestand (.docx)")
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ReadError(texts.NO_WORD_FILE) from error
    reader = _Reader(_styles(document), Numbering(_numbering_root(document)))
    reader.read_children(document.element.body)
    title = meaningful_title(document.core_properties.title)
    return pageless_result(reader.collector.blocks, title=title)


@dataclass(frozen=True)
class _Style:
    name: str
    base: str | None
    outline: int | None
    numbering: tuple[str, int] | None
    bold: bool | None
    indent: int | None


def _styles(document: Any) -> dict[str, _Style]:  # noqa: ANN401 - python-docx's XML classes are untyped
    styles: dict[str, _Style] = {}
    for element in document.styles.element.findall(qn("w:style")):
        name = element.find(qn("w:name"))
        base = element.find(qn("w:basedOn"))
        properties = element.find(qn("w:pPr"))
        run = element.find(qn("w:rPr"))
        styles[element.get(qn("w:styleId"))] = _Style(
            name=name.get(qn("w:val")) if name is not None else "",
            base=base.get(qn("w:val")) if base is not None else None,
            outline=_number_of(properties, "w:outlineLvl"),
            numbering=_numbering_of(properties),
            indent=_indent_of(properties),
            bold=_is_on(run.find(qn("w:b"))) if run is not None and run.find(qn("w:b")) is not None else None,
        )
    return styles


def _numbering_root(document: Any) -> Any:  # noqa: ANN401
    """The numbering part, None if the document has none (asking python-docx for it would make an empty one)."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    part = next((rel.target_part for rel in document.part.rels.values() if rel.reltype == kind), None)
    return getattr(part, "element", None)


def _number_of(properties: Any, name: str) -> int | None:  # noqa: ANN401
    found = properties.find(qn(name)) if properties is not None else None
    value = found.get(qn("w:val")) if found is not None else None
    return int(value) if value is not None and value.isdecimal() else None


def _numbering_of(properties: Any) -> tuple[str, int] | None:  # noqa: ANN401
    found = properties.find(qn("w:numPr")) if properties is not None else None
    number = found.find(qn("w:numId")) if found is not None else None
    if number is None:
        return None
    return number.get(qn("w:val")), _number_of(found, "w:ilvl") or 0


def _indent_of(properties: Any) -> int | None:  # noqa: ANN401
    """How far a paragraph's text is indented, in twentieths of a point."""
    found = properties.find(qn("w:ind")) if properties is not None else None
    value = found.get(qn("w:left")) or found.get(qn("w:start")) if found is not None else None
    return int(value) if value is not None and value.isdecimal() else None


def _is_on(element: Any) -> bool:  # noqa: ANN401
    return element is not None and element.get(qn("w:val")) not in ("0", "false", "off", "none")


@dataclass
class _Reader:
    styles: dict[str, _Style]
    numbering: Numbering
    collector: Collector = field(default_factory=Collector)
    indents: list[int] = field(default_factory=list)
    """The indents of the items that are open: Word's lists are as deep as they look, whatever their levels say."""

    def read_children(self, parent: Any) -> None:  # noqa: ANN401
        """All paragraphs and tables below an element, through content controls and the like, without recursion."""
        stack = [iter(parent)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif child.tag == qn("w:p"):
                self._read_paragraph(child)
            elif child.tag == qn("w:tbl"):
                self._read_table(child)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:moveTo")):
                stack.append(iter(child))

    def _read_paragraph(self, paragraph: Any) -> None:  # noqa: ANN401
        properties = paragraph.find(qn("w:pPr"))
        chain = list(self._chain(_style_id(properties)))
        text = squeeze(text_of(paragraph))
        name = chain[0].name.lower() if chain else ""
        if text and not _CONTENTS_NAME.match(name) and not _is_contents_entry(properties, text):
            self._add(text, properties, chain, bold=self._is_bold(paragraph, chain))
        for box in paragraph.iter(qn("w:txbxContent")):
            if not _in_fallback(box) and next(box.iterancestors(qn("w:p"))) is paragraph:
                self.read_children(box)

    def _add(self, text: str, properties: Any, chain: list[_Style], *, bold: bool) -> None:  # noqa: ANN401
        names = [style.name.lower() for style in chain]
        number_at = _numbering_of(properties) or next((s.numbering for s in chain if s.numbering), None)
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
            self.collector.add(text_block(text, bold=bold))
        if not label or level:
            self.indents = []

    def _item_indent(self, properties: Any, chain: list[_Style], label: Label) -> int:  # noqa: ANN401
        """Direct formatting goes first, then whichever of style and list is nearer to the paragraph."""
        by_style = next((style.indent for style in chain if style.indent is not None), None)
        nearest = (label.indent, by_style) if _numbering_of(properties) else (by_style, label.indent)
        candidates = (_indent_of(properties), *nearest)
        return next((indent for indent in candidates if indent is not None), 720 * label.depth)

    def _depth(self, indent: int) -> int:
        while self.indents and indent < self.indents[-1] - 60:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + 60:
            self.indents.append(indent)
        return min(len(self.indents), DEEPEST_LIST)

    def _chain(self, style_id: str | None) -> Iterator[_Style]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while style_id and style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            yield self.styles[style_id]
            style_id = self.styles[style_id].base

    def _is_bold(self, paragraph: Any, chain: list[_Style]) -> bool:  # noqa: ANN401
        by_style = next((style.bold for style in chain if style.bold is not None), False)
        runs = [run for run in paragraph.iter(qn("w:r")) if any(t.text and t.text.strip() for t in run.iter(qn("w:t")))]
        return bool(runs) and all(_run_is_bold(run, by_style) for run in runs)

    def _read_table(self, table: Any) -> None:  # noqa: ANN401
        rows: list[list[Cell]] = []
        header = 0
        for row in table.iter(qn("w:tr")):
            if row.getparent() is not table and not _is_wrapped_in(row, table):
                continue
            marked = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
            header += len(rows) == header and _is_on(marked)
            rows.append(_cells(row, rows[-1] if rows else []))
        for block in table_blocks(rows, header=header or None):
            self.collector.add(block)


def _is_contents_entry(properties: Any, text: str) -> bool:  # noqa: ANN401
    """Whether a paragraph is a line of a table of contents made by hand: dots up to the number of a page."""
    tabs = properties.findall(f"{qn('w:tabs')}/{qn('w:tab')}") if properties is not None else []
    return _ENDS_IN_PAGE.search(text) is not None and any(tab.get(qn("w:leader")) in _LEADERS for tab in tabs)


def _style_id(properties: Any) -> str | None:  # noqa: ANN401
    style = properties.find(qn("w:pStyle")) if properties is not None else None
    value: str | None = style.get(qn("w:val")) if style is not None else "Normal"
    return value


def _heading_level(properties: Any, chain: list[_Style]) -> int:  # noqa: ANN401
    own = _number_of(properties, "w:outlineLvl")
    if own is not None:
        return own + 1 if own < 9 else 0
    for style in chain:
        if style.outline is not None:
            return style.outline + 1 if style.outline < 9 else 0
        match = _HEADING_NAME.match(style.name)
        if match:
            return int(match[1]) or 0
    return 0


def _run_is_bold(run: Any, by_style: bool | None) -> bool:  # noqa: ANN401
    own = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return _is_on(own) if own is not None else bool(by_style)


def _in_fallback(element: Any) -> bool:  # noqa: ANN401
    return any(str(ancestor.tag).endswith("}Fallback") for ancestor in element.iterancestors())


def _is_wrapped_in(row: Any, table: Any) -> bool:  # noqa: ANN401
    """Whether a row is the table's own though a content control stands between."""
    return next(row.iterancestors(qn("w:tbl")), None) is table


def _cells(row: Any, above: Sequence[Cell]) -> list[Cell]:  # noqa: ANN401
    """The cells of a row; one that goes on from the row above has that one's text, if it has none of its own."""
    cells: list[Cell] = []
    for cell in row.iter(qn("w:tc")):
        if next(cell.iterancestors(qn("w:tr")), None) is not row or len(cells) >= MOST_COLUMNS:
            continue
        properties = cell.find(qn("w:tcPr"))
        across = min(max(_number_of(properties, "w:gridSpan") or 1, 1), MOST_COLUMNS)
        merged = properties.find(qn("w:vMerge")) if properties is not None else None
        text = squeeze(" ".join(text_of(paragraph) for paragraph in cell.iter(qn("w:p"))))
        if merged is not None and merged.get(qn("w:val")) != "restart" and not text:
            text = _at_column(above, sum(known.across for known in cells))
        cells.append(Cell(text, across))
    return cells


def _at_column(row: Sequence[Cell], column: int) -> str:
    start = 0
    for cell in row:
        if start == column:
            return cell.text
        start += cell.across
    return ""
