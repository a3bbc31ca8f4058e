"""The two legs that rank passages, vectors (Chroma) and words (BM25), and how they are fused.

By their scaled scores: Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval" (ACM TOIS 2023).
In both a passage counts together with its section and its document. Our figures: evals/decisions/0008-ranking.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.question.query import Query
from corpus.index import Index
from corpus.lexical import best_rows

COSINES = (0.7, 0.15, 0.15)
WORDS = (0.4, 0.3, 0.3)
"""What a passage, its section and its document count for, by their vectors and by their words."""
SPAN = 0.17
"""A cosine so much below the best counts nothing: about what lies between the nearest and the sixtieth."""
FULL = 0.5
"""The share of `LexicalIndex.limit` that a passage gets which holds all that was asked."""
PRECISION = 6
"""Digits of a score: what is left depends on the order in which a processor adds."""


def word_shares(index: Index, query: Query, rows: Sequence[int] | None = None) -> NDArray[np.float32]:
    """How well the words of every passage fit, with those of its section and document, from 0 to 1; only of `rows`.

    1 is the best there is. It is less when even that is far from holding all that was asked: then the documents put it
    in other words, and the vectors should decide.
    """
    layers = index.words.layers(query.ranking_terms(), index.larger)
    scores = np.zeros(index.words.size, np.float32)
    for weight, layer in zip(WORDS, layers, strict=True):
        scores += np.float32(weight) * layer
    if rows is not None:
        chosen = np.zeros(len(scores), bool)
        chosen[np.asarray(rows, np.int64)] = True
        scores = np.where(chosen, scores, np.float32(0))
    best = float(scores.max(initial=0.0))
    full = max(best, (best + FULL * index.words.limit(query.counted_terms())) / 2)
    return scores / np.float32(full) if full else scores


def lexical_ranking(index: Index, query: Query, depth: int, rows: Sequence[int] | None) -> list[int]:
    """The rows whose own words weigh most, best first; only of `rows` if given."""
    return best_rows(index.words.scores(query.ranking_terms()), depth, rows)


def fuse(
    index: Index, vector: NDArray[np.float32], nearest: Iterable[int], shares: NDArray[np.float32], depth: int
) -> dict[int, float]:
    """Half of each leg, for the nearest rows and as many of those whose words fit best.

    A row's cosine is counted with those of its section and document. It is taken from the best there is, since cosines
    of e5 lie close together and far from 0.
    """
    rows = np.array(sorted({*nearest, *best_rows(shares, depth)}), np.int64)
    if not len(rows):
        return {}
    section, document = index.around.cosines(vector, rows)
    cosines = COSINES[0] * (index.dense.vectors(rows) @ vector) + COSINES[1] * section + COSINES[2] * document
    likeness = np.maximum(0.0, 1 - (cosines.max() - cosines) / SPAN)
    fused = np.round(0.5 * likeness + 0.5 * shares[rows], PRECISION)
    return {int(row): float(score) for row, score in zip(rows, fused, strict=True)}
