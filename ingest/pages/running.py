"""Leaves out what is printed on every page: running headers, running footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from ingest.clean import is_only_date
from ingest.pages.lines import page_number, unnumbered
from ingest.pages.page_lines import Line

BAND = 0.1
"""The part of a page's height, at the top and at the bottom, where running lines stand."""
BAND_POINTS = 84.0
"""The band of a sheet that stands upright: its margins are no smaller when it lies on its side, nor on a slide.
What stands in it beyond the part of the height is no larger than the text, as the title of a slide is, and no row of a
table whose columns each page names anew.
"""
_CELLS = 3

MOST_PAGES = 0.6
SAME_PLACE = 0.35
"""The part of the pages a line must return on: anywhere in the band, or at the same height (left and right pages)."""

SAME_NUMBERS = 0.25
"""The part of the pages whose numbers must be as far from the file's own for them to be page numbers."""

SHORT = 3
"""On fewer pages than this a line that returns may well be content, unless it is also printed smaller than the text, or
the very same at the same height, above or below all else of each page.
"""

_DIGITS = re.compile(r"\d+(?:\s*(?:/|van|of)\s*\d+)?|\b[ivxlc]+$")
"""Page numbers in a running line: "7", "7 van 9", and Roman numerals at its end."""

_PAGE_PART = re.compile(
    r"(?:\bpagina|\bpag\.?|\bblz\.?|\bp\.)?\s*\b\d{1,4}(?:\s*(?:/|van|of)\s*\d{1,4})?\s*$|^\d{1,4}\s*(?=[|–-])",
    re.IGNORECASE,
)
_TITLE_WORDS = (2, 14)
_LARGER = 1.1
"""How much larger a heading is printed, at least, than the running line that repeats it."""

_LONGEST_NAME = 120
_ISSUE = re.compile(r"(?:versie|concept|datum|status|definitief|vastgesteld|afgedrukt|pagina)\b", re.IGNORECASE)
"""What a running line opens with that tells of which version or day a document is."""

_YEAR_END = re.compile(r"(?:19|20)\d\d$")
_LAST_NUMBER = re.compile(r"(?<!\d)(\d{1,4})(?:\s*(?:/|van|of)\s*\d+)?\W*$")


