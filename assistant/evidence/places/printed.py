"""Questions that a document prints itself: a form asks "Wat doet de school aan pesten?" and its school answers below.

Who asks the very same of that school gets what stands there, whatever it is: the form knew what kind of answer it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from assistant.evidence import quotes
from assistant.evidence.places.placing import whole_place
from assistant.evidence.places.subjects import subject_asked, subject_of
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Group, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.wording import asked as without_orders
from assistant.retrieval.legs import lexical_ranking
from assistant.retrieval.retrieve import rows_of
from assistant.words.lexicon import ASKING, DOCUMENT_STEMS, GREETINGS
from assistant.words.sentences import sentences
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import is_function_word, stem, words
from corpus.types import Passage, Place

LOOKED_AT = 20
"""Passages that are looked at for a printed question."""
MOST = 3
"""A document that prints the same question more often than this asks it of many things."""
_UNSAID = DOCUMENT_STEMS | KINDS
"""A form says "de school" where who asks names it."""
_LABEL = re.compile(r"^\s*[A-Z]?\d{1,2}(?:\.\d{1,2})*[.:)]?\s+")
"""What numbers a question in a form: "E1", "4.3.1"."""
_DOES = frozenset(map(stem, "doen doet bieden biedt geven geeft".split()))
"""What a school does for pupils, in whatever verb, where more is asked: "wat bieden wij extra"."""
_ALIKE = {"welke": "wat", "welk": "wat", "which": "wat", "what": "wat"}
"""What asks the same: "welke ambities heeft …" and "wat zijn de ambities van …"."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question without what it is asked of: the word it asks with, and the stems of what it asks."""

    by: str | None
    about: frozenset[str]


def printed(index: Index, query: Query) -> Selection | None:
    """What stands below, or behind, the very question that was asked; None when it stands nowhere or everywhere."""
    main, context = split_context(query.question)
    asked = _read(without_orders(main), query.scope)
    if context:
        return None
    if asked.by and asked.about and _is_for_one(index, query, main, asked):
        places = [place for place in _places(index, query) if _read(place.title, query.scope) == asked]
        beside = _answered_beside(index, query, asked)
        if (places or beside) and (found := _below(index, query, places, beside)):
            return found
    return _of_subject(index, query)


def _of_subject(index: Index, query: Query) -> Selection | None:
    """What a document says of a subject that every profile has, when nothing else is asked: its own words for it."""
    name = subject_asked(query) if 1 <= len(query.documents) <= MOST else None
    if name is None:
        return None
    told = [found for document in query.documents if any(found := _told_of(index, document, name))]
    return _below(index, query, *told[0]) if len(told) == 1 else None  # a school's minutes say nothing of its limits


def _told_of(index: Index, document: str, name: str) -> tuple[list[Place], list[tuple[str, Quote]]]:
    """Where one document speaks of a subject: the places about it, and what stands beside its name in a table."""
    places = [
        place
        for place in index.store.places_of(document)
        if place.stop > place.start and subject_of(place.title) == name
    ]
    inner = [place for place in places if not any(_is_inside(other, place) for other in places)]
    rows = index.store.run(document, 0, index.store.document(document).passages)
    beside = [
        (row.cells[0][1], quotes.of_passage(row))
        for row in rows
        if len(row.cells) > 1 and not any(heading for heading, _ in row.cells) and subject_of(row.cells[0][1]) == name
    ]
    return inner, beside


def _is_inside(one: Place, other: Place) -> bool:
    """Whether a place is one of those below another."""
    return one.level > other.level and other.start <= one.start and one.stop <= other.stop


def _below(
    index: Index, query: Query, places: Sequence[Place], beside: Sequence[tuple[str, Quote]]
) -> Selection | None:
    """What stands below places and beside questions, when it is clear which of them is meant.

    A long answer beside its question is more than one row.
    """
    found: list[tuple[Place | None, tuple[Quote, ...]]] = [
        (place, tuple(map(quotes.of_passage, index.store.passages_of(place)))) for place in places
    ]
    for _, rows in groupby(beside, key=lambda row: (row[0], row[1].document_id)):
        found.append((None, tuple(quote for _, quote in rows)))
    documents = {quote.document_id for _, said in found for quote in said}
    if not found or len(found) > MOST or len(documents) > 1 or (len(found) > 1 and not query.documents):
        return None  # which of them is asked back
    if len(found) == 1 and found[0][0]:
        return whole_place(index, found[0][0])
    groups = tuple(Group(path=said[0].section[-2:], quotes=said) for _, said in found)
    return Selection(form="passages", groups=groups, place=next((place for place, _ in found if place), None))


def _is_for_one(index: Index, query: Query, question: str, asked: _Asked) -> bool:
    """Whether it is clear of which document a question asks: it names one, or asks nothing of "de school"."""
    if len(query.documents or index.store.documents) <= MOST:
        return True
    return len(asked.about) > 1 and not any(stem(word) in _UNSAID for word in words(question))


def _places(index: Index, query: Query) -> list[Place]:
    """The places that end in a question and hold something, of the documents that count."""
    if query.documents:
        found = [place for name in query.documents for place in index.store.places_of(name)]
    else:
        scores = index.places.scores(query.ranking_terms())
        rows = np.argsort(-scores, kind="stable")[:LOOKED_AT]
        found = [p for p in index.store.places(map(int, rows)) if p.document_id not in query.superseded]
    return [place for place in found if place.title.endswith("?") and place.stop > place.start]


def _answered_beside(index: Index, query: Query, asked: _Asked) -> list[tuple[str, Quote]]:
    """The rows whose first cell, and the paragraphs whose first sentence, is the question: what they say after it."""
    rows = rows_of(index, query.documents) if query.documents else None
    ranked = lexical_ranking(index, query, LOOKED_AT, rows)
    found = []
    for passage in index.store.passages(ranked):
        question = _question_of(passage)
        if question and _read(question, query.scope) == asked:
            quote = quotes.of_passage(passage)
            found.append((question, replace(quote, cells=quote.cells[1:]) if quote.cells else quote))
    return sorted(found, key=lambda row: row[1].order)


def _question_of(passage: Passage) -> str | None:
    """The question that a passage prints before its answer."""
    if passage.cells:
        first = passage.cells[0][1]
        return first if first.endswith("?") and any(cell for _, cell in passage.cells[1:]) else None
    parts = sentences(passage.text) if "?" in passage.text else []
    return parts[0] if len(parts) > 1 and parts[0].endswith("?") else None


def _read(question: str, names: Iterable[str]) -> _Asked:
    found = words(_LABEL.sub("", question))
    by = next((_ALIKE.get(word, word) for word in found if word in ASKING), None)
    left_out = frozenset(names)
    about = frozenset(
        stem(word)
        for word in found
        if word not in ASKING | GREETINGS | left_out and not is_function_word(word) and stem(word) not in _UNSAID
    )
    return _Asked(by, about - _DOES or about)
