"""Months and days that questions and texts name."""

from __future__ import annotations

import pytest

from assistant.words.days import asked_stretches, stretches, touch, with_month


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2027", []),
        ("juni 2027", [((2027, 6, 1), (2027, 6, 31))]),
        ("24 juni 2027", [((2027, 6, 24), (2027, 6, 24))]),
        ("1-6-2027", [((2027, 6, 1), (2027, 6, 1))]),
        ("aug. 2027 – juli 2029", [((2027, 8, 1), (2029, 7, 31))]),
        ("18 tot 22 mei 2027", [((2027, 5, 18), (2027, 5, 22))]),
        ("november tot maart 2028", [((2027, 11, 1), (2028, 3, 31))]),
        ("januari en mei 2028", [((2028, 1, 1), (2028, 1, 31)), ((2028, 5, 1), (2028, 5, 31))]),
        ("tussen mei en juli 2028", [((2028, 5, 1), (2028, 7, 31))]),
        ("Jan schrijft dit in 2027", []),
    ],
)
def test_a_text_names_stretches_of_days(text: str, found: list[object]) -> None:
    assert stretches(text) == found


@pytest.mark.parametrize(
    ("question", "held", "fits"),
    [
        ("in juni 2027", "1 juni 2027", True), ("in juni 2027", "1 augustus 2027", False),
        ("op 1 januari 2028", "januari 2028", True), ("op 1 januari 2028", "2 januari 2028", False),
        ("in september 2027", "aug. 2027 – juli 2029", True), ("vanaf juni 2027", "oktober 2027", True),
        ("uiterlijk in juni 2027", "maart 2027", True), ("uiterlijk in juni 2027", "augustus 2027", False),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_month_is_of_that_month(question: str, held: str, fits: bool) -> None:
    assert touch(asked_stretches(question, {2027} if "2027" in question else {2028}), stretches(held)) is fits


def test_a_year_without_a_month_asks_of_no_month() -> None:
    assert asked_stretches("in juni 2027 en in 2028", {2027, 2028}) == []
    assert asked_stretches("in 2028, volgens de notulen van 18 maart 2027", {2028}) == []
    assert asked_stretches("na de vergadering van maart 2027", {2027}) == []
    assert asked_stretches("van maart tot mei 2027", {2027}) == [((2027, 3, 1), (2027, 5, 31))]


@pytest.mark.parametrize(
    ("heading", "said", "title", "found"),
    [
        ("Datum", "di 20", "Januari 2026", "20 Januari 2026"),
        ("Dag", "7", "Mei", "7 Mei"),
        ("Wanneer", "ma 17 t/m do 20", "November 2025", "17 t/m 20 November 2025"),
        ("Nr.", "7", "Mei", "7"),
        ("Wat", "diner", "Mei", "diner"),
        ("Datum", "di 20", "Planning voor mei", "di 20"),
        ("", "wo 3: boottocht", "Juni 2026", "3 Juni 2026"),
    ],
)
def test_a_day_is_of_the_month_that_is_the_title_above_it(heading: str, said: str, title: str, found: str) -> None:
    assert with_month(heading, said, title) == found
