"""What a word means is told by the sentence that says so, not by one that holds more of the question's words."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

TEXTS = {
    "roeien": "# Protocol van roeivereniging De Otter\n\n"
    "Roeivereniging De Otter tolereert geen grof gedrag. Dit protocol beschrijft wat grof gedrag is.\n\n"
    "## 1. Wat is grof gedrag?\n\nGrof gedrag is elke vorm van optreden die een ander bang maakt. Dit omvat onder "
    "andere:\n\n- duwen op de steiger\n- schelden tegen een stuurman\n\n"
    "## 2. Melden\n\nGrof gedrag melden roeiers van de roeivereniging bij het bestuur.\n\n"
    "## 3. Vuur\n\nOpen vuur is op de steiger niet toegestaan. Onder (kamp)vuren wordt alles verstaan dat brandt. "
    "Een kampvuur in het weiland kost vijf euro, een groot kampvuur tien euro.\n\n"
    "Een kampvuur in het weiland meldt de roeivereniging vooraf bij de brandweer.\n\n"
    "## Adviezen\n\nOnze adviezen zijn minder streng dan regels. Het zijn tips voor een veilige tocht.\n\n"
    "De adviezen van de roeivereniging hangen bij de regels in het botenhuis.\n",
    "leesplan": "# Beheerplan Zomers Leesplan\n\n## Algemeen\n\nDit plan gaat over beheer van het Zomers Leesplan.\n\n"
    "## Visie\n\nHet Zomers Leesplan (ZLP) is een lijst met boeken voor de vakantie. Het ZLP omvat alle genres.\n\n"
    "## Colofon\n\nHet Zomers Leesplan verschijnt in juni.\n",
    "cijfers": "# Kerncijfers bibliotheken\n\n## Gebruik\n\nAantal personen met minstens één leenpas in het kader van "
    "de Boekenwet. De cijfers over de leenpas zijn geleverd door gemeenten in het kader van de Boekenwet.\n\n"
    "### Leenpas\n\nEen kaart op naam waarmee iemand boeken mag meenemen.\n",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("woorden"), fake_embedder, TEXTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat verstaat de roeivereniging onder grof gedrag?", "elke vorm van optreden"),
        ("Wat wordt gerekend tot kampvuur?", "alles verstaan dat brandt"),
        ("Wat is het Zomers Leesplan eigenlijk?", "is een lijst met boeken"),
        ("Wat betekent ZLP?", "is een lijst met boeken"),
        ("Wat verstaan de gemeenten onder een leenpas in de Boekenwet?", "Een kaart op naam"),
        ("Wat zijn bij de roeivereniging 'adviezen', vergeleken met regels?", "Het zijn tips"),
    ],
)
def test_the_sentence_that_says_what_it_is_answers(assistant: Assistant, question: str, told: str) -> None:
    assert told in quoted(assistant, question)[0]


def test_what_it_says_is_shown_with_the_list_that_goes_on_with_it(assistant: Assistant) -> None:
    found = quoted(assistant, "Wat verstaat de roeivereniging onder grof gedrag?")
    assert {"duwen op de steiger", "schelden tegen een stuurman"} <= {*found}


def test_an_answer_that_says_it_stays_as_it_is(assistant: Assistant) -> None:
    assert any("elke vorm van optreden" in quote for quote in quoted(assistant, "Wat is grof gedrag?"))


def test_somebody_of_whom_no_document_speaks_gave_no_meaning(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Wat is een leenpas volgens Vygotski?"), NoAnswer)
