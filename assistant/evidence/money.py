"""Where money goes: the row of a budget that is named by what the question asks about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.evidence import quotes
from assistant.evidence.narrow import narrowed
from assistant.evidence.saying import say
from assistant.evidence.selection import Group, Selection, together
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import has_money
from assistant.retrieval.fit import Fit
from assistant.retrieval.rank import lacks_year
from assistant.retrieval.retrieve import rows_of
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
    asked = [t for t in query.terms if t.weight >= CONTENT and t.word not in query.scope and not t.word.isdigit()]
    if not asked:
        return None
    fit = Fit(index, asked)
    found = [p for p in _rows(index, query) if all(map(meant, asked, fit.of_text(p.cells[0][1])))]
    found = [p for p in found if not lacks_year(query, p)]
    documents = dict.fromkeys(p.document_id for p in found)
    if not found or len(documents) > MOST_DOCUMENTS or len(found) > 2 * len(documents):
        return None
    return narrowed(index, query, of_rows(index, found))


def of_rows(index: Index, rows: Sequence[Passage]) -> Selection:
    """Rows that are the whole answer: as their one place, or below the title and the place of each."""
    if len({row.place_id for row in rows}) == 1 and (name := rows[0].place_id):
        group = Group(path=(), quotes=tuple(map(quotes.of_passage, rows)))
        return Selection(form="place", place=index.store.place(name), groups=(group,), exact=True)
    if len(rows) == 1:
        return say(index, rows)
    paths = [(index.store.document(row.document_id).title, " › ".join(row.section[-2:])) for row in rows]
    groups = together(map(quotes.of_passage, rows), [tuple(filter(None, path)) for path in paths])
    return Selection(form="overview", groups=groups, total=len(rows))


def _rows(index: Index, query: Query) -> Iterable[Passage]:
    """The rows of budgets in the documents that are asked."""
    forms = [form for term in query.terms if term.weight >= CONTENT for form, _ in term.forms]
    holding = {row for form in forms for row in index.words.rows_with(form)}
    if query.documents:
        holding &= {*rows_of(index, query.documents)}
    holding -= {*rows_of(index, query.superseded)}
    return filter(_is_of_budget, index.store.passages(sorted(holding)))


def _is_of_budget(row: Passage) -> bool:
    """Whether a row is a name and sums beside it, where money is spoken of."""
    if len(row.cells) < 2 or len(content_words(row.cells[0][1])) > MOST_WORDS:
        return False
    figures = [cell for _, cell in row.cells[1:] if cell]
    if not figures or not all(_FIGURE.fullmatch(cell) for cell in figures):
        return False
    above = " ".join((*row.section, *(heading for heading, _ in row.cells)))
    return bool(_OF_MONEY.search(fold(above))) or any(map(has_money, figures))
