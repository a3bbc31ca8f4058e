"""Leaves out a table of contents that somebody typed: lines that end in a page, each the title of a heading further on.

One that a program made is known by its marks, and in a PDF by its dots and its place on the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.types import Block
from ingest.pages.contents import PAGE, TITLE
from ingest.pages.lines import unnumbered

_FEWEST = 3
_REPEATED = 0.5
"""The part of the lines, at least, that come back as headings: a title may have been changed since."""
_LEADERS = re.compile(r"[\s.…·_-]+$")


def without_typed_contents(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the lines of such a table, and without its title."""
    for start, block in enumerate(blocks):
        if TITLE.fullmatch(block.text):
            stop = _end_of_entries(blocks, start + 1)
            if _are_contents(blocks[start + 1 : stop], blocks[stop:]):
                return (*blocks[:start], *blocks[stop:])
    return tuple(blocks)


def _end_of_entries(blocks: Sequence[Block], start: int) -> int:
    """Where the lines end that each end in a page, not before that of the line above."""
    before, stop = 0, start
    while stop < len(blocks) and blocks[stop].kind != "row":
        match = PAGE.fullmatch(blocks[stop].text)
        if match is None or int(match[1]) < before:
            break
        before, stop = int(match[1]), stop + 1
    return stop


def _are_contents(entries: Sequence[Block], rest: Sequence[Block]) -> bool:
    headings = {unnumbered(block.text) for block in rest if block.kind == "heading"}
    repeated = sum(_title_of(entry.text) in headings for entry in entries)
    return len(entries) >= _FEWEST and repeated >= _REPEATED * len(entries)


def _title_of(entry: str) -> str:
    match = PAGE.fullmatch(entry)
    return unnumbered(_LEADERS.sub("", entry[: match.start(1)])) if match else ""
