"""What is asked of a document as a whole: its date, what it is about, or what one of its titles asks of it."""

from __future__ import annotations

from assistant.evidence.places.overview import OUTLINES, outline
from assistant.evidence.places.placing import whole_place
from assistant.evidence.saying import say
from assistant.evidence.selection import Selection
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.covers import date_of_document, told_at_head
from corpus.index import Index
from corpus.kinds import is_of_a_day
from corpus.language import words
from corpus.types import Place


def asked_of_itself(index: Index, query: Query) -> Selection | None:
    """What is asked of named documents and of nothing in them: their date, or what they are about.

    Where a title asks the very question, what stands under it; of two that are compared, what the parts of both are.
    """
    if query.references or any(term.weight > FRAME for term in query.terms):
        return None
    if query.compares and len(query.documents) > 1:
        return _side_by_side(index, query)
    if titled := _titled_so(index, query):
        return whole_place(index, titled)
    if query.ask in ("clock", "where"):
        told = told_at_head(index, query)
        return say(index, told) if told else None
    if query.ask in ("when", "duration"):
        dated = date_of_document(index, query)
        return say(index, dated) if dated else None
    return outline(index, query.documents[:OUTLINES]) if query.ask not in STRICT and not query.apart else None


def _side_by_side(index: Index, query: Query) -> Selection | None:
    """What the parts are of documents that are compared, where no more is asked than how they differ."""
    if query.ask in STRICT:
        return None
    lasting = [name for name in query.documents if not is_of_a_day(index.store.document(name))]
    return outline(index, (lasting if len(lasting) > 1 else query.documents)[:OUTLINES])


def _titled_so(index: Index, query: Query) -> Place | None:
    """The place whose title asks the question word for word: "Wanneer mag je naar De Werf?"."""
    asked = words(query.question)
    places = (place for name in query.documents for place in index.store.places_of(name))
    return next((place for place in places if place.title.endswith("?") and words(place.title) == asked), None)
