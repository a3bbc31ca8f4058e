"""What was discussed at a meeting, which parts a document has, and what is no question for its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "raad-maart": (
        "# Notulen tuinraad 4 maart 2026\n\n## Opening\n\nEr is soep.\n\n## Hekwerk\n\nHet hek is stuk.\n\n"
        "Wie wil, helpt.\n\n**Besluit:** er komt een nieuw hek.\n"
    ),
    "raad-mei": "# Notulen tuinraad 6 mei 2026\n\n## Opening\n\nEr is taart.\n\n## Bijen\n\nDe kast staat er.\n",
    "brief": "# Nieuwsbrief oogst, juni 2026\n\n## Pruimen\n\nDe pruimen zijn rijp.\n",
    "plan": "# Tuinplan Molenwiek\n\n## Over ons\n\nMolenwiek omvat de wijken Kreek en Duin.\n\n## Geld\n\n€ 4.\n",
}
MARCH, MAY = ["Opening", "Hekwerk"], ["Opening", "Bijen"]


SEVERAL = {
    "notulen": "# Notulen tuinraad Kreek\n\n## Notulen vergadering 17 januari 2024\n\nHet hek is stuk.\n\n"
    "## Notulen vergadering 4 april 2024\n\nDe bijen zijn er.\n\n## Notulen vergadering 23 januari 2025\n\n"
    "Er is soep.\n",
}


def test_of_a_document_with_many_meetings_only_those_of_the_month(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    told = quoted(assistant_of(tmp_path, fake_embedder, SEVERAL), "Wat werd er in januari besproken?")
    assert told == ["Notulen vergadering 17 januari 2024", "Notulen vergadering 23 januari 2025"]


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("besproken"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Wat is er besproken in de tuinraad op 4 maart?", MARCH),
        ("wat stond er op de agenda van de tuinraad in mei", MAY),
        ("Welke punten kwamen aan bod in de laatste vergadering?", MAY),
        ("Wat is er besproken in de vergadering van de tuinraad?", [*MAY, *MARCH]),
        ("Vat de vergadering van maart samen", ["Er is soep.", "Het hek is stuk.", "Besluit: er komt een nieuw hek."]),
        ("Vat de laatste vergadering samen", ["Er is taart.", "De kast staat er."]),
        ("agenda 6 mei 2026", MAY),
        ("Waar hebben ze het over gehad in maart?", MARCH),
        ("Wat staat er in de notulen van mei 2026?", MAY),
        ("Welke onderwerpen behandelt het tuinplan Molenwiek?", ["Over ons", "Geld"]),
        ("What is the plan about?", ["Over ons", "Geld"]),
        ("Welke hoofdstukken heeft het tuinplan Molenwiek?", ["Over ons", "Geld"]),
    ],
)
def test_the_parts_tell_what_was_discussed(assistant: Assistant, question: str, parts: list[str]) -> None:
    assert quoted(assistant, question) == parts


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat is er besproken over het hek in de tuinraad?", "Het hek is stuk."),
        ("Welke wijken horen bij Molenwiek?", "Molenwiek omvat de wijken Kreek en Duin."),
        ("Wat is er besproken over pruimen?", "De pruimen zijn rijp."),
    ],
)
def test_what_is_asked_of_a_thing_is_no_question_for_parts(assistant: Assistant, question: str, told: str) -> None:
    assert told in quoted(assistant, question)
