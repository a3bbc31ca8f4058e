"""Assistants over a few short documents that a test writes itself.

What they answer is tested, not how their index came about: it is read and checked in the process of the test. The
processes of their own that an ingest starts for that take a second together, and have tests of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from corpus.check import check
from corpus.index import IndexReader
from corpus.judge import Judge
from corpus.settings import ChromaServer
from corpus.types import ReadResult
from ingest import pipeline
from ingest.pipeline import IngestResult
from ingest.read import read
from ingest.reading import ReadingProcess
from tests.fakes import FakeEmbedder


class _ReadingHere(ReadingProcess):
    """Reads what the process would read."""

    def read(self, path: Path) -> ReadResult:
        return read(path)


@contextmanager
def _checking_here(server: ChromaServer | None) -> Iterator[Callable[[Path], str | None]]:
    yield lambda generation: check(generation, server)


def ingest_here(
    corpus: Path, index: Path, embedder: FakeEmbedder, report: Callable[[str], None] = lambda _: None
) -> IngestResult:
    """Bring an index in line with a folder, in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ingest.pipeline.ReadingProcess", _ReadingHere)
        patch.setattr("corpus.publish.checking", _checking_here)
        return pipeline.ingest(corpus, index, embedder, report)


def reader_of(folder: Path, embedder: FakeEmbedder, texts: Mapping[str, str]) -> IndexReader:
    """The index of texts that are written into a folder, each as a file of its name; Markdown without a suffix."""
    for name, text in texts.items():
        (folder / (name if "." in name else f"{name}.md")).write_text(text, encoding="utf-8")
    ingest_here(folder, folder / "index", embedder)
    return IndexReader(folder / "index", embedder.fingerprint)


def assistant_of(
    folder: Path, embedder: FakeEmbedder, texts: Mapping[str, str], judge: Judge | None = None
) -> Assistant:
    """An assistant over these texts, without a judge of other words unless one is given."""
    return Assistant(reader_of(folder, embedder, texts), embedder, judge=judge)


def quoted(assistant: Assistant, question: str) -> list[str]:
    """The quotes of the answer to a question, which must have one."""
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    return [citation.quote for citation in reply.citations]
