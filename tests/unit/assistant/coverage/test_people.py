"""Whom an outcome means, and whom a plan."""

from __future__ import annotations

import pytest

from assistant.coverage.people import other_people


@pytest.mark.parametrize(
    ("outcome", "sentence", "told"),
    [
        (
            "Tuinles voor leerkrachten",
            "De intern begeleiders volgen tuinles.",
            [("leerkrachten", "intern begeleiders")],
        ),
        ("Tuinles voor leraren", "Zorgcoördinatoren volgen tuinles.", [("leraren", "Zorgcoördinatoren")]),
        ("Tuinles voor mentoren", "Alle docenten volgen tuinles.", []),
        ("Tuinles voor leraren", "Leraren en intern begeleiders volgen tuinles.", []),
        ("Tuinles voor leraren", "Alle medewerkers en de intern begeleider volgen tuinles.", []),
        ("Tuinles voor leraren", "Er komt tuinles.", []),
        ("Tuinles voor ouders", "Leraren volgen tuinles.", []),  # who gives and who gets may both be named
    ],
)
def test_what_is_promised_to_others_differs(outcome: str, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(one.report, one.plan) for one in other_people(outcome, sentence)] == told
