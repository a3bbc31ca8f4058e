"""What is so is asked, and rows that say "niet" hold the same words."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

VERSLAG = """# Jaarverslag van de zeilschool

## Wat ervan kwam

| Nr | Doel | Oordeel |
|---|---|---|
| 1 | Nieuwe boten kopen | behaald |
| 2 | Steiger verlengen | niet behaald |
| 3 | Instructeurs opleiden | deels behaald |
| 4 | Clubhuis verven | behaald, op de ramen na |
| 5 | Nachtzeilen beginnen | nog niet behaald |
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("zeilen"), fake_embedder, {"verslag": VERSLAG})


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Welke doelen zijn behaald?", "134"),
        ("Welke doelen zijn wel behaald?", "134"),
        ("Welke doelen zijn niet behaald?", "25"),
        ("Welke doelen zijn behaald en welke niet?", "12345"),
        ("Zijn de doelen behaald?", "12345"),
    ],
)
def test_rows_that_deny_what_is_asked_stay_out(assistant: Assistant, question: str, numbers: str) -> None:
    assert "".join(sorted(text.split()[0] for text in quoted(assistant, question))) == numbers
