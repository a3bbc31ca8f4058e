"""Questions that share all but one word with what stands there: the word that is missing decides."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.needed import nouns
from assistant.types import NoAnswer
from corpus.language import words
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

PROFILE = """# Profiel van De Waterlelie

## Het team

| Functie | Naam | Uren per week | Aanwezig |
|---|---|---|---|
| Logopedist | Anke Dorst | 12 | maandag en dinsdag |
| Jobcoach | Bas Vlieger | 20 | woensdag |

## Leerlingen

Twee keer per jaar koken de leerlingen voor hun ouders. De kinderraad praat mee over het plein. Op vrijdag om half twee
is er kring voor de hele school. De busbedrijven rijden met 64 kinderen.

## Verlof

De school besluit binnen zes weken over de aanmelding. Een schorsing duurt ten hoogste een week. De directeur kan de
termijn van zes weken verlengen.

| Uitstroom | 2024 | 2025 |
|---|---|---|
| Teruggeplaatst naar het basisonderwijs | 2 | 5 |
| Betaald werk | 7 | 9 |
"""
PROTOCOL = """# Protocol schorsing en verwijdering

## Artikel 1 Duur

Een leerling wordt ten hoogste vijf schooldagen achter elkaar geschorst.

## Artikel 2 Bezwaar

Ouders maken binnen zes weken bezwaar bij het bestuur.
"""
LETTER = """# Brief over het kamp

Het kamp is van 3 tot en met 5 juni. De kosten zijn € 85 per kind.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"profiel": PROFILE, "protocol": PROTOCOL, "brief": LETTER}
    return assistant_of(tmp_path_factory.mktemp("bijna"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Op welke dagen is de logopedist er?", "maandag en dinsdag"),
        ("Op welke dagen werkt de jobcoach?", "woensdag"),
        ("Hoeveel uur per week is de jobcoach er?", "20"),
        ("Hoe laat is de kring op vrijdag?", "half twee"),
        ("Binnen hoeveel weken besluit de school over de aanmelding?", "binnen zes weken over de aanmelding"),
        ("Hoe lang duurt een schorsing hoogstens?", "ten hoogste een week"),
        (
            "Hoeveel leerlingen zijn er teruggeplaatst naar het basisonderwijs?",
            "Teruggeplaatst naar het basisonderwijs",
        ),
        ("Hoe lang mag een leerling achter elkaar geschorst worden?", "vijf schooldagen"),
        ("Binnen hoeveel weken kunnen ouders bezwaar maken tegen een verwijdering?", "binnen zes weken bezwaar"),
        ("Wanneer is het kamp?", "3 tot en met 5 juni"),
    ],
)
def test_what_is_asked_stands_with_what_it_is_asked_of(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Op welke dagen is de orthopedagoog er?",
        "Hoe vaak per jaar komt de kinderraad bijeen?",  # twice a year is how often they cook
        "Hoe lang duurt de kring op vrijdag?",
        "Binnen hoeveel weken besluit de school over de verhuizing?",
        "Hoeveel leerlingen zijn er overgestapt naar het speciaal onderwijs?",
        "Wat kost de logopedist?",
        "Wie onderhoudt het plein van De Waterlelie?",
        "Wanneer is de ouderavond?",
    ],
)
def test_what_is_said_of_something_else_does_not_answer(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("hoe lang duurt het gesprek tussen de leerplichtambtenaar en de ouders",
         {"gesprek", "leerplichtambtenaar", "ouders"}),
        ("wanneer wordt het definitieve rapport ondertekend", {"rapport"}),
        ("wie betaalt hoogstens de helft van de kosten", {"helft", "kosten"}),
        ("binnen hoeveel weken krijgt een leerling een chromebook", {"weken", "leerling", "chromebook"}),
    ],
)  # fmt: skip
def test_nouns_of_a_question(question: str, found: set[str]) -> None:
    assert nouns(words(question)) == found
