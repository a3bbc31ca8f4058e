"""The real thing: the real model, the real Chroma, the document we ship."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.answer import Assistant
from corpus.embedder import Embedder, load_embedder
from corpus.index import IndexReader
from ingest.pipeline import ingest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def models() -> Path:
    """Where the model is made once and found again by later runs."""
    return Path(os.environ.get("PLANWIJZER_MODELS", ROOT / ".planwijzer" / "models"))


@pytest.fixture(scope="session")
def embedder(models: Path) -> Embedder:
    return load_embedder(None, models, lambda _: None)


@pytest.fixture(scope="session")
def conference_index(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of `corpus/documents`."""
    index = tmp_path_factory.mktemp("conference") / "index"
    ingest(ROOT / "corpus" / "documents", index, embedder, lambda _: None)
    return index


@pytest.fixture(scope="session")
def assistant(conference_index: Path, embedder: Embedder) -> Assistant:
    return Assistant(IndexReader(conference_index, embedder.fingerprint), embedder)
