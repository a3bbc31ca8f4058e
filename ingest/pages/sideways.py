"""Pages whose text runs up or down: their lines as one sees them with the page turned so that the text is upright."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.types import Box
from ingest.pages.grids import Stroke
from ingest.pages.page_lines import Piece

_MOST = 0.6
"""The part of the letters of a page that run one way, at least, for the page to be read that way."""


def along(turned: int, x: float, y: float) -> tuple[float, float]:
    """A point of the page as one sees it with the page turned so that the text is upright."""
    if turned == 1:
        return -y, x
    if turned == 2:
        return -x, -y
    return (y, -x) if turned == 3 else (x, y)


def main_turn(pieces: Sequence[Piece]) -> int:
    """How most text of a page is turned, in quarters of a circle; 0 where no way is that of most."""
    letters: Counter[int] = Counter()
    for piece in pieces:
        letters[piece.turned] += len(piece.text)
    turned, count = letters.most_common(1)[0] if letters else (0, 0)
    return turned if count >= _MOST * letters.total() else 0


def turned_box(turned: int, box: Box) -> Box:
    """A box of the page as it lies along turned text."""
    (x0, y0), (x1, y1) = along(turned, box[0], box[1]), along(turned, box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def turned_strokes(
    turned: int, horizontal: Sequence[Stroke], vertical: Sequence[Stroke]
) -> tuple[list[Stroke], list[Stroke]]:
    """The lines of a page, those from left to right and those down, as they lie along turned text."""
    lying = [turned_box(turned, (start, place, stop, place)) for place, start, stop in horizontal]
    standing = [turned_box(turned, (place, start, place, stop)) for place, start, stop in vertical]
    if turned == 2:
        lying, standing = standing, lying
    return [(y, x0, x1) for x0, y, x1, _ in standing], [(x, y0, y1) for x, y0, _, y1 in lying]
