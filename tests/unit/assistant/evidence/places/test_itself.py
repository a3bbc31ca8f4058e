"""What is asked of a document as a whole: its parts in short, its date, its pages, which one is the newest."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.wording import asked
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "jaarverslag": "# Jaarverslag De Kade\n\n## Voorwoord\n\nHet was druk.\n\n## Geld\n\nWe hielden € 300 over.\n",
    "protocol": """# Protocol zeilen en roeien

## Reddingsvest

Binnen drie dagen na een ongeluk is er een gesprek in twee zinnen.

## Storm

Bij storm blijft iedereen binnen.
""",
    "notitie": "# Notitie samen naar zee 2032\n\n## Waarom\n\nDe zee is groot.\n\n## Hoe\n\nMet de bus.\n",
    "reglement": "# Reglement Dambo\n\n## Zeilen\n\nHet protocol van de kade geldt ook hier, kort en in drie zinnen.\n",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("kade"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Vat het jaarverslag in drie zinnen samen", ["Voorwoord", "Geld"]),
        ("Vat het jaarverslag samen in hooguit vijf korte zinnen.", ["Voorwoord", "Geld"]),
        ("Kunt u het jaarverslag kort samenvatten?", ["Voorwoord", "Geld"]),
        ("Kun je voor mij het jaarverslag in een paar woorden samenvatten?", ["Voorwoord", "Geld"]),
        ("Kun je een korte samenvatting geven van het jaarverslag?", ["Voorwoord", "Geld"]),
        ("Vat het protocol zeilen kort samen", ["Reddingsvest", "Storm"]),
        ("Vat de notitie samen naar zee in 2032 samen", ["Waarom", "Hoe"]),
    ],
)
def test_how_short_a_summary_is_to_be_says_nothing_of_what_it_is_of(
    assistant: Assistant, question: str, parts: list[str]
) -> None:
    assert quoted(assistant, question) == parts


@pytest.mark.parametrize(
    "question", ["Waar staat kort iets over zeilen?", "Wat zei hij in drie zinnen?", "Werken ze kort samen?"]
)
def test_a_question_that_wants_nothing_in_short_stays_as_it_is(question: str) -> None:
    assert asked(question) == question
