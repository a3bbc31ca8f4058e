"""Draws a page of a PDF as a picture, as it is seen: turned and cropped, in the coordinates that passages have."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from corpus.errors import ReadError
from corpus.types import Box
from ingest import texts
from ingest.readers.pdf import opened, view_of
from ingest.readers.pdf_text import seen_box

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


def words_of(path: Path, number: int) -> list[tuple[str, Box]]:
    """The words of a page (from 1) in the order of its text, each with where it is seen.

    None at all where its text cannot be had: the page is seen all the same.
    """
    with opened(path) as document:
        if not 1 <= number <= len(document):
            raise ReadError(texts.NO_SUCH_PAGE.format(page=number, pages=len(document)))
        page = document[number - 1]
        to_view = view_of(page)[0]
        try:
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            return []
        found: list[tuple[str, Box]] = []
        apart = True
        for index in range(pdfium.FPDFText_CountChars(text.raw)):
            letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
            if not letter.isprintable() or letter.isspace():  # a hyphen that pdfium gives as a sign of its own too
                apart = True
                continue
            box = seen_box(_place(text.raw, index), to_view)
            if apart or not _beside(found[-1][1], box):
                found.append((letter, box))
            else:
                word, held = found[-1]
                found[-1] = (word + letter, _around(held, box))
            apart = False
        text.close()
        return found


def _place(text: Any, index: int) -> Box:  # noqa: ANN401
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, box)
    return (box.left, box.bottom, box.right, box.top)


def _beside(word: Box, letter: Box) -> bool:
    """Whether a letter stands on the line of a word, which runs down where the page is turned."""
    x, y = (letter[0] + letter[2]) / 2, (letter[1] + letter[3]) / 2
    return word[1] <= y <= word[3] or word[0] <= x <= word[2]


def _around(one: Box, other: Box) -> Box:
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))
