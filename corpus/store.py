"""Passages, places and pages of one generation of the index, in an SQLite file that is written once and then only read.

Rows are numbered through all documents: the passages of a document have the rows `offset … offset + passages`, so a row
of the lexical or dense leg leads straight to its passage. Reading one passage costs the same in an index of any size.
"""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path, PurePosixPath
from typing import Any

from corpus.errors import IndexDamagedError
from corpus.language import fold, stem, words
from corpus.records import info_from_json, passage_from_json, place_from_json
from corpus.types import DocumentInfo, Passage, Place, Record

_SCHEMA = """
CREATE TABLE documents (number INTEGER PRIMARY KEY, id TEXT UNIQUE, offset INTEGER, place_offset INTEGER, body TEXT);
CREATE TABLE passages (row INTEGER PRIMARY KEY, body TEXT);
CREATE TABLE places (row INTEGER PRIMARY KEY, id TEXT, document TEXT, body TEXT);
CREATE TABLE series (document TEXT, word TEXT, number TEXT, place TEXT, place_row INTEGER);
CREATE TABLE repeated (row INTEGER PRIMARY KEY);
CREATE TABLE pages (document TEXT, number INTEGER, text TEXT);
CREATE INDEX place_id ON places (id);
CREATE INDEX place_document ON places (document);
CREATE INDEX series_of ON series (word, number);
CREATE INDEX page_of ON pages (document, number);
"""

SHORTEST_REPEATED, REPEATED = 4, 3
"""A text of so many words that stands in so many documents belongs to none of them in particular."""

