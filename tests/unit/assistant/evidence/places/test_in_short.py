"""A document in short: the titles below each part, a short list whole, or the first sentence of what stands there."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.document_texts import IN_SHORT
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

ROWS = "".join(f"| Bed {n} | Bram |\n" for n in range(1, 12))
PLAN = (
    "# Tuinplan\n\n## Visie\n\nDe tuin is van iedereen. Wie wil, doet mee met het werk in de kas en op het land.\n\n"
    "## Werk\n\n### Zaaien\n\nIn maart.\n\n### Oogsten\n\nIn juli.\n\n## Doelen\n\n- Meer bijen.\n- Minder afval.\n\n"
    "## Verdeling\n\n| Bed | Wie |\n|---|---|\n" + ROWS
)


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("kort"), fake_embedder, {"tuinplan": PLAN})


@pytest.mark.parametrize("question", ["Vat het tuinplan samen", "geef een korte samenvatting van het tuinplan"])
def test_a_document_in_short(assistant: Assistant, question: str) -> None:
    assert assistant.reply(question).text.startswith(IN_SHORT)
    assert quoted(assistant, question) == [
        "De tuin is van iedereen.",
        "Zaaien",
        "Oogsten",
        "Meer bijen.",
        "Minder afval.",
        "Verdeling",
    ]


def test_what_it_is_about_is_told_by_its_parts_alone(assistant: Assistant) -> None:
    assert quoted(assistant, "Waar gaat het tuinplan over?") == ["Visie", "Werk", "Doelen", "Verdeling"]
