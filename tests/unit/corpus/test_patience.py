"""Calls that are given up, and a Chroma server that accepts a question and never answers."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from corpus import chroma
from corpus.errors import ServerError
from corpus.patience import within
from corpus.settings import ChromaServer


def test_a_call_gives_what_it_gives_and_raises_what_it_raises() -> None:
    assert within(5, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)


def test_a_call_that_takes_too_long_is_given_up() -> None:
    never = threading.Event()
    with pytest.raises(TimeoutError):
        within(0.05, never.wait)
    never.set()


def test_a_server_that_says_nothing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(chroma, "_PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with pytest.raises(ServerError, match="antwoordt niet"):
            chroma.Chroma(tmp_path, ChromaServer(url=address))
