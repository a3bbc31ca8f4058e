"""Puts lines together into the text of a block, and keeps where each stretch of it stands verbatim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.types import Box, Span
from ingest.clean import SOFT_HYPHEN, Vocabulary
from ingest.pages.page_lines import Line


@dataclass(slots=True)
class _Stretch:
    """Lines that follow each other in the text of one page."""

    page: int
    stop: int
    text: str
    boxes: list[Box]


@dataclass(slots=True)
class Writer:
    """Takes the lines of a block one by one. `text` is what they say together."""

    vocabulary: Vocabulary
    text: str = ""
    stretches: list[_Stretch] = field(default_factory=list)

    def add(self, line: Line, text: str | None = None, *, apart: bool = False) -> None:
        """Add a line, without its marker if `text` is shorter than it; `apart` begins a new cell."""
        words = line.text if text is None else text
        if not words:
            return
        shortened = words.rstrip(SOFT_HYPHEN) != line.text.rstrip(SOFT_HYPHEN)
        box = line.box(without_marker=shortened and len(words) < len(line.text))
        last = self.stretches[-1] if self.stretches else None
        whole = f"{self.text} {words}" if apart and self.text else self.vocabulary.join(self.text, words)
        if last and last.page == line.page and last.stop == line.order and not shortened:
            last.text = f"{last.text} {words}" if apart else self.vocabulary.join(last.text, words)
            last.stop = line.stop
            last.boxes.append(box)
        else:
            if last and whole not in (self.text + words, f"{self.text} {words}"):
                last.text = last.text[:-1]  # a hyphen that breaks over the page
            self.stretches.append(_Stretch(line.page, line.stop, words, [box]))
        self.text = whole

    def spans(self) -> tuple[Span, ...]:
        """Where the text stands, page by page, as it stands there."""
        return tuple(
            Span(page=stretch.page, text=stretch.text.rstrip(SOFT_HYPHEN), boxes=_united(stretch.boxes))
            for stretch in self.stretches
        )


def _united(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """One box for boxes beside each other on a line."""
    out: list[Box] = []
    for box in boxes:
        last = out[-1] if out else None
        if last and min(last[3], box[3]) - max(last[1], box[1]) > 0.4 * min(last[3] - last[1], box[3] - box[1]):
            out[-1] = (min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
        else:
            out.append(box)
    return tuple(out)
