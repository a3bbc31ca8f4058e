"""Who gets in: the one layer that every request and every websocket passes, Gradio's own addresses as well.

Without users everybody on this computer is an operator, as on a laptop of one's own. As soon as there are users, or
when the page listens where others can reach it, nothing but the page to log in answers to somebody unknown. What only
operators may do has addresses below OPERATORS, so that a new route there is closed without anybody thinking of it.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from fastapi.responses import PlainTextResponse, RedirectResponse, Response

from corpus.errors import KnownError
from ui import texts_people as texts
from ui.accounts import Accounts, Role, User
from ui.guard import Message, Receive, Send
from ui.sessions import Sessions

COOKIE = "planwijzer"
LOGIN, LOGOUT, WHO = "/inloggen", "/uitloggen", "/wie"
OPEN = frozenset({LOGIN, LOGOUT, "/healthz"})
"""What answers to anybody; none of it says anything about documents or users."""
OPERATORS = "/beheer"
_LIBRARY = ("/assets/", "/static/", "/svelte/")
"""Gradio's own scripts and pictures, the same for everybody: a browser may keep those."""
_FORWARDED = (b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-real-ip", b"via")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks. `name` is None for who need not log in."""

    name: str | None
    role: Role


class People:
    """Users and sessions together: who a request is from."""

    def __init__(self, folder: Path, *, required: bool = False) -> None:
        """`required`: nobody gets in without logging in, even when there are no users (any more)."""
        self.accounts = Accounts(folder)
        self._folder = folder
        self._required = required

    @cached_property
    def sessions(self) -> Sessions:
        """Opened when first needed: on a computer of one's own nothing is written."""
        return Sessions(self._folder)

    @property
    def login_needed(self) -> bool:
        """Once it was needed it stays so: removing the last user must not open the page to everybody."""
        self._required = self._required or bool(self.accounts.all())
        return self._required

    def visitor(self, headers: Mapping[bytes, bytes]) -> Visitor | None:
        """Who sends these headers; None for somebody unknown."""
        if not self.login_needed:
            return Visitor(name=None, role="beheerder" if _from_here(headers) else "lezer")
        token = token_of(headers)
        session = self.sessions.find(token) if token else None
        user = self.accounts.find(session.name) if session else None
        if session is None or user is None or user.stamp != session.stamp:
            return None
        return Visitor(name=user.name, role=user.role)

    def begin(self, user: User) -> str:
        return self.sessions.begin(user.name, user.stamp)


class Gate:
    """An ASGI wrapper that lets only those through who may; it adds who they are to the request, as `visitor`."""

    def __init__(self, inner: Any, people: People) -> None:  # noqa: ANN401 — an ASGI application
        self._inner = inner
        self._people = people

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._inner(scope, receive, send)
            return
        headers = {key.lower(): value for key, value in scope["headers"]}
        path = scope["path"]
        try:
            visitor = self._people.visitor(headers)
        except KnownError as error:
            await _refuse(PlainTextResponse(f"{error}\n", status_code=503), scope, receive, send)
            return
        if visitor is None and path not in OPEN:
            await _refuse(_unknown(scope, headers), scope, receive, send)
        elif visitor and visitor.role != "beheerder" and _is_below(path, OPERATORS):
            await _refuse(PlainTextResponse(f"{texts.FOR_OPERATORS}\n", status_code=403), scope, receive, send)
        else:
            known = visitor is not None and visitor.name is not None and not path.startswith(_LIBRARY)
            await self._inner({**scope, "visitor": visitor}, receive, _unkept(send) if known else send)


def token_of(headers: Mapping[bytes, bytes]) -> str | None:
    """The token of the session that a request says it belongs to."""
    try:
        found = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1")).get(COOKIE)
    except CookieError:
        return None
    return found.value if found else None


def address_of(scope: Message) -> str:
    """Where a request comes from, for counting: of an IPv6 address the part that a household or school shares."""
    host = (scope.get("client") or ("",))[0]
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return host or "onbekend"
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else host


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach a page that listens there."""
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def _from_here(headers: Mapping[bytes, bytes]) -> bool:
    """Whether somebody at this computer asks, and not somebody elsewhere by way of a server that passes it on."""
    if any(name in headers for name in _FORWARDED):
        return False
    try:
        return is_loopback(urlsplit(f"//{headers.get(b'host', b'').decode('latin-1')}").hostname or "")
    except ValueError:
        return False


def _unkept(send: Send) -> Send:
    """Nothing that somebody saw after logging in stays in the browser for who comes next."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(key, value) for key, value in message.get("headers", []) if key.lower() != b"cache-control"]
            message["headers"] = [*kept, (b"cache-control", b"no-store")]
        await send(message)

    return sending


def _is_below(path: str, top: str) -> bool:
    return path == top or path.startswith(f"{top}/")


def _unknown(scope: Message, headers: Mapping[bytes, bytes]) -> Response:
    """To somebody who opens a page: where to log in, and back; to a script: that it must."""
    if scope["type"] == "http" and scope["method"] == "GET" and b"text/html" in headers.get(b"accept", b""):
        asked = scope["path"] + ("?" + scope["query_string"].decode("latin-1") if scope.get("query_string") else "")
        back = "" if asked == "/" else f"?naar={quote(asked, safe='')}"
        return RedirectResponse(f"{LOGIN}{back}", status_code=303, headers={"cache-control": "no-store"})
    return PlainTextResponse(f"{texts.LOGIN_FIRST}\n", status_code=401)


async def _refuse(answer: Response, scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await answer(scope, receive, send)
