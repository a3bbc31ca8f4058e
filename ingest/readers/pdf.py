"""Reads PDF with pdfium: words with their places (pdf_text), the lines of tables (pdf_drawing), fields (pdf_forms),
and with pypdf what the file says about itself (pdf_info).

pdfium keeps one state for the whole process, so only one document may be read at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from corpus.errors import ReadError
from corpus.types import Page, ReadResult
from ingest.bands import with_gutters
from ingest.clean import SOFT_HYPHEN
from ingest.grids import Stroke, find_grids
from ingest.layout import find_blocks
from ingest.page_lines import Line, Piece, gather_lines, seen
from ingest.readers.pdf_drawing import Drawing, read_drawing
from ingest.readers.pdf_forms import insert_fields, read_fields
from ingest.readers.pdf_info import read_info
from ingest.readers.pdf_text import Affine, TextReader, seen_box
from ingest.readers.pdf_ticks import read_drawn_boxes
from ingest.squares import settle_squares

MOST_PAGES = 5000
_UNREADABLE = 0.2
"""The share of characters without meaning from which the text of a page is told to be unreadable."""


def read(path: Path) -> ReadResult:
    """The blocks of a PDF with their pages and boxes."""
    with opened(path) as document:
        if len(document) > MOST_PAGES:
            raise ReadError(f"De PDF heeft meer dan {MOST_PAGES} pagina’s; splits haar.")
        pages = list(_pages(document))
    info = read_info(path)
    without_text = [page.number for page in pages if not page.text.strip()]
    if len(without_text) == len(pages):
        raise ReadError(
            "De PDF bevat geen tekst, waarschijnlijk is het een scan; maak er met OCR een PDF met tekst van."
        )
    return ReadResult(
        blocks=tuple(find_blocks([page.lines for page in pages], [page.height for page in pages], info.outline)),
        pages=tuple(Page(number=page.number, text=page.text) for page in pages),
        title=info.title,
        problems=tuple(problem for page in pages if (problem := _problem(page))),
    )


@dataclass(slots=True)
class _PageText:
    number: int
    height: float
    text: str = ""
    lines: list[Line] = field(default_factory=list)


def _problem(page: _PageText) -> str | None:
    if not page.text.strip():
        return f"pagina {page.number} heeft geen tekst (scan?)"
    strange = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in page.text)
    if strange > _UNREADABLE * len(page.text):
        return f"de letters van pagina {page.number} zijn niet te lezen; maak er met OCR een PDF met tekst van"
    return None


@contextmanager
def opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise ReadError("De PDF is met een wachtwoord beveiligd; sla haar op zonder wachtwoord.") from error
        if code == pdfium.FPDF_ERR_SECURITY:
            raise ReadError(
                "De PDF is versleuteld op een manier die niet te lezen is; sla haar op zonder beveiliging."
            ) from error
        raise ReadError("Dit is geen PDF of de PDF is beschadigd; sla haar opnieuw op als PDF.") from error
    try:
        yield document
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> Iterator[_PageText]:
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        document.init_forms()
    reader = TextReader()
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:  # one damaged page: the others are read, and this one is told
            yield _PageText(index + 1, 842.0)
            continue
        try:
            yield _read_page(document, page, index + 1, reader)
        finally:
            page.close()


def _read_page(document: Any, page: Any, number: int, reader: TextReader) -> _PageText:  # noqa: ANN401
    to_view, height = _view(page)
    drawing = read_drawing(page.raw)
    textpage = page.get_textpage()
    try:
        pieces = reader.read(textpage.raw, to_view, drawing)
    finally:
        textpage.close()
    if document.formenv:
        pieces = insert_fields(pieces, read_fields(page.raw, document.formenv.raw, to_view))
    pieces = insert_fields(pieces, read_drawn_boxes(drawing, pieces, to_view)) if drawing.shapes else pieces
    settle_squares(pieces)
    _put_in_slots(pieces, drawing, to_view)
    lines = gather_lines(number, pieces)
    # A quote must be found in this text: line by line it has the characters of the blocks.
    text = "\n".join(line.text for line in lines).replace(SOFT_HYPHEN, "-")
    return _PageText(number, height, text, lines)


def _view(page: Any) -> tuple[Affine, float]:  # noqa: ANN401
    """How a point of the page's own coordinates becomes one from the top left of what is seen, and how high that is."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()
    if rotation == 90:
        return (0, 1, 1, 0, -bottom, -left), right - left
    if rotation == 180:
        return (-1, 0, 0, 1, right, -bottom), top - bottom
    if rotation == 270:
        return (0, -1, -1, 0, top, right), right - left
    return (1, 0, 0, -1, -left, top), top - bottom


def _put_in_slots(pieces: list[Piece], drawing: Drawing, to_view: Affine) -> None:
    """Tell each piece in which cell of a ruled table it stands."""
    if not drawing.horizontal and not drawing.fills:
        return
    horizontal, vertical = _strokes(drawing, to_view)
    ruled = find_grids(horizontal, vertical)
    for x0, y0, x1, y1 in (seen_box(box, to_view) for box in drawing.coloured()):
        # Colours tell where cells are, as far as lines do not.
        if not any(grid.at((x0 + x1) / 2, (y0 + y1) / 2) for grid in ruled):
            horizontal += [(y0, x0, x1), (y1, x0, x1)]
            vertical += [(x0, y0, y1), (x1, y0, y1)]
    grids = with_gutters(find_grids(horizontal, vertical), horizontal, vertical, pieces)
    if not grids:
        return
    for piece in pieces:
        x0, y0, x1, y1 = seen(piece.turned, piece.x, piece.y - 0.6 * piece.size, piece.end, piece.y)
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        piece.slot = next((slot for grid in grids if (slot := grid.at(x, y))), None)


def _strokes(drawing: Drawing, to_view: Affine) -> tuple[list[Stroke], list[Stroke]]:
    a, b, c, d, e, f = to_view
    across: list[Stroke] = []
    down: list[Stroke] = []
    for y, x0, x1 in drawing.horizontal:
        if a:
            across.append((d * y + f, *_sorted(a * x0 + e, a * x1 + e)))
        else:
            down.append((c * y + e, *_sorted(b * x0 + f, b * x1 + f)))
    for x, y0, y1 in drawing.vertical:
        if a:
            down.append((a * x + e, *_sorted(d * y0 + f, d * y1 + f)))
        else:
            across.append((b * x + f, *_sorted(c * y0 + e, c * y1 + e)))
    return across, down


def _sorted(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)
