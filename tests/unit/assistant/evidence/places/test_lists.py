"""Questions for all of something: printed questions, tables, boxes, mentions, and a draft beside what was adopted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.question.naming.drafts import drafts
from assistant.types import Answer, Reply
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

HAZELAAR = """# Schoolprofiel De Hazelaar

## Wat doet de school aan voorlezen?

Elke ochtend leest de leerkracht een kwartier voor.

## Met wie werkt de school samen?

- de bibliotheek
- de wijkverpleegkundige

## Cijfers

| Schooljaar | 2021-2022 | 2022-2023 | 2023-2024 |
|---|---|---|---|
| Kinderen op 1 oktober | 181 | 176 | 169 |
| Doublures | 4 | 2 | 3 |

## Begeleiding

| Begeleiding | Op school | Via partner |
|---|---|---|
| Zwemles | | X |
| Typles | X | |
| Muziekles | X | |

## Ruimtes

- ☐ Aula
- ☒ Keuken
- ☐ Tuin

## Afspraken

| Nr. | Taak | Wie |
|---|---|---|
| B1 | Schuur opruimen | Joosten |
| B2 | Hek verven | Dikkers |
| B3 | Tegels leggen | Joosten |

## Spelregels

Voor de hele school geldt het volgende. Iedereen op het plein:

- deelt het klimrek
- ruimt de ballen op
"""
ESDOORN = """# Schoolprofiel De Esdoorn

## Wat doet de school aan voorlezen?

Er is een voorleeswedstrijd.

## Overleggen

| Overleg | Hoe vaak |
|---|---|
| Kernteam | elke week |
| Ouderkring | vier keer per jaar |

## Ruimtes

- ☒ Aula
- ☐ Keuken

## Ambities

- Er komt een tuin met een moestuinbak.

## Formulier

| Vraag | Antwoord |
|---|---|
| Hoe vaak is er brandoefening? | in maart en in oktober |
"""
BEUKENHOF = """# Schoolprofiel De Beukenhof

## Team

De school heeft geen eigen logopedist. De klassenassistent oefent met de kinderen.

## Ruimtes

- ☒ Tuin
- ☒ Keuken
"""
MEETING = """# Notulen teamoverleg De Wilgenroos

Datum: 11 februari 2026

## Aanwezig

Het hele team.

## Besluiten

- De fietsenstalling gaat op slot.
- Het zomerfeest vervalt.
"""
COURSE = """# Werkboek

## Fase 1: Kijken

Opdracht:

- Teken een vogel.

## Fase 2: Doen

Vooraf:

- Leg verf klaar.

Opdracht:

- Schilder een vis.

## Wat is het verschil tussen een penseel en een kwast?

Een kwast is breder.
"""
DRAFT = """# Verlofregeling De Populier

Concept van 3 mei 2026

## Vrije dagen

Kinderen krijgen ten hoogste twaalf dagen verlof.

## Aanvragen

