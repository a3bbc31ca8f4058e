"""What a PDF page looks like where a text stands: asked for text that, by what is painted there, one would not see.

What lies under a text may be a ring, a gradient, a pattern or a mix of layers, which its outline and its colour do not
tell. Drawn, the page tells: a text without contrast stands amid its own colour, a visible one mostly amid another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corpus.types import Box
from ingest.readers.contrast import mixed, shows

_SCALE = 2.0
"""Pixels per point: enough to see what lies between letters."""
_MOST_PIXELS = 4_000_000
"""A page that would have more is drawn smaller."""

_AMID = 0.5
"""The part of a letter's place that must differ from it: its own strokes take less than half, text over it too."""

_MOST_COLOURS = 10_000


@dataclass(slots=True)
class Pixels:
    """A page that is drawn when it is first asked about; few pages are."""

    page: Any
    """The page as pypdfium2 gives it."""
    drawn: Any = field(default=None, init=False)
    scale: float = field(default=_SCALE, init=False)

    def show(self, box: Box, colour: int, alpha: float) -> bool:
        """Whether a letter of a colour that fills a box, in points from the top left, stands out there."""
        if self.drawn is None:
            self._draw()
        x0, y0, x1, y1 = (round(side * self.scale) for side in box)
        place = (max(x0, 0), max(y0, 0), min(x1 + 1, self.drawn.width), min(y1 + 1, self.drawn.height))
        if place[0] >= place[2] or place[1] >= place[3]:
            return False
        found = self.drawn.crop(place).getcolors(_MOST_COLOURS)
        if found is None:  # many colours are a picture
            return True
        counts: dict[int, int] = {red << 16 | green << 8 | blue: count for count, (red, green, blue) in found}
        differ = sum(count for under, count in counts.items() if shows(mixed(colour, under, alpha), under))
        return differ >= _AMID * sum(counts.values())

    def _draw(self) -> None:
        width, height = self.page.get_size()
        self.scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        bitmap = self.page.render(scale=self.scale, may_draw_forms=False)
        try:
            self.drawn = bitmap.to_pil().convert("RGB")
        finally:
            bitmap.close()
