"""What lies under text on a page and over it, by which text that nobody can see is told from text that one can."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from corpus.types import Box
from ingest.readers.contrast import WHITE, mixed, shows

_STRIP = 24.0
"""Points in height of the strips of a page by which a paint is found."""

_MOST_STRIPS = 400


@dataclass(frozen=True, slots=True)
class Paint:
    """A filled area or an image, with its place in the order of painting; an image has no one colour (None)."""

    order: int
    box: Box
    colour: int | None
    covers: bool = False
    """Whether it is a plain rectangle that one cannot see through."""


@dataclass(slots=True)
class Paints:
    """The paints of a page in the order of painting."""

    strips: dict[int, list[Paint]] = field(default_factory=lambda: defaultdict(list))
    everywhere: list[Paint] = field(default_factory=list)

    def add(self, paint: Paint) -> None:
        first, last = (int(y // _STRIP) for y in (paint.box[1], paint.box[3]))
        if last - first > _MOST_STRIPS:
            self.everywhere.append(paint)
            return
        for strip in range(first, last + 1):
            self.strips[strip].append(paint)

    def covered(self, x: float, y: float, order: int) -> bool:
        """Whether what is painted later hides text that is painted at a point in its turn."""
        return any(paint.covers and paint.order > order for paint in self._at(x, y))

    def shows(self, x: float, y: float, order: int, colour: int, alpha: float) -> bool:
        """Whether text of a colour stands out at a point from what was painted before it, as far as boxes tell."""
        under = WHITE
        known = True
        for paint in self._at(x, y):
            if paint.order > order:
                break
            if paint.colour is None:
                known = False
            else:
                under, known = paint.colour, True
        return not known or shows(mixed(colour, under, alpha), under)

    def on_image(self, x: float, y: float) -> bool:
        """Whether a point lies on an image, such as the picture of a scanned page."""
        return any(paint.colour is None for paint in self._at(x, y))

    def _at(self, x: float, y: float) -> list[Paint]:
        near = [*self.strips.get(int(y // _STRIP), ()), *self.everywhere]
        found = [paint for paint in near if paint.box[0] <= x <= paint.box[2] and paint.box[1] <= y <= paint.box[3]]
        return sorted(found, key=lambda paint: paint.order) if self.everywhere else found
