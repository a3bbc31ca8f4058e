"""How the rows of a table, or the points of a list, are set in order: by their dates, their numbers, or an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.question.query import Query
from assistant.words.measures import amounts, between, is_money, lengths, moments
from assistant.words.superlatives import Superlative
from assistant.words.years import meet, periods
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG
from corpus.types import Passage

_NUMBERED = re.compile(r"nr\.?|nummer|no\.?|#|volgnummer|")
_LASTS = re.compile(r"\b(?:\w*duur|duurt|lengte|looptijd|tijd|aantal (?:dagen|weken|uren|uur|minuten))\b")
_MONEY = re.compile(r"€|\b(?:euro\w*|\w*bedrag\w*|\w*begroting|\w*budget|\w*kosten|\w*geld|\w*prijs|tarief)\b")
_AMOUNT = re.compile(r"\s*(?:ca\.?|circa|ongeveer|cijfer|max\.?|maximaal|ruim)?\s*[€-]?\s*\d", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:aantal|totaal|score|cijfer|percentage|punten|waarde|leerlingen|kinderen|leden)\b|%|^\W*\d{4}")
"""What a column is called that tells how large each is; by what else it counts nothing is large or small."""
_AGE = re.compile(r"\d ?(?:jaar|jarigen?|jr\b)")
"""How old somebody is, or how long something lasts: no size of a group, and no number of pupils."""
_IN_ANY_ORDER = frozenset("punt onderdeel item".split())
"""The points themselves, of which one is the first in a list without numbers as well; no such list is a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows with the same columns below one title, or the points of a list; how well they are what is asked of."""

    rows: tuple[Passage, ...]
    held: float
    led: str = ""
    """What leads up to a list: "Neem mee:"."""

    def column(self, number: int) -> list[str]:
        return [row.cells[number][1] if row.cells else row.text for row in self.rows]

    @property
    def headings(self) -> list[str]:
        return [heading for heading, _ in self.rows[0].cells] or [""]


def in_order(wanted: Superlative, table: Table) -> list[Sequence[float]]:
    """When each row is, by the first column of dates; and which one it is of a numbered series, or of a list."""
    dated = [values for number in range(len(table.headings)) if (values := moments(table.column(number)))]
    counts = _counts_up(table.column(0)) if table.rows[0].cells else _is_in_order(wanted, table)
    places = [float(number) for number, _ in enumerate(table.rows)]
    return [*dated[:1], *([places] if counts else [])]


def _is_in_order(wanted: Superlative, table: Table) -> bool:
    """Whether the points of a list follow each other: by their numbers, or where no more than a point is asked."""
    return wanted.what in _IN_ANY_ORDER or all(item.number for item in table.rows)


def is_dated(table: Table) -> bool:
    return any(moments(table.column(number)) for number, _ in enumerate(table.headings))


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether cells number their rows: "1", "2", "3", or "Stap 1", "Stap 2"."""
    found = [re.fullmatch(r"(?:[^\W\d_]+ )?(\d{1,2})[.)]?", cell.strip()) for cell in cells]
    numbers = [int(match[1]) for match in found if match]
    return len(numbers) == len(cells) and numbers == sorted(set(numbers))


def measured(index: Index, query: Query, wanted: Superlative, table: Table) -> list[Sequence[float]]:
    """What each row has of what is asked, by each column that tells it."""
    if not table.rows[0].cells:
        return []
    if wanted.by == "length":
        return _lengths(table)
    columns = measures(index, wanted, table)
    if of_year := [n for n in columns if meet(query.periods, periods(table.headings[n]))]:
        columns = of_year
    found = [amounts(table.column(number)) for number in columns]
    return [values for values in found if values] if all(found) else []


def measures(index: Index, wanted: Superlative, table: Table) -> list[int]:
    """The numbers of the columns that hold the amount that is asked: that of money, of pupils, or the only one."""
    if wanted.by not in ("number", "money"):
        return []
    headings = [fold(heading) for heading in table.headings]
    columns = [n for n, _ in enumerate(headings) if all(map(_AMOUNT.match, table.column(n)))]
    columns = [n for n in columns if _is_called(wanted.what, headings[n]) or not all(map(_AGE.search, table.column(n)))]
    if len(columns) > 1 and _counts_up(table.column(columns[0])) and _NUMBERED.fullmatch(headings[columns[0]]):
        columns = columns[1:]
    if wanted.of:
        return [n for n in columns if _names(index, wanted.of, headings[n])]
    above = fold(" ".join(table.rows[0].section[-1:]))
    money = [n for n in columns if is_money(table.column(n)) or _MONEY.search(f"{headings[n]} {above}")]
    if wanted.by == "money" or money:
        return money
    return [n for n in columns if _SIZE.search(headings[n]) or _is_called(wanted.what, headings[n])]


def _lengths(table: Table) -> list[Sequence[float]]:
    columns = range(len(table.headings))
    told = [n for n in columns if _LASTS.search(fold(table.headings[n])) and lengths(table.column(n))]
    told = told or [n for n in columns if lengths(table.column(n))]
    if len(told) == 1:
        return [values for n in told if (values := lengths(table.column(n)))]
    dated = [n for n in columns if moments(table.column(n))]
    if told or len(dated) != len(("from", "until")):
        return []
    values = between(table.column(dated[0]), table.column(dated[1]))
    return [values] if values else []


def _is_called(what: str, heading: str) -> bool:
    """Whether a column is what is asked itself: "Niveau" of an ondersteuningsniveau."""
    return bool(heading) and (what.endswith(heading) or stem(what) in map(stem, words(heading)))


def _names(index: Index, word: str, heading: str) -> bool:
    forms = {form for form, weight in index.expander.forms(word) if weight >= STRONG}
    return bool(forms & {*words(heading)})
