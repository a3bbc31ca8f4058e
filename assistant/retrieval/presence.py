"""Lists of who was there: they have everybody's name, and tell nothing of anybody but that, and what they are."""

from __future__ import annotations

import re

from assistant.question.query import Query
from corpus.language import fold
from corpus.types import Passage

_LIST = re.compile(
    r"(?:aan|af)wezig(?:en)?\b[^:]{0,30}:|(?:afgemeld|afmelding(?:en)?|absent(?:en)?|verhinderd|presentie|gast(?:en)?"
    r"|deelnemers|met kennisgeving|met bericht)\b[^:]{0,30}:"
)
_ASKED = re.compile(
    r"\b(?:aanwezig\w*|afwezig\w*|erbij|bij was|bij waren|waren (?:er )?bij|was (?:er )?bij|tafel|ontbra?k\w*|absent\w*"
    r"|afgemeld\w*|afmelding\w*|verhinderd|present\w*|deelnemer\w*|deelgenomen|namen deel|gast(?:en)?|ziek|aanschuiven"
    r"|functie|rol|beroep|werkt|werken|namens|hoort|school|scholen|organisaties?|vertegenwoordig\w*|leden|lid|kwam|kwamen"
    r"|waren|there|attend\w*|present)\b"
)
"""Asks who was there, or what somebody is: beside a name such a list often has "(voorzitter)"."""


def is_only_present(query: Query, passage: Passage) -> bool:
    """Whether a passage only lists who was there or not, where something else is asked than that or who somebody is."""
    if query.ask in ("who", "count") or _ASKED.search(fold(query.question)):
        return False
    text = fold(passage.text if not passage.cells else ": ".join(cell for _, cell in passage.cells))
    return _LIST.match(text) is not None
