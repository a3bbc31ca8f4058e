"""Who may talk to the page, and how much they may send: an ASGI wrapper in front of everything.

A page on this computer can be reached by any site its owner visits, by a name that the site lets point here (DNS
rebinding) or by a form that posts here. So a request must name an address, this computer or a host that the operator
allowed, and must come from a page of such a host. A body is read whole before anything looks at it, up to a limit.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from fastapi.responses import PlainTextResponse

from ui import texts

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

LARGEST_BODY = 256_000
"""Bytes: a question with the longest conversation before it."""
CALL = "/gradio_api/call/ask"
CLOSED = ("/openapi.json", "/gradio_api/openapi.json", "/docs", "/redoc", "/gradio_api/docs")
_VALUES = 2
"""What the endpoint `ask` takes: a question and the turns before it."""


class Guard:
    """Lets through what may be asked; the rest gets one Dutch line and never reaches Gradio."""

    def __init__(self, inner: Any, hosts: Collection[str] = ()) -> None:  # noqa: ANN401 — an ASGI application
        self._inner = inner
        self._hosts = frozenset(host.lower().rstrip(".") for host in hosts) | {"localhost"}

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._inner(scope, receive, send)
        elif not self._may_come(scope):
            await _refuse(421, texts.FOREIGN_HOST, scope, receive, send)
        elif scope["type"] != "http":
            await self._inner(scope, receive, send)
        elif scope["path"].rstrip("/") in CLOSED:
            await _refuse(404, texts.NO_SUCH_PAGE, scope, receive, send)
        else:
            await self._with_body(scope, receive, send)

    def _may_come(self, scope: Message) -> bool:
        headers = {key.lower(): value.decode("latin-1") for key, value in scope["headers"]}
        origin = headers.get(b"origin")
        return self._is_ours(f"//{headers.get(b'host', '')}") and (origin is None or self._is_ours(origin))

    def _is_ours(self, address: str) -> bool:
        """Whether an address names this computer or an allowed host, whatever its port. Addresses in figures may."""
        try:
            host = (urlsplit(address).hostname or "").rstrip(".")
        except ValueError:
            return False
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return host in self._hosts
        return True

    async def _with_body(self, scope: Message, receive: Receive, send: Send) -> None:
        body = b""
        message: Message = {"more_body": scope["method"] not in ("GET", "HEAD", "OPTIONS")}
        while message.get("more_body"):
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            if len(body) > LARGEST_BODY:
                await _refuse(413, texts.TOO_MUCH, scope, receive, send)
                return
        if scope["path"].rstrip("/") == CALL and scope["method"] == "POST":
            filled = _filled(body)
            if filled is None:
                await _refuse(422, texts.NO_QUESTION, scope, receive, send)
                return
            body = filled
            scope = {**scope, "headers": _of_length(scope["headers"], len(body))}
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def replay() -> Message:
            return waiting.pop() if waiting else await receive()

        await self._inner(scope, replay, send)


def _filled(body: bytes) -> bytes | None:
    """The body of a call with both its values; None when it is none. Gradio would log a question that comes alone."""
    try:
        call = json.loads(body)
    except (ValueError, RecursionError):
        return None
    data = call.get("data") if isinstance(call, dict) else None
    if not isinstance(data, list) or not 1 <= len(data) <= _VALUES:
        return None
    history = data[1] if len(data) > 1 else None
    turns = [turn for turn in history if isinstance(turn, dict)] if isinstance(history, list) else None
    return json.dumps({**call, "data": [data[0] if isinstance(data[0], str) else "", turns]}).encode()


def _of_length(headers: list[tuple[bytes, bytes]], length: int) -> list[tuple[bytes, bytes]]:
    kept = [(key, value) for key, value in headers if key.lower() not in (b"content-length", b"transfer-encoding")]
    return [*kept, (b"content-length", str(length).encode())]


async def _refuse(status: int, why: str, scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await PlainTextResponse(f"{why}\n", status_code=status)(scope, receive, send)
