"""What a row of the register is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.types import Box

Kind = Literal["actie", "behoefte", "keuze", "visie", "proces", "lopend", "besluit", "doel", "afspraak"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One agreement of one document.

    `kind` "afspraak" is what holds from now on: a rule, a norm, a promise. `theme` is the theme or chapter it stands
    under, None before the first heading. `period` is in the document's own words ("2025–2027", "vóór 1 mei 2027"),
    several joined by "; ". `quote` stands verbatim on `page`; `whole` is what it is
    a part of where the words run on over a page, None otherwise. `passage_id` and `ordinal` lead to the passage it was
    taken from.
    """

    id: str
    text: str
    kind: Kind
    theme: str | None
    period: str | None
    status: str | None
    who: str | None
    document_id: str
    document: str
    source: str
    section: tuple[str, ...]
    page: int | None
    quote: str
    boxes: tuple[Box, ...]
    passage_id: str
    ordinal: int
    whole: str | None = None
