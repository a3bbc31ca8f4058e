"""When something is open, or school is, on a day of the week: the row of that day, and of it the column that is asked.

No words lead there: "maandagmiddag" is a row and a column of such a table, and so are "woensdag" and "groep 3".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.evidence.quotes import Quote
from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.answer_type import has_time
from assistant.retrieval.fit import Fit
from assistant.words.members import members, of_another_member
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
_PUPILS = (
    r"(?:school|les(?:sen)?|groep|klas|leerjaar|kind(?:eren)?|leerling(?:en)?|kleuters?|onderbouw|bovenbouw|\w+bouw)"
)
_SCHOOL_ASKED = re.compile(
    rf"\b(?:hoe laat|tot wanneer|wanneer)\b.*\b{_PUPILS}\b.*\b(?:uit|vrij|klaar|begint|beginnen|start|naar school)\b"
    rf"|\b(?:hoe laat|tot wanneer|wanneer)\b.*\b(?:uit|vrij|klaar|begint|beginnen|start)\b.*\b{_PUPILS}\b"
    r"|\b(?:school|les)tijden\b|\bhoe laat (?:heeft|hebben)\b.*\b(?:school|les)\b"
)
_SCHOOL_HOURS = re.compile(r"\b(?:school|les)(?:tijd(?:en)?|uren)\b")
_SCHOOL_SAID = _HOW_ASKED | frozenset(
    stem(word)
    for word in """school schooltijden lestijden uit vrij klaar begint beginnen start gaat gaan groep klas leerjaar kind
    kinderen leerling leerlingen les lessen wat welke""".split()
)
"""What a question for the times of school says beside the day and the group."""


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


def school_times(index: Index, query: Query) -> Selection | None:
    """The rows of the day that is asked, of the one table with the times of school, with the columns of the group."""
    main, context = split_context(query.question)
    asked, group = days_asked(main), members(main)
    if context or query.references or not (asked or group) or not _SCHOOL_ASKED.search(fold(main)):
        return None
    beside = [term for term in query.subjects if not (_is_how(term.word) or days_asked(term.word))]
    fit = Fit(index, beside)
    rows = [row for row in passages_with(index, query, _SPOKEN) if _is_of_day(row, asked or {*DAYS})]
    rows = [row for row in rows if any(_SCHOOL_HOURS.search(fold(title)) for title in row.section)]
    if not rows or len({row.place_id for row in rows}) != 1 or not all(holds_all(fit, row.text) for row in rows):
        return None
    found = of_rows(index, rows)
    groups = [replace(g, quotes=tuple(_of_group(group, quote) for quote in g.quotes)) for g in found.groups]
    return replace(found, groups=tuple(groups), exact=True)


def _is_how(word: str) -> bool:
    return word.isdigit() or stem(word) in _SCHOOL_SAID


def _of_group(asked: Mapping[str, set[int]], row: Quote) -> Quote:
    """A row with only the columns of the group that is asked, where it has columns for these."""
    others = [heading for heading, _ in row.cells[1:] if of_another_member(asked, heading)]
    own = any(members(heading) and heading not in others for heading, _ in row.cells[1:])
    return replace(row, cells=tuple((h, cell) for h, cell in row.cells if h not in others)) if own else row


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
