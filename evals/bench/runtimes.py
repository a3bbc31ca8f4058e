"""What runs the embedding model fastest, and what that costs in retrieval: each way in turn on the same texts."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.verify import normalise
from corpus.index import IndexReader
from evals.bench import texts
from evals.bench.context import Bench
from evals.bench.figures import Part, Table
from evals.bench.golden import Asked, asked_of, golden_index
from evals.bench.timing import seconds
from evals.bench.ways import Way, prefixed, ways
from evals.texts import decimal
from ingest.pipeline import embedding_text

Vectors = NDArray[np.float32]

REFERENCE = "sentence-transformers (torch), fp32"
QUESTIONS_A_ROUND = 10


def runtimes(bench: Bench) -> Part:
    reader = IndexReader(golden_index(bench), bench.embedder.fingerprint)
    index = reader.current()
    passages = index.store.passages(range(index.dense.size))[: bench.amounts.golden]
    wanted = prefixed([embedding_text(index.store.document(p.document_id), p) for p in passages], question=False)
    asked = asked_of()[: bench.amounts.golden]
    questions = prefixed([one.question for one in asked], question=True)
    gold = [_rows_with(one, [normalise(passage.text) for passage in passages]) for one in asked]
    with tempfile.TemporaryDirectory() as folder:
        every = ways(bench, Path(folder))
        speeds, latencies = _timed(bench, every, wanted[: bench.amounts.texts], questions)
        vectors = {name: (way(wanted), way(questions)) for name, way in every.items()}
    index.close()
    reference = np.concatenate(vectors[REFERENCE])
    rows = []
    for name, (of_passages, of_questions) in vectors.items():
        cosines = (np.concatenate([of_passages, of_questions]) * reference).sum(axis=1)
        ranks = [_rank(of_passages @ vector, rows) for vector, rows in zip(of_questions, gold, strict=True) if rows]
        rows.append(
            (
                name,
                f"{statistics.median(speeds[name]):.0f}",
                texts.times(statistics.median(a / b for a, b in zip(speeds[name], speeds[REFERENCE], strict=True))),
                texts.milliseconds(statistics.median(latencies[name])),
                decimal(float(cosines.min()), 4),
                *(decimal(sum(rank <= k for rank in ranks) / len(ranks), 3) for k in (1, 10)),
                decimal(sum(1 / rank for rank in ranks) / len(ranks), 3),
            )
        )
    note = texts.runtimes_note(sum(map(bool, gold)), len(wanted))
    return Part(
        name="runtimes",
        tables=(Table(title=texts.RUNTIMES, head=texts.RUNTIMES_HEAD, rows=tuple(rows)),),
        notes=(note,),
    )


def _timed(
    bench: Bench, every: dict[str, Way], wanted: Sequence[str], questions: Sequence[str]
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Passages per second and milliseconds per question of each way, round by round."""
    speeds: dict[str, list[float]] = {name: [] for name in every}
    latencies: dict[str, list[float]] = {name: [] for name in every}
    for number in range(bench.amounts.rounds + 1):  # the first one warms up
        bench.report(texts.round_of(texts.RUNTIMES, number, bench.amounts.rounds))
        for name, way in every.items():
            speed = len(wanted) / seconds(lambda: way(wanted))  # noqa: B023 — called at once
            took = [1000 * seconds(lambda: way([q])) for q in questions[:QUESTIONS_A_ROUND]]  # noqa: B023
            if number:
                speeds[name].append(speed)
                latencies[name].append(statistics.median(took))
    return speeds, latencies


def _rows_with(asked: Asked, passages: Sequence[str]) -> frozenset[int]:
    """The passages in which the evidence stands."""
    return frozenset(n for n, text in enumerate(passages) if any(q in text or text in q for q in asked.evidence))


def _rank(scores: Vectors, rows: frozenset[int]) -> int:
    best = max(scores[row] for row in rows)
    return int((scores > best).sum()) + 1
