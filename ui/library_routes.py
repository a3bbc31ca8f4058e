"""The addresses below /beheer, by which an operator looks after the documents. The gate lets nobody else come here."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Body, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, Response
from starlette.requests import ClientDisconnect

from corpus.console import visible
from corpus.errors import KnownError
from ui import texts_documents as texts
from ui.changes import Change, Changes, Make, What
from ui.gate import OPERATORS
from ui.handlers import Answers
from ui.library import Library
from ui.uploads import TooLargeError, check_kind, clean_name, receive

FILES = f"{OPERATORS}/documenten/bestanden"
"""Where files are sent to, each as the body of a request of its own: no form has to be taken apart."""
AT_ONCE = 4
"""So many files are received at the same time."""
SILENCE = 60.0
"""Seconds after which somebody who sends nothing more is given up."""


Unread = Callable[[], Mapping[str, str]]
"""Gives the files that the last ingest could not read, by name, and why."""


def library_routes(answers: Answers, library: Library, changes: Changes, unread: Unread, most: int) -> APIRouter:
    """`most` is how many bytes a file may have."""
    desk, routes = _Desk(answers, library, changes, unread, most), APIRouter(prefix=f"{OPERATORS}/documenten")
    for path, answer in (
        ("/bestanden", desk.send), ("/wijzig", desk.edit), ("/verwijder", desk.remove), ("/terug", desk.restore),
        ("/inlezen", desk.read), ("/leeg", desk.empty),
    ):  # fmt: skip
        routes.add_api_route(path, answer, methods=["POST"])
    routes.add_api_route("/stand", desk.state, methods=["GET"])
    return routes


class _Desk:
    """What answers at each address."""

    def __init__(self, answers: Answers, library: Library, changes: Changes, unread: Unread, most: int) -> None:
        self._answers = answers
        self._library = library
        self._changes = changes
        self._unread = unread
        self._most = most
        self._receiving = asyncio.Semaphore(AT_ONCE)

    async def send(self, request: Request, naam: str, vervangt: str = "") -> Response:
        if self._receiving.locked():
            return _told(texts.BUSY, 429)
        async with self._receiving:
            try:
                return await self._receive(request, naam, vervangt)
            except TooLargeError as error:
                return _told(str(error), 413)
            except KnownError as error:
                return _told(str(error), 409)
            except (ClientDisconnect, TimeoutError):
                return _told(texts.BROKEN_OFF, 408)

    async def _receive(self, request: Request, given: str, replaced: str) -> Response:
        name, library = clean_name(given), self._library
        if replaced:
            await run_in_threadpool(library.path_of, replaced)
        else:
            await run_in_threadpool(library.check_free, name)
        said = request.headers.get("content-length", "")
        if said.isdecimal() and int(said) > self._most:
            raise TooLargeError(texts.TOO_LARGE.format(most=self._most // 1_000_000))
        staged = await receive(_patiently(request.stream()), library.corpus, Path(name).suffix, self._most)
        try:
            await run_in_threadpool(check_kind, staged, name)
            await run_in_threadpool(lambda: library.check_new(staged, but=replaced))
            change = self._add(staged, name, replaced)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
        return JSONResponse(asdict(change), status_code=202)

    def _add(self, staged: Path, name: str, replaced: str) -> Change:
        def make() -> str:
            try:
                return self._library.replace(staged, replaced) if replaced else self._library.add(staged, name)
            finally:
                staged.unlink(missing_ok=True)  # when it was refused

        return self._changes.add("replace" if replaced else "add", replaced or name, make)

    def edit(self, naam: Annotated[str, Body()], velden: Annotated[dict[str, str], Body()]) -> Response:
        def make() -> str:
            self._library.edit(naam, velden)
            return naam

        return self._queued("edit", naam, make)

    def remove(self, naam: Annotated[str, Body(embed=True)]) -> Response:
        def make() -> str:
            self._library.remove(naam)
            return naam

        return self._queued("remove", naam, make)

    def restore(self, id: Annotated[str, Body(embed=True)]) -> Response:
        name = next((thrown.name for thrown in self._library.thrown() if thrown.id == id), "")
        return self._queued("restore", name, lambda: self._library.restore(id))

    def read(self) -> Response:
        return self._queued("read", "", str)

    def empty(self) -> Response:
        try:
            self._library.empty_bin()
        except KnownError as error:
            return _told(str(error), 409)
        return JSONResponse({})

    def state(self) -> dict[str, Any]:
        """The changes of late, the bin, and the files that are there but not in the answers."""
        changes = self._changes.all()  # before the documents: what is done by now, those have
        going_on = {change.name for change in changes if change.state in ("waits", "busy")}
        held = {info.source for info in self._answers.documents()}
        unread = self._unread()
        # Whatever goes on, every file that is new is read with it.
        names = [
            name
            for name in self._library.names()
            if name not in going_on and (name in unread or (name not in held and not going_on))
        ]
        return {
            "changes": [{**asdict(change), "doing": _doing(change)} for change in changes],
            "bin": [asdict(thrown) for thrown in self._library.thrown()],
            "unread": {name: unread.get(name, "") for name in names},
            "most": self._most // 1_000_000,
        }

    def _queued(self, what: What, name: str, make: Make) -> Response:
        try:
            return JSONResponse(asdict(self._changes.add(what, visible(name)[:200], make)), status_code=202)
        except KnownError as error:
            return _told(str(error), 429)


def _doing(change: Change) -> str:
    return texts.DOING[change.what].format(name=change.name)


async def _patiently(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """What is sent, as long as it keeps coming. Raises TimeoutError."""
    while True:
        try:
            yield await asyncio.wait_for(anext(pieces), SILENCE)
        except StopAsyncIteration:
            return


def _told(why: str, status: int) -> Response:
    return JSONResponse({"error": why}, status_code=status)
