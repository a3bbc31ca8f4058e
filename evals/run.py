"""Asks every golden question of the assistant, over one index of all documents, and keeps the answers."""

from __future__ import annotations

import hashlib
import json
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from assistant.answer import Assistant
from assistant.chat.answer import ChatAnswerer
from assistant.serialise import hits_to_json, reply_to_json
from corpus.embedder import Embedder
from corpus.errors import KnownError
from corpus.index import IndexReader
from corpus.judge import Judge
from corpus.settings import project_root
from evals.golden_set import Question, asked_hash
from evals.library import gather
from evals.records import Item
from ingest.pipeline import ingest

DEPTH = 20
"""Hits kept per question: enough for every measure up to rank 10 after hits of the same evidence are merged."""

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is measured: an assistant, and a name for the index it answers from."""

    assistant: Assistant
    index: str
    embedder: str


@contextmanager
def subject(
    folders: Sequence[Path],
    embedder: Embedder,
    index: Path | None,
    report: Report,
    chat: ChatAnswerer | None = None,
    judge: Judge | None = None,
) -> Iterator[Subject]:
    """An assistant over one index of all folders. The index is temporary, unless a folder for it is given.

    Without `chat` no chat model is asked, whatever the settings say: a measurement is the same every time.

    Raises KnownError when a document cannot be read: a number over part of the documents would mislead.
    """
    with tempfile.TemporaryDirectory(prefix="planwijzer-evals-") as name:
        documents, where = Path(name, "documents"), index or Path(name, "index")
        gather(folders, documents)
        result = ingest(documents, where, embedder, report)
        if result.failed:
            failure = result.failed[0]
            raise KnownError(f"{failure.source}: {failure.error} Zonder dit document zeggen de cijfers niets.")
        reader = IndexReader(where, embedder.fingerprint)
        held = reader.current()
        built = json.dumps([held.info.embedder, held.info.dimension, held.info.documents], sort_keys=True)
        yield Subject(
            assistant=Assistant(reader, embedder, chat, judge),
            index=hashlib.sha256(built.encode()).hexdigest()[:16],
            embedder=embedder.fingerprint,
        )
        held.close()


def choose(
    questions: Sequence[Question],
    *,
    categories: Sequence[str] = (),
    limit: int | None = None,
    per_category: int | None = None,
) -> tuple[Question, ...]:
    """The questions of some categories, at most so many of each, at most so many in all; always the first ones."""
    seen: dict[str, int] = {}
    chosen: list[Question] = []
    for question in questions:
        seen[question.category] = seen.get(question.category, 0) + 1
        wanted = not categories or question.category in categories
        if wanted and (per_category is None or seen[question.category] <= per_category):
            chosen.append(question)
    return tuple(chosen if limit is None else chosen[:limit])


def ask_all(subject: Subject, questions: Sequence[Question], report: Report) -> tuple[Item, ...]:
    """Every question with its answer, in order."""
    if questions:
        subject.assistant.reply(questions[0].question)  # the first answer loads word lists; it would look slow
    items: list[Item] = []
    for number, question in enumerate(questions, start=1):
        items.append(ask(subject.assistant, question))
        if number % 50 == 0:
            report(f"{number} van {len(questions)} vragen …")
    return tuple(items)


def ask(assistant: Assistant, question: Question, depth: int = DEPTH) -> Item:
    """One question with its history, and its first hits. Whatever goes wrong becomes the item's error: a failure."""
    try:
        answer = reply_to_json(assistant.reply(question.question, question.history), question.id)
        standalone = str(answer["standalone_question"])
        hits, timings = assistant.search(standalone, depth) if depth else ([], {})
        found = hits_to_json(standalone, hits, assistant.documents(), timings)["hits"]
    except Exception as error:  # noqa: BLE001 — a fault of the assistant's is a result, not a reason to stop
        return Item(id=question.id, asked=asked_hash(question), error=f"{type(error).__name__}: {error}")
    plain = json.loads(json.dumps(answer))  # tuples become lists, as they are when read back
    return Item(id=question.id, asked=asked_hash(question), answer=plain, hits=tuple(found))


def commit() -> str:
    """The commit that is checked out, with "+" when files differ from it; "" without git."""
    head = _git("rev-parse", "--short=12", "HEAD")
    return f"{head}+" if head and _git("status", "--porcelain", "--untracked-files=no") else head


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def timer() -> Callable[[], float]:
    """A function that gives the seconds since this call."""
    started = time.perf_counter()
    return lambda: round(time.perf_counter() - started, 2)


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=project_root(), capture_output=True, text=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
