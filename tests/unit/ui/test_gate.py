"""Who gets in, at every address that the whole site has: ours and all of Gradio's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount

from tests.unit.ui.asking import Echo, ask, ask_all, made, run
from tests.unit.ui.test_handlers import FakeAnswers
from ui import accounts as module
from ui import app, texts_people
from ui.changes import Changes, Updated
from ui.gate import COOKIE, LOGIN, OPEN, OPERATORS, Gate, People, is_loopback
from ui.library import Library
from ui.library_routes import library_routes
from ui.server import build_server

PASSWORD = "een lange zin met vaart"


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[People]:
    """A reader and an operator."""
    monkeypatch.setattr(module, "_COST", 2**4)
    found = People(tmp_path / "page")
    found.accounts.add("lia", "lezer", PASSWORD)
    found.accounts.add("anja", "beheerder", PASSWORD)
    yield found
    found.sessions.close()


def cookie_of(people: People, name: str) -> dict[str, str]:
    user = people.accounts.find(name)
    assert user
    return {"cookie": f"{COOKIE}={people.begin(user)}"}


def walk(routes: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Every method and address of an application and of those mounted in it."""
    for found in iter_route_contexts(routes):
        if isinstance(found.route, Mount):
            yield from walk(found.route.routes, before + found.route.path)
            continue
        path = re.sub(r"{\w+}", "1", re.sub(r"{(\w+):path}", "a/b", f"{before}{found.path}"))
        for method in sorted(found.methods or {"WEBSOCKET"}):
            yield method, path


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """All of the site as it is built, taken from the application behind the layers."""
    seen: list[Any] = []

    def mount(site: Any, page: Any) -> Any:
        seen.append(real(site, page))
        return seen[-1]

    real = app.mount
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "mount", mount)
        state = tmp_path_factory.mktemp("state")
        desk = library_routes(FakeAnswers(), Library(state, state), Changes(lambda _: Updated(failed={})), dict, 1)
        made(lambda: build_server(FakeAnswers(), state, People(state), routers=[desk]))
    return sorted(set(walk(seen[0].routes)))


def test_the_walk_meets_what_is_known_to_be_there(addresses: list[tuple[str, str]]) -> None:
    known = [
        ("GET", "/"), ("GET", "/config"), ("POST", "/gradio_api/upload"), ("POST", "/gradio_api/queue/join"),
        ("POST", "/gradio_api/run/1"), ("POST", "/gradio_api/call/1"), ("GET", "/gradio_api/file=a/b"),
        ("GET", "/documenten/1"), ("HEAD", "/documenten/1"), ("GET", "/documentenlijst"), ("GET", "/afspraken/lijst"),
        ("POST", "/beheer/documenten/bestanden"), ("GET", "/beheer/documenten/stand"),
    ]  # fmt: skip
    assert [found for found in known if found not in addresses] == []
    assert len(addresses) > 60


def test_nobody_gets_anything_but_the_page_to_log_in(addresses: list[tuple[str, str]], people: People) -> None:
    inner = Echo()
    kinds: list[dict[str, Any]] = [{}, {"accept": "text/html"}, {"cookie": f"{COOKIE}=onzin"}, {"cookie": b";;=,\xff"}]
    asked = [{"path": p, "method": m, "headers": h} for m, p in addresses for h in kinds if p not in OPEN]
    statuses = {answer.status_code for answer in ask_all(Gate(inner, people), asked)}

    assert statuses == {401, 303}
    assert inner.paths == []


def test_what_answers_to_anybody_is_this_and_no_more() -> None:
    assert {"/inloggen", "/uitloggen", "/healthz"} == OPEN


def test_a_reader_gets_everything_but_what_operators_do(addresses: list[tuple[str, str]], people: People) -> None:
    headers, inner = cookie_of(people, "lia"), Echo()
    asked = [{"path": path, "method": method, "headers": headers} for method, path in addresses]
    refused = [answer.request.url.path for answer in ask_all(Gate(inner, people), asked) if answer.status_code != 200]

    assert refused == [path for _, path in addresses if path.startswith(OPERATORS)]
    assert not any(path.startswith(OPERATORS) for path in inner.paths)


def test_an_operator_gets_everything(addresses: list[tuple[str, str]], people: People) -> None:
    headers = cookie_of(people, "anja")
    asked = [{"path": path, "method": method, "headers": headers} for method, path in addresses]

    assert {answer.status_code for answer in ask_all(Gate(Echo(), people), asked)} == {200}


