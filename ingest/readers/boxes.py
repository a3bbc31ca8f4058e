"""Finds with pypdfium2 where a text stands on its page, as boxes in points from the page's top left corner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from corpus.types import Box
from ingest.clean import clean_characters

_KEPT = re.compile(r"[^\s\u00ad\-\u2010\u2011\ufffe\x02\x00]+")
"""What is compared: white space and hyphens differ between libraries (pdfium gives U+FFFE or U+0002 for some)."""

_FAR = 40.0
"""Points between where pypdf and pdfium see a text's first line, at most, for it to be the same place."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text on a page (from 1) whose first line stands about `y` points below the page's top."""

    page: int
    text: str
    y: float


def find_boxes(path: Path, wanted: Sequence[Wanted]) -> list[tuple[Box, ...]]:
    """For each text its boxes, one a line; none where it is not found: a wrong box is worse than no box."""
    found: list[tuple[Box, ...]] = [()] * len(wanted)
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, want in enumerate(wanted):
        by_page[want.page].append(index)
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return found
    try:
        for number, indexes in by_page.items():
            if not 1 <= number <= len(document):
                continue
            try:
                boxes = _find_on_page(document[number - 1], [wanted[i] for i in indexes])
            except pypdfium2.PdfiumError:
                continue
            for index, box in zip(indexes, boxes, strict=True):
                found[index] = box
    finally:
        document.close()
    return found


def _find_on_page(page: pypdfium2.PdfPage, wanted: Sequence[Wanted]) -> list[tuple[Box, ...]]:
    if page.get_rotation() != 0:
        page.close()
        return [()] * len(wanted)
    textpage = page.get_textpage()
    try:
        finder = _Finder(page, textpage)
        return [finder.find(want) for want in wanted]
    finally:
        textpage.close()
        page.close()


class _Finder:
    """The text of one page without white space and hyphens, and the way back from it to pdfium's characters."""

    def __init__(self, page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> None:
        self.textpage = textpage
        self.left, _, _, self.top = page.get_bbox()
        raw = textpage.get_text_range()
        parts = list(_KEPT.finditer(raw))
        self.starts = [part.start() for part in parts]
        self.texts = [part.group() for part in parts]
        # Ligatures come apart when cleaned; a part with one is walked letter by letter.
        is_clean = clean_characters(raw) == raw
        cleaned = self.texts if is_clean else [clean_characters(text) for text in self.texts]
        self.offsets = list(accumulate((len(text) for text in cleaned), initial=0))
        self.same = [len(a) == len(b) for a, b in zip(cleaned, self.texts, strict=True)]
        self.text = "".join(cleaned)
        self.next = 0

    def find(self, want: Wanted) -> tuple[Box, ...]:
        """The boxes of the occurrence nearest to where the text was seen; ties go to the next in reading order."""
        key = "".join(_KEPT.findall(clean_characters(want.text)))
        if not key:
            return ()
        best: tuple[float, bool, int] | None = None
        start = self.text.find(key)
        while start >= 0:
            distance = abs(self._baseline(start) - want.y)
            candidate = (round(distance / 3), start < self.next, start)
            if distance <= _FAR and (best is None or candidate < best):
                best = candidate
            start = self.text.find(key, start + 1)
        if best is None:
            return ()
        self.next = best[2] + len(key)
        return self._boxes(best[2], self.next - 1)

    def _index(self, position: int) -> int:
        """Index in pdfium of the character at a position in the compared text."""
        part = bisect_right(self.offsets, position) - 1
        inside = position - self.offsets[part]
        if not self.same[part]:
            original = self.texts[part]
            sizes = accumulate(len(clean_characters(character)) for character in original)
            inside = next(i for i, size in enumerate(sizes) if size > inside)
        index: int = pdfium.FPDFText_GetCharIndexFromTextIndex(self.textpage.raw, self.starts[part] + inside)
        return index

    def _baseline(self, position: int) -> float:
        """How far below the page's top the character's baseline lies, roughly."""
        _, bottom, _, _ = self.textpage.get_charbox(self._index(position), loose=True)
        return float(self.top - bottom)

    def _boxes(self, first: int, last: int) -> tuple[Box, ...]:
        start, stop = self._index(first), self._index(last)
        if start < 0 or stop < start:
            return ()
        boxes: list[Box] = []
        for number in range(self.textpage.count_rects(start, stop - start + 1)):
            left, bottom, right, top = self.textpage.get_rect(number)
            box = (left - self.left, self.top - top, right - self.left, self.top - bottom)
            if boxes and _same_line(boxes[-1], box):
                last_box = boxes[-1]
                box = (
                    min(last_box[0], box[0]), min(last_box[1], box[1]),
                    max(last_box[2], box[2]), max(last_box[3], box[3]),
                )  # fmt: skip
                boxes.pop()
            boxes.append(box)
        return tuple((round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)) for x0, y0, x1, y1 in boxes)


def _same_line(one: Box, other: Box) -> bool:
    overlap = min(one[3], other[3]) - max(one[1], other[1])
    return overlap > 0.4 * min(one[3] - one[1], other[3] - other[1])
