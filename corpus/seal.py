"""Whether the files of a generation are still as they were published.

Damage is met here, before anything is opened: garbage in Chroma's graph takes the whole process along, and without
its table of names it finds one row of thousands and says nothing.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from corpus.digest import file_digest

_OWN_RECORD = "index.json"
_LIVING = "chroma/chroma.sqlite3"
"""Chroma writes to this one when it is only read, so of this one it is what it holds that counts."""
_TRACE = "acquire_write"
"""The table in which Chroma leaves a row whenever it is opened."""


def seal(folder: Path, *, served: bool = False) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by its path; with `served` Chroma's own are on a server."""
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    sealed = {name: file_digest(folder / name) for name in names if not _is_left_out(name)}
    return sealed if served else sealed | {_LIVING: _content(folder / _LIVING)}


def broken(folder: Path, sealed: Mapping[str, str], *, served: bool = False) -> str | None:
    """The first file that is missing or changed since `seal`, or None. Raises PermissionError for a closed one."""
    for name, digest in sealed.items():
        path = folder / name
        try:
            path.open("rb").close()  # SQLite does not tell what is closed from what is gone
            if (_content(path) if name == _LIVING else file_digest(path)) != digest:
                return name
        except PermissionError:
            raise
        except OSError:
            return name
    return None if served or sealed.get(_LIVING) else _LIVING


def _is_left_out(name: str) -> bool:
    return name == _OWN_RECORD or name.startswith(_LIVING)


def _content(path: Path) -> str:
    """The SHA-256 of all that an SQLite file holds; empty when the file is missing or not sound."""
    if not path.is_file():
        return ""
    digest = hashlib.sha256()
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.text_factory = bytes  # damage may make text of it that is none
            if connection.execute("PRAGMA quick_check").fetchall() != [(b"ok",)]:
                return ""
            for kind, name, made in connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name"):
                digest.update(repr((name, made)).encode())
                if kind == b"table" and name != _TRACE.encode():
                    quoted = name.decode().replace('"', '""')
                    for row in connection.execute(f'SELECT * FROM "{quoted}"'):
                        digest.update(repr(row).encode())
    except (sqlite3.Error, ValueError, OverflowError):
        return ""
    return digest.hexdigest()
