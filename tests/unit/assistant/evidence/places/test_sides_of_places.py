"""The list of a numbered or named place that tells the side which is asked, whatever its label is called."""

from __future__ import annotations

from pathlib import Path

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


PROGRAMME = {
    "programma": "# Programma gemeente Duinzicht 2027-2030\n\n## Thema Water\n\n### Wat gaan we doen?\n\n"
    "- We baggeren de vijver.\n- We maken een steiger.\n\n## Planning\n\n| Mijlpaal | Verantwoordelijk |\n|---|---|\n"
    "| Opening gemaal | team Water |\n| Nieuwe brug | team Wegen |\n",
}


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("Wat gaan we doen aan water?", ["We baggeren de vijver.", "We maken een steiger."]),
        ("Wat gaat de gemeente doen aan water?", ["We baggeren de vijver.", "We maken een steiger."]),
        ("Wat gaat team Water doen?", ["Opening gemaal team Water"]),
    ],
)
def test_a_list_that_does_not_name_the_doer_is_not_about_it(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, points: list[str]
) -> None:
    assert quoted(assistant_of(tmp_path, fake_embedder, PROGRAMME), question) == points
