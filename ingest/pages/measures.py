"""What is usual in a document: the size of its text, the distance of its lines, and where they end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.clean import is_only_date
from ingest.pages.beside import Column, find_columns
from ingest.pages.lines import Marker, could_be_bold_heading, decimal_number, ends_sentence
from ingest.pages.page_lines import Line

HEADING_SIZE = 1.1
_SLIGHTLY = 1.04
"""The part of the size of text from which a line is larger; slightly larger, it is a heading in another font only."""

_RUNNING = 40
"""Characters in a line from which it is taken for a line of running text."""
_CHARACTER = 0.5
"""The width of a character as a part of the font size: near enough to tell whether a word would have fitted."""
_CELLS = 3
"""Parts of a line, with wide gaps between them, from which it is no heading but of a table."""
_WIDER, _NEARLY_ALL = 1.15, 0.9
"""How much further apart than lines paragraphs stand, and in how many cases after a whole sentence, at least."""
_ENOUGH = 4
"""Lines that begin at one place of a page, at least, to tell how far lines go there."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document. Sizes and distances are in points."""

    body: float
    leading: float
    """The distance of lines in one paragraph as a part of the font size."""
    near: float
    """How far below a line, at most, as a part of the font size, the next one of its paragraph stands."""
    right: float
    outline: frozenset[str]
    face: str = ""
    """The font of running text."""
    columns: dict[tuple[int, int], float] = field(default_factory=dict)
    """How far lines go that begin at a place of a page: less than elsewhere in the columns of a page."""
    beside: Mapping[int, Sequence[Column]] = field(default_factory=dict)
    """By page the columns that take a part of it only."""

    def is_full(self, line: Line, following: Line, at_least: float = 0.92) -> bool:
        """Whether the first word of the following line would not have fitted on this one."""
        word = following.text.split(maxsplit=1)[0]
        ends = [column.end for column in self.beside.get(line.page, ()) if column.holds(line)]
        right = min(self.right, self.columns.get((line.page, round(line.x / 10)), self.right), *ends)
        return line.end + _CHARACTER * line.size * (len(word) + 1) >= at_least * right

    def is_near(self, line: Line, following: Line) -> bool:
        """Whether the following line is no further down than lines of one paragraph are."""
        return 0 < following.y - line.y <= self.near * max(line.size, following.size)

    def looks_like_heading(self, line: Line, marker: Marker | None) -> bool:
        """Whether a line is taken for a heading: by its tag, its size, the outline, or its font and form together."""
        if is_only_date(line.text) or (marker and marker.number is None) or len(line.parts) >= _CELLS:
            return False
        if line.level or line.size > HEADING_SIZE * self.body:
            return True
        if line.text.casefold() in self.outline:
            return True
        if line.size < 0.93 * self.body:
            return False
        if line.bold:
            return True
        stands_out = line.size > _SLIGHTLY * self.body and line.face != self.face
        return (
            (stands_out or decimal_number(line.text) is not None)
            and could_be_bold_heading(line.text)
            and not ends_sentence(line.text)
        )


def measure(lines: Sequence[Line], outline: frozenset[str]) -> Measures:
    """The measures of all lines of a document; `outline` are the titles that the file itself lists, case folded."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    faces: Counter[str] = Counter()
    for line in lines:
        faces[line.face] += len(line.text) if line.size == body else 0
    ratios: Counter[float] = Counter()
    after_sentence: Counter[float] = Counter()
    for line, following in pairwise(lines):
        # Running text only: the lines of tables and contents stand closer together or further apart.
        in_text = line.size == body and abs(line.x - following.x) < 2 and len(line.text) >= _RUNNING
        if in_text and line.page == following.page and line.size == following.size:
            ratio = round((following.y - line.y) / line.size, 1)
            if 0.9 <= ratio <= 2.2:
                ratios[ratio] += 1
                after_sentence[ratio] += ends_sentence(line.text)
    frequent = [ratio for ratio, count in ratios.items() if count >= 0.15 * ratios.total()]
    leading = max(1.1, min(frequent, default=1.2))
    small = [line for line in lines if line.size <= 1.1 * body]
    return Measures(
        body=body,
        leading=leading,
        near=_near(leading, ratios, after_sentence),
        right=_usual_end([line.end for line in small]),
        outline=outline,
        face=faces.most_common(1)[0][0] if faces else "",
        columns=_column_ends(small),
        beside=find_columns(lines),
    )


def _near(leading: float, ratios: Counter[float], after_sentence: Counter[float]) -> float:
    """Up to which distance a line is of the paragraph before it.

    Where a wider distance comes after whole sentences nearly always, paragraphs stand that far apart.
    """
    apart = [
        ratio
        for ratio, count in ratios.items()
        if ratio > _WIDER * leading and count >= _ENOUGH and after_sentence[ratio] >= _NEARLY_ALL * count
    ]
    return min([1.3 * leading, *((leading + ratio) / 2 for ratio in apart)])


def _usual_end(ends: Sequence[float]) -> float:
    """Where full lines end: some stick out, most are shorter."""
    ordered = sorted(ends)
    return ordered[int(0.95 * (len(ordered) - 1))] if ordered else 500.0


def _column_ends(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """By page and place where lines begin (in tens of points): how far the lines there go, a little indented or not."""
    places: dict[tuple[int, int], list[float]] = defaultdict(list)
    for line in lines:
        if len(line.text) > _RUNNING // 2:
            for near in range(-4, 5):
                places[line.page, round(line.x / 10) + near].append(line.end)
    return {key: _usual_end(ends) for key, ends in places.items() if len(ends) >= _ENOUGH}
