"""Logging in and out, over the whole site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.unit.ui.asking import ask, ask_all, made
from tests.unit.ui.test_handlers import FakeAnswers
from ui import accounts as module
from ui import texts_people as texts
from ui.gate import COOKIE, LOGIN, LOGOUT, WHO, People
from ui.login import KNOWN_COOKIE
from ui.server import build_server
from ui.sessions import MOST_PER_ADDRESS, MOST_PER_NAME

PASSWORD = "een lange zin met vaart"
HOME = "http://127.0.0.1:7860"


class Site:
    """The whole site with one reader."""

    def __init__(self, folder: Path) -> None:
        self.people = People(folder)
        self.people.accounts.add("lia", "lezer", PASSWORD)
        self.app: Any = made(lambda: build_server(FakeAnswers(), folder, self.people, ["plannen.school"]))

    def login(self, name: str = "lia", password: str = PASSWORD, back: str = "/", **request: Any) -> httpx.Response:
        (answer,) = self.tries([name], password, back, **request)
        return answer

    def tries(
        self, names: Sequence[str], password: str, back: str = "/", base: str = HOME, **request: Any
    ) -> list[httpx.Response]:
        headers = {"origin": HOME, **request.pop("headers", {})}
        clients = request.pop("clients", ["127.0.0.1"] * len(names))
        asked = [
            {
                "path": LOGIN, "method": "POST", "headers": headers, "client": client, **request,
                "data": {"naam": name, "wachtwoord": password, "naar": back},
            }
            for name, client in zip(names, clients, strict=True)
        ]  # fmt: skip
        return ask_all(self.app, asked, base)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_COST", 2**4)
        site = Site(tmp_path_factory.mktemp("site"))
        yield site
        site.people.sessions.close()


@pytest.fixture
def site(built: Site) -> Site:
    """The site as if nobody had tried anything yet."""
    with built.people.sessions._writing() as database:
        database.execute("DELETE FROM attempts")
    return built


def test_a_reader_logs_in_looks_and_logs_out(site: Site) -> None:
    entered = site.login(back="/?vraag=Wat+nu%3F")
    cookie = {"cookie": entered.headers["set-cookie"].split(";")[0]}

    assert (entered.status_code, entered.headers["location"]) == (303, "/?vraag=Wat+nu%3F")
    assert ask(site.app, WHO, headers=cookie).json() == {"name": "lia", "role": "lezer"}
    assert ask(site.app, "/documentenlijst", headers=cookie).json() == []
    assert ask(site.app, LOGIN, headers=cookie).status_code == 303  # there already
    left = ask(site.app, LOGOUT, method="POST", headers={**cookie, "origin": HOME})
    assert left.headers["location"] == LOGIN
    assert ask(site.app, "/documentenlijst", headers=cookie).status_code == 401  # the old token is worth nothing


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(site: Site) -> None:
    parts = {part.strip().lower() for part in site.login().headers["set-cookie"].split(";")}
    assert {"httponly", "samesite=lax", "path=/"} <= parts
    assert "secure" not in parts


@pytest.mark.parametrize(
    "request_", [{"base": "https://plannen.school"}, {"headers": {"origin": "https://plannen.school"}}]
)
def test_the_cookie_is_for_https_alone_where_that_is_spoken(site: Site, request_: dict[str, Any]) -> None:
    """Also when a server before us speaks it, and asks us without."""
    if "base" in request_:
        request_ = {**request_, "headers": {"origin": "https://plannen.school"}}
    assert "secure" in site.login(**request_).headers["set-cookie"].lower()


@pytest.mark.parametrize(("name", "password"), [("lia", "mis"), ("niemand", PASSWORD), ("", ""), ("lia", "x" * 5000)])
def test_a_wrong_one_is_told_without_telling_which(site: Site, name: str, password: str) -> None:
    answer = site.login(name, password)

    assert answer.status_code == 401
    assert texts.WRONG in answer.text
    assert "set-cookie" not in answer.headers


def test_what_somebody_typed_is_not_run(site: Site) -> None:
    plain = site.login("lia", "mis").text
    answer = site.login('"><script>alert(1)</script>', "mis", back='/"><script>').text

    assert answer.count("<script") == plain.count("<script") == 1  # the page's own
    assert "&lt;script&gt;alert(1)" in answer


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example", ""]
)
def test_it_leads_nowhere_else(site: Site, back: str) -> None:
    assert site.login(back=back).headers["location"] == "/"


def test_on_a_full_disk_nobody_logs_in_and_everybody_logs_out(site: Site) -> None:
    cookie = {"cookie": site.login().headers["set-cookie"].split(";")[0]}
    site.people.sessions._database.execute("PRAGMA query_only = 1")
    try:
        refused = site.login()
        left = ask(site.app, LOGOUT, method="POST", headers={**cookie, "origin": HOME})
    finally:
        site.people.sessions._database.execute("PRAGMA query_only = 0")

    assert (refused.status_code, "set-cookie" in refused.headers) == (503, False)
    assert "Maak ruimte op de schijf" in refused.text
    assert left.headers["location"] == LOGIN
    assert f'{COOKIE}="";' in left.headers["set-cookie"]


def test_a_form_that_is_none_is_told(site: Site) -> None:
    form = {f"veld{number}": "x" for number in range(12)}
    answer = ask(site.app, LOGIN, method="POST", headers={"origin": HOME}, data=form)

    assert answer.status_code == 400
    assert texts.UNREADABLE in answer.text


def test_a_name_cannot_be_tried_without_end(site: Site) -> None:
    tried = site.tries(["lia"] * MOST_PER_NAME, "mis", clients=[f"10.0.0.{n}" for n in range(MOST_PER_NAME)])
    right = site.login(clients=["10.0.1.1"])

    assert {answer.status_code for answer in tried} == {401}
    assert right.status_code == 429
    assert "Wacht 15 minuten" in right.text
    assert "set-cookie" not in right.headers


def test_who_guesses_at_a_name_does_not_lock_out_its_owner(site: Site) -> None:
    """She logs in as ever in the browser she used before, also after she logged out there."""
    entered = site.login()
    known = next(cookie for cookie in entered.headers.get_list("set-cookie") if cookie.startswith(KNOWN_COOKIE))
    site.tries(["lia"] * MOST_PER_ADDRESS, "mis")
    without, hers = site.login(), site.login(headers={"cookie": known.split(";")[0]})
    wrong = site.login(password="mis", headers={"cookie": known.split(";")[0]})

    assert without.status_code == 429
    assert hers.status_code == 303
    assert wrong.status_code == 401  # it only counts her apart, and lets nobody in
    assert {"httponly", "samesite=lax", f"path={LOGIN}"} <= {part.strip().lower() for part in known.split(";")}
    session = entered.headers["set-cookie"].split(";")[0]
    left = ask(site.app, LOGOUT, method="POST", headers={"cookie": session, "origin": HOME})
    assert KNOWN_COOKIE not in left.headers["set-cookie"]


@pytest.mark.parametrize("house", ["10.0.0.1", "2001:db8::{:x}"])
def test_an_address_cannot_try_without_end(site: Site, house: str) -> None:
    """Addresses of one house count as one."""
    names = [f"naam{number}" for number in range(MOST_PER_ADDRESS)]
    tried = site.tries(names, "mis", clients=[house.format(number) for number in range(MOST_PER_ADDRESS)])

    assert {answer.status_code for answer in tried} == {401}
    assert site.login(clients=[house.format(255)]).status_code == 429
    assert site.login(clients=["10.0.0.2"]).status_code == 303


def test_another_site_cannot_log_somebody_in_or_out(site: Site) -> None:
    for path in (LOGIN, LOGOUT):
        answer = ask(site.app, path, method="POST", data={"naam": "lia"}, headers={"origin": "http://203.0.113.5"})
        assert answer.status_code == 421


def test_the_page_to_log_in_needs_nothing_else(site: Site) -> None:
    answer = ask(site.app, LOGIN, headers={"accept": "text/html"})

    assert answer.status_code == 200
    assert 'lang="nl"' in answer.text
    assert "src=" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"


def test_where_nobody_is_known_nobody_logs_in(tmp_path: Path) -> None:
    app = made(lambda: build_server(FakeAnswers(), tmp_path, People(tmp_path, required=True)))
    answer = ask(app, LOGIN, method="POST", data={"naam": "lia"}, headers={"origin": HOME})

    assert texts.NO_USERS in answer.text
    assert COOKIE not in str(answer.headers)
