"""The verbs from end to end, over fictional documents and with the fake embedder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from evals import __main__ as command
from tests.fakes import FakeEmbedder

HERE = Path(__file__).resolve().parent
MOLENWAARD = HERE.parents[1] / "data" / "molenwaard"


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the golden questions, since scoring the test split writes beside them."""
    folder = tmp_path_factory.mktemp("golden")
    shutil.copytree(HERE / "golden", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def places(golden: Path) -> list[str]:
    return ["--golden", str(golden), "--corpus", str(MOLENWAARD)]


@pytest.fixture(autouse=True)
def _small_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.verbs.load_embedder", lambda *_: FakeEmbedder())


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("evals") / "index"


def test_lint_run_score_report_export(
    places: list[str], index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run"
    assert command.main(["lint", *places]) == 0
    assert command.main(["run", *places, "--out", str(out), "--index", str(index)]) == 0
    capsys.readouterr()
    assert command.main(["score", str(out), *places]) == 0
    shown = capsys.readouterr().out
    assert "Citaten letterlijk op hun bladzijde       100,0%" in shown
    assert command.main(["report", str(out), *places]) == 0
    assert command.main(["export", str(out), *places]) == 0
    assert command.main(["compare", str(out), str(out), "--draws", "100"]) == 0
    assert "+0,0" in capsys.readouterr().out
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert [item["error"] for item in run["items"]] == [None] * 8
    assert len(run["items"][0]["hits"]) > 3
    assert {"golden", "corpus", "index", "commit"} <= set(run)
    assert (out / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_same_questions_get_the_same_answers(places: list[str], index: Path, tmp_path: Path) -> None:
    runs = []
    for name in ("a", "b"):
        command.main(["run", *places, "--out", str(tmp_path / name), "--index", str(index), "--limit", "3"])
        data = json.loads((tmp_path / name / "run.json").read_text(encoding="utf-8"))
        for item in data["items"]:
            del item["answer"]["timings_ms"]
        runs.append([data["items"], data["selection"], data["corpus"], data["golden"]])
    assert runs[0] == runs[1]
    assert len(runs[0][0]) == 3


def test_the_test_split_asks_for_a_reason_and_keeps_book(
    places: list[str], golden: Path, index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "test"
    assert command.main(["run", *places, "--split", "test", "--out", str(out), "--index", str(index)]) == 0
    assert command.main(["score", str(out), *places]) == 1
    assert "--reason" in capsys.readouterr().err
    assert not (golden / "LEDGER.md").exists()
    assert command.main(["score", str(out), *places, "--reason", "proef", "--who", "ik"]) == 0
    assert "| ik | 1 |" in (golden / "LEDGER.md").read_text(encoding="utf-8")
    assert command.main(["report", str(out), *places]) == 0
    assert "avondschool" not in (out / "report.md").read_text(encoding="utf-8")


def test_gate_and_calibrate(places: list[str], index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["gate", *places, "--index", str(index)]) == 0
    assert "De poort is open" in capsys.readouterr().err
    arguments = [*places, "--index", str(index), "--from", "0.6", "--to", "0.7", "--step", "0.1"]
    assert command.main(["calibrate", *arguments]) == 1  # one family without an answer is too few to fold
    assert "te weinig families" in capsys.readouterr().err


def test_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["dans"], ["run", "--limit", "0"], ["calibrate", "--folds", "1"], []):
        with pytest.raises(SystemExit) as stopped:
            command.main(wrong)
        assert stopped.value.code == 2
    capsys.readouterr()


def test_a_set_is_asked_over_its_own_documents_and_scored_by_its_own_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The corpus that is named does not take part, and no verb after `run` has to be told of the set again."""
    golden, out = tmp_path / "golden", tmp_path / "run"
    shutil.copytree(MOLENWAARD, golden / "schools" / "documents")
    lines = (HERE / "golden" / "dev-klein.jsonl").read_text(encoding="utf-8").splitlines()
    (golden / "schools" / "dev-scholen.jsonl").write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")
    places = ["--golden", str(golden), "--corpus", str(tmp_path / "geen corpus")]
    assert command.main(["lint", *places, "--set", "scholen"]) == 0
    assert command.main(["run", *places, "--set", "scholen", "--out", str(out)]) == 0
    for verb in ("score", "report", "export"):
        assert command.main([verb, str(out), *places]) == 0
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert [run["set"], len(run["items"])] == ["scholen", 2]
    capsys.readouterr()
    assert command.main(["run", *places, "--out", str(out)]) == 1, "without the set there are no questions"
    assert "dev-*.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [[], ["run"], ["score"], ["calibrate"], ["fuzz"]])
def test_the_help_is_in_dutch(verb: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main([*verb, "--help"])
    shown = capsys.readouterr().out

    assert shown.startswith(" ".join(["gebruik: planwijzer eval", *verb]))
    assert "toon deze uitleg" in shown
    assert not {"usage:", "options:", "positional", "show this"} & {*shown.split(), *shown.splitlines()}


@pytest.mark.parametrize(
    ("given", "says"),
    [([], "geef ook: OPDRACHT"), (["run", "--split", "x"], "kies uit"), (["run", "--limit", "0"], "vanaf 1")],
)
def test_wrong_usage_is_told_in_dutch(given: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(given)

    assert ended.value.code == 2
    assert says in capsys.readouterr().err
