"""Assistants over a few short documents that a test writes itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from assistant.answer import Assistant
from assistant.types import Answer
from corpus.index import IndexReader
from corpus.judge import Judge
from ingest.pipeline import ingest
from tests.fakes import FakeEmbedder


def reader_of(folder: Path, embedder: FakeEmbedder, texts: Mapping[str, str]) -> IndexReader:
    """The index of texts that are written into a folder, each as a file of its name; Markdown without a suffix."""
    for name, text in texts.items():
        (folder / (name if "." in name else f"{name}.md")).write_text(text, encoding="utf-8")
    ingest(folder, folder / "index", embedder, lambda _: None)
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
