"""How far an agreement is, from what its text says."""

from __future__ import annotations

import re

from assistant.agreements.types import Kind
from corpus.language import fold

LOOPT, GEPLAND, BESLOTEN, AFGESPROKEN, OPEN = "loopt", "gepland", "besloten", "afgesproken", "open"

_TOLD = (
    ("uitgesteld", re.compile(r"\buitgesteld\b|\bstel(?:t|len)\b.*\buit\b")),
    ("doorgeschoven", re.compile(r"\bschui(?:ft|ven) door\b|\bdoorgeschoven\b")),
    ("voorgesteld", re.compile(
        r"^voorstel\b|\bvoorgesteld\b|\bstel(?:t|len) (?:\S+ ){0,3}?voor (?:om|dat)\b"
        r"|\bstel(?:t|len) (?:\S+ ){0,6}?voor\.?$"
    )),
    (LOOPT, re.compile(
        r"\b(?:is|zijn) (?:al |inmiddels )?(?:gestart|begonnen|van start|in gang|bezig)\b|\b(?:loopt|lopen|wordt) al\b"
        r"|\bin uitvoering\b"
    )),
)  # fmt: skip
_FINISHED = re.compile(
    r"\b(?:is|zijn) (?:inmiddels |al )?(?:afgerond|gerealiseerd|behaald|voltooid|klaar|uitgevoerd)\b"
)
_AGREED = re.compile(r"\bafgesproken\b|\bspreken\b.*\baf\b|\bovereengekomen\b|\btoegezegd\b|\bzeg(?:t|gen)\b.*\btoe\b")
_BY_KIND: dict[Kind, str] = {"lopend": LOOPT, "besluit": BESLOTEN, "actie": GEPLAND}


def of(kind: Kind, text: str, *, told: str | None = None, dated: bool = False) -> str | None:
    """The status of an agreement: what a table's column says, else what its words say, else what its kind brings."""
    if told:
        return told
    plain = fold(text)
    for status, words in _TOLD:
        if words.search(plain):
            return status
    if kind == "keuze" and plain.rstrip().endswith("?"):
        return OPEN
    if kind == "afspraak" and _AGREED.search(plain):
        return AFGESPROKEN
    if kind == "doel" and dated:
        return GEPLAND
    return _BY_KIND.get(kind)


def is_finished(text: str) -> bool:
    """Whether a text says of itself that it is done."""
    return bool(_FINISHED.search(fold(text)))
