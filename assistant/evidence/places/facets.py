"""The list that tells the side of a subject that is asked, where the question has other words than its titles.

A report tells of each of its subjects what is needed, what is done and what is next. Of "wat ontbreekt er nog om van
elkaar te leren?" no point of the list says more than another, and points elsewhere say as much. Which subject is meant
two things tell that are wrong in different ways: whose text as a whole lies nearest to the question, and at which most
of the first hits stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.agreements.titles import kind_of_title, plain
from assistant.question.facets import FACET_STEMS, Facet
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import Hit
from assistant.words.lexicon import GENERAL_STEMS, NUMBERS
from corpus.index import Index
from corpus.language import stem
from corpus.lexical import Term
from corpus.types import Passage, Place

LOOKED_AT = 8
"""Of so many of the first hits"""
FEWEST = 4
"""so many must stand at the subject that is meant,"""
BY_HITS, CLEAR = 0.2, 0.085
"""and with the share of the first hits at it, at this weight, it must be so much nearer than any other."""
IN_FRONT = 2
"""Among so many of the first hits one must stand at a list for what only one place tells."""
FEW = 5
"""What stands in no more than one of so many points of a subject is not what all of it is about."""
CLEAR_ALONE = 0.025
"""How much nearer a list must be than any other, where the question names no subject."""
_TIMES = frozenset(
    map(stem, "jaar jaren komend eerstkomend volgend maand periode tijd toekomst vooruit straks".split())
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A subject that a question is about, with its lists of the side that is asked; none where only others have one."""

    subject: Place
    lists: tuple[Place, ...]


def facet_of(title: str) -> Facet | None:
    """Which side of a subject a title says that it tells."""
    text = plain(title)
    if any(word in text for word in ("knelpunt", "obstakel", "belemmering", "struikelblok", "dilemma", "wat schuurt")):
        return "obstacle"
    if any(word in text.split() for word in ("oproep", "slotwoord", "boodschap")):
        return "appeal"
    if text.startswith(("hoe kunnen ", "hoe kan ", "hoe moet")):
        return "to_do"
    kind = kind_of_title(title)
    named: dict[str, Facet] = {"lopend": "running", "behoefte": "needed", "actie": "to_do", "visie": "vision"}
    return named.get(kind) if kind else None


def subject_meant(
    index: Index, query: Query, vector: NDArray[np.float32], facet: Facet, hits: Sequence[Hit]
) -> Meant | None:
    """The one of several subjects that are told alike which a question is clearly about; None where none is."""
    subjects = _subjects(index, facet, hits)
    if len(subjects) < 2:
        return None
    worth = [float(_whole(index, one.subject) @ vector) + BY_HITS * _share(one.subject, hits) for one in subjects]
    best, second = (int(place) for place in np.argsort(worth)[::-1][:2])
    if _named_elsewhere(index, query, subjects, subjects[best]):
        return None
    often = sum(stands_at(hit.passage, subjects[best].subject) for hit in hits[:LOOKED_AT])
    return subjects[best] if often >= FEWEST and worth[best] - worth[second] >= CLEAR else None


def named_in(index: Index, query: Query, facet: Facet, hits: Sequence[Hit]) -> Meant | None:
    """The one subject whose list of what is asked has all nouns of the question, there or in the title above it."""
    fit, nouns = Fit(index, query.asked()), _nouns(query)
    found = [
        one
        for one in _subjects(index, facet, hits)
        if one.lists and nouns and all(_holds(index, fit, term, one.subject, one.lists) for term in nouns)
    ]
    return found[0] if len(found) == 1 else None


def list_alone(
    index: Index, query: Query, vector: NDArray[np.float32], facet: Facet, hits: Sequence[Hit]
) -> Place | None:
    """The list of what is to be done that belongs to no subject, where the question has none: "Waar beginnen we?"."""
    if about(query) or facet != "to_do":
        return None
    of_subjects = {place.id for one in _subjects(index, facet, hits) for place in one.lists}
    every = [place for place in _places(index, hits) if facet_of(place.title) == facet and place.stop > place.start]
    worth = [float(_whole(index, place) @ vector) for place in every]
    order = np.argsort(worth)[::-1]
    if len(every) < 2 or worth[order[0]] - worth[order[1]] < CLEAR_ALONE:
        return None
    best = every[order[0]]
    return (
        best if best.id not in of_subjects and any(stands_at(hit.passage, best) for hit in hits[:LOOKED_AT]) else None
    )


def first_told(index: Index, facet: Facet, hits: Sequence[Hit]) -> Place | None:
    """The place of the first hit, or of the one after it, whose titles say that it tells what is asked."""
    for hit in hits[:IN_FRONT]:
        name = hit.passage.place_id
        while name:
            place = index.store.place(name)
            if facet_of(place.title) == facet:
                return place
            name = place.parent_id
    return None


