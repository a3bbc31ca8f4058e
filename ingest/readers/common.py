"""What readers of formats without pages share: blocks whose one span is their text, and the result around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.errors import ReadError
from corpus.types import Block, BlockKind, Page, ReadResult, Span
from ingest import texts
from ingest.clean import squeeze
from ingest.pages.lines import could_be_bold_heading, heading_number, opens_with_label, split_marker, unglued
from ingest.pages.page_lines import RAISED

BOLD_LEVEL = 90
"""The level of a bold line that no style calls a heading: below all others (levels need not be without gaps)."""

DEEPEST_LIST = 12

_ASKS = re.compile(r"\W*(?:$|kies\b|selecteer\b|maak (?:een|je|uw) keuze|klik\b)", re.IGNORECASE)


def make_block(kind: BlockKind, text: str, *, level: int = 0, number: str | None = None) -> Block:
    """A block without a page. `text` must be squeezed already."""
    if kind == "heading":
        text = unglued(text)
        number = heading_number(text) if number is None else number
    return Block(kind=kind, text=text, spans=(Span(page=None, text=text),), level=level, number=number)


def text_block(text: str, *, bold: bool = False) -> Block:
    """A loose paragraph: an item if it opens with a bullet typed by hand, a heading if it is bold and short."""
    marker = split_marker(text)
    if marker and marker.rest:
        if bold and marker.number and could_be_bold_heading(marker.rest):
            return make_block("heading", text, level=BOLD_LEVEL)
        return make_block("item", marker.rest, level=1, number=marker.number)
    if bold and could_be_bold_heading(text):
        return make_block("heading", text, level=BOLD_LEVEL)
    return make_block("paragraph", text)


BREAK = "\v"
"""Stands in the text of a paragraph where its maker broke the line."""


def particulars(text: str) -> list[str]:
    """A text squeezed, cut before the lines that open as "Aanwezig: …" does where several do, its first among them."""
    lines = [line for line in map(squeeze, text.split(BREAK)) if line]
    opening = [at for at, line in enumerate(lines) if opens_with_label(line)]
    if len(opening) < 2 or opening[0] != 0:
        return [" ".join(lines)]
    return [" ".join(lines[start:stop]) for start, stop in zip(opening, [*opening[1:], len(lines)], strict=True)]


def raised(number: int | None) -> str:
    """The mark of a note as it stands in the text; nothing for a note without a number."""
    return "" if number is None else str(number).translate(RAISED)


def chosen_of(entries: Sequence[str], place: int) -> str:
    """What is chosen of the list of a form. The first is what it has before one chooses, and may only ask to."""
    said = entries[place] if place < len(entries) else ""
    return "" if place == 0 and _ASKS.match(said) else said


LONGEST_ITEM = 20_000


@dataclass
class Collector:
    """Gathers blocks in reading order; a text that continues an item is added to it.

    A note waits for the end of what stands under the heading that its mark stands under: there it cuts no list.
    """

    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Add a block, unless it is empty."""
        if not block.text:
            return
        if block.kind in ("heading", "title"):
            self.end_section()
        self.blocks.append(block)

    def note(self, number: int | None, text: str) -> None:
        """Add what a footnote or an endnote says, after its mark has been read."""
        if text:
            self.notes.append(make_block("paragraph", text if number is None else f"{number} {text}"))

    def end_section(self) -> None:
        """Put the notes where they belong: also to be done at the end."""
        self.blocks += self.notes
        self.notes = []

    def continue_last(self, text: str) -> None:
        """Add a text to the last block, which must be there; after a very long one it is a paragraph."""
        if len(self.blocks[-1].text) > LONGEST_ITEM:
            self.add(make_block("paragraph", text))
            return
        last = self.blocks.pop()
        whole = f"{last.text} {text}"
        self.blocks.append(replace(last, text=whole, spans=(Span(page=None, text=whole),)))


def pageless_result(blocks: Sequence[Block], title: str | None = None, date: str | None = None) -> ReadResult:
    """The result for a format without pages: one page without a number that holds the text of all blocks."""
    text = "\n".join(block.text for block in blocks)
    return ReadResult(blocks=tuple(blocks), pages=(Page(number=None, text=text),), title=title, date=date)


def decode(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16 with a mark, or else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\x00" in data:
        raise ReadError(texts.NO_TEXT_FILE)
    else:
        encodings = ["utf-8-sig", "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ReadError(texts.ENCODING)
