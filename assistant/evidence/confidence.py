"""How sure an answer is, as a number that can be compared between answers."""

from __future__ import annotations

from itertools import islice

from assistant.evidence.selection import Refusal, Selection
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.retrieval.thresholds import NEAR
from corpus.index import Index

_LOOKED_AT = 12
"""Quotes of an answer that are looked at: of a long list the first say what it is about."""


def confidence(index: Index, query: Query, selection: Selection) -> float:
    """The share, from 0 to 1, of what a question asks that the best quote holds with the titles above it.

    Weighed as in the search (`Coverage.share`). No probability: it puts answers in order, and a threshold has to be
    measured (`planwijzer eval calibrate`).
    """
    fit = Fit(index, query.asked())
    quotes = islice((quote for group in selection.groups for quote in group.quotes), _LOOKED_AT)
    shares = (
        fit.coverage.share(
            fit.of_text(quote.text),
            fit.of_path((*quote.section, *(heading for heading, _ in quote.cells)), quote.document_id),
        )
        for quote in quotes
    )
    return round(max(shares, default=0.0), 3)


def surer(index: Index, query: Query, first: Selection, other: Selection | Refusal) -> Selection:
    """The one of two answers that holds more of a question; the first when the other holds hardly more."""
    if isinstance(other, Refusal):
        return first
    return other if confidence(index, query, other) > confidence(index, query, first) + NEAR else first
