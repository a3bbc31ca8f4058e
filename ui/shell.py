"""The outermost layer: security headers on everything, and what must be said to Gradio's HTML on its way out."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

from fastapi.responses import Response

from ui import texts, texts_chat, texts_coverage, texts_documents, texts_feedback, texts_people
from ui.guard import Message, Receive, Send

SCRIPTS = (
    "helpers.js", "people.js", "viewer.js", "library.js", "documents.js", "registers.js", "coverage.js",
    "conversation.js", "feedback.js", "announcer.js", "tabs.js", "asking.js", "focus.js", "trail.js", "ready.js",
    "toasts.js", "page.js",
)  # fmt: skip
HEADERS = {
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",  # with less, a browser would not say that a form comes from our own page
    "x-content-type-options": "nosniff",
    # Gradio compiles its templates in the browser and inlines scripts and styles, so these two cannot be stricter.
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    ),
}

# Paper is white outside Gradio's container too: print.css does not reach there, for in a media query that is put first.
_PAPER = (
    "<style>@media print { #wie, #verlopen { display: none !important } "
    "body, gradio-app, .gradio-container { background: #fff !important } }</style>"
)
# Gradio draws nothing until all its scripts are there, which takes a while on a telephone. Our script takes this away.
_WAITING = (
    "<style>@keyframes toon { from { opacity: 0 } } #laden { padding: 2rem; font: 1.1rem system-ui, sans-serif; "
    "animation: toon .2s .4s backwards }</style>"
    f'<p id="laden" role="status">{texts.LOADING}</p>'
    f"<noscript><style>#laden {{ display: none }}</style><p>{texts.NO_SCRIPT}</p></noscript>"
)


class Shell:
    """An ASGI wrapper: security headers on everything; Dutch and without strangers' tags on the page itself.

    Gradio accepts files at several addresses although the page has no place for them, and keeps some on disk, so a
    request that carries a form with files is refused wherever it goes. Our own address for files takes no forms.
    """

    def __init__(self, inner: Any) -> None:  # noqa: ANN401
        self._inner = inner
        self._script = _script()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
        elif _is_upload(scope):
            await Response(status_code=403)(scope, receive, _with_headers(send))
        elif scope["path"] == "/":
            await self._page(scope, receive, send)
        else:
            await self._inner(scope, receive, _with_headers(send))

    async def _page(self, scope: Message, receive: Receive, send: Send) -> None:
        """Hold the page back until it is whole, then send it changed."""
        plain = [(key, value) for key, value in scope["headers"] if key != b"accept-encoding"]
        start: Message = {}
        body = b""

        async def collect(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start":
                start.update(message)
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                changed = self._change(body)
                kept = [(key, value) for key, value in start["headers"] if key.lower() != b"content-length"]
                start["headers"] = [*kept, (b"content-length", str(len(changed)).encode())]
                await _with_headers(send)(start)
                await send({"type": "http.response.body", "body": changed})

        await self._inner({**scope, "headers": plain}, receive, collect)

    def _change(self, body: bytes) -> bytes:
        text = body.decode("utf-8", "replace").replace('lang="en"', 'lang="nl"', 1)
        text = text.replace("<head>", "<head>" + self._script, 1).replace(
            "<gradio-app", _PAPER + _WAITING + "<gradio-app", 1
        )
        return re.sub(r'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>', "", text).encode()


def _is_upload(scope: Message) -> bool:
    return any(key == b"content-type" and b"multipart" in value.lower() for key, value in scope["headers"])


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            ours = [(key.encode(), value.encode()) for key, value in HEADERS.items()]
            message["headers"] = [*message.get("headers", []), *ours]
        await send(message)

    return sending


def _script() -> str:
    """Our script with its Dutch, to run before Gradio's own."""
    said = {
        **texts.PAGE,
        "busy": texts_chat.BUSY,
        "people": texts_people.PAGE,
        "desk": texts_documents.PAGE,
        "chat": texts_chat.PAGE,
        "feedback": {**texts_feedback.PAGE, "readAs": texts.read_as("").strip()},
        "coverage": texts_coverage.PAGE,
    }
    here = Path(__file__).parent
    code = "\n".join((here / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return f'<script data-texts="{html.escape(json.dumps(said), quote=True)}">{code}</script>'
