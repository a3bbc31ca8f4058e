"""What the tests of the index share: filling one, asking of it, and looking at it."""

from __future__ import annotations

from pathlib import Path

from assistant.answer import Assistant
from corpus.index import IndexReader, current_generation
from ingest import pipeline
from ingest.pipeline import IngestResult
from tests.fakes import FakeEmbedder


def quiet(_: str) -> None:
    """Say nothing of the progress."""


def fill(corpus: Path, folder: Path, embedder: FakeEmbedder | None = None) -> IngestResult:
    return pipeline.ingest(corpus, folder, embedder or FakeEmbedder(), quiet)


def asking(folder: Path) -> Assistant:
    embedder = FakeEmbedder()
    return Assistant(IndexReader(folder, embedder.fingerprint), embedder)


def quotes(assistant: Assistant, question: str) -> list[str]:
    return [citation.quote for citation in assistant.reply(question).citations]


def generation(folder: Path) -> Path:
    return folder / "generations" / (current_generation(folder) or "")


def counts(result: IngestResult) -> tuple[int, int, int, int]:
    return result.added, result.changed, result.unchanged, result.removed
