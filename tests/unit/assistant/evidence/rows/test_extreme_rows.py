"""The first, the longest, the highest: the one row that is so, by comparing all of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence.rows.extreme_rows import extreme_asked
from assistant.question.understand import understand
from assistant.types import Answer
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

CLUB = """# Handboek roeivereniging De Spaan

## Tochten

| Tocht | Van | Tot en met | Deelnemers |
|---|---|---|---|
| Lentetocht | 4 mei 2031 | 6 mei 2031 | 24 |
| Merentocht | 10 juli 2031 | 19 juli 2031 | 16 |
| Herfsttocht | 2 oktober 2031 | 5 oktober 2031 | 31 |

## Begroting

| Post | 2031 | 2032 |
|---|---|---|
| Boten | € 12.000 | € 9.500 |
| Loods | € 7.200 | € 7.400 |
| Feesten | € 900 | € 950 |
| Totaal | € 20.100 | € 17.850 |

## Verhuur

| Boot | Tarief |
|---|---|
| Skiff | € 8 per uur |
| Sloep | € 60 per dag |

## Scholen

| School | Buitenroeiers |
|---|---|
| De Kade | 4 |
| De Dijk | 9 |

## Stappen bij omslaan

1. Blijf bij de boot.
2. Roep om hulp.
3. Zwem samen naar de kant.

## Bijeenkomsten en feesten

| Datum | Wat |
|---|---|
| 5 januari 2031 | Nieuwjaarsreceptie |
| 12 februari 2031 | Ledenavond bestuur |
| 3 maart 2031 | Ledenavond jeugd |
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("roeien"), fake_embedder, {"roeien": CLUB})


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Wat is de langste tocht?", "Merentocht"),
        ("welke tocht duurt het kortst?", "Lentetocht"),
        ("Wanneer is de laatste tocht?", "Herfsttocht"),
        ("Welke tocht trekt de meeste deelnemers?", "Herfsttocht"),
        ("welke post krijgt het minste geld", "Feesten"),
        ("Wat is de hoogste post in 2032?", "Boten"),
        ("Wat is de laatste stap bij omslaan?", "Zwem"),
        ("Wat is de eerste ledenavond?", "bestuur"),
    ],
)
def test_the_one_row_that_is_so_answers(assistant: Assistant, question: str, row: str) -> None:
    (line,) = quoted(assistant, question)
    assert row in line


def test_what_cannot_be_compared_is_shown_whole(assistant: Assistant) -> None:
    assert len(quoted(assistant, "Wat is de duurste boot?")) == len(("Skiff", "Sloep"))


def test_a_school_is_not_large_by_what_else_is_counted_there(assistant: Assistant) -> None:
    reply = assistant.reply("Wat is de grootste school?")
    assert not isinstance(reply, Answer) or len(reply.citations) != 1 or "De Dijk" not in reply.citations[0].quote


def test_the_last_of_what_goes_by_a_number(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    text = "# Verslag\n\n" + "\n\n".join(
        f"## Ronde {number}: {name}\n\n- Punt over {name}.\n\n- De laatste ronde is niet {name}."
        for number, name in enumerate(("ijs", "water", "vuur"), start=1)
    )
    assistant = assistant_of(tmp_path, fake_embedder, {"verslag": text})
    for question, name in (("Wat is de laatste ronde?", "vuur"), ("wat was de voorlaatste ronde", "water")):
        assert quoted(assistant, question)[0] == f"Punt over {name}."


PLANS = """# Reglement voor de wedstrijden van De Spaan

## Maatregelen bij overtredingen

| Fase | Maatregel | Wanneer |
|---|---|---|
| 1 | Gesprek | eerste overtreding |
| 2 | Uitsluiting van één race | tweede overtreding |
| 3 | Uitsluiting van een seizoen | na fase 2 |
| 4 | Royement | na alle fasen |

## Doorstroom

| Uitstroom ploeg 8 | 2031 |
|---|---|
| Naar de bond | 3 |
| Gestopt | 9 |

## Ploegen

| Ploeg | Leden |
|---|---|
| Ploeg Noord | 8-12 jaar |
| Ploeg Zuid | 12-16 jaar |
"""
MINUTES = """# Notulen van {day}

## Besluiten

- De contributie blijft gelijk.
- De loods krijgt een {colour} dak.

## Acties

| Nr | Actie | Wanneer |
|---|---|---|
| 1 | Offerte vragen | 1 september 2031 |
| 2 | Dak meten | 1 mei 2031 |
"""


def _rule(index: Index, question: str) -> list[str] | None:
    found = extreme_asked(index, understand(question, index))
    return [quote.text for group in found.groups for quote in group.quotes] if found else None


def test_what_a_cell_mentions_is_not_what_its_row_is(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    index = reader_of(tmp_path, fake_embedder, {"reglement": PLANS}).current()
    for question, told in (("Wat is de eerste fase?", "Gesprek"), ("Wat is de eerste fase bij uitsluiting?", "race")):
        (row,) = _rule(index, question) or [""]
        assert told in row


def test_a_column_of_something_else_tells_no_size(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    index = reader_of(tmp_path, fake_embedder, {"reglement": PLANS}).current()
    assert _rule(index, "Welke ploeg is het grootst?") is None


@pytest.mark.parametrize(
    "question", ["Wat was het laatste besluit?", "welk besluit is het laatst genomen", "Wat is de laatste actie?"]
)
def test_the_last_of_a_list_is_no_last_in_time(fake_embedder: FakeEmbedder, tmp_path: Path, question: str) -> None:
    texts = {
        "maart": MINUTES.format(day="3 maart 2031", colour="rood"),
        "mei": MINUTES.format(day="4 mei 2031", colour="groen"),
    }
    assert _rule(reader_of(tmp_path, fake_embedder, texts).current(), question) is None
    del texts["mei"]
    assert _rule(reader_of(tmp_path, fake_embedder, texts).current(), question) is None


def test_a_list_below_a_title_may_be_of_something_else(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    led = "Op de agenda van de jaarlijkse vergadering staan de volgende punten:"
    text = f"# Statuten\n\n## Vergaderingen\n\n{led}\n\n1. het verslag;\n2. de begroting;\n3. de rondvraag.\n"
    assert (
        _rule(reader_of(tmp_path, fake_embedder, {"statuten": text}).current(), "Wat is de eerste vergadering?") is None
    )
