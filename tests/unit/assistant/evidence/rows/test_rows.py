"""Rows of tables: what is asked of somebody or something is told by the row that is about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

MANEGE = """# Gids van manege De Ruif

## Wie werkt er

| Functie | Naam | Werkdagen | Bereikbaar via |
|---|---|---|---|
| Hoefsmid | Tjerk Wiarda | om de week op donderdag | via de stalmeester |
| Dierenarts | Aisha el Amrani | vrijdag | praktijk |
| Stalmeester | Joke Brands | maandag en zaterdag | kantoor |
| Tuinman | Bo Li | zie stalmeester | schuur |

## Over ons

| Onderdeel | Invullen |
|---|---|
| Secretaris | mw. T. Hoekstra |
| Clubkleur | groen |

Sinds mei is Farah Visser erelid van de manege; zij was eerder secretaris van een andere manege.

## Vakmensen

| Vakmens | In huis | Via buren |
|---|---|---|
| Dierenarts | ☒ | ☐ |
| Trainer | ☐ | ☒ |

De weegbrug wordt bediend door de dierenarts.

## Lessen

| Les | Begint | Opmerking |
|---|---|---|
| Springles | 9.15 uur | niet samen met de dressuurles |
| Dressuurles | 13.30 uur | binnenbak |

## Prijzen

| Kaart | Prijs | Geldig |
|---|---|---|
| Boskaart | € 5 | ook voor wie een strandkaart heeft |
| Strandkaart | € 12 | een jaar |
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("manege"), fake_embedder, {"manege": MANEGE})


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Op welke dagen werkt de stalmeester?", "Stalmeester"),
        ("Wie is de dierenarts van de manege?", "Dierenarts"),
        ("Wie is de stalmeester van de manege?", "Stalmeester"),
        ("Wie is de secretaris van de manege?", "Secretaris"),
        ("Hoe laat begint de dressuurles?", "Dressuurles"),
        ("Wat kost een strandkaart?", "Strandkaart"),
    ],
)
def test_the_row_that_is_about_it_answers_and_no_other(assistant: Assistant, question: str, row: str) -> None:
    assert [quote.split()[0] for quote in quoted(assistant, question)] == [row]


def test_a_row_that_mentions_it_in_the_column_that_is_asked_for_answers(assistant: Assistant) -> None:
    assert any("Hoefsmid" in quote for quote in quoted(assistant, "Wie is bereikbaar via de stalmeester?"))


def test_what_is_given_is_no_column_that_tells_who(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    nieuws = "# Nieuws\n\n| Cursus | Datum | Prijs |\n|---|---|---|\n| Vilten met kleuters | 19 mei | € 40 |\n"
    assistant = assistant_of(tmp_path, fake_embedder, {"nieuws": nieuws, "gids": MANEGE})
    assert isinstance(assistant.reply("Wie geeft de cursus vilten met kleuters?"), NoAnswer)
