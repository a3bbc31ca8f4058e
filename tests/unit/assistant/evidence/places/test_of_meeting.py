"""A question about one meeting is answered from its own minutes, whatever day, month or word names it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "vijver-april": """# Verslag vijverraad

**Datum:** maandag 6 april 2026
**Tijd:** 20.00 – 21.30 uur
**Locatie:** de loods

**Aanwezig:** Ans Pol (voorzitter), Ko Reus

**Afwezig met bericht:** Wim Smal

## 1. Opening

Ans opent de vergadering om 20.05 uur.

## 2. Riet

Het riet staat te hoog. Over de karpers wordt in juni besloten.

## Besluiten

1. Het riet wordt gemaaid.
2. De steiger gaat dicht.

## Actielijst

| Nr. | Actie | Wie | Wanneer |
|---|---|---|---|
| 1 | Riet maaien | Ko Reus | 1 juni 2026 |
| 2 | Steiger afsluiten | Wim Smal | 10 april 2026 |

Ans sluit de vergadering om 21.20 uur.
""",
    "vijver-juni": """# Verslag vijverraad

**Datum:** maandag 8 juni 2026
**Tijd:** 19.00 – 20.30 uur
**Locatie:** het theehuis

**Aanwezig:** Ko Reus, Wim Smal

**Gast:** Bo Kroos (visclub)

**Afwezig met bericht:** Ans Pol

## 1. Verslag van 6 april

Actie 1 is klaar, het riet is gemaaid. Actie 2 loopt nog.

## 2. Karpers

Bo Kroos vertelt over de karpers.

## Besluiten

1. Er komen twintig karpers.

## Actielijst

| Nr. | Actie | Wie | Wanneer |
|---|---|---|---|
| 2 | Steiger afsluiten | Wim Smal | 1 juli 2026 |
| 3 | Karpers bestellen | Bo Kroos | 20 juni 2026 |
""",
    "kade": """# Notulen kadegroep

## Vergadering kadegroep 3 maart 2026

Aanvang: 10.00 uur Einde: 11.00 uur Plaats: de sluis Afwezig, m.k.: Ed Laan

De kade is verzakt.

## Vergadering kadegroep 5 mei 2026

Aanvang: 14.00 uur Einde: 15.00 uur Plaats: de molen Afwezig, m.k.: Toos Wiel

De kade is hersteld.
""",
    "plan": """# Vijverplan

## Planning

