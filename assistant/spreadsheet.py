"""Tables as files that a spreadsheet opens at once: XLSX and CSV. The only place that knows the XLSX library."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading, and how many characters wide it is."""

    heading: str
    width: int


def to_xlsx(sheet: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> bytes:
    """A workbook of one sheet: a heading row that stays in sight and filters, text that is only text."""
    import xlsxwriter

    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(written, options) as book:
        page = book.add_worksheet(sheet[:31])
        heading = book.add_format({"bold": True, "bg_color": "#E2E8F0", "border": 1, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for number, column in enumerate(columns):
            page.set_column(number, number, column.width, body)
            page.write_string(0, number, column.heading, heading)
        for line, row in enumerate(rows, start=1):
            for number, cell in enumerate(row):
                if isinstance(cell, str):
                    page.write_string(line, number, cell[:32_767], body)
                elif cell is not None:
                    page.write_number(line, number, cell, body)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
    return written.getvalue()


def to_csv(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Semicolons and a byte order mark, as Dutch Excel expects. A cell that looks like a formula gets a ' before it."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.heading for column in columns])
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \n").startswith(_FORMULA) else cell
