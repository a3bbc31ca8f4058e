from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable
from contextlib import nullcontext
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.build import open_chat
from corpus.index import IndexReader
from corpus.settings import load_settings
from tests.chat_server import Script
from tests.conftest import MOLENWAARD
from tests.fakes import FakeEmbedder
from tests.integration.chatting import KEY


@pytest.fixture(scope="session")
def processes() -> ForkServerContext:
    """Makes processes that have the big libraries loaded already, and have used none of them."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["chromadb", "simplemma", "tests.integration.probe"])
    return context


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the fictional documents that a test may change."""
    folder = tmp_path / "documenten"
    shutil.copytree(MOLENWAARD, folder)
    return folder


@pytest.fixture
def built(molenwaard_folder: Path, tmp_path: Path) -> Path:
    """A copy of their index that a test may break."""
    folder = tmp_path / "index"
    shutil.copytree(molenwaard_folder, folder)
    return folder


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the check of a new index in a process of its own, which takes a second."""
    monkeypatch.setattr("corpus.publish.checking", lambda _: nullcontext(lambda _: None))


@pytest.fixture
def reports() -> list[str]:
    return []


@pytest.fixture
def assistant_with(
    molenwaard_folder: Path, fake_embedder: FakeEmbedder, reports: list[str]
) -> Callable[..., Assistant]:
    """An assistant over the fictional documents, worded by the server at an address."""

    def make(script: Script, timeout: float = 10.0) -> Assistant:
        settings = load_settings(
            {
                "PLANWIJZER_CHAT_MODEL": "openai:proef",
                "PLANWIJZER_CHAT_BASE_URL": script.url,
                "PLANWIJZER_CHAT_API_KEY": KEY,
                "PLANWIJZER_CHAT_TIMEOUT": str(timeout),
            }
        )
        chat = open_chat(settings, reports.append)
        return Assistant(IndexReader(molenwaard_folder, fake_embedder.fingerprint), fake_embedder, chat)

    return make
