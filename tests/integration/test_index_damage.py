"""An index of which a part is gone, halved or rubbish: it is told, and mended by what is told."""

from __future__ import annotations

import json
import random
from multiprocessing.context import ForkServerContext
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.cache import DocumentCache
from corpus.dense import write_dense
from corpus.errors import IndexClosedError, IndexDamagedError
from corpus.index import IndexReader, current_generation
from corpus.publish import publish
from corpus.types import Record
from tests.fakes import FakeEmbedder, lock
from tests.integration.indexing import asking, fill, generation, quotes
from tests.integration.probe import QUESTION, Seen, look, send_look

PARTS = [
    "CURRENT", "index.json", "store.sqlite", "words.npz", "places.npz", "chroma/chroma.sqlite3", "chroma/*/header.bin",
    "chroma/*/data_level0.bin", "chroma/*/length.bin", "chroma/*/link_lists.bin", "chroma/*/index_metadata.pickle",
]  # fmt: skip


def damage(path: Path, how: str) -> None:
    whole = path.read_bytes()
    if how == "gone":
        path.unlink()
    elif how == "garbage":
        third = len(whole) // 3
        path.write_bytes(whole[:third] + random.Random(3).randbytes(third) + whole[2 * third :])
    else:
        path.write_bytes(whole[: len(whole) // 2] if how == "half" else b"")


def seen_elsewhere(processes: ForkServerContext, folder: Path) -> Seen | int:
    """What another process sees, or the status it ends with when it does not come to that."""
    receiving, sending = processes.Pipe(duplex=False)
    process = processes.Process(target=send_look, args=(folder, sending))
    process.start()
    sending.close()
    try:
        seen: Seen = receiving.recv()
    except EOFError:
        process.join(20)
        return process.exitcode or 0
    finally:
        receiving.close()
        process.join(20)
    return seen


DAMAGE = [(part, how) for part in PARTS for how in ("gone", "empty", "half")]


@pytest.mark.parametrize(("part", "how"), DAMAGE)
def test_a_damaged_index_is_told_or_does_not_matter(
    processes: ForkServerContext, built: Path, molenwaard_folder: Path, part: str, how: str
) -> None:
    (path,) = built.glob(part) if part == "CURRENT" else generation(built).glob(part)
    damage(path, how)

    seen = seen_elsewhere(processes, built)

    assert isinstance(seen, Seen), f"the process ended with status {seen}"
    if seen.error is None:
        assert seen == look(molenwaard_folder)
    else:
        assert "planwijzer ingest" in seen.error
        assert "\n" not in seen.error


@pytest.mark.parametrize(
    "part",
    [
        "CURRENT",
        "store.sqlite",
        "index.json",
        "words.npz",
        "chroma/chroma.sqlite3",
    ],
)
def test_garbage_in_an_index_is_told(processes: ForkServerContext, built: Path, part: str) -> None:
    (path,) = built.glob(part) if part == "CURRENT" else generation(built).glob(part)
    damage(path, "garbage")

    seen = seen_elsewhere(processes, built)

    assert isinstance(seen, Seen), f"the process ended with status {seen}"
    assert seen.error is not None
    assert "planwijzer ingest" in seen.error


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("seed", range(8))
def test_damage_anywhere_is_told_or_harmless_and_mended(
    processes: ForkServerContext, corpus: Path, built: Path, molenwaard_folder: Path, seed: int
) -> None:
    """A bit of rubbish, a piece gone or a lost file, somewhere in the generation in force; never silently less."""
    damage_somewhere(generation(built), random.Random(seed))

    seen = seen_elsewhere(processes, built)

    assert isinstance(seen, Seen), f"the process ended with status {seen}"
    if seen.error is None:
        assert seen == look(molenwaard_folder)
    else:
        assert "planwijzer ingest" in seen.error
        assert "\n" not in seen.error
    fill(corpus, built)
    assert seen_elsewhere(processes, built) == look(molenwaard_folder)


def damage_somewhere(folder: Path, chance: random.Random) -> None:
    path = chance.choice(sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size))
    whole = bytearray(path.read_bytes())
    where, length = chance.randrange(len(whole)), chance.choice((1, 16, 4096))
    how = chance.choice(("flip", "rubbish", "cut", "gone"))
    if how == "gone":
        path.unlink()
        return
    if how == "flip":
        whole[where] ^= 1 << chance.randrange(8)
    elif how == "rubbish":
        whole[where : where + length] = chance.randbytes(len(whole[where : where + length]))
    else:
        del whole[where:]
    path.write_bytes(bytes(whole))


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("part", ["store.sqlite", "words.npz", "chroma/chroma.sqlite3"])
def test_a_damaged_index_is_mended_by_what_its_message_says(corpus: Path, built: Path, part: str) -> None:
    (generation(built) / part).unlink()
    with pytest.raises(IndexDamagedError, match="planwijzer ingest"):
        asking(built).reply(QUESTION)

    fill(corpus, built)

    assert len(quotes(asking(built), QUESTION)) == 3


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize(
    "changed",
    [
        {"passages": 999},
        {"passages": "9"},
        {"documents": {"x": 1}},
        {"documents": []},
        {"files": None},
        {"embedder": 1},
    ],
)
def test_what_is_said_of_a_generation_is_checked_and_mended(
    corpus: Path, built: Path, changed: dict[str, object]
) -> None:
    """It is the one file that is not sealed."""
    path = generation(built) / "index.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changed))
    with pytest.raises(IndexDamagedError, match="planwijzer ingest"):
        asking(built).reply(QUESTION)

    fill(corpus, built)

    assert len(quotes(asking(built), QUESTION)) == 3


@pytest.mark.parametrize("part", ["CURRENT", "index.json", "store.sqlite", "chroma/chroma.sqlite3"])
def test_an_index_that_nobody_may_read_is_told_so(
    corpus: Path, built: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    lock(monkeypatch, built / part if part == "CURRENT" else generation(built) / part)

    with pytest.raises(IndexClosedError, match="geen rechten"):
        asking(built).reply(QUESTION)
    with pytest.raises(IndexClosedError, match="geen rechten"):
        fill(corpus, built)


def test_a_generation_that_fails_its_check_is_not_put_in_force(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a crash of Chroma, or vectors that it loses."""
    info = IndexReader(built, FakeEmbedder().fingerprint).current().info
    cache = DocumentCache(built / "cache")

    def load(name: str) -> tuple[Record, NDArray[np.float32]]:
        entry = cache.get(info.documents[name])
        assert entry
        return entry

    before = current_generation(built)
    monkeypatch.setattr("corpus.publish.write_dense", lambda folder, vectors, _: write_dense(folder, vectors[:-1]))

    with pytest.raises(IndexDamagedError, match="de oude blijft"):
        publish(built, info, load, upon_current=False)

    assert current_generation(built) == before
    assert len(quotes(asking(built), QUESTION)) == 3
