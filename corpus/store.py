"""Passages, places and pages of one generation of the index, in an SQLite file that is written once and then only read.

Rows are numbered through all documents: the passages of a document have the rows `offset … offset + passages`, so a row
of the lexical or dense leg leads straight to its passage. Reading one passage costs the same in an index of any size,
and nothing but what was read last is held in memory.
"""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from corpus.errors import IndexDamagedError
from corpus.recent import Recent
from corpus.records import info_from_json, passage_from_json, place_from_json
from corpus.types import DocumentInfo, Passage, Place

T = TypeVar("T")
Key = tuple[int, int]
"""The number of a document, and which of its passages or places is meant."""

_PASSAGES_KEPT, _PLACES_KEPT = 4096, 8192
_CHARACTERS_KEPT = 24_000_000
"""What is kept of what was read last: so many passages, places and characters of pages."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_STRIDE = 32
"""So many places are read at a time where it is not known how many will be looked at."""


def told_apart(infos: Sequence[DocumentInfo]) -> tuple[DocumentInfo, ...]:
    """The documents, with the name of its file behind a title that another one has as well.

    Eighty profiles may all be called "Schoolondersteuningsprofiel 2026".
    """
    counts = Counter(info.title.casefold() for info in infos)
    return tuple(
        replace(info, title=f"{info.title} ({' '.join(PurePosixPath(info.source).stem.splitlines())})")
        if counts[info.title.casefold()] > 1
        else info
        for info in infos
    )


class Store:
    """Reads what `store_writer` wrote; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = threading.Lock()
        rows = self._all("SELECT number, passages, places, body FROM documents ORDER BY position")
        self.documents: tuple[DocumentInfo, ...] = told_apart([info_from_json(json.loads(row[3])) for row in rows])
        """All documents, in order of their rows."""
        self._info = {info.id: info for info in self.documents}
        self._numbers = [int(row[0]) for row in rows]
        self._position = {info.id: position for position, info in enumerate(self.documents)}
        self._starts = [0, *accumulate(int(row[1]) for row in rows)]
        self._place_starts = [0, *accumulate(int(row[2]) for row in rows)]
        self.offsets: dict[str, int] = {info.id: row for info, row in zip(self.documents, self._starts, strict=False)}
        self._repeated = frozenset(self._all("SELECT document, ordinal FROM repeated"))
        self._passages = Recent[Key, Passage](_PASSAGES_KEPT)
        self._places = Recent[Key, Place](_PLACES_KEPT)
        self._by_id = Recent[str, Place](_PLACES_KEPT)
        self._pages = Recent[Key, str](_CHARACTERS_KEPT, len)
        self._series: dict[str, list[tuple[str, str, str]]] | None = None
        self._numbered: tuple[tuple[str, str, str], ...] | None = None

    def close(self) -> None:
        self._connection.close()

    def document(self, document_id: str) -> DocumentInfo:
        """Raises KeyError for a document the index does not hold."""
        return self._info[document_id]

    def passages(self, rows: Iterable[int]) -> list[Passage]:
        """The passages in these rows, in the order asked."""
        wanted = [self._position_of_row(row, self._starts) for row in rows]
        return self._read("passages", wanted, self._passages, passage_from_json)

    def is_repeated(self, passage: Passage) -> bool:
        """Whether several documents hold this text word for word."""
        return (self._numbers[self._position[passage.document_id]], passage.ordinal) in self._repeated

    def run(self, document_id: str, start: int, stop: int) -> list[Passage]:
        """The passages [start, stop) of a document, as a place holds them."""
        offset = self.offsets[document_id]
        return self.passages(range(offset + start, offset + stop))

    def passages_of(self, place: Place) -> list[Passage]:
        """All passages that stand under a place, in reading order."""
        return self.run(place.document_id, place.start, place.stop)

    def places(self, rows: Iterable[int]) -> list[Place]:
        """The places in these rows, in the order asked."""
        wanted = [self._position_of_row(row, self._place_starts) for row in rows]
        return self._read("places", wanted, self._places, place_from_json)

    def documents_of(self, rows: Iterable[int]) -> set[str]:
        """The documents that these rows are of."""
        return {self.documents[bisect_right(self._starts, row) - 1].id for row in rows}

    def place_rows(self, documents: Collection[str]) -> list[int]:
        """The rows of the places of these documents."""
        positions = sorted(self._position[name] for name in documents if name in self._position)
        starts = self._place_starts
        return [row for position in positions for row in range(starts[position], starts[position + 1])]

    def place(self, place_id: str) -> Place:
        """Raises KeyError for a place the index does not hold."""
        if (known := self._by_id.get(place_id)) is not None:
            return known
        for (body,) in self._all("SELECT body FROM places WHERE id=?", [place_id]):
            return self._by_id.put(place_id, place_from_json(json.loads(body)))
        raise KeyError(place_id)

    def places_of(self, document_id: str) -> list[Place]:
        """All places of a document in reading order; none of a document the index does not hold."""
        position = self._position.get(document_id)
        if position is None:
            return []
        return self.places(range(self._place_starts[position], self._place_starts[position + 1]))

    def places_from(self, place: Place) -> Iterator[Place]:
        """A place and those that follow it in its document, in reading order, read a few at a time."""
        for number, first in self._all("SELECT document, ordinal FROM places WHERE id=?", [place.id]):
            position = self._position[place.document_id]
            last = self._place_starts[position + 1] - self._place_starts[position]
            for start in range(first, last, _STRIDE):
                wanted = [(number, ordinal) for ordinal in range(start, min(start + _STRIDE, last))]
                yield from self._read("places", wanted, self._places, place_from_json)

    def series(self, word_stem: str) -> list[tuple[str, str, str]]:
        """The places called "<word> <number>": (document id, number, place id), in reading order."""
        return list(self._all_series().get(word_stem, ()))

    def series_words(self) -> set[str]:
        """The stems of the words that number places: "thema" where headings read "Thema 1: …", "Thema 2: …"."""
        return set(self._all_series())

    def numbered(self) -> tuple[tuple[str, str, str], ...]:
        """The headings that open with a number and no word ("5.4 Vervolg"): (document id, number, place id), in order.

        A year numbers nothing.
        """
        if self._numbered is None:
            rows = self._all(
                "SELECT d.id, json_extract(p.body, '$.number'), json_extract(p.body, '$.title'), p.id"
                " FROM places p JOIN documents d ON p.document = d.number"
                " WHERE json_extract(p.body, '$.kind') = 'heading'"
                " AND json_extract(p.body, '$.number') IS NOT NULL ORDER BY position, ordinal"
            )
            self._numbered = tuple(
                (document, number, place)
                for document, number, title, place in rows
                if title.startswith(number) and number[0].isdigit() and not _YEAR.fullmatch(number)
            )
        return self._numbered

    def page_text(self, document_id: str, page: int | None) -> str:
        """The raw text of a page; all of the document where it has no pages; empty when there is no such page."""
        if document_id not in self._position:
            return ""
        key = self._numbers[self._position[document_id]], -1 if page is None else page
        if (known := self._pages.get(key)) is not None:
            return known
        rows = self._all("SELECT text FROM pages WHERE document=? AND number=?", key)
        return self._pages.put(key, "\n".join(text for (text,) in rows))

    def _all_series(self) -> dict[str, list[tuple[str, str, str]]]:
        if self._series is None:
            found: dict[str, list[tuple[str, str, str]]] = {}
            rows = self._all(
                "SELECT word, id, series.number, place FROM series JOIN documents ON document = documents.number"
                " ORDER BY position, ordinal"
            )
            for word, document, number, place in rows:
                found.setdefault(word, []).append((document, number, place))
            self._series = found
        return self._series

    def _read(self, table: str, wanted: Sequence[Key], kept: Recent[Key, T], from_json: Callable[[Any], T]) -> list[T]:
        """Rows of a table, in the order asked, by document and ordinal."""
        found = {key: value for key in wanted if (value := kept.get(key)) is not None}
        missing: dict[int, list[int]] = {}
        for number, ordinal in dict.fromkeys(key for key in wanted if key not in found):
            missing.setdefault(number, []).append(ordinal)
        for number, ordinals in missing.items():
            for ordinal, body in self._bodies(table, number, ordinals):
                found[number, ordinal] = kept.put((number, ordinal), from_json(json.loads(body)))
        return [found[key] for key in wanted]

    def _position_of_row(self, row: int, starts: Sequence[int]) -> tuple[int, int]:
        """The number of the document that a row is of, and which of its rows it is. Raises IndexError outside."""
        if not 0 <= row < starts[-1]:
            raise IndexError(row)
        position = bisect_right(starts, row) - 1
        return self._numbers[position], row - starts[position]

    def _bodies(self, table: str, number: int, ordinals: Sequence[int]) -> list[tuple[int, str]]:
        """What a table holds of these ordinals of one document."""
        first, last = min(ordinals), max(ordinals)
        if last - first + 1 == len(set(ordinals)):  # a run, as most are
            statement = f"SELECT ordinal, body FROM {table} WHERE document=? AND ordinal BETWEEN ? AND ?"
            return self._all(statement, [number, first, last])
        found: list[tuple[int, str]] = []
        for start in range(0, len(ordinals), 500):  # SQLite allows only so many variables in one statement
            part = ordinals[start : start + 500]
            marks = ",".join("?" * len(part))
            statement = f"SELECT ordinal, body FROM {table} WHERE document=? AND ordinal IN ({marks})"
            found += self._all(statement, [number, *part])
        return found

    def _all(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise IndexDamagedError(
                f"De index is beschadigd ({error}). Bouw hem opnieuw met: planwijzer ingest"
            ) from error
