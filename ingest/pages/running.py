"""Leaves out what is printed on every page: running headers, running footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.pages.lines import page_number
from ingest.pages.page_lines import Line

BAND = 0.1
"""The part of a page's height, at the top and at the bottom, where running lines stand."""

MOST_PAGES = 0.6
SAME_PLACE = 0.35
"""The part of the pages a line must return on: anywhere in the band, or at the same height (left and right pages)."""

SAME_NUMBERS = 0.25
"""The part of the pages whose numbers must be as far from the file's own for them to be page numbers."""

SHORT = 3
"""On fewer pages than this a line that returns may well be content, unless it is also printed smaller than the text."""

_DIGITS = re.compile(r"\d+(?:\s*(?:/|van|of)\s*\d+)?|\b[ivxlc]+$")
"""Page numbers in a running line: "7", "7 van 9", and Roman numerals at its end."""

_PAGE_PART = re.compile(
    r"(?:\bpagina|\bpag\.?|\bblz\.?|\bp\.)?\s*\b\d{1,4}(?:\s*(?:/|van|of)\s*\d{1,4})?\s*$|^\d{1,4}\s*(?=[|–-])",
    re.IGNORECASE,
)
_TITLE_WORDS = (2, 14)
_YEAR_END = re.compile(r"(?:19|20)\d\d$")
_LAST_NUMBER = re.compile(r"(?<!\d)(\d{1,4})(?:\s*(?:/|van|of)\s*\d+)?\W*$")


def drop_running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without running lines. Nothing outside the bands is ever left out."""
    body = _body_size(pages)
    anywhere: Counter[str] = Counter()
    at_height: Counter[tuple[str, int]] = Counter()
    numbers: Counter[int] = Counter()
    for page, height in zip(pages, heights, strict=True):
        banded = [line for line in page if _in_band(line, height)]
        anywhere.update({_mask(line) for line in banded})
        at_height.update({(_mask(line), round(line.y / 4)) for line in banded})
        numbers.update({number - line.page for line in banded if (number := page_number(line.text)) is not None})

    def runs(line: Line, height: float) -> bool:
        if not _in_band(line, height):
            return False
        number = page_number(line.text)
        if number is not None and line.slot is None:
            return number == line.page or numbers[number - line.page] >= max(2, SAME_NUMBERS * len(pages))
        if _ends_in_page(line) and anywhere[_mask(line)] > 1:
            return True
        if not any(c.isalpha() for c in line.text):
            return False
        if len(pages) < SHORT:
            return at_height[_mask(line), round(line.y / 4)] > 1 and line.size < body
        often = max(SHORT, SAME_PLACE * len(pages))
        if len(pages) == SHORT and line.page > 1:  # a cover, and the same line on both pages after it
            often = SHORT - 1
        return (
            anywhere[_mask(line)] >= max(SHORT, MOST_PAGES * len(pages))
            or at_height[_mask(line), round(line.y / 4)] >= often
        )

    return [[line for line in page if not runs(line, height)] for page, height in zip(pages, heights, strict=True)]


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most of the text is printed."""
    sizes: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def running_title(pages: Sequence[Sequence[Line]], kept: Sequence[Sequence[Line]]) -> str | None:
    """What is printed on most pages and left out of the text, its page numbers apart: it mostly names the document."""
    found: Counter[str] = Counter()
    for page, rest in zip(pages, kept, strict=True):
        left = {id(line) for line in rest}
        found.update({_bare(line.text) for line in page if id(line) not in left})
    named = [(count, text) for text, count in found.items() if _TITLE_WORDS[0] <= len(text.split()) <= _TITLE_WORDS[1]]
    count, text = max(named, default=(0, ""))
    return text if count >= max(SHORT - 1, 0.5 * len(pages)) else None


def _bare(text: str) -> str:
    """A running line without its page number and what stands around that."""
    bare = text if _YEAR_END.search(text) else _PAGE_PART.sub("", text)
    return bare.strip(" |–-·•\t")


def _in_band(line: Line, height: float) -> bool:
    return line.y < BAND * height or line.y > (1 - BAND) * height


def _ends_in_page(line: Line) -> bool:
    """Whether a line ends in the number of its page: "Schoolplan De Lindehof | pagina 3"."""
    match = _LAST_NUMBER.search(line.text)
    return match is not None and int(match[1]) == line.page


def _mask(line: Line) -> str:
    return _DIGITS.sub("#", line.text)
