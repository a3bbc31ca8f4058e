"""What is asked of a subject as a whole gets every place that speaks of it, while these are few."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

MANY = "".join(f"- Punt {n}: water geven aan bed {n}.\n" for n in range(1, 15))
TEXTS = {
    "verslag": "# Verslag tuindag\n\n## Inzichten\n\n- Compost helpt tegen droogte.\n- Bijen houden van klaver.\n\n"
    "## Acties\n\n- Een compostcursus in het voorjaar.\n- Twee buren maken compost en zaaien.\n\n## Vragen\n\n"
    "Hoe delen we het gereedschap?\n\n## Gieten\n\n" + MANY + "\n## Klaver\n\nKlaver groeit vanzelf.\n",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("alles"), fake_embedder, TEXTS)


@pytest.mark.parametrize(
    "question",
    [
        "Wat staat er over compost?", "wat zegt het verslag over compost", "alles over compost",
        "Wat is er gezegd over compost?", "Wat lees ik over compost in het verslag?",
    ],
)  # fmt: skip
def test_every_place_is_told(assistant: Assistant, question: str) -> None:
    told = {
        "Compost helpt tegen droogte.",
        "Een compostcursus in het voorjaar.",
        "Twee buren maken compost en zaaien.",
    }
    assert {*quoted(assistant, question)} == told


def test_of_many_places_the_best_are_told(assistant: Assistant) -> None:
    assert len(quoted(assistant, "Wat staat er over water?")) < 14


def test_more_than_a_subject_gets_what_tells_that(assistant: Assistant) -> None:
    assert quoted(assistant, "Wat staat er over compost in het voorjaar?") == ["Een compostcursus in het voorjaar."]


def test_a_short_word_is_no_part_of_another(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    told = "Roken mag niet in de kas."
    text = f"# Regels\n\n## Kas\n\n{told}\n\n## Werk\n\nEr is gesproken over zaaien.\n\nHet hek is afgebroken.\n"
    assistant = assistant_of(tmp_path_factory.mktemp("roken"), fake_embedder, {"regels": text})
    assert quoted(assistant, "Wat staat er over roken?") == [told]
