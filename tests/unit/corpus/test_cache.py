from __future__ import annotations

import gc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.cache import DocumentCache
from tests.fakes import make_record

RECORD = make_record("plan", {"Doel": ["Een.", "Twee."]}, page=3)
VECTORS = np.arange(8, dtype=np.float32).reshape(2, 4)


@pytest.fixture
def cache(tmp_path: Path) -> DocumentCache:
    made = DocumentCache(tmp_path / "cache")
    made.put("sleutel", RECORD, VECTORS)
    return made


def test_an_entry_comes_back_equal(cache: DocumentCache) -> None:
    entry = cache.get("sleutel")

    assert cache.has("sleutel")
    assert entry is not None
    assert entry[0] == RECORD
    assert np.array_equal(entry[1], VECTORS)
    assert entry[1].dtype == np.float32


def test_a_missing_entry_is_none(cache: DocumentCache, tmp_path: Path) -> None:
    assert not cache.has("weg")
    assert cache.get("weg") is None
    assert DocumentCache(tmp_path / "nergens").get("sleutel") is None


@pytest.mark.parametrize("kind", ["json", "npy"])
def test_half_an_entry_is_none(cache: DocumentCache, tmp_path: Path, kind: str) -> None:
    (tmp_path / "cache" / f"sleutel.{kind}").unlink()

    assert not cache.has("sleutel")
    assert cache.get("sleutel") is None


@pytest.mark.parametrize("kind", ["json", "npy"])
def test_an_entry_that_was_cut_short_is_none(cache: DocumentCache, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "cache" / f"sleutel.{kind}"
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.get("sleutel") is None, f"{length} of {len(whole)} bytes"


def test_vectors_of_another_document_are_none(cache: DocumentCache, tmp_path: Path) -> None:
    np.save(tmp_path / "cache" / "sleutel.npy", VECTORS[:1])

    assert cache.get("sleutel") is None


@settings(max_examples=80)
@given(st.binary(max_size=60))
def test_other_content_is_none_and_never_an_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache = DocumentCache(folder)
    cache.put("sleutel", RECORD, VECTORS)

    (folder / "sleutel.json").write_bytes(content)

    assert cache.get("sleutel") is None


@pytest.mark.parametrize("content", [b"\x93NUMPY\x01\x00 no header", b"\x80\x04no pickle", bytes(200)])
def test_vectors_that_are_no_array_are_none(cache: DocumentCache, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cache" / "sleutel.npy").write_bytes(content)

    assert cache.get("sleutel") is None


def test_vectors_that_look_like_an_archive_are_none_and_are_closed(cache: DocumentCache, tmp_path: Path) -> None:
    (tmp_path / "cache" / "sleutel.npy").write_bytes(b"PK\x03\x04 no zip")

    assert cache.get("sleutel") is None
    gc.collect()  # a file left open would be noticed here, warnings being errors


def test_a_single_number_in_place_of_vectors_is_none(cache: DocumentCache, tmp_path: Path) -> None:
    np.save(tmp_path / "cache" / "sleutel.npy", np.float32(1.0))

    assert cache.get("sleutel") is None


def test_only_what_is_kept_stays(cache: DocumentCache, tmp_path: Path) -> None:
    cache.put("andere", RECORD, VECTORS)
    (tmp_path / "cache" / "sleutel.4711.partial").write_bytes(b"half")

    cache.keep_only({"sleutel"})

    assert {path.name for path in (tmp_path / "cache").iterdir()} == {"sleutel.json", "sleutel.npy"}


def test_keeping_nothing_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    DocumentCache(tmp_path / "nergens").keep_only({"a"})

    assert not (tmp_path / "nergens").exists()


def test_putting_leaves_no_partial_file(cache: DocumentCache, tmp_path: Path) -> None:
    cache.put("sleutel", RECORD, VECTORS)

    assert not list((tmp_path / "cache").glob("*.partial"))
