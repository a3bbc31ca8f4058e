"""Years in questions and texts: whether a text speaks of another year than the one that is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

_RANGE = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—/]|t/m|tot en met|tot)\s*((?:19|20)?\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SPAN = r"\b(?:19|20)\d\d(?:\s*(?:[-–—/]|t/m|tot en met|tot)\s*(?:(?:19|20)\d\d|\d\d(?![-–—/]?\d)))?\b"
"""A pattern for a year or a range of years as people write them."""
LONGEST = 12
"""Years that a range may last; what seems longer is none."""


def years(text: str) -> set[int]:
    """The years that a text names, those inside its ranges ("2027–2031", "2026/27") among them."""
    found = {int(year) for year in _YEAR.findall(text)}
    for first, last in _RANGE.findall(text):
        start, stop = int(first), int(last if len(last) == 4 else first[:2] + last)
        if start <= stop <= start + LONGEST:
            found |= set(range(start, stop + 1))
    return found


def ranges(text: str) -> list[set[int]]:
    """The years of each range that a text names: "2024-2025 en 2025-2026" has two."""
    return [years(found[0]) for found in _RANGE.finditer(text)]


def periods(text: str) -> list[frozenset[int]]:
    """The years of each range and of each single year besides: "2025 en 2027–2029" has two periods."""
    spans = [span for span in map(frozenset, ranges(text)) if 1 < len(span) == max(span) - min(span) + 1]
    return [*spans, *(frozenset({year}) for year in sorted(years(text).difference(*spans)))]


def meet(asked: Iterable[Set[int]], held: Iterable[Set[int]]) -> bool:
    """Whether one of some periods has to do with one of others.

    A single year with any that holds it; of two that last longer the one may begin in the year in which the other ends,
    so that one year in common says nothing: "2025–2027" is not "2027–2031", nor "2026-2027" the school year after it.
    """
    held = list(held)
    return any(len(one & other) >= min(len(one), len(other), 2) for one in asked for other in held if one and other)


_BEFORE = re.compile(r"\b(?:het|een) (?:school)?jaar (?:er|daar)?(?:voor|eerder)\b|\bhet (?:school)?jaar ervoor\b")


def asked_years(question: str) -> set[int]:
    """The years that a folded question asks about, those of "het jaar ervoor" among them."""
    named = years(question)
    return named | {year - 1 for year in named} if _BEFORE.search(question) else named


def asked_periods(question: str) -> list[frozenset[int]]:
    """The periods of which a folded question asks, "het jaar ervoor" among them."""
    named = periods(question)
    return [*named, *(frozenset({year}) for year in sorted(asked_years(question).difference(*named)))]


def lacks_column(asked: Iterable[Set[int]], headings: Iterable[str]) -> bool:
    """Whether the columns of a table are years, and none of them is one that is asked about."""
    asked = list(asked)
    columns = [named for heading in headings if (named := periods(heading))]
    of_a_year = len(columns) > 1 and all(len(frozenset[int]().union(*named)) <= 2 for named in columns)
    return bool(asked) and of_a_year and not any(meet(asked, named) for named in columns)


def of_another_year(asked: Iterable[Set[int]], texts: Iterable[str]) -> bool:
    """Whether texts name periods, and none of those that are asked about; what names none may be of any."""
    asked, named = list(asked), [period for text in texts for period in periods(text)]
    return bool(asked and named) and not meet(asked, named)
