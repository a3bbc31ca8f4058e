"""Indexes of any size in minutes: made-up documents, with vectors mixed of those of a few thousand real passages.

To embed 250,000 passages takes an hour and changes nothing of how long a search among them takes. The documents are
read and published as any others.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.index import IndexInfo, current_info
from corpus.publish import publish, writing
from corpus.types import Record, Source
from evals.bench.context import SECTIONS, Bench
from evals.bench.documents import PASSAGES_A_SECTION, markdown
from ingest.pipeline import embedding_text, make_record
from ingest.readers.markdown import read

Vectors = NDArray[np.float32]

_OF_EACH, _NOISE = (0.8, 0.5), 0.01
_REAL_DOCUMENTS = 12
_FIRST = 100_000
"""The number of the first document, so that no other measurement has the same ones."""


def index_of(bench: Bench, passages: int) -> Path:
    """An index of about so many passages; one that is there already is used again."""
    documents = max(1, round(passages / (SECTIONS * PASSAGES_A_SECTION)))
    folder = bench.work / f"index-gegroeid-{documents}"
    info = IndexInfo(
        embedder=bench.embedder.fingerprint,
        dimension=bench.embedder.dimension,
        documents={f"plan-{number:05}": str(number) for number in range(_FIRST, _FIRST + documents)},
    )
    held = current_info(folder)
    if held and (held.documents, held.embedder) == (info.documents, info.embedder):
        return folder
    real = _real(bench)
    source = bench.work / "document.md"

    def load(name: str) -> tuple[Record, Vectors]:
        number = int(name.rpartition("-")[2])
        source.write_text(markdown(number, SECTIONS), encoding="utf-8")
        record = make_record(Source(id=name, name=f"{name}.md", sha256=str(number)), read(source))
        return record, _mixed(real, len(record.passages), number)

    with writing(folder):
        publish(folder, info, load, upon_current=False)
    source.unlink()
    return folder


def _real(bench: Bench) -> Vectors:
    """The vectors of the passages of a few documents."""
    wanted: list[str] = []
    path = bench.work / "echt.md"
    for number in range(_REAL_DOCUMENTS):
        path.write_text(markdown(number, SECTIONS), encoding="utf-8")
        record = make_record(Source(id="echt", name="echt.md", sha256=""), read(path))
        wanted += [embedding_text(record.info, passage) for passage in record.passages]
    path.unlink()
    return bench.embedder.embed_passages(wanted)


def _mixed(real: Vectors, count: int, seed: int) -> Vectors:
    """So many vectors of length 1, each between two real ones."""
    chance = np.random.default_rng(seed)
    one, other = (real[chance.integers(0, len(real), count)] for _ in _OF_EACH)
    mixed = _OF_EACH[0] * one + _OF_EACH[1] * other + _NOISE * chance.standard_normal(one.shape)
    normal: Vectors = (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)
    return normal
