"""Days in questions and texts: the stretches of time of which a text names the month, from their first day to the last.

"2027" is no such stretch, "juni 2027" is one of thirty days, "aug. 2027 – juli 2029" one of two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from assistant.words.weekdays import DAYS, WHOLE
from assistant.words.years import years
from corpus.language import A_MONTH, MONTHS, fold

Day = tuple[int, int, int]
"""Year, month and day."""
Stretch = tuple[Day, Day]
"""The first day and the last."""
_LAST = 31
"""The last day of any month: only the order of days counts."""
_TO = r"\s*(?:-|–|—|t/m|tot(?: en met)?)\s*"
_MOMENT = re.compile(
    rf"\b(?:(?:(?P<from>\d{{1,2}})(?:{_TO}|\s+en\s+))?(?P<day>\d{{1,2}})\s+)?"
    rf"(?P<month>{A_MONTH}|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?(?=\s+20\d\d))(?!\w)"
    r"(?:\s+(?P<year>(?:19|20)\d\d))?"
    r"|\b(?P<d>\d{1,2})[-/](?P<m>\d{1,2})[-/](?P<y>20\d\d)\b"
)
_GOES_ON = re.compile(_TO)
_UNTIL = re.compile(r"\b(?:tot(?: en met)?|t/m|uiterlijk(?: op| in)?|v[oó][oó]r(?= \d))\s*$")
_FROM = re.compile(r"\b(?:vanaf|na|sinds|met ingang van)\s*$")
_OF = re.compile(r"\bvan\s*$")
_BETWEEN = re.compile(r"\btussen\s*$")
_WEEKDAY = rf"(?:{'|'.join((*WHOLE, *DAYS))})\b\.?\s*"
_DAYS_ALONE = re.compile(
    rf"(?:{_WEEKDAY})?\d{{1,2}}(?:(?:{_TO}|\s*(?:,|&|en\b)\s*)(?:{_WEEKDAY})?\d{{1,2}})*(?=\s*$|\s*[:–—]|\s-\s)"
)
"""Days without their month: "di 20", "ma 17 t/m do 20", "3 en 5"; a text may go on after a colon or a dash."""
_OF_DAYS = re.compile(r"\w*(?:datum|data|dag(?:en)?|wanneer)")
_MONTH_ALONE = re.compile(rf"\W*(?:maand )?(?:{A_MONTH})(?: 20\d\d)?\W*")


def stretches(text: str) -> list[Stretch]:
    """The stretches of which a text names the month and, at least somewhere, the year."""
    return [stretch for stretch, _ in _placed(fold(text))]


def is_month(title: str) -> bool:
    """Whether a title is a month and nothing else: "Januari 2026"."""
    return bool(_MONTH_ALONE.fullmatch(fold(title)))


def with_month(heading: str, said: str, title: str) -> str:
    """The days that a cell, or a text at its beginning, has of the month that is the title above: "20 Januari 2026".

    A cell as it is where it is no day of such a month; a mere number is one where the column is of days.
    """
    found = _DAYS_ALONE.match(fold(said).strip()) if is_month(title) else None
    if not found or not (re.search(_WEEKDAY, found[0]) or not heading or _OF_DAYS.fullmatch(fold(heading))):
        return said
    return f"{re.sub(_WEEKDAY, '', found[0])} {title}"


def asked_stretches(question: str, asked: Set[int]) -> list[Stretch]:
    """The stretches that a question asks of, given the years it asks of; none where it has years without a month.

    "Vanaf juni 2027" lasts until the end of that year, "tot juni 2027" goes back to its beginning. Of "de vergadering
    van maart 2027" the month tells which meeting it is, not when what is asked about takes place.
    """
    text = fold(question)
    found: list[Stretch] = []
    for (first, last), start in _placed(text):
        before = text[:start]
        if first[0] in asked and last[0] in asked and not (_OF.search(before) and first[:2] == last[:2]):
            first = (first[0], 1, 1) if _UNTIL.search(before) else first
            last = (last[0], 12, _LAST) if _FROM.search(before) else last
            found.append((first, last))
    held = {year for first, last in found for year in range(first[0], last[0] + 1)}
    return found if held >= asked else []


def touch(asked: Iterable[Stretch], held: Sequence[Stretch]) -> bool:
    """Whether one of some stretches shares a day with one of others."""
    return any(one[0] <= other[1] and other[0] <= one[1] for one in asked for other in held)


def _placed(text: str) -> list[tuple[Stretch, int]]:
    """The stretches of a folded text, each with where it starts there."""
    matches = list(_MOMENT.finditer(text))
    moments = _with_years(matches, years(text))
    found: list[tuple[Stretch, int]] = []
    ranged = False
    for position, match in enumerate(matches):
        stretch = moments[position]
        gap = text[matches[position - 1].end() : match.start()] if position else ""
        between = gap.strip() == "en" and bool(_BETWEEN.search(text[: matches[position - 1].start()]))
        joins = bool(found) and not ranged and position > 0 and (between or bool(_GOES_ON.fullmatch(gap)))
        before = moments[position - 1] if joins else None
        if stretch and before:
            found[-1] = ((before[0], stretch[1]), found[-1][1])
        elif stretch:
            found.append((stretch, match.start()))
        ranged = bool(stretch and before)
    return found


def _with_years(matches: Sequence[re.Match[str]], named: Set[int]) -> list[Stretch | None]:
    """The stretch of each moment; one without a year is of the year after it, or else of the only one there is."""
    found: list[Stretch | None] = []
    year, later = (min(named) if len(named) == 1 else None), 0
    for match in reversed(matches):
        if match["y"]:
            day = (int(match["y"]), int(match["m"]), int(match["d"]))
            found.append((day, day))
            continue
        month = _month(match["month"])
        if match["year"]:
            year = int(match["year"])
        elif year and later and month > later:
            year -= 1  # "november tot maart 2028"
        later = month
        first, last = int(match["from"] or match["day"] or 1), int(match["day"] or _LAST)
        found.append(((year, month, first), (year, month, last)) if year else None)
    return found[::-1]


def _month(word: str) -> int:
    """The number of a month by its name or what that begins with."""
    short = word.rstrip(".")[:3]
    return next(
        number for number, name in enumerate(MONTHS, start=1) if short in (name[:3], "mrt" if number == 3 else "")
    )
