"""Whether a passage says that something is not there, or only that it is wished for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.kinds import in_words
from assistant.words.ticks import is_marked, is_unticked
from corpus.language import fold, words
from corpus.lexical import STRONG
from corpus.types import Passage

DENIAL = re.compile(r"\b(?:geen|niet|zonder|nooit|ontbreekt|niemand|not|no)\b")
_WITHOUT = re.compile(r"\bzonder (?:de |het |een )?(\w+)")
"""Denies what comes next only: "aandacht voor onderwijs zonder labels"."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_NO_CELL = re.compile(r"(?:nee|neen|niet|geen|no|[-–☐□]|n\.?v\.?t\.?)", re.IGNORECASE)
_HAS = re.compile(r"(?:aanwezig|ja|wel|in huis|beschikbaar|heeft de school)\??")
_PLANS = re.compile(r"\b(?:ambities?|doelen|wensen|plannen|toekomst\w*|ontwikkelpunten|ontwikkelagenda|voornemens)\b")
_WISHES = re.compile(r"\b(?:willen|wil|van plan|streven|gaan (?:\w+ ){0,6}\w+en|zoeken)\b")
"""A question after what is wished for asks for plans."""
_CONSIDERED = re.compile(
    r"\b(?:overwogen|overweegt|overwegen|denken erover|wordt gestart|willen (?:wij|we)|moet nog)\b"
)
_NO_COLUMN = re.compile(
    r"^(?:niet|nee|geen|n\.?v\.?t\.?|niet aanwezig|ontbreekt|gepland|in (?:ontwikkeling|voorbereiding))\b",
    re.IGNORECASE,
)


def denies(passage: Passage, query: Query, *, closest: bool = False) -> bool:
    """Whether a passage says that something is not there: an empty box, a column "niet" or "nee", "geen" of it.

    Each sentence must that speaks of it; with `closest` those alone that hold most of what is asked.
    """
    if is_unticked(passage.text) or any(_NO_COLUMN.match(h) and is_marked(c) for h, c in passage.cells if h):
        return True
    if any(_NO_CELL.fullmatch(cell.strip()) for heading, cell in passage.cells[1:] if _asked_of(heading, query)):
        return True
    filled = [cell.strip() for _, cell in passage.cells[1:] if cell.strip()]
    if filled and all(map(_NO_CELL.fullmatch, filled)):  # "Logopedist | - | geen"
        return True
    literal = {t.word for t in query.terms if t.weight > FRAME}
    forms = {form for t in query.terms if t.weight > FRAME for form, weight in t.forms if weight >= STRONG}
    parts = [(sentence, {*words(sentence)}) for sentence in _SENTENCE.split(in_words(passage))]
    about = _most(parts, literal, closest) or _most(parts, forms, closest)
    about = [_WITHOUT.sub(lambda m: m[0] if {m[1]} & (literal | forms) else " ", fold(part)) for part in about]
    return bool(about) and all(map(DENIAL.search, about))


def _most(parts: Sequence[tuple[str, set[str]]], held: set[str], closest: bool) -> list[str]:
    """The sentences that hold any of some words, or the ones that hold most of them."""
    least = max((len(held & said) for _, said in parts), default=0) if closest else 1
    return [sentence for sentence, said in parts if least and len(held & said) >= least]


def _asked_of(heading: str, query: Query) -> bool:
    """Whether a column is the one that says it: one of the question's words, or of no word at all."""
    forms = {form for t in query.terms for form, weight in t.forms if weight >= STRONG}
    return not heading or bool(forms & {*words(heading)}) or bool(_HAS.fullmatch(heading.strip().lower()))


def is_planned(passage: Passage, query: Query) -> bool:
    """Whether a passage tells of what is wished or planned, when the question does not ask for that."""
    if _PLANS.search(fold(query.question)) or _WISHES.search(fold(query.question)):
        return False
    above = fold(" ".join(passage.section[-2:]))
    return bool(_PLANS.search(above) or _WISHES.search(above) or _CONSIDERED.search(fold(passage.text)))
