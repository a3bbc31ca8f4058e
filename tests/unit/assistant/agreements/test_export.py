"""The register as files that other programs read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import openpyxl

from assistant.agreements.export import COLUMNS, as_csv, as_json, as_table, as_xlsx
from assistant.spreadsheet import Column, to_csv, to_xlsx
from tests.unit.assistant.agreements.test_filters import ROW

EVIL = ["=1+1", "+31 6", "-5", "@SUM(A1)", "\t=1", "https://voorbeeld.nl", "007"]
KEYS = [
    "id", "text", "kind", "theme", "period", "status", "who", "document_id", "source", "section", "page", "quote",
]  # fmt: skip


def test_json_is_one_list_with_the_keys_of_the_interface() -> None:
    rows = json.loads(as_json([ROW, replace(ROW, id="b", page=None)]))
    assert [list(row) for row in rows] == [KEYS, KEYS]
    assert rows[0]["text"] == "Draagvlak creëren."
    assert json.loads(as_json([])) == []


def test_a_quote_over_a_page_is_whole_in_a_spreadsheet_and_on_its_page_for_a_program() -> None:
    row = replace(ROW, quote="Van het bestuur", whole="Van het bestuur krijgt elke school hulp.")
    cells = list(csv.reader(io.StringIO(as_csv([row]).decode("utf-8-sig"), newline=""), delimiter=";"))[1]

    assert cells[[column.heading for column in COLUMNS].index("Citaat")] == row.whole
    assert json.loads(as_json([row]))[0]["quote"] == row.quote


def test_csv_opens_in_dutch_excel() -> None:
    content = as_csv([replace(ROW, text='Ouders; "jongeren"\nen meer')])
    assert content.startswith("\ufeffDocument;Thema;".encode())
    (heading, row) = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert heading == [column.heading for column in COLUMNS]
    assert row[3] == 'Ouders; "jongeren"\nen meer'
    assert row[7] == "4"


def test_no_cell_becomes_a_formula() -> None:
    columns = [Column("Tekst", 20)]
    written = to_csv(columns, [[value] for value in EVIL]).decode("utf-8-sig")
    cells = [row[0] for row in csv.reader(io.StringIO(written, newline=""), delimiter=";")][1:]
    assert cells == ["'=1+1", "'+31 6", "'-5", "'@SUM(A1)", "'\t=1", "https://voorbeeld.nl", "007"]
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx("Blad", columns, [[value] for value in EVIL])))["Blad"]
    found = [sheet.cell(line, 1) for line in range(2, len(EVIL) + 2)]
    assert [cell.value for cell in found] == EVIL
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.hyperlink is None for cell in found)


def test_xlsx_has_a_heading_that_stays_filters_and_widths() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([ROW, replace(ROW, page=None)])))
    sheet = book["Afspraken"]
    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:L3"
    assert sheet.column_dimensions["D"].width > 50
    assert sheet["H2"].value == 4
    assert sheet["H3"].value is None
    assert sheet["D2"].alignment.wrap_text


def test_a_table_fits_a_hundred_columns_and_loses_no_word() -> None:
    long = "Een onderwijsondersteuningsvoorziening " * 12
    row = replace(ROW, text=long.strip(), period="van 1 augustus 2027 tot en met 31 juli 2031", who="bureau", page=128)
    shown = as_table([row, replace(ROW, document="Een ander stuk", theme=None, page=None, period=None)]).decode()
    assert max(map(len, shown.splitlines())) <= 100
    assert shown.count("onderwijsondersteuningsvoorziening") == 12
    assert "(bureau)" in shown
    assert "p. 128" in shown
    assert "Een ander stuk (1)" in shown
    assert as_table([]) == b""


def test_a_period_and_its_page_stay_apart() -> None:
    row = replace(ROW, period="voor 1 februari 2028", page=128)
    assert "voor 1 februari 2028 p. 128" in as_table([row]).decode()
