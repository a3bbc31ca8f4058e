"""What a question names by number: the place itself, in the document that is meant, and the part of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.places.placing import told_apart, whole_place
from assistant.evidence.selection import Refusal, Selection, grouped
from assistant.question.query import Query
from assistant.retrieval.retrieve import under
from corpus.index import Index
from corpus.types import Place


def resolve(index: Index, query: Query, vector: NDArray[np.float32]) -> tuple[list[Place], Refusal | None]:
    """The places that the references name; a refusal when one of them does not exist, or many do.

    A document that is named and has such places is the one whose place is meant.
    """
    named: list[Place] = []
    for reference in query.references:
        every = index.store.series(reference.word)
        series = [member for member in every if member[0] in query.documents] or every
        found = [index.store.place(place) for _, number, place in series if number == reference.number]
        if not found:
            near = tuple(index.store.place(place) for _, _, place in series[:12])
            return [], Refusal(reason="false_premise", near=near, missing=reference, members=len(series))
        named += [place for place in found if place not in named]
    return told_apart(index, query, vector, named)


def part_of(index: Index, place: Place, parts: Sequence[str]) -> Selection:
    """All that stands at a place, or only the part of it that is named, where its points are numbered."""
    for part in parts:
        below = [other for other in under(index, place)[1:] if other.kind == "item" and other.number == part]
        if below:
            place = below[0]
            continue
        points = [passage for passage in index.store.passages_of(place) if passage.number == part]
        if points:
            depth = min(point.depth for point in points)
            chosen = next(point for point in points if point.depth == depth)
            return Selection(form="place", place=place, groups=grouped([chosen], [()]))
        break
    return whole_place(index, place)
