"""What stands on a page that a question names."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest

from assistant.answer import Assistant
from assistant.types import Answer, NoAnswer, Reply, Turn
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

GOLDEN = Path(__file__).parents[4] / "golden"
LETTER = "# Nieuwsbrief van de Lindehof\n\n## 2 Rust\n\nDe gang is leeg.\n"


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("pages")
    copy(GOLDEN / "rivierenbeek.pdf", folder)
    copy(GOLDEN / "awkward" / "kolommen.pdf", folder)
    return assistant_of(folder, fake_embedder, {"nieuwsbrief": LETTER})


def quotes(reply: Reply) -> list[str]:
    assert isinstance(reply, Answer), reply.text
    return [citation.quote for citation in reply.citations]


def replies(assistant: Assistant, *questions: str) -> Reply:
    """The reply to the last of several questions."""
    history: list[Turn] = []
    for question in questions[:-1]:
        said = assistant.reply(question, history)
        history += [Turn(role="user", text=question), Turn(role="assistant", text=said.text)]
    return assistant.reply(questions[-1], history)


@pytest.mark.parametrize(
    "question",
    [
        "Wat staat er op bladzijde 3 van het werkplan Rivierenbeek?",
        "pagina 3 van Rivierenbeek",
        "Wat staat er op blz. 3 van Rivierenbeek?",
        "Wat staat er op de laatste bladzijde van Rivierenbeek?",
        "Wat staat er op de derde pagina van Rivierenbeek?",
    ],
)
def test_all_that_stands_on_a_page_is_told(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    said = quotes(reply)

    assert reply.text.startswith("Op pagina 3 van ‘Werkplan Rivierenbeek")
    assert (said[0][:15], said[-1]) == ("Rust versterken", "Over een jaar kijken we samen terug.")
    assert {citation.page for citation in reply.citations} == {3}


def test_more_pages_are_told_in_order(assistant: Assistant) -> None:
    reply = assistant.reply("Wat staat er op pagina 2 t/m 3 van Rivierenbeek?")

    assert reply.text.startswith("Op pagina’s 2 en 3 van")
    assert [citation.page for citation in reply.citations] == sorted(c.page or 0 for c in reply.citations)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat staat er op pagina 30 van Rivierenbeek?", "Pagina 30 staat niet in ‘Werkplan Rivierenbeek"),
        ("Wat staat er op pagina 1 t/m 999999999 van Rivierenbeek?", "Het heeft er drie."),
        ("Wat staat er op pagina 2 van de nieuwsbrief?", "heeft geen vaste paginanummers"),
        ("Wat staat er op pagina 1?", "Van welk document bedoel je pagina 1?"),
    ],
)
def test_a_page_that_is_not_there_is_refused_with_the_reason(assistant: Assistant, question: str, told: str) -> None:
    reply = assistant.reply(question)

    assert isinstance(reply, NoAnswer)
    assert told in reply.text


def test_a_page_may_be_asked_for_what_it_says_of_something(assistant: Assistant) -> None:
    assert quotes(assistant.reply("Wat staat er op pagina 3 van Rivierenbeek over verzuim?")) == [
        "Verzuim verminderen: elke school heeft een verzuimcoach."
    ]


def test_what_does_not_stand_on_the_page_is_told_with_a_remark(assistant: Assistant) -> None:
    reply = assistant.reply("Wat staat er op pagina 1 van Rivierenbeek over verzuim?")

    assert "Op pagina 1 vind ik het niet. Dit staat ergens anders." in reply.text


def test_a_follow_up_keeps_the_document(assistant: Assistant) -> None:
    asked = "Wat staat er op pagina 1 van Rivierenbeek?"
    for question in ("en op pagina 3?", "en bladzijde 3?", "Wat staat er op pagina 3?"):
        assert quotes(replies(assistant, asked, question))[-1] == "Over een jaar kijken we samen terug."


def test_the_document_that_was_asked_back_may_be_named_alone(assistant: Assistant) -> None:
    reply = replies(assistant, "Wat staat er op pagina 3?", "het werkplan Rivierenbeek")

    assert quotes(reply)[-1] == "Over een jaar kijken we samen terug."


def test_another_place_that_is_named_tells_of_which_document_the_page_is(assistant: Assistant) -> None:
    reply = assistant.reply("Wat staat er over thema 2 op pagina 2?")

    assert reply.text.startswith("Op pagina 2 van ‘Werkplan Rivierenbeek")
    assert all("Thema 2: Geen leerling uit beeld" in citation.section for citation in reply.citations)


def test_a_place_that_is_not_on_the_page_is_told_with_a_remark(assistant: Assistant) -> None:
    reply = assistant.reply("thema 2 op pagina 3")

    assert reply.text.startswith("In ‘Werkplan Rivierenbeek")
    assert "Op pagina 3 vind ik het niet." in reply.text


def test_the_other_place_stays_where_another_page_is_named(assistant: Assistant) -> None:
    assert replies(assistant, "thema 2 op pagina 3", "en op pagina 2?").standalone_question == "thema 2 op pagina 2"


@pytest.mark.parametrize("asked", ["Wat staat er in thema 1?", "Wat doet de verzuimcoach?"])
@pytest.mark.parametrize("question", ["en op pagina 3?", "Wat staat er op bladzijde 3?"])
def test_a_page_is_one_of_the_document_that_was_shown(assistant: Assistant, asked: str, question: str) -> None:
    assert quotes(replies(assistant, asked, question))[-1] == "Over een jaar kijken we samen terug."
    assert replies(assistant, asked, question, "en op pagina 2?").text.startswith("Op pagina 2 van ‘Werkplan")


def test_after_an_answer_of_more_documents_it_is_asked_back_which_is_meant(assistant: Assistant) -> None:
    said = "Dit staat op twee plaatsen in ‘Werkplan X’ en ‘LINDEHOF SCHOOLPLAN’ en ‘Nieuwsbrief van de Lindehof’:"
    history = [Turn(role="user", text="Waar is rust nodig?"), Turn(role="assistant", text=said)]

    assert "Van welk document bedoel je pagina 3?" in assistant.reply("en op pagina 3?", history).text


@pytest.mark.parametrize("asked", ["Wat staat er in thema 1?", "Wat doet de verzuimcoach volgens het werkplan?"])
@pytest.mark.parametrize(
    "question",
    ["Wat staat er op pagina 3 van de begroting?", "Wat staat er op de laatste bladzijde van de begroting?",
     "Wat staat er in de begroting op pagina 3?"],
)  # fmt: skip
def test_a_page_of_something_else_is_none_of_the_document_that_was_shown(
    assistant: Assistant, asked: str, question: str
) -> None:
    assert "Van welk document bedoel je" in replies(assistant, asked, question).text


@pytest.mark.parametrize("of", ["van dat document", "van het document", "daarvan", "van dit stuk"])
def test_a_page_of_what_was_shown_may_be_said_to_be_of_that(assistant: Assistant, of: str) -> None:
    reply = replies(assistant, "Wat staat er in thema 1?", f"Wat staat er op pagina 3 {of}?")

    assert quotes(reply)[-1] == "Over een jaar kijken we samen terug."
