"""Asks an ASGI application without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx

T = TypeVar("T")


def run(started: Coroutine[Any, Any, T]) -> T:
    """Run in a thread of its own: the browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, started).result()


def made(make: Callable[[], T]) -> T:
    """What a function makes inside a loop: outside of one Gradio makes a loop of its own and never closes it."""

    async def making() -> T:
        return make()

    return run(making())


class Echo:
    """An application that keeps what reaches it and answers with the body."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.paths: list[str] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        message = await receive()
        self.bodies.append(message["body"])
        self.paths.append(scope["path"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": message["body"]})


def ask(site: Any, path: str = "/", base: str = "http://127.0.0.1:7860", **request: Any) -> httpx.Response:
    """One request; `client` is the address it comes from, and a `fault` inside is answered with, not raised."""
    (answer,) = ask_all(site, [{"path": path, **request}], base)
    return answer


def ask_all(site: Any, requests: Sequence[dict[str, Any]], base: str = "http://127.0.0.1:7860") -> list[httpx.Response]:
    """Many requests one after the other, each as `ask` takes them."""

    async def send() -> list[httpx.Response]:
        answers = []
        for request in requests:
            asked = {"method": "GET", **request}
            come_from, fault = (asked.pop("client", "127.0.0.1"), 50000), asked.pop("fault", False)
            transport = httpx.ASGITransport(app=site, client=come_from, raise_app_exceptions=not fault)
            async with httpx.AsyncClient(transport=transport, base_url=base) as asking:
                answers.append(await asking.request(asked.pop("method"), asked.pop("path"), **asked))
        return answers

    return run(send())
