"""Where a report and a plan that speak of one thing say another number, date, period or amount of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.coverage import dates
from assistant.coverage.quantities import A_NUMBER, Quantity, number, of_kind, quantities
from assistant.coverage.types import Difference
from assistant.words.bounds import BOUND
from corpus.language import fold

SAME = 0.01
"""What may lie between two quantities that are one: a share of the larger."""
_OF_A_YEAR = re.compile(r"20\d\d(?:[-–/]20\d\d)?$")
"""Ends the unit of a number that stands alone in the column for a year."""
_MORE = re.compile(r"(?: [\w-]+){0,2}? (?:(?:er)?bij|extra|meer|minder|eraf)\b")
"""Follows what comes on top of a number, or goes off it."""
_LIMIT = rf"(?:{BOUND}|niet (?:meer|minder) dan)"
"""Comes before a quantity that sets a limit, which is the whole point of who says it."""


def differences(outcome: str, sentences: Sequence[str]) -> tuple[Difference, ...]:
    """What is another quantity in sentences of a plan than in an outcome of a report.

    A quantity differs when the plan has some of its kind and unit, and none of these is as large. What the plan leaves
    out is no difference, and what only the plan has is none either. "Twaalf in plaats van acht" asks for what it has.
    """
    ours = quantities(outcome)
    theirs = [quantity for sentence in sentences for quantity in quantities(sentence)]
    found: list[Difference] = []
    for quantity in ours:
        if quantity.start is not None and _reaches(quantity, sentences):
            continue
        against = of_kind((*theirs, *_years(ours, theirs)), quantity)
        alike = of_kind(ours, quantity)
        if against and not any(_same(one, other) for one in against for other in alike):
            found.append(Difference(kind=quantity.kind, report=quantity.text, plan=_nearest(quantity, against).text))
    return tuple(dict.fromkeys(found))  # the term of a row may repeat a date of its text


def _reaches(goal: Quantity, sentences: Sequence[str]) -> bool:
    """Whether sentences name the number that something is to go to anywhere, or what is to come on top of it."""
    said = dates.DATE.sub(" ", " ".join(" ".join(fold(sentence).split()) for sentence in sentences))
    more = {number(found[0]) for found in A_NUMBER.finditer(said) if _MORE.match(said, found.end())}
    return goal.value in {number(found[0]) for found in A_NUMBER.finditer(said)} or (
        goal.start is not None and abs(goal.value - goal.start) in more
    )


def lacks_limit(outcome: str, sentences: Sequence[str]) -> bool:
    """Whether an outcome sets a limit ("ten hoogste 22 kleuters"), and sentences of a plan measure nothing like it."""
    said = " ".join(fold(outcome).split())
    limits = [one for one in quantities(outcome) if re.search(rf"\b{_LIMIT} {re.escape(one.text)}", said)]
    theirs = [quantity for sentence in sentences for quantity in quantities(sentence)]
    return any(not of_kind(theirs, limit) for limit in limits)


def measures_alike(outcome: str, sentence: str) -> bool:
    """Whether a sentence has a quantity that one of an outcome can be held against."""
    theirs = quantities(sentence)
    return any(of_kind(theirs, quantity) for quantity in quantities(outcome) if quantity.kind != "scope")


def _nearest(quantity: Quantity, against: Sequence[Quantity]) -> Quantity:
    """The one that says most clearly what differs: another may be of something else."""
    return min(against, key=lambda one: abs(one.value - quantity.value))


def _years(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """The years of columns that a plan has numbers in: of those with a number of the outcome, if there are any."""
    columns = [(one, year[0]) for one in theirs if (year := _OF_A_YEAR.search(one.unit))]
    wanted = {one.value for one in ours if one.kind == "count"}
    chosen = [year for one, year in columns if one.value in wanted] or [year for _, year in columns]
    return [date for year in dict.fromkeys(chosen) for date in quantities(year)]


def _same(one: Quantity, other: Quantity) -> bool:
    if one.kind == "date":
        (starts, stops), (begins, ends) = _months(one), _months(other)
        return starts <= ends and begins <= stops and (one.day == other.day or not (one.day and other.day))
    return abs(one.value - other.value) <= SAME * max(abs(one.value), abs(other.value))


def _months(one: Quantity) -> tuple[int, int]:
    """The first and last month of a date, counted from the year 0 when it names a year."""
    before = 12 * int(one.value) if one.unit == "jaar" else 0
    return before + one.months[0], before + one.months[1]
