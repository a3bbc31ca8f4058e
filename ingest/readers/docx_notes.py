"""Footnotes and endnotes of a Word document: their marks in the text, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
REFERENCES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}


@dataclass
class Notes:
    """Numbers the notes in the order in which the text refers to them, whatever form Word prints the numbers in."""

    said: dict[tuple[str, str], Any]
    numbers: dict[tuple[str, str], int | None] = field(default_factory=dict)
    met: list[tuple[int | None, Any]] = field(default_factory=list)

    def refer(self, reference: Any) -> int | None:  # noqa: ANN401 - python-docx's XML classes are untyped
        """The number of the note that is referred to; None where there is none or the text gives its own mark."""
        key = (REFERENCES[reference.tag], reference.get(qn("w:id")))
        if key not in self.said:
            return None
        if key not in self.numbers:
            own = reference.get(qn("w:customMarkFollows"), "0") not in ("0", "false", "off")
            number = None if own else 1 + sum(number is not None for number in self.numbers.values())
            self.numbers[key] = number
            self.met.append((number, self.said[key]))
        return self.numbers[key]

    def take(self) -> Iterator[tuple[int | None, Any]]:
        """The notes that were met first since the last time, with their numbers."""
        met, self.met = self.met, []
        return iter(met)


def read_notes(document: Any) -> Notes:  # noqa: ANN401
    """The notes of a document of python-docx."""
    said: dict[tuple[str, str], Any] = {}
    for rel in document.part.rels.values():
        kind = str(rel.reltype).removeprefix(_RELATION).removesuffix("s")
        if kind in REFERENCES.values() and not rel.is_external:
            for note in parse_xml(rel.target_part.blob).findall(qn(f"w:{kind}")):
                said[kind, note.get(qn("w:id"))] = note
    return Notes(said)
