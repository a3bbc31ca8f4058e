"""From a query to the passages and places that fit it best.

Passages are ranked by two legs, vectors and words, see `legs.py`. Headings and labels are ranked apart, as places: "de
acties van thema 3" names a place before it names a passage.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.question.query import Query
from assistant.retrieval.courtesies import is_courtesy
from assistant.retrieval.fit import Fit
from assistant.retrieval.legs import fuse, word_shares
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.language import content_words, stem
from corpus.lexical import Term, best_rows
from corpus.types import Passage, Place

DEPTH = 100
"""How many rows of each leg are fused; more when more are asked for."""
PLACE_DEPTH = 40
MOST_COURTESIES = 8
"""So many lines that greet and sign may stand among the best."""

_NUMBER = re.compile(r"^(?:[A-Z]?\d{1,2}|[IVX]{1,5}\.\d{1,2})(?:\.\d{1,2})*[.:)]?\s+")
"""What numbers a title: nobody asks for that."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
"""What only adds to a title: "Studiedagen (alle leerlingen vrij)"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage with its rank (from 1), its fused score and its cosine.

    The score is at most 1: both legs then put the passage first, and it holds all that was asked; and the judge is sure
    of it, where one has read it (`evidence/reordered.py`). The cosine is None when the dense leg did not reach it.
    """

    passage: Passage
    rank: int
    score: float
    cosine: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHit:
    """A place with how well the question and its path (section and title) fit, each from 0 to 1.

    `coverage`: the share of the question's content that the path holds. `own`: the same of its own title alone.
    `asked`: the share of its own title's content words that the question holds.
    """

    place: Place
    coverage: float
    own: float
    asked: float


def search(
    index: Index, query: Query, vector: NDArray[np.float32], top: int, documents: Collection[str] = ()
) -> list[Hit]:
    """The best passages for a query and its vector (dimension,), best first; only of some documents if given."""
    depth = max(DEPTH, top)
    rows = rows_of(index, documents) if documents else None
    nearest = dict(index.dense.nearest(vector, depth, rows))
    fused = fuse(index, vector, nearest, word_shares(index, query, rows), depth)
    left_out = set(rows_of(index, query.superseded))
    rows = [row for row in sorted(fused, key=lambda row: (-fused[row], row)) if row not in left_out]
    pairs = zip(rows, index.store.passages(rows[: top + MOST_COURTESIES]), strict=False)
    signed = query.ask == "who"  # who asks for a person may want the one that signed
    found = [(row, passage) for row, passage in pairs if signed or not is_courtesy(index, passage)][:top]
    return [
        Hit(passage=passage, rank=rank, score=fused[row], cosine=nearest.get(row))
        for rank, (row, passage) in enumerate(found, start=1)
    ]


def rows_of(index: Index, documents: Collection[str]) -> list[int]:
    """The numbers of the passages of some documents: those of one document follow each other."""
    rows: list[int] = []
    for info in index.store.documents:
        if info.id in documents:
            offset = index.store.offsets[info.id]
            rows += range(offset, offset + info.passages)
    return rows


def places(
    index: Index, query: Query, fit: Fit, within: Collection[str] = (), documents: Collection[str] = ()
) -> list[PlaceHit]:
    """The places whose path fits a query, best first: most of the question covered, then most of the title asked for.

    `within` are ids of places: only those and what stands under them count then. `documents` limits it likewise.
    """
    scores = index.places.scores(query.ranking_terms())
    within_documents = index.store.place_rows(documents) if documents else None
    rows = best_rows(scores, len(scores) if documents else PLACE_DEPTH, within_documents)
    candidates = {p.id: p for p in index.store.places(rows) if p.document_id not in query.superseded}
    for identifier in within:
        candidates |= {place.id: place for place in under(index, index.store.place(identifier))}
    found = [place_hit(place, fit) for place in candidates.values() if not within or inside(index, place, within)]
    found = [hit for hit in found if hit.place.stop > hit.place.start and _names(fit, hit.place)]
    return sorted(found, key=lambda hit: (-hit.coverage, -hit.asked, hit.place.level, hit.place.start))


def _names(fit: Fit, place: Place) -> bool:
    """Whether a title has a word of the question, more than a part of one: "plek" does not name a "rustplek"."""
    return any(value > PART_OF_COMPOUND for value in fit.of_text(place.title))


def place_hit(place: Place, fit: Fit) -> PlaceHit:
    own = fit.of_text(place.title)
    above = fit.of_path(place.section, place.document_id)
    return PlaceHit(
        place=place,
        coverage=fit.coverage.share(own, above),
        own=fit.coverage.share(own),
        asked=_asked(place.title, fit.coverage.terms),
    )


def _asked(title: str, terms: Sequence[Term]) -> float:
    """The share of a title's content words that occur in the question."""
    wanted = {form for term in terms for form, weight in term.forms if weight >= 0.5} | {t.word for t in terms}
    stems = {stem(word) for word in wanted}
    own = content_words(_IN_BRACKETS.sub(" ", _NUMBER.sub("", title)))
    return sum(word in wanted or stem(word) in stems for word in own) / len(own) if own else 0.0


def under(index: Index, place: Place) -> list[Place]:
    """A place and all places below it, in reading order."""
    path = (*place.section, place.title)
    found: list[Place] = []
    for other in index.store.places_from(place):
        below = other.section[: len(path)] == path
        if other.id == place.id or (below and place.start <= other.start and other.stop <= place.stop):
            found.append(other)
        elif not below and other.start >= place.stop:  # a document may have thousands, and those below follow at once
            break
    return found


def inside(index: Index, place: Place, within: Collection[str]) -> bool:
    """Whether a place is one of these or stands below one."""
    if place.id in within:
        return True
    return place.parent_id is not None and inside(index, index.store.place(place.parent_id), within)
