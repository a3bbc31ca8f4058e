"""Draws a page of a PDF as a picture, as it is seen: turned and cropped, in the coordinates that passages have."""

from __future__ import annotations

import io
from pathlib import Path

from corpus.errors import ReadError
from ingest import texts
from ingest.readers.pdf import opened

SCALE = 2.0
"""Pixels per point: sharp on a good screen."""
MOST_PIXELS = 12_000_000
"""A larger page (a poster) is drawn smaller."""


def draw(path: Path, number: int) -> tuple[bytes, float, float]:
    """A page (from 1) as PNG, with its width and height in points. Raises ReadError when there is no such page."""
    with opened(path) as document:
        if not 1 <= number <= len(document):
            raise ReadError(texts.NO_SUCH_PAGE.format(page=number, pages=len(document)))
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(SCALE, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        picture = page.render(scale=scale, may_draw_forms=True).to_pil()
        written = io.BytesIO()
        picture.convert("RGB").save(written, "PNG", compress_level=4)
        return written.getvalue(), width, height
