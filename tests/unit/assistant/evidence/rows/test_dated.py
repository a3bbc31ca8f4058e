"""All dates of one kind: every row of the table that is about it, or every row that has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence.rows.dated import dated_rows
from assistant.question.understand import understand
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

PLANNING = """# Jaarplanning koor De Leeuwerik 2027-2028

## Repetities en optredens

| Datum | Wat | Waar |
|---|---|---|
| 3 oktober 2027 | Generale repetitie | kerk |
| 5 december 2027 | Kerstconcert | theater |
| 2 april 2028 | Passieconcert | kerk |

## Bestuur

Het algemeen bestuur (AB) vergadert van 20.00 tot 22.00 uur in het clubhuis.

| Datum | Onderwerp |
|---|---|
| 9 november 2027 | Begroting |
| 8 februari 2028 | Contributie |

## Cursus

| Cursus | Wanneer | Docent |
|---|---|---|
| Workshop ademen | 20 oktober 2027 | Fien Mus |
| Workshop ritme | 17 mei 2028 | Lau Vink |
| Stemvorming | 1 juni 2028 | Fien Mus |
"""
MINUTES = """# Notulen ledenvergadering

## Acties

| Actie | Wie | Wanneer |
|---|---|---|
| Optreden regelen | Bep | 1 mei 2027 |
| Optreden filmen | Arie | 3 mei 2027 |
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"planning": PLANNING, "notulen": MINUTES}
    return assistant_of(tmp_path_factory.mktemp("koor"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("welke optredens zijn er dit jaar?", "Generale Kerstconcert Passieconcert"),
        ("noem alle optredens in de jaarplanning", "Generale Kerstconcert Passieconcert"),
        ("overzicht repetities 2027-2028", "Generale Kerstconcert Passieconcert"),
        ("welke repetities zijn er in 2028", "Passieconcert"),
        ("wanneer vergadert het AB?", "vergadert Begroting Contributie"),
        ("wanneer vergadert het algemeen bestuur in februari?", "vergadert Contributie"),
        ("welke workshops zijn er?", "ademen ritme"),
        ("wanneer is de repetitie?", "Generale Kerstconcert Passieconcert"),
        ("wanneer is het Passieconcert?", "Passieconcert"),
    ],
)
def test_every_row_is_told(assistant: Assistant, question: str, told: str) -> None:
    said = quoted(assistant, question)
    assert len(said) == len(told.split())
    assert all(any(word in one for one in said) for word in told.split())


@pytest.mark.parametrize(
    "question", ["welke cursus is het langst?", "welke repetitie valt het laatst", "wanneer is de laatste repetitie"]
)
def test_one_of_them_is_not_all_of_them(fake_embedder: FakeEmbedder, tmp_path: Path, question: str) -> None:
    index = reader_of(tmp_path, fake_embedder, {"planning": PLANNING}).current()
    assert dated_rows(index, understand(question, index)) is None


CALENDAR = """# Kalender muziekschool De Kwint 2027-2028

## Studiedagen

Op studiedagen is de muziekschool de hele dag open voor docenten.

| Datum | Onderwerp |
|---|---|
| 4 oktober 2027 | blokfluit |
| 7 februari 2028 | harp |

## Vakanties

| Vakantie | Eerste dag | Laatste dag |
|---|---|---|
| Herfstvakantie | 16 oktober 2027 | 24 oktober 2027 |
| Zomervakantie | 8 juli 2028 | 20 augustus 2028 |

## Mei 2028

| Datum | Wat |
|---|---|
| za 6 | open dag, 10.00 uur |
| di 9 | overleg bestuur |

## Juni 2028

| Datum | Wat |
|---|---|
| di 13 | overleg bestuur; barbecue |
| vr 30 | laatste les voor de zomervakantie |
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wanneer is de open dag?", "open"),
        ("wanneer is de studiedag", "Op blokfluit harp"),
        ("wanneer begint de zomervakantie?", "Zomervakantie"),
        ("When is the summer holiday?", "Zomervakantie"),
        ("Op welke data overlegt het bestuur?", "overleg barbecue"),
        ("wanneer overlegt het bestuur in juni 2028?", "barbecue"),
    ],
)
def test_the_month_may_stand_above_and_one_thing_is_the_row_with_its_name(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, told: str
) -> None:
    said = quoted(assistant_of(tmp_path, fake_embedder, {"kalender": CALENDAR}), question)
    assert len(said) == len(told.split()), said
    assert all(any(word in one for one in said) for word in told.split())


@pytest.mark.parametrize(
    "question",
    [
        "Wanneer is de herfstvakantie in 2028?",
        "wanneer overlegt het bestuur in maart 2028",
        "When is the autumn holiday in 2028?",
    ],
)
def test_the_same_of_another_month_or_year_is_not_told(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str
) -> None:
    reply = assistant_of(tmp_path, fake_embedder, {"kalender": CALENDAR}).reply(question)
    assert isinstance(reply, NoAnswer), reply.text
