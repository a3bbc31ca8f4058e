"""Which meeting a question is about: "op 17 september", "de vergadering van maart", "het laatste verslag".

A meeting is known by its day, and its minutes have that day for their date. The day and the month then say which
minutes are meant; they are no deadline that stands in these ("welke acties moeten in maart klaar zijn").
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.question.naming.scope import Scope
from assistant.words.days import stretches
from assistant.words.english_frame import put_in_dutch
from corpus.index import Index
from corpus.kinds import called, is_of_a_day
from corpus.language import A_MONTH, MONTHS, fold, stem, words
from corpus.types import DocumentInfo, Place

_WRITTEN = frozenset("verslag vergaderverslag overlegverslag besluitenlijst actielijst".split())
"""What minutes are called as well; where it has no day it is of something else, a year perhaps."""
_SENT = frozenset(map(stem, ("nieuwsbrief", "brief")))
_TITLED = re.compile(r"\b\w*(?:overleg|bespreking|zitting)\b")
"""A dated report may be called after the meeting itself: "Teamoverleg 5 maart"."""
_MEETING = r"\w*(?:vergadering|overleg|bijeenkomst|zitting)"
_RECORD = r"(?:notulen|\w*verslag|verslagje|besluitenlijst|actielijst|actiepuntenlijst|takenlijst|presentielijst)"
_AS_LIST = (
    r"(?:agenda|onderwerpen|agendapunten|besluiten|acties|actiepunten|aanwezigen|afwezigen|deelnemers|gasten"
    r"|samenvatting|locatie|begintijd|eindtijd)"
)
"""What a few words without a verb ask of the meeting of a month: "besluiten maart"."""
_OF_MONTH = re.compile(
    rf"\b(?:{_MEETING}|{_RECORD})(?: \w+){{0,3}}? (?:(?:van|uit|in|op|over|voor|de maand) )*(?:{A_MONTH})\b"
    rf"|\b(?:{A_MONTH})(?:{_MEETING}|{_RECORD})\b"
    rf"|\bin (?:{A_MONTH})(?: (?:19|20)\d\d)? .*\b(?:{_MEETING})\b"
    rf"|^(?:\w+ ){{0,3}}?{_AS_LIST} (?:(?:van|uit|de|vergadering) )*(?:{A_MONTH})(?: (?:19|20)\d\d)?$"
)
_WHAT_WAS = re.compile(
    r"\b(?:besloten|besloot|besluiten|beslist|besproken|behandeld|afgesproken|aanwezig\w*|present|afwezig\w*|absent|ontbrak|ontbraken"
    r"|afgemeld|notulist|gasten?|erbij|er (?:\w+ )?bij|aan tafel|aan bod|aan de orde|ter sprake|op de agenda"
    r"|over gehad|gezegd)\b"
    r"|^(?:en )?wie (?:was|waren|zat|zaten) (?:er |daar )?(?:(?:allemaal|niet|wel|ook) )*(?:in|op)\b"
)
"""What is asked of meetings alone: with a month it is asked of the meeting of that month."""
_LATEST = re.compile(
    rf"\b(?:laatste?|vorige|meest recente|recentste|jongste|nieuwste|afgelopen)"
    rf" (?:\w+ ){{0,1}}?(?P<what>{_MEETING}|{_RECORD}|keer)\b(?! van (?:het|dit|elk|ieder) (?:school)?jaar\b)"
)
_NOT_HELD = re.compile(
    r"\b(?:volgende?|eerstvolgende|komende|aanstaande|gepland|planning|kalender)\b"
    r"|^(?:en )?(?:wanneer|op welke dag)\b(?!.*\b(?:afgelopen|klaar|begon|geopend|gesloten|einde?)\b)"
)
"""What asks for a meeting that is to come, or for its day."""
_BOUNDS = frozenset("voor tot vanaf sinds uiterlijk tegen per".split())
"""Before a day: a deadline, or when something begins."""
_AFTER_A_MEETING = re.compile(rf"\bna (?:de |het )?(?:{_MEETING})")
_WEEKDAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_BEFORE_DAY = _WEEKDAYS | {"de", "het"}
_OF_RECORD = re.compile(r"\b(?:verslag|notulen)\b.*\b(?:vastgesteld|goedgekeurd|gewijzigd|aangepast|wijziging\w*)\b")
"""What became of minutes stands in those of the next meeting."""

OF_MEETINGS = re.compile(rf"\b(?:{_MEETING}|{_RECORD}|keer|maand)(?:en)?\b")
"""A word for a meeting, or for what is written of it."""
ANY_MEETING = frozenset(
    map(
        stem,
        """vergadering vergaderingen overleg overleggen bijeenkomst bijeenkomsten zitting notulen verslag
    vergaderverslag besluitenlijst actielijst actiepuntenlijst takenlijst presentielijst keer maand""".split(),
    )
)
"""Stems of those that tell no meeting from another, as "teamoverleg" does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What is written of one meeting: a document, or a part of one that holds several. Passages [start, stop) of it."""

    info: DocumentInfo
    date: str
    """In ISO 8601; "" where it is not known."""
    start: int
    stop: int
    part: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The minutes of the meeting that a question names, the latest first, and its words that say which it is."""

    minutes: tuple[Minutes, ...]
    words: frozenset[str]
    latest: bool = False
    """Whether it is the latest of these that is meant."""


