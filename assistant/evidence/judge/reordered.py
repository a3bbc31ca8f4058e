"""Hits in the order that search and the judge make of them together, for who wants passages rather than an answer.

The judge reads the first of them. Its figures: evals/decisions/0024-asked-of-the-answer.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.judge.bounds import CERTAIN
from assistant.question.query import Query
from assistant.retrieval.kinds import read
from assistant.retrieval.retrieve import Hit
from corpus.judge import Judge

READ = 20
"""So many of the first hits are read by the judge."""
OF_SURE = 0.1
"""What its log odds count for beside a hit's score."""
MOST = OF_SURE * math.log((1 - CERTAIN) / CERTAIN)
"""So much they add at most, and take off at most."""


def reordered(query: Query, hits: Sequence[Hit], judge: Judge) -> list[Hit]:
    """Hits in a better order, with ranks from 1 and scores from 0 to 1 to go with it; what is not read is put last."""
    sure = judge.scores(query.question, [read(hit.passage) for hit in hits[:READ]]) if hits else []
    scores = [hit.score + _odds(one) for hit, one in zip(hits[:READ], sure, strict=True)]
    scores += [hit.score - MOST for hit in hits[READ:]]
    order = sorted(range(len(hits)), key=lambda number: (-scores[number], number))
    return [
        replace(hits[number], rank=rank, score=(scores[number] + MOST) / (1 + 2 * MOST))
        for rank, number in enumerate(order, start=1)
    ]


def _odds(sure: float) -> float:
    """The log odds of a judge's score, weighed, from -MOST to MOST."""
    held = min(max(sure, CERTAIN), 1 - CERTAIN)
    return OF_SURE * math.log(held / (1 - held))
