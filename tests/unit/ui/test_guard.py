"""From which pages the page may be asked, and under which names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.ui.asking import Echo, ask, run
from ui import texts
from ui.bodies import CALLS
from ui.guard import Guard

ASK = f"{CALLS}ask"


@pytest.mark.parametrize(
    "base",
    ["http://127.0.0.1:7860", "http://localhost", "http://[::1]:7860", "http://192.168.1.5", "http://plan.school"],
)
def test_this_computer_figures_and_allowed_names_may_ask(base: str) -> None:
    assert ask(Guard(Echo(), ["Plan.School"]), base=base).status_code == 200


@pytest.mark.parametrize(
    "path", ["/gradio_api/call/v2/ask", "/gradio_api/call/v2/search/", "/gradio_api/call/v2/ask/1"]
)
def test_what_nothing_of_ours_asks_is_closed(path: str) -> None:
    echo = Echo()
    answer = ask(Guard(echo), path, method="POST", json={"question": "Wat?"})
    assert (answer.status_code, answer.text.strip(), echo.bodies) == (404, texts.NO_SUCH_PAGE, [])


@pytest.mark.parametrize(
    "base", ["http://evil.example:7860", "http://localhost.evil.example", "http://127.0.0.1.evil.nl"]
)
def test_a_name_that_somebody_lets_point_here_is_refused(base: str) -> None:
    echo = Echo()
    answer = ask(Guard(echo), base=base)
    assert (answer.status_code, answer.text.strip(), echo.bodies) == (421, texts.FOREIGN_HOST, [])


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://", "http://[", "file://"])
def test_a_page_of_somebody_else_may_not_ask(origin: str) -> None:
    echo = Echo()
    answer = ask(Guard(echo), ASK, method="POST", json={"data": ["x", None]}, headers={"Origin": origin})
    assert (answer.status_code, echo.bodies) == (421, [])


@pytest.mark.parametrize(
    "origin", ["http://203.0.113.5", "http://127.0.0.1:9999", "https://127.0.0.1", "http://[::1]:7860"]
)
def test_a_page_at_another_address_in_figures_may_not_ask(origin: str) -> None:
    assert ask(Guard(Echo()), ASK, method="POST", json={"data": ["x"]}, headers={"Origin": origin}).status_code == 421


@pytest.mark.parametrize(
    ("base", "origin"),
    [
        ("http://127.0.0.1:7860", "http://127.0.0.1:7860"),
        ("http://192.168.1.5", "http://192.168.1.5"),
        ("http://127.0.0.1:7860", "https://plan.school"),  # a server before us may ask under another name
    ],
)
def test_the_page_itself_may_ask(base: str, origin: str) -> None:
    answer = ask(Guard(Echo(), ["plan.school"]), "/x", base=base, method="POST", headers={"Origin": origin})
    assert answer.status_code == 200


def test_our_own_page_may_ask() -> None:
    answer = ask(Guard(Echo()), "/ask", method="POST", json={}, headers={"Origin": "http://localhost:7860"})
    assert answer.status_code == 200


def test_a_websocket_of_somebody_else_is_closed() -> None:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": "/", "headers": [(b"host", b"evil.example")]}
    run(Guard(Echo())(scope, receive, send))
    assert [message["type"] for message in sent] == ["websocket.close"]


@pytest.mark.parametrize("path", ["/openapi.json", "/gradio_api/openapi.json", "/docs", "/redoc"])
def test_descriptions_nobody_needs_are_closed(path: str) -> None:
    assert ask(Guard(Echo()), path).status_code == 404


def test_a_lifespan_passes() -> None:
    seen: list[str] = []

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        seen.append(json.dumps(scope))

    async def nothing(*_: Any) -> Any:
        return {}

    run(Guard(inner)({"type": "lifespan"}, nothing, nothing))
    assert seen == ['{"type": "lifespan"}']
