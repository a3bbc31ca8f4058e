"""The quantities of a sentence: how long, how often, how much, when, and for all or for some.

Two quantities can be held against each other when they are of one kind and of one unit: "twee weken" and "tien
schooldagen" are as long, "zes uur" and "acht uur" are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.coverage import dates
from assistant.words.bounds import BOUND
from assistant.words.lexicon import LARGE_NUMBERS, NUMBERS
from corpus.language import fold, is_function_word, stem

FARTHEST = 6
"""How many times as long a term may be as the one it is held against."""
QuantityKind = Literal["duration", "frequency", "amount", "date", "share", "count", "scope"]

_UNITS: dict[str, tuple[str, float]] = {
    "minuut": ("klok", 1), "minuten": ("klok", 1), "kwartier": ("klok", 15), "uur": ("klok", 60), "uren": ("klok", 60),
    "dag": ("dagen", 7), "dagen": ("dagen", 7), "werkdag": ("dagen", 7), "werkdagen": ("dagen", 7),
    "schooldag": ("dagen", 7), "schooldagen": ("dagen", 7), "dagdeel": ("dagen", 3.5), "dagdelen": ("dagen", 3.5),
    "week": ("dagen", 35), "weken": ("dagen", 35), "schoolweken": ("dagen", 35), "lesweken": ("dagen", 35),
    "maand": ("dagen", 152), "maanden": ("dagen", 152), "jaar": ("dagen", 1824), "jaren": ("dagen", 1824),
    "schooljaar": ("dagen", 1824), "schooljaren": ("dagen", 1824),
}  # fmt: skip
"""What a unit of time is measured in and how much of it that is; a week of five school days counts for 35."""
_PER_YEAR = {
    "jaar": 1.0, "schooljaar": 1.0, "kwartaal": 4.0, "maand": 12.0, "week": 40.0, "dag": 200.0, "halfjaar": 2.0,
    "half jaar": 2.0, "schooldag": 200.0, "werkdag": 200.0,
    "jaarlijks": 1.0, "halfjaarlijks": 2.0, "maandelijks": 12.0, "wekelijks": 40.0, "dagelijks": 200.0,
}  # fmt: skip
_WORDS: dict[str, float] = {word: float(number) for word, number in NUMBERS.items() if number > 1 or word == "een"}
_WORDS |= {word: float(number) for word, number in LARGE_NUMBERS.items()} | {"anderhalf": 1.5, "anderhalve": 1.5}
_CARDINAL = "|".join(sorted((word for word in _WORDS if not word.endswith(("de", "ste"))), key=len, reverse=True))
NUMBER = rf"(?:\d+(?:\.\d{{3}})*(?:,\d+)?|{_CARDINAL})"
A_NUMBER = re.compile(rf"(?<![\w.,]){NUMBER}\b(?![.,]\d)")
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TIMES = re.compile(rf"\b(?P<n>{NUMBER}) ?(?:keer|maal|x) (?:per|in (?:het|een|de)|elk) (?P<per>\w+)")
_DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_EACH = re.compile(
    rf"\b(?:elke?|iedere?|per|(?P<other>om (?:de|het))) (?:(?P<n>{NUMBER}) )?"
    rf"(?P<per>{_UNIT}|kwartaal|half ?jaar|{_DAY})\b(?! (?:[\w-]+ )?te\b)"
)
"""Not "om de week af te sluiten", which is what something is for."""
_ADVERB = re.compile(r"\b(?P<n>twee|drie|vier|vijf)?(?P<per>(?:half)?(?:jaar|maande|weke?|dage)lijks)e?\b")
_GOAL = re.compile(
    rf"\bvan (?P<start>{NUMBER}) (?:naar|terug tot) (?:{BOUND} )?(?P<n>{NUMBER})"
    r"(?=[.,;]|$| (?:in|per|op|voor|uiterlijk) )"
)
"""Where a number that goes "van 40 naar 15" is to arrive."""
_NUMBER_OF = re.compile(r"\baantal (?P<what>[^\W\d]\w+)")
_LONG = re.compile(rf"\b(?P<n>{NUMBER})[ -]?(?P<unit>{_UNIT})\b(?! (?:later|geleden|oud))")
_DAYS = re.compile(rf"\b(?P<n>{_CARDINAL})(?P<unit>daags|weeks|maands|jarig|uurs)e?\b")
_DAYS_UNIT = {"daags": "dagen", "weeks": "weken", "maands": "maanden", "jarig": "jaar", "uurs": "uur"}
_FIRST = re.compile(rf"\b(?:het|de) eerste (?P<unit>{_UNIT})\b")
_CLOCK = re.compile(
    rf"\b(?:(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?: uur)?"
    rf"|(?P<part>half|kwart voor|kwart over) (?P<n>{_CARDINAL}))\b"
)
_PARTS = {"half": -30, "kwart voor": -15, "kwart over": 15}
_AGE = re.compile(
    r"\b(?:tot|vanaf|boven|onder|voor) (?:zijn |haar |hun |de )?(?P<old>\d{1,2})(?:e|ste|de)\b(?! (?:keer|uur|week))"
    rf"|\b(?P<n>{NUMBER}) jaar (?:oud|of (?:ouder|jonger))\b"
)
_MONEY = re.compile(
    r"(?:€|\beur\b) ?(?P<n>\d+(?:[.\s]\d{3})*(?:,\d+)?)(?: (?P<by>duizend|miljoen))?"
    rf"|\b(?P<spoken>{NUMBER}) euro\b"
)
_SHARE = re.compile(
    rf"\b(?P<n>{NUMBER}) ?(?:%|procent)|\b(?P<half>de helft|een derde|twee derde|een kwart|driekwart)\b"
)
_HALVES = {"de helft": 50.0, "een derde": 100 / 3, "twee derde": 200 / 3, "een kwart": 25.0, "driekwart": 75.0}
_SOME = re.compile(rf"\b(?P<n>{NUMBER}) van de (?P<all>{NUMBER}) (?P<what>\w+)")
_ALL = re.compile(rf"\b(?:alle|elke?|iedere?) (?:(?:{NUMBER}) )?(?P<what>\w+)")
_COUNT = re.compile(rf"\b(?P<n>{NUMBER}) (?P<what>[^\W\d]\w+)")
_BOUND = rf"(?:{BOUND}|(?:niet )?(?:meer|minder) dan|naar|tot|onder|boven|circa|ongeveer)"
_BARE = re.compile(
    r"(?:^|[:;] )(?:(?:\d{1,2} )?(?:[a-z]+ ){0,4}(?P<year>20\d\d(?:[-–/]20\d\d)?) )?"
    rf"(?:{_BOUND} )?(?!20\d\d\b)(?P<n>{NUMBER})"
    rf"(?: van (?:de )?(?P<all>{NUMBER}))?(?=;|\.?$)"
)
"""A number that ends a cell of a table, perhaps of a column for a year: what it counts stands in another cell."""
_NOT_COUNTED = frozenset("keer maal van per op tot en procent euro meer minder op".split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a sentence measures. `unit` is what it can be held against; `text` are its words.

    `months` and `day` are those of a date, as far as it names them. `start` is what a number goes from.
    """

    kind: QuantityKind
    unit: str
    value: float
    text: str
    months: tuple[int, int] = (1, 12)
    day: int = 0
    start: float | None = None


