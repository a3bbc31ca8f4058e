"""How often the right document comes first, over any set of questions with one document each.

    python -m evals.retrieval --docs docs.jsonl --questions questions.jsonl

`docs.jsonl` has {"doc_id", "text"} per line, `questions.jsonl` {"question", "doc_id"}. The texts are ingested as
Markdown files into a temporary folder, as anybody's would be. A document's rank is that of its best passage. hit@k is
the share of questions whose document is among the first k. Printed for what `planwijzer search` gives, for the same
before the judge reads the first hits, for each leg alone, and for reciprocal rank fusion (Cormack, Clarke & Büttcher,
SIGIR 2009, k = 60), which we compared it with.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.answer import Assistant
from assistant.question.understand import understand
from assistant.retrieval.legs import fuse, word_shares
from assistant.retrieval.retrieve import DEPTH
from corpus.console import report
from corpus.embedder import Embedder, load_embedder
from corpus.index import Index, IndexReader
from corpus.judge import load_judge
from corpus.lexical import best_rows
from corpus.settings import load_settings
from corpus.types import Passage
from ingest.pipeline import ingest

Ranking = list[tuple[int, float]]
Scores = Mapping[int, float]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, required=True)
    parser.add_argument("--questions", type=Path, required=True)
    arguments = parser.parse_args(argv)
    questions = _rows(arguments.questions)
    settings = load_settings()
    embedder = load_embedder(settings.embedding_model, settings.models, report, settings.served)
    with tempfile.TemporaryDirectory() as folder:
        corpus, where = Path(folder, "corpus"), Path(folder, "index")
        corpus.mkdir()
        for row in _rows(arguments.docs):
            (corpus / f"{row['doc_id']}.md").write_text(row["text"], encoding="utf-8")
        ingest(corpus, where, embedder, lambda _: None)
        reader = IndexReader(where, embedder.fingerprint)
        index, assistant = reader.current(), Assistant(reader, embedder, judge=load_judge(settings.models, report))
        names = [Path(info.source).stem for info in index.store.documents for _ in range(info.passages)]
        found = [methods(assistant, index, row["question"], embedder) for row in questions]
        for method in found[0] if found else ():
            ranks = [rank(names, by[method], row["doc_id"]) for by, row in zip(found, questions, strict=True)]
            shares = "  ".join(f"hit@{k} {hit_share(ranks, k):.3f}" for k in (1, 3, 10))
            sys.stdout.write(f"{method:24} {shares}  (n = {len(ranks)})\n")
        index.close()
    return 0


def methods(assistant: Assistant, index: Index, question: str, embedder: Embedder) -> dict[str, Scores]:
    """The scored rows of each way to rank them, by its name."""
    vector = embedder.embed_question(question)
    nearest = index.dense.nearest(vector, DEPTH)
    shares = word_shares(index, understand(question, index))
    fitting = [(row, float(shares[row])) for row in best_rows(shares, DEPTH)]
    hits, _ = assistant.search(question, DEPTH)
    return {
        "planwijzer search": {_row(index, hit.passage): hit.score for hit in hits},
        "zonder beoordelen": fuse(index, vector, dict(nearest), shares, DEPTH),
        "alleen vectoren": dict(nearest),
        "alleen woorden": dict(fitting),
        "reciprocal rank fusion": reciprocal_rank(nearest, fitting),
    }


def _row(index: Index, passage: Passage) -> int:
    return index.store.offsets[passage.document_id] + passage.ordinal


def rank(names: Sequence[str], scores: Scores, name: str) -> int | None:
    """The rank, from 1, of a document by its best row; None when it is not among the rows."""
    ordered = dict.fromkeys(names[row] for row in sorted(scores, key=lambda row: (-scores[row], row)))
    return list(ordered).index(name) + 1 if name in ordered else None


def hit_share(ranks: Sequence[int | None], depth: int) -> float:
    """The share of ranks from 1 to `depth`; a missing rank is a miss."""
    return sum(found is not None and found <= depth for found in ranks) / len(ranks)


def reciprocal_rank(dense: Ranking, lexical: Ranking) -> dict[int, float]:
    """Per row the sum over the legs of 1 / (60 + rank)."""
    scores: dict[int, float] = {}
    for ranking in (dense, lexical):
        for place, (row, _) in enumerate(ranking, start=1):
            scores[row] = scores.get(row, 0.0) + 1 / (60 + place)
    return scores


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    sys.exit(main())
