"""What the cells of a column measure, so that rows can be set in order: amounts, lengths of time, moments.

Each gives a number for every cell, or None where one of them has no such thing: a column that is measured in two units,
"40 uur" and "2 keer", has no largest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.words.days import Day, stretches
from assistant.words.lexicon import NUMBERS
from corpus.language import A_MONTH, MONTHS, fold, stem

Values = Sequence[float] | None
_AMOUNT = re.compile(
    r"(?:ca\.?|circa|ongeveer|max\.?|maximaal|cijfer|ruim)? ?(?P<sign>€|eur\b|-)? ?"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,2})?)(?:,-+)?(?!\d) ?(?P<unit>.{0,40})"
)
_LENGTH = re.compile(r"(\d+(?:,\d+)?|[a-z]+) (minuut|minuten|uur|uren|dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren)")
_MINUTES = {"min": 1, "uur": 60, "ure": 60, "dag": 1440, "wee": 10_080, "wek": 10_080, "maa": 43_800, "jaa": 525_600}
_BESIDE = re.compile(r"\b(?:en|max\.?|maximaal|ongeveer|circa|ca\.?|ruim|minimaal)\b|[,.()]")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)(?: uur)? ?(?:-|–|—|tot(?: en met)?|t/m) ?(\d{1,2})[.:](\d\d)")
_DAY = re.compile(rf"\b(\d{{1,2}}) ({A_MONTH})\b")
_SCHOOL_YEAR = 8
"""The month with which a school year begins."""


def amounts(cells: Sequence[str]) -> Values:
    """The numbers of cells that are all in one unit, and are not all years."""
    found = [_AMOUNT.fullmatch(fold(cell).strip()) for cell in cells]
    units = {(m["sign"] == "€" or "euro" in m["unit"], stem(m["unit"].replace("euro", "").strip())) for m in found if m}
    if not all(found) or len(units) != 1:
        return None
    values = [_number(m["number"]) for m in found if m]
    return None if all(1900 < value < 2100 and value.is_integer() for value in values) else values


def is_money(cells: Sequence[str]) -> bool:
    """Whether all cells are sums of money, be it per hour or per child."""
    return all(re.search(r"€|\beuro\b", fold(cell)) for cell in cells)


def lengths(cells: Sequence[str]) -> Values:
    """How many minutes each cell lasts: "6 weken", "9.00 – 10.30 uur", "18 t/m 26 oktober 2025"."""
    for read in (_said_length, _by_clock, _by_days):
        values = [value for value in map(read, cells) if value is not None]
        if len(values) == len(cells) and max(values) > min(values):  # what are all single days has no length
            return values
    return None


def between(starts: Sequence[str], ends: Sequence[str]) -> Values:
    """How many days lie between the moments of two columns."""
    first, last = moments(starts), moments(ends)
    if first is None or last is None:
        return None
    values = [end - start for start, end in zip(first, last, strict=True)]
    return values if min(values) >= 0 and max(values) > 0 else None


def moments(cells: Sequence[str]) -> Values:
    """The moments of cells, in days; those without a year must stand in the order of a year or a school year."""
    found = [stretches(cell) for cell in cells]
    if all(found):
        return [_ordinal(stretch[0][0]) for stretch in found]
    days = [_DAY.search(fold(cell)) for cell in cells]
    if any(found) or not all(days):
        return None
    for begins in (_SCHOOL_YEAR, 1):
        values = [_in_year(int(m[1]), MONTHS.index(m[2]) + 1, begins) for m in days if m]
        if values == sorted(values):
            return values
    return None


def _in_year(day: int, month: int, begins: int) -> float:
    return 31 * ((month - begins) % 12) + day


def _number(said: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", said)
    return float((said.replace(".", "") if grouped else said).replace(",", "."))


def _said_length(cell: str) -> float | None:
    said = fold(cell)
    found = _LENGTH.findall(said)
    if not found or _BESIDE.sub(" ", _LENGTH.sub(" ", said)).strip():
        return None
    total = 0.0
    for number, unit in found:
        count = 1 if number == "een" else 0.5 if number == "half" else NUMBERS.get(number, 0)
        count = float(number.replace(",", ".")) if number[0].isdigit() else count
        if not count:
            return None
        total += count * _MINUTES[unit[:3]]
    return total


def _by_clock(cell: str) -> float | None:
    found = _CLOCK.search(fold(cell))
    if found is None:
        return None
    lasts = 60 * (int(found[3]) - int(found[1])) + int(found[4]) - int(found[2])
    return lasts if lasts > 0 else None


def _by_days(cell: str) -> float | None:
    found = stretches(cell)
    if len(found) != 1:
        return None
    (first, last), *_ = found
    return 1440 * (_ordinal(last) - _ordinal(first) + 1)


def _ordinal(day: Day) -> int:
    year, month, number = day
    return date(year, min(max(month, 1), 12), 1).toordinal() + number - 1
