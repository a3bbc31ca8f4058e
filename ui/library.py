"""The folder of documents as an operator changes it: nothing is overwritten or lost, and nothing is ever half there.

What is removed or replaced goes to a bin outside the folder, one folder per file with what the manifest said of it.
"""

from __future__ import annotations

import json
import os
import shutil
import time
import unicodedata
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import filelock

from corpus.digest import file_digest
from corpus.disk import ROOM, cannot_write
from corpus.errors import KnownError, ReadError
from corpus.manifest import find_files
from corpus.manifest_edit import entry_of, put_entry, rename_entry, set_fields, take_entry
from ingest.read import SUFFIXES
from ingest.reading import ReadingProcess
from ui import texts_documents as texts
from ui.uploads import clear_left

_DAY = 86_400.0
"""Seconds after which what is being received has been given up, by whatever process it was."""
_PATIENCE = 60
"""Seconds that a change waits for another process that changes the documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thrown:
    """Something in the bin. `name` is its path in the folder of documents, `said` what the manifest said of it."""

    id: str
    name: str
    at: str
    said: dict[str, str] = field(default_factory=dict[str, str])


class Library:
    """The documents in `corpus`; the bin is in `state`. Every change either happens as a whole or raises KnownError."""

    def __init__(self, corpus: Path, state: Path) -> None:
        self.corpus = corpus
        self._bin = state / "bin"
        self._lock = filelock.FileLock(state / "library.lock")
        self._state = state
        clear_left(corpus, time.time() - _DAY)

    def names(self) -> list[str]:
        """The files that are documents, by their paths in the folder."""
        return [path.relative_to(self.corpus).as_posix() for path in find_files(self.corpus, SUFFIXES)]

    def path_of(self, name: str) -> Path:
        """The file of a document. Raises KnownError for any name that is none."""
        if name not in self.names():
            raise KnownError(texts.NOT_THERE.format(name=name[:200]))
        return self.corpus / name

    def check_free(self, name: str, *, but: str = "") -> None:
        """Raises KnownError when a file of this name is there, in whatever capitals; `but` may be it."""
        for held in self.names():
            if held != but and _plain(held) == _plain(name):
                raise KnownError(texts.IS_THERE.format(name=held))

    def check_new(self, path: Path, *, but: str = "") -> None:
        """Raises KnownError when the very same file is there already under another name; `but` may be it."""
        size, digest = path.stat().st_size, file_digest(path)
        for name in self.names():
            held = self.corpus / name
            if name != but and held.stat().st_size == size and file_digest(held) == digest:
                raise KnownError(texts.SAME_CONTENT.format(name=name))

    def add(self, staged: Path, name: str) -> str:
        """Put a file that was received among the documents, if it can be read. Returns its name."""
        read_through(staged)
        with self._changing():
            self.check_free(name)
            self.check_new(staged)
            _place(staged, self.corpus / name)
        return name

    def replace(self, staged: Path, name: str) -> str:
        """Put a file in the place of a document, under its name. Returns the name, which may end otherwise now."""
        read_through(staged)
        with self._changing():
            old = self.path_of(name)
            new = old.with_suffix(staged.suffix)
            if new.suffix == old.suffix.lower():
                kept = self._throw(old, said={}, copy=True)
                try:
                    staged.replace(old)
                except BaseException:
                    shutil.rmtree(kept, ignore_errors=True)
                    raise
                return name
            renamed = new.relative_to(self.corpus).as_posix()
            self.check_free(renamed, but=name)
            _place(staged, new)
            try:
                with self._thrown(old):
                    rename_entry(self.corpus, name, renamed)
            except BaseException:
                new.unlink()
                raise
            return renamed

    def remove(self, name: str) -> None:
        """Move a document to the bin. The last one stays: an index of nothing answers nothing."""
        with self._changing():
            path = self.path_of(name)
            if len(self.names()) == 1:
                raise KnownError(texts.LAST_ONE)
            with self._thrown(path):
                take_entry(self.corpus, name)

    def edit(self, name: str, fields: dict[str, str]) -> None:
        """Have the manifest say something else of a document."""
        with self._changing():
            self.path_of(name)
            set_fields(self.corpus, name, fields)

    def thrown(self) -> list[Thrown]:
        """What is in the bin, the latest first."""
        found = []
        for about in self._bin.glob("*/about.json"):
            try:
                thrown = Thrown(**json.loads(about.read_text(encoding="utf-8")))
                if (about.parent / Path(thrown.name).name).is_file():
                    found.append(thrown)
            except (OSError, ValueError, TypeError):
                continue  # being written or emptied at this moment
        return sorted(found, key=lambda thrown: thrown.at, reverse=True)

    def restore(self, identifier: str) -> str:
        """Put something from the bin back where it was; what came in its place goes to the bin. Returns its name."""
        with self._changing():
            thrown = next((thrown for thrown in self.thrown() if thrown.id == identifier), None)
            if thrown is None:
                raise KnownError(texts.NOT_IN_BIN)
            self.check_free(thrown.name, but=thrown.name)
            target = self.corpus / thrown.name
            if thrown.name not in self.names():
                self._put_back(thrown, target)
                return thrown.name
            # Of versions of one document the manifest says the same; another document takes along what it says of it.
            with self._thrown(target, said=None if thrown.said else {}):
                self._put_back(thrown, target)
            return thrown.name

    def _put_back(self, thrown: Thrown, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        held = self._bin / thrown.id / target.name
        _move(held, target)
        try:
            put_entry(self.corpus, thrown.name, thrown.said)
        except BaseException:
            _move(target, held)
            raise
        shutil.rmtree(self._bin / thrown.id, ignore_errors=True)

    def empty_bin(self) -> None:
        with self._changing():
            for thrown in self.thrown():
                shutil.rmtree(self._bin / thrown.id)

    def _throw(self, path: Path, *, said: dict[str, str], copy: bool = False) -> Path:
        """Put a file in the bin, or a copy of it. Returns its folder there."""
        made = Thrown(
            id=f"{time.strftime('%Y%m%d-%H%M%S')}-{uuid.uuid4().hex[:6]}",
            name=path.relative_to(self.corpus).as_posix(),
            at=time.strftime("%Y-%m-%d %H:%M:%S"),
            said=said,
        )
        folder = self._bin / made.id
        try:
            folder.mkdir(parents=True, mode=0o700)
            if copy:
                shutil.copy2(path, folder / path.name)
            (folder / "about.json").write_text(json.dumps(asdict(made), ensure_ascii=False), encoding="utf-8")
            if not copy:
                _move(path, folder / path.name)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return folder

    @contextmanager
    def _thrown(self, path: Path, said: dict[str, str] | None = None) -> Iterator[None]:
        """A document is in the bin, with all the manifest says of it or `said`; it is back if what comes next fails."""
        held = entry_of(self.corpus, path.relative_to(self.corpus).as_posix()) if said is None else said
        folder = self._throw(path, said=held)
        try:
            yield
        except BaseException:
            _move(folder / path.name, path)
            shutil.rmtree(folder, ignore_errors=True)
            raise

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """One change at a time, also among several processes. Raises KnownError when something cannot be written."""
        try:
            self._state.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._lock.acquire(timeout=_PATIENCE):
                yield
        except filelock.Timeout as error:
            raise KnownError(texts.CHANGED_ELSEWHERE) from error
        except OSError as error:
            raise cannot_write(self.corpus, error, ROOM) from error


def read_through(path: Path, reading: Callable[[], ReadingProcess] = ReadingProcess) -> None:
    """Read a file as an ingest would, in a process with limits. Raises KnownError that says why it cannot be read."""
    with reading() as process:
        try:
            process.read(path)
        except ReadError as error:
            raise KnownError(str(error)) from error


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _place(staged: Path, target: Path) -> None:
    """Give a file its name, unless that is taken: a link never replaces a file, as a rename would."""
    try:
        os.link(staged, target)
    except FileExistsError:
        raise KnownError(texts.IS_THERE.format(name=target.name)) from None
    except OSError:  # a file system without links
        if target.exists():
            raise KnownError(texts.IS_THERE.format(name=target.name)) from None
        staged.rename(target)
        return
    staged.unlink()


def _move(path: Path, target: Path) -> None:
    """Move a file, also to another disk: whole before it is called as it should be."""
    try:
        path.rename(target)
    except OSError:
        partial = target.with_name(f".{target.name}.partial")
        shutil.copy2(path, partial)
        partial.replace(target)
        path.unlink()
