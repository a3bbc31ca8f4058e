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
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, sync_playwright

from corpus.embedder import load_embedder
from ingest.pipeline import ingest
from ui.accounts import Accounts

ROOT = Path(__file__).resolve().parents[2]
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
COMPARED = ("verslag-regiomiddag-noorderkust-2026.pdf", "ondersteuningsplan-2026-2030-noorderkust.pdf")
"""A report, and the plan that should take up its outcomes."""
UNHEARD = "Waarom huilt Ziggy?"
"""What tests ask in ways that fail: no log of any server tells it."""
PASSWORD = "een lange zin met vaart"
Scheme = Literal["light", "dark"]
SCREENS: tuple[tuple[int, Scheme], ...] = ((1280, "light"), (390, "light"), (1280, "dark"), (390, "dark"))
"""A desk and a telephone, by day and by night."""


def indexed(documents: Path, index: Path) -> Path:
    """An index of a folder of documents, made with the model itself."""
    models = Path(os.environ.get("PLANWIJZER_MODELS", ROOT / ".planwijzer" / "models"))
    ingest(documents, index, load_embedder(None, models, lambda _: None), lambda _: None)
    return index


@pytest.fixture(scope="session")
def page_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of `corpus/documents`."""
    return indexed(ROOT / "corpus" / "documents", tmp_path_factory.mktemp("page") / "index")


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
        logged = server.stderr.read()
        assert "Traceback" not in logged
        assert UNHEARD not in logged
        assert server.wait(timeout=20) == 0


@pytest.fixture(scope="session")
def address(page_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page listens: a free port on loopback, with no users."""
    with serving(page_index, "--host", "127.0.0.1", state=str(tmp_path_factory.mktemp("state"))) as found:
        yield found


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own for each file of tests, as the shipped one was."""
    folder = tmp_path_factory.mktemp("library") / "documents"
    shutil.copytree(ROOT / "corpus" / "documents", folder)
    shutil.copy(ROOT / "corpus" / "manifest.toml", folder.parent)
    return folder


@pytest.fixture(scope="module")
def looked_after(page_index: Path, corpus: Path) -> Iterator[str]:
    """Where a page listens whose documents are looked after by anja, and read by lia."""
    state, index = corpus.parent / "state", corpus.parent / "index"
    shutil.copytree(page_index, index)
    Accounts(state).add("lia", "lezer", PASSWORD)
    Accounts(state).add("anja", "beheerder", PASSWORD)
    with serving(index, "--corpus", str(corpus), state=str(state), upload_mb="1") as found:
        yield found


@pytest.fixture(scope="session")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a page listens over a report and a plan, for somebody who may do everything."""
    folder = tmp_path_factory.mktemp("dekking")
    documents = folder / "documenten"
    documents.mkdir()
    for name in COMPARED:
        shutil.copyfile(ROOT / "evals" / "golden" / "coverage" / "documents" / name, documents / name)
    index = indexed(documents, folder / "index")
    with serving(index, "--host", "127.0.0.1", "--corpus", str(documents), state=str(folder / "state")) as found:
        yield found


@pytest.fixture(scope="session")
def playing() -> Iterator[BrowserType]:
    """What starts Chromium."""
    with sync_playwright() as playwright:
        yield playwright.chromium


def _chromium() -> str:
    where = shutil.which("chromium")
    assert where, "Chromium ontbreekt; installeer het Debian-pakket chromium"
    return where


@pytest.fixture(scope="session")
def browser(playing: BrowserType) -> Iterator[Browser]:
    """For windows that know nothing of each other."""
    started = playing.launch(executable_path=_chromium(), args=QUIET)
    yield started
    started.close()


@pytest.fixture(scope="session")
def window(playing: BrowserType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One window for all who need not log in, in an English browser on purpose.

    It keeps its profile on disk, as a person's does: Gradio's scripts are fetched and compiled once, not for every tab.
    """
    context = playing.launch_persistent_context(
        tmp_path_factory.mktemp("profiel"), executable_path=_chromium(), args=QUIET, locale="en-US",
        permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip
    yield context
    context.close()


class Visit(Protocol):
    """Opens the page at an address, in a tab of its own."""

    def __call__(self, address: str, width: int = 1280, scheme: Scheme = "light") -> Page: ...


@pytest.fixture
def visit(window: BrowserContext) -> Iterator[Visit]:
    """How a test opens the page; whatever it opened in the window is closed after it."""

    def open_page(address: str, width: int = 1280, scheme: Scheme = "light") -> Page:
        opened = window.new_page()
        opened.set_viewport_size({"width": width, "height": 860})
        opened.emulate_media(color_scheme=scheme)
        opened.goto(address)
        opened.wait_for_selector("#vraag textarea")
        return opened

    yield open_page
    for opened in window.pages[1:]:  # without its first tab the window would close
        opened.close()


@pytest.fixture
def page(visit: Visit, address: str) -> Page:
    """A visitor who has just opened the page."""
    return visit(address)
