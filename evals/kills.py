"""Kills a real `planwijzer ingest` at random moments and looks at what is left: `planwijzer eval kills`.

Every round starts from a copy of a sound index, starts an ingest as a process of its own and kills it (SIGKILL).
Afterwards the index that is in force must give exactly the answers of a clean ingest, those of before or those of
after; one more ingest must give those of after and leave nothing behind. Moments are drawn over the whole of an
undisturbed run, and, because publishing is short, also from what is seen on disk while it publishes.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.errors import KnownError
from corpus.index import current_generation
from corpus.settings import project_root
from evals import kill_texts as texts
from evals.kill_scenes import QUESTIONS, SCENES, Files, Scene, write
from evals.outcomes import Kill

MOMENTS = ("moment", "moment", "generation", "checking", "switching", "switched")
"""How the moment of a kill is chosen, in turn: half of them while publishing, which takes the last second only."""

_BACK = 0.3
"""How often the documents are put back as they were, so that there is nothing to do but to clear up."""

_LONGEST = 120.0
_POLL = 0.0002


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What an index says: every answer without its timings, and the list of documents."""

    replies: tuple[dict[str, Any], ...]
    documents: Any


@dataclass(slots=True)
class Clock:
    """When an undisturbed run came to a stage, in seconds after its start."""

    seen: dict[str, float] = field(default_factory=dict[str, float])

    def between(self, first: str, last: str) -> float:
        return max(0.0, self.seen.get(last, 0.0) - self.seen.get(first, 0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """All that the rounds of one scene share."""

    scene: Scene
    corpus: Path
    """The documents as they are after."""
    earlier: Path | None
    """The documents as they were before; None when there were none."""
    start: Path | None
    """A sound index of those, to copy."""
    before: Answers | None
    after: Answers
    clock: Clock


def kill_often(
    folder: Path,
    times: int,
    seed: int,
    report: Callable[[str], None],
    *,
    scenes: Sequence[Scene] = SCENES,
    moments: Sequence[str] = MOMENTS,
) -> Iterator[Kill]:
    """Kill so many times, within an empty folder; the same seed draws the same moments."""
    report(texts.PREPARING)
    stands = [_prepare(scene, folder / f"stand{number}") for number, scene in enumerate(scenes)]
    chance = random.Random(seed)
    for number in range(times):
        stand = stands[number % len(stands)]
        kill = _round(stand, moments[number // len(stands) % len(moments)], folder / "ronde", chance)
        report(texts.fell(number + 1, times, kill))
        yield kill
        shutil.rmtree(folder / "ronde")


def _prepare(scene: Scene, folder: Path) -> Stand:
    corpus, clean = write(scene.after, folder / "na"), folder / "index-na"
    _must_ingest(corpus, clean)
    earlier, start, before = (None, None, None) if scene.before is None else _sound(scene.before, folder)
    trial = folder / "proef"
    if start:
        shutil.copytree(start, trial)
    clock = _undisturbed(corpus, trial)
    after = _ask(clean, folder)
    if _ask(trial, folder) != after:
        raise KnownError(texts.not_even_undisturbed(scene.name))
    return Stand(
        scene=scene, corpus=corpus, earlier=earlier, start=start, before=before, after=after, clock=clock
    )  # fmt: skip


def _sound(files: Files, folder: Path) -> tuple[Path, Path, Answers]:
    corpus, start = write(files, folder / "voor"), folder / "index-voor"
    _must_ingest(corpus, start)
    return corpus, start, _ask(start, folder)


def _undisturbed(corpus: Path, index: Path) -> Clock:
    """When a run that nobody kills comes to each stage."""
    clock, started = Clock(), time.monotonic()
    watch = _Watch(index)
    process = _start(corpus, index)
    while process.poll() is None:
        for stage in ("generation", "checking", "switching", "switched"):
            if stage not in clock.seen and watch.sees(stage):
                clock.seen[stage] = time.monotonic() - started
        time.sleep(_POLL)
    clock.seen["end"] = time.monotonic() - started
    return clock


def _round(stand: Stand, moment: str, folder: Path, chance: random.Random) -> Kill:
    index = folder / "index"
    folder.mkdir()
    if stand.start:
        shutil.copytree(stand.start, index)
        (index / "lock").unlink()  # so that it shows how far the process comes
    watch = _Watch(index)
    process = _start(stand.corpus, index)
    _wait(process, watch, moment, stand.clock, chance)
    finished = process.poll() is not None
    process.kill()
    process.wait()
    stage = "finished" if finished else watch.stage(new=stand.scene.new)
    problems = [*_after_kill(stand, watch, folder), *_after_repair(stand, folder, back=chance.random() < _BACK)]
    return Kill(scene=stand.scene.name, moment=moment, stage=stage, problems=tuple(problems))


def _wait(process: subprocess.Popen[bytes], watch: _Watch, moment: str, clock: Clock, chance: random.Random) -> None:
    """Until the moment to kill has come, or the process has ended before it."""
    lasts = {
        "moment": clock.seen["end"],
        "generation": clock.between("generation", "checking"),
        "checking": clock.between("checking", "switching"),
        "switching": 0.0,
        "switched": clock.between("switched", "end"),
    }
    stop = time.monotonic() + _LONGEST
    while moment != "moment" and not watch.sees(moment) and process.poll() is None and time.monotonic() < stop:
        if moment != "switching":  # that one passes within a millisecond
            time.sleep(_POLL)
    at_once = moment != "moment" and chance.random() < 0.3
    if delay := 0.0 if at_once else chance.uniform(0, lasts[moment]):
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            return


def _after_kill(stand: Stand, watch: _Watch, folder: Path) -> list[str]:
    """The index in force must be whole: that of before, or that of after."""
    expected = stand.after if watch.sees("switched") else stand.before
    try:
        found = _ask(folder / "index", folder)
    except KnownError as error:
        told = expected is None and "planwijzer ingest" in str(error)
        return [] if told else [texts.broken(str(error))]
    return [] if found == expected else [texts.OTHER_ANSWERS]


def _after_repair(stand: Stand, folder: Path, *, back: bool) -> list[str]:
    """One more ingest must bring everything in order; `back` has the documents of before, as if nothing had come."""
    index = folder / "index"
    corpus, expected, files = stand.corpus, stand.after, stand.scene.after
    if back and stand.earlier and stand.before and stand.scene.before:
        corpus, expected, files = stand.earlier, stand.before, stand.scene.before
    try:
        _must_ingest(corpus, index)
        problems = [] if _ask(index, folder) == expected else [texts.NOT_REPAIRED]
    except KnownError as error:
        return [texts.broken(str(error))]
    return problems + [texts.rubbish(name) for name in left_behind(index, len(files))]


def left_behind(index: Path, documents: int) -> list[str]:
    """What stands in the folder of an index and does not belong there."""
    current = current_generation(index)
    others = [path for path in (index / "generations").iterdir() if path.name != current]
    whole = [path for path in others if (path / "index.json").is_file()]
    wrong = [path for path in others if path not in whole] + whole[1:]
    wrong += [path for path in index.iterdir() if path.name not in ("CURRENT", "cache", "generations", "lock")]
    wrong += list(index.rglob("*.partial"))
    if len(list((index / "cache").iterdir())) != 2 * documents:
        wrong.append(index / "cache")
    return sorted({path.relative_to(index).as_posix() for path in wrong})


class _Watch:
    """Looks at the folder of an index while an ingest works on it."""

    def __init__(self, index: Path) -> None:
        self.index = index
        self.before = current_generation(index)
        self.generations = set(self._generations())
        self.cached = self._cached()

    def sees(self, stage: str) -> bool:
        """Whether a stage has begun: as it leaves its traces on disk."""
        if stage == "switching":
            return any(self.index.glob("CURRENT.*.partial")) or self.sees("switched")
        if stage == "switched":
            return current_generation(self.index) != self.before
        new = [path for path in self._generations() if path not in self.generations]
        return bool(new) if stage == "generation" else any((path / "index.json").exists() for path in new)

    def stage(self, *, new: int) -> str:
        """How far a process that was killed had come; `new` documents were to be read."""
        if self.sees("switched"):
            return "switched"
        for stage in ("switching", "checking", "generation"):
            if self.sees(stage):
                return stage
        if not (self.index / "lock").exists():
            return "starting"
        return "reading" if self._cached() - self.cached < new else "read"

    def _cached(self) -> int:
        return len(list(self.index.glob("cache/*.json")))

    def _generations(self) -> list[Path]:
        try:
            return list((self.index / "generations").iterdir())
        except FileNotFoundError:
            return []


def _start(corpus: Path, index: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command("ingest", "--corpus", str(corpus), "--index", str(index)),
        cwd=project_root(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _must_ingest(corpus: Path, index: Path) -> None:
    _output("ingest", "--corpus", str(corpus), "--index", str(index))


def _ask(index: Path, folder: Path) -> Answers:
    """All answers of an index, by the commands that people use. Raises KnownError with what they say."""
    asked = folder / "vragen.jsonl"
    asked.write_text("".join(json.dumps({"question": question}) + "\n" for question in QUESTIONS), encoding="utf-8")
    replies = [json.loads(line) for line in _output("batch", str(asked), "--index", str(index)).splitlines()]
    for reply in replies:
        reply.pop("timings_ms", None)
    return Answers(replies=tuple(replies), documents=json.loads(_output("documents", "--json", "--index", str(index))))


def _output(*arguments: str) -> str:
    done = subprocess.run(
        _command(*arguments), cwd=project_root(), stdin=subprocess.DEVNULL, capture_output=True, check=False,
        timeout=_LONGEST,
    )  # fmt: skip
    if done.returncode != 0:
        raise KnownError(texts.failed(arguments[0], done.returncode, done.stderr.decode("utf-8", "replace")))
    return done.stdout.decode()


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "ui.cli", *arguments]
