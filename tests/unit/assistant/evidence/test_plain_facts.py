"""Plain facts that a document tells in its own way: who took part, what mark was given, for which years it is."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.retrieval.counting import has_number_of
from assistant.types import NoAnswer
from assistant.words.sentences import leans
from corpus.language import stem
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DAY = """# Verslag themadag Rondom het kind

**Datum:** dinsdag 3 februari 2026
**Aanwezig:** 120 deelnemers van 9 clubs

## Workshop 1: Beginnen

Begeleider: Ans de Wit. Aantal deelnemers: 31.

## Workshop 2: Afronden

Begeleider: Bo Kramer. Aantal deelnemers: 26.

## Waardering

De aanwezigen gaven gemiddeld een 7,9.

## Vooruitblik op het nieuwe koersplan (2028–2032)

Vraag ook de jeugd om ideeën.
"""
LETTER = """# Brief over het team

## Wisselingen

Voor natuurkunde in klas 2 zoeken we nog een docent. Tot die er is, geeft mevrouw Kolk de lessen.

Voor tekenen in klas 2 komt Gerda Blom.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"verslag": DAY, "brief": LETTER}
    return assistant_of(tmp_path_factory.mktemp("feiten"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "held", "other"),
    [
        ("Hoeveel mensen deden mee aan de themadag?", "120 deelnemers", "31"),
        ("Hoeveel personen hebben aan de themadag meegedaan?", "120 deelnemers", "31"),
        ("Welk cijfer kreeg de themadag?", "7,9", "120"),
        ("Voor welke jaren is het nieuwe koersplan?", "2028–2032", "jeugd"),
        ("Wie is de nieuwe natuurkundedocent van klas 2?", "zoeken we nog een docent", "Gerda"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, held: str, other: str) -> None:
    quotes = quoted(assistant, question)
    assert any(held in quote for quote in quotes)
    assert not any(other in quote for quote in quotes)


def test_a_part_that_is_asked_for_counts_its_own(assistant: Assistant) -> None:
    assert any("26" in quote for quote in quoted(assistant, "Hoeveel mensen deden mee aan de workshop Afronden?"))


def test_the_report_of_a_child_is_not_the_report_of_a_day(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Wanneer krijgt mijn kind een rapport?"), NoAnswer)


def test_the_number_of_something_rises_and_falls_to() -> None:
    members = {stem("leden")}
    assert has_number_of("In dat jaar is het aantal leden gedaald van 31 naar 19.", members)
    assert not has_number_of("De leden zijn in dat jaar gedaald van 31 naar 19.", members)


def test_until_then_leans_on_what_came_before() -> None:
    assert leans("Tot die er is, geeft een ander de lessen.")
    assert not leans("Tot mei geeft een ander de lessen.")
