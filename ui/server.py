"""The web server around the page: documents, health, headers, and what must be said to Gradio's HTML on its way out."""

from __future__ import annotations

import html
import json
import logging
import re
import socket
import threading
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

import uvicorn
from fastapi import Depends, FastAPI
from fastapi.responses import FileResponse, JSONResponse, PlainTextResponse, Response

from corpus.digest import file_digest
from corpus.errors import KnownError
from ingest.page_image import PageImage, page_image
from ui import app as page_module
from ui import handlers, registers, texts
from ui.guard import Guard, Message, Receive, Send
from ui.handlers import Answers
from ui.registers import Wanted

HEADERS = {
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    # Gradio compiles its templates in the browser and inlines scripts and styles, so these two cannot be stricter.
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    ),
}
_one_at_a_time = threading.BoundedSemaphore(2)
"""Drawing a page takes a process and up to a gigabyte: no more at once than a small machine can bear."""
INLINE = {".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8"}
"""What a browser may show itself; HTML and the rest are downloaded, so that nothing in a document runs here."""


def build_server(answers: Answers, corpus: Path, hosts: Collection[str] = ()) -> Any:  # noqa: ANN401 — an ASGI application
    """The whole site over an assistant; `corpus` is the folder its documents come from.

    `hosts` are the names under which it may be asked, beside addresses in figures and localhost.
    """
    site = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @site.get("/healthz")
    def healthz() -> dict[str, bool]:
        return {"ok": True}

    @site.get("/documenten/lijst")
    def documents() -> list[dict[str, Any]]:
        return registers.documents(answers)

    @site.api_route("/documenten/{document_id}", methods=["GET", "HEAD"])
    def document(document_id: str) -> Response:
        return send_document(answers, corpus, document_id)

    @site.get("/afspraken/lijst")
    def agreements(wanted: Annotated[Wanted, Depends()], begin: int = 0) -> dict[str, Any]:
        return registers.listing(answers, wanted, begin)

    @site.get("/afspraken/afspraken.{kind}")
    def export(kind: str, wanted: Annotated[Wanted, Depends()]) -> Response:
        return send_register(answers, wanted, kind)

    @site.get("/documenten/{document_id}/tekst")
    def text(document_id: str, begin: int = 0) -> Response:
        found = registers.text_of(answers, document_id, begin)
        return JSONResponse(found) if found else PlainTextResponse(f"{texts.NO_DOCUMENT}\n", status_code=404)

    @site.get("/documenten/{document_id}/bladzijden/{number}.png")
    def drawn(document_id: str, number: int) -> Response:
        return send_page(answers, corpus, document_id, number)

    @site.get("/documenten/{document_id}/bron")
    def source(document_id: str, citaat: str = "", pagina: int | None = None) -> Response:
        found = handlers.source(answers, document_id, citaat, pagina)
        return JSONResponse(found) if found else PlainTextResponse(f"{texts.NOT_FOUND}\n", status_code=404)

    return Shell(Guard(page_module.mount(site, page_module.build_page(answers)), hosts))


def send_document(answers: Answers, corpus: Path, document_id: str) -> Response:
    """The file of a document in the index, found by its id and never by a path from outside.

    Only the very file that was read: another of the same name would not hold what is cited.
    """
    path = _file_of(answers, corpus, document_id)
    if path is None:
        return PlainTextResponse(f"{texts.NO_DOCUMENT}\n", status_code=404)
    kind = INLINE.get(path.suffix.lower())
    return FileResponse(
        path,
        media_type=kind or "application/octet-stream",
        filename=path.name,
        content_disposition_type="inline" if kind else "attachment",
    )


def send_register(answers: Answers, wanted: Wanted, kind: str) -> Response:
    """The rows that are wanted as a file; 404 for a kind of file that is not made."""
    if kind not in registers.FILES:
        return PlainTextResponse(f"{texts.NO_SUCH_PAGE}\n", status_code=404)
    write, media_type = registers.FILES[kind]
    named = {"content-disposition": f"attachment; filename=afspraken.{kind}"}
    return Response(write(registers.chosen(answers, wanted)), media_type=media_type, headers=named)


