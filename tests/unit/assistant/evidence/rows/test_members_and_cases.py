"""Which two, at which school, and what happens if: told by names, a school, and the very case, not by what is near."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.conditions import Case
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

GUIDE = """# Gids van het samenwerkingsverband

## Scholing

Er zijn vier leerkrachten met een diploma gebarentaal. De drie werkplaatsen zijn hout, metaal en groen. Twee scholen
beginnen met de proef: De Linde en De Beuk.

## Behandeling

Ouders kiezen een van de drie gecontracteerde aanbieders. De aanbieder start binnen acht weken.

## Beloften

Wij doen twee beloften aan leerlingen:

- Wij kennen je naam.
- Wij zeggen wat we doen.

## Mensen

Yara en Thijmen vatten de ochtend van de jongerenraad samen. Bilal geeft les op Lyceum Duinbroek en zit in de
klankbordgroep.

## Regels

Een besluit van de doorbraaktafel is bindend voor schoolbesturen. Als partijen er niet uitkomen, beslist de wethouder
over het besluit. Komt een leerling drie keer te laat, dan belt de mentor de ouders. Lever je het formulier te laat in,
dan vervalt de aanvraag.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("welke"), fake_embedder, {"gids": GUIDE})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Welke drie werkplaatsen zijn er?", "hout, metaal en groen"),
        ("Welke twee scholen beginnen met de proef?", "De Linde en De Beuk"),
        ("Welke twee beloften doen jullie aan leerlingen?", "Wij kennen je naam"),
        ("Op welke school geeft Bilal van de klankbordgroep les?", "Lyceum Duinbroek"),
        ("Wat gebeurt er als een leerling te laat komt?", "belt de mentor"),
        ("Wat gebeurt er als ik het aanvraagformulier te laat inlever?", "vervalt de aanvraag"),
        ("Wat gebeurt er als de partijen er niet uitkomen?", "beslist de wethouder"),
    ],
)
def test_members_places_and_cases_are_told(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Welke vier leerkrachten hebben een diploma gebarentaal?",
        "Welke drie aanbieders zijn gecontracteerd voor de behandeling?",
        "Op welke school zitten Yara en Thijmen van de jongerenraad?",
        "Wat gebeurt er als een schoolbestuur een besluit van de doorbraaktafel niet uitvoert?",
    ],
)
def test_a_number_a_name_and_another_case_do_not_answer(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Komt de leerling te laat, dan belt de mentor.", True),
        ("Lukt dat niet, dan beslist de wethouder.", True),
        ("Als partijen er niet uitkomen, beslist de wethouder over de leerling.", False),
        ("Na een week verzuim van een leerling volgt een gesprek.", True),
        ("Wie de leerling opvangt, belt de ouders.", True),
        ("De leerling krijgt een boete.", True),
        ("De leerling volgt de les.", False),
    ],
)
def test_a_case_is_named_by_its_own_words(text: str, *, expected: bool) -> None:
    assert Case(denied=False).is_told(text, frozenset({"leerling"})) is expected
