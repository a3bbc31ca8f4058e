"""Whether a plan says the opposite."""

from __future__ import annotations

import pytest

from assistant.coverage.polarity import opposes


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("Een tuin bij elke school", "Een tuin bij elke school doen wij niet."),
        ("Een tuin bij elke school", "Voor tuinen is geen geld."),
        ("Een tuin bij elke school", "Een tuin bij elke school: niet overgenomen."),
        ("De tuinclub goed laten draaien", "De tuinclub stopt in mei."),
        ("De hekken tussen tuinen weghalen", "Elke tuin houdt zijn eigen hek."),
        ("Geen kaartje meer nodig voor de tuin", "Voor elke bezoeker blijft een kaartje nodig."),
    ],
)
def test_what_is_refused_ended_or_kept(outcome: str, sentence: str) -> None:
    assert opposes(outcome, sentence)


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("Een tuin bij elke school", "Elke school krijgt een tuin."),
        ("Een tuin bij elke school", "Wij doen dit niet alleen: de gemeente helpt."),
        ("Geen kaartje meer nodig voor de tuin", "Een kaartje is niet meer nodig."),
        ("De tuinclub goed laten draaien", "De tuinclub blijft bestaan."),
    ],
)
def test_what_says_the_same(outcome: str, sentence: str) -> None:
    assert not opposes(outcome, sentence)
