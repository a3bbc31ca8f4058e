"""The chat model: the one place that knows LangChain's chat models. Nothing of them is imported before one is set."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal, Protocol

from assistant.chat import texts
from corpus.errors import KnownError
from corpus.settings import ChatSettings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

NO_KEY = "geen-sleutel"
"""What servers of our own get for a key: their clients insist on one."""
FIRST_SHARE = 0.6
"""The share of the time limit in which the first piece must come: later there is no time left to say anything."""
MOST_TOKENS = 500
"""A longer answer is no short answer; it also bounds what a model that loops may cost."""

Why = Literal["slow", "failed"]


class ChatError(Exception):
    """The model did not answer. `why` is all that is told: a library's own words may hold the question or the key."""

    def __init__(self, why: Why, kind: str) -> None:
        super().__init__(f"{why} ({kind})")
        self.why: Why = why
        self.kind = kind
        """The name of what went wrong, such as an exception's class."""


class ChatModel(Protocol):
    """A model that answers a prompt piece by piece."""

    name: str

    def stream(self, system: str, question: str) -> Iterator[str]:
        """The answer in pieces. Raises ChatError when it fails or when time is up."""
        ...


class LangChainModel:
    """Any chat model that LangChain can make, with a time limit of our own around it.

    A client's own limits are per read, so that a server that trickles would never meet them.
    """

    def __init__(self, name: str, model: BaseChatModel, timeout: float) -> None:
        self.name = name
        self._model = model
        self._timeout = timeout

    def stream(self, system: str, question: str) -> Iterator[str]:
        """The answer in pieces. Raises ChatError when it fails or when time is up."""
        messages = [("system", system), ("user", question)]
        return within(lambda: map(_text, self._model.stream(messages)), self._timeout)


def open_chat_model(settings: ChatSettings) -> ChatModel:
    """Make the model that the settings name. Raises KnownError when that is impossible; no server is asked yet."""
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"temperature": 0, "max_tokens": MOST_TOKENS, "timeout": settings.timeout}
    if settings.base_url:
        options |= {"base_url": settings.base_url, "api_key": settings.api_key or NO_KEY}
    elif settings.api_key:
        options["api_key"] = settings.api_key
    try:
        model = init_chat_model(settings.model, max_retries=0, **options)
    except ImportError as error:
        raise KnownError(texts.package_missing(settings.model)) from error
    except Exception as error:  # noqa: BLE001 — each provider has errors of its own, and their words may hold the key
        raise KnownError(texts.cannot_open(settings.model, type(error).__name__)) from None
    return LangChainModel(settings.model, model, settings.timeout)


def within(source: Callable[[], Iterator[str]], timeout: float) -> Iterator[str]:
    """The pieces of a source that another thread reads, until it ends, fails, or time is up. Raises ChatError."""
    pieces: queue.SimpleQueue[str | Exception | None] = queue.SimpleQueue()
    stopped = threading.Event()
    threading.Thread(target=_read, args=(source, pieces, stopped), daemon=True, name="chat-model").start()
    started = time.monotonic()
    limit = started + timeout * FIRST_SHARE
    try:
        while True:
            try:
                piece = pieces.get(timeout=max(0.0, limit - time.monotonic()))
            except queue.Empty:
                raise ChatError("slow", "Timeout") from None
            if piece is None:
                return
            if isinstance(piece, Exception):
                why: Why = "slow" if "timeout" in type(piece).__name__.lower() else "failed"
                raise ChatError(why, type(piece).__name__) from None
            if piece:
                limit = started + timeout
                yield piece
            if time.monotonic() > limit:  # pieces that keep coming would never leave the queue empty
                raise ChatError("slow", "Timeout")
    finally:
        stopped.set()


def _read(
    source: Callable[[], Iterator[str]], pieces: queue.SimpleQueue[str | Exception | None], stopped: threading.Event
) -> None:
    try:
        for piece in source():
            if stopped.is_set():
                return
            pieces.put(piece)
        pieces.put(None)
    except Exception as error:  # noqa: BLE001 — whatever it is, the asker gets the answer without the model
        pieces.put(error)


def _text(chunk: Any) -> str:  # noqa: ANN401 — a message chunk of LangChain's, whose content has many shapes
    content = chunk.content
    if isinstance(content, str):
        return content
    return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
