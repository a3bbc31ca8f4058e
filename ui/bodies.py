"""How much may be sent: an ASGI wrapper that reads a body whole, up to a limit, before anything looks at it."""

from __future__ import annotations

import json
from collections.abc import Collection
from itertools import zip_longest
from typing import Any

from fastapi.responses import PlainTextResponse

from corpus.errors import KnownError
from ui import texts
from ui.guard import Message, Receive, Send
from ui.offers import NEEDS_QUESTION, VALUES

LARGEST_BODY = 256_000
"""Bytes: a question with the longest conversation before it."""
CALLS = "/gradio_api/call/"
REFUSED = False
"""What no endpoint takes. Gradio would log some values that it cannot use."""


class Bodies:
    """Lets through what is small enough. `streamed` are the addresses that read a body bit by bit, with a limit of
    their own.
    """

    def __init__(self, inner: Any, streamed: Collection[str] = ()) -> None:  # noqa: ANN401 — an ASGI application
        self._inner = inner
        self._streamed = frozenset(streamed)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in self._streamed:
            await self._inner(scope, receive, send)
            return
        body = b""
        message: Message = {"more_body": scope["method"] not in ("GET", "HEAD", "OPTIONS")}
        while message.get("more_body"):
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            if len(body) > LARGEST_BODY:
                await PlainTextResponse(f"{texts.TOO_MUCH}\n", status_code=413)(scope, receive, send)
                return
        name = scope["path"].rstrip("/").removeprefix(CALLS)
        if scope["path"].startswith(CALLS) and scope["method"] == "POST":
            if name not in VALUES:
                told = texts.NO_SUCH_CALL.format(names=", ".join(VALUES))
                await PlainTextResponse(f"{told}\n", status_code=404)(scope, receive, send)
                return
            try:
                body = _filled(body, name)
            except KnownError as error:
                await PlainTextResponse(f"{error}\n", status_code=422)(scope, receive, send)
                return
            scope = {**scope, "headers": _of_length(scope["headers"], len(body))}
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def replay() -> Message:
            return waiting.pop() if waiting else await receive()

        await self._inner(scope, replay, send)


def _filled(body: bytes, name: str) -> bytes:
    """The body of a call with all its values. Gradio would log a question that comes alone, or one with values it
    cannot use. Raises KnownError when it is no call.
    """
    try:
        call = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise KnownError(texts.NO_JSON) from error
    data = call.get("data") if isinstance(call, dict) else None
    left_out = VALUES[name]
    if not isinstance(data, list):
        raise KnownError(texts.NO_VALUES)
    if len(data) > len(left_out):
        raise KnownError(texts.too_many(name, len(left_out)))
    if name in NEEDS_QUESTION and not data:
        raise KnownError(texts.NO_QUESTION)
    values = [_usable(value, default) for value, default in zip_longest(data, left_out)]
    return json.dumps({**call, "data": values}).encode()


def _usable(value: Any, default: Any) -> Any:  # noqa: ANN401 — JSON of any shape
    """A value of a call if it is of the kind it must be, or else what an endpoint refuses in words of its own."""
    if value is None:
        return default
    return value if type(value) is (list if default is None else type(default)) else REFUSED


def _of_length(headers: list[tuple[bytes, bytes]], length: int) -> list[tuple[bytes, bytes]]:
    kept = [(key, value) for key, value in headers if key.lower() not in (b"content-length", b"transfer-encoding")]
    return [*kept, (b"content-length", str(length).encode())]
