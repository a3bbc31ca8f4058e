"""Turns the lines of pages, with their sizes and positions, into blocks.

A line opens a heading (by size, weight, outline or decimal number), an item (by its marker), or a paragraph, or it
continues the block before it (by distance, indentation, and whether the line before it was full). Levels of headings
follow from their styles, largest first; depths of items from the indentation of their markers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from corpus.types import Block
from ingest.clean import SOFT_HYPHEN, Vocabulary
from ingest.pages.beside import COLUMN, turns_column, with_boxes_in_place
from ingest.pages.columns import Named, name_columns, titles_above
from ingest.pages.contents import drop_contents
from ingest.pages.drafts import Draft
from ingest.pages.endnotes import take_endnotes
from ingest.pages.footnotes import take_footnotes
from ingest.pages.headings import heading_levels, settle_headings
from ingest.pages.lines import (
    Marker,
    ends_sentence,
    glued_marker,
    heading_number,
    opens_with_label,
    split_marker,
)
from ingest.pages.measures import HEADING_SIZE, Measures, measure
from ingest.pages.noted import with_endnotes, with_footnotes
from ingest.pages.page_lines import Line, Row
from ingest.pages.page_marks import without_page_marks
from ingest.pages.rows import mark_columns, row_blocks
from ingest.pages.running import drop_running
from ingest.pages.spans import Writer
from ingest.pages.tables import find_rows

MOST_LINES = 400
"""Of one paragraph or item, at most: joining lines takes longer the more there are."""

_CENTRED = 4.0
"""How much the sums of both ends of lines under each other differ at most where they are centred."""

_SAME_MARGIN = 8.0
"""How far apart the markers of one list stand at most; those of a list within it stand further in."""

_QUOTES = "“‘„\"'"
_CHECKS = "✓✔✗✘✕✖"


def find_blocks(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], outline: frozenset[str] = frozenset()
) -> list[Block]:
    """The blocks of a document in reading order."""
    running = without_page_marks(drop_running(pages, heights), heights)
    kept: Sequence[Sequence[Line]] = [with_boxes_in_place(page) for page in drop_contents(running)]
    lines = [line for page in kept for line in page]
    measures = measure(lines, outline)
    kept, endnotes = take_endnotes(kept, measures)
    lines, notes = take_footnotes(kept, heights, measures.body)
    vocabulary = Vocabulary([line.text for line in lines])
    assembler = _Assembler(measures)
    for entry in find_rows(lines):
        assembler.add(entry)
    drafts = settle_headings(assembler.drafts, vocabulary, measures)
    _settle_checks(drafts)
    drafts = with_endnotes(with_footnotes(drafts, notes), endnotes)
    _settle_titles_of_tables(drafts)
    levels = heading_levels(drafts, vocabulary)
    tables = _Tables(drafts, vocabulary)
    blocks: list[Block] = []
    for index, draft in enumerate(drafts):
        if draft.row is not None and not draft.row.caption:
            blocks += tables.blocks(index, vocabulary)
        else:
            blocks.append(_finish(draft, vocabulary, levels.get(index, 0)))
    return [block for block in blocks if block.text]


def _settle_titles_of_tables(drafts: Sequence[Draft]) -> None:
    for index in titles_above([draft.row for draft in drafts]):
        drafts[index].row = None
        drafts[index].kind = "paragraph"


def _settle_checks(drafts: Sequence[Draft]) -> None:
    """Keep the check marks and crosses of a list that has empty boxes too: there they say what is chosen."""
    for is_list, run in groupby(drafts, key=lambda draft: draft.kind == "item"):
        items = list(run)
        boxes = [draft for draft in items if draft.first_text[:1] == "☐"] if is_list else []
        for draft in items if boxes else ():
            if draft.lines[0].text[:1] in _CHECKS:
                draft.first_text = draft.lines[0].text
                for box in boxes:
                    draft.depth = box.depth = min(draft.depth, box.depth)


class _Tables:
    """The rows among the drafts with the names of their columns."""

    def __init__(self, drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
        headings = {i for i, draft in enumerate(drafts) if draft.kind == "heading"}
        self.named = name_columns([draft.row for draft in drafts], headings, vocabulary)
        tables: dict[int, list[Named]] = defaultdict(list)
        self.table_of: dict[int, int] = {}
        table, before = 0, None
        for index, named in enumerate(self.named):
            if named is None:
                continue
            if before is None or before.names != named.names or len(before.row.cells) != len(named.row.cells):
                table += 1
            before = named
            if not named.header:
                tables[table].append(named)
                self.table_of[index] = table
        self.matrix = {table: mark_columns(rows) for table, rows in tables.items()}

    def blocks(self, index: int, vocabulary: Vocabulary) -> list[Block]:
        """The blocks of the row at an index; none of a row that names the columns."""
        named = self.named[index]
        if named is None or named.header:
            return []
        return row_blocks(named, self.matrix[self.table_of[index]], vocabulary)


@dataclass
class _Assembler:
    measures: Measures
    drafts: list[Draft] = field(default_factory=list)
    indents: list[float] = field(default_factory=list)

    def add(self, entry: Line | Row) -> None:
        if isinstance(entry, Row):
            self.indents = []
            self.drafts.append(Draft("row", list(entry.lines), entry.lines[0].text, row=entry))
            return
        marker = split_marker(entry.text) or self._next_of_list(entry)
        heading = self.measures.looks_like_heading(entry, marker)
        if self.drafts and self._continues(self.drafts[-1], entry, marker, heading):
            self.drafts[-1].lines.append(entry)
        elif heading and any(c.isalpha() for c in entry.text):
            self.indents = []
            self.drafts.append(Draft("heading", [entry], entry.text))
        elif marker:
            self._open_item(entry, marker)
        else:
            self.indents = []
            self.drafts.append(Draft("paragraph", [entry], entry.text))

    def _next_of_list(self, line: Line) -> Marker | None:
        """The marker of a line whose number lost its space, where it goes on the list that it stands in.

        Of that list are the items under the same title whose markers stand where this one does.
        """
        if (marker := glued_marker(line.text)) is None:
            return None
        before = takewhile(lambda draft: draft.kind in ("item", "paragraph"), reversed(self.drafts))
        numbered = (draft for draft in before if draft.kind == "item" and draft.number and draft.number.isdigit())
        last = next((draft.number for draft in numbered if self._is_beside(draft, line)), None)
        return marker if last and marker.number == str(int(last) + 1) else None

    @staticmethod
    def _is_beside(draft: Draft, line: Line) -> bool:
        """Whether the marker of an item stands where a line begins; on another page the margins may be others."""
        return abs(draft.marker_x - line.x) < _SAME_MARGIN or draft.lines[0].page != line.page

    def _open_item(self, line: Line, marker: Marker) -> None:
        last = self.drafts[-1] if self.drafts else None
        if last and last.kind == "item" and last.lines[0].page == line.page and abs(last.lines[0].y - line.y) < 2:
            # The next of options on one line.
            self.drafts.append(Draft("item", [line], marker.rest, marker.number, last.depth, last.marker_x))
            return
        if last and last.kind == "item" and last.sign == marker.sign and turns_column(last.lines[-1], line):
            self.indents = [x + line.x - last.marker_x for x in self.indents]
        while self.indents and line.x < self.indents[-1] - 3:
            self.indents.pop()
        if not self.indents or line.x > self.indents[-1] + 3:
            self.indents.append(line.x)
        self.drafts.append(
            Draft(
                "item",
                [line],
                marker.rest,
                number=marker.number,
                depth=len(self.indents),
                marker_x=line.x,
                sign=marker.sign,
            )
        )

    def _continues(self, draft: Draft, line: Line, marker: Marker | None, heading: bool) -> bool:
        last = draft.lines[-1]
        if draft.kind == "item" and not draft.first_text and len(draft.lines) == 1:
            return line.page == last.page and abs(line.y - last.y) < line.size
        if draft.kind == "row" or len(draft.lines) >= MOST_LINES or abs(last.size - line.size) > 0.6:
            return False
        if draft.kind == "heading":
            return heading and self._continues_heading(draft, last, line)
        if (
            marker
            or self._opens_particular(draft, line)
            or (heading and not last.bold and not self._reads_on(draft, last, line))
        ):
            return False
        return self._continues_text(draft, last, line)

    def _opens_particular(self, draft: Draft, line: Line) -> bool:
        """Whether a line is the next of some that each open with a label, however full the one before it is."""
        if draft.kind != "paragraph" or not opens_with_label(line.text) or not opens_with_label(draft.first_text):
            return False
        before = self.drafts[-2] if len(self.drafts) > 1 else None
        return not ends_sentence(draft.lines[-1].text) or (before is not None and opens_with_label(before.first_text))

    def _reads_on(self, draft: Draft, last: Line, line: Line) -> bool:
        """Whether a line that looks like a heading by its number alone stands amid a text: "van / 8.15 tot 14.00"."""
        if draft.kind not in ("paragraph", "item") or line.bold or line.size > HEADING_SIZE * self.measures.body:
            return False
        return not ends_sentence(last.text) and self.measures.is_near(last, line) and self.measures.is_full(last, line)

    def _continues_heading(self, draft: Draft, last: Line, line: Line) -> bool:
        near = line.page == last.page and 0 < line.y - last.y <= 1.5 * line.size
        if (
            not near
            or line.bold != last.bold
            or line.level != last.level
            or len(draft.lines) > 5
            or heading_number(line.text)
        ):
            return False
        return line.text[0].islower() or self.measures.is_full(last, line, at_least=0.75)

    def _continues_text(self, draft: Draft, last: Line, line: Line) -> bool:
        if last.parts and line.parts and not line.text[0].islower():  # of a list in columns
            return False
        new_sentence = ends_sentence(last.text) and line.text[0].isupper()
        full = self.measures.is_full(last, line, at_least=1.0 if new_sentence else 0.92)
        if line.page != last.page or line.y <= last.y:
            carries_on = not ends_sentence(last.text) and (full or line.text[0].islower())
            turned = line.page != last.page or line.x > last.x + COLUMN
            return carries_on and self._is_aligned(draft, last, line, turned=turned)
        if not self.measures.is_near(last, line) or not self._is_aligned(draft, last, line, turned=False):
            return False
        if full:
            return True
        opens = line.text.lstrip(_QUOTES)[:1]
        return not ends_sentence(last.text) and not (opens.isupper() or opens.isdigit())

    @staticmethod
    def _is_aligned(draft: Draft, last: Line, line: Line, *, turned: bool) -> bool:
        """Whether a line stands where the next line of this block would. A turned page may have other margins.

        Lines that are centred begin anywhere: what goes on in small letters is of one text.
        """
        if draft.kind == "item":
            return line.x >= draft.marker_x - (40 if turned else 3)
        indented_first = len(draft.lines) == 1 and -45 < line.x - last.x < 0
        centred = line.text[0].islower() and abs(line.x + line.end - last.x - last.end) < _CENTRED
        return turned or abs(line.x - last.x) < 4 or indented_first or centred


def _finish(draft: Draft, vocabulary: Vocabulary, level: int) -> Block:
    writer = Writer(vocabulary)
    for line in draft.lines:
        writer.add(line, draft.first_text if line is draft.lines[0] else None)
    kind = draft.kind
    text = writer.text.rstrip(SOFT_HYPHEN)
    return Block(
        kind="heading" if kind == "heading" else "item" if kind == "item" else "paragraph",
        text=text,
        spans=writer.spans(),
        level=level if kind == "heading" else draft.depth,
        number=heading_number(text) if kind == "heading" else draft.number,
    )
