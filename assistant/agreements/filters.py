"""What somebody wants to see of the register, as people type it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.agreements import texts
from assistant.agreements.types import KINDS, Agreement, Kind
from assistant.words.years import meet, periods
from corpus.errors import KnownError
from corpus.language import MONTHS, content_words, fold, stem, words
from corpus.types import DocumentInfo

_ALSO: dict[str, Kind] = {
    "actiepunt": "actie", "actiepunten": "actie", "taak": "actie", "taken": "actie", "maatregel": "actie",
    "maatregelen": "actie", "behoeftes": "behoefte", "nodig": "behoefte", "wens": "behoefte", "wensen": "behoefte",
    "keuzen": "keuze", "missie": "visie", "uitgangspunt": "visie", "uitgangspunten": "visie", "procedure": "proces",
    "procedures": "proces", "processen": "proces", "lopende": "lopend", "loopt": "lopend", "al": "lopend",
    "nu": "lopend", "lopende zaken": "lopend",
    "beslissing": "besluit", "beslissingen": "besluit", "doelstelling": "doel", "doelstellingen": "doel",
    "ambitie": "doel", "ambities": "doel", "norm": "afspraak", "normen": "afspraak", "toezegging": "afspraak",
    "toezeggingen": "afspraak", "regel": "afspraak", "regels": "afspraak",
}  # fmt: skip
_NUMBERED = re.compile(r"(?:(?P<word>[^\W\d_]+)\s+)?(?P<number>\d+(?:\.\d+)*)(?![\d–-])")
"""What a title goes by: "Thema 3: …", "7.3 De AOJ-teams"."""
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


def kinds_named(text: str) -> tuple[Kind, ...]:
    """The kinds that are named, with commas or spaces between them. Raises KnownError for a word that names none."""
    found: list[Kind] = []
    for part in text.split(","):
        whole = kind_named(" ".join(part.split()))
        for word in [] if whole else part.split():
            if (kind := kind_named(word)) is None:
                raise KnownError(texts.unknown_kind(word, KINDS))
            found.append(kind)
        found += [whole] if whole else []
    return tuple(found)


def document_named(held: Sequence[DocumentInfo], name: str) -> str:
    """The id of a document by its id, its file or its title. Raises KnownError when there is none."""
    for info in held:
        if name.casefold() in (info.id.casefold(), info.source.casefold(), info.title.casefold()):
            return info.id
    raise KnownError(texts.unknown_document(name))


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
    if number := _NUMBERED.fullmatch(wanted.strip(" .")):
        return any(_goes_by(title, number["word"], number["number"]) for title in titles)
    asked = {stem(word) for word in content_words(wanted) or words(wanted)}
    return bool(asked) and any(asked <= {stem(word) for word in words(title)} for title in titles)


def _goes_by(title: str, word: str | None, number: str) -> bool:
    """Whether a title has a number, and the word before it unless one of both has none."""
    found = _NUMBERED.match(title)
    if not found or found["number"] != number:
        return False
    return word is None or found["word"] is None or stem(fold(word)) == stem(fold(found["word"]))


def matches_period(period: str | None, wanted: str) -> bool:
    """Whether two periods meet, and share a month where both name one; without a year the words must be the same."""
    if period is None:
        return False
    asked = periods(wanted)
    if asked and not meet(asked, periods(period)):
        return False
    months, own = _months(wanted), _months(period)
    if asked:
        return not (months and own) or bool(months & own)
    return bool(months & own) if months else fold(wanted) in fold(period)


def _months(text: str) -> set[str]:
    return {month for month in MONTHS for word in words(text) if len(word) > 2 and month.startswith(word[:4])}
