"""Turns the lines of pages, with their sizes and positions, into blocks.

A line opens a heading (by size, weight, outline or decimal number), an item (by its marker), or a paragraph, or it
continues the block before it (by distance, indentation, and whether the line before it was full). Levels of headings
follow from their styles, largest first; depths of items from the indentation of their markers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from corpus.types import Block, Span
from ingest.clean import Vocabulary, is_only_date
from ingest.lines import (
    Marker,
    could_be_bold_heading,
    decimal_number,
    ends_sentence,
    heading_number,
    is_contents_entry,
    split_marker,
)
from ingest.page_lines import Line, Row
from ingest.running import drop_running
from ingest.tables import find_rows, name_columns

HEADING_SIZE = 1.1
LONGEST_HEADING = 30
MOST_LINES = 400
"""Of one paragraph or item, at most: joining lines takes longer the more there are."""

_RUNNING = 40
"""Characters in a line from which it is taken for a line of running text."""
_CHARACTER = 0.5
"""The width of a character as a part of the font size: near enough to tell a full line from a short one."""


@dataclass(slots=True)
class _Draft:
    """A block in the making."""

    kind: str
    lines: list[Line]
    first_text: str
    number: str | None = None
    depth: int = 0
    marker_x: float = 0.0
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class _Measures:
    body: float
    leading: float
    """The distance of lines in one paragraph as a part of the font size."""
    right: float
    outline: frozenset[str]

    def is_full(self, line: Line, following: Line, at_least: float = 0.92) -> bool:
        """Whether the first word of the following line would not have fitted on this one."""
        word = following.text.split(maxsplit=1)[0]
        end = line.x + _CHARACTER * line.size * (len(line.text) + len(word) + 1)
        return end >= at_least * self.right

    def is_near(self, line: Line, following: Line) -> bool:
        return 0 < following.y - line.y <= 1.3 * self.leading * max(line.size, following.size)

    def looks_like_heading(self, line: Line, marker: Marker | None) -> bool:
        if is_only_date(line.text) or (marker and marker.number is None):
            return False
        if line.size > HEADING_SIZE * self.body:
            return True
        if line.text.casefold() in self.outline:
            return True
        if line.size < 0.93 * self.body:
            return False
        return line.bold or (
            decimal_number(line.text) is not None and could_be_bold_heading(line.text) and not ends_sentence(line.text)
        )


def find_blocks(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], outline: frozenset[str] = frozenset()
) -> tuple[list[Block], list[list[float]]]:
    """The blocks of a document in reading order and, for each of their spans, how far down its page it begins."""
    kept = _drop_contents(drop_running(pages, heights))
    lines = [line for page in kept for line in page]
    vocabulary = Vocabulary([line.text for line in lines])
    measures = _measure(lines, outline)
    assembler = _Assembler(measures)
    for entry in find_rows(lines):
        assembler.add(entry)
    drafts = _settle_headings(assembler.drafts, vocabulary, measures)
    names = name_columns(
        [draft.row for draft in drafts], {i for i, draft in enumerate(drafts) if draft.kind == "heading"}
    )
    levels = _heading_levels(drafts, vocabulary)
    blocks: list[Block] = []
    heights_of_spans: list[list[float]] = []
    for index, draft in enumerate(drafts):
        if draft.row is not None and names[index] is None:
            continue  # the row that names the columns
        block, ys = _finish(draft, vocabulary, levels.get(index, 0), names[index] or ())
        if block.text:
            blocks.append(block)
            heights_of_spans.append(ys)
    return blocks, heights_of_spans


def _drop_contents(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out a table of contents: it says nothing that the headings do not say."""
    return [_without_contents(page) for page in pages]


def _without_contents(page: list[Line]) -> list[Line]:
    """A page without its entries, from the first to the last, with entries next to them that have no dots."""
    entries = [index for index, line in enumerate(page) if is_contents_entry(line.text)]
    if len(entries) < 3:
        return page
    first, last = entries[0], entries[-1]
    if len(entries) < 0.5 * (last - first + 1):
        return [line for line in page if not is_contents_entry(line.text)]
    while first > 0 and page[first - 1].text[-1].isdigit():
        first -= 1
    while last + 1 < len(page) and page[last + 1].text[-1].isdigit():
        last += 1
    return page[:first] + page[last + 1 :]


