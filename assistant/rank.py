"""Passages that may answer a query: of the right type, best first."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.answer_type import expands, has_actor, has_date, has_number_of, has_quantity, has_reason, has_time
from assistant.retrieve import Fit, Hit, search
from assistant.understand import Query
from corpus.index import Index
from corpus.language import stem
from corpus.types import Passage, Place

DEPTH = 40
"""How many hits are looked at; ten times as many when only those under a named place count."""
OWN_SHARE, RANK_SHARE, DEFINITION_SHARE = 0.2, 0.2, 0.3
"""What counts beside coverage: the passage's own words, its fused rank, and opening with the term that is asked."""
TITLE_ENOUGH = 0.68
"""The share of the question that a document's title and headings must hold for it to be the one that is meant."""
OPENING = 5
"""A document's first passages: its subtitle, date and place."""


_CLOCK = re.compile(r"\bhoe laat\b|\bwhat time\b|\btijdstip\b")


def candidates(
    index: Index, query: Query, vector: NDArray[np.float32], fit: Fit, named: Sequence[Place]
) -> list[Passage]:
    """Passages that may answer, of the right type, best first."""
    hits = search(index, query, vector, DEPTH * (10 if named else 1))
    ranked = {hit.passage.id: hit for hit in hits}
    pool = [hit.passage for hit in hits if not named or _stands_below(hit.passage, named)]
    for place in named:
        pool += [passage for passage in index.store.passages_of(place) if passage.id not in ranked]
    if query.ask == "when":
        openings = _openings(index, fit)
        for passage in openings:
            fit.speaks_for_document(passage)
        pool = [*openings, *(passage for passage in pool if passage not in openings)]
    pool = [passage for passage in pool if right_type(query, passage)]
    if query.head:
        pool = [passage for passage in pool if fit.holds(query.head, passage)]
    return sorted(pool, key=lambda p: -_worth(query, p, fit, ranked.get(p.id)))


def _stands_below(passage: Passage, named: Sequence[Place]) -> bool:
    return any(
        passage.document_id == place.document_id and place.start <= passage.ordinal < place.stop for place in named
    )


def _openings(index: Index, fit: Fit) -> list[Passage]:
    """The first lines of documents whose title says what is asked: there a date stands without a word beside it."""
    found: list[Passage] = []
    for info in index.store.documents:
        if any(fit.of_text(info.title)) and fit.coverage.share(fit.of_document(info.id)) >= TITLE_ENOUGH:
            opening = index.store.run(info.id, 0, min(OPENING, info.passages))
            found += [passage for passage in opening if not passage.section and has_date(passage.text)]
    return found


def right_type(query: Query, passage: Passage) -> bool:
    """Whether a passage holds the kind of thing that is asked: a date for when, a number for how many."""
    if query.ask == "when":
        return has_time(passage.text) if _CLOCK.search(query.question.lower()) else has_date(passage.text)
    if query.ask == "who":
        return has_actor(passage.text, {stem(term.word) for term in query.terms})
    if query.ask == "why":
        return has_reason(" ".join((*passage.section, passage.text)))
    if query.ask == "definition" and query.abbreviation:
        return expands(passage.text, query.abbreviation)
    if query.ask == "count":
        return has_number_of(passage.text, query.counted) if query.counted else has_quantity(passage.text)
    return True


def _worth(query: Query, passage: Passage, fit: Fit, hit: Hit | None) -> float:
    """How well a passage answers: what it holds of the question, then in its own words, then by rank."""
    worth = fit.passage(passage) + OWN_SHARE * fit.passage_own(passage) + RANK_SHARE * (hit.score if hit else 0.0)
    if query.ask == "definition" and _defines(passage, fit):
        worth += DEFINITION_SHARE
    return worth


def _defines(passage: Passage, fit: Fit) -> bool:
    """Whether a passage opens with what is asked about: "Derde ruimte: een …", "Onder … verstaan we …"."""
    head, colon, _ = passage.text.partition(":")
    opening = head if colon and len(head.split()) <= 8 else " ".join(passage.text.split()[:6])
    return fit.coverage.share(fit.of_text(opening)) >= 0.5
