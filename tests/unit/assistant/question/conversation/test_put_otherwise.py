"""The last answer put otherwise: shorter, in a row, beside another one, or as a letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import talk_texts, texts
from assistant.answer import Assistant
from assistant.types import Answer
from corpus.index import Index
from tests.conversing import FIRST, MARKER, after_first, last_of
from tests.fakes import FakeEmbedder
from tests.small import assistant_of
from tests.unit.assistant.test_compose import check


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("hoeveel zijn dat er?", "Dat zijn er drie."), ("welke zijn dat?", texts.NO_MORE_HERE),
        ("leg dat eens uit", texts.IN_NO_OTHER_WORDS), ("in het Engels graag", texts.ONLY_DUTCH),
        ("weet je dat zeker?", texts.NOT_MY_WORDS), ("maak er een tabel van", texts.NO_TABLE),
        ("is dat al geweest?", texts.NOT_TODAY), ("schrijf hierover een mailtje", talk_texts.NO_LETTERS),
        ("maak er 3 zinnen van", texts.IN_NO_OTHER_WORDS),
    ],
)  # fmt: skip
def test_a_line_says_what_was_asked(molenwaard_assistant: Assistant, question: str, line: str) -> None:
    before, reply = after_first(molenwaard_assistant, question)

    assert reply.text == f"{line}\n\n{before.text}"


def test_the_first_points_are_shown_of_a_longer_answer(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "maak er twee zinnen van")

    check(molenwaard, reply)
    assert reply.text.startswith(texts.first_points(2, 3))
    assert reply.statements == before.statements[:2]
    assert reply.citations == before.citations[:2]


def test_an_answer_is_put_in_a_row(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "zet het op een rij", "Wat is een buddyklas?")

    check(molenwaard, reply)
    assert reply.statements == before.statements
    assert all(line.startswith("- ") for line in reply.text.split("\n") if MARKER.search(line))


CLUBS = {
    "linde": "# Jaarplan De Linde\n\n## Leden\n\nDe Linde heeft 120 leden.\n",
    "beuk": "# Jaarplan De Beuk\n\n## Leden\n\nDe Beuk heeft 95 leden.\n",
}


@pytest.mark.parametrize(
    "asked",
    [
        "hoeveel is dat samen?", "hoeveel zijn dat samen", "hoeveel scheelt dat?", "wat is het verschil",
        "vergelijk ze", "zet die twee naast elkaar",
    ],
)  # fmt: skip
def test_two_answers_are_shown_together(tmp_path: Path, fake_embedder: FakeEmbedder, asked: str) -> None:
    clubs = assistant_of(tmp_path, fake_embedder, CLUBS)
    reply = last_of(clubs, "Hoeveel leden heeft De Linde?", "en De Beuk?", asked)

    assert isinstance(reply, Answer), reply.text
    assert reply.text.startswith(texts.RECKONS_NOT)
    assert [statement.text for statement in reply.statements] == [
        "De Linde heeft 120 leden.",
        "De Beuk heeft 95 leden.",
    ]


def test_an_answer_is_compared_with_what_is_named(tmp_path: Path, fake_embedder: FakeEmbedder) -> None:
    clubs = assistant_of(tmp_path, fake_embedder, CLUBS)
    reply = last_of(clubs, "Hoeveel leden heeft De Linde?", "vergelijk dat met De Beuk")

    assert isinstance(reply, Answer), reply.text
    assert [citation.quote for citation in reply.citations] == ["De Linde heeft 120 leden.", "De Beuk heeft 95 leden."]


def test_what_is_different_of_one_thing_is_a_question(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, FIRST, "wat is het verschil?")

    assert not reply.text.startswith(texts.RECKONS_NOT)


def test_a_letter_is_not_written_but_its_subject_is_looked_up(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "schrijf een mail aan de ouders over de buddyklas")

    assert isinstance(reply, Answer), reply.text
    assert reply.text.startswith(f"{talk_texts.NO_LETTERS}\n\n")
    assert reply.question == "schrijf een mail aan de ouders over de buddyklas"
    assert reply.standalone_question == "Wat staat er over de buddyklas?"
    states = [*molenwaard_assistant.stream("schrijf een mail over de buddyklas")]
    assert all(state.text.startswith(talk_texts.NO_LETTERS) for state in states)


def test_an_answer_is_repeated_as_it_was(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "zeg dat nog eens")

    assert reply.text == before.text
