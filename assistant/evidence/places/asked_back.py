"""Questions for one fact that several documents have, each its own: which of them is meant is asked back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.evidence.saying import MENTIONS
from assistant.question.asking import STRICT
from assistant.question.naming.name_words import capitalised
from assistant.question.of_all import of_one_school
from assistant.question.query import Query
from assistant.retrieval.answer_type import last_names
from assistant.retrieval.thresholds import enough
from assistant.retrieval.worth import Candidate, asked_above
from corpus.index import Index
from corpus.kinds import KINDS, kind_stem
from corpus.language import words
from corpus.types import Passage, Place

MANY_DOCUMENTS, MANY_NEAR, MANY_RANKED = 3, 0.12, 0.8
"""From so many documents on, with evidence so near the best, under the same title or ranked as near, a question for
one fact is asked back."""
TWO_SCHOOLS, SCHOOL_NEAR = 2, 0.3
"""The same where the question says "de school", and each of these documents is about one."""


def many_documents(index: Index, query: Query, found: Sequence[Candidate], evidence: float) -> tuple[Place, ...]:
    """The places to choose from when one fact is asked and many documents have it, each its own."""
    if query.documents or query.must_hold or not (query.ask in STRICT or query.years):
        return ()
    schools = of_one_school(index, query)
    if found and found[0].passage.document_id in schools:
        least = max(enough(query), evidence - SCHOOL_NEAR)
        told = [c for c in found if c.passage.document_id in schools and c.evidence >= least]
        return _one_of_each(index, told, TWO_SCHOOLS)
    title = found[0].passage.section[-1:] if found else ()
    near = [c for c in found if c.passage.section[-1:] == title or c.ranked >= MANY_RANKED]
    if found and asked_above(query, found[0].passage.section):  # there the very question is a title
        near = [c for c in near if asked_above(query, c.passage.section)]
    if query.ask == "who" and found:
        named = last_names(found[0].passage.text)
        near = [found[0], *(c for c in near if named.isdisjoint(last_names(c.passage.text)))]
    return _one_of_each(index, [c for c in near if c.evidence >= evidence - MANY_NEAR], MANY_DOCUMENTS)


def _one_of_each(index: Index, told: Sequence[Candidate], fewest: int) -> tuple[Place, ...]:
    """The best place of each document; nothing when too few say something else."""
    first: dict[str, Passage] = {}
    for candidate in told:
        first.setdefault(candidate.passage.document_id, candidate.passage)
    if len({passage.text for passage in first.values()}) < fewest or of_one_owner(index, first):
        return ()
    chosen = [passage.place_id for passage in first.values() if passage.place_id]
    return tuple(index.store.place(name) for name in chosen[:MENTIONS])


def of_one_owner(index: Index, documents: Collection[str]) -> bool:
    """Whether documents are by their titles all of one school or body, none of which has a fact of its own.

    A title without a name may be of any; but two must have the same, and none another.
    """
    titles = (index.store.document(name).title for name in documents)
    named = [names for title in titles if (names := names_in(title))]
    return len(named) > 1 and all(names == named[0] for names in named)


def names_in(title: str) -> frozenset[str]:
    """The words of a title that are written as names, and are no kind of document or of school."""
    found = {word for word in capitalised(title) if kind_stem(word) not in KINDS and word.isalpha()}
    return frozenset(found - {*words(title)[:1]} or found)  # the first word has its capital anyhow
