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
        ("Tuinles voor leraren", "De intern begeleider organiseert tuinles.", []),
        ("Tuinles voor leraren", "De directeur zorgt dat er tuinles is.", []),
        ("Tuinles voor leraren", "Er is tuinles; de directeur roostert die in.", []),
        ("Tuinles voor leraren", "Alle beginners en hun directeur volgen tuinles.", []),
        ("Tuinles voor leraren", "De directeur volgt met iedere klas tuinles.", []),
        ("Tuinles voor leraren", "Onderwijzers volgen tuinles bij hun directeur.", []),
        ("Tuinles voor schoolleiders", "Rectoren volgen tuinles, gegeven door een docent.", []),
        ("Tuinles voor leraren", "Rectoren volgen tuinles.", [("leraren", "Rectoren")]),
        ("Leraren maken een perk", "Rectoren maken een perk; dat is snel klaar.", [("Leraren", "Rectoren")]),
        ("Tuinles voor ouders", "Leraren volgen tuinles.", []),  # who gives and who gets may both be named
    ],
)
def test_what_is_promised_to_others_differs(outcome: str, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(one.report, one.plan) for one in other_people(outcome, sentence)] == told
