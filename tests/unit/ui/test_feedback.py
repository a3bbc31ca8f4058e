"""Judging answers: what is kept, and what never is."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from assistant.feedback import FILE, read_judged
from assistant.types import Answer, Turn
from corpus.errors import KnownError
from tests.unit.ui.asking import ask
from tests.unit.ui.test_handlers import FakeAnswers
from ui import feedback as module
from ui import texts_feedback as texts
from ui.feedback import Feedback, feedback_routes, remembering


def answer(question: str, standalone: str = "", text: str = "Er komen tien bomen.") -> Answer:
    return Answer(question=question, standalone_question=standalone or question, text=text, statements=(), citations=())


@pytest.fixture
def feedback(tmp_path: Path) -> Feedback:
    return Feedback(tmp_path / "oordelen")


def test_a_verdict_is_kept_with_what_was_answered(feedback: Feedback, tmp_path: Path) -> None:
    turns = (Turn(role="user", text="Welke bomen?"), Turn(role="assistant", text="Eiken."))
    feedback.remember(answer("En hoeveel?", "Hoeveel bomen?"), turns)
    feedback.judge("En  hoeveel?", "Hoeveel bomen?", "fout", " Het  zijn er\ntwaalf. ")

    (judged,) = read_judged(tmp_path / "oordelen")
    assert (judged.verdict, judged.remark, judged.history) == ("fout", "Het zijn er twaalf.", turns)
    assert judged.reply["answer"] == "Er komen tien bomen."
    assert stat.S_IMODE((tmp_path / "oordelen" / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "oordelen").stat().st_mode) == 0o700


def test_nothing_is_written_before_somebody_judges(feedback: Feedback, tmp_path: Path) -> None:
    feedback.remember(answer("Hoeveel bomen?"), ())
    assert not (tmp_path / "oordelen").exists()


@pytest.mark.parametrize(
    ("question", "remark", "history"),
    [
        ("Hoeveel bomen?", "Vraag het aan leerling Sem.", ()),
        ("Wat geldt er voor leerling Sem?", "", ()),
        ("Hoeveel bomen?", "", (Turn(role="user", text="Mijn nummer is 06-12345678."),)),
    ],
)
def test_data_of_a_person_are_not_kept(
    feedback: Feedback, tmp_path: Path, question: str, remark: str, history: tuple[Turn, ...]
) -> None:
    feedback.remember(answer(question), history)
    with pytest.raises(KnownError, match="niet bewaard"):
        feedback.judge(question, "", "goed", remark)
    assert not (tmp_path / "oordelen").exists()


def test_only_what_was_answered_here_can_be_judged(feedback: Feedback) -> None:
    feedback.remember(answer("Hoeveel bomen?"), ())
    with pytest.raises(KnownError, match="te lang geleden"):
        feedback.judge("Hoeveel fietsen?", "", "goed")
    with pytest.raises(KnownError, match="te lang geleden"):
        feedback.judge("Hoeveel bomen?", "Hoeveel fietsen?", "goed")
    with pytest.raises(KnownError, match="te lang"):
        feedback.judge("Hoeveel bomen?", "", "goed", "x" * 1001)


def test_not_all_is_remembered_for_ever(feedback: Feedback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_REMEMBERED", 2)
    for number in range(3):
        feedback.remember(answer(f"Vraag {number}?"), ())
    with pytest.raises(KnownError):
        feedback.judge("Vraag 0?", "", "goed")
    feedback.judge("Vraag 2?", "", "goed")


def test_the_whole_reply_is_remembered_and_the_rest_passes(feedback: Feedback, tmp_path: Path) -> None:
    answers = remembering(FakeAnswers(), feedback)

    assert len(list(answers.stream("Een?", ()))) == 2
    assert answers.starters() == ("Wat staat er?",)
    feedback.judge("Een?", "", "goed")
    assert read_judged(tmp_path / "oordelen")[0].reply["answer"] == "Eerst. Dan."
    assert isinstance(remembering(FakeAnswers(), None), FakeAnswers)


def post(site: FastAPI, **body: Any) -> tuple[int, Any]:
    sent = ask(site, "/oordeel", method="POST", json=body)
    return sent.status_code, sent.json() if sent.content else None


def test_the_address_keeps_and_refuses(feedback: Feedback) -> None:
    site = FastAPI()
    site.include_router(feedback_routes(feedback))
    feedback.remember(answer("Hoeveel bomen?"), ())

    assert ask(site, "/oordeel").json() == {"on": True}
    assert post(site, vraag="Hoeveel bomen?", oordeel="goed") == (201, {})
    assert post(site, vraag="Weg?", oordeel="goed") == (409, {"error": texts.UNKNOWN})
    assert post(site, vraag="Hoeveel bomen?", oordeel="misschien")[0] == 422


def test_it_is_off_unless_it_is_turned_on() -> None:
    site = FastAPI()
    site.include_router(feedback_routes(None))

    assert ask(site, "/oordeel").json() == {"on": False}
    assert post(site, vraag="Hoeveel bomen?", oordeel="goed")[0] == 405


@pytest.mark.parametrize("line", ["{", "[]", "{}", json.dumps({"id": "x", "history": [3]})])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / FILE).write_text(line + "\n")
    with pytest.raises(KnownError, match="Regel 1"):
        read_judged(tmp_path)
