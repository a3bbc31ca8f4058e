"""The page to log in and the address to log out. Plain HTML that works without a script."""

from __future__ import annotations

import html
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, quote

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from corpus.errors import KnownError
from ui import texts, texts_people
from ui.accounts import plain_name
from ui.gate import COOKIE, LOGIN, LOGOUT, WHO, People, Visitor, address_of, token_of
from ui.plain_page import plain_page
from ui.sessions import ABSOLUTE, KNOWN

KNOWN_COOKIE = "planwijzer-bekend"
"""Lets nobody in: with it a browser only does not wait for those who guess at the name elsewhere."""
_INSIDE = Path(__file__).with_name("login.html")


def add_login(site: FastAPI, people: People) -> None:
    """The routes by which people come and go."""

    @site.get(LOGIN)
    def ask(request: Request, naar: str = "/") -> Response:
        if not people.login_needed or request.scope["visitor"]:
            return RedirectResponse(_inside(naar), status_code=303)
        return _page(naar)

    @site.post(LOGIN)
    async def enter(request: Request) -> Response:
        try:
            form = parse_qs((await request.body()).decode("utf-8", "replace"), max_num_fields=10)
        except ValueError:
            return _page("/", wrong=texts_people.UNREADABLE, status=400)
        name, password, back = (form.get(field, [""])[0] for field in ("naam", "wachtwoord", "naar"))
        attempt = _Attempt(
            name=plain_name(name), address=address_of(request.scope), browser=request.cookies.get(KNOWN_COOKIE)
        )
        try:
            found = await run_in_threadpool(_try, people, attempt, password)
        except KnownError as error:
            return _page(back, name, str(error), status=503)
        if isinstance(found, str):
            return _page(back, name, found, status=429 if found != texts_people.WRONG else 401)
        return _entered(request, found, back)

    @site.post(LOGOUT)
    def leave(request: Request) -> Response:
        if token := token_of({key.lower(): value for key, value in request.scope["headers"]}):
            with suppress(KnownError):  # on a full disk the session stays, and nobody holds its token any more
                people.sessions.end(token)
        answer = RedirectResponse(LOGIN, status_code=303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=_is_https(request))
        return _unkept(answer)

    @site.get(WHO)
    def who(request: Request) -> dict[str, str | None]:
        visitor: Visitor = request.scope["visitor"]
        return {"name": visitor.name, "role": visitor.role}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """Who says to be who, from where; `browser` is the token that their browser is known by, if it is."""

    name: str
    address: str
    browser: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entered:
    """The tokens for the browser: of the session, and by which it is known from now on."""

    session: str
    browser: str


def _try(people: People, attempt: _Attempt, password: str) -> _Entered | str:
    """Who logs in, or in Dutch why nobody does. Raises KnownError when it cannot be written down."""
    if not people.accounts.all():
        return texts_people.NO_USERS
    if seconds := people.sessions.try_login(attempt.name, attempt.address, attempt.browser):
        return texts_people.wait(seconds)
    user = people.accounts.check(attempt.name, password)
    if user is None:
        return texts_people.WRONG
    browser = people.sessions.succeeded(attempt.name, attempt.address, attempt.browser)
    return _Entered(session=people.begin(user), browser=browser)


def _entered(request: Request, found: _Entered, back: str) -> Response:
    """On to where somebody was going, with the cookies by which they are known."""
    answer = RedirectResponse(_inside(back), status_code=303)
    for cookie, value, seconds, path in (
        (COOKIE, found.session, ABSOLUTE, "/"),
        (KNOWN_COOKIE, found.browser, KNOWN, LOGIN),
    ):
        answer.set_cookie(
            cookie,
            value,
            max_age=int(seconds),
            path=path,
            httponly=True,
            samesite="lax",  # strict would ask people to log in again at every link in an e-mail
            secure=_is_https(request),
        )
    return _unkept(answer)


def _page(back: str, name: str = "", wrong: str = "", status: int = 200) -> Response:
    said = f'<p id="fout" class="fout" role="alert">{html.escape(wrong)}</p>' if wrong else ""
    inside = _INSIDE.read_text(encoding="utf-8").format(
        texts=texts_people,
        title=texts.TITLE,
        action=LOGIN,
        said=said,
        bound=_bound(wrong),
        name=html.escape(name[:64], quote=True),
        back=html.escape(_inside(back), quote=True),
        focus_name="" if name else " autofocus",
        focus_password=" autofocus" if name else "",
    )
    title = f"{texts_people.ERROR}: {texts_people.LOGIN_TITLE}" if wrong else texts_people.LOGIN_TITLE
    return _unkept(HTMLResponse(plain_page(title, inside), status_code=status))


def _bound(wrong: str) -> str:
    """What ties the fields to what is said of them; whoever has to wait did not fill them in wrongly."""
    invalid = ' aria-invalid="true"' if wrong == texts_people.WRONG else ""
    return f'{invalid} aria-describedby="fout"' if wrong else ""


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
