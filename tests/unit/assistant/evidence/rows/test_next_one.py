"""The next one and the one before: all dates are told, and who holds an office now is no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

CHOIR = """# Jaarboek van koor De Merel

## Bestuur

| Functie | Naam |
|---|---|
| Voorzitter | Anna Bos |
| Penningmeester | Piet Kuil |
| Secretaris | Roos Haan |

## Repetitiedagen

| Nr. | Datum | Lied |
|---|---|---|
| 1 | zaterdag 3 oktober | Dageraad |
| 2 | zaterdag 7 november | Winterlied |
| 3 | zaterdag 6 maart | Lentelied |

## Kalender

| Wat | Datum |
|---|---|
| Uitvoering | 12 december |
| Feest | 18 december |
| Uitvoering | 4 april |

Volgende vergadering: dinsdag 9 februari.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("koor"), fake_embedder, {"koor": CHOIR})


@pytest.mark.parametrize(
    ("question", "dates"),
    [
        ("Wanneer is de volgende repetitiedag?", ("3 oktober", "7 november", "6 maart")),
        ("wanneer is de eerstvolgende uitvoering", ("12 december", "4 april")),
        ("Wanneer is de volgende vergadering?", ("9 februari",)),
    ],
)
def test_of_the_next_one_all_dates_are_told(assistant: Assistant, question: str, dates: tuple[str, ...]) -> None:
    lines = quoted(assistant, question)
    assert len(lines) == len(dates)
    assert all(date in line for date, line in zip(dates, lines, strict=True))


@pytest.mark.parametrize(
    "question",
    ["Wie was de vorige voorzitter?", "wie is de oude secretaris", "Wie wordt de nieuwe voorzitter?"],
)
def test_who_holds_an_office_now_is_not_the_one_before_or_after(assistant: Assistant, question: str) -> None:
    assert isinstance(reply := assistant.reply(question), NoAnswer), reply.text


def test_a_day_that_counts_from_today_is_not_the_next_of_anything(assistant: Assistant) -> None:
    assert "Volgende vergadering: dinsdag 9 februari." not in quoted(assistant, "Is er volgende week zaterdag iets?")


def test_what_tells_of_the_one_before_answers(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    told = CHOIR.replace("## Kalender", "De vorige penningmeester was Dirk Maas.\n\n## Kalender")
    choir = assistant_of(tmp_path, fake_embedder, {"koor": told})
    assert quoted(choir, "Wie was de vorige penningmeester?") == ["De vorige penningmeester was Dirk Maas."]
