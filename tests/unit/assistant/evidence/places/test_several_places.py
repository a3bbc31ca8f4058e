"""One question about several numbered places: what of each is asked, and which of them mention something."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import quoted, reader_of

DAY = """# Verslag van de dijkdag

## Thema 1: Sterke dijken

### Wat gebeurt al?

- De gravers houden elke maand toezicht.

### Wat is nodig?

- Meer klei uit de polder.

### Acties

- Vaste toezichtmomenten afspreken.

## Thema 2: Droge voeten

### Wat gebeurt al?

- De pompen draaien in de herfst.

### Acties

- Een tweede pomp kopen.

## Thema 3: Zoet water

### Wat is nodig?

- Een bredere sluis.

## Thema 4: Blij vee

### Acties

- De koeien een brug geven.
"""
RUST = "# Roest\n\nIJzer wordt bruin.\n"


@pytest.fixture(scope="module")
def reader(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> IndexReader:
    return reader_of(tmp_path_factory.mktemp("dijkdag"), fake_embedder, {"dijkdag": DAY, "roest": RUST})


@pytest.fixture(scope="module")
def assistant(reader: IndexReader, fake_embedder: FakeEmbedder) -> Assistant:
    return Assistant(reader, fake_embedder)


@pytest.mark.parametrize(
    "question",
    ["Wat gebeurt er al bij thema 1 en 2?", "Wat gebeurt er al bij thema 1 en thema 2?"],
)
def test_of_several_places_only_the_kind_of_list_that_is_asked_is_told(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == ["De gravers houden elke maand toezicht.", "De pompen draaien in de herfst."]


@pytest.mark.parametrize("question", ["Wat gebeurt er al per thema?", "Per thema: wat gebeurt er al?"])
def test_of_each_place_only_the_kind_of_list_that_is_asked_is_told(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == ["De gravers houden elke maand toezicht.", "De pompen draaien in de herfst."]


def test_of_which_places_nothing_was_found_is_said(assistant: Assistant) -> None:
    reply = assistant.reply("Wat gebeurt er al bij thema 2 en 3?")

    assert isinstance(reply, Answer)
    assert "Thema 2: Droge voeten" in reply.text
    assert "Bij thema 3 vind ik dat niet." in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Bij welke thema's komt toezicht terug?",
        "Bij welke thema's wordt toezicht genoemd?",
        "In welke thema's komt toezicht voor?",
    ],
)
def test_a_word_is_mentioned_in_a_compound_too(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == [
        "De gravers houden elke maand toezicht.",
        "Vaste toezichtmomenten afspreken.",
    ]
