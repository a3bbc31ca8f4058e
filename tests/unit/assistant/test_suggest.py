"""What one could ask next, under every answer: near what was said, answered, and nothing that was just read."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of


def next_questions(assistant: Assistant, question: str) -> tuple[str, ...]:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    return reply.suggestions


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("welke afspraken zijn er over ouders?", "Wat staat er bij thema 1 onder ‘Acties voor komende jaren’?"),
        ("Noem per thema de acties.", "Wat gebeurt al bij thema 1?"),
        ("Wanneer was de conferentie?", "Wat staat er bij ‘Samenvatting Keynote Sofie Sergeant’?"),
        ("Wat staat er bij thema 5?", "Wat staat er bij thema 1?"),
    ],
)
def test_every_answer_leads_on_to_what_is_answered(shipped_assistant: Assistant, question: str, first: str) -> None:
    found = next_questions(shipped_assistant, question)

    assert found[0] == first
    assert question not in found
    assert all(isinstance(shipped_assistant.reply(one), Answer) for one in found)


def test_what_was_said_in_full_is_not_asked_again(shipped_assistant: Assistant) -> None:
    assert not any("Acties" in one for one in next_questions(shipped_assistant, "Noem per thema de acties."))


def test_a_first_question_does_not_say_we_or_you(tmp_path: Path, fake_embedder: FakeEmbedder) -> None:
    letter = (
        "# Zwemles\n\n## Wat vragen wij van u?\n\nGeef een handdoek mee.\n\n"
        "## Wanneer is de zwemles?\n\nDe zwemles is op maandag om negen uur.\n"
    )

    assert assistant_of(tmp_path, fake_embedder, {"zwemles": letter}).starters() == ("Wanneer is de zwemles?",)


def test_a_title_that_another_document_has_as_well_is_not_asked(tmp_path: Path, fake_embedder: FakeEmbedder) -> None:
    chapters = "## 1. Inleiding\n\nWelkom bij ons.\n\n## 2. {own}\n\nDe moestuin is op maandag open.\n"
    texts = {
        "plan": f"# Plan De Linde\n\n{chapters.format(own='Moestuin')}\n## Bijlage 3 Begrippen\n\nEen dak is hoog.\n",
        "gids": f"# Gids De Beuk\n\n{chapters.format(own='Zwembad').replace('moestuin', 'glijbaan')}",
    }

    found = next_questions(assistant_of(tmp_path, fake_embedder, texts), "Wanneer is de moestuin open?")

    assert "Wat staat er bij ‘Begrippen’?" in found
    assert not any("Inleiding" in one for one in found)
