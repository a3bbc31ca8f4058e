"""Pages of a PDF that are pictures: which they are, what Tesseract reads on them, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # it has no stubs

from corpus.types import Box
from ingest import texts
from ingest.clean import SOFT_HYPHEN
from ingest.pages.page_lines import Line, Piece, gather_lines
from ingest.pages.sideways import turned_back
from ingest.readers import ocr

_UNREADABLE = 0.2
"""The share of characters without meaning from which the text of a page is told to be unreadable."""

_PICTURE = 0.4
"""The part of a page that an image takes, at least, for the page to be a picture with a line of text on it."""

_FEW_WORDS = 25
_ENOUGH_WORDS = 20
"""Words on such a page at most; and those that must be read in its picture for it to be no photograph."""

_GLANCE = 0.5
_LIGHT, _DARK = 215, 150
_MOSTLY, _SOMETHING = 0.6, 0.01
"""Pixels per point to tell a printed page by; how light and dark they are, from 0 to 255; and how many at least."""

_OUTLINES = 100
"""Drawn shapes on a page without text from which its letters may be drawn as shapes."""


@dataclass(slots=True)
class PageText:
    """What was read of one page. `picture` is the part of it that images take."""

    number: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    picture: float = 0.0
    paths: int = 0
    unmapped: float = 0.0
    """The share of its characters of which the file does not say what letters they are."""
    recognised: bool = False
    turned: int = 0
    """By how many quarters it was turned to be read; `width`, `height` and all places are those of the turned page."""

    def as_seen(self, box: Box) -> Box:
        """A box where one sees it."""
        return turned_back(self.turned, box, self.width, self.height)

    def gather(self) -> None:
        """Make lines and text of the pieces."""
        self.lines = gather_lines(self.number, self.pieces)
        # A quote must be found in this text: line by line it has the characters of the blocks.
        self.text = "\n".join(line.text for line in self.lines).replace(SOFT_HYPHEN, "-")

    @property
    def is_unreadable(self) -> bool:
        strange = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in self.text)
        return self.unmapped > _UNREADABLE or strange > _UNREADABLE * max(len(self.text), 1)

    @property
    def is_scan(self) -> bool:
        """Whether there is something on the page, and no text."""
        return not self.text.strip() and (self.picture > 0 or self.paths >= _OUTLINES)

    @property
    def is_picture(self) -> bool:
        """Whether most of the page may be a scan under a running line or a few words."""
        return self.picture >= _PICTURE and len(self.text.split()) <= _FEW_WORDS


def recognise_scans(document: Any, pages: Sequence[PageText], busy: Callable[[], None]) -> None:  # noqa: ANN401
    """Fill in what Tesseract reads on the pages that are pictures; nothing without Tesseract."""
    wanted = [page for page in pages if page.is_scan or page.is_unreadable or page.is_picture][: ocr.MOST_PAGES]
    if not wanted or ocr.version() is None:
        return
    wanted = [page for page in wanted if page.is_scan or page.is_unreadable or _is_printed(document, page)]
    drawn = [partial(_draw, document, page) for page in wanted]
    for page, found in zip(wanted, ocr.recognise(drawn, busy), strict=True):
        if page.is_scan or page.is_unreadable:
            page.pieces, page.recognised = found, bool(found)
        else:
            added = [piece for piece in found if not any(_overlap(piece, mine) for mine in page.pieces)]
            if len(added) < _ENOUGH_WORDS:
                continue
            page.pieces, page.recognised = _in_order(page.pieces, added), True
        page.gather()


def _overlap(one: Piece, other: Piece) -> bool:
    across = min(one.end, other.end) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0 and down > 0


def _in_order(mine: Sequence[Piece], added: Sequence[Piece]) -> list[Piece]:
    """The words of a page above those of its picture, then these, then the words below."""
    top = min(piece.top for piece in added)
    above = [piece for piece in mine if piece.y <= top]
    return [*above, *added, *(piece for piece in mine if piece.y > top)]


def _is_printed(document: Any, page: PageText) -> bool:  # noqa: ANN401
    """Whether a picture looks like a page of text: mostly light, with something dark. Most covers are photographs."""
    pixels = _draw(document, page, scale=_GLANCE).pixels
    light, dark = sum(pixel >= _LIGHT for pixel in pixels), sum(pixel <= _DARK for pixel in pixels)
    return light >= _MOSTLY * len(pixels) and dark >= _SOMETHING * len(pixels)


def _draw(document: Any, page: PageText, scale: float | None = None) -> ocr.Picture:  # noqa: ANN401
    scale = scale or ocr.scale_for(page.width, page.height)
    handle = document[page.number - 1]
    try:
        bitmap = handle.render(scale=scale, grayscale=True, may_draw_forms=False)
        try:
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
            rows = bytes(bitmap.buffer)
            pixels = b"".join(rows[y * stride : y * stride + width] for y in range(height))
        finally:
            bitmap.close()
    finally:
        handle.close()
    return ocr.Picture(width, height, pixels, scale)


def problem_of(page: PageText) -> str | None:
    """What is to be told of a page, in Dutch; None of an ordinary one and of an empty one."""
    if page.recognised:
        return texts.RECOGNISED.format(page=page.number)
    if page.is_scan:
        return texts.NO_TEXT_ON_PAGE.format(page=page.number)
    return texts.UNREADABLE_PAGE.format(page=page.number) if page.is_unreadable else None


def picture_share(page: Any, width: float, height: float) -> float:  # noqa: ANN401
    """The part of a page that its largest image takes."""
    largest = 0.0
    for image in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        x0, y0, x1, y1 = image.get_bounds()
        largest = max(largest, (x1 - x0) * (y1 - y0))
    return min(largest / max(width * height, 1.0), 1.0)
