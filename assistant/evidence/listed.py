"""The whole list, where search finds its points one by one: of "wat neem ik allemaal mee?" no point says it all.

A point of a list has few of a question's words, and often all points have the same. Where several of the first hits are
points of one list, and the judge finds the list as a whole no worse than what would be shown, the list is the answer:
evals/decisions/0025-lists-read-whole.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.placing import whole_place
from assistant.evidence.saying import LONGEST_SHOWN
from assistant.evidence.selection import Selection
from assistant.question.asking import STRICT
from assistant.question.predicate import asks_whether
from assistant.question.query import Query
from assistant.retrieval.kinds import in_words
from assistant.retrieval.retrieve import Hit
from corpus.index import Index
from corpus.judge import Judge
from corpus.types import Place

LOOKED_AT = 7
"""Of so many of the first hits"""
FEWEST = 3
"""so many must be points of the list,"""
IN_FRONT = 2
"""one of them among so many."""
AT_LEAST = 0.1
"""How sure the judge must be of a list as a whole."""


def as_list(index: Index, query: Query, hits: Sequence[Hit], best: float, judge: Judge) -> Selection | None:
    """The list of which most of the first hits are points, if the judge is at least as sure of it as `best`.

    Not where one thing is asked for, or whether something is so: one point tells that.
    """
    if query.ask in STRICT or query.whether or asks_whether(query.question):
        return None
    scored = [(judge.scores(query.question, [_read(index, place)])[0], place) for place in _lists(index, hits)]
    sure, place = max(scored, key=lambda one: one[0], default=(0.0, None))
    return whole_place(index, place) if place and sure >= max(best, AT_LEAST) else None


def _lists(index: Index, hits: Sequence[Hit]) -> list[Place]:
    """The places whose points are among the first hits, often enough and early enough, and that can be shown whole."""
    names = [hit.passage.place_id for hit in hits[:LOOKED_AT] if hit.passage.kind == "item"]
    often = [name for name in dict.fromkeys(names) if name and names.count(name) >= FEWEST]
    front = {hit.passage.place_id for hit in hits[:IN_FRONT]}
    places = [index.store.place(name) for name in often if name in front]
    return [place for place in places if place.stop - place.start <= LONGEST_SHOWN]


def _read(index: Index, place: Place) -> str:
    """What the judge reads of a list: the titles above it, and its points."""
    points = (in_words(passage) for passage in index.store.passages_of(place))
    return " ".join((*place.section[-1:], place.title, *points))
