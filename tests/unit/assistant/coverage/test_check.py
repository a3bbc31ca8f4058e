"""A report held against a plan: verdicts, passages, reasons; with a model that knows letters only."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

import openpyxl
import pytest

from assistant.answer import Assistant
from assistant.coverage import VERDICTS, Coverage, Row
from assistant.coverage.export import COLUMNS, as_csv, as_json, as_table, as_xlsx
from assistant.verify import stands_in
from corpus.errors import KnownError
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import ingest_here

REPORT = """# Verslag van de tuindag

## Acties

- Een moestuin aanleggen bij elke school.
- De composthoop twee keer per jaar omscheppen.
- Bijenkasten, vogelhuisjes en een vijver.
- Onkruid met gif bestrijden.
- Vliegtuigen kopen.
- =SOM(A1) invullen.
"""
PLAN = """# Tuinplan

## Begrippen

Een moestuin aanleggen bij elke school betekent graven.

## Wat wij doen

Wij leggen bij elke school een moestuin aan.

De composthoop wordt vier keer per jaar omgeschept.

Wij plaatsen bijenkasten en hangen vogelhuisjes op.

Onkruid bestrijden met gif doen wij niet.

Koffie is er om tien uur. In de schuur staan stoelen. Het hek is groen. De poort gaat om acht uur open.

De kruiwagen staat achter het huis. Er is een kraan bij de deur.

Laarzen liggen in de kast. Handschoenen liggen ernaast.

Ouders komen kijken op zaterdag.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("dekking")
    (folder / "documenten").mkdir()
    (folder / "documenten" / "verslag.md").write_text(REPORT, encoding="utf-8")
    (folder / "documenten" / "plan.md").write_text(PLAN, encoding="utf-8")
    (folder / "documenten" / "leeg.md").write_text("# Brief\n\nDe zon schijnt.\n", encoding="utf-8")
    embedder = FakeEmbedder()
    ingest_here(folder / "documenten", folder / "index", embedder)
    reader = IndexReader(folder / "index", embedder.fingerprint)
    yield Assistant(reader, embedder)
    reader.current().close()


@pytest.fixture(scope="module")
def checked(assistant: Assistant) -> Coverage:
    return assistant.coverage("verslag", "plan")


def row(checked: Coverage, begins: str) -> Row:
    return next(row for row in checked.rows if row.agreement.text.startswith(begins))


def test_what_the_plan_says_is_taken_up_with_its_passage(checked: Coverage) -> None:
    found = row(checked, "Een moestuin")
    assert found.verdict == "opgenomen"
    assert [match.citation.quote for match in found.matches] == ["Wij leggen bij elke school een moestuin aan."]
    assert found.matches[0].citation.section[-1] == "Wat wij doen"
    assert 0 < found.matches[0].score <= 1


def test_another_number_makes_it_half(checked: Coverage) -> None:
    found = row(checked, "De composthoop")
    assert found.verdict == "deels"
    assert [(one.report, one.plan) for one in found.differences] == [("twee keer per jaar", "vier keer per jaar")]
    assert "verslag: twee keer per jaar, plan: vier keer per jaar" in found.why


def test_of_an_enumeration_it_tells_what_is_there_and_what_is_not(checked: Coverage) -> None:
    found = row(checked, "Bijenkasten")
    assert found.verdict == "deels"
    assert "Wel in het plan: “Bijenkasten”; “vogelhuisjes”" in found.why
    assert "Niet gevonden: “een vijver”." in found.why


def test_what_the_plan_refuses_is_not_taken_up_and_shown(checked: Coverage) -> None:
    found = row(checked, "Onkruid")
    assert found.verdict == "niet gevonden"
    assert [(match.against, match.citation.quote) for match in found.matches] == [
        (True, "Onkruid bestrijden met gif doen wij niet.")
    ]
    assert "tegendeel" in found.why


