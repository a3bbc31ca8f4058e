"""Word documents in odd shapes, made with python-docx and raw XML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


def save(
    path: Path, *paragraphs: str, numbering: str | None = None, styles: str = "", notes: str = "", title: str = ""
) -> Path:
    """A document whose body is raw WordprocessingML, with its own numbering, further styles and footnotes."""
    document: Any = docx.Document()
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    for xml in paragraphs:
        body.insert(len(body) - 1, element(xml))
    if numbering is not None:
        root = document.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        for child in element(f"<w:numbering>{numbering}</w:numbering>"):
            root.append(child)
    for style in element(f"<w:styles>{styles}</w:styles>"):
        document.styles.element.append(style)
    if notes:
        blob = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
        document.part.relate_to(Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, blob), RT.FOOTNOTES)
    document.core_properties.title = title
    document.save(str(path))
    return path


def element(xml: str) -> Any:
    end = min(position for position in (xml.find(">"), xml.find("/>"), xml.find(" ")) if position > 0)
    return parse_xml(f"{xml[:end]} {nsdecls('w', 'wp')}{xml[end:]}")


def paragraph(
    text: str, style: str | None = None, *, list_id: int | None = None, depth: int = 0, bold: bool = False
) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_id is not None:
        properties += f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells that each hold raw paragraphs."""
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


__all__ = ["element", "level", "paragraph", "qn", "run", "save", "table"]
