"""Word documents in odd shapes, made with python-docx and raw XML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


def save(path: Path, *paragraphs: str, numbering: str | None = None, styles: str = "") -> Path:
    """A document whose body is raw WordprocessingML, with its own numbering and further styles."""
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
    document.save(str(path))
    return path


def element(xml: str) -> Any:
    end = min(position for position in (xml.find(">"), xml.find("/>"), xml.find(" ")) if position > 0)
    return parse_xml(f"{xml[:end]} {nsdecls('w')}{xml[end:]}")


def paragraph(
    text: str, style: str | None = None, *, list_id: int | None = None, depth: int = 0, bold: bool = False
) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if list_id is not None:
        properties += f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


__all__ = ["element", "level", "paragraph", "qn", "save"]