@pytest.mark.parametrize("path", ["/beheer", "/beheer/", "/beheer/x", "/beheer/../beheer/x"])
def test_a_reader_is_refused_below_the_operators_address(people: People, path: str) -> None:
    answer = ask(Gate(Echo(), people), path, method="POST", headers=cookie_of(people, "lia"))
    assert (answer.status_code, answer.text.strip()) == (403, texts_people.FOR_OPERATORS)


def test_addresses_that_look_open_are_not(people: People) -> None:
    for path in ("/inloggen/", "/inloggen/x", "//inloggen", "/healthz/..", "/INLOGGEN", "/inloggen%2f"):
        assert ask(Gate(Echo(), people), path).status_code == 401, path


def test_a_websocket_of_nobody_is_closed(people: People) -> None:
    sent: list[Any] = []

    async def nothing() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": "/gradio_api/queue/join", "headers": [], "query_string": b""}
    run(Gate(Echo(), people)(scope, nothing, send))
    assert [message["type"] for message in sent] == ["websocket.close"]


def test_a_session_is_over_when_the_user_is_gone_or_has_another_password(people: People) -> None:
    gate, lia, anja = Gate(Echo(), people), cookie_of(people, "lia"), cookie_of(people, "anja")
    assert ask(gate, "/", headers=lia).status_code == 200
    people.accounts.remove("lia")
    people.accounts.change_password("anja", "een ander lang wachtwoord")

    assert ask(gate, "/", headers=lia).status_code == 401
    assert ask(gate, "/", headers=anja).status_code == 401


def test_what_is_seen_after_logging_in_is_not_kept(people: People) -> None:
    headers = cookie_of(people, "lia")

    assert ask(Gate(Echo(), people), "/documenten/1", headers=headers).headers["cache-control"] == "no-store"
    assert "cache-control" not in ask(Gate(Echo(), people), "/assets/x.js", headers=headers).headers


def test_a_page_asks_to_log_in_and_comes_back(people: People) -> None:
    answer = ask(Gate(Echo(), people), "/?vraag=Wat%20is%20er%3F", headers={"accept": "text/html"})

    assert answer.status_code == 303
    assert answer.headers["location"] == f"{LOGIN}?naar=%2F%3Fvraag%3DWat%2520is%2520er%253F"


def role(people: People, base: str = "http://127.0.0.1:7860", **headers: str) -> str | None:
    seen: list[Any] = []

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["visitor"])
        await Echo()(scope, receive, send)

    ask(Gate(inner, people), "/", base=base, headers=headers)
    return seen[0].role if seen else None


def test_on_a_computer_of_ones_own_everybody_is_an_operator(tmp_path: Path) -> None:
    people = People(tmp_path)

    assert role(people) == role(people, "http://localhost:7860") == role(people, "http://[::1]:7860") == "beheerder"
    assert list(tmp_path.iterdir()) == []  # and nothing is written


def test_who_comes_by_way_of_another_server_is_no_operator_without_users(tmp_path: Path) -> None:
    people = People(tmp_path)

    assert role(people, "http://plannen.school") == role(people, "http://192.168.1.5") == "lezer"
    for header in ("x-forwarded-for", "forwarded", "via", "x-real-ip"):
        assert role(people, **{header: "10.0.0.1"}) == "lezer"


def test_users_made_while_it_runs_count_at_once_and_removing_them_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_COST", 2**4)
    people = People(tmp_path)
    assert role(people) == "beheerder"
    people.accounts.add("anja", "beheerder", PASSWORD)
    assert role(people) is None
    people.accounts.remove("anja")
    assert role(people) is None


def test_nobody_gets_in_where_login_is_needed_and_nobody_is_known(tmp_path: Path) -> None:
    assert role(People(tmp_path, required=True)) is None


def test_a_damaged_list_of_users_lets_nobody_in(people: People, tmp_path: Path) -> None:
    headers = cookie_of(people, "anja")
    (tmp_path / "page" / "users.json").write_text("{")
    inner = Echo()
    answer = ask(Gate(inner, people), "/", headers=headers)

    assert (answer.status_code, inner.paths) == (503, [])
    assert "users.json" in answer.text


@pytest.mark.parametrize(
    ("host", "here"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("192.168.1.5", False), ("plannen.school", False), ("", False)],
)  # fmt: skip
def test_what_only_this_computer_reaches(host: str, here: bool) -> None:
    assert is_loopback(host) is here
