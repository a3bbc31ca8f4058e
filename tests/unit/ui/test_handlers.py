from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

import pytest

from assistant.agreements import Agreement
from assistant.batch import BadLine, parse_question
from assistant.coverage import Coverage
from assistant.coverage.check import Progress
from assistant.question.conversation.typed import LONGEST_QUESTION
from assistant.retrieval.retrieve import Hit
from assistant.source import Part, Source
from assistant.types import Answer, Reply, Turn
from corpus.errors import IndexMissingError, KnownError
from corpus.types import DocumentInfo
from ui import texts, texts_chat
from ui.conversation import Conversation
from ui.handlers import ask, converse


class FakeAnswers:
    """Answers with the question itself in two steps, or fails with what it was given."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault = fault
        self.heard: list[tuple[str, tuple[Turn, ...]]] = []

    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
        yield self._answer(question, "Eerst.")
        yield self.reply(question, history)

    def reply(self, question: str, history: Sequence[Turn] = ()) -> Reply:
        self.heard.append((question, tuple(history)))
        if self.fault:
            raise self.fault
        return self._answer(question, "Eerst. Dan.")

    def search(self, question: str, top: int) -> tuple[list[Hit], dict[str, float]]:
        self.heard.append((question, ()))
        if self.fault:
            raise self.fault
        return [], {"total": float(top)}

    def starters(self) -> tuple[str, ...]:
        return ("Wat staat er?",)

    def documents(self) -> tuple[DocumentInfo, ...]:
        return ()

    def source(self, document_id: str, quote: str, page: int | None = None) -> Source | None:
        return None

    def reading(self, document_id: str) -> tuple[Part, ...]:
        return ()

    def coverage(self, report_id: str, plan_id: str, progress: Progress = lambda done, total: None) -> Coverage:
        raise KnownError(f"{report_id} of {plan_id} is er niet.")

    def agreements(self) -> tuple[Agreement, ...]:
        return ()

    def superseded(self) -> Mapping[str, str]:
        return {}

    def _answer(self, question: str, text: str) -> Answer:
        return Answer(question=question, standalone_question=question, text=text, statements=(), citations=())


def test_a_reply_grows_and_ends_whole() -> None:
    states = list(converse(FakeAnswers(), "  Wat is er?  ", Conversation()))

    assert [len(state.messages) for state in states] == [2, 2, 2]
    assert "Wat is er?" in states[0].messages[0]["content"]
    assert states[0].turns == ()  # a question that was stopped before its answer is no turn
    assert texts_chat.BUSY in states[0].messages[1]["content"]
    assert "Eerst. Dan." not in states[1].messages[1]["content"]
    assert "Eerst. Dan." in states[2].messages[1]["content"]
    assert [turn.text for turn in states[2].turns] == ["Wat is er?", "Eerst. Dan."]


def test_the_conversation_so_far_is_handed_on() -> None:
    answers = FakeAnswers()
    *_, first = converse(answers, "Een?", Conversation())
    *_, second = converse(answers, "Twee?", first)

    assert [turn.text for turn in answers.heard[1][1]] == ["Een?", "Eerst. Dan."]
    assert len(second.messages) == 4


@pytest.mark.parametrize("question", ["", "   \n "])
def test_an_empty_question_changes_nothing(question: str) -> None:
    *_, before = converse(FakeAnswers(), "Een?", Conversation())

    assert list(converse(FakeAnswers(), question, before)) == [before]


def test_a_known_error_is_told_and_forgotten() -> None:
    *_, state = list(converse(FailsAtOnce(IndexMissingError("Er is nog geen index.")), "Een?", Conversation()))

    assert "Er is nog geen index." in state.messages[1]["content"]
    assert state.turns == ()


def test_a_fault_of_ours_is_one_dutch_line(caplog: pytest.LogCaptureFixture) -> None:
    *_, state = converse(FailsAtOnce(RuntimeError("secret detail")), "Een?", Conversation())

    assert texts.FAILED in state.messages[1]["content"]
    assert "secret" not in state.messages[1]["content"]
    assert "RuntimeError" in caplog.text
    assert "test_handlers.py" in caplog.text  # the operator sees where
    assert "secret" not in caplog.text  # but never the error's words: they may hold the question


def test_consent_is_handed_on_and_is_not_given_otherwise() -> None:
    class Asked(FakeAnswers):
        def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
            given.append(consent)
            return super().stream(question, history)

    given: list[bool] = []
    list(converse(Asked(), "Een?", Conversation(), consent=True))
    list(converse(Asked(), "Een?", Conversation()))
    ask(Asked(), "Een?")

    assert given == [True, False]


def test_an_error_halfway_keeps_what_was_said_before() -> None:
    *_, first = converse(FakeAnswers(), "Een?", Conversation())
    *_, second = converse(FailsHalfway(RuntimeError()), "Twee?", first)

    assert second.turns == first.turns
    assert second.messages[:2] == first.messages
    assert texts.FAILED in second.messages[3]["content"]


def test_a_question_that_is_too_long_is_not_asked() -> None:
    answers = FakeAnswers()
    (state,) = list(converse(answers, "a" * (LONGEST_QUESTION + 1), Conversation()))

    assert texts.TOO_LONG in state.messages[1]["content"]
    assert answers.heard == []


def test_the_endpoint_gives_the_object_and_reads_the_history() -> None:
    answers = FakeAnswers()
    found = ask(answers, "Een?", [{"role": "assistant", "content": "a"}, {"role": "user", "content": "b"}])

    assert found["answer"] == "Eerst. Dan."
    assert answers.heard[0][1] == (Turn(role="assistant", text="a"), Turn(role="user", text="b"))


def test_the_endpoint_tells_what_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    for nothing in ("  ", None, 5, ["Een?"]):
        assert ask(FakeAnswers(), nothing) == {"error": texts.NO_QUESTION}
    assert ask(FakeAnswers(), "a" * (LONGEST_QUESTION + 1)) == {"error": texts.TOO_LONG}
    assert ask(FakeAnswers(IndexMissingError("Weg.")), "Een?") == {"error": "Weg."}
    assert ask(FakeAnswers(RuntimeError("secret")), "Een?") == {"error": texts.FAILED}
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    "history",
    [5, False, "geen lijst", {}, ["onzin"], [{"role": "user", "content": None}], [{"role": "system", "content": "a"}]],
)
def test_a_history_that_is_none_is_told_as_in_a_batch(history: object) -> None:
    answers = FakeAnswers()
    line = parse_question(json.dumps({"question": "Een?", "history": history}).encode())

    assert isinstance(line, BadLine)
    assert ask(answers, "Een?", history) == {"error": line.error}
    assert answers.heard == []


def test_half_a_character_is_told() -> None:
    assert "half teken" in ask(FakeAnswers(), "Wat is \ud800?")["error"]


class FailsAtOnce(FakeAnswers):
    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
        yield self.reply(question, history)


class FailsHalfway(FakeAnswers):
    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
        yield self._answer(question, "Eerst.")
        yield self.reply(question, history)
