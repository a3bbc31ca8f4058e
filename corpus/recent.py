"""What was read or worked out last, kept as far as there is room, so that it need not be done again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key; the oldest make room. Safe to share between threads; values must not be changed."""

    def __init__(self, room: int, size: Callable[[Value], int] = lambda _: 1) -> None:
        """`room` is what the sizes of all that is kept add up to at most."""
        self._room = room
        self._size = size
        self._values: dict[Key, Value] = {}
        self._used = 0
        self._lock = threading.Lock()

    def get(self, key: Key) -> Value | None:
        """A value that is still kept; None for another."""
        return self._values.get(key)

    def put(self, key: Key, value: Value) -> Value:
        """Keep a value, unless it alone is larger than the room; returns it."""
        size = self._size(value)
        with self._lock:
            if key not in self._values and size <= self._room:
                self._values[key] = value
                self._used += size
                while self._used > self._room:
                    oldest = next(iter(self._values))
                    self._used -= self._size(self._values.pop(oldest))
        return value
