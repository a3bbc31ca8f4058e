"""The rows and cells of a table in Word, which content controls may stand around, and which tables are none."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from ingest.readers.cells import MOST_COLUMNS


def own_rows(table: Any) -> list[list[Any]]:  # noqa: ANN401 - python-docx's XML classes are untyped
    """The cells of each row of a table, without those of tables in it."""
    rows = [row for row in table.iter(qn("w:tr")) if next(row.iterancestors(qn("w:tbl")), None) is table]
    return [_own_cells(row) for row in rows]


def is_box(rows: list[list[Any]]) -> bool:
    """Whether a table has one column: a frame around text, which is read as any other."""
    return all(len(row) < 2 for row in rows)


def _own_cells(row: Any) -> list[Any]:  # noqa: ANN401
    cells = [cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr")), None) is row]
    return cells[:MOST_COLUMNS]
