"""What the rules of words do not find, a judge may: a passage that answers in other words altogether.

The judge (`corpus/judge.py`) is asked where nothing was found, and where what was found holds little of the question.
What it alone lets through is shown with a question whether it is what was looked for. The thresholds and what they do:
evals/decisions/0018-a-judge.md.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import texts
from assistant.evidence.completing import completed
from assistant.evidence.confidence import confidence
from assistant.evidence.saying import say
from assistant.evidence.select import nothing
from assistant.evidence.selection import Refusal, Selection
from assistant.question.query import Query
from assistant.retrieval.kinds import in_words
from assistant.retrieval.retrieve import search
from corpus.index import Index
from corpus.judge import Judge
from corpus.types import Passage

LOOKED_AT = 2
"""So many of the first hits are judged, and as many passages of an answer."""
ANSWERS = 0.55
"""How sure the judge must be that a passage answers where nothing else does."""
SURE = 0.7
"""An answer that holds so much of the question (`confidence`) is not judged."""
NO_ANSWER = 0.05
"""One whose best passage the judge finds less sure than this is none,"""
SURER = 0.05
"""and one that is so much surer is put before it."""
ABOVE = 2
"""So many titles above a passage are read with it."""
_NOTHING_FOUND = ("not_in_documents", "off_topic")


def judged(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found, unless a judge knows better; what is asked of a numbered place is not sought in others."""
    if query.references:
        return found
    if isinstance(found, Refusal):
        open_to_it = found.reason in _NOTHING_FOUND and not found.unknown  # of another name nothing is meant
        return _instead(index, query, vector, found, judge) if open_to_it else found
    doubtful = found.form == "passages" and confidence(index, query, found) < SURE
    return _again(index, query, vector, found, judge) if doubtful else found


def _instead(
    index: Index, query: Query, vector: NDArray[np.float32], found: Refusal, judge: Judge
) -> Selection | Refusal:
    """The hit that the judge holds for an answer, if there is one."""
    score, hit = _best(query, _hits(index, query, vector), judge)
    if hit is None or score < ANSWERS:
        return found
    return replace(completed(index, query, say(index, [hit])), note=texts.OTHERWISE_SAID)


def _again(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection, judge: Judge
) -> Selection | Refusal:
    """An answer with the hit that answers better before it; nothing where it surely is none."""
    orders = [quote.order for group in found.groups for quote in group.quotes][:LOOKED_AT]
    shown = [passage for name, at, _ in orders for passage in index.store.run(name, at, at + 1)]
    sure, _ = _best(query, shown, judge)
    if sure < NO_ANSWER:
        return nothing(index, query, vector)
    better, hit = _best(query, [hit for hit in _hits(index, query, vector) if hit not in shown], judge)
    return replace(say(index, [hit, *shown]), note=found.note) if hit and better > sure + SURER else found


def _hits(index: Index, query: Query, vector: NDArray[np.float32]) -> list[Passage]:
    return [hit.passage for hit in search(index, query, vector, LOOKED_AT, query.documents)]


def _best(query: Query, passages: list[Passage], judge: Judge) -> tuple[float, Passage | None]:
    """The passage that the judge is surest of, and how sure; 0 and nothing without passages."""
    scores = judge.scores(query.question, [read(passage) for passage in passages])
    return max(zip(scores, passages, strict=True), key=lambda pair: pair[0], default=(0.0, None))


def read(passage: Passage) -> str:
    """What the judge reads of a passage: the titles right above it, and what it says, of a row with its columns."""
    return " ".join((*passage.section[-ABOVE:], in_words(passage)))
