"""A part of a document, asked for by what it tells and titled in other words; and the questions that ask none."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.question.parts import part_asked
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "ledendag": """# Verslag ledendag tuinvereniging Kreekzicht, 7 november 2025

## Lezing van de imker

De imker vertelde over zwermen.

## Opbrengsten van de tafels

- Meer water in droge weken.
- Een bankje bij het hek.

## Waar gaan we nu mee aan de slag (2026–2027)?

- Een pomp slaan.
- Tegels lichten.

## Voorbereiding nieuw tuinplan

- Gesprek met alle buren.
- Reken met de cijfers van nu.
- Betrek kinderen en ouders bij het tekenen.
""",
    "werkmiddag": """# Notulen vergadering snoeiploeg, 3 maart 2026

## Notulen en actielijst van 6 januari

De ladder is terug.

## Snoeien

De appels zijn gedaan.

## Besluiten

- De ladder blijft buiten.

## Actielijst

- Touw kopen.
- Zaag slijpen.
""",
    "brief": """# Brief aan de tuinders van Molenwiek

Beste tuinders,

In deze brief leest u over het hek.

## Wat wordt er anders?

1. Het hek gaat om negen uur dicht.
2. De sleutel kost tien euro.

## Wat vragen we van u?

- Sluit de kraan.
- Veeg het pad.

Met vriendelijke groet,

Joke Terlaan
""",
    "gids": """# Tuingids De Ranken

## Ambities en plannen

- Een kas bouwen.
- Een egelhuis timmeren.

## Resultaten van de oogst

- Veertig kilo peren.
""",
}
YIELD = ["Meer water in droge weken.", "Een bankje bij het hek."]
NEXT = ["Een pomp slaan.", "Tegels lichten."]
CHANGED = ["Het hek gaat om negen uur dicht.", "De sleutel kost tien euro."]


NOT_SURE = {
    "alv": "# Notulen ledenvergadering Kreek 6 mei 2026\n\n## Opening\n\n"
    "Wij beginnen 2027 met 40 leden. In 2027 komen er leden bij.\n\n"
    "## Bevindingen van de kascommissie\n\nDe kas klopt.\n\n"
    "## Acties\n\n- Joke koopt touw.\n- Bas slijpt de zaag.\n",
    "kalender": "# Kalender Kreek 2025-2026\n\n## Activiteiten\n\n| Activiteit | Datum |\n|---|---|\n"
    "| Oogstfeest | 5 april 2026 |\n| Zaaidag | 3 maart 2026 |\n",
    "regels": "# Regels van de tuin\n\n## Hek\n\nHet hek gaat om negen uur dicht.\n",
}


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("Wat waren de uitkomsten van de ledenvergadering?", "De kas klopt."),
        ("Wat zijn de vervolgstappen?", "Joke koopt touw."),
        ("Acties voor 2026-2027", "Oogstfeest"),
    ],
)
def test_what_need_not_be_of_that_part_is_not_told_as_if_it_were(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, not_told: str
) -> None:
    answer = assistant_of(tmp_path, fake_embedder, NOT_SURE).reply(question)
    assert not isinstance(answer, Answer) or not_told not in answer.text


def test_what_minutes_tell_in_passing_is_no_plan(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, fake_embedder, NOT_SURE).reply("Wat zijn de plannen voor 2027?")
    assert not answer.text.startswith("Dit zijn er")


def test_the_findings_of_a_body_are_told_where_it_is_named(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    told = quoted(assistant_of(tmp_path, fake_embedder, NOT_SURE), "Wat zijn de bevindingen van de kascommissie?")
    assert told == ["De kas klopt."]


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("delen"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("Wat zijn de uitkomsten van de ledendag?", YIELD),
        ("wat heeft de ledendag opgeleverd", YIELD),
        ("conclusies van de ledendag", YIELD),
        ("Wat zijn de resultaten van de oogst?", ["Veertig kilo peren."]),
        ("Wat is er uit de vergadering van de snoeiploeg gekomen?", ["De ladder blijft buiten."]),
        ("Wat zijn de vervolgstappen na de vergadering van de snoeiploeg?", ["Touw kopen.", "Zaag slijpen."]),
        ("Hoe nu verder na de vergadering van maart?", ["Touw kopen.", "Zaag slijpen."]),
        ("wie doet wat na de vergadering van maart", ["Touw kopen.", "Zaag slijpen."]),
        ("Wat verandert er in het nieuwe Molenwiek?", CHANGED),
        ("Wat verandert er?", CHANGED),
        ("wat is er nou eigenlijk nieuw volgens de brief", CHANGED),
        ("Wat gaat er voor de tuinders veranderen?", CHANGED),
        ("noem twee dingen die veranderen volgens de brief", CHANGED),
        ("Wat is er nieuw in Molenwiek?", CHANGED),
        ("Wat verwachten jullie van de tuinders?", ["Sluit de kraan.", "Veeg het pad."]),
        ("Welke plannen heeft De Ranken voor de komende jaren?", ["Een kas bouwen.", "Een egelhuis timmeren."]),
        ("plannen 2026-2027", NEXT),
        ("acties 2026-2027", NEXT),
    ],
)
def test_the_whole_part_that_tells_it(assistant: Assistant, question: str, points: list[str]) -> None:
    assert quoted(assistant, question) == points


def test_what_is_prepared_is_next_as_well(assistant: Assistant) -> None:
    told = quoted(assistant, "Wat is het vervolg op de ledendag?")
    assert told[:2] == NEXT
    assert "Gesprek met alle buren." in told


@pytest.mark.parametrize(
    "question",
    [
        "Wat verandert er niet?",
        "Hoe lang duurt het vervolgonderwijs?",
        "Wat gebeurt er na de toets?",
        "Wie maakt de plannen?",
        "Wat levert een boom het meeste op in mei?",
    ],
)
def test_a_question_that_asks_for_no_part(question: str) -> None:
    assert part_asked(question) is None


def test_a_part_of_something_else_is_none(assistant: Assistant) -> None:
    assert not isinstance(assistant.reply("Wat zijn de resultaten van de bijentelling?"), Answer)
