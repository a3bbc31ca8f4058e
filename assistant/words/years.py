"""Years in questions and texts: whether a text speaks of another year than the one that is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable

_RANGE = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–/]|t/m|tot en met|tot)\s*((?:19|20)?\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
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


_BEFORE = re.compile(r"\b(?:het|een) (?:school)?jaar (?:er|daar)?(?:voor|eerder)\b|\bhet (?:school)?jaar ervoor\b")


def asked_years(question: str) -> set[int]:
    """The years that a folded question asks about, those of "het jaar ervoor" among them."""
    named = years(question)
    return named | {year - 1 for year in named} if _BEFORE.search(question) else named


def is_other_school_year(asked: set[int], text: str) -> bool:
    """Whether a text names nothing but school years, where another school year is asked about that shares a year."""
    spans = ranges(text)
    school_years = all(map(_is_school_year, spans)) and years(text) == set().union(*spans)
    return _is_school_year(asked) and bool(spans) and school_years and asked not in spans


def _is_school_year(span: set[int]) -> bool:
    return len(span) == 2 and max(span) - min(span) == 1


def lacks_column(asked: set[int], headings: Iterable[str]) -> bool:
    """Whether the columns of a table are years, and none of them is one that is asked about."""
    columns = [named for heading in headings if (named := years(heading))]
    of_a_year = len(columns) > 1 and all(len(named) <= 2 for named in columns)
    return bool(asked) and of_a_year and not asked & set().union(*columns)


def of_another_year(asked: set[int], texts: Iterable[str]) -> bool:
    """Whether texts name years, and none of those that are asked about; what names no year may be of any."""
    named = set().union(*map(years, texts))
    return bool(asked and named) and not asked & named
