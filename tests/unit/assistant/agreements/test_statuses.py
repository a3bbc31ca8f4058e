"""How far an agreement is."""

from __future__ import annotations

import pytest

from assistant.agreements import Kind, statuses


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("besluit", "De bouw van de hal is uitgesteld.", "uitgesteld"),
        ("actie", "Dit punt schuift door naar mei.", "doorgeschoven"),
        ("actie", "De raad stelt voor om de hal te verven.", "voorgesteld"),
        ("actie", "De werkgroep is inmiddels gestart.", "loopt"),
        ("keuze", "Kiezen we voor een grote hal?", "open"),
        ("keuze", "We kiezen voor een grote hal.", None),
        ("afspraak", "Er is afgesproken dat de hal open blijft.", "afgesproken"),
        ("lopend", "De hal wordt geverfd.", "loopt"),
        ("besluit", "De hal gaat dicht.", "besloten"),
        ("actie", "De hal verven.", "gepland"),
    ],
)
def test_the_words_come_before_what_the_kind_brings(kind: Kind, text: str, status: str | None) -> None:
    assert statuses.of(kind, text) == status


def test_what_a_column_says_comes_first_and_an_aim_with_a_date_is_planned() -> None:
    assert statuses.of("actie", "De hal is uitgesteld.", told="klaar") == "klaar"
    assert statuses.of("doel", "Een hal in 2031.", dated=True) == "gepland"
    assert statuses.of("doel", "Ooit een hal.") is None