def quantities(sentence: str) -> list[Quantity]:
    """All quantities of a sentence, each stretch of text read once."""
    found: list[Quantity] = []
    taken: list[tuple[int, int]] = []
    for match, quantity in _every(" ".join(fold(sentence).split())):
        if quantity and not any(start < match.end() and match.start() < stop for start, stop in taken):
            taken.append(match.span())
            found.append(quantity)
    return found


def _every(text: str) -> Iterator[tuple[re.Match[str], Quantity | None]]:
    for pattern, make in (
        (_MONEY, _money), (_SHARE, _share), (_TIMES, _times), (_SOME, _some), (_EACH, _each), (_ADVERB, _adverb),
        (_DAYS, _days), (_AGE, _age), (_CLOCK, _clock), (_FIRST, _long), (_LONG, _long), (_GOAL, _goal), (_BARE, _bare),
        (dates.DATE, _date), (_ALL, _all), (_COUNT, _count),
    ):  # fmt: skip
        for match in pattern.finditer(text):
            yield match, make(match)


def number(text: str) -> float:
    """What a number says, in digits or in words."""
    if text in _WORDS:
        return _WORDS[text]
    return float(text.replace(" ", "").replace(".", "").replace(",", "."))


def _money(match: re.Match[str]) -> Quantity:
    by = {"duizend": 1e3, "miljoen": 1e6}.get(match["by"] or "", 1.0)
    return Quantity("amount", "euro", number(match["n"] or match["spoken"]) * by, match[0])


def _share(match: re.Match[str]) -> Quantity:
    return Quantity("share", "%", _HALVES[match["half"]] if match["half"] else number(match["n"]), match[0])


