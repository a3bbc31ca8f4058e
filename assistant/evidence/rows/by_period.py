"""Of the rows of a table those of the year, the month or the day that is asked: "Klaar in: 2026-2027", "mei 2028"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.agreed_asked import READY_BEFORE, YEAR, is_within
from assistant.evidence.quotes import Quote
from assistant.question.query import Query
from assistant.words.spoken import NEGATIONS
from assistant.words.years import years
from corpus.language import A_MONTH, MONTHS, fold, is_function_word, words

_OPEN = re.compile(rf"(?<!\d )\b(?:tot|t/m|na|vanaf|sinds|until|up to|by|from|since|before|after) (?:en met )?{YEAR}")
"""Asks up to a year or from then on: that picks no rows of one year."""
_OF_A_MONTH = re.compile(rf"\bvan (?:\d{{1,2}} )?(?:{A_MONTH}) (?:19|20)\d\d\b(?!\s*(?:tot|t/m|-|–))")
"""Tells which meeting or letter is meant: of when its rows are is another matter."""
_ENDS = re.compile(r"(?:tot|t/m|einde?|einddatum)\b")
"""How the column is called that has the ends of periods."""
_SHORT = frozenset("jan feb febr mrt apr jun jul aug sep sept okt nov dec q1 q2 q3 q4 1e 2e 3e 4e".split())
_PARTS = frozenset(
    """voorjaar najaar lente zomer herfst winter zomervakantie herfstvakantie kerstvakantie begin medio half eind einde
    eerste tweede derde vierde helft kwartaal schooljaar jaar uiterlijk t m""".split()
)
_FEW = 4
"""So many words say that it is not known yet when: "nog niet bekend"."""


def of_period(query: Query, said: Sequence[Quote]) -> Sequence[Quote]:
    """The rows of the period that is asked, where a column has nothing but periods; all where none is of it."""
    rows = [quote for quote in said if quote.cells]
    if len(rows) < len(said) or len(rows) < 2 or not query.years or is_open(query.question):
        return said
    for heading, _ in rows[0].cells:
        column = [next((cell for name, cell in row.cells if name == heading), "") for row in rows]
        if _tells_when(column) and len({*column}) > 1:
            column = [with_end(cell, row) for row, cell in zip(rows, column, strict=True)]
            return [
                row for row, cell in zip(rows, column, strict=True) if years(cell) and is_within(query, cell)
            ] or said
    return said


def with_end(cell: str, row: Quote) -> str:
    """The period of a row, up to its end where that has a column of its own: "Van", "Tot en met"."""
    end = next((said for name, said in row.cells if _ENDS.match(fold(name)) and years(said)), "")
    return f"{cell} – {end}" if end and end != cell and years(cell) else cell


def is_open(question: str) -> bool:
    """Whether a question asks up to a year, from one on, or not of one: that picks no rows of that year."""
    said = fold(question)
    patterns = (_OPEN, READY_BEFORE, _OF_A_MONTH)
    denied = not NEGATIONS.isdisjoint(words(said))  # "niet in 2028" wants the others
    return denied or any(pattern.search(said) for pattern in patterns) or "vóór" in question.lower()


def _tells_when(column: Sequence[str]) -> bool:
    """Whether the cells of a column are periods; some may say that it is not known."""
    dated = [cell for cell in column if years(cell)]
    unknown = [cell for cell in column if not any(map(str.isdigit, cell)) and len(cell.split()) <= _FEW]
    return 2 * len(dated) > len(column) == len(dated) + len(unknown) and all(map(is_period, dated))


def is_period(cell: str) -> bool:
    """Whether a cell says nothing but when."""
    return all(
        word.isdigit() or word in MONTHS or word in _SHORT or word in _PARTS or is_function_word(word)
        for word in words(cell)
    )
