"""Puts an assistant together from the settings."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import Assistant
from assistant.chat.answer import ChatAnswerer
from assistant.chat.model import open_chat_model
from corpus.embedder import load_embedder
from corpus.index import IndexReader, current_generation, missing
from corpus.judge import load_judge
from corpus.settings import Settings


def open_assistant(settings: Settings, report: Callable[[str], None]) -> Assistant:
    """An assistant over the index in force. Raises a KnownError when the index is missing or does not fit the model."""
    if current_generation(settings.index) is None:
        raise missing(settings.index)  # before a model is loaded: that would only keep the user waiting
    embedder = load_embedder(settings.embedding_model, settings.models, report, settings.served)
    reader = IndexReader(settings.index, embedder.fingerprint, settings.chroma)
    reader.current()
    judge = load_judge(settings.models, report)
    return Assistant(reader, embedder, open_chat(settings, report), judge)


def open_chat(settings: Settings, report: Callable[[str], None]) -> ChatAnswerer | None:
    """What lets the chat model of the settings word answers; None when none is set. Raises KnownError."""
    return ChatAnswerer(open_chat_model(settings.chat), report) if settings.chat else None
