"""Writes the store of a generation: all of it anew, or as a copy of the one before with the changes put in.

A document keeps its number as long as it stays as it is, whatever comes and goes around it; what changes of it is its
position. So a change costs what changed, and a copy of a file.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.language import fold, roman, stem
from corpus.repeated import FEWEST, LONG_MARK, enough, own_words, said
from corpus.types import Place, Record

_SCHEMA = """
CREATE TABLE documents
    (number INTEGER PRIMARY KEY, id TEXT UNIQUE, position INTEGER, passages INTEGER, places INTEGER, body TEXT);
CREATE TABLE passages (document INTEGER, ordinal INTEGER, body TEXT, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
CREATE TABLE places
    (document INTEGER, ordinal INTEGER, id TEXT, body TEXT, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
CREATE TABLE series (document INTEGER, ordinal INTEGER, word TEXT, number TEXT, place TEXT);
CREATE TABLE texts
    (said BLOB, document INTEGER, ordinal INTEGER, PRIMARY KEY (said, document, ordinal)) WITHOUT ROWID;
CREATE TABLE repeated (document INTEGER, ordinal INTEGER);
CREATE TABLE pages (document INTEGER, number INTEGER, text TEXT);
CREATE INDEX place_id ON places (id);
CREATE INDEX series_of ON series (word, number);
CREATE INDEX series_document ON series (document);
CREATE INDEX text_document ON texts (document);
CREATE INDEX page_of ON pages (document, number);
"""
_TABLES = ("passages", "places", "series", "texts", "pages")

_REPEATED = f"""
INSERT INTO repeated SELECT document, ordinal FROM texts WHERE said IN
    (SELECT said FROM texts GROUP BY said HAVING COUNT(DISTINCT document) >=
        CASE WHEN substr(said, 1, 1) = X'{LONG_MARK.hex()}' THEN {FEWEST} ELSE ? END)
"""
_NUMBERED = re.compile(
    r"(?P<word>[^\W\d_]{3,})\s+(?:(?P<number>\d+(?:[.:]\d+)*[a-z]{0,2}\d*)|(?P<roman>[IVX]{1,6}))(?![\w%])"
)
"""A title that begins with a word and a number."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_FREE = 0.25
"""A file of which so large a part is free room left by what was removed is written anew."""

Sizes = dict[str, tuple[int, int]]
"""How many passages and places each document has, by its id, in the order of the documents."""


def write_store(path: Path, records: Iterable[Record]) -> None:
    """Write all records to a new file at `path`. Raises OSError when there is no room for it."""
    names = []
    with writing_store(path) as store:
        for record in records:
            store.add(record)
            names.append(record.info.id)
        store.finish(names)


@contextmanager
def writing_store(path: Path, upon: Path | None = None) -> Iterator[StoreWriter]:
    """A store to fill at `path`; with all that the one at `upon` holds, when given. Raises OSError without room."""
    try:
        if upon:
            shutil.copyfile(upon, path)
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            # Nobody reads the file before it is whole and on disk, and what is left of a killed run is thrown away.
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
            if not upon:
                connection.executescript(_SCHEMA)
            connection.execute("BEGIN")
            yield StoreWriter(connection)
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


class StoreWriter:
    """Adds and removes documents; `finish` makes it whole."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        (last,) = connection.execute("SELECT COALESCE(MAX(number), -1) FROM documents").fetchone()
        self._next = int(last) + 1

    def sizes(self) -> Sizes:
        """How many passages and places each document has, in their order."""
        rows = self._connection.execute("SELECT id, passages, places FROM documents ORDER BY position")
        return {name: (passages, places) for name, passages, places in rows}

    def remove(self, names: Iterable[str]) -> None:
        """Take documents out; each must be there."""
        for name in names:
            (number,) = self._connection.execute("SELECT number FROM documents WHERE id=?", [name]).fetchone()
            self._connection.execute("DELETE FROM documents WHERE number=?", [number])
            for table in _TABLES:
                self._connection.execute(f"DELETE FROM {table} WHERE document=?", [number])

    def add(self, record: Record) -> None:
        """Put a document in; it has no place among the others before `finish`."""
        number, self._next = self._next, self._next + 1
        insert = self._connection.executemany
        sizes = len(record.passages), len(record.places)
        insert("INSERT INTO documents VALUES (?,?,NULL,?,?,?)", [(number, record.info.id, *sizes, _json(record.info))])
        insert("INSERT INTO passages VALUES (?,?,?)", ((number, n, _json(p)) for n, p in enumerate(record.passages)))
        insert(
            "INSERT INTO places VALUES (?,?,?,?)", ((number, n, p.id, _json(p)) for n, p in enumerate(record.places))
        )
        members = ((number, n, *member) for n, place in enumerate(record.places) for member in _member(place))
        insert("INSERT INTO series VALUES (?,?,?,?,?)", members)
        own = own_words(record.info.title)
        texts = ((key, number, n) for n, passage in enumerate(record.passages) if (key := said(passage, own)))
        insert("INSERT INTO texts VALUES (?,?,?)", texts)
        pages = ((number, -1 if page.number is None else page.number, page.text) for page in record.pages)
        insert("INSERT INTO pages VALUES (?,?,?)", pages)

    def finish(self, names: Sequence[str]) -> None:
        """Put the documents in this order, and mark what several of them say."""
        places = ((position, name) for position, name in enumerate(names))
        self._connection.executemany("UPDATE documents SET position=? WHERE id=?", places)
        self._connection.execute("DELETE FROM repeated")
        self._connection.execute(_REPEATED, [enough(len(names))])
        self._connection.execute("COMMIT")
        if self._pragma("freelist_count") > _MOST_FREE * self._pragma("page_count"):
            self._connection.execute("VACUUM")

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])


def _member(place: Place) -> list[tuple[str, str, str]]:
    """What series a place belongs to: the stem of the word before its number, and the number."""
    match = _NUMBERED.match(place.title)
    if not match:
        return []
    number = match["number"] or str(roman(match["roman"]) or "")
    if not number or _YEAR.fullmatch(number):  # "Begroting 2025" is one of a kind, not number 2025
        return []
    return [(stem(fold(match["word"])), number.replace(":", "."), place.id)]


def _json(data: Any) -> str:  # noqa: ANN401 — any dataclass
    return json.dumps(asdict(data), ensure_ascii=False, separators=(",", ":"))