def _measure(lines: Sequence[Line], outline: frozenset[str]) -> _Measures:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    ratios: Counter[float] = Counter()
    for line, following in pairwise(lines):
        # Running text only: the lines of tables and contents stand closer together or further apart.
        in_text = line.size == body and abs(line.x - following.x) < 2 and len(line.text) >= _RUNNING
        if in_text and line.page == following.page and line.size == following.size:
            ratio = round((following.y - line.y) / line.size, 1)
            if 0.9 <= ratio <= 2.2:
                ratios[ratio] += 1
    frequent = [ratio for ratio, count in ratios.items() if count >= 0.15 * ratios.total()]
    ends = sorted(line.x + _CHARACTER * line.size * len(line.text) for line in lines if line.size <= 1.1 * body)
    right = ends[int(0.95 * (len(ends) - 1))] if ends else 500.0
    return _Measures(body=body, leading=max(1.1, min(frequent, default=1.2)), right=right, outline=outline)


@dataclass
class _Assembler:
    measures: _Measures
    drafts: list[_Draft] = field(default_factory=list)
    indents: list[float] = field(default_factory=list)

    def add(self, entry: Line | Row) -> None:
        if isinstance(entry, Row):
            self.indents = []
            self.drafts.append(_Draft("row", list(entry.lines), "", row=entry))
            return
        marker = split_marker(entry.text)
        heading = self.measures.looks_like_heading(entry, marker)
        if self.drafts and self._continues(self.drafts[-1], entry, marker, heading):
            self.drafts[-1].lines.append(entry)
        elif heading and any(c.isalpha() for c in entry.text):
            self.indents = []
            self.drafts.append(_Draft("heading", [entry], entry.text))
        elif marker:
            self._open_item(entry, marker)
        else:
            self.indents = []
            self.drafts.append(_Draft("paragraph", [entry], entry.text))

    def _open_item(self, line: Line, marker: Marker) -> None:
        while self.indents and line.x < self.indents[-1] - 3:
            self.indents.pop()
        if not self.indents or line.x > self.indents[-1] + 3:
            self.indents.append(line.x)
        self.drafts.append(
            _Draft("item", [line], marker.rest, number=marker.number, depth=len(self.indents), marker_x=line.x)
        )

    def _continues(self, draft: _Draft, line: Line, marker: Marker | None, heading: bool) -> bool:
        last = draft.lines[-1]
        if draft.kind == "item" and not draft.first_text and len(draft.lines) == 1:
            return line.page == last.page and abs(line.y - last.y) < line.size
        if draft.kind == "row" or len(draft.lines) >= MOST_LINES or abs(last.size - line.size) > 0.6:
            return False
        if draft.kind == "heading":
            return heading and self._continues_heading(draft, last, line)
        if marker or (heading and not last.bold):
            return False
        return self._continues_text(draft, last, line)

    def _continues_heading(self, draft: _Draft, last: Line, line: Line) -> bool:
        near = line.page == last.page and 0 < line.y - last.y <= 1.5 * line.size
        if not near or line.bold != last.bold or len(draft.lines) > 5 or heading_number(line.text):
            return False
        return line.text[0].islower() or self.measures.is_full(last, line, at_least=0.75)

    def _continues_text(self, draft: _Draft, last: Line, line: Line) -> bool:
        full = self.measures.is_full(last, line)
        if line.page != last.page or line.y <= last.y:
            carries_on = not ends_sentence(last.text) and (full or line.text[0].islower())
            return carries_on and self._is_aligned(draft, last, line, turned=line.page != last.page)
        if not self.measures.is_near(last, line) or not self._is_aligned(draft, last, line, turned=False):
            return False
        if full:
            return True
        return not ends_sentence(last.text) and not (line.text[0].isupper() or line.text[0].isdigit())

    @staticmethod
    def _is_aligned(draft: _Draft, last: Line, line: Line, *, turned: bool) -> bool:
        """Whether a line stands where the next line of this block would. A turned page may have other margins."""
        if draft.kind == "item":
            return line.x >= draft.marker_x - (40 if turned else 3)
        indented_first = len(draft.lines) == 1 and -45 < line.x - last.x < 0
        return turned or abs(line.x - last.x) < 4 or indented_first


