"""Records and vectors of documents that were read before, by a key made of everything they depend on.

Entries are written whole or not at all and never changed, so a kill at any moment costs one document's work at most.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.records import record_from_json, record_to_json
from corpus.types import Record


class DocumentCache:
    """A folder with `<key>.json` and `<key>.npy` per document."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, key: str) -> bool:
        """Whether both halves of an entry are there, without reading them."""
        return all(self._path(key, kind).is_file() for kind in ("json", "npy"))

    def get(self, key: str) -> tuple[Record, NDArray[np.float32]] | None:
        """An entry; None when it is missing or damaged, in which case the document is simply read again."""
        try:
            record = record_from_json(self._path(key, "json").read_text(encoding="utf-8"))
            with self._path(key, "npy").open("rb") as file:
                vectors = np.lib.format.read_array(file, allow_pickle=False)
        except (OSError, ValueError, KeyError, TypeError, EOFError):
            return None
        return (record, vectors) if vectors.shape[:1] == (len(record.passages),) and vectors.ndim == 2 else None

    def put(self, key: str, record: Record, vectors: NDArray[np.float32]) -> None:
        """Keep an entry. The vectors come first: an entry counts once its record is there."""
        self._folder.mkdir(parents=True, exist_ok=True)
        partial = self._folder / f"{key}.{os.getpid()}.partial"
        try:
            with partial.open("wb") as file:
                np.save(file, vectors)
            partial.replace(self._path(key, "npy"))
            partial.write_text(record_to_json(record), encoding="utf-8")
            partial.replace(self._path(key, "json"))
        finally:
            partial.unlink(missing_ok=True)  # there still when the disk was full

    def forget(self, keys: Iterable[str]) -> None:
        """Remove entries."""
        for key in keys:
            for kind in ("json", "npy"):
                self._path(key, kind).unlink(missing_ok=True)

    def keep_only(self, keys: Collection[str]) -> None:
        """Remove all other entries and what interrupted runs left."""
        if not self._folder.is_dir():
            return
        for path in self._folder.iterdir():
            if path.suffix == ".partial" or path.stem not in keys:
                path.unlink(missing_ok=True)

    def _path(self, key: str, kind: str) -> Path:
        return self._folder / f"{key}.{kind}"
