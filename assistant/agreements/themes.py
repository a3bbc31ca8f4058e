"""The theme or chapter that a passage stands under."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.agreements.titles import kind_of_title, plain
from corpus.language import fold, stem, words
from corpus.types import Passage, Place

WHOLE = 0.8
"""A heading over so much of a document is its title rather than a chapter."""


class Themes:
    """Finds the theme of a passage: the member of a series ("Thema 3: …") it stands under, else its chapter."""

    def __init__(self, places: Sequence[Place], passages: int, series: Set[str]) -> None:
        """`series` are the stems of words that number titles."""
        self._places = {place.id: place for place in places}
        self._passages = passages
        self._series = series

    def theme(self, passage: Passage) -> str | None:
        """None for a passage before the first heading."""
        path = self._path(passage)
        for place in reversed(path):
            if self._is_member(place.title):
                return place.title
        headings = [place for place in path if place.kind == "heading"]
        chapters = [place for place in headings if place.stop - place.start < WHOLE * self._passages] or headings
        named = [place for place in chapters if not _only_announces(place.title)]
        chosen = named or chapters or path
        return chosen[0].title if chosen else None

    def _path(self, passage: Passage) -> list[Place]:
        found: list[Place] = []
        place = self._places.get(passage.place_id or "")
        while place is not None:
            found.append(place)
            place = self._places.get(place.parent_id or "")
        return found[::-1]

    def _is_member(self, title: str) -> bool:
        parts = words(title)
        return len(parts) > 1 and stem(fold(parts[0])) in self._series and parts[1][:1].isdigit()


def _only_announces(title: str) -> bool:
    """Whether a title says what kind of list follows and no more: "Acties", "Wat is nodig?"."""
    return kind_of_title(title) is not None and len(plain(title).split()) <= 3 and not title[:1].isdigit()
