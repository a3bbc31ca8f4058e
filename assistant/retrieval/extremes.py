"""Whether a passage tells the latest, the earliest, the least or the most, where a question asks for that.

"Uiterlijk hoe laat moet je er zijn?" is not answered by any time of day, but by "ten laatste om 8.20 uur".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question.query import Query
from assistant.retrieval.kinds import in_words, right_type
from assistant.words.bounds import AT_LEAST, AT_MOST, BEGINS, EARLIEST, ENDS, LATEST
from assistant.words.sentences import sentences
from corpus.language import fold
from corpus.types import Passage

_MOMENT = r"(?:wanneer|hoe laat|welke? (?:datum|dag|moment|tijdstip|jaar|maand))"
_MUST = r"(?:moet|moeten|moest|dien|dient|dienen|kan|kun|kunt|kunnen|mag|mogen)"
_HOW_MUCH = r"^(?:en |maar )?(?:\w+ ){0,2}(?:hoeveel|hoe (?:vaak|lang|oud))\b.*"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Extreme:
    """How a question asks for one, in so many words or by what must or may be, and how a sentence tells it."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    meant: re.Pattern[str] | None = None


_ENDS = rf"\b(?:{ENDS})\b|\bvoor (?=\d|aanvang\b|(?:de |het )?(?:start|begin)\b|\w+dag\b)"
_TO = r"|(?<!\d )(?<!uur )(?<!dag )\b(?:tot|totdat)\b"
""" "Tot 1 maart", not "van 9.00 uur tot 12.00 uur": that something goes on so long is no limit to what must be done."""
_BEGINS = rf"\b(?:{BEGINS})\b"
_RANGE = r"|\b(?:tot|totdat|t/m)\b|\d ?[-–] ?\d"

_EXTREMES = (
    _Extreme(asked=re.compile(rf"\b{LATEST}\b|\bvoor {_MOMENT} {_MUST}\b"), told=re.compile(_ENDS + _TO)),
    _Extreme(asked=re.compile(rf"\btot {_MOMENT}\b"), told=re.compile(_ENDS + _RANGE)),
    _Extreme(asked=re.compile(rf"\b{EARLIEST}\b"), told=re.compile(_BEGINS)),
    _Extreme(asked=re.compile(rf"\b(?:vanaf|sinds) {_MOMENT}\b"), told=re.compile(_BEGINS + _RANGE)),
    _Extreme(
        asked=re.compile(rf"\b(?:{AT_LEAST}|minimum)\b|\bop (?:zijn|z'n|zn) minst\b"),
        meant=re.compile(rf"{_HOW_MUCH}\b(?:moet|moeten|nodig|vereist)\b"),
        told=re.compile(rf"\b(?:{AT_LEAST}|minimum)\b|\bop (?:zijn|z'n|zn) minst\b|\bof meer\b|\bmeer dan\b"),
    ),
    _Extreme(
        asked=re.compile(rf"\b(?:{AT_MOST}|maximum)(?!\w)"),
        meant=re.compile(rf"{_HOW_MUCH}\b(?:mag|mogen)\b"),
        told=re.compile(
            rf"\b(?:{AT_MOST}|maximum)(?!\w)|\bniet (?:meer|langer|vaker|hoger|later|ouder) dan\b|\bbeperkt tot\b"
        ),
    ),
)


def asks_extreme(query: Query) -> bool:
    """Whether a question asks for the latest, the earliest, the least or the most in so many words."""
    return any(extreme.asked.search(fold(query.question)) for extreme in _EXTREMES)


def of_kind(query: Query, passage: Passage) -> int:
    """How much a passage is of the kind that is asked for: 1 where it holds that, 2 where also as the extreme asked.

    Where a question asks for an extreme in so many words, what does not tell it as that is no more than any other text.
    """
    if not right_type(query, passage):
        return 0
    question = fold(query.question)
    for extreme in _EXTREMES:
        named = bool(extreme.asked.search(question))
        if named or (extreme.meant and extreme.meant.search(question)):
            return 2 if _tells(extreme, query, passage) else int(not named)
    return 1


def _tells(extreme: _Extreme, query: Query, passage: Passage) -> bool:
    """Whether one sentence, or a row, has the extreme with what is asked for."""
    parts = [in_words(passage)] if passage.cells else sentences(passage.text)
    return any(extreme.told.search(fold(part)) and right_type(query, passage, part) for part in parts)
