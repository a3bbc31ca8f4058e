"""Who may talk to the page, and how much they may send."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx
import pytest

from ui import texts
from ui.guard import CALL, LARGEST_BODY, Guard

T = TypeVar("T")


def run(started: Coroutine[Any, Any, T]) -> T:
    """Run in a thread of its own: the browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, started).result()


class Echo:
    """An application that keeps what reaches it and answers with the body."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        message = await receive()
        self.bodies.append(message["body"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": message["body"]})


def ask(guard: Guard, path: str = "/", base: str = "http://127.0.0.1:7860", **request: Any) -> httpx.Response:
    async def send() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=guard), base_url=base) as client:
            return await client.request(request.pop("method", "GET"), path, **request)

    return run(send())


@pytest.mark.parametrize(
    "base",
    ["http://127.0.0.1:7860", "http://localhost", "http://[::1]:7860", "http://192.168.1.5", "http://plan.school"],
)
def test_this_computer_figures_and_allowed_names_may_ask(base: str) -> None:
    assert ask(Guard(Echo(), ["Plan.School"]), base=base).status_code == 200


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
    answer = ask(Guard(echo), CALL, method="POST", json={"data": ["x", None]}, headers={"Origin": origin})
    assert (answer.status_code, echo.bodies) == (421, [])


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


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_beyond_the_limit_is_not_read_on(chunked: bool) -> None:
    async def parts() -> Any:
        for _ in range(LARGEST_BODY // 1000 + 2):
            yield b"a" * 1000

    echo = Echo()
    content: Any = parts() if chunked else b"a" * (LARGEST_BODY + 1)
    answer = ask(Guard(echo), "/x", method="POST", content=content)
    assert (answer.status_code, answer.text.strip(), echo.bodies) == (413, texts.TOO_MUCH, [])


def test_a_body_within_the_limit_arrives_whole() -> None:
    body = bytes(range(256)) * (LARGEST_BODY // 256)
    assert ask(Guard(Echo()), "/x", method="POST", content=body).content == body


def test_a_question_that_comes_alone_gets_its_second_value() -> None:
    answer = ask(Guard(Echo()), CALL, method="POST", json={"data": ["Wat is nodig?"], "session_hash": "s"})
    assert answer.json() == {"data": ["Wat is nodig?", None], "session_hash": "s"}


def test_turns_that_are_none_are_left_out_of_a_call() -> None:
    answer = ask(Guard(Echo()), CALL, method="POST", json={"data": [3, [{"role": "user"}, "x", 4]]})
    assert answer.json() == {"data": ["", [{"role": "user"}]]}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"3", b'{"data": []}', b'{"data": "x"}', b'{"data": [1, 2, 3]}', b"[" * 100_000, b"\xff"]
)
def test_a_call_that_is_none_never_reaches_gradio(body: bytes) -> None:
    echo = Echo()
    answer = ask(Guard(echo), CALL, method="POST", content=body)
    assert (answer.status_code, answer.text.strip(), echo.bodies) == (422, texts.NO_QUESTION, [])


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
