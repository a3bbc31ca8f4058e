"""Reads thousands of damaged documents through the real reading process: `planwijzer eval fuzz`.

Every file is read as an ingest reads it, with the same limit on memory and a shorter one on time, then cut into
passages and written as the cache would. It is read or refused in one line; anything else is kept with its number.
"""

from __future__ import annotations

import importlib.util
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from types import FrameType

from corpus.errors import KnownError, ReadError
from corpus.records import record_from_json, record_to_json
from corpus.settings import project_root
from corpus.types import Source
from evals import fuzz_texts as texts
from evals.mutations import mutate
from evals.outcomes import FORMATS, Kind, Outcome
from ingest import texts as ingest_texts
from ingest.pipeline import embedding_text, make_record
from ingest.read import SUFFIXES
from ingest.reading import ReadingProcess

SECONDS = 10.0
"""What reading one damaged file may take."""

_TOLD: dict[str, Kind] = {
    ingest_texts.TOO_SLOW: "slow",
    ingest_texts.CRASHED: "crashed",
    ingest_texts.TOO_MUCH_MEMORY: "memory",
}
_CHUNK = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Some numbers of one run, to be done by one process."""

    seed: int
    numbers: range
    seeds: tuple[Path, ...]


class Hang(BaseException):
    """What is raised in our own process when something in it goes on for too long."""


def find_seeds(folder: Path, wanted: str | None) -> tuple[Path, ...]:
    """The documents to damage, of one format or of all. Raises KnownError when there are none."""
    suffixes = {f".{wanted}"} if wanted else {f".{name}" for name in FORMATS}
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes & SUFFIXES)
    kept = tuple(path for path in found if not path.name.endswith(".tree.txt"))
    if not kept:
        raise KnownError(texts.no_seeds(str(folder)))
    return kept


def damaged(seeds: Sequence[Path], seed: int, number: int) -> tuple[str, bytes]:
    """The suffix and content of one damaged file: the same for the same seed and number. Formats take turns."""
    chance = Random(f"{seed}-{number}")
    suffixes = sorted({path.suffix.lower() for path in seeds})
    alike = [path for path in seeds if path.suffix.lower() == suffixes[number % len(suffixes)]]
    one, other = chance.choice(alike), chance.choice(alike)
    return one.suffix.lower(), mutate(one.read_bytes(), other.read_bytes(), one.suffix, chance)


def fuzz(seeds: tuple[Path, ...], files: int, seed: int, workers: int) -> Iterator[Outcome]:
    """All outcomes, in order of their numbers."""
    jobs = [
        Job(seed=seed, numbers=range(first, min(first + _CHUNK, files)), seeds=seeds)
        for first in range(0, files, _CHUNK)
    ]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for outcomes in pool.map(_do, jobs):
            yield from outcomes


_reading: ReadingProcess | None = None


def _do(job: Job) -> list[Outcome]:
    global _reading
    _reading = _reading or ReadingProcess(seconds=SECONDS, seconds_per_megabyte=0, patient=False)
    with tempfile.TemporaryDirectory(prefix="planwijzer-fuzz-") as folder:
        return [_one(_reading, Path(folder), job, number) for number in job.numbers]


def _one(reading: ReadingProcess, folder: Path, job: Job, number: int) -> Outcome:
    suffix, data = damaged(job.seeds, job.seed, number)
    path = folder / f"{number}{suffix}"
    path.write_bytes(data)
    started = time.monotonic()
    kind, said = read_one(reading, path)
    if kind == "slow":  # on a busy machine anything may take long once
        started = time.monotonic()
        kind, said = read_one(reading, path)
    seconds = round(time.monotonic() - started, 3)
    path.unlink()
    kept = None if kind in ("read", "refused") else data
    return Outcome(number=number, suffix=suffix, kind=kind, said=said, seconds=seconds, data=kept)


def read_one(reading: ReadingProcess, path: Path) -> tuple[Kind, str]:
    """What an ingest would make of a file, up to what is kept of it; and what it would say."""
    before = signal.signal(signal.SIGALRM, _hang)
    signal.alarm(int(SECONDS) + 3)  # the reading process has its own clock, a little shorter
    try:
        source = Source(id="proef", name=path.name, sha256="0" * 64)
        record = make_record(source, reading.read(path))
        for passage in record.passages:
            embedding_text(record.info, passage).encode("utf-8")
        if record_from_json(record_to_json(record).encode("utf-8").decode("utf-8")) != record:
            return "fault", texts.CHANGED
    except ReadError as error:
        said = str(error)
        if not said or "\n" in said:
            return "fault", texts.no_line(said)
        notes = getattr(error, "__notes__", [])
        said = f"{said} ({notes[0]})" if notes else said
        return _TOLD.get(said, "refused"), said
    except Hang:
        return "slow", texts.where(traceback.extract_tb(sys.exc_info()[2]))
    except Exception as error:  # noqa: BLE001 — whatever goes wrong here is what is looked for
        return "fault", f"{type(error).__name__}: {error} {texts.where(traceback.extract_tb(error.__traceback__))}"
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    return "read", ""


def _hang(_: int, __: FrameType | None) -> None:
    raise Hang


def guided(seeds: tuple[Path, ...], wanted: str, seconds: int, finds: Path) -> int:
    """Fuzz one reader for so long by what code it reaches.

    Returns 1 when something was found, which is then in `finds`, else 0. Raises KnownError without atheris.
    """
    if importlib.util.find_spec("atheris") is None:
        raise KnownError(texts.NO_ATHERIS)
    finds.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="planwijzer-fuzz-") as folder:
        for number, path in enumerate(seeds):
            Path(folder, str(number)).write_bytes(path.read_bytes())
        arguments = [wanted, str(seconds), str(int(SECONDS)), folder, str(finds.resolve())]
        command = [sys.executable, "-m", "evals.fuzz_guided", *arguments]
        return 1 if subprocess.run(command, cwd=project_root(), check=False).returncode else 0


def keep(outcome: Outcome, seed: int, folder: Path) -> Path | None:
    """Write down a file to look at, with what it was damaged by in its name."""
    if outcome.data is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{outcome.kind}-{seed}-{outcome.number}{outcome.suffix}"
    path.write_bytes(outcome.data)
    return path


def reason(said: str) -> str:
    """The kind of error behind a refusal that a reader did not foresee; empty for one that it did."""
    found = re.search(r" \(([A-Za-z_]\w+)\)$", said)
    return found[1] if found else ""