| Wat | Wanneer |
|---|---|
| Eendenhuis schilderen | juni 2026 |
| Bankje plaatsen | april 2026 |
""",
}
REED, PIER = "1 Riet maaien Ko Reus 1 juni 2026", "2 Steiger afsluiten Wim Smal 10 april 2026"
PIER_LATER, CARPS = "2 Steiger afsluiten Wim Smal 1 juli 2026", "3 Karpers bestellen Bo Kroos 20 juni 2026"
DECIDED, DECIDED_LATER = ["Het riet wordt gemaaid.", "De steiger gaat dicht."], ["Er komen twintig karpers."]
THERE = "Aanwezig: Ans Pol (voorzitter), Ko Reus"
THERE_LATER = ["Aanwezig: Ko Reus, Wim Smal", "Gast: Bo Kroos (visclub)"]
NOT_THERE = "Afwezig met bericht: Wim Smal"
HEAD = "Datum: maandag 6 april 2026 Tijd: 20.00 – 21.30 uur Locatie: de loods"
HEAD_LATER = "Datum: maandag 8 juni 2026 Tijd: 19.00 – 20.30 uur Locatie: het theehuis"
QUAY = "Aanvang: 10.00 uur Einde: 11.00 uur Plaats: de sluis Afwezig, m.k.: Ed Laan"


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("vergadering"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat heeft de vijverraad in april besloten?", DECIDED),
        ("besluiten juni", DECIDED_LATER),
        ("Welke besluiten staan in het verslag van 6 april 2026?", DECIDED),
        ("Noem twee besluiten van april", DECIDED),
        ("Wat is er besloten in de vorige vergadering van de vijverraad?", DECIDED_LATER),
        ("actielijst april 2026", [REED, PIER]),
        ("Welke acties kwamen uit de vergadering van juni?", [PIER_LATER, CARPS]),
        ("what was decided in the meeting of april?", DECIDED),
        ("Wat is er op 8 juni afgesproken?", [*DECIDED_LATER, PIER_LATER, CARPS]),
    ],
)
def test_decisions_and_actions_are_those_of_that_meeting(assistant: Assistant, question: str, told: list[str]) -> None:
    assert quoted(assistant, question) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie waren er bij de vergadering van 6 april?", [THERE]),
        ("aanwezigen 8 juni 2026", THERE_LATER),
        ("Wie zaten er aan tafel in april?", [THERE]),
        ("Wie was de gast in juni?", THERE_LATER[1:]),
        ("Wie ontbrak er op maandag 6 april?", [NOT_THERE]),
        ("Wie was er niet bij in april 2026", [NOT_THERE]),
        ("Wie waren er bij de laatste vergadering van de vijverraad?", THERE_LATER),
        ("Hoe laat begon de vergadering van 6 april?", [HEAD]),
        ("Hoe laat was de vergadering van april afgelopen?", ["Ans sluit de vergadering om 21.20 uur."]),
        ("Tot hoe laat duurde de vergadering in juni?", [HEAD_LATER]),
        ("Waar vond de vergadering van 8 juni plaats?", [HEAD_LATER]),
        ("Who was absent in april 2026?", [NOT_THERE]),
    ],
)
def test_who_was_there_when_and_where(assistant: Assistant, question: str, told: list[str]) -> None:
    assert quoted(assistant, question) == told


def test_all_meetings_of_a_body_tell_their_own_where_none_is_named(assistant: Assistant) -> None:
    assert quoted(assistant, "Wie waren er bij de vijverraad?") == [*THERE_LATER, THERE]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie was afwezig bij de kadegroep in maart?", [QUAY]),
        ("Hoe laat was de kadegroep op 3 maart klaar?", [QUAY]),
        ("Wat is er besproken in de kadegroep op 3 maart?", [QUAY, "De kade is verzakt."]),
    ],
)
def test_a_document_with_several_meetings_has_a_part_for_each(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    assert quoted(assistant, question) == told


def test_a_subject_is_looked_for_in_that_meeting(assistant: Assistant) -> None:
    assert quoted(assistant, "Wat is er in juni besloten over de karpers?") == DECIDED_LATER


@pytest.mark.parametrize("question", ["Welke acties moeten in juni klaar zijn?", "Welke acties lopen in juni af?"])
def test_a_month_by_which_something_is_due_names_no_meeting(assistant: Assistant, question: str) -> None:
    assert {REED, CARPS, "Eendenhuis schilderen juni 2026"} == {*quoted(assistant, question)}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Welke acties staan nog open?", [PIER_LATER, CARPS]),
        ("openstaande acties", [PIER_LATER, CARPS]),
        ("Welke openstaande acties heeft Wim?", [PIER_LATER]),
        (
            "Wat is de stand van zaken van actie 2?",
            ["Actie 1 is klaar, het riet is gemaaid. Actie 2 loopt nog.", PIER_LATER],
        ),
        ("Is actie 1 al klaar?", ["Actie 1 is klaar, het riet is gemaaid. Actie 2 loopt nog."]),
    ],
)
def test_how_far_actions_are_stands_in_the_latest_minutes(assistant: Assistant, question: str, told: list[str]) -> None:
    assert quoted(assistant, question) == told


def test_the_latest_list_has_its_day(assistant: Assistant) -> None:
    assert "Dit is de nieuwste actielijst, van 8 juni 2026." in assistant.reply("Welke acties staan nog open?").text
