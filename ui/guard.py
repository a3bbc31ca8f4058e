"""From which pages the page may be asked, and under which names: an ASGI wrapper in front of everything.

A page on this computer can be reached by any site its owner visits, by a name that the site lets point here (DNS
rebinding) or by a form that posts here. So a request must name an address, this computer or a host that the operator
allowed, and what a browser sends for a page must come from a page of the same address or of such a host.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from fastapi.responses import PlainTextResponse

from ui import texts

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

NEWER = "/gradio_api/call/v2/"
"""Calls by the names of values, which nothing of ours makes: `Bodies` could not tell whether they are complete."""
CLOSED = ("/openapi.json", "/gradio_api/openapi.json", "/docs", "/redoc", "/gradio_api/docs")


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
        elif scope["path"].rstrip("/") in CLOSED or scope["path"].startswith(NEWER):
            await _refuse(404, texts.NO_SUCH_PAGE, scope, receive, send)
        else:
            await self._inner(scope, receive, send)

    def _may_come(self, scope: Message) -> bool:
        headers = {key.lower(): value.decode("latin-1") for key, value in scope["headers"]}
        asked, origin = _parts(f"//{headers.get(b'host', '')}"), headers.get(b"origin")
        if asked is None or not (_is_figures(asked[0]) or asked[0] in self._hosts):
            return False
        if origin is None:
            return True
        page = _parts(origin)  # an address in figures may be anybody's, so it must be the very one that is asked
        return page is not None and (page == asked or page[0] in self._hosts)


def _parts(address: str) -> tuple[str, int | None] | None:
    """The host and the port of an address; None when it is none."""
    try:
        found = urlsplit(address)
        host, port = (found.hostname or "").rstrip("."), found.port
    except ValueError:
        return None
    return (host, None if port == {"http": 80, "https": 443}.get(found.scheme) else port) if host else None


def _is_figures(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


async def _refuse(status: int, why: str, scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await PlainTextResponse(f"{why}\n", status_code=status)(scope, receive, send)
