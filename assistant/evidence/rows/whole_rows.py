"""What the rules share whose answer is rows as they stand: which rows count, and whether one is of what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.evidence import quotes
from assistant.evidence.saying import say
from assistant.evidence.selection import Group, Selection, together
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import rows_of
from corpus.index import Index
from corpus.types import Passage


def passages_with(index: Index, query: Query, words: Iterable[str]) -> Sequence[Passage]:
    """The passages with any of some words, in reading order, of those that count for a question (`rows_with`)."""
    return index.store.passages(sorted(rows_with(index, query, words)))


def rows_with(index: Index, query: Query, words: Iterable[str]) -> set[int]:
    """The numbers of the passages with any of some words, in the documents that are asked; none of old drafts."""
    rows = {row for word in words for row in index.words.rows_with(word)}
    if query.documents:
        rows &= {*rows_of(index, query.documents)}
    return rows - {*rows_of(index, query.superseded)}


def holds_all(fit: Fit, *texts: str) -> bool:
    """Whether each word of a question stands in one of some texts: in a row, or in a title above it."""
    held = zip(*map(fit.of_text, texts), strict=True)
    return all(meant(term, max(weights)) for term, weights in zip(fit.coverage.terms, held, strict=True))


def of_rows(index: Index, rows: Sequence[Passage]) -> Selection:
    """Rows that are the whole answer: as their one place, or below the title and the place of each."""
    if len({row.place_id for row in rows}) == 1 and (name := rows[0].place_id):
        group = Group(path=(), quotes=tuple(map(quotes.of_passage, rows)))
        return Selection(form="place", place=index.store.place(name), groups=(group,), exact=True)
    if len(rows) == 1:
        return say(index, rows)
    several = len({row.document_id for row in rows}) > 1
    titles = [index.store.document(row.document_id).title if several or not row.section else "" for row in rows]
    paths = [(title, " › ".join(row.section[-2:])) for title, row in zip(titles, rows, strict=True)]
    groups = together(map(quotes.of_passage, rows), [tuple(filter(None, path)) for path in paths])
    return Selection(form="overview", groups=groups, total=len(rows))
