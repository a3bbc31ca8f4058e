"""A model folder is whole or absent: after damage, a kill, a change of recipe, and with two makers at once."""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from pathlib import Path

import pytest

from corpus.embedding.model_folder import MANIFEST, ensure_folder, is_sound
from corpus.errors import ModelError


class Maker:
    """Fills a folder and counts how often it was asked to."""

    def __init__(self, content: str = "gewichten") -> None:
        self.calls = 0
        self.content = content
        self.told: list[str] = []

    def __call__(self, folder: Path) -> None:
        self.calls += 1
        (folder / "inside").mkdir()
        (folder / "inside" / "weights").write_text(self.content)

    def ensure(self, folder: Path, recipe: str = "1") -> Path:
        return ensure_folder(folder, recipe, self, self.told.append, "Even geduld.")


def test_made_once_and_reused(tmp_path: Path) -> None:
    maker = Maker()
    folder = maker.ensure(tmp_path / "models" / "m")
    assert (folder / "inside" / "weights").read_text() == "gewichten"
    maker.ensure(folder)
    assert maker.calls == 1
    assert maker.told == ["Even geduld.", "Het taalmodel staat klaar."]


@pytest.mark.parametrize("damage", ["shorter", "changed", "file gone", "manifest gone", "manifest cut", "other recipe"])
def test_a_damaged_folder_is_remade(tmp_path: Path, damage: str) -> None:
    maker = Maker()
    folder = maker.ensure(tmp_path / "m")
    weights, manifest = folder / "inside" / "weights", folder / MANIFEST
    if damage == "shorter":
        weights.write_text("gewicht")
    elif damage == "changed":
        weights.write_text("gezichten")
    elif damage == "file gone":
        weights.unlink()
    elif damage == "manifest gone":
        manifest.unlink()
    elif damage == "manifest cut":
        manifest.write_text(manifest.read_text()[:20])
    else:
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"recipe": "0"}))
    assert not is_sound(folder, "1")
    maker.ensure(folder)
    assert maker.calls == 2
    assert is_sound(folder, "1")
    assert weights.read_text() == "gewichten"


def test_a_failing_maker_leaves_nothing(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "weights").write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(ModelError, match="de schijf is vol"):
        ensure_folder(tmp_path / "m", "1", fail, print, "Even geduld.")
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_what_a_killed_process_left_is_cleaned_up(tmp_path: Path) -> None:
    killed = multiprocessing.get_context("spawn").Process(target=_die_while_making, args=(tmp_path / "m",))
    killed.start()
    killed.join()
    assert killed.exitcode == 9
    assert [path.name.startswith(".m.making-") for path in tmp_path.iterdir() if path.is_dir()] == [True]
    Maker().ensure(tmp_path / "m")
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["m"]


def test_two_processes_at_once_make_it_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    makers = [context.Process(target=_make_slowly, args=(tmp_path / "m",)) for _ in range(2)]
    for process in makers:
        process.start()
    for process in makers:
        process.join()
    assert [process.exitcode for process in makers] == [0, 0]
    assert len((tmp_path / "calls").read_text().splitlines()) == 1


def _die_while_making(folder: Path) -> None:
    def die(fresh: Path) -> None:
        (fresh / "weights").write_text("half")
        os._exit(9)

    ensure_folder(folder, "1", die, print, "Even geduld.")


def _make_slowly(folder: Path) -> None:
    def make(fresh: Path) -> None:
        with (folder.parent / "calls").open("a") as file:
            file.write("made\n")
        time.sleep(1.0)
        (fresh / "weights").write_text("gewichten")

    ensure_folder(folder, "1", make, lambda message: None, "Even geduld.")
    assert is_sound(folder, "1")
