"""What is asked of somebody is more than their name: something of it must stand in what is theirs.

Search leads a question about somebody to all that has their name, and a judge half believes it. What is theirs is what
names them, the part that has their name above it, and what goes on about them; it must hold a word of what is asked
besides, or the judge has to be surer than of other answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import refusal_texts
from assistant.evidence.nothing import nothing
from assistant.evidence.quoted import quoted
from assistant.evidence.selection import Refusal, Selection
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.question.somebody import Somebody, somebody_asked
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words, read
from assistant.words.sentences import leans
from corpus.expand import FRONT_OF_COMPOUND
from corpus.index import Index
from corpus.judge import Judge
from corpus.language import is_function_word, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

NOT_THEIRS = 0.48
"""How sure the judge must be of an answer in which nothing of what is asked stands in what is theirs;"""
OTHERWISE_SAID = 0.2
"""of what is theirs, and may tell it in other words."""
MOST_READ = 8
"""So many passages of an answer are judged."""
_BACK = 3
"""So far before a passage that leans on others somebody may be named."""
_OPENS_WITH_THEM = re.compile(r"(?:hij|zij|ze|haar|zijn)\b", re.IGNORECASE)


def unless_not_theirs(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found; nothing where it has only the name of whom it is asked of, or only what others say of it."""
    if isinstance(found, Refusal) or found.exact or query.references or found.form not in ("passages", "place"):
        return found
    somebody = somebody_asked(split_context(query.question)[0])
    if somebody is None or query.ask in ("who", "why") or query.scope & somebody.names:
        return found
    about = [term for term in query.terms if term.weight >= CONTENT and not somebody.only_frames(term.word)]
    named = [form for name in somebody.names for form, weight in index.expander.forms(name) if weight >= STRONG]
    asks_more = query.ask in STRICT or any(somebody.asks_more(term.word) for term in about)
    if not named or not (asks_more or _unread(query, somebody)):
        return found
    shown = quoted(index, found)
    fit = Fit(index, about)
    if any(_holds(fit, about, passage) and is_theirs(index, {*named}, passage) for passage in shown):
        return found
    needed = OTHERWISE_SAID if any(is_theirs(index, {*named}, passage) for passage in shown) else NOT_THEIRS
    if max(judge.scores(query.question, list(map(read, shown[:MOST_READ]))), default=0.0) >= needed:
        return found
    refused = nothing(index, query, vector)
    return replace(refused, reason="not_in_documents", told=refusal_texts.not_told_of(somebody.typed))


def _unread(query: Query, somebody: Somebody) -> bool:
    """Whether an English question asks something in a word of which we know no Dutch one."""
    return not query.in_dutch and any(
        not term.forms and not is_function_word(term.word) and somebody.asks_more(term.word) for term in query.terms
    )


def _holds(fit: Fit, about: Sequence[Term], passage: Passage) -> bool:
    said = (*passage.section, in_words(passage))
    return any(fit.weight(term, text) > FRONT_OF_COMPOUND for term in about for text in said)


def is_theirs(index: Index, names: set[str], passage: Passage) -> bool:
    """Whether a passage has somebody's name, in itself or above it, or goes on with what is theirs."""
    if names & {word for text in (passage.text, *passage.section) for word in words(text)}:
        return True
    if names & {*words(index.store.document(passage.document_id).described)}:
        return True
    return _goes_on(index, names, passage)


def _goes_on(index: Index, names: set[str], passage: Passage) -> bool:
    """Whether a passage opens with a word for somebody who is named shortly before it in the same place."""
    if not (leans(passage.text) or _OPENS_WITH_THEM.match(passage.text)):
        return False
    before = index.store.run(passage.document_id, max(0, passage.ordinal - _BACK), passage.ordinal)
    return any(one.place_id == passage.place_id and names & {*words(one.text)} for one in before)
