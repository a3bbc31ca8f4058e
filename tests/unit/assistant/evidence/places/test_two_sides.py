"""Two things with an entry of their own that a question sets side by side: both are shown, and nothing else."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

RULES = """# Reglement van de tuinvereniging

## Klassen van tuinen

| Klasse | Wat mag er | Wie beslist |
|---|---|---|
| 1 | Een kas | de tuinder zelf |
| 2 | Een kas en een schuur | de tuinder met het bestuur |
| 3 | Een huisje | het bestuur |

## Taken

- Voorzitter: leidt de vergadering en tekent de stukken met de penningmeester.
- Penningmeester: int de huur en maakt de begroting.

## Lidmaatschap

### Proeflidmaatschap

Een proeflid huurt een halve tuin.

### Volledig lidmaatschap

Een volledig lid huurt een hele tuin, en kiest het bestuur.

## Wat kinderen mogen

**Groep 1 tot en met 3.** Zij werken met een volwassene.

**Groep 4 tot en met 8.** Zij mogen alleen werken.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("tuin"), fake_embedder, {"tuin": RULES})


@pytest.mark.parametrize(
    ("question", "openings"),
    [
        ("Wat is het verschil tussen klasse 1 en klasse 2?", ("1 ", "2 ")),
        ("vergelijk klasse 1 en 3", ("1 ", "3 ")),
        ("Verschil tussen de taak van de voorzitter en de penningmeester", ("Voorzitter", "Penningmeester")),
        ("wat is het verschil tussen proeflidmaatschap en volledig lidmaatschap", ("Een proeflid", "Een volledig")),
        ("verschil tussen groep 2 en groep 6", ("Groep 1", "Groep 4")),
    ],
)
def test_both_sides_are_shown(assistant: Assistant, question: str, openings: tuple[str, ...]) -> None:
    lines = quoted(assistant, question)
    assert len(lines) == len(openings)
    assert all(line.startswith(opening) for line, opening in zip(lines, openings, strict=True)), lines


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("wat mogen kinderen in groep 2", "Groep 1"),
        ("wat mag groep 7", "Groep 4"),
        ("hoe wieden de kinderen van groep 5?", "Groep 4"),
    ],
)
def test_what_is_of_a_range_is_of_each_group_in_it(assistant: Assistant, question: str, opening: str) -> None:
    (line,) = quoted(assistant, question)
    assert line.startswith(opening)
