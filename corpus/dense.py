"""The dense leg: nearest vectors, in an embedded Chroma. The only importer of chromadb.

Chroma is given vectors and row numbers only. Passages and vectors also stand outside it (records, vectors), so it can
always be built again; text in Chroma would cost size and time and be used for nothing.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError

if TYPE_CHECKING:
    from chromadb.api.client import Client

os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")

_COLLECTION = "passages"
_BATCH = 5000
_ROWS = "rows.npy"
_ALIKE = 12
"""Of so many rows with the same vector one answer is served; the others say the same."""
_opening = threading.RLock()
"""Chroma keeps a table of clients per process that is not safe to fill from two threads. The lock may be taken again by
the thread that has it: an index that is collected as garbage is closed in whatever thread happens to be collecting."""


def write_dense(folder: Path, vectors: NDArray[np.float32]) -> None:
    """Put vectors (n, dimension), rows normalised, into a new Chroma folder.

    Equal vectors are stored once: many in one spot would cut each other off in the graph. Each different one gets its
    number as id; which rows have it stands beside Chroma. Raises OSError when Chroma cannot write.
    """
    from chromadb.errors import ChromaError

    number_of: dict[bytes, int] = {}
    numbers = np.array([number_of.setdefault(row.tobytes(), len(number_of)) for row in vectors], np.int64)
    firsts = np.unique(numbers, return_index=True)[1]
    vectors = vectors[firsts]
    try:
        _fill(folder, vectors)
    except ChromaError as error:  # it says of no error what kind it is
        raise OSError(str(error)) from error
    np.save(folder / _ROWS, numbers)


def _fill(folder: Path, vectors: NDArray[np.float32]) -> None:
    client = _client(folder)
    try:
        collection = client.create_collection(
            _COLLECTION,
            embedding_function=None,  # otherwise Chroma downloads a model of its own
            configuration={
                "hnsw": {"space": "cosine", "sync_threshold": max(2, len(vectors))}
            },  # one flush, at the end
        )
        for start in range(0, len(vectors), _BATCH):
            part = vectors[start : start + _BATCH]
            collection.add(ids=[str(start + n) for n in range(len(part))], embeddings=part)
    finally:
        _close(client)


class DenseIndex:
    """Reads what `write_dense` wrote; safe to share between threads. Raises IndexDamagedError when Chroma cannot."""

    def __init__(self, folder: Path) -> None:
        from chromadb.errors import ChromaError

        if not (folder / "chroma.sqlite3").is_file():  # Chroma would make an empty one and find nothing, silently
            raise IndexDamagedError(_damaged("het bestand chroma.sqlite3 ontbreekt"))
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        try:
            self._client = self._open(folder)
        except (ChromaError, OSError) as error:
            self._forget_copy()
            raise IndexDamagedError(_damaged(str(error))) from error
        try:
            self._collection = self._client.get_collection(_COLLECTION, embedding_function=None)
            self._number_of = np.load(folder / _ROWS, allow_pickle=False)
            self._stored = self._collection.count()
            if self._stored != len(np.unique(self._number_of)):
                raise ValueError("er ontbreken vectoren")
        except (ChromaError, ValueError, OSError) as error:
            self.close()
            raise IndexDamagedError(_damaged(str(error))) from error
        self.size = len(self._number_of)
        self._by_number = np.argsort(self._number_of, kind="stable")
        self._starts = np.searchsorted(self._number_of[self._by_number], np.arange(self._stored + 1))

    def close(self) -> None:
        _close(self._client)
        self._forget_copy()

    def _open(self, folder: Path) -> Client:
        """Chroma writes even when it only reads: where it cannot (a full disk, one without rights) it gets a copy."""
        from chromadb.errors import ChromaError

        try:
            return _client(folder)
        except ChromaError:
            self._copy = tempfile.TemporaryDirectory(prefix="planwijzer-")
            return _client(Path(shutil.copytree(folder, Path(self._copy.name, folder.name))))

    def _forget_copy(self) -> None:
        if self._copy:
            self._copy.cleanup()

    def nearest(
        self, vector: NDArray[np.float32], count: int, rows: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """The rows nearest to a vector (dimension,) with their cosine similarity, best first; only of `rows` if given.

        Of rows with one and the same vector the first few stand for all, so that they leave room for others.
        """
        from chromadb.errors import ChromaError

        if self.size == 0 or (rows is not None and not rows):
            return []
        try:
            found = self._collection.query(
                query_embeddings=np.asarray([vector]),
                ids=None if rows is None else [str(number) for number in {*self._number_of[np.asarray(rows)].tolist()}],
                n_results=min(count, self._stored),
                include=["distances"],
            )
        except ChromaError as error:
            raise IndexDamagedError(_damaged(str(error))) from error
        distances = found["distances"]
        assert distances is not None  # asked for in include
        allowed = None if rows is None else frozenset(rows)
        return [
            (row, 1.0 - distance)
            for name, distance in zip(found["ids"][0], distances[0], strict=True)
            for row in self._rows_of(int(name), allowed)
        ][:count]

    def _rows_of(self, number: int, allowed: frozenset[int] | None) -> list[int]:
        """The first few rows that have a vector."""
        rows: list[int] = self._by_number[self._starts[number] : self._starts[number + 1]].tolist()
        return [row for row in rows if allowed is None or row in allowed][:_ALIKE]

    def finds_itself(self, row: int) -> bool:
        """Whether a row's own vector leads back to it, or to one just as near: what is lost from the graph does not."""
        number = int(self._number_of[row])
        stored = self._collection.get(ids=[str(number)], include=["embeddings"])["embeddings"]
        if stored is None or len(stored) == 0:
            return False
        found = self.nearest(np.asarray(stored[0], np.float32), 1)
        return bool(found) and (self._number_of[found[0][0]] == number or found[0][1] > 1 - 1e-4)


def _client(folder: Path) -> Client:
    import chromadb
    from chromadb.api.client import Client
    from chromadb.config import Settings

    with _opening:
        client = chromadb.PersistentClient(
            path=str(folder), settings=Settings(anonymized_telemetry=False, allow_reset=False)
        )
        assert isinstance(client, Client)  # chromadb declares less than it gives: close() would be missing
        return client


def _close(client: Client) -> None:
    with _opening:
        client.close()


def _damaged(why: str) -> str:
    first = why.strip().splitlines()[0][:160] if why.strip() else "onbekende fout"
    return f"De zoekindex is beschadigd ({first}). Bouw hem opnieuw met: planwijzer ingest"
