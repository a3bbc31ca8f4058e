"""The next one: what day it is we do not know, so all dates are told; and who holds an office now is not the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.rows.whole_rows import holds_all, of_rows, rows_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.counting import DAY
from assistant.retrieval.fit import Fit
from assistant.retrieval.holders import is_of_present
from assistant.words.spacing import stand_together
from corpus.expand import WHOLE_IN_COMPOUND
from corpus.index import Index
from corpus.language import fold
from corpus.lexical import Term
from corpus.types import Passage

MOST_ROWS = 20
_NEXT = re.compile(r"\b(?P<next>(?:eerst)?volgende?|komende|aanstaande) (?P<what>\w+)")
_SAYS_NEXT = frozenset("volgende volgend eerstvolgende komende aanstaande".split())


def rows_to_come(index: Index, query: Query) -> Selection | None:
    """All rows with a date of what is asked when it is next: which of them that is, who asks knows.

    Those of the one table that has more than one, and holds what is asked in its rows or in a title above.
    """
    main, context = split_context(query.question)
    coming = _NEXT.search(fold(main))
    if query.ask != "when" or context or query.references or query.years or not coming:
        return None
    if stand_together(coming["next"], coming["what"], index):
        return None  # "Volgende vergadering: 9 februari" says it
    asked = [term for term in query.subjects if term.word not in _SAYS_NEXT]
    if not asked or not all(term.forms for term in asked):
        return None
    fit = Fit(index, asked)
    rows = [p for p in _rows(index, query, asked) if _has_day(p) and holds_all(fit, p.text, *p.section[-1:])]
    tables = {row.place_id for row in rows}
    return of_rows(index, rows) if len(tables) == 1 and 1 < len(rows) <= MOST_ROWS else None


def _rows(index: Index, query: Query, asked: Sequence[Term]) -> list[Passage]:
    """The rows of tables in or above which every word stands that is asked about, in the documents that are asked."""
    holding = [
        rows_with(index, query, (form for form, weight in term.forms if weight >= WHOLE_IN_COMPOUND)) for term in asked
    ]
    return [passage for passage in index.store.passages(sorted(set.intersection(*holding))) if passage.cells]


def _has_day(row: Passage) -> bool:
    return any(DAY.search(cell) for _, cell in row.cells)


def without_present(query: Query, found: Selection) -> Selection | None:
    """A selection without what is of the one who holds an office now, where another is asked for; None if all is."""
    groups = [
        replace(g, quotes=tuple(q for q in g.quotes if not is_of_present(query, q.text, q.section)))
        for g in found.groups
    ]
    groups = [group for group in groups if group.quotes]
    return replace(found, groups=tuple(groups)) if groups else None
