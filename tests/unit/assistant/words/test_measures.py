"""What the cells of a column measure, and which one of several is asked for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.words.measures import amounts, between, lengths, moments
from assistant.words.superlatives import superlative


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["€ 1.250", "€ 80.000", "€ 62,50"], [1250, 80_000, 62.5]), (["3 per jaar", "12 per jaar"], [3, 12]),
        (["cijfer 6,8", "cijfer 7,5"], [6.8, 7.5]), (["€ 38 per uur", "€ 950 per jaar"], None),
        (["40 uur", "2 keer"], None), (["12", "veel"], None), (["2024", "2025"], None),
    ],
)  # fmt: skip
def test_amounts_are_in_one_unit(cells: Sequence[str], values: Sequence[float] | None) -> None:
    assert amounts(cells) == values


@pytest.mark.parametrize(
    ("cells", "longest"),
    [
        (["2 weken", "10 dagen", "1 uur en 30 minuten"], 0), (["9.00 – 10.30 uur", "13.00 tot 16.00 uur"], 1),
        (["4 t/m 6 juli 2031", "10 t/m 12 juli 2031", "27 juli t/m 9 augustus 2031"], 2),
    ],
)  # fmt: skip
def test_how_long_things_last(cells: Sequence[str], longest: int) -> None:
    assert (values := lengths(cells))
    assert max(values) == values[longest]


@pytest.mark.parametrize("cells", [["3 juli 2031", "9 juli 2031"], ["2 weken", "2 keer"], ["3 per jaar", "een jaar"]])
def test_what_has_no_length(cells: Sequence[str]) -> None:
    assert lengths(cells) is None


def test_from_one_column_to_another() -> None:
    assert between(["3 mei 2031", "1 juni 2031"], ["5 mei 2031", "9 juni 2031"]) == [2, 8]
    assert between(["3 mei 2031", "1 juni 2031"], ["5 mei 2031", "9 april 2031"]) is None


def test_moments_without_a_year_stand_in_the_order_of_a_year() -> None:
    assert (values := moments(["3 oktober", "7 november", "6 maart"]))
    assert list(values) == sorted(values)
    assert moments(["6 maart", "3 oktober", "2 februari"]) is None
    assert moments(["6 maart 2031", "3 oktober"]) is None


@pytest.mark.parametrize(
    ("question", "what", "by", "most", "of"),
    [
        ("Wat is de langste rit?", "rit", "length", True, None),
        ("welke rit duurt het kortst", "rit", "length", False, None),
        ("Welke club heeft de minste leden?", "club", "number", False, "leden"),
        ("aan welke post gaat het meeste geld", "post", "money", True, None),
        ("Wanneer is de eerste uitvoering?", "uitvoering", "order", False, None),
        ("wat is het duurste kamp", "kamp", "money", True, None),
    ],
)
def test_which_one_is_asked(question: str, what: str, by: str, most: bool, of: str | None) -> None:
    assert (found := superlative(question))
    assert (found.what, found.by, found.most, found.of) == (what, by, most, of)


@pytest.mark.parametrize(
    "question", ["Wat gebeurde er de laatste tijd?", "In de eerste plaats is er een hek", "Welke club is het leukst?"]
)
def test_what_asks_for_no_such_one(question: str) -> None:
    assert superlative(question) is None
