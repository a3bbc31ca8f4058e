"""Writes the index: one writer at a time, a new generation beside the others, checked, then put in force at once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

import filelock
import numpy as np
from numpy.typing import NDArray

from corpus.dense import drop_dense, write_dense
from corpus.disk import cannot_write
from corpus.errors import IndexBusyError, IndexDamagedError, KnownError
from corpus.index import IndexInfo, current_generation
from corpus.language import words
from corpus.lexical import Field, LexicalIndex
from corpus.seal import seal
from corpus.settings import ChromaServer
from corpus.store import write_store
from corpus.types import DocumentInfo, Passage, Place, Record

TEXT_WEIGHT, SECTION_WEIGHT, TITLE_WEIGHT = 1.0, 0.5, 0.25


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Be the only writer of the index.

    Raises IndexBusyError when another process already is, and KnownError when the folder cannot be written, at the
    start or on the way (a full disk).
    """
    lock = filelock.FileLock(folder / "lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
        for left in folder.glob("CURRENT.*.partial"):  # of a run that was killed
            left.unlink(missing_ok=True)
    except filelock.Timeout as error:
        raise IndexBusyError(
            f"Een ander programma werkt de index in {str(folder)!r} al bij. Wacht tot het klaar is en probeer opnieuw."
        ) from error
    except OSError as error:
        raise cannot_write(folder, error) from error
    try:
        yield
    except OSError as error:
        raise cannot_write(folder, error) from error
    finally:
        lock.release()


def publish(
    folder: Path,
    records: Sequence[Record],
    vectors: Sequence[NDArray[np.float32]],
    info: IndexInfo,
    server: ChromaServer | None = None,
) -> None:
    """Build a new generation beside the others, check it in a process of its own, and put it in force.

    `vectors` has one array (passages, dimension) per record. Call it inside `writing`. Raises IndexDamagedError when
    the check fails and ServerError when the server is away; the generation in force then stays as it was.
    """
    generations = folder / "generations"
    generations.mkdir(parents=True, exist_ok=True)
    _remove_except(generations, {current_generation(folder)}, server)
    new = generations / f"{time.strftime('%Y%m%d-%H%M%S')}-{uuid.uuid4().hex[:6]}"
    before = current_generation(folder)
    try:
        _build(new, records, vectors, info, server)
        _check_apart(new, server, kept=before is not None)
        _settle(new)
        replace_text(folder / "CURRENT", new.name + "\n")
    except BaseException:
        if current_generation(folder) != new.name:
            _remove(new, server)  # on a full disk it would leave no room to mend anything
        raise
    _remove_except(generations, {before, new.name}, server)  # a reader may still be opening the one before


def _build(
    new: Path,
    records: Sequence[Record],
    vectors: Sequence[NDArray[np.float32]],
    info: IndexInfo,
    server: ChromaServer | None,
) -> None:
    """Write a generation into a new folder. Raises OSError, also when a library could not write, and ServerError."""
    new.mkdir()
    write_store(new / "store.sqlite", records)
    LexicalIndex.build(_passage_fields(p, r.info) for r in records for p in r.passages).save(new / "words.npz")
    LexicalIndex.build(_place_fields(p, r.info) for r in records for p in r.places).save(new / "places.npz")
    write_dense(new / "chroma", np.concatenate([np.empty((0, info.dimension), np.float32), *vectors]), server)
    info = replace(info, files=seal(new, served=bool(server)), served=bool(server))
    (new / "index.json").write_text(json.dumps(asdict(info), indent=1), encoding="utf-8")


def clear_up(folder: Path, server: ChromaServer | None = None) -> None:
    """Remove what runs that were killed left behind. Call it inside `writing`, when there is nothing to publish."""
    generations = folder / "generations"
    if generations.is_dir():
        _remove_except(generations, {current_generation(folder)}, server)


def replace_text(path: Path, text: str) -> None:
    """Write a file so that at any moment it is there whole, the old one or the new one."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    with partial.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    _sync(path.parent)


def _settle(folder: Path) -> None:
    """Have all of a folder on disk before anything names it: a power cut must not leave a name for half an index."""
    for path in (*folder.rglob("*"), folder, folder.parent):
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _passage_fields(passage: Passage, info: DocumentInfo) -> list[Field]:
    columns = [heading for heading, _ in passage.cells]
    section = [word for title in (*passage.section, *columns) for word in words(title)]
    return [(TEXT_WEIGHT, words(passage.text)), (SECTION_WEIGHT, section), (TITLE_WEIGHT, words(info.described))]


def _place_fields(place: Place, info: DocumentInfo) -> list[Field]:
    above = [word for title in place.section for word in words(title)]
    return [(TEXT_WEIGHT, words(place.title)), (SECTION_WEIGHT, above), (TITLE_WEIGHT, words(info.described))]


def _check_apart(generation: Path, server: ChromaServer | None, *, kept: bool) -> None:
    """Open the generation as a reader would, in a process of its own: a damaged Chroma can take its process along."""
    done = subprocess.run(
        [sys.executable, "-m", "corpus.check", str(generation.resolve())],
        input=json.dumps(asdict(server)) if server else "",
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parent.parent,
    )
    if done.returncode != 0:
        why = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        meanwhile = "de oude blijft in gebruik" if kept else "er is nog geen andere"
        raise IndexDamagedError(f"De nieuwe index is niet goed ({why}); {meanwhile}. Probeer het opnieuw.")


def _remove_except(generations: Path, keep: set[str | None], server: ChromaServer | None) -> None:
    for path in generations.iterdir():
        if path.name not in keep:
            _remove(path, server)


def _remove(generation: Path, server: ChromaServer | None) -> None:
    """Remove a generation, its collection on the server first: the folder is what tells that there is one."""
    try:
        if server:
            drop_dense(generation / "chroma", server)
    except KnownError:
        return  # the next time
    shutil.rmtree(generation, ignore_errors=True)
