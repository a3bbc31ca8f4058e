"""Periods in a text: years, ranges, dates, months and seasons, as the text has them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words.years import years
from corpus.language import A_MONTH, MONTHS

_MONTH = (
    rf"(?:{A_MONTH}"
    r"|(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)"
)
_YEAR = r"(?:20\d\d)(?![-–/.,]?\d)"
_DATE = rf"(?:(?:(?:\d{{1,2}}|begin|half|medio|eind)\s+)?{_MONTH}(?:\s+{_YEAR})?|\d{{1,2}}[-/]\d{{1,2}}[-/]20\d\d)"
_MONTHS = rf"{_MONTH}(?:,\s+{_MONTH})*,?\s+(?:of|en)\s+{_MONTH}(?:\s+{_YEAR})?"
"""Months in a row: "maart, juni en oktober 2028"."""
_TO = r"\s*(?:–|-|—|tot en met|t/m|tot)\s*"
_SEASON = (
    r"(?:(?:het\s+)?(?:voorjaar|najaar)|(?:de\s+)?(?:lente|zomer|herfst|winter)(?:vakantie)?"
    r"|(?:begin|medio|half|eind|einde)|(?:de\s+)?(?:eerste|tweede)\s+helft|Q[1-4]|(?:het\s+)?[1-4]e\s+kwartaal"
    r"|(?:het\s+)?(?:eerste|tweede|derde|vierde)\s+kwartaal|(?:het\s+)?(?:school|kalender|cursus)jaar|de\s+jaren)"
)
_BEFORE = (
    r"(?:uiterlijk(?:\s+(?:op|in|per))?|v[oó][oó]r|vanaf|met ingang van|ingaande|per|tot en met|t/m|tot|gedurende"
    r"|tussen|van|in|op|na|sinds|begin|medio|half|eind)"
)
_RANGE = rf"(?:20\d\d\s*[-–—/]\s*(?:20\d\d|\d\d)(?![-–\d])|20\d\d\s+(?:tot en met|t/m|tot|en)\s+{_YEAR})"
_PERIOD = re.compile(
    rf"(?<![\w€.,-])(?:(?P<before>{_BEFORE})\s+(?:donderdag|vrijdag|zaterdag|zondag|maandag|dinsdag|woensdag)?\s*)?"
    rf"(?P<core>(?:{_SEASON}\s+(?:van\s+)?)?{_RANGE}|\d{{1,2}}{_TO}{_DATE}|{_MONTHS}"
    rf"|{_DATE}{_TO}{_DATE}|{_DATE}"
    rf"|{_SEASON}\s+(?:van\s+)?{_YEAR}|{_SEASON}(?=[\s,.;:)])|{_YEAR})",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:prijspeil|plan|profiel|begroting|jaarverslag|verslag|notulen|besluit(?:nummer)?|versie|nr\.?|conferentie"
    r"|studiedag|route|agenda|nota|rapport|cao|wet|bijlage|\w*plan|\w*profiel|\w*begroting|stand|teldatum|cijfers"
    r"|gegevens|naar)\s*(?:van\s+)?$",
    re.IGNORECASE,
)
"""What a year after these words tells is which one, not when."""
_NEAR = 60
"""Characters before a period in which such a word stands."""
_EVERY = re.compile(
    r"\b(?:elke?|iedere?) (?:\w+ )?(?:dag|week|maand|kwartaal|(?:school)?jaar|voorjaar|najaar|zomer|winter|periode"
    r"|keer)\b"
    r"|\b(?:jaarlijks|altijd|telkens|steeds|keer per)\b",
    re.IGNORECASE,
)
"""What comes back has no period of its own, unless the day of the year is named."""
_ANY_YEAR = re.compile(r"20\d\d")
_ISO = re.compile(r"(\d{4})-(\d\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as a text names it, with the (year, month) it ends in as far as that is known."""

    text: str
    ends: tuple[int, int] | None
    prefixed: bool

    def is_later(self, today: str | None) -> bool:
        """Whether it ends after a document of this date (ISO 8601) was written, as far as both are known."""
        return bool(today and self.ends and _ISO.match(today)) and not self.is_over(today)

    def is_over(self, today: str | None) -> bool:
        """Whether it ended before a document of this date (ISO 8601) was written."""
        written = _ISO.match(today or "")
        return bool(written and self.ends and self.ends < (int(written[1]), int(written[2])))


def periods(text: str) -> list[Period]:
    """The periods that a text names, in order. What comes back every year is none, nor a year that names a document."""
    found: list[Period] = []
    text = " ".join(text.split())  # the pattern takes the square of the white space in a row
    for match in _PERIOD.finditer(text):
        core, before = match["core"].rstrip(), match["before"]
        named = bool(_ANY_YEAR.search(core))
        if _OF_SOMETHING_ELSE.search(text[max(0, match.start() - _NEAR) : match.start()]) and (
            before is None or before.lower() == "van"
        ):
            continue
        if not named and not (before and before.lower() != "van" and (any(c.isdigit() for c in core) or _dated(core))):
            continue
        if not named and not re.match(r"\d", core) and _EVERY.search(text):
            continue
        words = match[0] if before and before.lower() != "van" else core
        found.append(Period(words.strip(), _end(core), before is not None))
    return found


def _dated(core: str) -> bool:
    bare = re.sub(r"^(?:begin|half|medio|eind)\s+", "", core.lower())
    return any(bare.startswith(month[:3]) for month in MONTHS)


def years_of(text: str) -> list[Period]:
    """The periods of a title: years, ranges and seasons of a year; a single day in a title is when something was."""
    return [period for period in periods(text) if not re.match(rf"\D*\d{{1,2}}\s+{_MONTH}", period.text, re.IGNORECASE)]


def _end(core: str) -> tuple[int, int] | None:
    """The last (year, month) of a period; December where it names no month."""
    found = _ANY_YEAR.findall(core)
    if not found:
        return None
    short = re.search(r"20\d\d\s*[-–—/]\s*(\d\d)$", core)
    year = int(found[0][:2] + short[1]) if short else int(found[-1])
    named = [number for word in re.findall(r"[a-z]{3,}", core.lower()) for number in _month(word)]
    return year, named[-1] if named else 12


def _month(word: str) -> list[int]:
    return [number for number, month in enumerate(MONTHS, start=1) if month.startswith(word[:4].replace("mrt", "maa"))]


def with_year(when: str, above: str | None, text: str) -> str:
    """A period of an item with the year of the title above it where it names none: "maart" under "Acties in 2027".

    Not where the title names more than one year, nor where the text says that it comes back.
    """
    named = years(above or "")
    if len(named) != 1 or _EVERY.search(text):
        return when
    return "; ".join(part if _ANY_YEAR.search(part) else f"{part} {min(named)}" for part in when.split("; "))


def joined(found: list[Period]) -> str | None:
    """Periods as one text, each once."""
    return "; ".join(dict.fromkeys(period.text for period in found)) or None
