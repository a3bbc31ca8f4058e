"""From what somebody thought of an answer to a golden question that lint accepts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.feedback import Judged, Verdict, keep
from assistant.serialise import reply_to_json
from assistant.types import Turn
from evals.__main__ import main
from evals.feedback import skeleton
from evals.golden_set import GoldenError, parse_question
from evals.library import load_library
from evals.lint import check
from tests.conftest import MOLENWAARD


def judged(assistant: Assistant, question: str, verdict: Verdict, *turns: Turn) -> Judged:
    reply = reply_to_json(assistant.reply(question, turns))
    return Judged(
        id="a1b2c3d4", at="2027-03-03T10:00:00+00:00", verdict=verdict, remark="", history=turns,
        reply=json.loads(json.dumps(reply)),
    )  # fmt: skip


def test_an_answer_becomes_a_question_once_somebody_fills_in_its_nuggets(molenwaard_assistant: Assistant) -> None:
    made = skeleton(judged(molenwaard_assistant, "Wat is een buddyklas?", "fout"))
    with pytest.raises(GoldenError, match="'text' ontbreekt"):
        parse_question(made, "dev", "x")
    nugget = made["nuggets"][0]
    assert nugget["evidence"]
    nugget |= {
        "text": "een kleine groep waarin oudere leerlingen jongere helpen",
        "match": {"all": [["kleine groep"], ["oudere"], ["jongere"]]},
        "pos": ["Een kleine groep waarin oudere leerlingen jongere helpen.", "Oudere en jongere in een kleine groep."],
        "neg": ["Een kleine groep.", "Oudere leerlingen helpen."],
    }
    question = parse_question(json.loads(json.dumps(made)), "dev", "x")

    assert list(check(question, load_library((MOLENWAARD,)))) == []


def test_a_right_refusal_is_whole_already(molenwaard_assistant: Assistant) -> None:
    made = skeleton(judged(molenwaard_assistant, "Wat kost een raket?", "goed"))
    question = parse_question(made, "dev", "x")

    assert question.answerability == "unanswerable"
    assert question.reasons
    assert list(check(question, load_library((MOLENWAARD,)))) == []


def test_a_wrong_refusal_asks_for_the_answer_and_takes_no_places_for_it(molenwaard_assistant: Assistant) -> None:
    made = skeleton(judged(molenwaard_assistant, "Wat kost een raket?", "fout"))

    assert made["answerability"] == "answerable"
    assert made["nuggets"][0]["evidence"] == []


def test_a_follow_up_keeps_its_conversation(molenwaard_assistant: Assistant) -> None:
    turns = (Turn(role="user", text="Wat zijn de acties van thema 1?"), Turn(role="assistant", text="Deze."))
    made = skeleton(judged(molenwaard_assistant, "En van thema 2?", "fout", *turns))

    assert made["category"] == "vervolg"
    assert [turn["role"] for turn in made["history"]] == ["user", "assistant"]


def test_the_command_writes_what_is_wanted(
    molenwaard_assistant: Assistant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path, judged(molenwaard_assistant, "Wat is een buddyklas?", "fout"))
    keep(tmp_path, judged(molenwaard_assistant, "Wat kost een raket?", "goed"))

    assert main(["feedback", "--from", str(tmp_path), "--verdict", "fout"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["question"] == "Wat is een buddyklas?"
    assert "1 gouden vraag om af te maken" in printed.err
    assert main(["feedback", "--from", str(tmp_path), "--out", str(tmp_path / "dev-feedback.jsonl")]) == 0
    assert len((tmp_path / "dev-feedback.jsonl").read_text().splitlines()) == 2
    assert main(["feedback", "--from", str(tmp_path / "weg")]) == 1