def drop_running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without running lines. Nothing outside the bands is ever left out.

    A line of several parts is a running one if all its parts are; beside one that returns may stand the chapter's name,
    which may also stand alone.
    """
    usual = _Usual(pages, heights)
    said: dict[str, float] = {}
    out: list[list[Line]] = []
    for page, height in zip(pages, heights, strict=True):
        _remember(said, page, usual.body)
        out.append([line for line in page if not usual.runs(line, height) and not usual.runs_named(line, height, said)])
    return out


@dataclass(frozen=True, slots=True)
class _Place:
    """A text and the height at which it stands."""

    text: str
    height: int

    @classmethod
    def of(cls, line: Line) -> _Place:
        return cls(line.text, round(line.y / 4))


def _outermost(pages: Sequence[Sequence[Line]], body: float) -> frozenset[_Place]:
    """What all pages open with, or end in, at the same height, in letters no larger than the text.

    A lone word may be a heading. Of pages that are the same all through nothing is told: they are copies.
    """
    found: set[_Place] = set()
    for step in (1, -1):
        ordered = [sorted(page, key=lambda line: step * line.y) for page in pages]
        for beside in zip(*ordered, strict=False):
            if len({(_mask(line), _Place.of(line).height) for line in beside}) > 1:
                break
            if any(line.slot is not None or line.size > body for line in beside):
                break
            places = {_Place.of(line) for line in beside}
            found |= {place for place in places if len(places) == 1 and len(place.text.split()) > 1}
        else:
            return frozenset()
    return frozenset(found)


class _Usual:
    """What returns in the bands of the pages of a document."""

    def __init__(self, pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> None:
        self.pages = len(pages)
        self.body = _body_size(pages)
        self.anywhere: Counter[str] = Counter()
        self.at_height: Counter[tuple[str, int]] = Counter()
        self.numbers: Counter[int] = Counter()
        for page, height in zip(pages, heights, strict=True):
            banded = [part for line in page if _in_band(line, height, self.body) for part in (line, *line.parts)]
            self.anywhere.update({_mask(line) for line in banded})
            self.at_height.update({(_mask(line), round(line.y / 4)) for line in banded})
            self.numbers.update({n - line.page for line in banded if (n := page_number(line.text)) is not None})
        self.outermost = _outermost(pages, self.body) if self.pages > 1 else frozenset[_Place]()
        self.named = self._named(pages, heights)

    def _named(self, pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> Set[int]:
        """The heights at which the name of the chapter stands on many pages."""
        said: dict[str, float] = {}
        found: Counter[int] = Counter()
        for page, height in zip(pages, heights, strict=True):
            _remember(said, page, self.body)
            banded = [part for line in page if _in_band(line, height, self.body) for part in line.parts or (line,)]
            found.update({round(part.y / 4) for part in banded if self._repeats_heading(part, said)})
        return {place for place, count in found.items() if count >= max(SHORT, SAME_PLACE * self.pages)}

    def _repeats_heading(self, line: Line, said: Mapping[str, float]) -> bool:
        """Whether a line says in small letters what was said in larger ones.

        What stands out from the text, in larger or bold letters, is a heading that an overview before it names.
        """
        stands_out = line.size > self.body or (line.bold and line.size == self.body)
        return line.slot is None and not stands_out and said.get(unnumbered(line.text), 0.0) > _LARGER * line.size

    def runs(self, line: Line, height: float) -> bool:
        if not _in_band(line, height, self.body):
            return False
        number = page_number(line.text)
        if number is not None and line.slot is None:
            often = max(2, SAME_NUMBERS * self.pages)
            return number == line.page or self.numbers[number - line.page] >= often
        if _ends_in_page(line) and self.anywhere[_mask(line)] > 1:
            return True
        if not any(c.isalpha() for c in line.text):
            return False
        here = self.at_height[_mask(line), round(line.y / 4)]
        if self.pages < SHORT:
            return here > 1 and (line.size < self.body or _Place.of(line) in self.outermost)
        often = max(SHORT, SAME_PLACE * self.pages)
        if self.pages == SHORT and line.page > 1:  # a cover, and the same line on both pages after it
            often = SHORT - 1
        return self.anywhere[_mask(line)] >= max(SHORT, MOST_PAGES * self.pages) or here >= often

    def runs_named(self, line: Line, height: float, said: Mapping[str, float]) -> bool:
        """Whether a line is the name of the chapter, or of several parts some return, and the others say what a line of
        its page, or before it, said.
        """
        if line.slot is not None or not _in_band(line, height, self.body):
            return False
        if not line.parts:
            return round(line.y / 4) in self.named and self._repeats_heading(line, said)
        running = [part for part in line.parts if self.runs(part, height)]
        named = any(page_number(part.text) is None for part in running) or round(line.y / 4) in self.named
        return named and all(part in running or unnumbered(part.text) in said for part in line.parts)


def _remember(said: dict[str, float], page: Sequence[Line], body: float) -> None:
    """Note what the lines of a page say, and headings of two lines, with the largest size in which each was said."""
    whole = [(line.text, line.size) for line in page if not line.parts]
    two = [(f"{one.text} {other.text}", one.size) for one, other in pairwise(page) if _go_together(one, other, body)]
    for text, size in (*whole, *two):
        key = unnumbered(text)
        said[key] = max(size, said.get(key, 0.0))


def _go_together(one: Line, other: Line, body: float) -> bool:
    return one.size == other.size > body and one.bold == other.bold and len(one.text) + len(other.text) <= _LONGEST_NAME


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most of the text is printed."""
    sizes: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def running_title(pages: Sequence[Sequence[Line]], kept: Sequence[Sequence[Line]]) -> str | None:
    """What is printed on most pages and left out of the text, its page numbers apart: it mostly names the document.

    What stands at the top goes before what stands at the foot.
    """
    found: Counter[str] = Counter()
    top: dict[str, float] = {}
    for page, rest in zip(pages, kept, strict=True):
        left = {id(line) for line in rest}
        running = [part for line in page if id(line) not in left for part in line.parts or (line,)]
        found.update({_bare(line.text) for line in running})
        for line in running:
            top[_bare(line.text)] = min(line.y, top.get(_bare(line.text), line.y))
    named = [(count, -top[text], text) for text, count in found.items() if _could_name(text)]
    count, _, text = max(named, default=(0, 0.0, ""))
    return text if count >= max(SHORT - 1, 0.5 * len(pages)) else None


def _could_name(text: str) -> bool:
    few, many = _TITLE_WORDS
    return few <= len(text.split()) <= many and not _ISSUE.match(text) and not is_only_date(text)


def _bare(text: str) -> str:
    """A running line without its page number and what stands around that."""
    bare = text if _YEAR_END.search(text) else _PAGE_PART.sub("", text)
    return bare.strip(" |–-·•\t")


def _in_band(line: Line, height: float, body: float) -> bool:
    edge = min(line.y, height - line.y)
    is_cell = line.slot is not None or len(line.parts) >= _CELLS
    return edge < BAND * height or (edge < BAND_POINTS and line.size <= body and not is_cell)


def _ends_in_page(line: Line) -> bool:
    """Whether a line ends in the number of its page: "Schoolplan De Lindehof | pagina 3"."""
    match = _LAST_NUMBER.search(line.text)
    return match is not None and int(match[1]) == line.page


def _mask(line: Line) -> str:
    return _DIGITS.sub("#", line.text)
