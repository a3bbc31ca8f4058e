"""From when, until when or when next: a day alone does not tell which of these it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.question.asking import asks_day, asks_in_which_case
from assistant.retrieval.answer_type import has_date, has_time, holds
from assistant.retrieval.counting import DAY
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


_OF_A_YEAR = re.compile(r"\b(?:welke?|wat voor|which|what) (?:school)?(?:jaar|jaren|years?)\b")
_A_YEAR = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|(?<!\d)[’']\d\d\b"
    r"|\b(?:dit|vorige?|volgende?|afgelopen|komende?|huidige?|elke?|ieder) (?:school)?ja(?:ar|ren)\b|\bjaarlijks\b"
)
_SINCE = re.compile(r"\bsinds (?:wanneer|welke?)\b")
"""What has begun has begun on a day: no case tells when."""
_NO_WORDS = re.compile(r"\b\w*(?:dag|uur)\b|[\W\d_]+")
_IN_CASE = re.compile(
    r"\b(?:wanneer|indien|zodra|zolang|nadat|voordat|totdat|mits|tenzij|na|pas (?:bij|in|op|met)|rond|tijdens|vlak voor"
    r"|halverwege|\w+(?:vakantie|weken?)|pasen|pinksteren|kerst(?:mis|dagen)?|carnaval|sinterklaas)\b"
    r"|\bals (?:de|het|een|er|dat|dit|deze|die|ik|je|jij|u|hij|zij|ze|we|wij|men|iemand|iedereen|niemand|alle|mijn|uw"
    r"|hun|onze?)\b"
    r"|\bals\b[^.,;]*\b(?:is|zijn|heeft|hebben|wordt|worden|kan|kunnen|mag|mogen|wil|willen|komt|komen|gaat|gaan)\b"
)
"""What must be the case first, which "wanneer" may ask: "als norm" is none."""


def lacks_moment(question: str, parts: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether sentences, and the titles above them, plainly do not tell when something is.

    They have no year or no day where that is asked ("vier jaar" is none), no limit or no next time; or neither a date
    nor a condition. A day that stands by itself under no title is that of a document, not of what comes next.
    """
    asked, all_said = fold(question), (*parts, *titles)
    if _OF_A_YEAR.search(asked):
        return not any(_A_YEAR.search(fold(said)) for said in all_said)
    if asks_day(asked):
        return not any(holds("day", said) for said in all_said)
    if _SINCE.search(asked) and not any(map(has_date, all_said)):
        return True
    if not tells_limit(question, parts) or not tells_next(question, parts):
        return not any(_IN_CASE.search(fold(part)) for part in parts)
    if _NEXT.search(asked) and not titles and not any(_NO_WORDS.sub("", fold(DAY.sub(" ", part))) for part in parts):
        return True
    if asks_in_which_case(question):
        return False
    return not any(has_date(said) or _IN_CASE.search(fold(said)) for said in all_said)
