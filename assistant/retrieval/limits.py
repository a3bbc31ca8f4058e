"""From when, until when or when next: a day alone does not tell which of these it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.retrieval.answer_type import has_date, has_time
from assistant.words.bounds import BEGINS, ENDS
from assistant.words.tense import has_past_verb
from corpus.language import fold

_ASKED = re.compile(r"^(?!.*wanneer.*wanneer).*\b(?:(tot)|vanaf|sinds) (?:wanneer|welke? (?:datum|dag|jaar|moment))\b")
_DONE = re.compile(
    r"\bwanneer (?:is|zijn|was|waren|kom(?:t|en)|moet\w*) .*\b(?:klaar|gereed|voltooid|afgerond|af|afgelopen|voorbij)\b"
)
_IS_DONE = re.compile(r"\b(?:klaar|gereed|voltooi\w*|afgerond|oplever\w*|opgeleverd|in gebruik)\b")
"""As good a word for an end as the others, where that is what is asked."""
_YEARS = r"|\d ?[-–] ?\d"
_ENDS = re.compile(rf"\b(?:{ENDS}|tot|totdat|t/m|voor|af|looptijd|duurt)\b{_YEARS}")
_BEGINS = re.compile(rf"\b(?:{BEGINS}|in werking|ging)\b{_YEARS}")

_ONLY_IF = re.compile(r"\b(?:als|indien|zodra|nadat|mits|pas (?:bij|na|wanneer))\b")
"""What must be the case first: as good an answer to "vanaf wanneer mag dat"."""


_NEXT = re.compile(
    r"^(?!.*\b(?:was|waren|werd|werden)\b).*\bwanneer\b.*\b(?:weer|opnieuw|(?:eerst)?volgende?|komende)\b"
)


def tells_next(question: str, parts: Iterable[str]) -> bool:
    """Whether one of the sentences gives a date without telling what was, where a question asks when it is again."""
    if _NEXT.search(fold(question)) is None:
        return True
    dated = [fold(part) for part in parts if has_date(part)]
    return any(not has_past_verb(said) for said in dated)


_STOPS = re.compile(r"\b(?:eindig\w*|einde|tot hoe laat|klaar|afgelopen|sluit(?:en)?|dicht|uit)\b")
_UNTIL = re.compile(r"\b(?:tot|t/m|\w*eind\w*|klaar|sluit\w*|dicht\w*|uit|uiterlijk|duurt|afgelopen)\b|\d ?[-–] ?\d")


def tells_end(question: str, parts: Iterable[str]) -> bool:
    """Whether one of the sentences says with a time that something ends, where a question asks for that."""
    if _STOPS.search(fold(question)) is None:
        return True
    return any(has_time(part) and _UNTIL.search(fold(part)) for part in parts)


def tells_limit(question: str, parts: Iterable[str]) -> bool:
    """Whether one of the sentences says with a date that something begins or ends, where a question asks for that."""
    folded = [(fold(part), part) for part in parts]
    if _DONE.search(fold(question)):
        return any(has_date(part) and (_ENDS.search(said) or _IS_DONE.search(said)) for said, part in folded)
    asked = _ASKED.search(fold(question))
    if asked is None:
        return True
    limit = _ENDS if asked[1] else _BEGINS
    return any(
        (limit.search(said) and has_date(part)) or (not asked[1] and _ONLY_IF.search(said)) for said, part in folded
    )
