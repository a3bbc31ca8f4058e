"""The dense leg by itself, with the real Chroma and a fake embedder."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from chromadb.errors import InternalError

from corpus import chroma
from corpus.dense import DenseIndex, write_dense
from corpus.seal import broken, seal
from tests.fakes import FakeEmbedder


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    write_dense(tmp_path / "chroma", embedder.embed_passages([]))
    index = DenseIndex(tmp_path / "chroma")
    try:
        assert index.size == 0
        assert index.nearest(embedder.embed_question("iets"), 5) == []
    finally:
        index.close()


def test_a_single_vector_stays_as_it_was_written(tmp_path: Path) -> None:
    """What opening changes would be taken for damage: a corpus may be one document of one paragraph."""
    embedder, folder = FakeEmbedder(), tmp_path / "chroma"
    write_dense(folder, embedder.embed_passages(["Er komen tien bomen."]))
    before = seal(tmp_path)
    for _ in range(2):
        index = DenseIndex(folder)
        try:
            assert [row for row, _ in index.nearest(embedder.embed_question("bomen"), 5)] == [0]
            assert index.finds_itself(0)
        finally:
            index.close()
        assert broken(tmp_path, before) is None


def test_what_may_only_be_read_is_asked_by_way_of_a_copy_that_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights do not bind root, so here Chroma is refused as it is where they do."""
    embedder, folder = FakeEmbedder(), tmp_path / "chroma"
    write_dense(folder, embedder.embed_passages(["Er komen tien bomen.", "En drie boten."]))
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    opened = chroma._client

    def client(place: Path) -> Any:
        if not all(path.stat().st_mode & stat.S_IWUSR for path in (place, *place.rglob("*"))):
            raise InternalError("attempt to write a readonly database")
        return opened(place)

    monkeypatch.setattr(chroma, "_client", client)
    index = DenseIndex(folder)
    try:
        assert [row for row, _ in index.nearest(embedder.embed_question("bomen"), 1)] == [0]
    finally:
        index.close()
    chroma.copy(folder, tmp_path / "volgende", None)  # as the next generation does
    assert (tmp_path / "volgende").stat().st_mode & stat.S_IWUSR


def test_vectors_are_found_by_cosine(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    texts = [f"passage {number} over {'boten' if number % 2 else 'bomen'}" for number in range(12)]
    vectors = embedder.embed_passages(texts)
    write_dense(tmp_path / "chroma", vectors)
    index = DenseIndex(tmp_path / "chroma")
    try:
        question = embedder.embed_question("passage over boten")
        found = index.nearest(question, 50)
        cosines = vectors @ question
        assert [row for row, _ in found] == sorted(range(12), key=lambda row: -cosines[row])
        assert [cosine for _, cosine in found] == pytest.approx(sorted(cosines, reverse=True), abs=1e-5)
        assert all(index.finds_itself(row) for row in range(12))
    finally:
        index.close()


def test_many_equal_rows_do_not_hide_each_other_or_the_rest(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    vectors = embedder.embed_passages(["nee"] * 700 + [f"passage {number} over boten" for number in range(40)])
    write_dense(tmp_path / "chroma", vectors)
    index = DenseIndex(tmp_path / "chroma")
    try:
        assert index.size == 740
        assert all(index.finds_itself(row) for row in range(0, 740, 7))
        found = [row for row, _ in index.nearest(embedder.embed_question("nee"), 60)]
        assert 1 < sum(row < 700 for row in found) < 60
        assert [row for row, _ in index.nearest(embedder.embed_question("nee"), 5, rows=[650, 701])] == [650, 701]
        assert index.nearest(embedder.embed_question("nee"), 5, rows=[]) == []
    finally:
        index.close()


def test_vectors_come_back_in_the_order_of_their_rows(tmp_path: Path) -> None:
    vectors = FakeEmbedder().embed_passages(["bomen", "boten", "bomen", "beren"])
    write_dense(tmp_path / "chroma", vectors)
    index = DenseIndex(tmp_path / "chroma")
    try:
        assert index.vectors([3, 0, 2]) == pytest.approx(vectors[[3, 0, 2]])
    finally:
        index.close()
