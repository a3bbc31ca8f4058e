"""When something is open on a day of the week: the row of that day, and of it the part of the day that is asked.

No words lead there: "maandagmiddag" is a row and a column of such a table.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.quotes import Quote
from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.answer_type import has_time
from assistant.retrieval.fit import Fit
from assistant.words.weekdays import DAYS, WHOLE, days, days_asked
from corpus.index import Index
from corpus.language import fold, stem
from corpus.types import Passage

_ASKED = re.compile(r"\b(?:open|geopend|dicht|gesloten|openingstijden|bereikbaar|terecht)\b")
_HOURS = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?(?: uur)? ?(?:-|–|—|tot|t/m) ?\d{1,2}\b|\b(?:gesloten|dicht)\b")
_PART = re.compile(r"(ochtend|middag|avond)")
_HOW_ASKED = frozenset(
    stem(word)
    for word in """open geopend dicht gesloten openingstijden bereikbaar terecht laat tijd tijden uur tot vanaf ochtend
    middag avond""".split()
)
"""What such a question says beside the day and what is open."""
_SPOKEN = (*DAYS, *WHOLE)


def hours_asked(index: Index, query: Query) -> Selection | None:
    """The row of the day that is asked, of the one table that tells when what is asked about is open; else None."""
    main, context = split_context(query.question)
    said = fold(main)
    asked = days_asked(main)
    if context or not asked or query.references or not _ASKED.search(said):
        return None
    what = [term for term in query.subjects if stem(term.word) not in _HOW_ASKED and not days_asked(term.word)]
    fit = Fit(index, what)
    rows = [row for row in passages_with(index, query, _SPOKEN) if _is_of_day(row, asked)]
    rows = [row for row in rows if holds_all(fit, row.text, *row.section, index.store.document(row.document_id).title)]
    if not rows or len({row.place_id for row in rows}) != 1:
        return None
    found = of_rows(index, rows)
    part = _PART.search(said)
    groups = (replace(g, quotes=tuple(_of_part(part[1] if part else "", q) for q in g.quotes)) for g in found.groups)
    return replace(found, groups=tuple(groups), exact=True)


def _is_of_day(row: Passage, asked: set[str]) -> bool:
    """Whether a row is of a day that is asked, with hours beside it."""
    if not row.cells or not asked & days(row.cells[0][1]):
        return False
    return any(_HOURS.search(fold(cell)) or has_time(cell) for _, cell in row.cells[1:])


def _of_part(part: str, row: Quote) -> Quote:
    """A row with only the column of the part of the day that is asked, where it has columns for these."""
    parted = [heading for heading, _ in row.cells[1:] if _PART.search(fold(heading))]
    own = [heading for heading in parted if part and part in fold(heading)]
    if not own:
        return row
    return replace(row, cells=tuple((h, cell) for h, cell in row.cells if h not in parted or h in own))
