"""A number, a time, a person, or whether something is so: what tells it, and what only looks like it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.retrieval.answer_type import has_reason
from assistant.retrieval.counting import has_quantity
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

PLAN = """# Plan muziekschool De Fluit

## Samenspel

Elke maand is er een avond voor muziekdocenten, onder leiding van Ilse Koster. Per avond kunnen vijftien mensen meedoen.
Aanmelden gaat via het bureau.

## Lesgroepen

Een lesgroep oefent een deel van de week zelfstandig. Elke lesgroep heeft zes plaatsen en duurt dertig lesweken.

## Lessen

De ochtendles begint om 9.15 uur met een lied.

De middagles is van 13.00 tot 14.30 uur.

Leerlingen met zangles krijgen een uur per week een kamer. De aula is klein.

We werken met de methode Klankbord.

## Rollen

| Rol | Wie | Inzet |
|---|---|---|
| Pianist | gehuurd via koor De Kade | 0,5 fte |

## Huisvesting

Het huurcontract aan de Molenkade loopt op 1 juli 2027 af. Er zijn twee opties. Het bureau zit op Molenkade 14.

## Jury

De jury komt twee keer per jaar bijeen. Zij bestaat uit een voorzitter, een componist en een zanger.

## Planning

| Wanneer | Activiteit | Trekker |
|---|---|---|
| maart 2026 | Tussenrapport | Bureau Noord |
| mei 2026 | Slotconcert | Wout de Boer |

## Spreekuur

De instrumentmaker werkt alleen met leden die zich hebben aangemeld.

| Wie | Aanwezig |
|---|---|
| Instrumentmaker | dinsdag 9.00 – 12.30 uur |

## Afspraken

Voor het aantal optredens per maand komt geen regel voor alle orkesten. Instroom is mogelijk op twee momenten per jaar.
Neem de repetitie niet op.

| Afkorting | Betekenis |
|---|---|
| HAFA | harmonie en fanfare |

De KNMO-lijst ligt op het bureau. De leden in leerjaar 2 oefenen drie uur per week. De les cello stopt: te duur voor
twee leerlingen.
"""
REPORT = """# Verslag leerlingendag

## De leden vertellen

Thirza (15) en Gijs (13) van de ledenraad vertelden over hun tijd zonder les. Thirza speelde zelf acht maanden niet.
Gijs vindt dat het orkest harder mag spelen.

## Acties voor het orkest

- Draagvlak zoeken bij muziekdocenten.
- Ervaringen delen tussen orkesten en docenten.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("feit"), fake_embedder, {"plan": PLAN, "verslag": REPORT})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Hoeveel muziekdocenten kunnen er per avond meedoen?", "vijftien mensen"),
        ("Hoeveel plaatsen heeft een lesgroep?", "zes plaatsen"),
        ("Wie maakt het tussenrapport?", "Bureau Noord"),
        ("Wie schrijft het tussenrapport?", "Bureau Noord"),
        ("Op welke tijden is de instrumentmaker er?", "9.00 – 12.30 uur"),
        ("Komt er een regel voor het aantal optredens per maand?", "komt geen regel"),
        ("Kan ik halverwege het jaar instromen?", "Instroom is mogelijk"),
        ("Mag ik een repetitie opnemen?", "Neem de repetitie niet op"),
        ("Hoe lang speelde Thirza niet?", "acht maanden"),
        ("Hoe laat eindigt de middagles?", "14.30 uur"),
        ("Hoe heet de methode voor de lessen?", "methode Klankbord"),
        ("Hoeveel uur per week krijgen leerlingen met zangles een kamer?", "een uur per week"),
        ("Waar staat HAFA voor?", "harmonie en fanfare"),
        ("Hoeveel uur per week oefenen de leden in leerjaar 2?", "drie uur per week"),
        ("Waarom stopt de les cello?", "te duur"),
    ],
)
def test_what_tells_it_is_found(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question",
    [
        "Hoeveel uur per week oefent een lesgroep?",
        "Hoeveel huur betaalt de muziekschool voor de Molenkade?",
        "Hoe heet de componist in de jury?",
        "Hoe lang speelde Gijs van de ledenraad niet?",
        "Wie gaat er draagvlak zoeken?",
        "Hoe laat eindigt de ochtendles?",
        "Wat kost het huurcontract van Klaverzicht?",
        "Hoe lang speelde Fenna van de ledenraad niet?",
        "Hoe heet de aula van de muziekschool?",
        "Hoeveel leerlingen van koor De Kade doen er mee?",
        "Hoe heet de zanger van de jury?",
        "Waar staat KNMO voor?",
        "Hoeveel uur per week oefenen de leden in leerjaar 5?",
    ],
)
def test_what_only_looks_like_it_is_none(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


def test_a_share_counts_only_those_of_whom_it_is() -> None:
    assert has_quantity("Na een jaar heeft 81% van de leden een diploma.")
    assert not has_quantity("Leden krijgen 20% extra tijd.")


def test_by_whom_is_no_reason() -> None:
    assert not has_reason("De lessen worden gegeven door de muziekdocent.")
    assert has_reason("De lessen vervallen door de verbouwing.")
    assert not has_reason("De lessen worden gegeven door iemand uit het dorp.")
    assert not has_reason("Tijd en ruimte om te zingen.")
    assert not has_reason("Geef het lied door via de muziekdocent.")
    assert not has_reason("U vraagt een blokfluit voortaan aan bij de balie.")
    assert has_reason("Dat vraagt rust in de zaal.")
    assert has_reason("De wachttijd is te lang.")
    assert has_reason("Er is een extra ruimte, om de trommels te bewaren.")
    assert has_reason("Er is geen concert. Dat is met de zaal zo afgesproken.")
