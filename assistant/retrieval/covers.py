"""What the cover of a document says of itself: its date, or from when to when it holds."""

from __future__ import annotations

import re

from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.answer_type import has_date, holds
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words
from corpus.index import Index
from corpus.language import A_MONTH, content_words, fold, words
from corpus.types import Passage

COVER = 12
"""The first passages of a document, on a cover with a table."""
_LABELLED = re.compile(r"[A-Z][^\W\d_]*(?: [^\W\d_]+){0,2}: ?\S")
_LABEL_AND_REST = 2
_DAY = re.compile(rf"\b\d{{1,2}}\s+(?:{A_MONTH})\b", re.IGNORECASE)
_UNTIL = re.compile(r"\btot (?:en met )?(?:wanneer|welk\w*)\b|\bloopt\b[^?]*\baf\b|\beindigt\b")


def is_head_line(index: Index, passage: Passage) -> bool:
    """Whether a passage is a line of the head of minutes or an agenda: "Tijd: 13.30 uur", above all other titles."""
    title = index.store.document(passage.document_id).title
    at_head = not passage.section or (len(passage.section) == 1 and title.startswith(passage.section[0]))
    return at_head and _LABELLED.match(_line(passage)) is not None


def _line(passage: Passage) -> str:
    """What a passage says; of a row without headings, as of a line, its label and the rest: "Plaats: …"."""
    if len(passage.cells) == _LABEL_AND_REST and not any(heading for heading, _ in passage.cells):
        return ": ".join(cell for _, cell in passage.cells)
    return in_words(passage)


def is_title_line(index: Index, passage: Passage) -> bool:
    """Whether a passage above all titles only says again what its document is called: "Basisschool De Linde"."""
    if passage.section or passage.cells:
        return False
    info = index.store.document(passage.document_id)
    return {*content_words(passage.text)} <= {*words(f"{info.described} {info.source}")}


def told_at_head(index: Index, query: Query) -> list[Passage]:
    """Of a named document the line of its head with the place or the time of day that is all that is asked."""
    return [p for p in _covers(index, query) if is_head_line(index, p) and holds(query.ask, _line(p))][:1]


def date_of_document(index: Index, query: Query) -> list[Passage]:
    """The date that a named document opens with, when its date is all that is asked; else nothing.

    The line that has a word of the question ("geldt": "looptijd") goes before the first; asked how long, or until when,
    it says from when to when.
    """
    fit = Fit(index, [term for term in query.terms if term.forms and term.weight == FRAME])
    opened = _covers(index, query)
    if query.ask == "duration" or _UNTIL.search(fold(query.question)):
        told = [passage for passage in opened if holds("duration", in_words(passage))]
        opening = sorted(told, key=lambda passage: not _DAY.search(in_words(passage)))  # a title has years alone
    else:
        opening = [passage for passage in opened if has_date(in_words(passage))]
    return [passage for passage in opening if fit.passage_own(passage) and fit.coverage.terms] or opening[:1]


def _covers(index: Index, query: Query) -> list[Passage]:
    """The first passages of the documents that a question names."""
    lengths = {info.id: info.passages for info in index.store.documents}
    return [p for name in query.documents for p in index.store.run(name, 0, min(COVER, lengths[name]))]