def about(query: Query) -> list[str]:
    """The words of a question that tell which subject it is about."""
    general = FACET_STEMS | GENERAL_STEMS | _TIMES
    return [
        term.word
        for term in query.terms
        if term.weight >= CONTENT and stem(term.word) not in general and term.word not in (*NUMBERS, *query.scope)
    ]


def asks_of_point(index: Index, query: Query, one: Meant) -> bool:
    """Whether a word of the question stands in one or a few points of a subject and not above them: these are meant."""
    fit = Fit(index, query.asked())
    titles = (one.subject.title, *one.subject.section)
    points = [passage.text for passage in index.store.passages_of(one.subject)]
    own = {*about(query)}
    terms = [t for t in query.terms if t.word in own and not any(meant(t, fit.weight(t, title)) for title in titles)]
    often = [sum(meant(term, fit.weight(term, text)) for text in points) for term in terms]
    return any(0 < count <= max(1, len(points) // FEW) for count in often)


def more_told(index: Index, query: Query, one: Meant, shown: Sequence[Passage]) -> bool:
    """Whether a passage elsewhere has more of the words asked than all of a subject; in another document, as many."""
    fit, own = Fit(index, query.asked()), {*about(query)}
    terms = [term for term in query.terms if term.word in own]
    here = sum(_holds(index, fit, term, one.subject, (one.subject,)) for term in terms)
    for passage in shown:
        texts = (passage.text, *passage.section)
        there = sum(any(meant(term, fit.weight(term, text)) for text in texts) for term in terms)
        elsewhere = passage.document_id != one.subject.document_id
        if not stands_at(passage, one.subject) and there >= here + (not elsewhere) and there:
            return True
    return False


def stands_at(passage: Passage, place: Place) -> bool:
    """Whether a passage stands under a place."""
    return passage.document_id == place.document_id and place.start <= passage.ordinal < place.stop


def _places(index: Index, hits: Sequence[Hit]) -> list[Place]:
    """The places of the documents that the first hits are of."""
    documents = dict.fromkeys(hit.passage.document_id for hit in hits[:LOOKED_AT])
    return [place for name in documents for place in index.store.places_of(name)]


def _subjects(index: Index, facet: Facet, hits: Sequence[Hit]) -> list[Meant]:
    """The places beside one another that have lists of such sides below them, some of them of the one that is asked."""
    sides: dict[str, list[Place]] = {}
    for place in _places(index, hits):
        if place.parent_id and place.stop > place.start and facet_of(place.title) in ("running", "needed", "to_do"):
            sides.setdefault(place.parent_id, []).append(place)
    found = [
        Meant(index.store.place(name), tuple(one for one in below if facet_of(one.title) == facet))
        for name, below in sides.items()
    ]
    beside = {(one.subject.document_id, one.subject.section) for one in found if one.lists}
    return [one for one in found if (one.subject.document_id, one.subject.section) in beside]


def _whole(index: Index, place: Place) -> NDArray[np.float32]:
    """The vector of a place as a whole: the mean of those of its passages, normalised."""
    offset = index.store.offsets[place.document_id]
    mean = index.dense.vectors(range(offset + place.start, offset + place.stop)).mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def _named_elsewhere(index: Index, query: Query, subjects: Sequence[Meant], best: Meant) -> bool:
    """Whether a noun of the question stands at other subjects and not at this one."""
    fit = Fit(index, query.asked())
    nouns = [term for term in _nouns(query) if not _holds(index, fit, term, best.subject, (best.subject,))]
    return any(_holds(index, fit, term, one.subject, (one.subject,)) for term in nouns for one in subjects)


def _nouns(query: Query) -> list[Term]:
    own = {*about(query)}
    return [term for term in query.needed if term.word in own]


def _holds(index: Index, fit: Fit, term: Term, subject: Place, told_at: Sequence[Place]) -> bool:
    """Whether a word stands in the title of a subject, or in what stands at some places of it."""
    said = (subject.title, *(passage.text for place in told_at for passage in index.store.passages_of(place)))
    return any(meant(term, fit.weight(term, text)) for text in said)


def _share(place: Place, hits: Sequence[Hit]) -> float:
    """The share of the first hits that stand at a place, where each counts for less than the one before it."""
    ranks = range(1, LOOKED_AT + 1)
    own = (1 / rank for rank, hit in zip(ranks, hits, strict=False) if stands_at(hit.passage, place))
    return sum(own) / sum(1 / rank for rank in ranks)
