"""Sums and the weather are told by no document, whatever numbers and words stand in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.question.conversation.outside import is_outside
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

PLAN = """# Plan van de zwemclub

De kleuters komen twaalf keer per jaar weer samen. In 2027 zijn er 13 lessen plus een toernooi.

De ouders zijn er morgen weer bij.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel is 12 keer 13?", "Wat is 7 plus 8?", "En hoeveel is twaalf maal dertien?", "Wat is 12x13",
        "Wat is 3 + 4?",
        "Reken 144 gedeeld door 12 uit.", "Wat is de som van 2 plus 3 plus 4?", "Hoeveel is 5% van 200?",
        "Wat is het weer morgen?", "Wordt het morgen mooi weer?", "Hoe warm wordt het vandaag?",
        "Gaat het morgen regenen?",
        "Wat is 7 plus 8? (vervolg op: Welke lessen zijn er)",
    ],
)  # fmt: skip
def test_what_no_document_tells(question: str) -> None:
    assert is_outside(question)


@pytest.mark.parametrize(
    "question",
    [
        "Wat is 2027 - 2031?", "Hoeveel is 12 keer per jaar?", "Hoeveel lessen zijn er?", "Wat is thema 4?",
        "Is er morgen weer een vergadering?", "Wat gebeurt er bij slecht weer?",
        "Hoeveel procent van 200 leerlingen zwemt?",
        "Wat doen we als het morgen regent?", "Mogen we naar buiten als het vandaag sneeuwt?", "Is het maandag weer?",
        "Is het nu goed?", "Hoeveel is 12?", "Wat is A1 plus A2?",
    ],
)  # fmt: skip
def test_what_a_document_may_tell(question: str) -> None:
    assert not is_outside(question)


@pytest.mark.parametrize("question", ["Wordt het morgen mooi weer?", "Hoeveel is 12 keer 13?"])
def test_no_passage_is_shown_for_it(fake_embedder: FakeEmbedder, tmp_path: Path, question: str) -> None:
    reply = assistant_of(tmp_path, fake_embedder, {"plan": PLAN}).reply(question)
    assert isinstance(reply, NoAnswer), reply.text
    assert (reply.reason, reply.citations) == ("off_topic", ())
