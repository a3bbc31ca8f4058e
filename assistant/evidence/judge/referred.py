"""What is said of a numbered place elsewhere: "Start fase 2: eind november" stands under "Tijdlijn", not there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.question.references import Reference
from assistant.retrieval.kinds import in_words, right_type
from assistant.words.sentences import sentences
from corpus.language import stem, words
from corpus.types import Passage


def told_elsewhere(query: Query, passages: Sequence[Passage]) -> list[Passage]:
    """Of some passages those that name the one numbered place of a question beside the one fact that is asked of it."""
    if query.ask not in STRICT or len(query.references) != 1 or query.references[0].parts:
        return []
    return [passage for passage in passages if _tells(query, query.references[0], passage)]


def _tells(query: Query, named: Reference, passage: Passage) -> bool:
    parts = [in_words(passage)] if passage.cells else sentences(passage.text)
    return any(_names(named, part) and right_type(query, passage, part) for part in parts)


def _names(named: Reference, text: str) -> bool:
    return any(stem(word) == named.word and number == named.number for word, number in pairwise(words(text)))
