"""Days of the week in cells and questions: "ma t/m do", "vrijdagochtend", "elke dag behalve woensdag"."""

from __future__ import annotations

import re

from corpus.language import A_MONTH, fold

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
WHOLE = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WHOLE = dict(zip(WHOLE, DAYS, strict=True))
_PART = r"(?:s|en|ochtend(?:en)?|middag(?:en)?|avond(?:en)?)?"
_DAY = rf"({'|'.join(WHOLE)}|{'|'.join(DAYS)})"
_IN_CELL = re.compile(rf"\b{_DAY}{_PART}\b")
_RANGE = re.compile(rf"\b{_DAY}{_PART}\.? ?(?:t/m|tot en met|tot|-|–) ?{_DAY}{_PART}\b")
_EACH = r"(?:elke|alle|iedere)"
_HALVES = re.compile(rf"\b{_EACH} (ochtend|middag|avond)(?:en)?\b")
_EVERY = re.compile(
    rf"\b(?:dagelijks|{_EACH} (?:(?:werk|school)?dag(?:en)?|(?:ochtend|middag|avond)(?:en)?)|hele week|fulltime"
    r"|voltijds?)\b"
)
_NOT = r"\b(?:behalve|niet|uitgezonderd|m\.?u\.?v\.?|vrij)\b"
_BUT = re.compile(rf"\([^)]*{_NOT}[^)]*\)|{_NOT}[^()]*")
"""What is excepted: in brackets, or to the end."""
_ASKED = re.compile(rf"\b({'|'.join(WHOLE)}){_PART}\b(?! \d)(?! (?:{A_MONTH})\b)")
"""In a question a day has its whole name: "do" and "zo" are other words too; and with a date it is one day only."""


def days(cell: str) -> set[str]:
    """The days that a cell names, as "ma", "di" …, those inside its ranges among them and without those it excepts."""
    folded = fold(cell)
    return _named(_BUT.sub(" ", folded)) - _named(" ".join(_BUT.findall(folded)))


def days_asked(question: str) -> set[str]:
    """The days of the week that a question names, not as the day of one date."""
    return {_WHOLE[day] for day in _ASKED.findall(fold(question))}


def every_day(text: str) -> bool:
    """Whether a text speaks of all working days, or of one part of each: "de hele week", "elke ochtend"."""
    return bool(_EVERY.search(fold(text)))


def half_of_each(text: str) -> str | None:
    """The part of the day of which a text names that of every day: "ochtend" of "alle ochtenden"."""
    found = _HALVES.search(fold(text))
    return found[1] if found else None


def _named(text: str) -> set[str]:
    found = {*DAYS[:5]} if _EVERY.search(text) else set[str]()
    found |= {_short(day) for day in _IN_CELL.findall(text)}
    for first, last in _RANGE.findall(text):
        found |= {*DAYS[DAYS.index(_short(first)) : DAYS.index(_short(last)) + 1]}
    return found


def _short(day: str) -> str:
    return _WHOLE.get(day, day)
