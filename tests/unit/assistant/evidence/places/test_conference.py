"""Plain first questions about the report of a day: who spoke, what something is, how many themes and their names."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import Answer, NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

REPORT = """# Studiedag Groene schoolpleinen

## Samenvatting keynote Harm Berkel

Hij ziet stille hoeken als deel van een plein waar ieder kind zichzelf kan zijn.

## Thema 1: Water en zand

Zandbak schoonhouden: elke week harken.

## Thema 2: Rust en ruimte

Stille wilgen: planten en snoeien in alle hoeken van het plein.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("studiedag"), fake_embedder, {"studiedag": REPORT})


def test_the_speaker_is_who_the_keynote_is_of(assistant: Assistant) -> None:
    reply = assistant.reply("Wie was de spreker?")
    assert isinstance(reply, Answer)
    assert "Harm Berkel" in reply.text


def test_how_many_there_are_and_what_they_are_called_is_one_question(assistant: Assistant) -> None:
    reply = assistant.reply("Hoeveel thema's zijn er en hoe heten ze?")
    assert isinstance(reply, Answer)
    assert "Water en zand" in reply.text
    assert "Rust en ruimte" in reply.text
    assert "tweede deel" not in reply.text


def test_a_label_with_one_of_two_words_does_not_explain_them(assistant: Assistant) -> None:
    reply = assistant.reply("Wat zijn stille hoeken?")
    assert "Stille wilgen:" not in reply.text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("question", "asked_to_spell"),
    [("Wat staat er over de keuken in de school?", False), ("Wat zegt Harm over Wubbenhorst in de school?", True)],
    ids=["woord", "naam"],
)
def test_only_what_no_dictionary_has_may_be_misspelt(assistant: Assistant, question: str, asked_to_spell: bool) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer)
    assert "komt in de documenten niet voor" in reply.text
    assert ("gespeld" in reply.text) == asked_to_spell


def test_a_diagnosis_is_a_subject_of_schools(assistant: Assistant) -> None:
    reply = assistant.reply("Wat vinden ze van diagnoses?")
    assert isinstance(reply, NoAnswer)
    assert reply.reason == "not_in_documents"
