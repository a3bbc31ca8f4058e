"""The fields of a form in a PDF: what is filled in, and what is ticked, stands in the file apart from the page."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # it has no stubs

from ingest.clean import squeeze
from ingest.pages.page_lines import Piece
from ingest.readers.pdf_text import Affine

_MOST = 2000
_HIDDEN = 2 | 32
_LONGEST = 5000
_BOXES = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_TEXTS = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)


def read_fields(page: Any, form: Any, to_view: Affine) -> list[Piece]:  # noqa: ANN401 - pypdfium2 has no types
    """What the fields of a page hold: text as words, a box as ☒ or ☐."""
    pieces: list[Piece] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            pieces += _read_field(annotation, form, to_view)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return pieces


def _read_field(annotation: Any, form: Any, to_view: Affine) -> list[Piece]:  # noqa: ANN401
    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
        return []
    if pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
        return []
    box = pdfium.FS_RECTF()
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if not pdfium.FPDFAnnot_GetRect(annotation, box):
        return []
    if kind in _BOXES:
        text = "☒" if pdfium.FPDFAnnot_IsChecked(form, annotation) else "☐"
    elif kind in _TEXTS:
        text = squeeze(_value(annotation, form))
    else:
        return []
    return _pieces(text, box, to_view)


def _value(annotation: Any, form: Any) -> str:  # noqa: ANN401
    size = min(pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0), _LONGEST)
    buffer = ctypes.create_string_buffer(size + 2)
    pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\x00")


def _pieces(text: str, box: Any, to_view: Affine) -> list[Piece]:  # noqa: ANN401
    """The words of a field, laid out from the left of its box, as close together as text is."""
    a, b, c, d, e, f = to_view
    corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((box.left, box.bottom), (box.right, box.top))]
    x0, x1 = sorted(x for x, _ in corners)
    y0, y1 = sorted(y for _, y in corners)
    size = min(max(y1 - y0, 4.0), 11.0)
    words = text.split()
    step = min((x1 - x0) / max(len(text), 1), 0.5 * size)
    pieces: list[Piece] = []
    offset = 0
    for word in words:
        x = x0 + offset * step
        pieces.append(
            Piece(
                text=word, x=x, end=x + len(word) * step, y=y1 - 0.25 * size, size=size, bold=False,
                top=y0, bottom=y1, space=True,
            )
        )  # fmt: skip
        offset += len(word) + 1
    return pieces


def insert_fields(pieces: Sequence[Piece], fields: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page with those of its fields where one reads them: on their line, or under what is above."""
    out = list(pieces)
    for field in fields:
        out.insert(_place(out, field), field)
    return out


def _place(pieces: Sequence[Piece], field: Piece) -> int:
    level = [i for i, piece in enumerate(pieces) if abs(piece.y - field.y) <= 0.6 * max(piece.size, field.size)]
    if level:
        field.size, field.y = pieces[level[0]].size, pieces[level[0]].y
    before = [i for i in level if pieces[i].x <= field.x]
    if before:
        return max(before, key=lambda i: (pieces[i].x, i)) + 1
    if level:
        return min(level, key=lambda i: (pieces[i].x, i))
    above = [i for i, piece in enumerate(pieces) if piece.y < field.y]
    return max(above, key=lambda i: (pieces[i].y, i)) + 1 if above else 0