def _times(match: re.Match[str]) -> Quantity | None:
    per = _PER_YEAR.get(match["per"])
    return Quantity("frequency", "per jaar", number(match["n"]) * per, match[0]) if per else None


def _each(match: re.Match[str]) -> Quantity | None:
    every = number(match["n"] or ("twee" if match["other"] else "een"))  # "om de week" is every second one
    if not every:  # "elke 0 weken" says nothing
        return None
    if match["per"].endswith("dag") and match["per"] not in _UNITS:
        return Quantity("frequency", "per jaar", _PER_YEAR["week"] / every, match[0])
    if match["per"] in _PER_YEAR:
        return Quantity("frequency", "per jaar", _PER_YEAR[match["per"]] / every, match[0])
    if match["per"] in ("weken", "maanden", "jaren", "dagen") and match["n"]:
        base = {"weken": "week", "maanden": "maand", "jaren": "jaar", "dagen": "dag"}[match["per"]]
        return Quantity("frequency", "per jaar", _PER_YEAR[base] / every, match[0])
    return None


def _adverb(match: re.Match[str]) -> Quantity | None:
    per = _PER_YEAR.get(match["per"])
    return Quantity("frequency", "per jaar", per / number(match["n"] or "een"), match[0]) if per else None


def _days(match: re.Match[str]) -> Quantity:
    unit, size = _UNITS[_DAYS_UNIT[match["unit"]]]
    return Quantity("duration", unit, number(match["n"]) * size, match[0])


def _long(match: re.Match[str]) -> Quantity:
    (unit, size), many = _UNITS[match["unit"]], number(match.groupdict().get("n") or "een")
    if match["unit"] == "dagen" and many and not many % 7:  # "veertien dagen" are two weeks
        many, size = many / 7, _UNITS["week"][1]
    return Quantity("duration", unit, many * size, match[0])


def _clock(match: re.Match[str]) -> Quantity:
    """A time of the day, in minutes as hours are: "om negen uur" and "om 9.30 uur" can be held against each other."""
    hour = float(match["hour"] or number(match["n"]))
    minutes = float(match["minute"] or _PARTS[match["part"]])
    return Quantity("duration", "klok", hour * 60 + minutes, match[0])


def _age(match: re.Match[str]) -> Quantity:
    return Quantity("count", "leeftijd", number(match["old"] or match["n"]), match[0])


def _date(match: re.Match[str]) -> Quantity:
    """A year with its month as hundredths; without a year the number of the month alone."""
    year, months = dates.year(match), dates.months(match)
    month = months[0] if match["month"] else 0
    unit, value = ("jaar", year + month / 100) if year else ("maand", month)
    return Quantity("date", unit, value, match[0], months=months, day=dates.day(match))


def _goal(match: re.Match[str]) -> Quantity | None:
    of = _NUMBER_OF.search(match.string[: match.start()])
    start = number(match["start"])
    return Quantity("count", stem(of["what"]), number(match["n"]), match["n"], start=start) if of else None


def _some(match: re.Match[str]) -> Quantity:
    return Quantity("scope", stem(match["what"]), number(match["n"]) / max(1.0, number(match["all"])), match[0])


def _all(match: re.Match[str]) -> Quantity:
    return Quantity("scope", stem(match["what"]), 1.0, match[0])


def _count(match: re.Match[str]) -> Quantity | None:
    what = match["what"]
    if match["n"] == "een" or what in _NOT_COUNTED or is_function_word(what):
        return None
    return Quantity("count", stem(what), number(match["n"]), match[0])


def _bare(match: re.Match[str]) -> Quantity | None:
    """Held against another of the same year, or of none; "9 van 11" is a share, and no number."""
    if match["n"] == "een":
        return None
    unit = f"{'deel' if match['all'] else 'getal'} {match['year'] or ''}".strip()
    value = number(match["n"]) / (max(1.0, number(match["all"])) if match["all"] else 1.0)
    return Quantity("count", unit, value, match[0][match.start("n") - match.start() :])


def of_kind(found: Iterable[Quantity], wanted: Quantity) -> list[Quantity]:
    """Those that a quantity can be held against: a term of weeks says nothing of one of years."""
    return [one for one in found if one.kind == wanted.kind and one.unit == wanted.unit and _comparable(one, wanted)]


def _comparable(one: Quantity, other: Quantity) -> bool:
    small, large = sorted((one.value, other.value))
    return one.kind != "duration" or large <= FARTHEST * small
