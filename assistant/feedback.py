"""What people thought of answers, as the operator keeps it when that is turned on: one line of JSON each."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from assistant.types import Turn
from corpus.disk import ROOM, cannot_write
from corpus.errors import KnownError

FILE = "feedback.jsonl"
Verdict = Literal["goed", "fout"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_one_line = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An answer that somebody judged. `reply` is the Answer object of the machine interface; nobody's name is kept."""

    id: str
    at: str
    verdict: Verdict
    remark: str
    history: tuple[Turn, ...]
    reply: Mapping[str, Any]


def keep(folder: Path, judged: Judged) -> None:
    """Add a line to the file, which only its owner may read. Raises KnownError."""
    line = json.dumps(asdict(judged), ensure_ascii=False) + "\n"
    _add(folder, line.encode("utf-8", "replace"))


def check_folder(folder: Path) -> None:
    """Raises KnownError where nothing could be kept."""
    _add(folder, b"")


def _add(folder: Path, line: bytes) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _one_line:
            handle = os.open(folder / FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "ab") as file:
                file.write(line)
    except OSError as error:
        raise cannot_write(folder, error, ROOM) from error


def read_judged(folder: Path) -> tuple[Judged, ...]:
    """All that was kept, in the order in which it came. Raises KnownError that names the line that cannot be read."""
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise KnownError(
            f"In {str(folder)!r} staan geen oordelen. Geef de map van PLANWIJZER_FEEDBACK met --from."
        ) from error
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            data = json.loads(line)
            found.append(Judged(**{**data, "history": tuple(Turn(**turn) for turn in data["history"])}))
        except (ValueError, TypeError, KeyError) as error:
            raise KnownError(
                f"Regel {number} van {str(path)!r} is niet te lezen. Herstel haar of haal haar weg."
            ) from error
    return tuple(found)
