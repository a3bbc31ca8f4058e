"""Who asks the way from one end to the other gets every step of it."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

GUIDE = """# Gids van de bakkerij

## Als er iets stuk is

| Stap | Wat |
|---|---|
| 1 | De bakker vertelt het aan de ploegbaas. |
| 2 | De ploegbaas belt de monteur. |
| 3 | De monteur beslist in het grote beraad. |

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
