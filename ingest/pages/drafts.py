"""Blocks in the making: lines that are put together into headings, paragraphs, items and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean import SOFT_HYPHEN, Vocabulary
from ingest.pages.page_lines import Line, Row


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: str
    lines: list[Line]
    first_text: str
    number: str | None = None
    depth: int = 0
    marker_x: float = 0.0
    sign: str = ""
    row: Row | None = None


def text_of(draft: Draft, lines: Sequence[Line], vocabulary: Vocabulary) -> str:
    """The text of some lines of a draft, without the marker that opens it."""
    text = ""
    for line in lines:
        text = vocabulary.join(text, draft.first_text if line is draft.lines[0] else line.text)
    return text.rstrip(SOFT_HYPHEN)
