"""What a test lets another process do, because it may crash or be killed there."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.answer import Assistant
from corpus.errors import KnownError
from corpus.index import IndexReader
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