def send_page(answers: Answers, corpus: Path, document_id: str, number: int) -> Response:
    """A page of a document in the index as a picture; 404 with one Dutch line when there is none."""
    path = _file_of(answers, corpus, document_id)
    if path is None or path.suffix.lower() != ".pdf":
        return PlainTextResponse(f"{texts.NO_DOCUMENT}\n", status_code=404)
    try:
        image = _drawn(path, _digest_of(path), number)
    except (KnownError, OSError):
        return PlainTextResponse(f"{texts.NOT_DRAWN}\n", status_code=404)
    size = {"x-width": f"{image.width:.2f}", "x-height": f"{image.height:.2f}"}
    return Response(image.png, media_type="image/png", headers={"cache-control": "no-store", **size})


@lru_cache(maxsize=64)
def _drawn(path: Path, sha256: str, number: int) -> PageImage:
    """A page as a picture; the digest tells one state of the file from another."""
    with _one_at_a_time:
        return page_image(path, number)


def _file_of(answers: Answers, corpus: Path, document_id: str) -> Path | None:
    """The file of a document in the index, if it is still the one that was read."""
    for info in answers.documents():
        path = corpus / info.source
        if info.id == document_id and _is_same(path, info.sha256):
            return path
    return None


def _is_same(path: Path, sha256: str) -> bool:
    try:
        return _digest_of(path) == sha256
    except OSError:
        return False


def _digest_of(path: Path) -> str:
    found = path.stat()
    return _digest(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=1024)
def _digest(path: Path, size: int, changed: int) -> str:
    """The digest of a file; its size and time of change tell one state of it from another."""
    return file_digest(path)


class Shell:
    """An ASGI wrapper: security headers on everything; Dutch and without strangers' tags on the page itself.

    Nobody uploads here. Gradio accepts files at several addresses although the page has no place for them, and keeps
    some on disk, so a request that carries a form with files is refused wherever it goes.
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
        text = text.replace("<head>", "<head>" + self._script, 1)
        return re.sub(r'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>', "", text).encode()


class Server(uvicorn.Server):
    """A server that stops in silence: every open page keeps a connection, and cutting it off is no error."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)


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
        "send": texts.SEND,
        "stop": texts.STOP,
        "copy": texts.COPY,
        "copied": texts.COPIED,
        "notFound": texts.NOT_FOUND,
        "attention": texts.ATTENTION,
        "noConnection": texts.NO_CONNECTION,
        "asked": texts.ASKED,
        "sources": texts.SOURCES,
        "savedAs": texts.SAVED_AS,
        "page": texts.PAGE_OF,
        "drawing": texts.DRAWING,
        "notDrawn": texts.NOT_DRAWN,
        "link": texts.LINK,
        "linkCopied": texts.LINK_COPIED,
        "pageImage": texts.PAGE_IMAGE,
        "open": texts.OPEN,
        "all": texts.ALL,
        "counted": texts.COUNTED,
        "documentsCounted": texts.DOCUMENTS_COUNTED,
        "pageNumber": texts.PAGE_NUMBER,
        "pagesAndPassages": texts.PAGES_AND_PASSAGES,
        "passages": texts.PASSAGES,
        "columns": {
            "agreement": texts.AGREEMENT,
            "kind": texts.KIND,
            "theme": texts.THEME,
            "period": texts.PERIOD,
            "where": texts.WHERE,
            "document": texts.DOCUMENT,
            "status": texts.STATUS,
            "size": texts.SIZE,
        },
        "library": texts.LIBRARY_STRINGS,
    }
    here = Path(__file__).parent
    code = "\n".join((here / name).read_text(encoding="utf-8") for name in ("viewer.js", "registers.js", "page.js"))
    return f'<script data-texts="{html.escape(json.dumps(said), quote=True)}">{code}</script>'
