"""Periods in the order of time, and the years and stretches of years that occur among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from assistant.words.years import meet, periods, years
from corpus.language import MONTHS, fold

_YEAR = re.compile(r"\b20\d\d\b")
_NUMBERS = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](20\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2}) ([a-z]{3,})")
_PARTS = (
    (re.compile(r"\bvoorjaar|\blente"), 3), (re.compile(r"\bzomer"), 6), (re.compile(r"\bnajaar|\bherfst"), 9),
    (re.compile(r"\bschooljaar|\bcursusjaar"), 8), (re.compile(r"\b(?:medio|half)\b|\btweede helft"), 6),
    (re.compile(r"\beinde?\b|\bwinter"), 12), (re.compile(r"\bq2|\b2e kwartaal|\btweede kwartaal"), 4),
    (re.compile(r"\bq3|\b3e kwartaal|\bderde kwartaal"), 7), (re.compile(r"\bq4|\b4e kwartaal|\bvierde kwartaal"), 10),
)  # fmt: skip
"""The month that a part of a year is reckoned from."""
_SOME_YEAR = 9_999
"""What names no year comes after all that do."""


def moment(period: str) -> tuple[int, int, int]:
    """The year, month and day that a period begins with, as far as it names them: what periods are sorted by.

    A whole year comes before its months.
    """
    text = fold(period).split(";")[0]
    if found := _NUMBERS.search(text):
        return int(found[3]), int(found[2]), int(found[1])
    year = _YEAR.search(text)
    named = (number for word in re.findall(r"[a-z]{3,}", text) if (number := _month(word)))
    month = next(named, 0) or next((number for part, number in _PARTS if part.search(text)), 0)
    day = next((int(number) for number, word in _DAY.findall(text) if _month(word)), 0)
    return int(year[0]) if year else _SOME_YEAR, month, day


def _month(word: str) -> int:
    """The number of a month by its name or its first three letters."""
    names = enumerate(MONTHS, start=1)
    return next((number for number, name in names if word in (name, name[:3], "mrt" if number == 3 else name)), 0)


def spans(found: Iterable[str | None]) -> list[tuple[str, int]]:
    """The years and stretches of years that periods name, in order, each with how many of the periods fall in it."""
    counts = Counter(period for period in found if period)
    held = {period: periods(period) for period in counts}
    wanted = {frozenset({year}) for period in held for year in years(period)}.union(*held.values())
    ordered = sorted(wanted, key=lambda span: (min(span), max(span)))
    return [(_called(span), sum(count for own, count in counts.items() if meet([span], held[own]))) for span in ordered]


def _called(span: frozenset[int]) -> str:
    return str(min(span)) if len(span) == 1 else f"{min(span)}–{max(span)}"
