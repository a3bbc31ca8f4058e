"""The text of a paragraph in Word as one sees it: no deleted text, no hidden text, symbols as characters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from ingest.clean import clean_characters
from ingest.readers.common import chosen_of, raised
from ingest.readers.contrast import shows
from ingest.readers.docx_ground import Ground, colour_of
from ingest.readers.docx_notes import REFERENCES, Notes
from ingest.readers.docx_styles import is_on, number_of

_SKIPPED = frozenset(
    qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:pPr", "w:rPr", "w:txbxContent")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip
_SYMBOLS = {"F0A8": "☐", "F06F": "☐", "F071": "☐", "F0A3": "☐", "F0FE": "☒", "F0FD": "☒", "F078": "☒", "F052": "☒"}
_SMALLEST = 6
"""Half points: what is smaller nobody reads."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a paragraph. `run` is the run that sets it; None where it is no text that was typed."""

    text: str
    run: Any


@dataclass(frozen=True)
class Text:
    """Reads the text of paragraphs; `notes` is told which notes it refers to."""

    ground: Ground
    notes: Notes

    def of(self, paragraph: Any) -> str:  # noqa: ANN401 - python-docx's XML classes are untyped
        """The visible text, not squeezed."""
        return clean_characters("".join(piece.text for piece in self.pieces(paragraph)))

    def pieces(self, paragraph: Any) -> Iterator[Piece]:  # noqa: ANN401
        """The visible text: inserted text but not deleted text, symbols, tick boxes and marks of notes as characters.

        What breaks a line is a line break.
        """
        if any(is_unfilled(above) for above in paragraph.iterancestors(qn("w:sdt"))):
            return
        stack = [iter(paragraph)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif not isinstance(child.tag, str) or child.tag in _SKIPPED or self._is_skipped(child):
                continue
            elif child.tag in REFERENCES:
                yield Piece(raised(self.notes.refer(child)), None)
            else:
                text = _character(child)
                if text is not None:
                    yield Piece(text, child.getparent() if child.tag == qn("w:t") else None)
                else:
                    stack.append(iter(child))

    def _is_skipped(self, child: Any) -> bool:  # noqa: ANN401
        if child.tag == qn("w:sdt"):
            return is_unfilled(child)
        return child.tag == qn("w:r") and self._is_unseen(child)

    def _is_unseen(self, run: Any) -> bool:  # noqa: ANN401
        """Whether a run's own formatting hides it: as hidden, too small, or in the colour of what lies under it."""
        own = run.find(qn("w:rPr"))
        if own is None:
            return False
        size = number_of(own, "w:sz")
        if is_on(own.find(qn("w:vanish"))) or (size is not None and size < _SMALLEST):
            return True
        colour = colour_of(own.find(qn("w:color")), "w:val")
        under = self.ground.under(run, own) if colour is not None else None
        return colour is not None and under is not None and not shows(colour, under)


def is_unfilled(control: Any) -> bool:  # noqa: ANN401
    """Whether a content control shows only what asks to fill it in. A box to tick is filled in without."""
    properties = control.find(qn("w:sdtPr"))
    if properties is None or not is_on(properties.find(qn("w:showingPlcHdr"))):
        return False
    return not any(str(child.tag).endswith("}checkbox") for child in properties)


def _character(element: Any) -> str | None:  # noqa: ANN401
    """The text that an element stands for by itself; None if its children may have text."""
    tag = element.tag
    if tag == qn("w:t"):
        return element.text or ""
    if tag in (qn("w:br"), qn("w:cr")):
        return " " if element.get(qn("w:type")) in ("page", "column") else "\n"
    if tag in (qn("w:tab"), qn("w:ptab")):
        return " "
    if tag == qn("w:noBreakHyphen"):
        return "-"
    if tag == qn("w:softHyphen"):
        return ""
    if tag == qn("w:sym"):
        return _SYMBOLS.get((element.get(qn("w:char")) or "").upper(), "")
    if tag == qn("w:fldChar"):
        chosen = _chosen(element.find(f"{qn('w:ffData')}/{qn('w:ddList')}"))
        return chosen or _tick(element.find(f"{qn('w:ffData')}/{qn('w:checkBox')}"))
    return None


def _chosen(options: Any) -> str:  # noqa: ANN401
    """What is chosen of the list of an old form; Word does not say so where that is the first."""
    if options is None:
        return ""
    entries = [entry.get(qn("w:val")) or "" for entry in options.findall(qn("w:listEntry"))]
    told = (number_of(options, name) for name in ("w:result", "w:default"))
    return f" {chosen_of(entries, next((number for number in told if number is not None), 0))} "


def _tick(box: Any) -> str:  # noqa: ANN401
    """The box to tick of a form as Word made them before content controls; nothing for another field."""
    if box is None:
        return ""
    state = box.find(qn("w:checked"))
    return " ☒ " if is_on(state if state is not None else box.find(qn("w:default"))) else " ☐ "
