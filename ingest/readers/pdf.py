"""Reads PDF with pdfium: words with their places (pdf_text), the lines of tables (pdf_drawing), fields (pdf_forms),
and with pypdf what the file says about itself (pdf_info).

pdfium keeps one state for the whole process, so only one document may be read at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from corpus.errors import ReadError
from corpus.types import Block, Page, ReadResult
from ingest import texts
from ingest.pages.bands import part_wide_cells, with_gutters
from ingest.pages.grids import Stroke, find_grids
from ingest.pages.initials import settle_initials
from ingest.pages.layout import find_blocks
from ingest.pages.page_lines import Piece, seen
from ingest.pages.running import drop_running, running_title
from ingest.pages.sideways import main_turn
from ingest.pages.squares import settle_squares
from ingest.readers import ocr
from ingest.readers.pdf_drawing import Drawing, read_drawing
from ingest.readers.pdf_forms import insert_fields, read_fields
from ingest.readers.pdf_info import read_info
from ingest.readers.pdf_scans import PageText, picture_share, problem_of, recognise_scans
from ingest.readers.pdf_tags import heading_levels
from ingest.readers.pdf_text import Affine, TextReader, seen_box
from ingest.readers.pdf_ticks import insert_signs, read_drawn_boxes, read_drawn_bullets, without_boxes
from ingest.structure import build_tree

MOST_PAGES = 5000


def read(path: Path, busy: Callable[[], None] | None = None) -> ReadResult:
    """The blocks of a PDF with their pages and boxes.

    `busy` is called before each page that takes long: a scan; without it these are not recognised.
    """
    with opened(path) as document:
        if len(document) > MOST_PAGES:
            raise ReadError(texts.TOO_MANY_PAGES.format(most=MOST_PAGES))
        pages = list(_pages(document))
        if busy is not None:
            recognise_scans(document, pages, busy)
    info = read_info(path)
    if not any(page.text.strip() for page in pages):
        raise ReadError(_why_empty(pages))
    lines, heights = [page.lines for page in pages], [page.height for page in pages]
    blocks = find_blocks(lines, heights, info.outline)
    title = info.title
    if title is None and build_tree(blocks)[0] is None:
        title = running_title(lines, drop_running(lines, heights))
    return ReadResult(
        blocks=tuple(_as_seen(block, pages) for block in blocks),
        pages=tuple(Page(number=page.number, text=page.text) for page in pages),
        title=title,
        problems=tuple(problem for page in pages if (problem := problem_of(page))),
    )


def _as_seen(block: Block, pages: Sequence[PageText]) -> Block:
    """A block with its boxes where one sees them, on pages that were turned to be read."""
    of = {span.page: pages[span.page - 1] for span in block.spans if span.page and pages[span.page - 1].turned}
    if not of:
        return block
    spans = (
        replace(span, boxes=tuple(of[span.page].as_seen(box) for box in span.boxes)) if span.page in of else span
        for span in block.spans
    )
    return replace(block, spans=tuple(spans))


def _why_empty(pages: Sequence[PageText]) -> str:
    if not any(page.is_scan for page in pages):
        return texts.EMPTY_PDF
    return texts.ONLY_SCANS if ocr.version() is None else texts.NOTHING_RECOGNISED


@contextmanager
def opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF, closed afterwards. Raises ReadError for one that is locked, encrypted or no PDF."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise ReadError(texts.LOCKED_PDF) from error
        if code == pdfium.FPDF_ERR_SECURITY:
            raise ReadError(texts.ENCRYPTED_PDF) from error
        raise ReadError(texts.NO_PDF) from error
    try:
        yield document
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> Iterator[PageText]:
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        document.init_forms()
    reader = TextReader()
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:  # one damaged page: the others are read, and this one is told
            yield PageText(index + 1, 595.0, 842.0, picture=1.0)
            continue
        try:
            yield _read_upright(document, page, index + 1, reader)
        finally:
            page.close()


def _read_upright(document: Any, page: Any, number: int, reader: TextReader) -> PageText:  # noqa: ANN401
    """A page as one holds it to read its text, which may run up or down."""
    read = _read_page(document, page, number, reader)
    turned = 0 if read.is_unreadable or read.is_picture else main_turn(read.pieces)
    if not turned:
        return read
    rotation = page.get_rotation()
    page.set_rotation((rotation + 90 * turned) % 360)
    try:
        read = _read_page(document, page, number, reader)
    finally:
        page.set_rotation(rotation)
    read.turned = turned
    return read


def _read_page(document: Any, page: Any, number: int, reader: TextReader) -> PageText:  # noqa: ANN401
    to_view, width, height = view_of(page)
    drawing = read_drawing(page)
    textpage = page.get_textpage()
    try:
        pieces = reader.read(textpage.raw, to_view, drawing, heading_levels(page.raw))
    finally:
        textpage.close()
    pieces = [piece for piece in pieces if _is_on_page(piece, width, height)]
    if document.formenv:
        pieces = insert_fields(pieces, read_fields(page.raw, document.formenv.raw, to_view))
    boxes: list[Piece] = []
    if drawing.shapes:
        boxes = read_drawn_boxes(drawing, pieces, to_view)
        pieces = insert_signs(pieces, boxes)
        pieces = insert_signs(pieces, read_drawn_bullets(drawing, pieces, to_view))
    settle_squares(pieces)
    settle_initials(pieces)
    _put_in_slots(pieces, drawing, to_view, boxes)
    read = PageText(number, width, height, pieces, paths=drawing.paths, unmapped=reader.unmapped)
    read.picture = picture_share(page, width, height) if drawing.images else 0.0
    read.gather()
    return read


def view_of(page: Any) -> tuple[Affine, float, float]:  # noqa: ANN401
    """How a point of the page's own coordinates becomes one from the top left of what is seen, and the size of that."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()
    if rotation == 90:
        return (0, 1, 1, 0, -bottom, -left), top - bottom, right - left
    if rotation == 180:
        return (-1, 0, 0, 1, right, -bottom), right - left, top - bottom
    if rotation == 270:
        return (0, -1, -1, 0, top, right), top - bottom, right - left
    return (1, 0, 0, -1, -left, top), right - left, top - bottom


def _is_on_page(piece: Piece, width: float, height: float) -> bool:
    x0, y0, x1, y1 = seen(piece.turned, piece.x, piece.top, piece.end, piece.bottom)
    return x1 > 0 and x0 < width and y1 > 0 and y0 < height


def _put_in_slots(pieces: list[Piece], drawing: Drawing, to_view: Affine, boxes: Sequence[Piece]) -> None:
    """Tell each piece in which cell of a ruled table it stands. The sides of tick boxes rule no table."""
    if not drawing.horizontal and not drawing.fills:
        return
    horizontal, vertical = _strokes(drawing, to_view)
    if boxes:
        horizontal = without_boxes(horizontal, boxes, across=True)
        vertical = without_boxes(vertical, boxes, across=False)
    coloured = [seen_box(box, to_view) for box in drawing.coloured()]
    ruled = find_grids(horizontal, vertical)
    for x0, y0, x1, y1 in coloured:
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
    part_wide_cells(pieces)


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
