"""The golden dev questions with the evidence for their answers, and the documents that hold it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from assistant.verify import normalise
from corpus.settings import project_root
from evals.bench.context import Bench
from evals.golden_set import load_split
from evals.library import gather
from ingest.pipeline import ingest

GOLDEN = project_root() / "evals" / "golden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with one golden answer; the quotes that carry it, normalised."""

    question: str
    evidence: frozenset[str]


def asked_of() -> list[Asked]:
    """All dev questions that stand on their own and have evidence."""
    return [
        Asked(question=question.question, evidence=evidence)
        for question in load_split(GOLDEN, "dev")
        if not question.history
        and (evidence := frozenset(normalise(e.quote) for nugget in question.vital for e in nugget.evidence))
    ]


def documents(bench: Bench) -> Path:
    """The documents that these questions are about, in one folder."""
    folder = bench.work / "gouden"
    shutil.rmtree(folder, ignore_errors=True)
    gather((project_root() / "corpus" / "documents", GOLDEN / "documents"), folder)
    return folder


def golden_index(bench: Bench) -> Path:
    index = bench.work / "index-gouden"
    ingest(documents(bench), index, bench.embedder, bench.report)
    return index
