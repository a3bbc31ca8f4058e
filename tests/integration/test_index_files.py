"""Names as people give them and clocks that are wrong: neither costs a document."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from corpus.manifest import NO_FILE, OUTSIDE
from ingest.copies import Duplicate
from ingest.failures import kept_failures
from ingest.pipeline import ingest
from tests.fakes import FakeEmbedder
from tests.integration.indexing import asking, counts, fill, quotes

LETTERS = "één plan voor ’t geheel"
NAMES = {
    "met spaties  en (haakjes) & zo.md": "zeilboten",
    f"{unicodedata.normalize('NFC', LETTERS)}.md": "walvissen",
    f"{unicodedata.normalize('NFD', LETTERS)}.md": "kamelen",
    "🏫 schoolplan 👩‍🏫.md": "pinguïns",
    f"{'lang ' * 38}einde.md": "giraffen",
    "-rf *;$(HOME) 'plan'.md": "olifanten",
    "regel\neinde.md": "nijlpaarden",
    "MET HOOFDLETTERS.MD": "egels",
    "日本語.txt": "kraanvogels",
}
FUTURE = 4_102_444_800
"""The first of January 2100."""


@pytest.mark.usefixtures("unchecked")
def test_every_name_is_a_document_that_is_found_by_what_it_says(tmp_path: Path) -> None:
    folder = tmp_path / "map met spaties é 🏫"
    folder.mkdir()
    for name, subject in NAMES.items():
        (folder / name).write_text(f"# Plan\n\nDit plan gaat over {subject}.\n", encoding="utf-8")

    result = fill(folder, tmp_path / "index é 🏫")

    assert (result.documents, result.failed) == (len(NAMES), ())
    assistant = asking(tmp_path / "index é 🏫")
    assert {info.source for info in assistant.documents()} == set(NAMES)
    assert not any("\n" in info.title for info in assistant.documents())
    assert len({info.id for info in assistant.documents()}) == len(NAMES)
    for name, subject in NAMES.items():
        (citation,) = assistant.reply(f"Wat staat er over {subject}?").citations
        assert citation.source == name
    assert counts(fill(folder, tmp_path / "index é 🏫")) == (0, 0, len(NAMES), 0)


@pytest.mark.usefixtures("unchecked")
def test_a_file_whose_name_is_no_text_is_one_that_failed(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nDit plan gaat over egels.\n", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/plan-\xff.md")).write_text("# Plan\n\nTekst.", encoding="utf-8")

    result = fill(tmp_path, tmp_path / "index")

    assert result.documents == 1
    assert [failure.source for failure in result.failed] == ["plan-?.md"]


@pytest.mark.usefixtures("unchecked")
def test_a_link_out_of_the_folder_is_a_file_that_failed(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "plan.md").write_text("# Plan\n\nDit plan gaat over egels.\n", encoding="utf-8")
    (tmp_path / "elders.md").write_text("# Plan\n\nDit plan gaat over otters.\n", encoding="utf-8")
    (folder / "koppeling.md").symlink_to(tmp_path / "elders.md")
    (folder / "nergens.md").symlink_to("weg.md")
    (folder / "begroting.xlsx").write_bytes(b"PK")

    result = fill(folder, tmp_path / "index")

    assert result.documents == 1
    assert [(failure.source, failure.error) for failure in result.failed] == [
        ("koppeling.md", OUTSIDE),
        ("nergens.md", NO_FILE),
    ]


@pytest.mark.usefixtures("unchecked")
def test_of_equal_files_one_is_indexed_and_the_other_takes_its_place_when_it_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    for name in ("plan (1).md", "plan.md"):
        (folder / name).write_text("# Plan\n\nDit plan gaat over egels.\n", encoding="utf-8")
    told: list[str] = []

    result = ingest(folder, tmp_path / "index", FakeEmbedder(), told.append)

    assert (result.documents, result.failed) == (1, ())
    assert result.duplicates == (Duplicate(source="plan (1).md", same_as="plan.md"),)
    assert [line for line in told if "hetzelfde" in line] == [
        "Overgeslagen: plan (1).md is hetzelfde bestand als plan.md."
    ]
    again = fill(folder, tmp_path / "index")
    assert (counts(again), again.duplicates) == ((0, 0, 1, 0), result.duplicates)
    assert kept_failures(tmp_path / "index") == {"plan (1).md": "Dit bestand staat er al, als plan.md."}
    (folder / "plan.md").unlink()
    last = fill(folder, tmp_path / "index")
    assert (counts(last), last.duplicates) == ((1, 0, 0, 1), ())
    assert asking(tmp_path / "index").documents()[0].source == "plan (1).md"


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
def test_a_manifest_means_the_file_whichever_way_its_accents_are_written(
    tmp_path: Path, on_disk: Literal["NFC", "NFD"], written: Literal["NFC", "NFD"]
) -> None:
    """A Mac takes accents apart in names; whoever types them in a manifest does not."""
    name = unicodedata.normalize(on_disk, "één plan.md")
    (tmp_path / name).write_text("# Kop\n\nIets over zeilboten.\n", encoding="utf-8")
    entry = '[[document]]\nfile = "één plan.md"\ntitle = "Ondersteuningsplan"\n'
    (tmp_path / "manifest.toml").write_text(unicodedata.normalize(written, entry), encoding="utf-8")

    fill(tmp_path, tmp_path / "index")

    (info,) = asking(tmp_path / "index").documents()
    assert info.title == "Ondersteuningsplan"


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("moment", [0, FUTURE])
def test_what_changed_is_told_by_its_content_and_by_no_clock(corpus: Path, built: Path, moment: int) -> None:
    for path in corpus.iterdir():
        os.utime(path, (moment, moment))
    assert counts(fill(corpus, built)) == (0, 0, 3, 0)

    path = corpus / "notulen.md"
    path.write_text("# Notulen\n\nEr is een besluit over zeilboten genomen.\n", encoding="utf-8")
    os.utime(path, (moment, moment))

    assert counts(fill(corpus, built)) == (0, 1, 2, 0)
    assert quotes(asking(built), "Wat staat er over zeilboten?") == ["Er is een besluit over zeilboten genomen."]


@pytest.mark.usefixtures("unchecked")
def test_a_clock_that_is_set_back_between_two_ingests(
    corpus: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the new generation is named as an older one than the one in force."""
    for path in (*built.rglob("*"), *corpus.iterdir()):
        os.utime(path, (FUTURE, FUTURE))
    assistant = asking(built)
    assert quotes(assistant, "Iets over walvissen?") == []
    (corpus / "brief.md").write_text("# Brief\n\nDe walvissen zijn terug.\n", encoding="utf-8")
    monkeypatch.setattr("corpus.publish.time.strftime", lambda _: "19700101-000000")

    fill(corpus, built)

    assert quotes(assistant, "Iets over walvissen?") == ["De walvissen zijn terug."]
    (corpus / "brief.md").unlink()
    monkeypatch.undo()
    assert counts(fill(corpus, built)) == (0, 0, 3, 1)
