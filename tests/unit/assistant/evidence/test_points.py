"""Lists shown whole or by the points that are meant: who has something, the steps of one procedure, how to begin."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

VERENIGING = """# Jaarboek van de watersportvereniging

## De vloot

| Boot | Uitrusting | Steiger |
|---|---|---|
| Meeuw | zeil, kajuit | noord |
| Stern | zeil | noord |
| Reiger | motor, kajuit | zuid |

Voor een kajuit gelden regels: boten met een kajuit mogen niet op de helling, en wie er slaapt meldt dat.

## Bijlage: wat er op de eilanden is

- Vuurplaats Kleine Plaat: vier bankjes
- Vuurplaats Ganzeneiland: twee bankjes
- Vuurplaats Hoge Oever: geen bankjes
- Zwemtrap Hoge Oever: nieuw

Over een vuurplaats op eilanden wordt in mei gestemd; alle eilanden hopen op een vuurplaats met bankjes.

## Bij een blessure

| Stap | Wat | Wie |
|---|---|---|
| 1 | Koelen en rust | trainer |
| 2 | Bellen met de fysiotherapeut over de blessure | ouders |
| 3 | Weer opbouwen | trainer |

Spoed bij een blessure? Dan kan stap 2 worden overgeslagen door een lid van het bestuur.

## Wintertraining

| Maand | Wat | Wie |
|---|---|---|
| november | roeien in de hal met alle leden die trainen | Bos |
| december | zwemmen | Smit |

## Zo kan een lid concreet aan de slag met wedstrijden

- Regels leren: koop het boekje.
- Oefenen: elke week een rondje.
- Meekijken: vaar mee met een jury.
- Inschrijven: vraag de wedstrijdcommissie.

## Op het water

Wie niet kan zwemmen mag niet mee het water op met een zeil. Wat niet mag op het water staat niet op het bord.

### Niet doen

- Staan in een kano.
- Drijvende takken oprapen.

### Als je het niet eens bent met de jury

- Vraag een herkansing.
- Dien een protest in.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("haven"), fake_embedder, {"jaarboek": VERENIGING})


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("Welke boten hebben een kajuit?", ["Meeuw zeil, kajuit noord", "Reiger motor, kajuit zuid"]),
        (
            "Welke eilanden hebben een vuurplaats?",
            [
                "Vuurplaats Kleine Plaat: vier bankjes", "Vuurplaats Ganzeneiland: twee bankjes",
                "Vuurplaats Hoge Oever: geen bankjes",
            ],
        ),
    ],
)  # fmt: skip
def test_those_that_have_it_are_the_points_that_say_so(assistant: Assistant, question: str, points: list[str]) -> None:
    assert quoted(assistant, question) == points


@pytest.mark.parametrize(
    "question",
    [
        "Welke stappen doorloopt de vereniging als een lid een blessure heeft?",
        "Welke stappen zijn er bij een blessure?",
    ],
)
def test_the_steps_of_a_procedure_are_all_of_them(assistant: Assistant, question: str) -> None:
    assert [quote[0] for quote in quoted(assistant, question)][:3] == ["1", "2", "3"]


def test_the_steps_of_something_else_are_not_told_as_those_that_were_asked(assistant: Assistant) -> None:
    reply = assistant.reply("Welke stappen doorloopt de vereniging bij een royement?")
    assert isinstance(reply, NoAnswer) or ("staan drie punten" not in reply.text and "‘royement’" in reply.text)


def test_what_happens_each_month_is_the_table_by_month(assistant: Assistant) -> None:
    assert [quote.split()[0] for quote in quoted(assistant, "Wat doen leden die trainen per maand?")] == [
        "november", "december",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "Hoe kan een lid concreet beginnen met wedstrijden?",
        "Hoe moet een lid aan de slag gaan met wedstrijden?",
    ],
)
def test_how_to_begin_is_the_whole_list_below_that(assistant: Assistant, question: str) -> None:
    assert [quote.split(":")[0] for quote in quoted(assistant, question)] == [
        "Regels leren", "Oefenen", "Meekijken", "Inschrijven",
    ]  # fmt: skip


def test_one_point_that_says_it_itself_stays_alone(assistant: Assistant) -> None:
    assert quoted(assistant, "Hoe kan ik meekijken en meevaren met een jury?") == ["Meekijken: vaar mee met een jury."]


@pytest.mark.parametrize(
    "question", ["Wat moet ik niet doen op het water?", "Wat mag je op het water nooit doen met een zeil?"]
)
def test_what_not_to_do_is_the_list_that_says_so(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == ["Staan in een kano.", "Drijvende takken oprapen."]


def test_what_to_do_when_something_is_not_so_is_no_list_of_what_not_to_do(assistant: Assistant) -> None:
    found = quoted(assistant, "Wat kan ik doen als ik het op het water niet eens ben met de jury?")
    assert "Staan in een kano." not in found
