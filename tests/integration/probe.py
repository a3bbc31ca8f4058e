"""What a test lets another process do, because it may crash or be killed there."""

from __future__ import annotations

import gc
import shutil
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from assistant.answer import Assistant
from corpus.errors import KnownError
from corpus.index import Index, IndexReader, current_generation
from ingest.pipeline import ingest
from tests.fakes import FakeEmbedder

QUESTION = "Wat zijn de acties van thema 2?"


@dataclass(frozen=True)
class Seen:
    """What an index gives: an answer's quotes, and the passages of a search that both legs take part in."""

    quotes: tuple[str, ...] = ()
    ranking: tuple[str, ...] = ()
    error: str | None = None


def look(folder: Path) -> Seen:
    embedder = FakeEmbedder()
    try:
        assistant = Assistant(IndexReader(folder, embedder.fingerprint), embedder)
        hits, _ = assistant.search("Vaste gesprekken met ouders", 100)
        reply = assistant.reply(QUESTION)
    except KnownError as error:
        return Seen(error=str(error))
    return Seen(
        quotes=tuple(citation.quote for citation in reply.citations),
        ranking=tuple(f"{hit.passage.id} {hit.cosine}" for hit in hits),
    )


def send_look(folder: Path, answer: Connection) -> None:
    answer.send(look(folder))
    answer.close()


def send_ingest(corpus: Path, folder: Path, answer: Connection) -> None:
    try:
        ingest(corpus, folder, FakeEmbedder(), lambda _: None)
        answer.send("klaar")
    except KnownError as error:
        answer.send(f"{type(error).__name__}: {error}")
    answer.close()


def send_open_while_collecting(folder: Path, answer: Connection) -> None:
    """Open an index while the garbage collector comes by and finds another one that nobody holds any more."""
    import chromadb

    generation = folder / "generations" / (current_generation(folder) or "")
    gc.disable()
    left: list[object] = [Index(generation)]
    left.append(left)  # as an error does that holds the frame it was raised in
    del left
    real = chromadb.PersistentClient

    def collecting(*arguments: Any, **named: Any) -> Any:
        gc.collect()
        return real(*arguments, **named)

    chromadb.PersistentClient = collecting
    other = folder.with_name("ander")
    shutil.copytree(generation, other)
    answer.send(Index(other).dense.size)
    answer.close()


def send_ingest_of_small_files(largest: int, corpus: Path, folder: Path, answer: Connection) -> None:
    """An ingest that may write no file of more than so many bytes."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    send_ingest(corpus, folder, answer)
