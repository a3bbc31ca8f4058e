"""The one writer of an index: builds a generation beside the others, has it checked, and puts it in force.

A generation is built upon the one before where that is sound: what did not change is copied, not made again, so that a
changed document costs its own work and little more in an index of any size. Upon nothing, all documents are new.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import accumulate
from pathlib import Path

import filelock
import numpy as np
from numpy.typing import NDArray

from corpus.chroma import drop
from corpus.dense import change_dense, write_dense
from corpus.disk import cannot_use, cannot_write, replace_text, sync
from corpus.errors import IndexBusyError, IndexDamagedError, KnownError
from corpus.index import IndexInfo, current_generation, read_info
from corpus.language import words
from corpus.lexical import Field, LexicalIndex
from corpus.seal import seal
from corpus.settings import ChromaServer
from corpus.store_writer import Sizes, StoreWriter, writing_store
from corpus.surroundings import sections_of
from corpus.types import DocumentInfo, Passage, Place, Record

_SECTIONS = "sections.npy"
_PASSAGES, _PLACES = 0, 1
"""Of which an index holds words, as they stand in `_WORDS`, in what came and in the sizes of a store."""
_WORDS = ("words.npz", "places.npz")
TEXT_WEIGHT, SECTION_WEIGHT, TITLE_WEIGHT = 1.0, 0.5, 0.25

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]
Load = Callable[[str], tuple[Record, Vectors]]
"""Gives a document by its id, with one vector (dimension,) per passage."""
Check = Callable[[Path], str | None]
"""Says what is wrong with a generation, or None."""


@contextmanager
def writing(folder: Path, *, patience: float = 0, waiting: Callable[[], None] = lambda: None) -> Iterator[bool]:
    """Be the only writer of the index; gives whether that was so at once.

    Where another process already writes, tell so with `waiting` and have patience. Raises IndexBusyError when it still
    does after so many seconds, and KnownError when the folder cannot be written, at the start or on the way (a full
    disk), or when a file elsewhere could not be used on the way.
    """
    lock = filelock.FileLock(folder / "lock")
    at_once = True
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            at_once = False
            if patience:
                waiting()
            lock.acquire(timeout=patience)
        for left in folder.glob("*.partial"):  # of a run that was killed
            left.unlink(missing_ok=True)
    except filelock.Timeout as error:
        raise IndexBusyError(
            f"Een ander programma werkt de index in {str(folder)!r} al bij. Wacht tot het klaar is en probeer opnieuw."
        ) from error
    except OSError as error:
        raise cannot_write(folder, error) from error
    try:
        yield at_once
    except OSError as error:
        raise cannot_use(folder, error) from error
    finally:
        lock.release()


def publish(
    folder: Path, info: IndexInfo, load: Load, server: ChromaServer | None = None, *, upon_current: bool
) -> None:
    """Build a new generation of the documents of `info`, check it in a process of its own, and put it in force.

    Documents are only loaded that the generation in force does not hold under the same key; all of them unless
    `upon_current` says that it is sound and of the same model. Call it inside `writing`. Raises IndexDamagedError when
    the check fails and ServerError when the server is away; the generation in force then stays as it was.
    """
    generations = folder / "generations"
    generations.mkdir(parents=True, exist_ok=True)
    before = current_generation(folder)
    _remove_except(generations, {before}, server)
    new = generations / f"{time.strftime('%Y%m%d-%H%M%S')}-{uuid.uuid4().hex[:6]}"
    try:
        with checking(server) as check:
            build(new, generations / before if before and upon_current else None, info, load, server)
            if why := check(new):
                meanwhile = "de oude blijft in gebruik" if before else "er is nog geen andere"
                raise IndexDamagedError(f"De nieuwe index is niet goed ({why}); {meanwhile}. Probeer het opnieuw.")
        _settle(new)
        replace_text(folder / "CURRENT", new.name + "\n")
    except BaseException:
        if current_generation(folder) != new.name:
            _remove(new, server)  # on a full disk it would leave no room to mend anything
        raise
    _remove_except(generations, {before, new.name}, server)  # a reader may still be opening the one before


@dataclass(frozen=True, slots=True, kw_only=True)
class _Came:
    """A document that is new in a generation: its words by passage and by place, its sections, and its vectors."""

    id: str
    words: tuple[LexicalIndex, LexicalIndex]
    sections: NDArray[np.int32]
    vectors: Vectors


def build(new: Path, old: Path | None, info: IndexInfo, load: Load, server: ChromaServer | None) -> None:
    """Write a generation into a new folder. Raises OSError, also when a library could not write, and ServerError."""
    new.mkdir()
    held = read_info(old).documents if old else {}
    with writing_store(new / "store.sqlite", old / "store.sqlite" if old else None) as store:
        before = store.sizes()
        store.remove(name for name, key in held.items() if info.documents.get(name) != key)
        came = [_add(store, load(name)) for name, key in info.documents.items() if held.get(name) != key]
        store.finish(list(info.documents))
        after = store.sizes()
    kept = info.documents.keys() - {document.id for document in came}
    for kind in (_PASSAGES, _PLACES):
        rows = _rows(after, kind)
        _write_words(new, old, kind, rows, came, _moved(_rows(before, kind), rows, kept))
    rows = _rows(after, _PASSAGES)
    moved = _moved(_rows(before, _PASSAGES), rows, kept)
    _write_sections(new, old, rows, came, moved)
    _write_dense(new, old, rows, came, moved, info.dimension, server)
    served, count = bool(server), sum(map(len, rows.values()))
    info = replace(info, passages=count, files=seal(new, served=served), served=served)
    (new / "index.json").write_text(json.dumps(asdict(info), indent=1), encoding="utf-8")


def _write_words(
    new: Path, old: Path | None, kind: int, rows: dict[str, range], came: Sequence[_Came], moved: Rows
) -> None:
    """The words of the passages or of the places: those that came, and those of before where they are now."""
    path = _WORDS[kind]
    parts = [(document.words[kind], np.array(rows[document.id], np.int64)) for document in came]
    if old:
        parts.append((LexicalIndex.load(old / path), moved))
    LexicalIndex.joined(parts, sum(map(len, rows.values()))).save(new / path)


def _write_sections(new: Path, old: Path | None, rows: dict[str, range], came: Sequence[_Came], moved: Rows) -> None:
    sections = np.zeros(sum(map(len, rows.values())), np.int32)
    for document in came:
        sections[rows[document.id]] = document.sections
    if old:
        sections[moved[moved >= 0]] = np.load(old / _SECTIONS)[moved >= 0]
    np.save(new / _SECTIONS, sections)


def _write_dense(
    new: Path,
    old: Path | None,
    rows: dict[str, range],
    came: Sequence[_Came],
    moved: Rows,
    dimension: int,
    server: ChromaServer | None,
) -> None:
    vectors = np.concatenate([np.empty((0, dimension), np.float32), *(document.vectors for document in came)])
    if old:
        added = np.array([row for document in came for row in rows[document.id]], np.int64)
        change_dense(old / "chroma", new / "chroma", moved, vectors, added, server)
    else:
        write_dense(new / "chroma", vectors, server)


def _add(store: StoreWriter, loaded: tuple[Record, Vectors]) -> _Came:
    record, vectors = loaded
    store.add(record)
    return _Came(id=record.info.id, words=_fields(record), sections=sections_of(record), vectors=vectors)


def _rows(sizes: Sizes, kind: int) -> dict[str, range]:
    """The rows of each document: of its passages or of its places."""
    ends = [0, *accumulate(size[kind] for size in sizes.values())]
    return {name: range(ends[number], ends[number + 1]) for number, name in enumerate(sizes)}


def _moved(before: dict[str, range], after: dict[str, range], kept: Collection[str]) -> Rows:
    """The new row of every row of before; -1 for those of documents that are not kept."""
    moved = np.full(sum(map(len, before.values())), -1, np.int64)
    for name in kept:
        moved[before[name].start : before[name].stop] = after[name]
    return moved


def _fields(record: Record) -> tuple[LexicalIndex, LexicalIndex]:
    """The words of one document: those of its passages and those of its places."""
    return (
        LexicalIndex.build(_passage_fields(passage, record.info) for passage in record.passages),
        LexicalIndex.build(_place_fields(place, record.info) for place in record.places),
    )


def _passage_fields(passage: Passage, info: DocumentInfo) -> list[Field]:
    columns = [heading for heading, _ in passage.cells]
    section = [word for title in (*passage.section, *columns) for word in words(title)]
    return [(TEXT_WEIGHT, words(passage.text)), (SECTION_WEIGHT, section), (TITLE_WEIGHT, words(info.described))]


def _place_fields(place: Place, info: DocumentInfo) -> list[Field]:
    above = [word for title in place.section for word in words(title)]
    return [(TEXT_WEIGHT, words(place.title)), (SECTION_WEIGHT, above), (TITLE_WEIGHT, words(info.described))]


@contextmanager
def checking(server: ChromaServer | None) -> Iterator[Check]:
    """Opens a generation as a reader would, in a process of its own: a damaged Chroma can take its process along.

    The process is started at once and waits: meanwhile it loads what it needs. It ends with the one that started it.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "corpus.check"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        cwd=Path(__file__).resolve().parent.parent,
    )  # fmt: skip

    def check(generation: Path) -> str | None:
        asked = {"generation": str(generation.resolve()), "server": asdict(server) if server else None}
        _, told = process.communicate(json.dumps(asked).encode())
        lines = told.decode("utf-8", "replace").strip().splitlines() or [f"status {process.returncode}"]
        return None if process.returncode == 0 else lines[-1]

    with process:
        try:
            yield check
        finally:
            process.kill()


def clear_up(folder: Path, server: ChromaServer | None = None) -> None:
    """Remove what runs that were killed left behind. Call it inside `writing`, when there is nothing to publish."""
    generations = folder / "generations"
    if generations.is_dir():
        _remove_except(generations, {current_generation(folder)}, server)


def _settle(folder: Path) -> None:
    """Have all of a folder on disk before anything names it: a power cut must not leave a name for half an index."""
    for path in (*folder.rglob("*"), folder, folder.parent):
        sync(path)


def _remove_except(generations: Path, keep: set[str | None], server: ChromaServer | None) -> None:
    for path in generations.iterdir():
        if path.name not in keep:
            _remove(path, server)


def _remove(generation: Path, server: ChromaServer | None) -> None:
    """Remove a generation, its collection on the server first: the folder is what tells that there is one."""
    try:
        if server:
            others = [other / "chroma" for other in generation.parent.iterdir() if other != generation]
            drop(generation / "chroma", server, others)
    except KnownError:
        return  # the next time
    shutil.rmtree(generation, ignore_errors=True)
