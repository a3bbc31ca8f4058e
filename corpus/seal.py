"""Whether the files of a generation are still as they were published.

Damage is met here, before anything is opened: garbage in Chroma's graph takes the whole process along, and without
its table of names it finds one row of thousands and says nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from corpus.digest import file_digest

_OWN_RECORD = "index.json"
_LIVING = "chroma/chroma.sqlite3"
"""Chroma writes to this one when it is only read, so it is asked whether it is whole instead."""


def seal(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by its path."""
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return {name: file_digest(folder / name) for name in names if not _is_left_out(name)}


def broken(folder: Path, sealed: Mapping[str, str]) -> str | None:
    """The first file that is missing or changed since `seal`, or None."""
    for name, digest in sealed.items():
        try:
            if file_digest(folder / name) != digest:
                return name
        except OSError:
            return name
    return None if _is_whole(folder / _LIVING) else _LIVING


def _is_left_out(name: str) -> bool:
    return name == _OWN_RECORD or name.startswith(_LIVING)


def _is_whole(path: Path) -> bool:
    """Whether an SQLite file is there and sound."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("PRAGMA quick_check").fetchall()
    except sqlite3.Error:
        return False
    return rows == [("ok",)]
