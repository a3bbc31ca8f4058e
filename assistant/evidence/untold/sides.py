"""What tells one side of a subject is no answer where another is asked: what is needed is not what is done already.

Where the side that is asked has a list of its own, that list is the answer, whatever points were found elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import refusal_texts, texts
from assistant.evidence.documents.versions import with_note
from assistant.evidence.nothing import nothing
from assistant.evidence.places.facets import (
    LOOKED_AT,
    Meant,
    about,
    asks_of_point,
    facet_of,
    first_told,
    list_alone,
    more_told,
    named_in,
    stands_at,
    subject_meant,
)
from assistant.evidence.places.placing import whole_place
from assistant.evidence.quoted import quoted
from assistant.evidence.selection import Group, Refusal, Selection
from assistant.question.facets import Facet, facet_asked
from assistant.question.query import Query
from assistant.retrieval.answer_type import is_actor
from assistant.retrieval.retrieve import Hit, search
from corpus.index import Index
from corpus.language import fold
from corpus.types import Passage, Place

_OTHER: dict[Facet, frozenset[Facet]] = {
    "running": frozenset(("needed", "to_do", "vision")),
    "needed": frozenset(("running",)),
    "to_do": frozenset(("running",)),
}
"""Under titles of these sides stands nothing of the one that is asked."""
_SAYS_ITSELF: dict[Facet, re.Pattern[str]] = {
    "running": re.compile(r"\b(?:al|nu|op dit moment|momenteel|sinds|elke?|iedere?)\b"),
    "needed": re.compile(r"\b(?:nodig|ontbre\w+|mist|missen|behoefte|vereist)\b"),
    "to_do": re.compile(r"\b(?:gaan|gaat|zullen|beginnen|starten|volgende?|komende?|willen|20\d\d)\b"),
}
"""A passage that says so itself tells the side that is asked, whatever stands above it."""
_GOES_ON = re.compile(r"(?:onze |de |alle )?(?:activiteiten|projecten|taken|maatregelen)\b")
"""Under these titles may stand what is done already as well as what is to be done."""
_SELDOM_ASKED: frozenset[Facet] = frozenset(("vision", "obstacle", "appeal"))
"""What a document tells in one place: there the first hit and the title above it tell enough."""


def of_side_asked(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal
) -> Selection | Refusal:
    """What was found; the list of what is asked instead, or a refusal where all of it tells another side."""
    facet = facet_asked(query.question)
    if facet is None or query.references or query.each or query.whether or query.summary or not _is_open(found):
        return found
    hits = search(index, query, vector, LOOKED_AT, query.documents)
    subject = subject_meant(index, query, vector, facet, hits) if about(query) else None
    shown = quoted(index, found) if isinstance(found, Selection) else []
    is_of_all = subject and subject.lists and not asks_of_point(index, query, subject)
    if subject and is_of_all and not more_told(index, query, subject, shown):
        return _instead(index, subject.subject, found, _all_of(index, subject))
    if place := list_alone(index, query, vector, facet, hits):
        return _instead(index, None, found, whole_place(index, place))
    if isinstance(found, Refusal):
        return _first(index, facet, hits) or found
    people = query.ask == "who" or (query.head is not None and is_actor(query.head.word))
    if not shown or not all(_tells_other(facet, passage, people=people) for passage in shown):
        return found
    if named := named_in(index, query, facet, hits):
        return with_note(index, _all_of(index, named))
    return _refused(index, query, vector, facet, shown, subject)


def _is_open(found: Selection | Refusal) -> bool:
    if isinstance(found, Selection):
        return not found.exact and found.form in ("passages", "place")
    return found.reason in ("not_in_documents", "off_topic") and not (found.unknown or found.told or found.missing)


def _instead(index: Index, subject: Place | None, found: Selection | Refusal, listed: Selection) -> Selection:
    """A list for what was found, unless that is a place of another subject, which words led to."""
    place = found.place if isinstance(found, Selection) and found.form == "place" else None
    elsewhere = place and subject and not (place.start < subject.stop and subject.start < place.stop)
    if isinstance(found, Selection) and (elsewhere or (place and place == listed.place)):
        return found
    return with_note(index, listed)


def _all_of(index: Index, one: Meant) -> Selection:
    """All that stands in the lists of a subject; of several under their titles."""
    if len(one.lists) == 1:
        return whole_place(index, one.lists[0])
    groups = [
        Group(path=(place.title, *group.path), quotes=group.quotes)
        for place in one.lists
        for group in whole_place(index, place).groups
    ]
    return Selection(form="place", place=one.subject, groups=tuple(groups))


def _first(index: Index, facet: Facet, hits: Sequence[Hit]) -> Selection | None:
    place = first_told(index, facet, hits) if facet in _SELDOM_ASKED else None
    return replace(with_note(index, whole_place(index, place)), note=texts.OTHERWISE_SAID) if place else None


def _refused(
    index: Index,
    query: Query,
    vector: NDArray[np.float32],
    facet: Facet,
    shown: Sequence[Passage],
    subject: Meant | None,
) -> Refusal:
    """That what is asked is not told, where all that was found tells another side of its subject."""
    near = (subject.subject,) if subject else nothing(index, query, vector).near
    at = next((one for one in shown if not subject or stands_at(one, subject.subject)), shown[0])
    return Refusal(reason="not_in_documents", near=near, passages=(at,), told=refusal_texts.OTHER_SIDE[facet])


def _tells_other(facet: Facet, passage: Passage, *, people: bool) -> bool:
    """Whether the title right above a passage says that it tells another side, and it does not say otherwise itself.

    A title that asks who tells nothing of what is done, unless `people` are asked for.
    """
    title = passage.section[-1] if passage.section else ""
    if facet not in _OTHER or _SAYS_ITSELF[facet].search(fold(passage.text)):
        return False
    if facet == "running" and _GOES_ON.match(fold(title)):
        return False
    return facet_of(title) in _OTHER[facet] or (facet == "running" and not people and fold(title).startswith("wie "))
