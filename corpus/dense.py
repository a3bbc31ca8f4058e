"""The dense leg: nearest vectors, in an embedded Chroma. The only importer of chromadb.

Chroma is given vectors and row numbers only. Passages and vectors also stand outside it (records, vectors), so it can
always be built again; text in Chroma would cost size and time and be used for nothing.
"""

from __future__ import annotations

import os
import threading
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
_opening = threading.RLock()
"""Chroma keeps a table of clients per process that is not safe to fill from two threads. The lock may be taken again by
the thread that has it: an index that is collected as garbage is closed in whatever thread happens to be collecting."""


def write_dense(folder: Path, vectors: NDArray[np.float32]) -> None:
    """Put vectors (n, dimension), rows normalised, into a new Chroma folder; row number n gets the id "n"."""
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
        self._client = _client(folder)
        try:
            self._collection = self._client.get_collection(_COLLECTION, embedding_function=None)
            self.size = self._collection.count()
        except (ChromaError, ValueError) as error:
            self.close()
            raise IndexDamagedError(_damaged(str(error))) from error

    def close(self) -> None:
        _close(self._client)

    def nearest(self, vector: NDArray[np.float32], count: int) -> list[tuple[int, float]]:
        """The rows nearest to a vector (dimension,) with their cosine similarity, best first."""
        from chromadb.errors import ChromaError

        if self.size == 0:
            return []
        try:
            found = self._collection.query(
                query_embeddings=np.asarray([vector]), n_results=min(count, self.size), include=["distances"]
            )
        except ChromaError as error:
            raise IndexDamagedError(_damaged(str(error))) from error
        distances = found["distances"]
        assert distances is not None  # asked for in include
        return [(int(name), 1.0 - distance) for name, distance in zip(found["ids"][0], distances[0], strict=True)]

    def finds_itself(self, row: int) -> bool:
        """Whether a row's own vector leads back to it, or to one just as near: what is lost from the graph does not."""
        stored = self._collection.get(ids=[str(row)], include=["embeddings"])["embeddings"]
        if stored is None or len(stored) == 0:
            return False
        found = self.nearest(np.asarray(stored[0], np.float32), 1)
        return bool(found) and (found[0][0] == row or found[0][1] > 1 - 1e-4)


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
