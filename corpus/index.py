"""The index on disk: generations that are published whole, and the reader that follows them.

    index/
      CURRENT                   the name of the generation in force, replaced atomically
      lock                      held by the one process that writes
      cache/                    records and vectors per document, so that unchanged documents are free
      generations/<name>/       index.json, store.sqlite, words.npz, places.npz, chroma/

A reader never sees half an index: it opens what CURRENT names, and looks again before each question.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
import uuid
import weakref
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import filelock
import numpy as np
from numpy.typing import NDArray

from corpus.dense import DenseIndex, write_dense
from corpus.disk import cannot_write
from corpus.errors import IndexBusyError, IndexDamagedError, IndexMismatchError, IndexMissingError
from corpus.expand import Expander
from corpus.language import words
from corpus.lexical import Field, LexicalIndex
from corpus.seal import broken, seal
from corpus.store import Store, write_store
from corpus.types import DocumentInfo, Passage, Place, Record

FORMAT = 4
"""Raise it when a generation is laid out differently; older ones are then refused and built again."""

TEXT_WEIGHT, SECTION_WEIGHT, TITLE_WEIGHT = 1.0, 0.5, 0.25
REBUILD = "Bouw de index opnieuw met: planwijzer ingest"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexInfo:
    """What a generation was built of: enough to know whether it still fits."""

    embedder: str
    dimension: int
    documents: dict[str, str] = field(default_factory=dict[str, str])
    """The cache key of every document, by its id."""
    passages: int = 0
    files: dict[str, str] = field(default_factory=dict[str, str])
    """What `seal` said of the files when they were published."""
    format: int = FORMAT


class Index:
    """One generation, open for reading; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        """Raises IndexDamagedError when a part is missing or cannot be read."""
        self.folder = folder
        self.info = _read_info(folder)
        if name := broken(folder, self.info.files):
            raise _damaged(folder, f"het bestand {name} is weg of veranderd")
        with ExitStack() as opened:
            self.store = opened.enter_context(closing(Store(folder / "store.sqlite")))
            self.dense = opened.enter_context(closing(DenseIndex(folder / "chroma")))
            self.words = LexicalIndex.load(folder / "words.npz")
            self.places = LexicalIndex.load(folder / "places.npz")
            self.expander = Expander(self.words.vocabulary)
            if not self.words.size == self.dense.size == self.info.passages:
                raise _damaged(folder, "hij is niet volledig")
            # Closed with the last reference to it: a question that is being answered keeps its index open.
            self._finalizer = weakref.finalize(self, opened.pop_all().close)

    def close(self) -> None:
        self._finalizer()


class IndexReader:
    """Gives the generation in force, and opens the next one as soon as it is published."""

    def __init__(self, folder: Path, embedder: str) -> None:
        """`embedder` is the fingerprint of the model that questions are embedded with."""
        self._folder = folder
        self._embedder = embedder
        self._lock = threading.Lock()
        self._name = ""
        self._index: Index | None = None

    def current(self) -> Index:
        """Raises IndexMissingError, IndexMismatchError or IndexDamagedError, each with what to do."""
        name = current_generation(self._folder)
        if name is None:
            raise missing(self._folder)
        with self._lock:
            if self._index is None or name != self._name:
                opened = self._open(name)
                if opened.info.embedder != self._embedder:
                    opened.close()
                    raise IndexMismatchError(
                        f"De index is gemaakt met het taalmodel {opened.info.embedder!r}, maar nu is "
                        f"{self._embedder!r} ingesteld. {REBUILD}"
                    )
                self._index, self._name = opened, name
            return self._index

    def _open(self, name: str) -> Index:
        """Open a generation; when it was replaced and removed at this very moment, the one after it."""
        try:
            return Index(self._folder / "generations" / name)
        except IndexDamagedError:
            newer = current_generation(self._folder)
            if newer is None or newer == name:
                raise
            return Index(self._folder / "generations" / newer)


def current_generation(folder: Path) -> str | None:
    """The name of the generation in force; None when there is none yet."""
    try:
        name = (folder / "CURRENT").read_bytes().decode("utf-8", "replace").strip()
    except OSError:
        return None
    return Path(name).name or None  # never a path out of the folder


def current_info(folder: Path) -> IndexInfo | None:
    """What the generation in force was built of; None when there is none that this version can use."""
    name = current_generation(folder)
    try:
        return _read_info(folder / "generations" / name) if name else None
    except (IndexDamagedError, IndexMismatchError):
        return None


