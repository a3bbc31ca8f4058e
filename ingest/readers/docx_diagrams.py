"""The texts of the diagrams ("SmartArt") of a Word document, which stand in parts of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml import parse_xml
from lxml import etree

from ingest.clean import squeeze

_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DATA = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"
_SHOWN = (None, "node", "asst")
"""The kinds of points that hold text; the others say how it is drawn."""


@dataclass(frozen=True)
class Diagrams:
    """The diagrams of a document of python-docx."""

    document: Any

    def texts(self, paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - python-docx's XML classes are untyped
        """What the diagrams in a paragraph say, shape by shape."""
        for reference in paragraph.iter(f"{_DIAGRAM}relIds"):
            part = self.document.part.rels.get(reference.get(_DATA))
            blob = None if part is None or part.is_external else part.target_part.blob
            if blob:
                yield from _texts(blob)


def _texts(blob: bytes) -> Iterator[str]:
    try:
        root = parse_xml(blob)
    except etree.XMLSyntaxError:  # the text around it is whole
        return
    for point in root.iter(f"{_DIAGRAM}pt"):
        if point.get("type") in _SHOWN:
            lines = ("".join(text.text or "" for text in line.iter(f"{_TEXT}t")) for line in point.iter(f"{_TEXT}p"))
            said = squeeze(" ".join(lines))
            if said:
                yield said
