"""Which "groep 6" or "leerjaar 3" a text speaks of."""

from __future__ import annotations

import pytest

from assistant.words.members import members, of_another_member


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("in groep 3 en 4", "groep", {3, 4}), ("voor leerjaar 1 tot en met 3", "leerjaar", {1, 2, 3}),
        ("klas 2", "leerjaar", {2}), ("de brugklas", "leerjaar", {1}), ("in de derde klas", "leerjaar", {3}),
        ("vanaf groep 7", "groep", {7, 8, 9, 10, 11, 12}), ("leerjaar 2 en hoger", "leerjaar", set(range(2, 13))),
        ("tot groep 3", "groep", {0, 1, 2, 3}), ("groepen 5-7", "groep", {5, 6, 7}),
        ("Groep: 5 t/m 8; Tijd: 14.00", "groep", {5, 6, 7, 8}),
        ("boven groep 6", "groep", {7, 8, 9, 10, 11, 12}), ("onder groep 3", "groep", {0, 1, 2}),
    ],
)  # fmt: skip
def test_what_is_named_by_its_number(text: str, kind: str, numbers: set[int]) -> None:
    assert members(text) == {kind: numbers}


@pytest.mark.parametrize("text", ["acht groepen", "groep 2024", "een klas van 20 leerlingen", "in twee groepen"])
def test_what_is_counted_goes_by_no_number(text: str) -> None:
    assert not members(text)


def test_a_text_of_another_one_is_told_from_one_of_none() -> None:
    asked = members("Hoeveel dagen stage is er in leerjaar 4?")
    assert of_another_member(asked, "In leerjaar 3 is dat één dag, in leerjaar 5 drie dagen.")
    assert not of_another_member(asked, "Vanaf leerjaar 3 is dat één dag.")
    assert not of_another_member(asked, "Elke leerling loopt twee dagen stage.")
