"""What an outcome asks for that passages about the same thing leave out: how long, how often, how much, or that not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.coverage.quantities import Quantity, of_kind, quantities
from assistant.words.bounds import AT_MOST
from assistant.words.spoken import NEGATIONS
from corpus.language import fold, words

_MEASURES = ("duration", "frequency", "amount", "share")
"""Kinds that say how an outcome is to be done; what it counts may be left to the reader ("beide scholen"), and so may
the year or month of a date. What is for one day is another thing without it."""
_DAY = re.compile(r"^\d{1,2} ")
_WHICH = re.compile(r"^(?:de|het) eerste\b")
"""Tells which day it is, and not how long."""
_NOT = re.compile(r"^(?:geen|nooit)(?!.*\bzonder\b)(?: [\w-]+){1,2}")
"""Not "geen leerling zonder plan", which asks for one for each of them."""
_SAYS_NOT = re.compile(
    r"\b(?:zonder|stop\w*|af|afgeschaft|verval\w*|verdwijn\w*|beeindig\w*|hef\w*|opgeheven|weg|verbied\w*|verboden"
    rf"|{AT_MOST}|alleen|slechts)\b|vrije?\b|lo(?:os|ze)\b"
)
"""What does away with something in other words."""


def unsaid(outcome: str, said: Sequence[str]) -> tuple[str, ...]:
    """The words of an outcome for what no text of a plan says anything of."""
    theirs = [quantity for text in said for quantity in quantities(text)]
    asked = [quantity for quantity in quantities(outcome) if quantity.kind in _MEASURES]
    lacking = [one.text for one in asked if not of_kind(theirs, one) and not _WHICH.match(one.text)]
    return tuple(dict.fromkeys((*lacking, *_days(outcome, theirs), *_not(outcome, " ".join(said)))))


def _days(outcome: str, theirs: Sequence[Quantity]) -> list[str]:
    """The days that an outcome names, where a plan names no time at all; another day differs, and is told so."""
    if any(one.kind == "date" for one in theirs):
        return []
    return [one.text for one in quantities(outcome) if one.kind == "date" and _DAY.match(one.text)]


def _not(outcome: str, said: str) -> list[str]:
    asked, told = _NOT.search(fold(outcome)), fold(said)
    return [asked[0]] if asked and not (NEGATIONS & set(words(told)) or _SAYS_NOT.search(told)) else []
