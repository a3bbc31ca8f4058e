"""Lines in bold or large letters that are headings though no style says so: how high they stand, how far they reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from corpus.types import Block
from ingest.pages.lines import could_be_bold_heading
from ingest.readers.common import BOLD_LEVEL, make_block, text_block

_ALIKE = 1
"""Half points that two sizes may differ and be the same to the eye."""

_LARGE = 1.25
"""How much larger than most of the text a line is, at least, to be a heading by that alone."""

_MOST_LEVELS = 9


@dataclass
class Emphasis:
    """What is noted while reading: the sizes of loose texts, by their place, and where boxes begin and end.

    A size of 0 is not known. `frames` are boxes that stand beside the text.
    """

    sizes: dict[int, int] = field(default_factory=dict)
    boxes: list[tuple[int, int]] = field(default_factory=list)
    frames: list[tuple[int, int]] = field(default_factory=list)

    def settled(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks with the levels of their bold headings: the larger, the higher.

        A bold line at the top of a box heads what is in it; where text goes on after the box, it would head that, too.
        """
        out = list(blocks)
        self._enlarge(out)
        for start, stop in self.boxes:
            if _heads_what_follows(out, start, stop) and out[start].level == BOLD_LEVEL:
                out[start] = text_block(out[start].text)
        for start, stop in self.frames:
            if stop - start > 1 and _heads_what_follows(out, start, stop):
                out[start] = text_block(out[start].text)
        bold = {place for place, block in enumerate(out) if block.kind == "heading" and block.level == BOLD_LEVEL}
        levels = _levels(self.sizes[place] for place in bold & self.sizes.keys())
        for place in bold & self.sizes.keys():
            out[place] = replace(out[place], level=levels[self.sizes[place]])
        return out

    def _enlarge(self, blocks: list[Block]) -> None:
        """Make headings of the texts in large letters in a document that has no styles for them."""
        if any(block.kind in ("heading", "title") and block.level < BOLD_LEVEL for block in blocks):
            return
        letters: Counter[int] = Counter()
        for place, size in self.sizes.items():
            letters[size] += len(blocks[place].text)
        usual = max(letters, key=lambda size: letters[size], default=0)
        for place, size in self.sizes.items():
            text = blocks[place].text
            if usual and size >= _LARGE * usual and blocks[place].kind == "paragraph" and could_be_bold_heading(text):
                blocks[place] = make_block("heading", text, level=BOLD_LEVEL)


def _heads_what_follows(blocks: Sequence[Block], start: int, stop: int) -> bool:
    """Whether the one heading of a box is at its top, and text goes on after the box."""
    headings = [place for place in range(start, stop) if blocks[place].kind == "heading"]
    return headings == [start] and stop < len(blocks) and blocks[stop].kind not in ("heading", "title")


def _levels(sizes: Iterable[int]) -> dict[int, int]:
    """The level for each size; the smallest has that of any bold line."""
    levels: dict[int, int] = {}
    level, before = BOLD_LEVEL, None
    for size in sorted(set(sizes)):
        if before is not None and size - before > _ALIKE and level > BOLD_LEVEL - _MOST_LEVELS:
            level -= 1
        levels[size] = level
        before = size
    return levels
