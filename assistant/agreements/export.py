"""The register as JSON, as a table to read, and as files for a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from assistant.agreements import texts
from assistant.agreements.types import Agreement
from assistant.spreadsheet import Cell, Column, to_csv, to_xlsx
from corpus.console import visible

COLUMNS = (
    Column("Document", 28), Column("Thema", 28), Column("Soort", 10), Column("Afspraak", 60), Column("Wie", 18),
    Column("Periode", 18), Column("Status", 14), Column("Pagina", 8), Column("Plaats", 40), Column("Citaat", 60),
    Column("Bestand", 30), Column("Kenmerk", 20),
)  # fmt: skip


def to_json(row: Agreement) -> dict[str, Any]:
    """A row of the machine interface."""
    return {
        "id": row.id,
        "text": row.text,
        "kind": row.kind,
        "theme": row.theme,
        "period": row.period,
        "status": row.status,
        "who": row.who,
        "document_id": row.document_id,
        "source": row.source,
        "section": list(row.section),
        "page": row.page,
        "quote": row.quote,
    }


def as_json(rows: Sequence[Agreement]) -> bytes:
    """One JSON list with a row on each line."""
    lines = ",\n".join(json.dumps(to_json(row), ensure_ascii=False) for row in rows)
    return f"[{lines}]\n".encode()


def as_table(rows: Sequence[Agreement]) -> bytes:
    """Nothing at all when there are no rows."""
    return f"{visible(texts.table(rows))}\n".encode() if rows else b""


def as_csv(rows: Sequence[Agreement]) -> bytes:
    return to_csv(COLUMNS, [_cells(row) for row in rows])


def as_xlsx(rows: Sequence[Agreement]) -> bytes:
    return to_xlsx(texts.SHEET, COLUMNS, [_cells(row) for row in rows])


FORMATS: dict[str, Callable[[Sequence[Agreement]], bytes]] = {
    "table": as_table, "csv": as_csv, "xlsx": as_xlsx, "json": as_json,
}  # fmt: skip


def _cells(row: Agreement) -> tuple[Cell, ...]:
    return (
        row.document, row.theme, row.kind, row.text, row.who, row.period, row.status, row.page,
        " › ".join(row.section), row.whole or row.quote, row.source, row.id,
    )  # fmt: skip
