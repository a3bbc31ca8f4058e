"""What a person sees who opens an address that gives nothing: a Dutch page with the way back.

Gradio and the framework below it answer such a request with a line of English, meant for a script. Whoever asks for
HTML is a person; a script gets one Dutch line, and what Gradio tells its own script is handed on as it is.
"""

from __future__ import annotations

import html
import json
from http import HTTPStatus
from typing import Any

from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from ui import texts
from ui.guard import Message, Receive, Send
from ui.plain_page import plain_page

_OF_GRADIO = "/gradio_api/"


class Mishaps:
    """An ASGI wrapper that puts a page or a line of Dutch in the place of a bare error."""

    def __init__(self, inner: Any) -> None:  # noqa: ANN401 — an ASGI application
        self._inner = inner

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        is_person = scope["type"] == "http" and _is_person(scope)
        if scope["type"] != "http" or (not is_person and scope["path"].startswith(_OF_GRADIO)):
            await self._inner(scope, receive, send)
            return
        start: Message = {}
        body = b""

        async def looking(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start" and _is_bare(message, is_person=is_person):
                start.update(message)
            elif not start:
                await send(message)
            elif message["type"] == "http.response.body":
                body += message.get("body", b"")
                if not message.get("more_body"):
                    if answer := _page(start, body) if is_person else _line(start, body):
                        await answer(scope, receive, send)
                    else:
                        await send(start)
                        await send({"type": "http.response.body", "body": body})

        await self._inner(scope, receive, looking)


def _is_person(scope: Message) -> bool:
    return any(key.lower() == b"accept" and b"text/html" in value for key, value in scope["headers"])


def _is_bare(start: Message, *, is_person: bool) -> bool:
    """Whether it is an error without a page of its own; to a script a line of text is no bare one."""
    kind = next((value for key, value in start["headers"] if key.lower() == b"content-type"), b"text/plain")
    bare = (b"text/plain", b"application/json") if is_person else (b"application/json",)
    return bool(start["status"] >= 400) and kind.startswith(bare)


def _line(start: Message, body: bytes) -> Response | None:
    """A line of Dutch for what the framework says in English; None for an answer of our own."""
    try:
        found = json.loads(body)
    except ValueError:
        found = None
    if not isinstance(found, dict) or found.keys() != {"detail"}:
        return None
    said = texts.WENT_WRONG if start["status"] >= 500 else texts.NO_SUCH_PAGE
    match found["detail"]:
        case [{"loc": [*_, name]}, *_]:
            said = texts.WRONG_VALUE.format(name=str(name))
    return PlainTextResponse(
        f"{said}\n", status_code=start["status"], headers=_kept(start, b"content-type", b"content-length")
    )


def _kept(start: Message, *but: bytes) -> dict[str, str]:
    return {key.decode(): value.decode("latin-1") for key, value in start["headers"] if key.lower() not in but}


def _page(start: Message, body: bytes) -> HTMLResponse:
    said = _said(start, body)
    inside = f'<h1>{texts.TITLE}</h1>\n<p>{html.escape(said)}</p>\n<p><a href="/">{texts.TO_BEGINNING}</a></p>'
    kept = _kept(start, b"content-type", b"content-length")
    return HTMLResponse(plain_page(texts.TITLE, inside), status_code=start["status"], headers=kept)


def _said(start: Message, body: bytes) -> str:
    """What went wrong, in Dutch: our own line where there is one, or else what the number of the error means."""
    status = int(start["status"])
    own = body.decode("utf-8", "replace").strip()
    is_ours = dict(start["headers"]).get(b"content-type", b"").startswith(b"text/plain")
    if is_ours and own and own != HTTPStatus(status).phrase:
        return own
    return texts.WENT_WRONG if status >= 500 else texts.NO_SUCH_PAGE
