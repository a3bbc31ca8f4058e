"""Who asks the way from one end to the other gets every step of it, and who asks of a year every row of that."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.words.spacing import name_parted
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

GUIDE = """# Gids van de bakkerij

## Als er iets stuk is

| Stap | Wat |
|---|---|
| 1 | De bakker vertelt het aan de ploegbaas. |
| 2 | De ploegbaas belt de monteur. |
| 3 | De monteur beslist in het grote beraad. |

## Plannen

| Jaar | Wat |
|---|---|
| 2025-2026 | een oven huren |
| 2026-2027 | koeken van spelt |
| 2026-2027 | een werkbank kopen |

## Rooster

De ploegbaas werkt van maandag tot donderdag.
"""
STEPS = 3


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("bakkerij"), fake_embedder, {"bakkerij": GUIDE})


@pytest.mark.parametrize(
    "question",
    [
        "Hoe loopt de reparatieroute, van ploegbaas tot groot beraad?",
        "Hoe gaat het van de bakker tot de monteur?",
        "Wat gebeurt er achtereenvolgens met de bakker, de ploegbaas en de monteur?",
        "Welke stappen zet de ploegbaas met de monteur?",
    ],
)
def test_a_way_is_told_from_its_beginning(assistant: Assistant, question: str) -> None:
    assert len(quoted(assistant, question)) == STEPS


def test_one_step_is_told_alone(assistant: Assistant) -> None:
    assert len(quoted(assistant, "Op welke dagen werkt de ploegbaas?")) == 1


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Waar wil de bakkerij in 2026-2027 aan werken?", ["spelt", "werkbank"]),
        ("Wat doet de bakkerij in 2026-2027 met spelt?", ["spelt"]),
    ],
)
def test_rows_that_only_their_year_tells_apart_go_together(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    shown = quoted(assistant, question)
    assert len(shown) == len(expected)
    assert all(word in quote for word, quote in zip(expected, shown, strict=True))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wat doet het Spelteam?", "Wat doet het Spelteam?"),  # nobody is called so
        ("Wat doet het Rooscollege?", "Wat doet het Roos college?"),
        ("Wie zijn de Zilverlindeleerlingen?", "Wie zijn de Zilverlinde leerlingen?"),
        ("Wat is een schoolzwemplan?", "Wat is een schoolzwemplan?"),
        ("Schoolteam gezocht", "Schoolteam gezocht"),
    ],
)
def test_a_name_and_what_is_of_it_are_two_words(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, expected: str
) -> None:
    reader = reader_of(tmp_path, fake_embedder, {"gids": "# Gids\n\nDe school heet Roos en de andere Zilverlinde."})
    assert name_parted(question, reader.current()) == expected
