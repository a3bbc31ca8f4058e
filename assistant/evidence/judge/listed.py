"""The whole list, where search finds its points one by one: of "wat neem ik allemaal mee?" no point says it all.

A point of a list has few of a question's words, and often all points have the same. Where several of the first hits are
points of one list, and the judge finds the list as a whole no worse than what would be shown, the list is the answer:
evals/decisions/0025-lists-read-whole.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.evidence.places.placing import whole_place
from assistant.evidence.saying import LONGEST_SHOWN
from assistant.evidence.selection import Selection
from assistant.question.asking import STRICT
from assistant.question.predicate import asks_whether
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.retrieve import Hit
from corpus.index import Index
from corpus.judge import Judge
from corpus.language import fold
from corpus.types import Passage, Place

LOOKED_AT = 7
"""Of so many of the first hits"""
FEWEST = 3
"""so many must be points of the list,"""
IN_FRONT = 2
"""one of them among so many."""
MOST, EVIDENT, OF_SEVERAL = 5, 1.4, 2.0
"""Where so many are, the list counts for so many times as sure, for search knows it; and where a list is asked for."""
_EXPLAINS = re.compile(r"\b(?:begrip|begripp|definitie|verstaan|betekenis|afkorting)")
"""Titles of lists that tell what words mean: their points are about all that a document is about."""
AT_LEAST = 0.1
"""How sure the judge must be of a list as a whole."""


def as_list(
    index: Index, query: Query, hits: Sequence[Hit], best: Callable[[], float], judge: Judge
) -> Selection | None:
    """The list of which most of the first hits are points, if the judge is about as sure of it as of what else is best.

    Not where one thing is asked for, or whether something is so: one point tells that. `best` is only asked for where
    there is such a list.
    """
    *_, asking = split_context(query.question)[0].split(",")  # "ze had koorts, kan ze toch mee?"
    if query.ask in STRICT or query.whether or asks_whether(asking.strip()):
        return None
    evident = OF_SEVERAL if query.several else EVIDENT
    scored = [
        (judge.scores(query.question, [read_place(whole)])[0] * (evident if often >= MOST else 1.0), whole)
        for whole, often in ((whole_place(index, place), often) for place, often in _lists(index, hits))
    ]
    if not scored:
        return None
    sure, whole = max(scored, key=lambda one: one[0])
    return whole if sure >= max(best(), AT_LEAST) else None


def _lists(index: Index, hits: Sequence[Hit]) -> list[tuple[Place, int]]:
    """The places whose points are often and early among the first hits, and how often; no long ones."""
    names = [hit.passage.place_id for hit in hits[:LOOKED_AT] if hit.passage.kind == "item"]
    often = {name: names.count(name) for name in names if name}
    front = {hit.passage.place_id for hit in hits[:IN_FRONT]}
    named = [(index.store.place(name), count) for name, count in often.items() if count >= FEWEST and name in front]
    return [(place, n) for place, n in named if _is_short(place) and not _EXPLAINS.search(fold(place.title))]


def _is_short(place: Place) -> bool:
    return place.stop - place.start <= LONGEST_SHOWN


def stands_at(passage: Passage, place: Place) -> bool:
    """Whether a passage stands under a place."""
    return passage.document_id == place.document_id and place.start <= passage.ordinal < place.stop


def overlap(one: Place, other: Place) -> bool:
    """Whether two places have any passage in common."""
    return one.document_id == other.document_id and one.start < other.stop and other.start < one.stop


def read_place(found: Selection) -> str:
    """What the judge reads of a whole place: the titles above it, and all that is shown of it."""
    titles = (*found.place.section[-1:], found.place.title) if found.place else ()
    return " ".join((*titles, *(quote.text for group in found.groups for quote in group.quotes)))
