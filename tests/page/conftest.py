"""The real page: `planwijzer chat` as a process of its own, and a real headless Chromium to meet it with."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from corpus.embedder import load_embedder
from ingest.pipeline import ingest

ROOT = Path(__file__).resolve().parents[2]
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def page_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of `corpus/documents`."""
    models = Path(os.environ.get("PLANWIJZER_MODELS", ROOT / ".planwijzer" / "models"))
    index = tmp_path_factory.mktemp("page") / "index"
    ingest(ROOT / "corpus" / "documents", index, load_embedder(None, models, lambda _: None), lambda _: None)
    return index


@contextmanager
def serving(index: Path, *arguments: str, **settings: str) -> Iterator[str]:
    """`planwijzer chat` on a free port; gives its address, and stops it as Ctrl-C does."""
    command = [sys.executable, "-m", "ui.cli", "chat", "--port", "0", "--index", str(index), *arguments]
    env = {**os.environ, **{f"PLANWIJZER_{name.upper()}": value for name, value in settings.items()}}
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        told = []
        for line in server.stderr:
            told.append(line)
            if found := re.search(r"http://\S+", line):
                break
        else:
            pytest.fail("de pagina startte niet: " + "".join(told))
        yield found[0]
        server.send_signal(signal.SIGINT)
        assert "Traceback" not in server.stderr.read()
        assert server.wait(timeout=20) == 0


@pytest.fixture(scope="session")
def address(page_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page listens: a free port on loopback, with no users."""
    with serving(page_index, "--host", "127.0.0.1", state=str(tmp_path_factory.mktemp("state"))) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    where = shutil.which("chromium")
    assert where, "Chromium ontbreekt; installeer het Debian-pakket chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A visitor who has just opened the page, in an English browser on purpose."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US")
    opened = context.new_page()
    opened.goto(address)
    opened.wait_for_selector("#vraag textarea")
    yield opened
    context.close()
