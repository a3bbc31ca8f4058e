"""Rows that say "niet behaald" where what is asked is "behaald", and the other way round.

A row that holds the word is found by it either way; what tells them apart stands before the word, in its cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.evidence.quotes import Quote
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.words.spoken import NEGATIONS
from corpus.language import words
from corpus.lexical import STRONG, Term

_ASKS_WHICH = re.compile(r"\b(?:welke?|wie|hoeveel|noem|geef|toon|wat (?:is|zijn|werd|werden|wordt|worden))\b", re.I)
"""Asked whether it is so, a row that says "niet" answers as well."""
_IN_PART = frozenset("deels gedeeltelijk grotendeels bijna half".split())
_SAYS = Literal["so", "not", "partly", None]


def without_denied(query: Query, said: Sequence[Quote]) -> Sequence[Quote]:
    """The rows without those that deny what is asked, or say it where is asked what is not so; all if none is left.

    Only where other rows of that column tell the opposite, so that the column is what tells the one from the other.
    """
    main = split_context(query.question)[0]
    asked = words(main)
    if not _ASKS_WHICH.search(main):
        return said
    for term in query.terms:
        if term.weight < CONTENT or term.word not in asked or term == query.head or term.word in query.scope:
            continue
        denies = bool(NEGATIONS & {*asked[: asked.index(term.word)][-1:]})
        if not denies and NEGATIONS & {*asked}:
            continue
        for heading in dict.fromkeys(heading for quote in said for heading, _ in quote.cells if heading):
            told = [_told(term, dict(quote.cells).get(heading, "")) for quote in said]
            if "so" in told and "not" in told:
                wrong = "so" if denies else "not"
                return [quote for quote, says in zip(said, told, strict=True) if says != wrong]
    return said


def _told(term: Term, cell: str) -> _SAYS:
    """Whether a cell says a word, denies it, or says that it is so in part; None where it has no such word."""
    forms = {form for form, weight in term.forms if weight >= STRONG}
    found = words(cell)
    place = next((place for place, word in enumerate(found) if word in forms), None)
    if place is None:
        return None
    before = {*found[max(0, place - 1) : place]}
    return "not" if before & NEGATIONS else "partly" if before & _IN_PART else "so"
