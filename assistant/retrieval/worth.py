"""What a passage that may answer is worth beside the others: what it holds of the question, and how it says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.question.asking import STRICT, Ask, asks_for
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import right_type
from assistant.retrieval.retrieve import Hit
from assistant.retrieval.rows import tells_what_one_does
from assistant.retrieval.telling import decides
from assistant.words.synonyms import plain_question
from corpus.index import Index
from corpus.types import Passage

OWN_SHARE = 0.2
"""What counts beside the share of the question that a passage holds: the same of its own words alone,"""
RANK_SHARE = 0.5
"""its fused score,"""
DEFINITION_SHARE = 0.3
"""opening with the term that is asked for,"""
HEAD_SHARE = 0.15
"""holding the noun of "welke X","""
ASKED_ABOVE_SHARE = 0.25
"""standing under a question of the same kind,"""
DECIDES_SHARE = 0.25
"""and saying of what is asked whether it is so, may be or must be."""
DOES_SHARE = 0.4
"""The same for the row of somebody of whom it is asked what they do."""
REPEATED_SHARE = 0.5
"""What is taken off when a document is named and many documents say the same,"""
LOOSE_SHARE = 0.25
"""and for a weaker sign of what is asked."""
RANK_EVIDENCE = 0.15
"""What being ranked first counts as evidence beside the share of the question's words; the others by their scores."""
_EXPLAINS = re.compile(
    r"^[^.:]{2,60}(?::|\s(?:is|zijn|betekent|houdt in|staat voor|(?:noemen|verstaan|bedoelen) (?:we|wij))\s)"
)
"""A sentence that says what something is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage that may answer, and how much of the question it holds: more when both legs put it first.

    `worth` is what it is ranked by: that with the passage's own words, a definition, and so on.
    """

    passage: Passage
    evidence: float
    worth: float
    ranked: float = 0.0
    """Its fused score beside that of the best hit: 1 for what search puts first."""


def scored(index: Index, query: Query, pool: Sequence[Passage], fit: Fit, hits: Sequence[Hit]) -> list[Candidate]:
    """Passages with what they hold of the question and what they are worth, best first."""
    best = hits[0].score if hits and hits[0].score else 1.0  # 0 where all that came before is superseded
    ranked = {hit.passage.id: hit.score / best for hit in hits}
    found = [
        Candidate(
            passage=passage,
            evidence=fit.passage(passage) + RANK_EVIDENCE * ranked.get(passage.id, 0.0),
            worth=_worth(index, query, passage, fit, ranked.get(passage.id, 0.0)),
            ranked=ranked.get(passage.id, 0.0),
        )
        for passage in pool
    ]
    return sorted(found, key=lambda candidate: -candidate.worth)


def _worth(index: Index, query: Query, passage: Passage, fit: Fit, ranked: float) -> float:
    """How well a passage answers: what it holds of the question, then in its own words, then by rank."""
    worth = fit.passage(passage) + OWN_SHARE * fit.passage_own(passage) + RANK_SHARE * ranked
    if query.ask == "definition" and defines(passage, fit):
        worth += DEFINITION_SHARE * (1.0 if _EXPLAINS.search(passage.text) else 0.5)
    if query.documents and index.store.is_repeated(passage):
        worth -= REPEATED_SHARE
    if query.head and fit.holds(query.head, passage):
        worth += HEAD_SHARE
    if query.predicate and decides(query.predicate, passage):
        worth += DECIDES_SHARE
    if (query.ask in STRICT or _says_above(query, passage)) and asked_above(query, passage.section):
        worth += ASKED_ABOVE_SHARE
    if tells_what_one_does(query, passage):
        worth += DOES_SHARE
    if not right_type(query, passage):
        worth -= LOOSE_SHARE
    return worth


def _says_above(query: Query, passage: Passage) -> bool:
    """Whether the heading says of something what is asked whether it is so."""
    return query.predicate is not None and any(map(query.predicate.stands_in, passage.section[-1:]))


def asked_above(query: Query, section: Sequence[str]) -> bool:
    """Whether the heading is a question of the same kind: "Wie kunnen bezwaar maken?" above who can."""
    titles = [title for title in section[-2:] if title.endswith("?")]  # "Antwoord 3" may stand between
    return bool(titles) and heading_asks(titles[-1]) == query.ask


@lru_cache(maxsize=4096)
def heading_asks(title: str) -> Ask:
    """What a heading that is a question asks for."""
    return asks_for(plain_question(title))


def defines(passage: Passage, fit: Fit) -> bool:
    """Whether a passage opens with what is asked about: "Derde ruimte: een …", "Onder … verstaan we …"."""
    head, colon, _ = passage.text.partition(":")
    opening = head if colon and len(head.split()) <= 8 else " ".join(passage.text.split()[:6])
    return fit.coverage.share(fit.of_text(opening)) > 0.5
