"""The index on disk: generations that are published whole, and the reader that follows them.

    index/
      CURRENT                   the name of the generation in force, replaced atomically
      lock                      held by the one process that writes
      failures.json             the files that the last ingest could not read, once there were any
      cache/                    records and vectors per document, so that unchanged documents are free
      generations/<name>/       index.json, store.sqlite, words.npz, places.npz,
                                sections.npy, chroma/

A reader never sees half an index: it opens what CURRENT names, and looks again before each question. What writes stands
in `publish.py`.
"""

from __future__ import annotations

import json
import threading
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from corpus.dense import DenseIndex
from corpus.disk import why
from corpus.errors import IndexClosedError, IndexDamagedError, IndexMismatchError, IndexMissingError
from corpus.expand import Expander
from corpus.lexical import LexicalIndex
from corpus.seal import broken
from corpus.settings import ChromaServer
from corpus.store import Store
from corpus.surroundings import Surroundings

FORMAT = 6
"""Raise it when a generation is laid out differently; older ones are then refused and built again."""

REBUILD = "Bouw de index opnieuw met: planwijzer ingest"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexInfo:
    """What a generation was built of: enough to know whether it still fits."""

    embedder: str
    dimension: int
    documents: dict[str, str] = field(default_factory=dict[str, str])
    """The cache key of every document, by its id."""
    passages: int = 0
    files: dict[str, str] = field(default_factory=dict[str, str])
    """What `seal` said of the files when they were published."""
    served: bool = False
    """Whether Chroma's part is on a server."""
    format: int = FORMAT


class Index:
    """One generation, open for reading; safe to share between threads."""

    def __init__(self, folder: Path, server: ChromaServer | None = None) -> None:
        """Raises IndexDamagedError when a part is missing or cannot be read, IndexClosedError when nobody may read it,
        and ServerError when a server is away.
        """
        self.folder = folder
        self.info = read_info(folder)
        _check_where(self.info, server)
        _check_files(folder, self.info)
        with ExitStack() as opened:
            self.store = opened.enter_context(closing(Store(folder / "store.sqlite")))
            self.dense = opened.enter_context(closing(DenseIndex(folder / "chroma", server)))
            self.words = LexicalIndex.load(folder / "words.npz")
            self.places = LexicalIndex.load(folder / "places.npz")
            self.expander = Expander(self.words.vocabulary)
            sections = np.load(folder / "sections.npy", allow_pickle=False)
            sizes = [info.passages for info in self.store.documents]
            if not self.words.size == self.dense.size == len(sections) == sum(sizes) == self.info.passages:
                raise _damaged(folder, "hij is niet volledig")
            self.around = Surroundings.of(sections, sizes, self.dense.vectors(range(self.dense.size)))
            self.larger = tuple(self.words.larger(of_row) for of_row in (self.around.sections, self.around.documents))
            # Closed with the last reference to it: a question that is being answered keeps its index open.
            self._finalizer = weakref.finalize(self, opened.pop_all().close)

    def close(self) -> None:
        self._finalizer()


class IndexReader:
    """Gives the generation in force, and opens the next one as soon as it is published."""

    def __init__(self, folder: Path, embedder: str, server: ChromaServer | None = None) -> None:
        """`embedder` is the fingerprint of the model that questions are embedded with."""
        self._folder = folder
        self._embedder = embedder
        self._server = server
        self._lock = threading.Lock()
        self._index: Index | None = None

    def current(self) -> Index:
        """Raises IndexMissingError, IndexMismatchError or IndexDamagedError, each with what to do."""
        with self._lock:  # the name too: whoever read it and then waited would put an older generation back
            name = current_generation(self._folder)
            if name is None:
                raise missing(self._folder)
            if self._index is None or name != self._index.folder.name:
                opened = self._open(name)
                if opened.info.embedder != self._embedder:
                    opened.close()
                    raise IndexMismatchError(
                        f"De index is gemaakt met het taalmodel {opened.info.embedder!r}, maar nu is "
                        f"{self._embedder!r} ingesteld. {REBUILD}"
                    )
                self._index = opened
            return self._index

    def _open(self, name: str) -> Index:
        """Open a generation; when it was replaced and removed at this very moment, the one after it."""
        try:
            return Index(self._folder / "generations" / name, self._server)
        except IndexDamagedError:
            newer = current_generation(self._folder)
            if newer is None or newer == name:
                raise
            return Index(self._folder / "generations" / newer, self._server)


