"""What somebody wants to see of the register, as people type it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.agreements.period import MONTHS
from assistant.agreements.types import KINDS, Agreement, Kind
from assistant.years import years
from corpus.language import content_words, fold, stem, words

_ALSO: dict[str, Kind] = {
    "actiepunt": "actie", "actiepunten": "actie", "taak": "actie", "taken": "actie", "maatregel": "actie",
    "maatregelen": "actie", "behoeftes": "behoefte", "nodig": "behoefte", "wens": "behoefte", "wensen": "behoefte",
    "keuzen": "keuze", "missie": "visie", "uitgangspunt": "visie", "uitgangspunten": "visie", "procedure": "proces",
    "procedures": "proces", "lopende": "lopend", "loopt": "lopend", "al": "lopend", "nu": "lopend",
    "beslissing": "besluit", "beslissingen": "besluit", "doelstelling": "doel", "doelstellingen": "doel",
    "ambitie": "doel", "ambities": "doel", "norm": "afspraak", "normen": "afspraak", "toezegging": "afspraak",
    "toezeggingen": "afspraak", "regel": "afspraak", "regels": "afspraak",
}  # fmt: skip
_BY_STEM: dict[str, Kind] = {stem(kind): kind for kind in KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Each is None, or what a row must have. `theme` and `period` are as people type them."""

    document_id: str | None = None
    theme: str | None = None
    period: str | None = None
    kinds: tuple[Kind, ...] = ()


def kind_named(word: str) -> Kind | None:
    """The kind that a word names, in any form: "acties", "Besluiten", "ambities"."""
    plain = fold(word).strip()
    return _ALSO.get(plain) or _BY_STEM.get(stem(plain))


def matches(row: Agreement, wanted: Filter) -> bool:
    """Whether a filter lets a row through."""
    return (
        (wanted.document_id is None or row.document_id == wanted.document_id)
        and (not wanted.kinds or row.kind in wanted.kinds)
        and (not wanted.period or matches_period(row.period, wanted.period))
        and (not wanted.theme or matches_theme(row, wanted.theme))
    )


def matches_theme(row: Agreement, wanted: str) -> bool:
    """By the number of a theme or section ("3", "thema 3", "7.3"), or by words of its title."""
    titles = [*([row.theme] if row.theme else []), *row.section]
    number = re.fullmatch(r"(?:\D+\s)?(\d+(?:\.\d+)*)\.?", wanted.strip())
    if number:
        return any(number[1] == numbered for title in titles for numbered in _numbers(title))
    asked = {stem(word) for word in content_words(wanted) or words(wanted)}
    return bool(asked) and any(asked <= {stem(word) for word in words(title)} for title in titles)


def _numbers(title: str) -> list[str]:
    """The numbers a title goes by: "3" of "Thema 3: …", "7.3" of "7.3 De AOJ-teams"."""
    found = re.match(r"(?:[^\W\d_]+\s+)?(\d+(?:\.\d+)*)(?![\d–-])", title)
    return [found[1]] if found else []


def matches_period(period: str | None, wanted: str) -> bool:
    """Whether two periods share a year, and a month where both name one; without a year the words must be the same."""
    if period is None:
        return False
    asked, held = years(wanted), years(period)
    if asked and not asked & held:
        return False
    months, own = _months(wanted), _months(period)
    if asked:
        return not (months and own) or bool(months & own)
    return bool(months & own) if months else fold(wanted) in fold(period)


def _months(text: str) -> set[str]:
    return {month for month in MONTHS for word in words(text) if len(word) > 2 and month.startswith(word[:4])}
