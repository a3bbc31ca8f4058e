"""The dense leg: nearest vectors, in an embedded Chroma or on a Chroma server. The only importer of chromadb.

Chroma is given vectors and row numbers only. Passages and vectors also stand outside it (records, vectors), so it can
always be built again; text in Chroma would cost size and time and be used for nothing. On a server each generation of
the index is a collection of its own, named after the generation's folder, where the rest of it stays.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError, ServerError
from corpus.settings import ChromaServer

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


def write_dense(folder: Path, vectors: NDArray[np.float32], server: ChromaServer | None = None) -> None:
    """Put vectors (n, dimension), rows normalised, into a new Chroma folder, or into a new collection of a server.

    Equal vectors are stored once: many in one spot would cut each other off in the graph. Each different one gets its
    number as id; which rows have it stands in the folder. Raises OSError when Chroma cannot write, and ServerError.
    """
    from chromadb.errors import ChromaError

    number_of: dict[bytes, int] = {}
    numbers = np.array([number_of.setdefault(row.tobytes(), len(number_of)) for row in vectors], np.int64)
    firsts = np.unique(numbers, return_index=True)[1]
    vectors = vectors[firsts]
    try:
        if server:
            folder.mkdir()
            with _answering(server):
                _fill(_served(server), _collection(folder, server), vectors)
        else:
            _fill(_client(folder), _COLLECTION, vectors)
    except ChromaError as error:  # it says of no error what kind it is
        raise OSError(str(error)) from error
    np.save(folder / _ROWS, numbers)


def drop_dense(folder: Path, server: ChromaServer) -> None:
    """Remove what `write_dense` put on a server for this folder; nothing happens when it is not there."""
    from chromadb.errors import NotFoundError

    with _answering(server):
        client = _served(server)
        try:
            client.delete_collection(_collection(folder, server))
        except NotFoundError:
            pass
        finally:
            _close(client)


def _fill(client: Client, name: str, vectors: NDArray[np.float32]) -> None:
    try:
        collection = client.create_collection(
            name,
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
    """Reads what `write_dense` wrote; safe to share between threads.

    Raises IndexDamagedError when Chroma cannot, and ServerError when its server does not answer.
    """

    def __init__(self, folder: Path, server: ChromaServer | None = None) -> None:
        from chromadb.errors import ChromaError

        self._server = server
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        if not server and not (folder / "chroma.sqlite3").is_file():  # Chroma would make an empty one, silently
            raise IndexDamagedError(_damaged("het bestand chroma.sqlite3 ontbreekt"))
        try:
            with _answering(server):
                self._client = _served(server) if server else self._open(folder)
        except (ChromaError, OSError) as error:
            self._forget_copy()
            raise IndexDamagedError(_damaged(str(error))) from error
        try:
            self._load(folder)
        except (ChromaError, ValueError, OSError) as error:
            self.close()
            raise IndexDamagedError(_damaged(str(error))) from error
        except ServerError:
            self.close()
            raise
        self.size = len(self._number_of)
        self._by_number = np.argsort(self._number_of, kind="stable")
        self._starts = np.searchsorted(self._number_of[self._by_number], np.arange(self._stored + 1))

    def _load(self, folder: Path) -> None:
        with _answering(self._server):
            self._collection = self._client.get_collection(_collection(folder, self._server), embedding_function=None)
            self._stored = self._collection.count()
        self._number_of = np.load(folder / _ROWS, allow_pickle=False)
        if self._stored != len(np.unique(self._number_of)):
            raise ValueError("er ontbreken vectoren")

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
            with _answering(self._server):
                found = self._collection.query(
                    query_embeddings=np.asarray([vector]),
                    ids=None if rows is None else [str(n) for n in {*self._number_of[np.asarray(rows)].tolist()}],
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

    def vectors(self, rows: Sequence[int]) -> NDArray[np.float32]:
        """The vectors of rows, in their order, shape (n, dimension). Raises IndexDamagedError when one is gone."""
        from chromadb.errors import ChromaError

        numbers = [str(number) for number in self._number_of[np.asarray(rows, np.int64)].tolist()]
        held: dict[str, NDArray[np.float32]] = {}
        wanted = list(dict.fromkeys(numbers))
        try:
            for start in range(0, len(wanted), _BATCH):
                with _answering(self._server):
                    found = self._collection.get(ids=wanted[start : start + _BATCH], include=["embeddings"])
                vectors = found["embeddings"]
                assert vectors is not None  # asked for in include
                held |= dict(zip(found["ids"], (np.asarray(vector, np.float32) for vector in vectors), strict=True))
            return np.stack([held[number] for number in numbers])
        except (ChromaError, KeyError) as error:
            raise IndexDamagedError(_damaged(str(error))) from error

    def finds_itself(self, row: int) -> bool:
        """Whether a row's own vector leads back to it, or to one just as near: what is lost from the graph does not."""
        number = int(self._number_of[row])
        with _answering(self._server):
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


def _served(server: ChromaServer) -> Client:
    import chromadb
    from chromadb.api.client import Client
    from chromadb.config import Settings

    place = urlsplit(server.url)
    secure = place.scheme == "https"
    with _opening:
        client = chromadb.HttpClient(
            host=server.url if place.path else place.hostname or "",
            port=place.port or (443 if secure else 80),
            ssl=secure,
            headers={"authorization": f"Bearer {server.token}"} if server.token else None,
            settings=Settings(anonymized_telemetry=False, allow_reset=False),
            tenant=server.tenant,
            database=server.database,
        )
        assert isinstance(client, Client)
        return client


def _collection(folder: Path, server: ChromaServer | None) -> str:
    """The name of a generation's collection: on a server, that of the folder the generation stands in."""
    return f"planwijzer-{folder.parent.name}" if server else _COLLECTION


@contextmanager
def _answering(server: ChromaServer | None) -> Iterator[None]:
    """Tell of a server that does not answer as it should; what Chroma itself says of it is left alone."""
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError:
        raise
    except Exception as error:
        if (
            server is None
        ):  # what comes over the wire: httpx's errors, ValueError, and Exception with the server's words
            raise
        raise ServerError(
            f"De Chroma-server op {server.url} antwoordt niet zoals het hoort ({type(error).__name__}). "
            "Kijk of hij draait en of PLANWIJZER_CHROMA_URL klopt."
        ) from error


def _close(client: Client) -> None:
    with _opening:
        client.close()


def _damaged(why: str) -> str:
    first = why.strip().splitlines()[0][:160] if why.strip() else "onbekende fout"
    return f"De zoekindex is beschadigd ({first}). Bouw hem opnieuw met: planwijzer ingest"
