"""Reading golden questions strictly, and what lint finds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from evals.golden_set import GoldenError, asked_hash, golden_hash, load_split, parse_question
from evals.lint import counts, lint
from tests.unit.evals.builders import LIBRARY

NUGGET = {
    "id": "n1", "text": "ouderraad", "importance": "vital", "match": {"all": [["ouderraad"]]},
    "evidence": [{"doc": "plan", "section": "Acties", "quote": "Een ouder-\nraad per wijk oprichten."}],
    "pos": ["Een ouderraad.", "De ouderraad komt."], "neg": ["Een wijkraad.", "Ouders."],
}  # fmt: skip
ROW = {
    "id": "v1", "group": "g", "category": "begrip", "question": "Wat komt er?", "answerability": "answerable",
    "nuggets": [NUGGET],
}  # fmt: skip


def _write(folder: Path, name: str, *rows: Mapping[str, Any]) -> None:
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _problems(folder: Path, *rows: Mapping[str, Any]) -> list[str]:
    _write(folder, "dev-a.jsonl", *rows)
    return lint(folder, LIBRARY)[1]


def test_a_good_line_has_no_problems(tmp_path: Path) -> None:
    assert _problems(tmp_path, ROW) == []
    questions = load_split(tmp_path, "dev")
    assert counts(questions)["begrip"] == {"dev": 1}
    assert counts(questions)["lijst"] == {}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": "red"}, "onbekende sleutel 'colour'"),
        ({"nuggets": [{**NUGGET, "weight": 2}]}, "onbekende sleutel 'weight'"),
        ({"category": "quiz"}, "'category' is 'quiz'"),
        ({"question": " "}, "'question' ontbreekt"),
        ({"list": "ja"}, "'list' moet true of false zijn"),
        ({"reasons": ["nope"]}, "'reasons' is 'nope'"),
        ({"history": [{"role": "user"}]}, "'content' ontbreekt"),
        ({"nuggets": [{**NUGGET, "match": {"all": ["ouderraad"]}}]}, "lijst van lijsten"),
    ],
)
def test_the_format_is_strict(change: dict[str, Any], message: str) -> None:
    with pytest.raises(GoldenError, match=message):
        parse_question({**ROW, **change}, "dev", "dev.jsonl:1")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"nuggets": []}, "'vital' nugget nodig"),
        ({"category": "vervolg"}, "'history' nodig"),
        ({"list": True}, "minstens twee 'vital'"),
        ({"answerability": "injection"}, "'forbidden' nodig"),
        ({"nuggets": [{**NUGGET, "pos": ["Een raad.", "Een ouderraad."]}]}, "niet aangenomen: 'Een raad.'"),
        ({"nuggets": [{**NUGGET, "neg": ["Geen ouderraad.", "x"]}]}, "niet afgewezen: 'Geen ouderraad.'"),
        ({"nuggets": [{**NUGGET, "neg": ["x"]}]}, "1 van de 2 voorbeelden in 'neg'"),
        (
            {"nuggets": [{**NUGGET, "evidence": [{"doc": "plan", "quote": "Een ouderraad per stad."}]}]},
            "niet letterlijk",
        ),
        ({"nuggets": [{**NUGGET, "evidence": [{"doc": "nee", "quote": "x"}]}]}, "document 'nee' bestaat niet"),
        (
            {"nuggets": [{**NUGGET, "evidence": [{"doc": "plan", "section": "Slot", "quote": "Einde."}]}]},
            "de titel 'Slot' staat niet",
        ),
        ({"nuggets": [{**NUGGET, "match": {"all": [["*raad"]]}}]}, "alleen aan het eind"),
        ({"nuggets": [NUGGET, NUGGET]}, "'n1' komt twee keer voor"),
    ],
)
def test_what_lint_finds(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    assert any(message in problem for problem in _problems(tmp_path, {**ROW, **change}))


def test_ids_families_and_questions_stay_apart(tmp_path: Path) -> None:
    _write(tmp_path, "test-a.jsonl", {**ROW, "id": "v2", "question": "Wat komt er dan?"})
    problems = _problems(tmp_path, ROW, {**ROW, "group": "h"})
    assert len(problems) == 2
    assert "id 'v1' bestaat al in dev-a.jsonl:1" in problems[0]
    assert "groep 'g' staat ook in dev-a.jsonl:1" in problems[1]
    again = _problems(tmp_path, ROW, {**ROW, "id": "v3"})
    assert any("dezelfde vraag staat in dev-a.jsonl:1" in problem for problem in again)


def test_a_line_that_is_no_json_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "dev.jsonl").write_text("{nee\n\n" + json.dumps(ROW) + "\n", encoding="utf-8")
    questions, problems = lint(tmp_path, LIBRARY)
    assert len(questions) == 1
    assert problems[0].startswith("dev.jsonl:1: geen geldige JSON")


def test_hashes_follow_what_matters(tmp_path: Path) -> None:
    _write(tmp_path, "dev-a.jsonl", ROW)
    before = golden_hash(tmp_path, "dev")
    first = load_split(tmp_path, "dev")[0]
    _write(tmp_path, "dev-a.jsonl", {**ROW, "author": "x"})
    assert golden_hash(tmp_path, "dev") != before
    assert asked_hash(load_split(tmp_path, "dev")[0]) == asked_hash(first)
    with pytest.raises(GoldenError, match="geen vragen voor 'test'"):
        load_split(tmp_path, "test")
