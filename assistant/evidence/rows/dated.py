"""All dates of one kind: "welke studiedagen zijn er dit jaar", "wanneer vergadert de raad": every row of them there is.

Such rows are as good as each other, and a table says above them once what they are: no word tells which come first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.evidence.agreed_asked import kinds_asked
from assistant.evidence.rows.by_period import is_open
from assistant.evidence.rows.month_plan import HOW_ASKED, PLANS, Month, month_asked
from assistant.evidence.rows.whole_rows import holds_all, of_rows
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.counting import DAY
from assistant.retrieval.fit import Fit
from assistant.words.days import Stretch, stretches, touch, with_month
from assistant.words.english_frame import put_in_dutch
from assistant.words.lexicon import RANKS
from assistant.words.spacing import stand_together
from corpus.index import Index
from corpus.language import MONTHS, fold, is_function_word, stem, words
from corpus.types import Passage

MOST_ROWS = 40
SCHOOL_YEAR = 2
"""The years in which one school year falls."""
LONGEST_ABOVE = 3
"""What announces a table is no more than so many paragraphs."""
_ASKED = re.compile(
    r"^(?:en )?(?:(?:welke|wat voor)\b(?! \w+ (?:is|heeft|duurt|valt|begint|komt)\b)"
    r"|(?:alle|geef|noem|toon)\b|(?:een |het )?(?:overzicht|lijst|lijstje|data)\b"
    r"|(?:op welke|welke|wat zijn de) (?:data|datums|dagen)\b"
    r"|wanneer (?:zijn|is|valt|begint|start|vergader[dt]?|vergaderen|overlegt?|overleggen|komt|komen)\b)"
)
_ONE = re.compile(
    r"^(?:en )?wanneer (?:is|valt|begint|start) (?:de|het|onze|jullie) (?!.*\b(?:uit|er|open|dicht|vrij)$)"
)
"""Asks of one thing, by its name."""
_PART = re.compile(r"[;,:] ")
_BESIDE = HOW_ASKED | frozenset(
    map(
        stem,
        "jaar schooljaar kalenderjaar data datum datums dagen komend komende hele volgend lijst staan elkaar".split(),
    )
)
"""What such a question says beside whose dates it asks for, and of which month or year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The rows with a date at one place, and what is written above them there."""

    rows: tuple[Passage, ...]
    above: tuple[Passage, ...]

    @property
    def document_id(self) -> str:
        return self.rows[0].document_id

    @property
    def titles(self) -> tuple[str, ...]:
        """What says of all rows what they are."""
        return (*self.rows[0].section[-1:], *(passage.text for passage in self.above))

    def is_of(self, fit: Fit) -> bool:
        """Whether that says all that is asked."""
        return bool(self.titles) and holds_all(fit, *self.titles)


def dated_rows(index: Index, query: Query) -> Selection | None:
    """All rows with a date of what is asked, of the month or the years that are named; None for fewer than two."""
    main, context = split_context(query.question)
    main = put_in_dutch(main)
    said = " ".join(words(main))
    one = not RANKS.isdisjoint(said.split())  # "de laatste" is one of them
    if (
        context
        or query.references
        or one
        or is_open(main)
        or query.ask not in ("list", "when", "open")
        or kinds_asked(query)
    ):
        return None
    asked = [t for t in query.subjects if not (t.word.isdigit() or t.word in MONTHS or stem(t.word) in _BESIDE)]
    if not _ASKED.match(said) or not asked or not all(term.forms for term in asked):
        return None
    fit, month = Fit(index, asked), month_asked(said)
    plans = {info.id for info in index.store.documents if PLANS.search(fold(info.title))}
    tables = _tables(index, query)
    titled = any(holds_all(fit, *table.rows[0].section[-1:]) for table in tables if table.rows[0].section)
    if _ONE.match(said) and not titled:
        together = _together(index, said)
        rows = [row for table in tables if table.document_id in plans for row in table.rows]
        named = [row for row in _named(fit, together, rows) if _is_of(row, query, month)]
        if named or together:
            return replace(of_rows(index, named), exact=True) if 0 < len(named) <= MOST_ROWS else None
    tables = [t for t in tables if t.is_of(fit)] or [t for t in tables if t.document_id in plans]
    found = [rows for table in tables if (rows := _of_table(fit, query, table, month))]
    of_plans = [rows for rows in found if rows[0].document_id in plans]
    rows = [row for table in of_plans or found for row in table]
    dated = sum(bool(row.cells) for row in rows)
    fewest = 1 if month else 2
    return replace(of_rows(index, rows), exact=True) if fewest <= dated and len(rows) <= MOST_ROWS else None


def _together(index: Index, said: str) -> set[tuple[str, str]]:
    """The words of a name that the documents too have right after each other: "open dag"."""
    pairs = pairwise(said.split())
    return {pair for pair in pairs if not any(map(is_function_word, pair)) and stand_together(*pair, index)}


def _named(fit: Fit, together: Collection[tuple[str, str]], rows: Sequence[Passage]) -> list[Passage]:
    """The rows that themselves have the one thing that is asked: those where it stands alone in a cell, or else all."""
    held = [row for row in rows if holds_all(fit, row.text) and {*together} <= {*pairwise(words(row.text))}]
    terms = len(fit.coverage.terms)
    parts = [[part for _, cell in row.cells for part in _PART.split(cell)] for row in held]
    alone = [
        row
        for row, said in zip(held, parts, strict=True)
        if any(len(words(part)) <= terms and holds_all(fit, part) for part in said)
    ]
    return alone or held


def _of_table(fit: Fit, query: Query, table: _Table, month: Month | None) -> list[Passage]:
    """The rows of a table that are of what is asked: all of them, where what stands above says that."""
    whole = table.is_of(fit)
    rows = [row for row in table.rows if whole or holds_all(fit, row.text, *table.titles)]
    rows = [row for row in rows if _is_of(row, query, month)]
    hours = [passage for passage in table.above if query.ask == "when" and whole and any(fit.of_text(passage.text))]
    return [*hours, *rows] if rows else []


def _is_of(row: Passage, query: Query, month: Month | None) -> bool:
    """Whether a row is of the month or the years that are asked; one that names no year may be of any."""
    if month:
        return month.is_of(row, ())
    held = [stretch for cell in cells_of(row) for stretch in stretches(cell)]
    asked = [_stretch(period) for period in query.periods]
    return not held or not asked or touch(asked, held)


def _stretch(period: frozenset[int]) -> Stretch:
    """The days of a period: those of a school year where it has two years."""
    first, last = min(period), max(period)
    return ((first, 8, 1), (last, 7, 31)) if len(period) == SCHOOL_YEAR else ((first, 1, 1), (last, 12, 31))


def _tables(index: Index, query: Query) -> Sequence[_Table]:
    """The tables with dates of the documents that are asked."""
    names = query.documents or tuple(info.id for info in index.store.documents)
    found = []
    for name in names:
        if name in query.superseded:
            continue
        passages = index.store.run(name, 0, index.store.document(name).passages)
        for place in dict.fromkeys(p.place_id for p in passages if p.cells):
            here = [p for p in passages if p.place_id == place]
            rows = tuple(p for p in here if p.cells and _has_date(p))
            above = tuple(p for p in here if rows and not p.cells and p.ordinal < rows[0].ordinal)
            if rows:
                found.append(_Table(rows=rows, above=above if len(above) <= LONGEST_ABOVE else ()))
    return found


def _has_date(row: Passage) -> bool:
    return any(DAY.search(cell) or stretches(cell) for cell in cells_of(row))


def cells_of(row: Passage) -> list[str]:
    """The cells of a row, its days with the month that is the title of the table."""
    return [with_month(heading, cell, "".join(row.section[-1:])) for heading, cell in row.cells]
