from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.listing import look_through


def test_links_that_lead_to_each_other_are_no_documents_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("Plan", encoding="utf-8")
    (tmp_path / "een.txt").symlink_to("twee.txt")
    (tmp_path / "twee.txt").symlink_to("een.txt")
    listing = look_through(tmp_path, {".txt"})
    assert (listing.files, listing.outside) == ((tmp_path / "plan.txt",), ())
    assert listing.no_files == ("een.txt", "twee.txt")


def test_what_is_no_file_is_named_and_a_folder_is_looked_through(tmp_path: Path) -> None:
    (tmp_path / "map.txt").mkdir()
    (tmp_path / "map.txt" / "plan.txt").write_text("Plan", encoding="utf-8")
    (tmp_path / "map2.txt").symlink_to("map.txt")
    (tmp_path / "weg.txt").symlink_to("nergens.txt")
    os.mkfifo(tmp_path / "pijp.txt")

    listing = look_through(tmp_path, {".txt"})

    assert listing.files == (tmp_path / "map.txt" / "plan.txt",)
    assert listing.no_files == ("pijp.txt", "weg.txt")


@pytest.mark.parametrize("name", ["foto.png", "manifest.toml", ".verborgen.doc", "~$plan.doc", "bestand"])
def test_what_is_no_document_is_not_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "plan.txt").write_text("Plan", encoding="utf-8")

    listing = look_through(tmp_path, {".txt"})

    assert (len(listing.files), listing.no_files, listing.others) == (1, (), ())
