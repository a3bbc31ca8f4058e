"""The web server around the page: its routes, and the layers that every request passes."""

from __future__ import annotations

import logging
import socket
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any

import uvicorn
from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response

from corpus.errors import KnownError
from ui import app as page_module
from ui import handlers, registers, texts
from ui.bodies import Bodies
from ui.coverage import add_coverage
from ui.files import send_conversation, send_document, send_page, send_register, source_on_page
from ui.gate import Gate, People
from ui.guard import Guard
from ui.handlers import Answers
from ui.library_routes import FILES
from ui.login import add_login
from ui.manual import add_manual
from ui.mishaps import Mishaps
from ui.quiet import hush
from ui.registers import Wanted
from ui.shell import Shell


def build_server(
    answers: Answers, corpus: Path, people: People, hosts: Collection[str] = (), routers: Collection[APIRouter] = ()
) -> Any:  # noqa: ANN401 — an ASGI application
    """The whole site over an assistant; `corpus` is the folder its documents come from, `people` are who may come.

    `hosts` are the names under which it may be asked, beside addresses in figures and localhost; `routers` are what
    the site can do besides.
    """
    site = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    for router in routers:
        site.include_router(router)

    @site.get("/healthz")
    def healthz() -> dict[str, bool]:
        return {"ok": True}

    @site.exception_handler(KnownError)
    async def told(_: Request, error: KnownError) -> Response:
        """What no route told itself: the index is away, or cannot be used at this moment."""
        return PlainTextResponse(f"{error}\n", status_code=503)

    _add_documents(site, answers, corpus)
    _add_register(site, answers)
    site.add_api_route("/gesprek.docx", send_conversation, methods=["POST"])
    add_coverage(site, answers)
    add_manual(site)
    add_login(site, people)
    hush()
    page = page_module.mount(site, page_module.build_page(answers))
    return Shell(Mishaps(Guard(Gate(Bodies(page, [FILES]), people), hosts)))


def _add_documents(site: FastAPI, answers: Answers, corpus: Path) -> None:
    """What the index holds, and each document: itself, its text, its pages, the place of a passage."""

    @site.get("/documentenlijst")
    def documents() -> list[dict[str, Any]]:
        return registers.documents(answers)

    @site.get("/documenten")
    def ready() -> PlainTextResponse:
        return PlainTextResponse(handlers.ready(answers), headers={"x-index": handlers.version(answers)})

    @site.api_route("/documenten/{document_id}", methods=["GET", "HEAD"])
    def document(document_id: str) -> Response:
        return send_document(answers, corpus, document_id)

    @site.get("/documenten/{document_id}/tekst")
    def text(document_id: str, begin: int = 0) -> Response:
        found = registers.text_of(answers, document_id, begin)
        return JSONResponse(found) if found else PlainTextResponse(f"{texts.NO_DOCUMENT}\n", status_code=404)

    @site.get("/documenten/{document_id}/bladzijden/{number}.png")
    def drawn(document_id: str, number: int) -> Response:
        return send_page(answers, corpus, document_id, number)

    @site.get("/documenten/{document_id}/bron")
    def source(document_id: str, citaat: str = "", pagina: int | None = None, woorden: bool = False) -> Response:
        if woorden:  # the page is drawn for it, which takes a moment
            found = source_on_page(answers, corpus, document_id, citaat, pagina)
        else:
            found = handlers.source(answers, document_id, citaat, pagina)
        return JSONResponse(found) if found else PlainTextResponse(f"{texts.NOT_FOUND}\n", status_code=404)


def _add_register(site: FastAPI, answers: Answers) -> None:
    """The agreements, page by page and as a file."""

    @site.get("/afspraken/lijst")
    def agreements(
        wanted: Annotated[Wanted, Depends()], begin: int = 0, aantal: int = registers.AT_ONCE
    ) -> dict[str, Any]:
        return registers.listing(answers, wanted, begin, aantal)

    @site.get("/afspraken/afspraken.{kind}")
    def export(kind: str, wanted: Annotated[Wanted, Depends()]) -> Response:
        return send_register(answers, wanted, kind)


class Server(uvicorn.Server):
    """A server that stops in silence: every open page keeps a connection, and cutting it off is no error."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)
