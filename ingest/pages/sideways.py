"""Pages whose text runs up or down: their lines as one sees them with the page turned so that the text is upright."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.types import Box
from ingest.pages.page_lines import Piece, seen

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


def turned_back(turned: int, box: Box, width: float, height: float) -> Box:
    """A box on a page of this size, which was turned for its text to be upright, as it stands on the page one sees."""
    right, down = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))[turned]
    x0, y0, x1, y1 = seen(turned, box[0] - right, box[1] - down, box[2] - right, box[3] - down)
    return round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)
