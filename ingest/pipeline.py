"""Fills the index: read and clean, structure, passages, embed, publish. This file is the way of the data, in order."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.cache import DocumentCache
from corpus.embedder import Embedder
from corpus.errors import KnownError, NoDocumentError, ReadError
from corpus.index import IndexInfo, current_info, is_sound
from corpus.listing import Listing
from corpus.manifest import NO_FILE, OUTSIDE, UNNAMED, listed
from corpus.publish import Load, clear_up, publish, writing
from corpus.settings import ChromaServer
from corpus.types import Document, DocumentInfo, Passage, ReadResult, Record, Source
from ingest import texts
from ingest.ahead import read_ahead
from ingest.copies import Duplicate, without_copies
from ingest.failures import Failure, keep_failures
from ingest.passages import PASSAGES_VERSION, cut
from ingest.read import READER_VERSION, SUFFIXES
from ingest.readers.ocr import version as ocr_version
from ingest.reading import ReadingProcess
from ingest.structure import build_tree

Report = Callable[[str], None]
Vectors = NDArray[np.float32]

_FOR_SPACE = re.compile(r"(?<!\d)[-_]+|[-_]+(?!\d)")
"""What stands for a space in the name of a file, not between the numbers of a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestResult:
    """What an ingest did. `documents` and `passages` count what the index holds afterwards.

    `duplicates` are files that were left out, as another one holds the same.
    """

    documents: int
    passages: int
    added: int
    changed: int
    unchanged: int
    removed: int
    failed: tuple[Failure, ...]
    seconds: float
    duplicates: tuple[Duplicate, ...] = ()


class NothingUsableError(KnownError):
    """Not one file could be read; `result` is what there is, as after an ingest that changed nothing."""

    def __init__(self, message: str, result: IngestResult) -> None:
        super().__init__(message)
        self.result = result


def ingest(
    corpus: Path,
    index: Path,
    embedder: Embedder,
    report: Report,
    server: ChromaServer | None = None,
    *,
    patience: float = 0,
) -> IngestResult:
    """Bring the index in line with the folder: new and changed files in, vanished ones out, the rest untouched.

    A file that fails is reported and passed over, and so is a folder that cannot be looked into; if an earlier version
    was indexed, that one stays. Raises CorpusError when the folder cannot be used, NothingUsableError when every file
    fails, IndexBusyError when another process is writing and still is after `patience` seconds, and ServerError when
    the Chroma server does not answer; the index then stays as it was.
    """
    started = time.perf_counter()
    sources, listing = _listed(corpus, index, report)
    with writing(index, patience=patience, waiting=lambda: report(texts.WAITING)) as at_once:
        if not at_once:  # the folder may have changed meanwhile
            sources, listing = _listed(corpus, index, report)
        sources, duplicates = without_copies(sources)
        for copy in duplicates:
            report(texts.duplicate(copy.source, copy.same_as))
        before = _before(index, embedder)
        cache = DocumentCache(index / "cache")
        keys, failed = _gathered(corpus, sources, listing, before, cache, embedder, report)
        if not keys:
            keep_failures(index, failed)
            raise _nothing_usable(index, failed, started)
        sound = bool(before) and is_sound(index, server)
        if keys != before or not sound:
            if damaged := _damaged(cache, keys, before if sound else {}):
                cache.forget(damaged)
                keys, failed = _gathered(corpus, sources, listing, before, cache, embedder, report)
            report(texts.PUBLISHING)
            info = IndexInfo(embedder=embedder.fingerprint, dimension=embedder.dimension, documents=dict(keys))
            publish(index, info, _loading(cache, keys), server, upon_current=sound)
        else:
            clear_up(index, server)
        left_out = [Failure(source=copy.source, error=texts.same_as(copy.same_as)) for copy in duplicates]
        keep_failures(index, [*failed, *left_out])
        cache.keep_only(set(keys.values()))
        held = current_info(index)
    seconds = round(time.perf_counter() - started, 2)
    outcome = _outcome(before, keys, failed, passages=held.passages if held else 0, seconds=seconds)
    return replace(outcome, duplicates=duplicates)


def _listed(corpus: Path, index: Path, report: Report) -> tuple[tuple[Source, ...], Listing]:
    """The documents of the folder. An empty folder is more often a wrong one than the wish for an empty index."""
    try:
        return listed(corpus, SUFFIXES, report)
    except NoDocumentError as error:
        raise NoDocumentError(" ".join((str(error), *_left_alone(index)))) from error


def _left_alone(index: Path) -> list[str]:
    """What to add to an error where there is an index, which is then left as it was."""
    return [texts.left_alone(str(index))] if current_info(index) else []


def _nothing_usable(index: Path, failed: Sequence[Failure], started: float) -> NothingUsableError:
    message = texts.all_failed([f"{failure.source}: {failure.error}" for failure in failed])
    held = current_info(index)
    kept = dict(held.documents) if held else {}
    seconds = round(time.perf_counter() - started, 2)
    result = _outcome(kept, kept, failed, passages=held.passages if held else 0, seconds=seconds)
    return NothingUsableError(" ".join((message, *_left_alone(index))), result)


