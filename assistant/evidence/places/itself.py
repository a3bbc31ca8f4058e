"""What is asked of a document as a whole: its date, what it is about, or what one of its titles asks of it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import document_texts
from assistant.evidence.places.overview import OUTLINES, in_short, opening, outline
from assistant.evidence.places.placing import whole_place
from assistant.evidence.saying import say
from assistant.evidence.selection import Group, Selection
from assistant.question.asking import STRICT
from assistant.question.naming.scope import OF_ITSELF
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.covers import date_of_document, told_at_head
from assistant.retrieval.fit import Fit
from assistant.words.lexicon import PART_STEMS
from corpus.index import Index
from corpus.kinds import is_of_a_day
from corpus.language import fold, stem, words
from corpus.lexical import STRONG
from corpus.types import DocumentInfo, Place

_PAGES = re.compile(r"\bhoeveel (?:bladzijden|bladzijdes|pagina'?s|blz)\b|\bhoe dik is\b")
_STATUS = re.compile(r"\bwelke status\b|\bwat is de status\b|\bstatus van\b")
_WHICH = re.compile(r"\b(?:welke?|which) (?:\w+e )?(\w+)")
_HAS_PARTS = frozenset(map(stem, "behandelt behandeld bespreekt besproken bevat omvat telt kent krijgen".split()))
"""What a document does with its parts."""
_DATE = re.compile(r"\bwat is de datum\b|\bwelke datum\b|\bvan wanneer\b")


def asked_of_itself(index: Index, query: Query) -> Selection | None:
    """What is asked of named documents and of nothing in them: their date, or what they are about.

    Where a title asks the very question, what stands under it; of two that are compared, what the parts of both are.
    """
    if known := _known_of(index, query):
        return known
    which = _which(query)
    of_parts = PART_STEMS | _HAS_PARTS if which in PART_STEMS else frozenset[str]()
    if query.references or any(term.weight > FRAME and stem(term.word) not in of_parts for term in query.terms):
        told = told_at_head(index, query) if _asks_head_alone(index, query) else []
        return say(index, told) if told else None
    if query.compares and len(query.documents) > 1:
        return _side_by_side(index, query)
    if titled := _titled_so(index, query):
        return whole_place(index, titled)
    if query.ask in ("clock", "where"):
        told = told_at_head(index, query)
        return say(index, told) if told else None
    its_date = bool(_DATE.search(fold(query.question)))  # "sinds wanneer bestaat …" may ask of what it is about
    if its_date or query.ask in ("when", "duration"):
        dated = date_of_document(index, query)
        if dated:
            return replace(say(index, dated), exact=its_date)
        return _date_known(index, query) if its_date else None
    if query.ask in STRICT or query.apart or (which and not of_parts):
        return None  # "welke gemeenten horen bij Rijnmeent?" asks for things that it tells of, whatever it is called
    if query.ask == "definition" and not any(_is_called(index.store.document(name), query) for name in query.documents):
        return None  # "wat is De Linde?", of which a document tells
    in_brief = in_short(index, query.documents) if query.summary else None
    return in_brief or outline(index, query.documents[:OUTLINES])


def _is_called(info: DocumentInfo, query: Query) -> bool:
    """Whether a document is called by what names it in a question, and does not just have that in its text."""
    return bool(query.scope & {*words(info.described)})


def _which(query: Query) -> str:
    """The stem of what it is asked which ones there are of; "" where that is not asked."""
    asked = _WHICH.search(fold(query.question))
    return stem(asked[1]) if asked else ""


def _asks_head_alone(index: Index, query: Query) -> bool:
    """Whether the place or the time of one document is asked, in words that only say again what that is called."""
    if query.references or query.ask not in ("clock", "where") or len(query.documents) != 1:
        return False
    described = index.store.document(query.documents[0]).described
    asked = [term for term in query.terms if term.weight > FRAME]
    return all(Fit(index, [term]).weight(term, described) >= STRONG for term in asked)


def _known_of(index: Index, query: Query) -> Selection | None:
    """How many pages the one document has that is asked of, or what its status is, where no more is asked."""
    said = {term.word for term in query.terms if term.weight > FRAME or term.word in OF_ITSELF}
    if query.references or len(query.documents) != 1 or not said or not said <= OF_ITSELF:
        return None
    info = index.store.document(query.documents[0])
    if _PAGES.search(fold(query.question)):
        return _with_opening(index, info, document_texts.of_pages(info.title, info.pages))
    if _STATUS.search(fold(query.question)) and info.status:
        return _with_opening(index, info, document_texts.of_status(info.title, info.status))
    return None


def _date_known(index: Index, query: Query) -> Selection | None:
    """The date that is known of the one document that is asked of, where no line at its head tells it."""
    info = index.store.document(query.documents[0])
    if len(query.documents) > 1 or not info.date:
        return None
    return _with_opening(index, info, document_texts.of_date(info.title, info.date))


def _with_opening(index: Index, info: DocumentInfo, lead: str) -> Selection:
    """What is known of a document and stands nowhere in it, above what it opens with: there it can be looked at."""
    return Selection(form="outline", groups=(Group(path=(), quotes=opening(index, info)),), lead=lead, exact=True)


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
