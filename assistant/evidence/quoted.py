"""What an answer shows, as the passages and the places that it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.selection import Selection
from corpus.index import Index
from corpus.types import Passage, Place

NEAR = 3
"""So many places that come near are told with a refusal."""


def quoted(index: Index, found: Selection, most: int | None = None) -> list[Passage]:
    """The passages that an answer quotes, in its order; no more than `most` of them."""
    orders = [quote.order for quote in found.quotes][:most]
    return [passage for name, at, _ in orders for passage in index.store.run(name, at, at + 1)]


def places_of(index: Index, passages: Sequence[Passage]) -> tuple[Place, ...]:
    """The first places that some passages stand at, each once."""
    names = dict.fromkeys(passage.place_id for passage in passages if passage.place_id)
    return tuple(index.store.place(name) for name in names)[:NEAR]
