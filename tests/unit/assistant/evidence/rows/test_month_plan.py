"""What is planned in a month: all that a planning has for it, in whatever table, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

CALENDAR = """# Jaarkalender roeiclub De Spaan 2027-2028

De kalender is vastgesteld op 3 maart 2028.

## Wedstrijden

| Wedstrijd | Datum |
|---|---|
| Najaarsregatta | 9 oktober 2027 |
| Lentecup | 18 maart 2028 |
| Sprint | 14-03-2028 |

## Sluiting

| Waarom | Van | Tot en met |
|---|---|---|
| Winterstop | 28 februari 2028 | 4 maart 2028 |
| Verbouwing | 1 oktober 2027 | 1 juni 2028 |

## Bestuur

- 7 maart: ledenvergadering
- 2 oktober: nieuwe leden
- 12 maart 2029: lustrum
"""
PLAN = """# Beleidsplan De Spaan 2027-2030

Het plan geldt van 1 september 2027 tot en met 31 augustus 2030. In maart 2028 waren er 40 leden.

## Acties

| Actie | Wie | Klaar |
|---|---|---|
| Steiger vernieuwen | Koen | maart 2028 |
| Boten keuren | Lia | mei 2028 |
"""


CLUB = {
    "kalender": "# Kalender zwemclub De Otter 2027-2028\n\n## Feesten\n\n| Feest | Datum |\n|---|---|\n"
    "| Lampionnen | 11 november 2027 |\n| Lenteduik | 5 april 2028 |\n",
    "verslag": "# Notulen bestuur De Otter 7 april 2028\n\n## Opening\n\nWij zijn bijeen op 7 april 2028.\n\n## Bad\n\n"
    "Het bad gaat in november 2027 dicht voor onderhoud.\n\nIn november 2027 was de kas leeg.\n\n"
    "## Ondertekening\n\n| Namens | Datum |\n|---|---|\n| Bestuur | 30 juni 2028 |\n",
}


@pytest.fixture(scope="module")
def club(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("otter"), fake_embedder, CLUB)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("wat gebeurt er in november 2027?", ["Lampionnen 11 november 2027", "Het bad gaat in november 2027 dicht"]),
        ("wat staat er in november 2027 gepland?", ["Lampionnen 11 november 2027"]),
        ("wat is er in april 2028?", ["Lenteduik 5 april 2028"]),
    ],
)
def test_what_else_is_told_of_the_month_is_taken_up_where_anything_is_asked(
    club: Assistant, question: str, told: list[str]
) -> None:
    said = quoted(club, question)
    assert len(said) == len(told)
    assert all(one.startswith(begin) for one, begin in zip(said, told, strict=True))


def test_the_day_of_a_signature_is_no_plan(club: Assistant) -> None:
    answer = club.reply("wat staat er in juni 2028 gepland?")
    assert "staat één punt" not in answer.text


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("spaan"), fake_embedder, {"kalender": CALENDAR, "plan": PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("wat staat er in maart 2028 gepland?", "Lentecup Sprint Winterstop ledenvergadering Steiger"),
        ("wat gebeurt er in maart 2028", "Lentecup Sprint Winterstop ledenvergadering Steiger"),
        ("wat moet er in mei 2028 gebeuren?", "Boten"),
        ("kalender oktober 2027", "Najaarsregatta nieuwe"),
        ("welke activiteiten zijn er in oktober?", "Najaarsregatta nieuwe"),
        ("wat is er in maart 2029 te doen", "lustrum"),
    ],
)
def test_all_that_is_dated_in_the_month_is_told(assistant: Assistant, question: str, told: str) -> None:
    said = quoted(assistant, question)
    assert len(said) == len(told.split())
    assert all(any(word in one for one in said) for word in told.split())


def test_what_one_does_in_a_month_is_narrower(assistant: Assistant) -> None:
    assert len(quoted(assistant, "welke activiteiten doet Koen in maart 2028")) < 3


BY_MONTH = """# Clubkalender De Spaan 2027-2028

## Gesloten

| Waarom | Eerste dag | Laatste dag |
|---|---|---|
| Winterstop | 22 december 2027 | 3 januari 2028 |

## December 2027

| Datum | Wat | Voor wie |
|---|---|---|
| za 4 | fakkeltocht | allen |
| di 14 | bestuur | bestuur |

## Januari 2028

| Datum | Wat | Voor wie |
|---|---|---|
| do 6 | nieuwjaarsborrel | allen |
| di 11 | bestuur | bestuur |
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("wat gebeurt er in december?", "Winterstop fakkeltocht bestuur"),
        ("wat is er te doen in januari 2028", "Winterstop nieuwjaarsborrel bestuur"),
    ],
)
def test_what_stands_below_the_name_of_the_month_is_of_it(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, told: str
) -> None:
    said = quoted(assistant_of(tmp_path, fake_embedder, {"kalender": BY_MONTH}), question)
    assert len(said) == len(told.split())
    assert all(any(word in one for one in said) for word in told.split())
