"""Follow-ups about a page or a chapter, which every document has: of the document that was spoken of, or chosen."""

from __future__ import annotations

import re

from assistant.question.conversation.in_place import SHORT
from assistant.question.conversation.replacing import document_said
from assistant.question.query import Query
from assistant.question.references import PAGE, SECTIONS
from assistant.question.understand import understand
from assistant.texts import with_context
from assistant.words.lexicon import ASKING
from corpus.index import Index
from corpus.language import words

_OPENING = re.compile(r"^(?:(?:en|dat|die|van|uit|bij|ik bedoel)\s+)+", re.IGNORECASE)


def in_that_document(bare: str, before: str, query: Query, earlier: Query) -> str | None:
    """ "Wat staat er op pagina 6?" of the document that was spoken of; None where it names one, or no such place."""
    name = "" if query.documents else _document(before, query, earlier)
    return with_context(bare[:1].upper() + bare[1:], name) if name else None


def at_that_place(bare: str, before: str, earlier: Query) -> str:
    """What is asked of the numbered place that was spoken of: "en wat is daar nodig?"."""
    there = f"{bare[:1].upper()}{bare[1:].rstrip('?. ')} bij {earlier.references[-1].text}"
    name = _document(before, earlier, earlier)
    return f"{there} van {name}?" if name else f"{there}?"


def of_no_document(question: str, index: Index) -> bool:
    """Whether a question names a page and no document: which of them is meant was asked back."""
    query = understand(question, index)
    return bool(query.pages) and not query.documents


def chosen_document(question: str, before: str, index: Index, *, choosing: bool) -> str:
    """What is said when it was asked back which document is meant: the question of that page, or "en De Linde"."""
    is_name = 0 < len(words(question)) <= SHORT and words(question)[0] not in ASKING
    if not (choosing and is_name):
        return question
    if of_no_document(before, index) and understand(question, index).documents:
        return f"{before.rstrip('?. ')} van {_OPENING.sub('', question).rstrip('?. ')}?"
    return f"en {question}"


def _document(before: str, query: Query, earlier: Query) -> str:
    """The words that named a document before, for a place that has a number and nothing else; empty for others."""
    alone = any(reference.word in {PAGE, *SECTIONS} for reference in query.references)
    return document_said(before, earlier) if alone and earlier.documents else ""
