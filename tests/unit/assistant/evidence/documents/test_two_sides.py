"""Comparisons: what is asked of both sides is answered for each, and what came after a plan is sought outside it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.evidence.documents.each_side import said_twice
from assistant.evidence.documents.twofold import parts
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

CLUB = """# Beleidsplan schaakclub De Toren

## Jeugdgroep

### Wat doen we al?

- Simultaan op vrijdag.

### Wat is nodig?

- Extra borden.

## Seniorengroep

### Wat doen we al?

- Rapid op maandag.

### Wat is nodig?

- Betere stoelen.

## Verdeling van het prijzengeld

Het prijzengeld wordt voor de helft verdeeld over de winnaars.

## Speelduur

Een jeugdpartij duurt een half uur.

Een seniorenpartij duurt twee uur.
"""
NOTES = """# Notulen ledenraad 4 mei

## Prijzengeld

De raad besloot dat het prijzengeld gelijk wordt verdeeld over alle spelers.

## Gebouw

De raad besloot om de zaal te schilderen.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"beleidsplan-toren": CLUB, "notulen": NOTES}
    return assistant_of(tmp_path_factory.mktemp("schaak"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        (
            "Wat is het verschil tussen wat we al doen bij de jeugdgroep en bij de seniorengroep?",
            ("Wat we al doen bij de jeugdgroep?", "Wat we al doen bij de seniorengroep?"),
        ),
        (
            "Welke verschillen zijn er tussen wat nodig is voor de jeugdgroep en wat nodig is voor de seniorengroep?",
            ("Wat nodig is voor de jeugdgroep?", "Wat nodig is voor de seniorengroep?"),
        ),
        (
            "Wat is het verschil in speelduur tussen een jeugdpartij en een seniorenpartij?",
            ("Welke speelduur geldt bij een jeugdpartij?", "Welke speelduur geldt bij een seniorenpartij?"),
        ),
        (
            "Hoeveel kost een bord volgens de penningmeester en volgens de winkel?",
            ("Hoeveel kost een bord volgens de penningmeester?", "Hoeveel kost een bord volgens de winkel?"),
        ),
        (
            "Welke clubs hebben een jeugdgroep en welke niet?",
            ("Welke clubs hebben een jeugdgroep?", "Welke clubs hebben niet een jeugdgroep?"),
        ),
        ("Wat is het verschil tussen een loper en een paard?", None),
        ("Hoe lang duurt een partij volgens het reglement?", None),
    ],
)
def test_what_is_compared_is_asked_of_each_side(
    assistant: Assistant, question: str, sides: tuple[str, str] | None
) -> None:
    assert parts(question, assistant._reader.current()) == sides


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Wat is het verschil tussen wat we al doen bij de jeugdgroep en bij de seniorengroep?",
            ["Simultaan op vrijdag.", "Rapid op maandag."],
        ),
        (
            "Wat is het verschil in speelduur tussen een jeugdpartij en een seniorenpartij?",
            ["Een jeugdpartij duurt een half uur.", "Een seniorenpartij duurt twee uur."],
        ),
    ],
)
def test_both_sides_are_answered(assistant: Assistant, question: str, said: list[str]) -> None:
    assert quoted(assistant, question) == said


def test_what_was_decided_afterwards_is_sought_outside_the_plan(assistant: Assistant) -> None:
    question = "Hoe wordt het prijzengeld verdeeld volgens het beleidsplan en wat besloot de raad daarna?"
    found = quoted(assistant, question)
    assert found[0] == "Het prijzengeld wordt voor de helft verdeeld over de winnaars."
    assert "De raad besloot dat het prijzengeld gelijk wordt verdeeld over alle spelers." in found
    assert "De raad besloot om de zaal te schilderen." not in found


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Wie zat in 2024 en in 2025 in de kascommissie?", "Wie zat in 2024 in de kascommissie?",
         "Wie zat in 2025 in de kascommissie?"),
        ("Hoeveel leden waren er eind 2024 en eind augustus 2025?", "Hoeveel leden waren er eind 2024?",
         "Hoeveel leden waren er eind augustus 2025?"),
        ("Wat kost een les voor leden en voor mensen van buiten?", "Wat kost een les voor leden?",
         "Wat kost een les voor mensen van buiten?"),
        ("Hoe ging het in 2024 en hoe in 2025?", "Hoe ging het in 2024?", "Hoe ging het in 2025?"),
        ("Hoe lang speelt men volgens Ajax en hoe lang volgens PSV?", "Hoe lang speelt men volgens Ajax?",
         "Hoe lang speelt men volgens PSV?"),
        ("Wie is de coach bij Ajax en bij FC Twente?", "Wie is de coach bij Ajax?", "Wie is de coach bij FC Twente?"),
    ],
)  # fmt: skip
def test_a_preposition_that_is_said_again_asks_the_same_of_what_follows(question: str, first: str, second: str) -> None:
    assert said_twice(question) == (first, second)


@pytest.mark.parametrize(
    "question",
    [
        "Wat kost een les voor leden en gasten?", "Geldt het van 2024 tot 2025?",
        "Wat is het verschil in 2024 en in 2025?",
        "Loopt het tussen maandag en vrijdag?", "Wie komt met de bus en met wie?", "en in 2025?", "",
    ],
)  # fmt: skip
def test_other_questions_are_one(question: str) -> None:
    assert said_twice(question) is None
