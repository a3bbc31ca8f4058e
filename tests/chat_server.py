"""A server that speaks as OpenAI's does and says what a test wants, right or wrong."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Script:
    """What the server does with a request, what it was asked, and when it may stop hanging."""

    act: Callable[[Reply], None]
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    keys: list[str] = field(default_factory=list[str])
    over: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    @property
    def prompt(self) -> str:
        """The last thing it was asked."""
        return str(self.asked[-1]["messages"][-1]["content"])


class Reply:
    """The answer to one request, piece by piece."""

    def __init__(self, handler: BaseHTTPRequestHandler, script: Script) -> None:
        self._handler = handler
        self.script = script

    def start(self, status: int = 200, kind: str = "text/event-stream", length: int | None = None) -> None:
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", kind)
        if length is not None:
            self._handler.send_header("Content-Length", str(length))
        self._handler.end_headers()

    def raw(self, text: str) -> None:
        self._handler.wfile.write(text.encode())
        self._handler.wfile.flush()

    def piece(self, content: str, finish: str | None = None) -> None:
        choice = {"index": 0, "delta": {"role": "assistant", "content": content}, "finish_reason": finish}
        chunk = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
        self.raw(f"data: {json.dumps(chunk)}\n\n")

    def end(self) -> None:
        self.piece("", "stop")
        self.raw("data: [DONE]\n\n")


def says(*pieces: str) -> Callable[[Reply], None]:
    """Streams these pieces, as it should."""

    def act(reply: Reply) -> None:
        reply.start()
        for piece in pieces:
            reply.piece(piece)
        reply.end()

    return act


def slowly(text: str) -> Sequence[str]:
    """A text in pieces of three characters, so that words, markers and sentences are cut anywhere."""
    return [text[start : start + 3] for start in range(0, len(text), 3)]


@contextmanager
def chat_server(act: Callable[[Reply], None]) -> Iterator[Script]:
    """The server on a free port of this machine; it stops hanging when the test is over."""
    script = Script(act)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            script.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            script.keys.append(self.headers.get("Authorization", ""))
            with suppress(BrokenPipeError, ConnectionResetError):  # the one who asked has gone, as it may
                script.act(Reply(self, script))
            self.close_connection = True

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing: a test's output is for its failure."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield script
    finally:
        script.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
