"""Changing the manifest: what is asked changes, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import KnownError
from corpus.manifest import find_sources
from corpus.manifest_edit import entry_of, put_entry, set_fields, take_entry

WRITTEN = """\
# Wij houden dit zelf bij.
[[document]]
file = "documents/plan.md"
title = "Het plan"   # zo heet het overal
date = 2027-05-01
provenance = "van het bestuur"

# En dit is de nota.
[[document]]
file = "documents/nota.md"
status = 'concept'
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of three files, with a manifest above it that speaks of two."""
    documents = tmp_path / "documents"
    documents.mkdir()
    for name in ("plan.md", "nota.md", "verslag één.md"):
        (documents / name).write_text("# Tekst\n\nHier staat iets.\n", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(WRITTEN, encoding="utf-8")
    return documents


def manifest(folder: Path) -> str:
    return (folder.parent / "manifest.toml").read_text(encoding="utf-8")


def said(folder: Path, name: str) -> dict[str, str | None]:
    """What the corpus reads of a document after it."""
    (source,) = [source for source in find_sources(folder, {".md"}) if source.name == name]
    return {key: getattr(source, key) for key in ("title", "kind", "date", "period", "status")}


def test_one_field_changes_and_the_rest_stays_as_it_was_written(folder: Path) -> None:
    set_fields(folder, "nota.md", {"status": "vastgesteld"})

    assert manifest(folder) == WRITTEN.replace("'concept'", '"vastgesteld"')


def test_what_is_emptied_goes_and_comments_stay(folder: Path) -> None:
    set_fields(folder, "plan.md", {"title": "", "period": "2027–2031", "date": "2027-06-02"})

    assert said(folder, "plan.md") == {
        "title": None, "kind": None, "date": "2027-06-02", "period": "2027–2031", "status": None,
    }  # fmt: skip
    assert "# Wij houden dit zelf bij." in manifest(folder)
    assert "date = 2027-06-02" in manifest(folder)
    assert 'provenance = "van het bestuur"' in manifest(folder)


def test_a_document_without_an_entry_gets_one(folder: Path) -> None:
    set_fields(folder, "verslag één.md", {"title": "Verslag “één” \\ twee", "kind": "verslag"})

    assert said(folder, "verslag één.md")["title"] == "Verslag “één” \\ twee"
    assert manifest(folder).startswith(WRITTEN)


@pytest.mark.parametrize("start", [None, "", "# niets\n", "document = []\n", 'document = [{file = "plan.md"}]\n'])
def test_any_shape_of_manifest_will_do(tmp_path: Path, start: str | None) -> None:
    (tmp_path / "plan.md").write_text("# Tekst\n\nIets.\n")
    if start is not None:
        (tmp_path / "manifest.toml").write_text(start)
    set_fields(tmp_path, "plan.md", {"title": "Het plan"})
    set_fields(tmp_path, "plan.md", {"status": "concept"})

    assert said(tmp_path, "plan.md") == {
        "title": "Het plan", "kind": None, "date": None, "period": None, "status": "concept",
    }  # fmt: skip


def test_an_entry_is_taken_out_and_put_back(folder: Path) -> None:
    before = said(folder, "plan.md")
    held = entry_of(folder, "plan.md")
    take_entry(folder, "plan.md")

    assert held == {"title": "Het plan", "date": "2027-05-01", "provenance": "van het bestuur"}
    assert said(folder, "plan.md")["title"] is None
    assert "# En dit is de nota." in manifest(folder)
    put_entry(folder, "plan.md", held)
    assert said(folder, "plan.md") == before
    assert entry_of(folder, "verslag één.md") == {}


def test_a_name_with_accents_taken_apart_is_the_same_document(folder: Path) -> None:
    set_fields(folder, "verslag één.md", {"title": "Een"})
    set_fields(folder, "verslag e\u0301e\u0301n.md", {"title": "Twee"})

    assert manifest(folder).count("verslag") == 1


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"file": "../x"}, "niet te veranderen"),
        ({"id": "x"}, "niet te veranderen"),
        ({"date": "2027-02-30"}, "datum"),
        ({"date": "morgen"}, "datum"),
        ({"title": "x" * 301}, "te lang"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(folder: Path, fields: dict[str, str], why: str) -> None:
    with pytest.raises(KnownError, match=why):
        set_fields(folder, "plan.md", {"status": "concept", **fields})
    assert manifest(folder) == WRITTEN


def test_a_mark_before_a_manifest_does_not_matter(folder: Path) -> None:
    (folder.parent / "manifest.toml").write_text(WRITTEN, encoding="utf-8-sig")

    set_fields(folder, "plan.md", {"status": "concept"})

    assert said(folder, "plan.md")["status"] == "concept"


def test_codes_and_lines_in_a_title_become_spaces(folder: Path) -> None:
    set_fields(folder, "plan.md", {"title": 'Het\n[[document]]\nfile = "x"\x1b[31m\u202e'})

    assert said(folder, "plan.md")["title"] == 'Het [[document]] file = "x" [31m'
    assert manifest(folder).count("\n[[document]]") == WRITTEN.count("\n[[document]]")


@pytest.mark.parametrize("broken", ["[[document]", 'document = "x"\n', "[document]\nfile = 'plan.md'\n"])
def test_a_manifest_that_cannot_be_used_is_left_alone(tmp_path: Path, broken: str) -> None:
    (tmp_path / "manifest.toml").write_text(broken)

    with pytest.raises(KnownError, match="manifest"):
        set_fields(tmp_path, "plan.md", {"title": "x"})
    assert (tmp_path / "manifest.toml").read_text() == broken


def test_what_is_put_back_takes_the_place_of_what_is_said_now(folder: Path) -> None:
    put_entry(folder, "plan.md", {"title": "Het vorige plan", "period": "2026"})

    assert entry_of(folder, "plan.md") == {"title": "Het vorige plan", "period": "2026"}
    assert "# Wij houden dit zelf bij." in manifest(folder)
    put_entry(folder, "plan.md", {})
    assert entry_of(folder, "plan.md") == {"title": "Het vorige plan", "period": "2026"}
