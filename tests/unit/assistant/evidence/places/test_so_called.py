"""Of numbered and titled parts only what is asked: who led one, what it is called, the list of the very name asked."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "middag": """# Verslag tuinmiddag Kreekzicht, 7 november 2025

## Workshop 1: Water in de zomer

Begeleider: Mila Verhoeven (waterschap). Er waren twaalf tuinders.

### Wat gaat goed

- Tuinders vangen regen op.
- De raad let op de kraan.

### Afspraken

- Elke tuinder plaatst een ton.
- De raad meet het peil in mei.

## Workshop 2: Snoeien van fruitbomen

Begeleider: Joris Hamerling (fruitteler). Er waren negen tuinders.

### Wat gaat goed

- Tuinders snoeien samen.
- Iedereen ruimt de takken op.

### Afspraken

- De ploeg snoeit elke winter.
- De ladders komen in de schuur.
""",
    "brief": """# Brief aan de tuinders: wat verandert er na de winterstop?

Beste tuinders, na de winterstop wordt een en ander anders.

## Sleutels

Iedere tuinder krijgt een nieuwe sleutel. De oude past niet meer.

## Compost

De bak staat voortaan bij het hek. Daar is meer plaats.
""",
    "plan": """# Meerjarenplan 2026-2029 Tuinbond Rivierwijk

## Wie wij zijn

De bond heeft zes tuinen. Er zijn veertig leden.

## Doelen

### Minder kraanwater

In 2028 gebruikt elke tuin de helft.

### Meer bijen

In elke tuin staat een kast.

## Geld

De bond krijgt subsidie.
""",
    "gids": """# Tuingids De Ranken

## Kinderen

Kinderen zijn welkom in de Uilenhoek, onze overdekte zandbak achter de schuur.

## Regels

De Uilenhoek sluit om zes uur.
""",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("zogenoemd"), fake_embedder, DOCUMENTS)


WATER = ["Elke tuinder plaatst een ton.", "De raad meet het peil in mei."]
PRUNING = ["De ploeg snoeit elke winter.", "De ladders komen in de schuur."]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie gaf workshop 2?", ["Begeleider: Joris Hamerling (fruitteler). Er waren negen tuinders."]),
        ("Hoe heet de tweede workshop?", ["Workshop 2: Snoeien van fruitbomen"]),
        ("Wat is de titel van workshop 1?", ["Workshop 1: Water in de zomer"]),
        (
            "Hoe heten workshop 1 en 2?",
            ["Workshop 1: Water in de zomer", "Workshop 2: Snoeien van fruitbomen"],
        ),
        ("Wat is er afgesproken over het snoeien van fruitbomen?", PRUNING),
        ("Wat was er afgesproken in workshop 1?", WATER),
        ("Welke afspraken zijn er gemaakt volgens het verslag van de tuinmiddag?", [*WATER, *PRUNING]),
        ("Wat zijn de afspraken over fruitbomen?", PRUNING),
        ("What was agreed in workshop 2?", PRUNING),
        (
            "Noem alle doelen uit het meerjarenplan",
            ["In 2028 gebruikt elke tuin de helft.", "In elke tuin staat een kast."],
        ),
        (
            "Wat verandert er allemaal na de winterstop?",
            ["Iedere tuinder krijgt een nieuwe sleutel.", "De bak staat voortaan bij het hek."],
        ),
        (
            "Waar gaat het meerjarenplan over? Graag een korte samenvatting",
            ["De bond heeft zes tuinen.", "Minder kraanwater", "Meer bijen", "De bond krijgt subsidie."],
        ),
        (
            "Wat is de Uilenhoek?",
            ["Kinderen zijn welkom in de Uilenhoek, onze overdekte zandbak achter de schuur."],
        ),
    ],
)
def test_only_what_is_asked_of_a_place(assistant: Assistant, question: str, told: list[str]) -> None:
    assert quoted(assistant, question) == told


def test_what_was_known_before_is_nothing_to_look_for(assistant: Assistant) -> None:
    assert quoted(assistant, "Workshop 1, waar ging dat ook weer over?")[-2:] == WATER
