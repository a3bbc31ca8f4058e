"""What a person sees who opens an address that gives nothing: a Dutch page with the way back.

Gradio and the framework below it answer such a request with a line of English, meant for a script. Whoever asks for
HTML is a person; anything else is handed on as it is.
"""

from __future__ import annotations

import html
from http import HTTPStatus
from typing import Any

from fastapi.responses import HTMLResponse

from ui import texts
from ui.guard import Message, Receive, Send
from ui.plain_page import plain_page


class Mishaps:
    """An ASGI wrapper that puts a page in the place of a bare error, for who asked for a page."""

    def __init__(self, inner: Any) -> None:  # noqa: ANN401 — an ASGI application
        self._inner = inner

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_person(scope):
            await self._inner(scope, receive, send)
            return
        start: Message = {}
        body = b""

        async def looking(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start" and _is_bare(message):
                start.update(message)
            elif not start:
                await send(message)
            elif message["type"] == "http.response.body":
                body += message.get("body", b"")
                if not message.get("more_body"):
                    await _page(start, body)(scope, receive, send)

        await self._inner(scope, receive, looking)


def _is_person(scope: Message) -> bool:
    return any(key.lower() == b"accept" and b"text/html" in value for key, value in scope["headers"])


def _is_bare(start: Message) -> bool:
    """Whether it is an error without a page of its own."""
    kind = next((value for key, value in start["headers"] if key.lower() == b"content-type"), b"text/plain")
    return bool(start["status"] >= 400) and kind.startswith((b"text/plain", b"application/json"))


def _page(start: Message, body: bytes) -> HTMLResponse:
    said = _said(start, body)
    inside = f'<h1>{texts.TITLE}</h1>\n<p>{html.escape(said)}</p>\n<p><a href="/">{texts.TO_BEGINNING}</a></p>'
    kept = {
        key.decode(): value.decode("latin-1")
        for key, value in start["headers"]
        if key.lower() not in (b"content-type", b"content-length")
    }
    return HTMLResponse(plain_page(texts.TITLE, inside), status_code=start["status"], headers=kept)


def _said(start: Message, body: bytes) -> str:
    """What went wrong, in Dutch: our own line where there is one, or else what the number of the error means."""
    status = int(start["status"])
    own = body.decode("utf-8", "replace").strip()
    is_ours = dict(start["headers"]).get(b"content-type", b"").startswith(b"text/plain")
    if is_ours and own and own != HTTPStatus(status).phrase:
        return own
    return texts.WENT_WRONG if status >= 500 else texts.NO_SUCH_PAGE
