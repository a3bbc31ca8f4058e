"""What only holds words that all documents of schools hold answers nothing."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from corpus.expand import Expander
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

REPORT = """# Verslag van de themadag

## Kring 1: Groen voor jongeren

### Wat is nodig?

- Een moestuin achter de school.
- Tijd om te wieden.

## Kring 2: Eten voor leerlingen

### Wat is nodig?

- Een keuken voor de kinderen.

## De route naar een groen plein

### Knelpunten

- Water loopt weg naar de straat.
- De hovenier heeft het druk.

## Aan de slag

### Hoe kunnen scholen en leraren beginnen?

- Leraren praten met ouders over agressie in de pauze.
- Kinderen helpen bij het planten van bollen.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("themadag"), fake_embedder, {"themadag": REPORT})


@pytest.mark.parametrize(
    "question",
    [
        "Hoe kunnen scholen zorgen dat leraren beter zingen?",
        "Wat is er nodig voor jongeren met een beugel?",
        "Wat is er nodig om leerlingen op een andere manier te laten reizen?",
        "Wat kunnen ouders en kinderen doen met rekenen?",
        "Hoe kunnen leraren leerlingen helpen met een scheiding?",
        "Wat doet een leraar als een leerling wordt geslagen?",
    ],
)
def test_whom_it_is_about_is_not_what_it_is_about(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wat is er nodig voor groen?", ["Een moestuin achter de school.", "Tijd om te wieden."]),
        ("Wat is er nodig voor leerlingen?", ["Een keuken voor de kinderen."]),
        ("Wat moeten leraren doen als kinderen agressief zijn?",
         ["Leraren praten met ouders over agressie in de pauze."]),
        ("Welke problemen zijn er op weg naar een groen plein?",
         ["Water loopt weg naar de straat.", "De hovenier heeft het druk."]),
    ],
)  # fmt: skip
def test_one_word_of_a_thing_is_enough(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert quoted(assistant, question) == expected


@pytest.mark.parametrize(
    ("asked", "written"), [("agressieve", "agressie"), ("preventie", "preventief"), ("creatief", "creatie")]
)
def test_an_adjective_in_ief_is_found_by_its_noun(asked: str, written: str) -> None:
    assert written in dict(Expander(sorted([written, "school"])).forms(asked))
