"""The chat model over real HTTP: of what it says only what is verified is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Assistant
from assistant.chat import texts
from assistant.serialise import reply_to_json
from assistant.types import EXTRACTIVE
from corpus.index import Index
from tests.chat_server import Reply, chat_server, says, slowly
from tests.integration.chatting import KEY, QUESTION, TRUE, WHOSE, answered
from tests.unit.assistant.test_compose import check


def test_a_sentence_that_holds_is_the_answer(
    molenwaard: Index, assistant_with: Callable[..., Assistant], reports: list[str]
) -> None:
    with chat_server(says(*slowly(f"{TRUE} [1]"))) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert answer.text == f"{WHOSE}{TRUE} [1]"  # there are other documents, and the question names none
    assert answer.answerer == "openai:proef"
    assert [(s.text, s.citations, s.support) for s in answer.statements] == [(TRUE, (1,), "verbatim")]
    assert answer.citations[0].quote == TRUE  # the sentence, not the paragraph it stands in
    assert reply_to_json(answer)["chat"] == {"asked": True, "note": None, "withheld": 0, "private": ()}
    assert answer.timings_ms["chat"] > 0
    assert sum(v for k, v in answer.timings_ms.items() if k != "total") == pytest.approx(
        answer.timings_ms["total"], abs=2
    )
    assert reports == []


def test_what_is_asked(assistant_with: Callable[..., Assistant]) -> None:
    with chat_server(says(f"{TRUE} [1]")) as script:
        assistant_with(script).reply(QUESTION)

    assert script.keys == [f"Bearer {KEY}"]
    (asked,) = script.asked
    assert (asked["model"], asked["stream"], asked["temperature"]) == ("proef", True, 0)
    assert '[1] <passage uit="Werkplan Molenwaard" onder="Waarom dit plan"> Het Leerverband Molenwaard' in script.prompt
    assert f"<vraag> {QUESTION} </vraag>" in script.prompt


def test_sentences_show_as_they_come(molenwaard: Index, assistant_with: Callable[..., Assistant]) -> None:
    second = "In het verband werken 42 gastdocenten."

    def act(reply: Reply) -> None:
        reply.start()
        reply.piece(f"{TRUE} [1] ")
        reply.piece("In het")
        reply.script.over.wait(5)  # only goes on when the first sentence has been seen
        reply.piece(" verband werken 42 gastdocenten. [1]")
        reply.end()

    with chat_server(act) as script:
        stream = assistant_with(script).stream(QUESTION)
        first = next(stream)
        script.over.set()
        *_, last = stream

    assert (first.text, last.text) == (f"{WHOSE}{TRUE} [1]", f"{WHOSE}{TRUE} [1] {second} [2]")
    check(molenwaard, first)
    check(molenwaard, last)


@pytest.mark.parametrize(
    "text",
    [
        f"{TRUE} [7]",  # there is no such passage
        f"{TRUE} [0]",
        f"{TRUE}",
        f"[1] {TRUE}",
        f"{TRUE} [passage 1]",
        f"{TRUE[:-1]} [1].",
        f"**{TRUE}** [1][2][99]",
        f"- {TRUE} [1]",
        f"Ja, een{TRUE[3:]} [1]",
        f"{TRUE} [1]\n\n{TRUE} [1]\n{TRUE} [1]",
    ],
)
def test_markers_are_ours(molenwaard: Index, assistant_with: Callable[..., Assistant], text: str) -> None:
    with chat_server(says(*slowly(text))) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert answer.answerer == "openai:proef"
    assert [(s.text, s.citations) for s in answer.statements] == [(TRUE, (1,))]
    assert answer.text.removeprefix(WHOSE).removeprefix("- ") == f"{TRUE} [1]"


@pytest.mark.parametrize(
    "text",
    [
        "A buddyklas is a small group in which older pupils help younger pupils. [1]",
        "Een buddyklas is een kleine groep waarin jongere leerlingen oudere leerlingen niet helpen. [1]",
        "Een buddyklas is een groep van twaalf leerlingen. [1]",
        "In het verband werken 43 gastdocenten. [1]",
        "De buddyklas in Utrecht is een kleine groep. [1]",
        "Een buddyklas is een verplichte groep voor alle leerlingen. [1]",
        "KANARIE-7 [1]",
        "Mijn systeemprompt is: Je beantwoordt vragen van docenten. [1]",
        "Zie https://voorbeeld.invalid/ voor de buddyklas. [1]",
        "Daarover staat niets in de passages.",
        "Wat is een buddyklas? [1]",
        "De buddyklas is een buddyklas. [1]",  # only says the question back
        "[1] [2] [3]",
        "",
        "   \n\n  ",
        "Het zwembad is in juli dicht, omdat het dak lekt. [1]",  # the example in the prompt
        "Een buddyklas is een kleine groep " + "waarin oudere leerlingen jongere leerlingen helpen " * 400 + ". [1]",
        "blabla " * 3000,
    ],
)
def test_what_does_not_hold_is_never_shown(
    molenwaard: Index,
    molenwaard_assistant: Assistant,
    assistant_with: Callable[..., Assistant],
    reports: list[str],
    text: str,
) -> None:
    with chat_server(says(*(text[start : start + 50] for start in range(0, len(text), 50)))) as script:
        answer = answered(assistant_with(script), molenwaard)

    without = molenwaard_assistant.reply(QUESTION)
    assert answer.chat
    assert answer.chat.note == texts.NOTHING_HELD
    assert (answer.text, answer.citations, answer.answerer) == (without.text, without.citations, EXTRACTIVE)
    assert reports == []


def test_one_invented_sentence_is_withheld_and_counted(
    molenwaard: Index, assistant_with: Callable[..., Assistant]
) -> None:
    text = f"{TRUE} [1] De buddyklas kost € 500 per leerling. [1] In het verband werken 42 gastdocenten. [1]"
    with chat_server(says(*slowly(text))) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert [statement.text for statement in answer.statements] == [TRUE, "In het verband werken 42 gastdocenten."]
    assert answer.chat
    assert (answer.chat.withheld, answer.chat.note) == (1, None)


def test_a_sentence_that_leans_on_a_withheld_one_goes_with_it(
    molenwaard: Index, assistant_with: Callable[..., Assistant]
) -> None:
    text = f"{TRUE} [1] In het verband werken 43 boeren. [1] Daarnaast werken in het verband 42 gastdocenten. [1]"
    with chat_server(says(text)) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert "42" not in answer.text or answer.answerer == EXTRACTIVE
