"""Tables with a column for each year, and rows of one school year: what is asked of a year is told of that year."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence import quotes
from assistant.evidence.rows.by_period import of_period
from assistant.question.understand import understand
from assistant.types import NoAnswer
from assistant.words.years import lacks_column, meet, periods
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

PLAN = """# Plan van de muziekschool 2025-2029

## Geld

| Post | 2025 | 2026 | 2027 |
|---|---|---|---|
| Bladmuziek | € 900 | € 800 | € 700 |
| Stemmen van piano's | € 400 | € 450 | € 500 |

## Leden

| Kengetal | 2025 | 2026 |
|---|---|---|
| Cursisten | 310 | 305 |

In 2029 verwachten we 280 cursisten.

## Doelen

| Doel | Wie | Klaar in |
|---|---|---|
| Nieuwe vleugel | Karel | 2026-2027 |
| Koor voor ouderen | Trees | 2027-2028 |
| Open podium | Karel | 2026-2027 |
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("muziek"), fake_embedder, {"plan": PLAN})


def test_the_sum_of_the_year_that_is_asked(assistant: Assistant) -> None:
    reply = assistant.reply("Hoeveel geld gaat er in 2026 naar bladmuziek?")
    assert "2026: € 800" in reply.text
    assert "2025" not in reply.text.split("Geld")[1]


@pytest.mark.parametrize("question", ["Hoeveel geld gaat er in 2029 naar bladmuziek?", "bladmuziek in 2029"])
def test_where_no_column_has_the_year_no_row_tells_it(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text
    assert "Bladmuziek" in reply.text  # the nearest: who asks sees which years there are


def test_a_sentence_tells_of_a_year_that_no_column_has(assistant: Assistant) -> None:
    assert quoted(assistant, "Hoeveel cursisten zijn er in 2029?") == ["In 2029 verwachten we 280 cursisten."]


def test_the_rows_of_one_school_year(assistant: Assistant) -> None:
    assert quoted(assistant, "Welke doelen moeten in 2026-2027 klaar zijn?") == [
        "Nieuwe vleugel Karel 2026-2027",
        "Open podium Karel 2026-2027",
    ]


@pytest.mark.parametrize("until", ["tot 2028", "tot en met 2028"])
def test_up_to_a_year_picks_no_rows_of_one(assistant: Assistant, until: str) -> None:
    assert len(quoted(assistant, f"Welke doelen zijn er {until}?")) == 3


@pytest.mark.parametrize(
    ("asked", "held", "fits"),
    [
        ("2027-2028", "2026-2027", False), ("2027-2028", "2025-2028", True), ("2027", "2026-2027", True),
        ("2027-2028", "2026-2027 of eerder in 2028", True), ("2027–2031", "2025–2027", False),
        ("2025/2027", "2027 t/m 2031", False), ("2025-2027", "2027", True), ("2026-2028", "2025–2027", True),
        ("2025 en 2027-2028", "2024-2025", True), ("2027-2031", "2027/28", True), ("2027-2031", "", False),
    ],
)  # fmt: skip
def test_periods_that_only_touch_are_not_the_same(asked: str, held: str, fits: bool) -> None:
    assert meet(periods(asked), periods(held)) is fits


def test_a_plan_of_some_years_is_no_column_of_one() -> None:
    assert lacks_column([{2029}], ("Post", "2025", "2026"))
    assert not lacks_column([{2026}], ("Post", "2025", "2026"))
    assert not lacks_column([{2029}], ("Post", "Begroting 2025"))


FEEST = """# Feestplan van de muziekschool

## Taken

| Taak | Wie | Wanneer |
|---|---|---|
| Zaal huren | Karel | december 2026 |
| Affiches plakken | Trees | januari 2027 |
| Koor oefenen | Trees | mei 2027 |
| Taart bestellen | Karel | nog niet bekend |

## Reizen

| Jaar | Reis |
|---|---|
| 2026 | Gent |
| 2027 | Wenen |
"""


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Welke taken moeten in 2027 klaar zijn?", ["Affiches", "Koor"]),
        ("Welke taken moeten in mei 2027 klaar zijn?", ["Koor"]),
        ("Welke taken moeten voor 2027 klaar zijn?", ["Zaal", "Affiches", "Koor", "Taart"]),
        ("Welke reizen zijn er voor 2027?", ["2027"]),
    ],
)
def test_the_rows_of_the_year_or_month_in_which_they_are_to_be_ready(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, rows: list[str]
) -> None:
    found = quoted(assistant_of(tmp_path, fake_embedder, {"feest": FEEST}), question)
    assert [text.split()[0] for text in found] == rows


@pytest.mark.parametrize(("question", "kept"), [("Welke taken zijn er na het overleg van mei 2027?", 4),
                                                ("Welke taken zijn niet in 2027?", 4),
                                                ("Welke taken zijn er in mei 2027?", 1)])  # fmt: skip
def test_the_month_of_a_meeting_picks_no_rows(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, kept: int
) -> None:
    index = reader_of(tmp_path, fake_embedder, {"feest": FEEST}).current()
    rows = [quotes.of_passage(passage) for passage in index.store.run("feest", 0, 4)]
    assert len(of_period(understand(question, index), rows)) == kept


HOLIDAYS = """# Rooster

| Vakantie | Van | Tot en met |
|---|---|---|
| Kerst | 25 december 2027 | 9 januari 2028 |
| Herfst | 16 oktober 2027 | 24 oktober 2027 |
| Mei | 29 april 2028 | 7 mei 2028 |
"""


def test_a_row_lasts_until_the_column_with_its_end(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    found = quoted(assistant_of(tmp_path, fake_embedder, {"rooster": HOLIDAYS}), "Welke vakanties zijn er in 2028?")
    assert [row.split()[0] for row in found] == ["Kerst", "Mei"]