def minutes(index: Index) -> list[Minutes]:
    """The minutes of all meetings, the latest first: what people sent belongs to a day as well."""
    if index not in _known:
        held = [one for info in index.store.documents if _is_of_meeting(info) for one in _held_in(index, info)]
        _known[index] = sorted(held, key=lambda one: one.date, reverse=True)
    return _known[index]


def _held_in(index: Index, info: DocumentInfo) -> list[Minutes]:
    """The meetings that one document tells of: one, or those of which each part of it names the day in its title."""
    tops = [place for place in index.store.places_of(info.id) if place.level == 1]
    days = {place.id: stretches(place.title) for place in tops if OF_MEETINGS.search(fold(place.title))}
    dated = {name: "-".join(f"{n:02}" for n in found[0][0]) for name, found in days.items() if len(found) == 1}
    if len({*dated.values()}) < len(("one", "other")):
        return [Minutes(info=info, date=info.date or "", start=0, stop=info.passages)]
    parts = [place for place in tops if place.id in dated]
    return [Minutes(info=info, date=dated[p.id], start=p.start, stop=p.stop, part=p) for p in parts]


def _is_of_meeting(info: DocumentInfo) -> bool:
    """Whether a document tells of meetings: minutes, or a report that has the day of one."""
    kind = called(info) or ""
    if info.date and _TITLED.search(fold(info.title)):
        return True
    return bool(info.date and kind in _WRITTEN) or (is_of_a_day(info) and stem(kind) not in _SENT)


def sitting_named(question: str, index: Index) -> Sitting | None:
    """The meetings that a question names by day, by month or as the latest; None where it names none that we have."""
    found = words(put_in_dutch(question))
    said = " ".join(found)
    held = minutes(index)
    if not held or _NOT_HELD.search(said) or _OF_RECORD.search(said):
        return None
    return _of_day(found, held) or _of_month(said, found, held) or _latest(said, held)


def within_sitting(question: str, index: Index, scope: Scope) -> Scope:
    """The documents that a question names: of its meeting, where it names the day or month of one."""
    sitting = sitting_named(question, index)
    if sitting is None or sitting.latest or any(one.part for one in sitting.minutes):
        return scope  # of one document with many meetings the day still tells which part is meant
    named = dict.fromkeys(one.info.id for one in sitting.minutes)
    of = tuple(name for name in named if not scope.documents or name in scope.documents)
    return Scope(documents=of, words=scope.words | sitting.words) if of else scope


def _of_day(found: Sequence[str], held: Sequence[Minutes]) -> Sitting | None:
    named: list[Minutes] = []
    told: set[str] = set()
    for place, word in enumerate(found[:-1]):
        if not word.isdigit() or not _opens(found, place):
            continue
        month = found[place + 1]
        number = MONTHS.index(month) + 1 if month in MONTHS else int(month) if month.isdigit() else 0
        year = _year(found, place + 2)
        if month.isdigit() and not year:
            continue
        day = f"-{number:02}-{int(word):02}"
        of = [one for one in held if one.date.endswith(day) and one.date.startswith(year)]
        named += of
        told |= {word, month, year, *({found[place - 1]} & _WEEKDAYS if place else ())} if of else set()
    return _sitting(named, told)


def _of_month(said: str, found: Sequence[str], held: Sequence[Minutes]) -> Sitting | None:
    """The meetings of the month that is named, where the question asks of a meeting and not what is due then."""
    if not (_OF_MONTH.search(said) or _WHAT_WAS.search(said)):
        return None
    named: list[Minutes] = []
    told: set[str] = set()
    for place, word in enumerate(found):
        name = next((name for name in MONTHS if word == name or re.fullmatch(rf"{name}{_MEETING}", word)), None)
        day_before = bool(place) and found[place - 1].isdigit()
        if name is None or day_before or not (_opens(found, place) or _AFTER_A_MEETING.search(said)):
            continue
        year = _year(found, place + 1)
        stretch = f"-{MONTHS.index(name) + 1:02}-"
        of = [one for one in held if stretch in one.date and one.date.startswith(year)]
        named += of
        told |= {word, year} if of else set()
    return _sitting(named, told)


def _latest(said: str, held: Sequence[Minutes]) -> Sitting | None:
    match = _LATEST.search(said)
    dated = [one for one in held if one.date]
    if not match or not dated or not {*MONTHS}.isdisjoint(said.split()):
        return None
    return Sitting(minutes=tuple(dated), words=frozenset(match[0].split()), latest=True)


def _opens(found: Sequence[str], place: int) -> bool:
    """Whether what stands before a day lets it say which meeting is meant."""
    before = [word for word in found[:place] if word not in _BEFORE_DAY]
    return not before or before[-1] not in _BOUNDS


def _year(found: Sequence[str], place: int) -> str:
    """The year at a place in a question; "" where there is none."""
    year = found[place] if place < len(found) else ""
    return year if re.fullmatch(r"(?:19|20)\d\d", year) else ""


def _sitting(named: Sequence[Minutes], told: set[str]) -> Sitting | None:
    return Sitting(minutes=tuple(dict.fromkeys(named)), words=frozenset(told - {""})) if named else None


_known: weakref.WeakKeyDictionary[Index, list[Minutes]] = weakref.WeakKeyDictionary()
