"""Documents gathered for one index, and read again to check quotes against."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import assistant
from assistant.retrieval import thresholds
from corpus.errors import KnownError
from corpus.manifest import find_sources
from evals.library import existing, gather, library_hash, load_library
from evals.threshold import answering_from
from ingest.read import SUFFIXES


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "een" / "documents", tmp_path / "twee"
    for folder, name in ((first, "plan.md"), (second, "verslag.md")):
        folder.mkdir(parents=True)
        (folder / name).write_text(f"# Titel van {name}\n\nEr staat genoeg tekst in {name} om te citeren.\n")
    manifest = (
        '[[document]]\nfile = "documents/plan.md"\nid = "het-plan"\ntitle = "Plan \\"nieuw\\""\nperiod = "2027"\n'
    )
    (first.parent / "manifest.toml").write_text(manifest)
    return first, second


def test_gathering_keeps_ids_and_what_the_manifest_says(folders: tuple[Path, Path], tmp_path: Path) -> None:
    gather(folders, tmp_path / "samen")
    sources = {source.id: source for source in find_sources(tmp_path / "samen", SUFFIXES)}
    assert set(sources) == {"het-plan", "verslag"} == set(load_library(folders))
    assert (sources["het-plan"].title, sources["het-plan"].period) == ('Plan "nieuw"', "2027")


def test_two_files_of_one_name_are_refused(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (folders[1] / "plan.md").write_text("# Nog een plan\n\nMet tekst.\n")
    with pytest.raises(KnownError, match=r"heten 'plan\.md'"):
        gather(folders, tmp_path / "samen")


def test_quotes_are_checked_on_disk(folders: tuple[Path, Path]) -> None:
    text = load_library(folders)["verslag"]
    assert text.holds("genoeg tekst in verslag.md")
    assert text.holds_at("genoeg  tekst in", None)
    assert not text.holds_at("genoeg tekst in", 1)
    assert not text.holds("genoeg teksten")
    assert text.is_long_enough("Titel van verslag.md")
    assert not text.is_long_enough("genoeg tekst")


def test_the_hash_follows_the_contents(folders: tuple[Path, Path]) -> None:
    before = library_hash(load_library(folders))
    (folders[1] / "verslag.md").write_text("# Anders\n\nAndere tekst.\n")
    assert library_hash(load_library(folders)) != before


def test_folders_without_documents_are_passed_over(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    assert existing([folders[0], tmp_path / "leeg", tmp_path / "nergens"]) == (folders[0],)


def test_the_threshold_moves_wherever_it_is_kept_and_is_put_back() -> None:
    kept = [module.name for module in pkgutil.walk_packages(assistant.__path__, "assistant.")]
    holders = [module for name in kept if hasattr(module := importlib.import_module(name), "ENOUGH")]
    usual = {module.__name__: module.ENOUGH for module in holders}

    with answering_from(0.1):
        during = {module.__name__: module.ENOUGH for module in holders}

    assert len(holders) >= 3
    assert set(during.values()) == {0.1}
    assert {module.__name__: module.ENOUGH for module in holders} == usual


def test_open_questions_keep_their_distance() -> None:
    usual = thresholds.ENOUGH, thresholds.ENOUGH_FOR_OPEN
    with answering_from(usual[0] + 0.2):
        assert pytest.approx(usual[1] + 0.2) == thresholds.ENOUGH_FOR_OPEN
    assert usual == (thresholds.ENOUGH, thresholds.ENOUGH_FOR_OPEN)
