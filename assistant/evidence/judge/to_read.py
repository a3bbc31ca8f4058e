"""Which of the hits the judge reads: where one fact is asked for, rather those that hold such a thing.

The judge reads few, and search puts what has the question's words before what has the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.judge.bounds import BESIDE, HITS, OF_KIND
from assistant.evidence.strangers import PLAIN_TO_SEE
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.retrieval.answer_type import has_name
from assistant.retrieval.extremes import asks_extreme, of_kind
from assistant.retrieval.kinds import in_words
from assistant.retrieval.retrieve import Hit
from assistant.retrieval.worth import asked_above
from assistant.words.lexicon import DOCUMENT_STEMS
from corpus.language import fold, stem
from corpus.types import Passage

NUMBERS = ("count", "amount", "duration", "share", "clock", "often", "age", "size")
_SHOWS = (*NUMBERS, *PLAIN_TO_SEE, "who", "days")
"""What is asked for of which a text shows whether it is there, or who it may be."""
_TURNS_TO = re.compile(r"\b(?:bij|tot) wie\b")
"""Asks for somebody to turn to, whom a document rather gives by name."""


def to_read(query: Query, hits: Sequence[Hit]) -> list[Hit]:
    """The hits that the judge reads: the first whatever it holds, then those that hold what is asked for."""
    if query.ask not in STRICT:
        return list(hits[:HITS])
    among = hits if asks_extreme(query) else hits[:OF_KIND]
    return [*among[:1], *sorted(among[1:], key=lambda hit: -_promises(query, hit.passage))][:HITS]


def _promises(query: Query, passage: Passage) -> int:
    """How much it shows that a passage may tell what is asked: by its heading, and by what it holds."""
    shows = query.ask in _SHOWS or (query.ask == "when" and asks_extreme(query))
    by_name = bool(_TURNS_TO.search(fold(query.question))) and has_name(in_words(passage))
    return asked_above(query, passage.section) + (of_kind(query, passage) if shows else 0) + by_name


def all_alike(query: Query) -> bool:
    """Whether a question has no word but for what all documents are about, so that no passage holds more of it."""
    return bool(query.subjects) and all(stem(term.word) in DOCUMENT_STEMS for term in query.subjects)


def sure_ones(first: Passage, passages: Sequence[Passage], scores: Sequence[float]) -> list[Passage]:
    """The first, and those of which the judge is hardly less sure."""
    of_first = scores[passages.index(first)]
    return [first, *(p for p, score in zip(passages, scores, strict=True) if p != first and score >= BESIDE * of_first)]
