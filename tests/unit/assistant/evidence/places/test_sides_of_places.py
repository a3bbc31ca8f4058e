"""The list of a numbered or named place that tells the side which is asked, whatever its label is called."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "tuindag": """# Verslag tuindag Kreekzicht

## Groep 1: Regenwater

### Wat gebeurt al?

- Tonnen onder elke goot.

### Wat is nodig?

- Een grotere pomp.

### Acties

- Slangen leggen.

## Groep 2: Bijen en vlinders

### Wat doen we al?

- Klaver in het gras.

### Wat ontbreekt?

- Bloemen in maart.

#### Acties

- Krokussen planten.

## Groep 3: Paden

### Verbeterpunten

- Minder kuilen.

### Wat is nodig?

- Zand en klei.
""",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("kanten"), fake_embedder, DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("Wat gaat er goed bij groep 1?", ["Tonnen onder elke goot."]),
        ("Wat kan er bij groep 1 nog beter?", ["Een grotere pomp."]),
        ("verbeterpunten groep 1", ["Een grotere pomp."]),
        ("verbeterpunten groep 3", ["Minder kuilen."]),
        ("plannen groep 1", ["Slangen leggen."]),
        ("Welke stappen horen bij groep 2?", ["Krokussen planten."]),
        ("Hoe pakken we groep 1 aan?", ["Slangen leggen."]),
        ("Wat mist er nog bij groep 2?", ["Bloemen in maart."]),
        ("verbeterpunten bijen en vlinders", ["Bloemen in maart."]),
        ("Hoe pakken we regenwater aan?", ["Slangen leggen."]),
        ("Wat kan er beter per groep?", ["Een grotere pomp.", "Bloemen in maart.", "Zand en klei."]),
    ],
)
def test_the_list_of_the_side_that_is_asked(assistant: Assistant, question: str, points: list[str]) -> None:
    assert quoted(assistant, question) == points