def test_what_is_not_there_claims_nothing(checked: Coverage) -> None:
    found = row(checked, "Vliegtuigen")
    assert (found.verdict, found.matches) == ("niet gevonden", ())
    assert found.nearest is not None


def test_nothing_is_taken_up_without_a_passage_that_stands_there(checked: Coverage, assistant: Assistant) -> None:
    for found in checked.rows:
        for match in found.matches:
            assert stands_in(match.citation.quote, PLAN)
            assert stands_in(match.sentence, match.citation.quote)
        assert found.verdict == "niet gevonden" or any(not match.against for match in found.matches)
        assert found.why.endswith(".")


def test_progress_is_told_for_each_outcome(assistant: Assistant) -> None:
    told: list[tuple[int, int]] = []
    checked = assistant.coverage("verslag", "plan", lambda done, total: told.append((done, total)))
    assert told == [(number, len(checked.rows)) for number in range(1, len(checked.rows) + 1)]


def test_a_report_without_outcomes_and_a_plan_that_says_nothing(assistant: Assistant) -> None:
    assert assistant.coverage("leeg", "plan").rows == ()
    assert {found.verdict for found in assistant.coverage("verslag", "leeg").rows} == {"niet gevonden"}


@pytest.mark.parametrize("names", [("verslag", "verslag"), ("verslag", "onbekend"), ("onbekend", "plan")])
def test_documents_that_cannot_be_compared_are_refused(assistant: Assistant, names: tuple[str, str]) -> None:
    with pytest.raises(KnownError):
        assistant.coverage(*names)


def test_json_has_rows_and_a_summary(checked: Coverage) -> None:
    told = json.loads(as_json(checked))
    assert list(told) == ["report", "plan", "rows", "summary"]
    assert {"agreement", "verdict", "matches", "why"} <= set(told["rows"][0])
    citation = {"marker", "document_id", "document", "source", "section", "page", "quote", "boxes"}
    for row in told["rows"]:
        assert all(citation | {"score"} <= set(match) for match in row["matches"])
        assert [match["marker"] for match in row["matches"]] == list(range(1, len(row["matches"]) + 1))
    assert told["summary"]["total"] == len(told["rows"])
    assert sum(told["summary"]["verdicts"].values()) == len(told["rows"])
    assert list(told["summary"]["verdicts"]) == list(VERDICTS)
    for group in ("by_theme", "by_kind"):
        assert sum(line[verdict] for line in told["summary"][group] for verdict in VERDICTS) == len(told["rows"])


def test_files_have_a_row_for_each_outcome_and_no_formulas(checked: Coverage) -> None:
    lines = list(csv.reader(io.StringIO(as_csv(checked).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert lines[0] == [column.heading for column in COLUMNS]
    assert [line[0] for line in lines[1:]] == [found.verdict for found in checked.rows]
    assert any(line[3].startswith("'=SOM") for line in lines[1:])
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(checked)))["Dekking"]
    assert sheet.max_row == len(checked.rows) + 1
    assert {cell.data_type for cell in sheet["D"]} == {"s"}


def test_the_table_fits_a_screen(checked: Coverage) -> None:
    told = as_table(checked).decode()
    assert max(map(len, told.splitlines())) <= 100
    assert "OPGENOMEN" in told
    assert "zegt het tegendeel" in told


def test_a_file_names_the_page_of_each_passage(checked: Coverage) -> None:
    found = row(checked, "Bijenkasten")
    pages = (2, 2, 3)
    shown = [replace(found.matches[0], citation=replace(found.matches[0].citation, page=page)) for page in pages]
    told = replace(checked, rows=(replace(found, matches=tuple(shown)), replace(found, matches=tuple(shown[:2]))))
    column = [column.heading for column in COLUMNS].index("Pagina plan")
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(told)))["Dekking"]
    assert [line[column] for line in sheet.iter_rows(min_row=2, values_only=True)] == ["2\n2\n3", 2]
