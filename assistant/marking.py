"""Which words of a page a quote is that is only a part of a passage: the index keeps the lines of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from assistant.verify import normalise
from corpus.types import Box


def narrowed(boxes: Sequence[Box], words: Sequence[tuple[str, Box]], quote: str) -> tuple[Box, ...]:
    """Of the lines of a passage the parts that hold a quote; the lines themselves where that cannot be told.

    `words` are those of the whole page. What is marked too much misleads less than other words being marked.
    """
    held = [(line, word, box) for word, box in words if (line := _line_of(box, boxes)) is not None]
    written = [normalise(word) for _, word, _ in held]
    text, wanted = "".join(written), normalise(quote)
    begin = text.find(wanted)
    if not wanted or begin < 0 or text.find(wanted, begin + 1) >= 0:
        return tuple(boxes)
    stops = list(accumulate(map(len, written)))
    told = [stop > begin and stop - len(word) < begin + len(wanted) for stop, word in zip(stops, written, strict=True)]
    found: list[Box] = []
    for number, (_, y0, _, y1) in enumerate(boxes):
        mine = [box for (line, _, box), is_told in zip(held, told, strict=True) if line == number and is_told]
        others = [box for (line, _, box), is_told in zip(held, told, strict=True) if line == number and not is_told]
        if mine:
            x0, x1 = min(box[0] for box in mine), max(box[2] for box in mine)
            if any(x0 < (other[0] + other[2]) / 2 < x1 for other in others):
                return tuple(boxes)
            found.append((x0, y0, x1, y1))
    return tuple(found)


def _line_of(word: Box, lines: Sequence[Box]) -> int | None:
    """The number of the line that the middle of a word lies on."""
    x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return next((number for number, (x0, y0, x1, y1) in enumerate(lines) if x0 <= x <= x1 and y0 <= y <= y1), None)
