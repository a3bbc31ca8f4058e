"""Changes to the documents, one after the other: each is made in the folder, and then the index is brought up to date.

The index is updated by `planwijzer ingest` in a process of its own: it may take long and much memory, and it replaces
the index as a whole, so that whoever asks meanwhile is answered from the one before. What comes in meanwhile waits.
"""

from __future__ import annotations

import itertools
import json
import logging
import os
import queue
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from corpus.errors import KnownError
from ui import texts_documents as texts

What = Literal["add", "replace", "remove", "edit", "restore", "read"]
State = Literal["waits", "busy", "done", "failed"]
MOST_WAITING = 50
_KEPT = 60
"""So many of the last changes can still be looked at."""
_PATIENCE = 900
"""Seconds that an ingest waits for another one, started elsewhere."""
_ROOT = Path(__file__).resolve().parents[1]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change and what became of it; `said` is in Dutch."""

    id: int
    what: What
    name: str
    state: State = "waits"
    said: str = texts.WAITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What an update of the index says: files that could not be read, by name; or why there was no update at all."""

    failed: dict[str, str]
    error: str | None = None


Make = Callable[[], str]
"""Makes a change in the folder and returns the name of its document. Raises KnownError."""
Update = Callable[[Callable[[str], None]], Updated]
"""Brings the index up to date, telling in Dutch how it goes on."""


class Changes:
    """Makes changes in a thread of its own, in the order in which they come."""

    def __init__(self, update: Update) -> None:
        self._update = update
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._held: dict[int, Change] = {}
        self._waiting: queue.SimpleQueue[tuple[int, Make]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def add(self, what: What, name: str, make: Make) -> Change:
        """Have a change made. Raises KnownError when too many wait already."""
        with self._lock:
            if sum(change.state in ("waits", "busy") for change in self._held.values()) >= MOST_WAITING:
                raise KnownError(texts.TOO_MANY.format(most=MOST_WAITING))
            change = Change(id=next(self._numbers), what=what, name=name)
            self._held[change.id] = change
            for number in list(self._held)[:-_KEPT]:
                if self._held[number].state in ("done", "failed"):
                    del self._held[number]
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, daemon=True, name="changes")
                self._thread.start()
        self._waiting.put((change.id, make))
        return change

    def all(self) -> list[Change]:
        """The changes of late, in the order in which they came."""
        with self._lock:
            return list(self._held.values())

    def _work(self) -> None:
        while True:
            taken = [self._waiting.get()]
            while not self._waiting.empty():  # one update of the index serves all that wait
                taken.append(self._waiting.get())
            made = {number: name for number, make in taken if (name := self._make(number, make)) is not None}
            if made:
                self._bring_up_to_date(made)

    def _make(self, number: int, make: Make) -> str | None:
        """The name of the document that a change is about; None when the change was refused."""
        self._set(number, "busy", texts.CHECKED)
        try:
            name = make()
        except KnownError as error:
            self._set(number, "failed", str(error))
            return None
        except Exception as error:  # noqa: BLE001 — the next change must still be made
            _tell(error)
            self._set(number, "failed", texts.FAILED)
            return None
        self._set(number, "busy", texts.ANSWERS)
        return name

    def _bring_up_to_date(self, made: dict[int, str]) -> None:
        def told(line: str) -> None:
            for number in made:
                self._set(number, "busy", line)

        try:
            updated = self._update(told)
        except Exception as error:  # noqa: BLE001
            _tell(error)
            updated = Updated(failed={}, error=texts.INGEST_FAILED)
        for number, name in made.items():
            why = updated.error or updated.failed.get(name)
            self._set(number, "failed" if why else "done", why)

    def _set(self, number: int, state: State, said: str | None) -> None:
        with self._lock:
            change = self._held[number]
            self._held[number] = replace(change, state=state, said=said or texts.DONE[change.what])


def update_apart(corpus: Path, index: Path, told: Callable[[str], None]) -> Updated:
    """Run `planwijzer ingest` and tell what it says."""
    command = [sys.executable, "-P", "-m", "ingest", "--json", "--wait", str(_PATIENCE)]
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    with subprocess.Popen(
        [*command, "--corpus", str(corpus.absolute()), "--index", str(index.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        results: list[str] = []
        reading = threading.Thread(target=lambda out: results.append(out.read()), args=[process.stdout], daemon=True)
        reading.start()  # both at once: of hundreds of files that fail, the result is more than waits in a pipe
        last = ""
        for line in process.stderr:
            last = line.strip() or last
            told(last)
        reading.join()
    try:
        result = json.loads("".join(results))
        rows, copies = result["failed"], result.get("duplicates", [])
    except (ValueError, KeyError):
        known = process.returncode == 1 and not last.startswith(("Traceback", "  "))
        return Updated(failed={}, error=last if known and last else texts.INGEST_FAILED)
    same = {row["source"]: texts.SAME_CONTENT.format(name=row["same_as"]) for row in copies}
    return Updated(failed={row["source"]: row["error"] for row in rows} | same)


def _tell(error: Exception) -> None:
    where = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s (%s)\n%s", texts.FAILED, type(error).__name__, where)
