from __future__ import annotations

import json

import pytest

from assistant.types import Answer, Citation, NoAnswer, Statement
from ui import texts_chat
from ui.conversation import LONGEST_KEPT, Conversation, brought_back, to_keep

ANSWER = Answer(
    question="Wat is nodig?",
    standalone_question="Wat is nodig bij thema 1?",
    text="- Rust. [1]",
    statements=(Statement(text="Rust.", citations=(1,), support="verbatim"),),
    citations=(
        Citation(
            marker=1, document_id="plan", document="Plan", source="plan.pdf", section=("Thema 1",), page=2,
            quote="Rust.", boxes=((1.0, 2.0, 3.0, 4.0),),
        ),
    ),
    suggestions=("En dan?",),
    timings_ms={"total": 3.0},
)  # fmt: skip
REFUSAL = NoAnswer(question="En thema 9?", standalone_question="En thema 9?", text="Nee.", reason="false_premise")


def said() -> Conversation:
    return Conversation().replied(ANSWER, question="Wat is nodig?").replied(REFUSAL, question="En thema 9?")


def test_what_the_browser_kept_comes_back_as_it_was_shown() -> None:
    kept = [json.loads(to_keep(said().until(number)))["reply"] for number in (1, 2)]
    back = brought_back(json.dumps(kept))

    assert back.messages == said().messages
    assert back.turns == said().turns
    assert [type(exchange.reply) for exchange in back.exchanges] == [Answer, NoAnswer]


def test_what_is_kept_has_its_number_and_no_more_than_is_needed() -> None:
    kept = json.loads(to_keep(said().until(1)))

    assert kept["number"] == 0
    assert kept["reply"]["citations"][0]["boxes"] == []
    assert json.loads(to_keep(said().failed("Wat?", "Dat ging mis."))) == {"number": 2, "reply": None}
    assert json.loads(to_keep(Conversation())) == {"number": -1, "reply": None}


@pytest.mark.parametrize(
    "kept", [None, 5, "", "{", "[]", "[3]", '[{"question": 1}]', '{"text": "x"}', "[" * 5000, "a" * (LONGEST_KEPT + 1)]
)
def test_what_is_no_conversation_is_none(kept: object) -> None:
    assert brought_back(kept) == Conversation()


def test_what_a_browser_brings_back_is_never_markup() -> None:
    reply = json.loads(to_keep(said().until(1)))["reply"]
    reply["text"] = "<img src=x onerror=alert(1)>"
    reply["citations"][0]["document"] = "<script>alert(1)</script>"
    shown = brought_back(json.dumps([reply])).messages[1]["content"]

    assert "<img" not in shown
    assert "<script" not in shown


def test_a_changed_question_takes_the_place_of_what_was_said() -> None:
    assert said().until(1).turns == said().turns[:2]
    assert said().until(0) == Conversation()
    assert said().until(-1) == said().until(None) == said().until(7) == said()


def test_a_question_that_is_stopped_says_so() -> None:
    stopped = said().asked("Nog iets?").stopped()

    assert texts_chat.STOPPED in stopped.messages[-1]["content"]
    assert len(stopped.messages) == 6
    assert stopped.turns == said().turns
    assert said().stopped() == said()
    assert Conversation().stopped() == Conversation()
