"""Where money goes: the row of a budget that is named by what the question asks about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.evidence.rows.narrow import narrowed
from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import has_money
from assistant.retrieval.fit import Fit
from assistant.retrieval.rank import lacks_year
from corpus.index import Index
from corpus.language import content_words, fold
from corpus.types import Passage

_ASKED = re.compile(
    r"^(?:en )?hoeveel (?:geld|budget|euro) (?:gaat|gaan|ging|is|was|wordt|werd|komt)\b.*?\b(?:naar|aan|voor)\b"
)
_FIGURE = re.compile(r"[€+–-]?\s?\d[\d.,]*(?:[.,]-)?(?: euro)?")
_OF_MONEY = re.compile(r"€|\b(?:euro\w*|bedrag\w*|\w*begroting\w*|budget\w*|lasten|uitgaven|kosten)\b")
MOST_WORDS = 4
"""A row of more words than this is named by more than where money goes."""
MOST_DOCUMENTS = 8
"""In so many documents: of more it is asked which one is meant, or found by what it says."""


def money_asked(index: Index, query: Query) -> Selection | None:
    """The rows of budgets with what money goes to for their name: "hoeveel geld gaat er naar arrangementen?"."""
    main, context = split_context(query.question)
    if context or query.references or not _ASKED.match(fold(main)):
        return None
    asked = [term for term in query.subjects if not term.word.isdigit()]
    if not asked:
        return None
    fit = Fit(index, asked)
    found = [p for p in _rows(index, query) if holds_all(fit, p.cells[0][1])]
    found = [p for p in found if not lacks_year(query, p)]
    documents = dict.fromkeys(p.document_id for p in found)
    if not found or len(documents) > MOST_DOCUMENTS or len(found) > 2 * len(documents):
        return None
    return narrowed(index, query, of_rows(index, found))


def _rows(index: Index, query: Query) -> Iterable[Passage]:
    """The rows of budgets in the documents that are asked."""
    forms = [form for term in query.terms if term.weight >= CONTENT for form, _ in term.forms]
    return filter(_is_of_budget, passages_with(index, query, forms))


def _is_of_budget(row: Passage) -> bool:
    """Whether a row is a name and sums beside it, where money is spoken of."""
    if len(row.cells) < 2 or len(content_words(row.cells[0][1])) > MOST_WORDS:
        return False
    figures = [cell for _, cell in row.cells[1:] if cell]
    if not figures or not all(_FIGURE.fullmatch(cell) for cell in figures):
        return False
    above = " ".join((*row.section, *(heading for heading, _ in row.cells)))
    return bool(_OF_MONEY.search(fold(above))) or any(map(has_money, figures))
