"""What a run leaves behind: every answer as the machine interface gives it, with what it was made of."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from corpus.errors import KnownError
from evals.golden_set import Split

FORMAT = 1
RUN_FILE = "run.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question with its answer object and the hits of `search --json`; `error` instead when it failed."""

    id: str
    asked: str
    """`golden_set.asked_hash` of the question."""
    answer: Mapping[str, Any] | None = None
    hits: tuple[Mapping[str, Any], ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All answers of one split by one version of the assistant."""

    split: Split
    answerer: str
    commit: str
    golden: str
    """`golden_set.golden_hash` when it ran."""
    corpus: str
    """`library.library_hash` of the documents."""
    index: str
    """What the index was built of: the embedder's fingerprint and the cache keys of the documents, hashed."""
    embedder: str
    created: str
    items: tuple[Item, ...]
    selection: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """How the questions were filtered, empty when all were asked."""
    seconds: float = 0.0
    set: str = ""
    """Which of `golden_set.SETS` the questions are of; empty for those over the corpus."""
    format: int = FORMAT


def save_run(run: Run, folder: Path) -> Path:
    """Write `run.json`; the folder is made when it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / RUN_FILE
    path.write_text(json.dumps(asdict(run), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def load_run(folder: Path) -> Run:
    """Read `run.json`. Raises KnownError."""
    data = load_json(folder / RUN_FILE, "Maak hem met: planwijzer eval run")
    try:
        items = [Item(**{**row, "hits": tuple(row["hits"])}) for row in data.pop("items")]
        run = Run(**data, items=tuple(items))
    except (KeyError, TypeError) as error:
        raise KnownError(
            f"{str(folder / RUN_FILE)!r} is geen run van deze versie ({error}). Draai hem opnieuw."
        ) from error
    if run.format != FORMAT:
        raise KnownError(f"{str(folder / RUN_FILE)!r} is van een andere versie. Draai hem opnieuw.")
    return run


def load_json(path: Path, remedy: str) -> dict[str, Any]:
    """A JSON object from a file. Raises KnownError that ends with `remedy`."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise KnownError(f"{str(path)!r} is er niet of is niet te lezen. {remedy}") from error
    except ValueError as error:
        raise KnownError(f"{str(path)!r} is geen geldige JSON. {remedy}") from error
    if not isinstance(data, dict):
        raise KnownError(f"{str(path)!r} bevat geen object. {remedy}")
    return data


def write_jsonl(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """One JSON object per line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