def _settle_headings(drafts: Sequence[_Draft], vocabulary: Vocabulary, measures: _Measures) -> list[_Draft]:
    """Headings that prove to be text become paragraphs: too long, a bold sentence, or the bold start of a paragraph."""
    settled: list[_Draft] = []
    for index, draft in enumerate(drafts):
        looks_like_heading = draft.kind == "heading"
        if looks_like_heading and _is_text(draft, vocabulary, measures):
            draft.kind = "paragraph"
        follower = drafts[index + 1] if index + 1 < len(drafts) else None
        if looks_like_heading and follower and _runs_on(draft, follower, measures):
            follower.lines[:0] = draft.lines
            follower.first_text = draft.first_text
            continue
        settled.append(draft)
    for draft in settled:
        marker = split_marker(draft.first_text) if draft.kind == "paragraph" else None
        if marker and marker.rest:
            draft.kind, draft.first_text, draft.number, draft.depth = "item", marker.rest, marker.number, 1
    return settled


def _is_text(draft: _Draft, vocabulary: Vocabulary, measures: _Measures) -> bool:
    text = _text_of(draft, draft.lines, vocabulary)
    if draft.lines[0].size > HEADING_SIZE * measures.body:
        return len(text.split()) > LONGEST_HEADING
    return text.casefold() not in measures.outline and not could_be_bold_heading(text)


def _runs_on(draft: _Draft, follower: _Draft, measures: _Measures) -> bool:
    last, line = draft.lines[-1], follower.lines[0]
    small = last.size <= HEADING_SIZE * measures.body
    close = last.page == line.page and measures.is_near(last, line) and abs(last.x - line.x) < 4
    return (
        small and close and follower.kind == "paragraph" and not ends_sentence(last.text)
        and measures.is_full(last, line) and line.text[0].islower()
    )  # fmt: skip


def _heading_levels(drafts: Sequence[_Draft], vocabulary: Vocabulary) -> dict[int, int]:
    """Levels by style: larger before smaller, bold before plain, and within a style by the depth of the number."""
    styles: dict[int, tuple[float, bool]] = {}
    depths: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        if draft.kind == "heading":
            styles[index] = (-draft.lines[0].size, not draft.lines[0].bold)
            number = heading_number(_text_of(draft, draft.lines, vocabulary))
            depths[index] = number.count(".") + 1 if number else 0
    shallowest = {
        style: min((depths[i] for i in styles if styles[i] == style and depths[i]), default=1)
        for style in set(styles.values())
    }
    keys = {index: (*style, depths[index] or shallowest[style]) for index, style in styles.items()}
    order = {key: level for level, key in enumerate(sorted(set(keys.values())), start=1)}
    return {index: order[key] for index, key in keys.items()}


def _finish(draft: _Draft, vocabulary: Vocabulary, level: int, names: Sequence[str]) -> tuple[Block, list[float]]:
    if draft.row is not None:
        return _finish_row(draft, vocabulary, names)
    text = ""
    spans: list[Span] = []
    for page in dict.fromkeys(line.page for line in draft.lines):
        part = _text_of(draft, [line for line in draft.lines if line.page == page], vocabulary)
        joined = vocabulary.join(text, part)
        if spans and joined not in (text + part, f"{text} {part}"):
            spans[-1] = Span(page=spans[-1].page, text=spans[-1].text[:-1])  # a hyphen that breaks over the page
        text = joined
        spans.append(Span(page=page, text=part))
    ys = [next(line.y for line in draft.lines if line.page == span.page) for span in spans]
    kind = draft.kind
    number = heading_number(text) if kind == "heading" else draft.number
    block = Block(
        kind="heading" if kind == "heading" else "item" if kind == "item" else "paragraph",
        text=text,
        spans=tuple(spans),
        level=level if kind == "heading" else draft.depth,
        number=number,
    )
    return block, ys


def _finish_row(draft: _Draft, vocabulary: Vocabulary, names: Sequence[str]) -> tuple[Block, list[float]]:
    assert draft.row is not None
    cells: list[tuple[str, str]] = []
    for column, lines in enumerate(draft.row.cells):
        text = ""
        for line in lines:
            text = vocabulary.join(text, line.text)
        cells.append((names[column] if column < len(names) else "", text))
    text = " ".join(cell for _, cell in cells if cell)
    span = Span(page=draft.lines[0].page, text=text)
    return Block(kind="row", text=text, spans=(span,), cells=tuple(cells)), [draft.lines[0].y]


def _text_of(draft: _Draft, lines: Sequence[Line], vocabulary: Vocabulary) -> str:
    """The text of some lines of a draft, without the marker that opens it."""
    text = ""
    for line in lines:
        text = vocabulary.join(text, draft.first_text if line is draft.lines[0] else line.text)
    return text.rstrip("\u00ad")
