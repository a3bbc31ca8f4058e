"""All points of a short list that name who takes part, where one of them says that they do."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

REPORT = """# Verslag tuindag Kreekzicht

## Voorbereiding nieuw tuinplan

- Gesprek met alle scholen in de buurt.
- Reken met de cijfers van nu.
- Betrek kinderen en ouders bij het tekenen van het tuinplan.

## Het hek

- Het hek is groen.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("betrokken"), fake_embedder, {"tuindag": REPORT})


@pytest.mark.parametrize(
    "question", ["Wie worden betrokken bij het tekenen van het tuinplan?", "Wie zijn er betrokken bij het tekenen?"]
)
def test_all_points_that_name_who_takes_part(assistant: Assistant, question: str) -> None:
    assert quoted(assistant, question) == [
        "Gesprek met alle scholen in de buurt.",
        "Betrek kinderen en ouders bij het tekenen van het tuinplan.",
    ]
