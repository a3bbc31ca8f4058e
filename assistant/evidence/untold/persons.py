"""What plainly tells no name, no doer and no opinion, where it is asked who, which ones or what somebody thinks.

A judge is easily half sure of a passage that is about the same thing: "de directeur heet iedereen welkom" where it is
asked how that director is called. So what is shown must tell somebody who does what is asked, a name, or what those
who are asked about said; if not, the judge has to be surer of it than of any other answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import refusal_texts
from assistant.evidence.judge.bounds import BESIDE
from assistant.evidence.nothing import nothing
from assistant.evidence.quoted import quoted
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.untold.doers import nobody
from assistant.evidence.untold.doubt import NONE, Doubt
from assistant.evidence.untold.voices import voiceless
from assistant.question.query import Query
from assistant.retrieval.answer_type import has_person, is_actor
from assistant.retrieval.kinds import in_words, read, right_type
from assistant.retrieval.persons import HOW_CALLED, is_only_counted, without_asked
from assistant.retrieval.telling import asks_which_ones, gives_name, tells_one_from_others
from assistant.words.lexicon import ANY_PEOPLE
from corpus.index import Index
from corpus.judge import Judge
from corpus.language import fold, stem
from corpus.types import Passage

NONE_NAMED = 0.35
"""How sure the judge must be of what names none where it is asked which people, bodies or schools;"""
NO_NAME, NO_PERSONS_NAME = 0.8, 0.95
"""of what gives no name where one is asked for, or those of some people;"""
ONLY_COUNTED, COUNTED_PEOPLE = 0.6, 0.8
"""of what only says how many there are of what is asked, or of whom."""
MOST_READ = 8
"""An answer of more passages is a list, of which the judge reads too little to doubt it."""

_NAMES_OF = re.compile(
    r"(?:en )?(?:(?:geef|noem|toon|wat (?:is|zijn|was|waren)) )?(?:mij |me |ons )?(?:de |alle )*(?:namen|naam)"
    r" (?:van|en) (?:(?:de|het|alle|onze|jullie|hun) )*([^\W\d_]+)"
)
_BODY = re.compile(
    r"(?:school|scholen|teams?|commissies?|groep(?:en)?|bestuur|besturen|raad|raden|gemeenten?|ing(?:en)?|partij(?:en)?)$"
)
"""How a word ends for a body, which has a name of another kind than people have."""


def unless_unnamed(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found; nothing where it plainly does not tell what is asked, and the judge is not sure that it does."""
    if isinstance(found, Refusal) or found.exact or query.references or found.form not in ("passages", "place"):
        return found
    shown = quoted(index, found)
    if len(shown) > MOST_READ or not any(doubt(index, query, [passage]).needed for passage in shown):
        return found
    scores = judge.scores(query.question, list(map(read, shown)))
    best = [passage for passage, score in zip(shown, scores, strict=True) if score >= BESIDE * max(scores)]
    doubted = doubt(index, query, best)
    if max(scores) >= doubted.needed:
        return found
    return replace(nothing(index, query, vector), told=doubted.said)


def doubt(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """What makes it doubtful that passages, the best ones of an answer, tell who, which ones or what somebody thinks.

    Nothing where something else is asked.
    """
    if not passages:
        return NONE
    all_of_them = (
        _nameless(query, passages),
        nobody(query, passages),
        voiceless(index, query, passages),
        _not_which(query, passages),
    )
    return max(all_of_them, key=lambda one: one.needed)


def _nameless(query: Query, passages: Sequence[Passage]) -> Doubt:
    """Where a name is asked for."""
    question = fold(query.question)
    if (of := _NAMES_OF.match(question)) and _are_people(of[1]):
        told = any(has_person(without_asked(query, in_words(passage))) for passage in passages)
        return NONE if told else Doubt(NO_PERSONS_NAME, refusal_texts.NO_NAME)
    if HOW_CALLED.match(question) and query.ask == "who":
        told = any(right_type(query, passage) for passage in passages)
    elif HOW_CALLED.match(question) and query.head and query.attribute:
        told = any(gives_name(query, query.head, passage) for passage in passages)
    else:
        return NONE
    return NONE if told else Doubt(NO_NAME, refusal_texts.NO_NAME)


def _are_people(word: str) -> bool:
    """Whether a word stands for people who have a name each, and for no body of them."""
    return (is_actor(word) or stem(word) in ANY_PEOPLE) and not _BODY.search(word)


def _not_which(query: Query, passages: Sequence[Passage]) -> Doubt:
    """Where it is asked which people, bodies or schools, or which ones of so many."""
    if query.head is None or query.ask == "who" or query.attribute:
        return NONE
    people = is_actor(query.head.word) or asks_which_ones(query)
    if all(is_only_counted(query.head, in_words(passage)) for passage in passages):
        return Doubt(COUNTED_PEOPLE if people else ONLY_COUNTED, refusal_texts.NOT_WHICH)
    if not people or any(tells_one_from_others(query, passage) for passage in passages):
        return NONE
    return Doubt(NONE_NAMED, refusal_texts.NOT_WHICH)