Een aanvraag gaat naar de directie.
"""
FINAL = DRAFT.replace("Concept van 3 mei 2026", "Vastgesteld op 9 juni 2026").replace("twaalf", "tien")

Ask = Callable[[str], Reply]


@pytest.fixture(scope="module")
def ask(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    texts = {
        "hazelaar": HAZELAAR,
        "esdoorn": ESDOORN,
        "beukenhof": BEUKENHOF,
        "notulen-wilgenroos-2026-02-11": MEETING,
        "werkboek": COURSE,
        "verlof-populier-concept": DRAFT,
        "verlof-populier-2026": FINAL,
    }
    return assistant_of(tmp_path_factory.mktemp("lijsten"), fake_embedder, texts).reply


def said(reply: Reply) -> list[str]:
    assert isinstance(reply, Answer), reply.text
    return [statement.text for statement in reply.statements]


def test_a_printed_question_is_answered_with_what_stands_below_it_whatever_its_kind(ask: Ask) -> None:
    assert said(ask("Wat doet De Hazelaar aan voorlezen?")) == ["Elke ochtend leest de leerkracht een kwartier voor."]
    assert said(ask("Met wie werkt De Hazelaar samen?")) == ["de bibliotheek", "de wijkverpleegkundige"]


def test_a_printed_question_in_a_table_is_answered_with_the_cell_beside_it(ask: Ask) -> None:
    assert said(ask("Hoe vaak is er brandoefening op De Esdoorn?")) == ["Antwoord: in maart en in oktober"]


def test_a_row_shows_the_columns_of_the_years_that_are_asked(ask: Ask) -> None:
    (row,) = said(ask("Hoeveel kinderen had De Hazelaar op 1 oktober in 2022-2023?"))
    assert row == "Schooljaar: Kinderen op 1 oktober; 2022-2023: 176"


def test_of_a_matrix_the_rows_with_a_mark_in_the_column_that_is_asked(ask: Ask) -> None:
    assert said(ask("Welke begeleiding geeft De Hazelaar op school?")) == [
        "Begeleiding: Typles; Op school: X",
        "Begeleiding: Muziekles; Op school: X",
    ]
    assert said(ask("Welk aanbod loopt er op De Hazelaar via een partner?")) == ["Begeleiding: Zwemles; Via partner: X"]


def test_boxes_come_ticked_first_and_only_the_empty_ones_where_these_are_asked(ask: Ask) -> None:
    assert said(ask("Welke ruimtes heeft De Hazelaar?")) == [
        "Wel aangekruist: Keuken",
        "Niet aangekruist: Aula",
        "Niet aangekruist: Tuin",
    ]
    assert said(ask("Welke ruimtes heeft De Hazelaar niet?")) == ["Niet aangekruist: Aula", "Niet aangekruist: Tuin"]


def test_of_a_table_the_rows_of_one_person(ask: Ask) -> None:
    rows = said(ask("Welke taak heeft Joosten op De Hazelaar?"))
    assert [row.split(";")[0] for row in rows] == ["Nr.: B1", "Nr.: B3"]


def test_the_rows_of_several_codes_and_of_a_range_of_them(ask: Ask) -> None:
    assert [row[:7] for row in said(ask("Zet B1 en B3 naast elkaar"))] == ["Nr.: B1", "Nr.: B3"]
    assert len(said(ask("Wie doen B1 t/m B3?"))) == 3


def test_each_of_what_a_column_names_asks_for_the_whole_table(ask: Ask) -> None:
    assert len(said(ask("Hoe vaak is elk overleg op De Esdoorn?"))) == 2


def test_what_a_passage_announces_is_shown_with_it(ask: Ask) -> None:
    assert "ruimt de ballen op" in said(ask("Wat geldt er op het plein van De Hazelaar voor iedereen?"))


def test_where_something_is_mentioned_is_told_whole_and_counted(ask: Ask) -> None:
    reply = ask("Waar wordt een keuken genoemd?")
    assert "op drie plaatsen voor in drie documenten" in reply.text
    assert "drie plaatsen" in ask("Waar gaat het over een tuin?").text  # in "moestuinbak" nobody meets a garden twice


def test_which_schools_have_something_leaves_out_wishes_and_empty_boxes(ask: Ask) -> None:
    assert "één van de drie documenten" in ask("Welke scholen hebben een tuin?").text
    assert "Beukenhof" in ask("Welke school heeft een tuin?").text


def test_which_schools_lack_something(ask: Ask) -> None:
    reply = ask("Welke scholen hebben geen keuken?")
    assert isinstance(reply, Answer)
    assert {citation.document for citation in reply.citations} == {"Schoolprofiel De Esdoorn"}
    assert "Beukenhof" in ask("Welke scholen hebben geen logopedist?").text


def test_what_is_in_force_answers_and_the_draft_is_named(ask: Ask) -> None:
    reply = ask("Hoeveel dagen verlof krijgen kinderen op De Populier?")
    assert said(reply) == ["Kinderen krijgen ten hoogste tien dagen verlof."]
    assert "Er is ook een concept" in reply.text
    assert "concept" not in ask("Waar gaat een aanvraag voor verlof heen op De Populier?").text.casefold()
    assert said(ask("Hoeveel dagen verlof stonden er in het concept van De Populier?")) == [
        "Kinderen krijgen ten hoogste twaalf dagen verlof."
    ]


def test_what_differs_between_a_draft_and_what_became_of_it(ask: Ask) -> None:
    found = said(ask("Wat is het verschil tussen het concept en de vastgestelde verlofregeling van De Populier?"))
    assert found == [
        "Vastgesteld op 9 juni 2026",
        "Kinderen krijgen ten hoogste tien dagen verlof.",
        "Concept van 3 mei 2026",
        "Kinderen krijgen ten hoogste twaalf dagen verlof.",
    ]


def test_a_draft_without_a_later_version_counts(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    index = reader_of(tmp_path, fake_embedder, {"regeling-concept": DRAFT, "hazelaar": HAZELAAR}).current()
    assert not drafts(index)
    index.close()


def test_of_a_series_the_members_with_the_label_that_is_asked(ask: Ask) -> None:
    assert said(ask("Bij hoeveel fases staat er iets vooraf?")) == ["Fase 2: Doen"]


def test_a_meeting_is_named_by_its_day(ask: Ask) -> None:
    assert said(ask("Welke besluiten zijn er op 11 februari genomen?")) == [
        "De fietsenstalling gaat op slot.",
        "Het zomerfeest vervalt.",
    ]


def test_a_printed_question_that_only_one_of_many_documents_has(ask: Ask) -> None:
    assert said(ask("Wat is het verschil tussen een kwast en een penseel?")) == ["Een kwast is breder."]


def test_which_documents_there_are(ask: Ask) -> None:
    reply = ask("Welke documenten heb je?")
    assert isinstance(reply, Answer)
    assert reply.text.startswith("Er zijn zeven documenten:")
    assert "Werkboek" in reply.text


def test_points_are_counted_and_the_text_beside_them_is_not(ask: Ask) -> None:
    assert "staan twee punten:" in ask("Met wie werkt De Hazelaar samen?").text
    assert "staat dit:" in ask("Wat doet De Hazelaar aan voorlezen?").text


def test_the_year_after_and_the_year_before(ask: Ask) -> None:
    (row,) = said(ask("Had De Hazelaar in 2023-2024 meer kinderen op 1 oktober dan het jaar ervoor?"))
    assert row == "Schooljaar: Kinderen op 1 oktober; 2022-2023: 176; 2023-2024: 169"
