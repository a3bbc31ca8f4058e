"""Calls that are given up after a while: a server may accept a question and never say a word."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, call: Callable[[], T]) -> T:
    """What a call gives. Raises what it raises, or TimeoutError when it takes longer; its thread is left to itself."""
    done: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            done.put((call(), None))
        except BaseException as error:  # noqa: BLE001 — raised again where the answer is waited for
            done.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        given, error = done.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if error:
        raise error
    return given  # type: ignore[return-value]  # without an error it is what the call gave
