"""A date as precise as a sentence gives it: a year, perhaps a part of it, a month or a day."""

from __future__ import annotations

import re

from corpus.language import A_MONTH, MONTHS

_PARTS = {
    "voorjaar": (1, 6), "lente": (3, 6), "zomer": (6, 9), "najaar": (8, 12), "herfst": (9, 12),
    "begin": (1, 4), "medio": (5, 8), "eind": (9, 12), "einde": (9, 12),
    "eerste helft": (1, 6), "tweede helft": (7, 12),
    "voor de zomer": (1, 7), "voor de zomervakantie": (1, 7), "na de zomer": (8, 12), "na de zomervakantie": (8, 12),
    "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12),
    "eerste kwartaal": (1, 3), "tweede kwartaal": (4, 6), "derde kwartaal": (7, 9), "vierde kwartaal": (10, 12),
}  # fmt: skip
"""The first and last month of what parts of a year are called, taken wide: nobody means a day by them."""
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{A_MONTH})(?: (?P<year>20\d\d))?\b"
    rf"|\b(?P<starts>20\d\d) ?[-–/] ?(?P<stops>20\d\d)\b"
    rf"|\b(?:(?P<part>{_PART})(?: (?:van|in))? )?(?P<bare>20\d\d)(?![-–/.]?\d)"
)


def year(match: re.Match[str]) -> int:
    """The year of a date; 0 without one, that in which a school year starts, and of more years the last."""
    return int((match["starts"] if is_school_year(match) else match["stops"]) or match["bare"] or match["year"] or 0)


def is_school_year(match: re.Match[str]) -> bool:
    """Whether a date is two years that follow each other."""
    return bool(match["starts"]) and int(match["stops"]) == int(match["starts"]) + 1


def months(match: re.Match[str]) -> tuple[int, int]:
    """The first and last month of a date: of the whole year when it says nothing of them.

    A school year runs from August to July, the months 8 to 19 counted from its first January.
    """
    if is_school_year(match):
        return 8, 19
    if match["month"]:
        month = MONTHS.index(match["month"]) + 1
        return month, month
    return _PARTS[match["part"]] if match["part"] else (1, 12)


def day(match: re.Match[str]) -> int:
    """The day of a date; 0 when it says none."""
    return int(match["day"] or 0)
