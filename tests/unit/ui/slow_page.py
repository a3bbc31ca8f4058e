"""The page over an assistant that takes its time, on a port of its own: `python -m tests.unit.ui.slow_page`.

Every answer comes in steps, a quarter of a second apart: 24 of them, or ten when there is "kort" in the question. A
question with "laat" in it waits before the first. The address is told on standard error.
"""

from __future__ import annotations

import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import uvicorn

from assistant.types import Reply, Turn
from tests.unit.ui.test_handlers import FakeAnswers
from ui.gate import People
from ui.server import Server, build_server


class SlowAnswers(FakeAnswers):
    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
        if "laat" in question:
            time.sleep(3)
        for step in range(1, 11 if "kort" in question else 25):
            yield self._answer(question, "\n".join(f"- Punt {number}." for number in range(1, step + 1)))
            time.sleep(0.25)


if __name__ == "__main__":
    listening = socket.create_server(("127.0.0.1", 0))
    with tempfile.TemporaryDirectory() as folder:
        site = build_server(SlowAnswers(), Path(), People(Path(folder)))
        config = uvicorn.Config(site, log_level="warning", timeout_graceful_shutdown=1)
        sys.stderr.write(f"http://127.0.0.1:{listening.getsockname()[1]}\n")
        Server(config).run(sockets=[listening])
