"""Vectors by number in Chroma, embedded in a folder or on a server. The only importer of chromadb.

What was published is never written to again: a kill while it writes can make it unreadable, and what is removed from
its graph tears holes in it. A later generation gets a copy; on a server, where each is a collection, it goes on with
the same one, whose name it keeps in its folder.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError, ServerError
from corpus.patience import within
from corpus.settings import ChromaServer

if TYPE_CHECKING:
    from chromadb.api.client import Client

os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")

Vectors = NDArray[np.float32]
T = TypeVar("T")

DATABASE = "chroma.sqlite3"
_COLLECTION, _NAME = "passages", "collection.txt"
_BATCH = 5000
_SEARCHED = 400
"""How far a search goes (HNSW's ef). At Chroma's own 100 questions missed 0.8% of the 60 nearest of 363 passages: the
vectors of questions lie beside those of passages. At 400 none, in the same time."""
_PATIENCE = 10.0
"""Seconds that a server may take over a question. Chroma's client itself waits for ever."""
_opening = threading.RLock()
"""Chroma keeps a table of clients per process that is not safe to fill from two threads. The lock may be taken again by
the thread that has it: an index that is collected as garbage is closed in whatever thread happens to be collecting."""


def prepare() -> None:
    """Load what opening needs, ahead of time."""
    import chromadb  # noqa: F401


def fill(folder: Path, vectors: Vectors, server: ChromaServer | None) -> None:
    """Put vectors (n, dimension), all different, into a new folder, or into a new collection of a server.

    Raises OSError when Chroma cannot write, and ServerError.
    """
    from chromadb.errors import ChromaError

    folder.mkdir()
    try:
        with _answering(server):
            _add(_served(server) if server else _client(folder), _collection(folder, server), vectors)
        if not server:
            with closing(sqlite3.connect(folder / DATABASE)) as database:
                database.execute("VACUUM")  # the vectors went through it on their way
    except (ChromaError, sqlite3.Error) as error:  # they say of no error what kind it is
        raise OSError(str(error)) from error


def copy(old: Path, folder: Path, server: ChromaServer | None) -> None:
    """Make a new folder that holds the same vectors as another. Raises OSError when nothing can be written."""
    if server:
        folder.mkdir()
        (folder / _NAME).write_text(_collection(old, server), encoding="utf-8")
        return
    _copy_to_write(old, folder, ignore=lambda _, names: [n for n in names if n.startswith(DATABASE) or _is_ours(n)])
    try:  # the database in one piece, though a reader may be leaving its trace there just now
        with (
            closing(sqlite3.connect(f"{(old / DATABASE).resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(folder / DATABASE)) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def _copy_to_write(old: Path, folder: Path, ignore: Callable[[str, list[str]], list[str]] | None = None) -> None:
    """Copy what may only be read to where it may be written: without the rights it has."""
    shutil.copytree(old, folder, ignore=ignore, copy_function=shutil.copyfile)
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o700 | path.stat().st_mode)


def _is_ours(name: str) -> bool:
    return name.endswith(".npy")


def drop(folder: Path, server: ChromaServer, others: Collection[Path]) -> None:
    """Remove what a folder has on a server, unless one of `others` has it too; nothing happens when it is not there."""
    from chromadb.errors import NotFoundError

    name = _collection(folder, server)
    if name in {_collection(other, server) for other in others}:
        return
    with _answering(server):
        client = _served(server)
        try:
            client.delete_collection(name)
        except NotFoundError:
            pass
        finally:
            _close(client)


def _add(client: Client, name: str, vectors: Vectors) -> None:
    try:
        collection = client.create_collection(
            name,
            embedding_function=None,  # otherwise Chroma downloads a model of its own
            configuration={"hnsw": {"space": "cosine", "ef_search": _SEARCHED, "sync_threshold": max(2, len(vectors))}},
        )  # one flush, at the end
        for start in range(0, len(vectors), _BATCH):
            part = vectors[start : start + _BATCH]
            collection.add(ids=[str(start + n) for n in range(len(part))], embeddings=part)
        if len(vectors) == 1:  # a single one Chroma would write down only when it is opened, and seem damaged then
            collection.update(ids=["0"], embeddings=vectors)
    finally:
        _close(client)


class Chroma:
    """Reads what `fill` and `copy` made; safe to share between threads.

    Raises IndexDamagedError when Chroma cannot, and ServerError when its server does not answer.
    """

    def __init__(self, folder: Path, server: ChromaServer | None = None) -> None:
        from chromadb.errors import ChromaError

        self._server = server
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        if not server and not (folder / DATABASE).is_file():  # Chroma would make an empty one, silently
            raise IndexDamagedError(damaged(f"het bestand {DATABASE} ontbreekt"))
        try:
            with _answering(server):
                self._client = within(_PATIENCE, lambda: _served(server)) if server else self._open(folder)
        except (ChromaError, OSError) as error:
            self._forget_copy()
            raise IndexDamagedError(damaged(str(error))) from error
        try:
            with _answering(server):
                self._collection = self._asked(
                    lambda: self._client.get_collection(_collection(folder, server), embedding_function=None)
                )
                self.count = self._asked(self._collection.count)
        except (ChromaError, ValueError, OSError) as error:
            self.close()
            raise IndexDamagedError(damaged(str(error))) from error
        except ServerError:
            self.close()
            raise

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
            copied = Path(self._copy.name, folder.name)
            _copy_to_write(folder, copied)
            return _client(copied)

    def _asked(self, call: Callable[[], T]) -> T:
        return within(_PATIENCE, call) if self._server else call()

    def _forget_copy(self) -> None:
        if self._copy:
            self._copy.cleanup()

    def nearest(self, vector: Vectors, most: int) -> NDArray[np.int64]:
        """The numbers of the vectors nearest to one (dimension,), the nearest first, at most so many."""
        from chromadb.errors import ChromaError

        try:
            with _answering(self._server):
                found = self._asked(
                    lambda: self._collection.query(
                        query_embeddings=np.asarray([vector]), n_results=min(most, self.count), include=[]
                    )
                )
        except ChromaError as error:
            raise IndexDamagedError(damaged(str(error))) from error
        return np.array(found["ids"][0], np.int64)


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
    """The name of a collection: on a server that of the generation it was made for, or which its folder tells."""
    if not server:
        return _COLLECTION
    try:
        return (folder / _NAME).read_text(encoding="utf-8")
    except OSError:
        return f"planwijzer-{folder.parent.name}"


@contextmanager
def _answering(server: ChromaServer | None) -> Iterator[None]:
    """Tell of a server that does not answer as it should; what Chroma itself says of it is left alone."""
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError:
        raise
    except Exception as error:
        if server is None:
            raise
        # What comes over the wire: httpx's errors, ValueError, and Exception with the server's words.
        raise ServerError(
            f"De Chroma-server op {server.url} antwoordt niet zoals het hoort ({type(error).__name__}). "
            "Kijk of hij draait en of PLANWIJZER_CHROMA_URL klopt."
        ) from error


def _close(client: Client) -> None:
    if _opening.acquire(timeout=_PATIENCE):  # a server that says nothing may hold it
        try:
            client.close()
        finally:
            _opening.release()


def damaged(why: str) -> str:
    """The message of an IndexDamagedError."""
    first = why.strip().splitlines()[0][:160] if why.strip() else "onbekende fout"
    return f"De zoekindex is beschadigd ({first}). Bouw hem opnieuw met: planwijzer ingest"
