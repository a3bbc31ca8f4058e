"""A question whether something is spoken of at all: where its word stands nowhere, that is the answer.

"Wordt er iets gezegd over zwemles?" is not answered by what comes nearest, however sure a judge is of it: it may help,
and is shown below the sentence that the word does not stand there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.quoted import places_of, quoted
from assistant.evidence.selection import Refusal, Selection
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from corpus.index import Index
from corpus.language import fold

_ASKS = re.compile(
    r"^(?:en |of )?(?:wordt|worden|werd|werden|is|zijn) er (?:\w+ )*?(?:iets|wat|ook|gesproken|geschreven) .*\bover\b"
    r"|^(?:en |of )?(?:wordt|worden|werd|werden) .*\b(?:genoemd|vermeld|besproken)$"
    r"|^(?:en |of )?(?:staat|staan|stond) (?:er )?(?:\w+ )*?(?:iets|wat|ergens|ook) .*\bover\b"
    r"|^(?:en |of )?(?:komt|komen|kwam|kwamen) .*\b(?:aan (?:de orde|bod)|ter sprake|voorbij|voor)$"
    r"|^(?:en |of )?(?:zegt|zeggen|schrijft|meldt|vertelt) .*\b(?:iets|wat|ook) .*\bover\b"
    r"|^(?:en |of )?(?:gaat|ging) het (?:\w+ )*?(?:ook |ergens )?over\b"
)
_OUTCOME_OF = re.compile(
    r"^(?:en |maar )?wat (?:kwam|komt|kwamen|komen) er (?:\w+ )?uit (?:de|het|een|die|dat|onze|jullie|hun) (\w+)"
    r"|^(?:en |maar )?wat (?:is|was|waren|zijn) de (?:uitkomst(?:en)?|resultaten|conclusies?|opbrengst(?:en)?) van "
    r"(?:de|het|een|die|dat|onze|jullie|hun) (\w+)"
    r"|^(?:en |maar )?wat (?:staat|stond|staan|stonden) er (?:\w+ )?in (?:de|het|een|die|dat|onze|jullie|hun) (\w+)\b"
    r"(?! over\b)"
)
"""Asks what came of a thing, or what is in it: where that is spoken of nowhere, nothing tells it."""
_FRAME = re.compile(r"\b(?:aan (?:de orde|bod)|ter sprake|voorbij)\b", re.IGNORECASE)
"""What the question is put in, of which no document need have a word."""
_ABOUT = re.compile(r"\bover (?:de |het |een )?(\w+)")
""" "Iets over pesten": there a verb is what is spoken of."""
_WORD = re.compile(r"\w+")


def unmentioned(index: Index, query: Query, found: Selection | Refusal) -> Selection | Refusal:
    """What was found, or where it is asked whether something is mentioned of which no word stands anywhere: that."""
    main = split_context(query.question)[0]
    if query.references or not query.in_dutch:
        return found
    asked = _OUTCOME_OF.match(fold(main))
    if not asked and not _ASKS.search(fold(main).strip(" ?.!")):
        return found
    typed = {fold(word): word for word in _WORD.findall(_FRAME.sub(" ", main))}
    about = {match[1] for match in _ABOUT.finditer(fold(main))}
    sought = [term for term in query.terms if term.word in about and term.weight >= CONTENT]
    absent = [
        typed[term.word]
        for term in (*sought, *query.needed)
        if not asked or term.word in asked.groups()
        if term.word in typed and not any(meant(term, weight) for _, weight in term.forms)
    ]
    if not absent:
        return found
    if isinstance(found, Refusal):
        is_open = found.reason in ("not_in_documents", "off_topic") and not (found.told or found.missing)
        return replace(found, reason="not_in_documents", unknown=found.unknown or absent[0]) if is_open else found
    return found if found.exact or found.parts else _refused(index, found, absent[0])


def _refused(index: Index, found: Selection, absent: str) -> Refusal:
    """That a word stands nowhere, with what was found as what comes nearest."""
    passages = quoted(index, found)
    near = places_of(index, passages)
    return Refusal(reason="not_in_documents", near=near, passages=tuple(passages[:1]), unknown=absent)