def is_sound(folder: Path) -> bool:
    """Whether the generation in force is there and its files are as they were published."""
    name, info = current_generation(folder), current_info(folder)
    return bool(name and info) and broken(folder / "generations" / str(name), info.files if info else {}) is None


@contextmanager
def open_store(folder: Path) -> Iterator[Store]:
    """The documents of the generation in force, without its legs. Raises IndexMissingError or IndexDamagedError."""
    name = current_generation(folder)
    if name is None:
        raise missing(folder)
    generation = folder / "generations" / name
    if damaged := broken(generation, _read_info(generation).files):
        raise _damaged(generation, f"het bestand {damaged} is weg of veranderd")
    with closing(Store(generation / "store.sqlite")) as store:
        yield store


def _damaged(folder: Path, why: str) -> IndexDamagedError:
    return IndexDamagedError(f"De index in {str(folder)!r} is beschadigd: {why}. {REBUILD}")


def missing(folder: Path) -> IndexMissingError:
    return IndexMissingError(f"Er is nog geen index in {str(folder)!r}. Maak hem met: planwijzer ingest")


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


def publish(folder: Path, records: Sequence[Record], vectors: Sequence[NDArray[np.float32]], info: IndexInfo) -> None:
    """Build a new generation beside the others, check it in a process of its own, and put it in force.

    `vectors` has one array (passages, dimension) per record. Call it inside `writing`. Raises IndexDamagedError when
    the check fails; the generation in force then stays as it was.
    """
    generations = folder / "generations"
    generations.mkdir(parents=True, exist_ok=True)
    _remove_except(generations, keep={current_generation(folder)})
    new = generations / f"{time.strftime('%Y%m%d-%H%M%S')}-{uuid.uuid4().hex[:6]}"
    before = current_generation(folder)
    try:
        _build(new, records, vectors, info)
        _check_apart(new, kept=before is not None)
        _settle(new)
        replace_text(folder / "CURRENT", new.name + "\n")
    except BaseException:
        if current_generation(folder) != new.name:
            shutil.rmtree(new, ignore_errors=True)  # on a full disk it would leave no room to mend anything
        raise
    _remove_except(generations, keep={before, new.name})  # a reader may still be opening the one before


def _build(new: Path, records: Sequence[Record], vectors: Sequence[NDArray[np.float32]], info: IndexInfo) -> None:
    """Write a generation into a new folder. Raises OSError, also when a library could not write."""
    new.mkdir()
    write_store(new / "store.sqlite", records)
    LexicalIndex.build(_passage_fields(p, r.info) for r in records for p in r.passages).save(new / "words.npz")
    LexicalIndex.build(_place_fields(p, r.info) for r in records for p in r.places).save(new / "places.npz")
    write_dense(new / "chroma", np.concatenate([np.empty((0, info.dimension), np.float32), *vectors]))
    info = replace(info, files=seal(new))
    (new / "index.json").write_text(json.dumps(asdict(info), indent=1), encoding="utf-8")


def clear_up(folder: Path) -> None:
    """Remove what runs that were killed left behind. Call it inside `writing`, when there is nothing to publish."""
    generations = folder / "generations"
    if generations.is_dir():
        _remove_except(generations, keep={current_generation(folder)})


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


def _read_info(generation: Path) -> IndexInfo:
    try:
        data = json.loads((generation / "index.json").read_text(encoding="utf-8"))
        made = data["format"]
        if made != FORMAT:
            raise IndexMismatchError(f"De index is gemaakt door een andere versie van Planwijzer. {REBUILD}")
        return IndexInfo(**data)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamagedError(f"De index in {str(generation)!r} is niet te lezen ({error}). {REBUILD}") from error


def _check_apart(generation: Path, *, kept: bool) -> None:
    """Open the generation as a reader would, in a process of its own: a damaged Chroma can take its process along."""
    done = subprocess.run(
        [sys.executable, "-m", "corpus.check", str(generation.resolve())],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parent.parent,
    )
    if done.returncode != 0:
        why = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        meanwhile = "de oude blijft in gebruik" if kept else "er is nog geen andere"
        raise IndexDamagedError(f"De nieuwe index is niet goed ({why}); {meanwhile}. Probeer het opnieuw.")


def _remove_except(generations: Path, keep: set[str | None]) -> None:
    for path in generations.iterdir():
        if path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)