_NUMBERED = re.compile(r"(?P<word>[^\W\d_]{3,})\s+(?P<number>\d+(?:\.\d+)*[a-z]?)(?![\w%])")
"""A title that begins with a word and a number."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def write_store(path: Path, records: Sequence[Record]) -> None:
    """Write all records to a new file at `path`. Raises OSError when there is no room for it."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            _write(connection, records)
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _write(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    connection.executescript(_SCHEMA)
    row = place_row = 0
    for number, record in enumerate(records):
        name = record.info.id
        connection.execute(
            "INSERT INTO documents VALUES (?,?,?,?,?)", (number, name, row, place_row, _json(asdict(record.info)))
        )
        rows = ((row + n, _json(asdict(passage))) for n, passage in enumerate(record.passages))
        connection.executemany("INSERT INTO passages VALUES (?,?)", rows)
        found = ((place_row + n, place.id, name, _json(asdict(place))) for n, place in enumerate(record.places))
        connection.executemany("INSERT INTO places VALUES (?,?,?,?)", found)
        members = ((name, *member, place_row + n) for n, p in enumerate(record.places) for member in _member(p))
        connection.executemany("INSERT INTO series VALUES (?,?,?,?,?)", members)
        pages = ((name, -1 if page.number is None else page.number, page.text) for page in record.pages)
        connection.executemany("INSERT INTO pages VALUES (?,?,?)", pages)
        row += len(record.passages)
        place_row += len(record.places)
    connection.executemany("INSERT INTO repeated VALUES (?)", ((found,) for found in repeated_rows(records)))
    connection.commit()


def repeated_rows(records: Sequence[Record]) -> list[int]:
    """The rows whose text stands word for word in several documents: what a model or a law gave them all."""
    texts = [
        (" ".join(words(passage.text)), number) for number, record in enumerate(records) for passage in record.passages
    ]
    holders: dict[str, set[int]] = {}
    for text, number in texts:
        if len(text.split()) >= SHORTEST_REPEATED:
            holders.setdefault(text, set()).add(number)
    return [row for row, (text, _) in enumerate(texts) if len(holders.get(text, ())) >= REPEATED]


def told_apart(infos: Sequence[DocumentInfo]) -> tuple[DocumentInfo, ...]:
    """The documents, with the name of its file behind a title that another one has as well.

    Eighty profiles may all be called "Schoolondersteuningsprofiel 2026".
    """
    counts = Counter(info.title.casefold() for info in infos)
    return tuple(
        replace(info, title=f"{info.title} ({PurePosixPath(info.source).stem})")
        if counts[info.title.casefold()] > 1
        else info
        for info in infos
    )


class Store:
    """Reads what `write_store` wrote; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = threading.Lock()
        rows = self._all("SELECT id, offset, body FROM documents ORDER BY number")
        self.documents: tuple[DocumentInfo, ...] = told_apart([info_from_json(json.loads(body)) for _, _, body in rows])
        """All documents, in order of their rows."""
        self.offsets: dict[str, int] = {name: offset for name, offset, _ in rows}
        self._repeated = frozenset(row for (row,) in self._all("SELECT row FROM repeated"))
        self._info = {info.id: info for info in self.documents}

    def close(self) -> None:
        self._connection.close()

    def document(self, document_id: str) -> DocumentInfo:
        """Raises KeyError for a document the index does not hold."""
        return self._info[document_id]

    def passages(self, rows: Iterable[int]) -> list[Passage]:
        """The passages in these rows, in the order asked."""
        wanted = list(rows)
        found: dict[int, Passage] = {}
        for start in range(0, len(wanted), 500):  # SQLite allows only so many variables in one statement
            part = wanted[start : start + 500]
            marks = ",".join("?" * len(part))
            for row, body in self._all(f"SELECT row, body FROM passages WHERE row IN ({marks})", part):
                found[row] = passage_from_json(json.loads(body))
        return [found[row] for row in wanted]

    def is_repeated(self, passage: Passage) -> bool:
        """Whether several documents hold this text word for word."""
        return self.offsets[passage.document_id] + passage.ordinal in self._repeated

    def run(self, document_id: str, start: int, stop: int) -> list[Passage]:
        """The passages [start, stop) of a document, as a place holds them."""
        offset = self.offsets[document_id]
        return self.passages(range(offset + start, offset + stop))

    def passages_of(self, place: Place) -> list[Passage]:
        """All passages that stand under a place, in reading order."""
        return self.run(place.document_id, place.start, place.stop)

    def places(self, rows: Iterable[int]) -> list[Place]:
        """The places in these rows, in the order asked."""
        found = []
        for row in rows:
            found += [
                place_from_json(json.loads(b)) for (b,) in self._all("SELECT body FROM places WHERE row=?", [row])
            ]
        return found

    def place(self, place_id: str) -> Place:
        """Raises KeyError for a place the index does not hold."""
        for (body,) in self._all("SELECT body FROM places WHERE id=?", [place_id]):
            return place_from_json(json.loads(body))
        raise KeyError(place_id)

    def places_of(self, document_id: str) -> list[Place]:
        """All places of a document in reading order."""
        rows = self._all("SELECT body FROM places WHERE document=? ORDER BY row", [document_id])
        return [place_from_json(json.loads(body)) for (body,) in rows]

    def series(self, word_stem: str) -> list[tuple[str, str, str]]:
        """The places called "<word> <number>": (document id, number, place id), in reading order."""
        statement = "SELECT document, number, place FROM series WHERE word=? ORDER BY place_row"
        return [(document, number, place) for document, number, place in self._all(statement, [word_stem])]

    def series_words(self) -> set[str]:
        """The stems of the words that number places: "thema" where headings read "Thema 1: …", "Thema 2: …"."""
        return {word for (word,) in self._all("SELECT DISTINCT word FROM series")}

    def page_text(self, document_id: str, page: int | None) -> str:
        """The raw text of a page; all of the document where it has no pages; empty when there is no such page."""
        number = -1 if page is None else page
        rows = self._all("SELECT text FROM pages WHERE document=? AND number=?", [document_id, number])
        return "\n".join(text for (text,) in rows)

    def _all(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise IndexDamagedError(
                f"De index is beschadigd ({error}). Bouw hem opnieuw met: planwijzer ingest"
            ) from error


def _member(place: Place) -> list[tuple[str, str, str]]:
    """What series a place belongs to: the stem of the word before its number, and the number."""
    match = _NUMBERED.match(place.title)
    if not match or _YEAR.fullmatch(match["number"]):  # "Begroting 2025" is one of a kind, not number 2025
        return []
    return [(stem(fold(match["word"])), match["number"].rstrip("."), place.id)]


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
