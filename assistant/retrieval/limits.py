"""From when or until when: a day alone does not tell which of the two it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.retrieval.answer_type import has_date
from corpus.language import fold

_ASKED = re.compile(r"^(?!.*wanneer.*wanneer).*\b(?:(tot)|vanaf|sinds) (?:wanneer|welke? (?:datum|dag|jaar|moment))\b")
_YEARS = r"|\d ?[-–] ?\d"
_ENDS = re.compile(rf"\b(?:tot\w*|t/m|\w*eind\w*|afloop|af|verloopt|vervalt|uiterlijk|voor|looptijd|duurt)\b{_YEARS}")
_BEGINS = re.compile(
    rf"\b(?:vanaf|sinds|per|ingang|in werking|gaat|gaan|ging|start\w*|gestart|begi?[no]\w*|eerste?)\b{_YEARS}"
)


def tells_limit(question: str, parts: Iterable[str]) -> bool:
    """Whether one of the sentences says with a date that something begins or ends, where a question asks for that."""
    asked = _ASKED.search(fold(question))
    if asked is None:
        return True
    limit = _ENDS if asked[1] else _BEGINS
    return any(limit.search(fold(part)) and has_date(part) for part in parts)
