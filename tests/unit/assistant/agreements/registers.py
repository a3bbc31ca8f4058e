"""A register of documents that a test writes, without an index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.manifest import find_sources
from corpus.store import Store
from corpus.store_writer import write_store
from ingest.pipeline import make_record
from ingest.read import SUFFIXES, read


@contextmanager
def store_of(folder: Path) -> Iterator[Store]:
    """A store of all documents in a folder."""
    records = [make_record(source, read(folder / source.name)) for source in find_sources(folder, SUFFIXES)]
    with TemporaryDirectory() as name:
        path = Path(name, "store.sqlite")
        write_store(path, records)
        with closing(Store(path)) as store:
            yield store


@contextmanager
def store_of_texts(texts: Mapping[str, str]) -> Iterator[Store]:
    """A store of Markdown documents by file name."""
    with TemporaryDirectory() as name:
        for file, text in texts.items():
            Path(name, file).write_text(text, encoding="utf-8")
        with store_of(Path(name)) as store:
            yield store
