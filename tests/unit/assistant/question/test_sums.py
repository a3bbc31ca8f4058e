"""What asks for a sum of money."""

from __future__ import annotations

import pytest

from assistant.question.asking import asks_for


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("hoeveel krijg ik per kilometer terug?", "amount"),
        ("hoeveel krijgt een vrijwilliger vergoed?", "amount"),
        ("hoeveel leerlingen komen er terug?", "count"),
        ("wat zijn de kosten van het kamp?", "amount"),
        ("wat zijn kosten voor een pas?", "amount"),
        ("wat zijn indirecte kosten?", "definition"),
    ],
)
def test_what_one_gets_back_is_a_sum(question: str, ask: str) -> None:
    assert asks_for(question) == ask
