"""An ingest that is killed at any stage leaves a whole index, and the next one puts everything in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import kill_texts
from evals.kill_scenes import SCENES
from evals.kills import kill_often, left_behind
from evals.outcomes import Kill


@pytest.mark.usefixtures("embedder")  # makes the model, which the commands then find
def test_kills_while_a_document_comes_and_changes(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANWIJZER_MODELS", str(models))
    scene = next(scene for scene in SCENES if scene.name == "gewijzigd")

    moments = ("generation", "checking", "switched")  # `planwijzer eval kills` draws all, and more often

    kills = list(kill_often(tmp_path, len(moments), 5, lambda _: None, scenes=[scene], moments=moments))

    assert [kill for kill in kills if kill.problems] == []
    assert {"generation", "checking", "switched"} & {kill.stage for kill in kills}, "it was killed while publishing"


def test_what_is_left_behind_is_named(tmp_path: Path) -> None:
    for name in ("cache", "generations/een", "generations/twee", "generations/half"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("CURRENT", "lock", "generations/een/index.json", "generations/twee/index.json", "cache/a.json",
                 "cache/a.npy", "CURRENT.7.partial"):  # fmt: skip
        (tmp_path / name).write_text("een\n", encoding="utf-8")

    assert left_behind(tmp_path, 1) == ["CURRENT.7.partial", "generations/half"]
    assert left_behind(tmp_path, 2) == ["CURRENT.7.partial", "cache", "generations/half"]


def test_the_table_counts_where_kills_fell() -> None:
    kills = [
        Kill(scene="erbij", moment="moment", stage="reading"),
        Kill(scene="erbij", moment="checking", stage="checking", problems=("stuk",)),
    ]

    lines = kill_texts.table(kills).splitlines()

    assert lines[2].split()[-3:] == ["1", "1", "0"]
    assert lines[-1] == "2 keer gestopt, 1 keer fout."
