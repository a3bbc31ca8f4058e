"""The page to log in and the address to log out. Plain HTML that works without a script."""

from __future__ import annotations

import html
from pathlib import Path
from urllib.parse import parse_qs, quote

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from ui import texts, texts_people
from ui.accounts import User, plain_name
from ui.gate import COOKIE, LOGIN, LOGOUT, WHO, People, Visitor, address_of, token_of
from ui.sessions import ABSOLUTE

_PAGE = Path(__file__).with_name("login.html")


def add_login(site: FastAPI, people: People) -> None:
    """The routes by which people come and go."""

    @site.get(LOGIN)
    def ask(request: Request, naar: str = "/") -> Response:
        if not people.login_needed or request.scope["visitor"]:
            return RedirectResponse(_inside(naar), status_code=303)
        return _page(naar)

    @site.post(LOGIN)
    async def enter(request: Request) -> Response:
        form = parse_qs((await request.body()).decode("utf-8", "replace"), max_num_fields=10)
        name, password, back = (form.get(field, [""])[0] for field in ("naam", "wachtwoord", "naar"))
        found = await run_in_threadpool(_try, people, plain_name(name), password, address_of(request.scope))
        if isinstance(found, str):
            return _page(back, name, found, status=429 if found != texts_people.WRONG else 401)
        answer = RedirectResponse(_inside(back), status_code=303)
        answer.set_cookie(
            COOKIE,
            await run_in_threadpool(people.begin, found),
            max_age=int(ABSOLUTE),
            httponly=True,
            samesite="lax",  # strict would ask people to log in again at every link in an e-mail
            secure=_is_https(request),
        )
        return _unkept(answer)

    @site.post(LOGOUT)
    def leave(request: Request) -> Response:
        if token := token_of({key.lower(): value for key, value in request.scope["headers"]}):
            people.sessions.end(token)
        answer = RedirectResponse(LOGIN, status_code=303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=_is_https(request))
        return _unkept(answer)

    @site.get(WHO)
    def who(request: Request) -> dict[str, str | None]:
        visitor: Visitor = request.scope["visitor"]
        return {"name": visitor.name, "role": visitor.role}


def _try(people: People, name: str, password: str, address: str) -> User | str:
    """The user who logs in, or in Dutch why nobody does."""
    if not people.accounts.all():
        return texts_people.NO_USERS
    if seconds := people.sessions.try_login(name, address):
        return texts_people.wait(seconds)
    user = people.accounts.check(name, password)
    if user is None:
        return texts_people.WRONG
    people.sessions.succeeded(name, address)
    return user


def _page(back: str, name: str = "", wrong: str = "", status: int = 200) -> Response:
    said = f'<p class="fout" role="alert">{html.escape(wrong)}</p>' if wrong else ""
    page = _PAGE.read_text(encoding="utf-8").format(
        texts=texts_people,
        title=texts.TITLE,
        action=LOGIN,
        said=said,
        name=html.escape(name[:64], quote=True),
        back=html.escape(_inside(back), quote=True),
        focus_name="" if name else " autofocus",
        focus_password=" autofocus" if name else "",
    )
    return _unkept(HTMLResponse(page, status_code=status))


def _inside(back: str) -> str:
    """An address of this site to go on to; the beginning for anything that could lead elsewhere."""
    if not back.startswith("/") or back[1:2] in ("/", "\\") or any(ord(sign) < 32 for sign in back) or len(back) > 4000:
        return "/"
    return quote(back, safe="/?&=%#+,;:@!$'()*~-._")


def _is_https(request: Request) -> bool:
    """Whether the browser speaks https, to us or to the server that stands before us."""
    return request.url.scheme == "https" or request.headers.get("origin", "").startswith("https:")


def _unkept(answer: Response) -> Response:
    answer.headers["cache-control"] = "no-store"
    return answer