def current_generation(folder: Path) -> str | None:
    """The name of the generation in force; None when there is none yet. Raises IndexClosedError."""
    try:
        name = (folder / "CURRENT").read_bytes().decode("utf-8", "replace").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _closed(folder, error) from error
    return Path(name).name or None  # never a path out of the folder


def current_info(folder: Path) -> IndexInfo | None:
    """What the generation in force was built of; None when there is none that this version can use."""
    name = current_generation(folder)
    try:
        return read_info(folder / "generations" / name) if name else None
    except (IndexDamagedError, IndexMismatchError):
        return None


def is_sound(folder: Path, server: ChromaServer | None = None) -> bool:
    """Whether the generation in force is there, where it should be, and its files are as they were published.

    Raises ServerError when its server does not answer, and IndexClosedError.
    """
    name, info = current_generation(folder), current_info(folder)
    if not name or not info or info.served != bool(server):
        return False
    generation = folder / "generations" / name
    try:
        _check_files(generation, info)
        with closing(Store(generation / "store.sqlite")) as store:
            sizes = {document.id: document.passages for document in store.documents}
        if server:
            DenseIndex(generation / "chroma", server).close()
    except IndexDamagedError:
        return False
    # What says so of the generation is the one file that nothing says anything of.
    return sizes.keys() == info.documents.keys() and sum(sizes.values()) == info.passages


@contextmanager
def open_store(folder: Path) -> Iterator[Store]:
    """The documents of the generation in force, without its legs. Raises IndexMissingError or IndexDamagedError."""
    name = current_generation(folder)
    if name is None:
        raise missing(folder)
    generation = folder / "generations" / name
    info = read_info(generation)
    _check_files(generation, info)
    with closing(Store(generation / "store.sqlite")) as store:
        yield store


def _check_where(info: IndexInfo, server: ChromaServer | None) -> None:
    """Raises IndexMismatchError when Chroma's part is elsewhere than the settings say."""
    if info.served and server is None:
        raise IndexMismatchError(f"De index staat op een Chroma-server, maar PLANWIJZER_CHROMA_URL is leeg. {REBUILD}")
    if server and not info.served:
        raise IndexMismatchError(f"De index staat niet op de Chroma-server {server.url}. {REBUILD}")


def _check_files(generation: Path, info: IndexInfo) -> None:
    """Raises IndexDamagedError when a file is not as it was published, and IndexClosedError."""
    try:
        name = broken(generation, info.files, served=info.served)
    except PermissionError as error:
        raise _closed(generation, error) from error
    if name:
        raise _damaged(generation, f"het bestand {name} is weg of veranderd")


def _closed(folder: Path, error: OSError) -> IndexClosedError:
    return IndexClosedError(
        f"De index in {str(folder)!r} is niet te lezen ({why(error)}). Geef jezelf leesrechten op alles in die map."
    )


def _damaged(folder: Path, why: str) -> IndexDamagedError:
    return IndexDamagedError(f"De index in {str(folder)!r} is beschadigd: {why}. {REBUILD}")


def missing(folder: Path) -> IndexMissingError:
    """What to raise where there is no index yet."""
    if folder.is_file():
        return IndexMissingError(f"{str(folder)!r} is een bestand. Geef met --index de map van een index.")
    return IndexMissingError(f"Er is nog geen index in {str(folder)!r}. Maak hem met: planwijzer ingest")


def read_info(generation: Path) -> IndexInfo:
    """What a generation was built of. Raises IndexDamagedError, IndexClosedError, or IndexMismatchError for one of
    another version.
    """
    try:
        data = json.loads((generation / "index.json").read_text(encoding="utf-8"))
        made = data["format"]
        if made != FORMAT:
            raise IndexMismatchError(f"De index is gemaakt door een andere versie van Planwijzer. {REBUILD}")
        info = IndexInfo(**data)
    except PermissionError as error:
        raise _closed(generation, error) from error
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(generation, "het bestand index.json is niet te lezen") from error
    if not _is_of_its_types(info):
        raise _damaged(generation, "het bestand index.json is veranderd")
    return info


def _is_of_its_types(info: IndexInfo) -> bool:
    texts = (info.documents, info.files)
    return (
        isinstance(info.embedder, str)
        and type(info.dimension) is type(info.passages) is int
        and isinstance(info.served, bool)
        and all(isinstance(held, dict) and all(isinstance(text, str) for text in held.values()) for held in texts)
    )