def _gathered(
    corpus: Path,
    sources: Sequence[Source],
    listing: Listing,
    before: Mapping[str, str],
    cache: DocumentCache,
    embedder: Embedder,
    report: Report,
) -> tuple[dict[str, str], list[Failure]]:
    """The keys of all usable documents, and of those that stay because nobody can look where they are; the failures."""
    keys, failed = _fill_cache(corpus, sources, before, cache, embedder, report)
    kept = _out_of_reach(listing, {source.id for source in sources}, before, cache)
    for folder in listing.closed:
        failed.append(Failure(source=folder, error=texts.CLOSED))
        report(texts.closed(folder, sum(file.startswith(f"{folder}/") for file in kept.values())))
    failed += [Failure(source=name, error=UNNAMED) for name in listing.unnamed]
    failed += [Failure(source=name, error=OUTSIDE) for name in listing.outside]
    failed += [Failure(source=name, error=NO_FILE) for name in listing.no_files]
    return keys | {name: before[name] for name in kept}, failed


def _out_of_reach(
    listing: Listing, here: Collection[str], before: Mapping[str, str], cache: DocumentCache
) -> dict[str, str]:
    """The documents of the index whose files stand in a folder that cannot be looked into, with the names of these."""
    if not listing.closed:
        return {}
    entries = {name: cache.get(key) for name, key in before.items() if name not in here}
    files = {name: entry[0].info.source for name, entry in entries.items() if entry}
    return {name: file for name, file in files.items() if listing.is_closed(file)}


def _outcome(
    before: Mapping[str, str], keys: Mapping[str, str], failed: Sequence[Failure], *, passages: int, seconds: float
) -> IngestResult:
    """What became of the documents there were `before` and of those there are now, by their cache keys."""
    return IngestResult(
        documents=len(keys),
        passages=passages,
        added=sum(name not in before for name in keys),
        changed=sum(name in before and before[name] != key for name, key in keys.items()),
        unchanged=sum(before.get(name) == key for name, key in keys.items()),
        removed=sum(name not in keys for name in before),
        failed=tuple(failed),
        seconds=seconds,
    )


def _before(index: Path, embedder: Embedder) -> Mapping[str, str]:
    """The cache keys of what the index holds now, by document; empty when it was built by another model."""
    info = current_info(index)
    return info.documents if info and info.embedder == embedder.fingerprint else {}


def _fill_cache(
    corpus: Path,
    sources: Sequence[Source],
    before: Mapping[str, str],
    cache: DocumentCache,
    embedder: Embedder,
    report: Report,
) -> tuple[dict[str, str], list[Failure]]:
    """Read and embed what the cache does not hold yet. Returns the keys of all usable documents, and the failures."""
    keys: dict[str, str] = {}
    failed: list[Failure] = []
    every = {source.id: _key(source, embedder) for source in sources}
    unread = {key for key in every.values() if not cache.has(key)}
    paths = [corpus / source.name for source in sources if every[source.id] in unread]
    with ReadingProcess() as reading, closing(read_ahead(reading, paths)) as results:
        for number, source in enumerate(sources, start=1):
            key = every[source.id]
            try:
                if key in unread:
                    report(texts.reading(number, len(sources), source.name))
                    record = make_record(source, next(results)())
                    cache.put(key, record, embed_record(record, embedder, report))
                keys[source.id] = key
            except ReadError as error:
                failed.append(Failure(source=source.name, error=str(error)))
                report(texts.failed(source.name, str(error), kept=source.id in before))
                if source.id in before and cache.has(before[source.id]):
                    keys[source.id] = before[source.id]
    return keys, failed


def make_record(source: Source, result: ReadResult) -> Record:
    """What was read of one file as passages and places. Raises ReadError when there are none."""
    title, nodes = build_tree(result.blocks)
    info = DocumentInfo(
        id=source.id,
        title=_on_one_line(source.title or result.title or title or _in_words(Path(source.name).stem)),
        source=source.name,
        sha256=source.sha256,
        kind=source.kind,
        date=source.date or result.date,
        period=source.period,
        status=source.status or result.status,
        pages=sum(page.number is not None for page in result.pages),
        problems=result.problems,
    )
    record = cut(Document(info=info, nodes=nodes, pages=result.pages))
    if not record.passages:
        raise ReadError(texts.NO_TEXT)
    return record


def _in_words(name: str) -> str:
    """The name of a file as one reads it: without the dashes that stand for spaces, but with those of a date."""
    return name if " " in name else _FOR_SPACE.sub(" ", name).strip() or name


def _on_one_line(title: str) -> str:
    return " ".join(line.strip() for line in title.splitlines()) or title


def embed_record(record: Record, embedder: Embedder, report: Report) -> Vectors:
    """One vector per passage, shape (passages, dimension)."""
    total = len(record.passages)
    wanted = [embedding_text(record.info, passage) for passage in record.passages]
    return embedder.embed_passages(wanted, progress=texts.every_so_often(report, total))


def embedding_text(info: DocumentInfo, passage: Passage) -> str:
    """What is embedded: the passage with its document and place, without which most items mean nothing."""
    cells = "; ".join(f"{heading}: {cell}" if heading else cell for heading, cell in passage.cells)
    return f"{' › '.join((info.title, *passage.section))}: {cells or passage.text}"


def _key(source: Source, embedder: Embedder) -> str:
    parts = (*astuple(source), READER_VERSION, PASSAGES_VERSION, ocr_version(), embedder.fingerprint)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def _damaged(cache: DocumentCache, keys: Mapping[str, str], held: Mapping[str, str]) -> list[str]:
    """The keys of entries that will be needed and cannot be read; what the index holds already is copied from it."""
    return [key for name, key in keys.items() if held.get(name) != key and cache.get(key) is None]


def _loading(cache: DocumentCache, keys: Mapping[str, str]) -> Load:
    def load(name: str) -> tuple[Record, Vectors]:
        entry = cache.get(keys[name])
        if entry is None:
            raise KnownError(texts.CACHE_LOST)
        return entry

    return load
