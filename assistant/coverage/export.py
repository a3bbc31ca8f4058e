"""A coverage check as JSON, as a table to read, and as files for a spreadsheet."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from assistant.agreements.export import to_json as agreement_to_json
from assistant.coverage import texts
from assistant.coverage.types import VERDICTS, Coverage, Match, Row
from assistant.spreadsheet import Cell, Column, to_csv, to_xlsx
from corpus.console import visible

COLUMNS = (
    Column("Oordeel", 14), Column("Thema", 26), Column("Soort", 10), Column("Uitkomst van het verslag", 50),
    Column("Pagina verslag", 8), Column("Plan zegt", 60), Column("Plaats in het plan", 34), Column("Pagina plan", 8),
    Column("Waarom", 50), Column("Verschillen", 34), Column("Kenmerk", 20),
)  # fmt: skip


def to_json(coverage: Coverage) -> dict[str, Any]:
    """The object of the machine interface."""
    return {
        "report": {"id": coverage.report_id, "title": coverage.report},
        "plan": {"id": coverage.plan_id, "title": coverage.plan},
        "rows": [row_to_json(row) for row in coverage.rows],
        "summary": summary(coverage.rows),
    }


def row_to_json(row: Row) -> dict[str, Any]:
    return {
        "agreement": agreement_to_json(row.agreement),
        "verdict": row.verdict,
        "matches": [_match(match, number) for number, match in enumerate(row.matches, start=1)],
        "why": row.why,
        "differences": [asdict(difference) for difference in row.differences],
        "nearest": _match(row.nearest, 1) if row.nearest else None,
    }


def summary(rows: Sequence[Row]) -> dict[str, Any]:
    """How many rows have each verdict: all together, by theme and by kind."""
    return {
        "total": len(rows),
        "verdicts": _counts(rows),
        "by_theme": _grouped(rows, lambda row: row.agreement.theme or ""),
        "by_kind": _grouped(rows, lambda row: row.agreement.kind),
    }


def _grouped(rows: Sequence[Row], key: Callable[[Row], str]) -> list[dict[str, Any]]:
    names = dict.fromkeys(map(key, rows))
    return [{"name": name, **_counts(row for row in rows if key(row) == name)} for name in names]


def _counts(rows: Iterable[Row]) -> dict[str, int]:
    counted = Counter(row.verdict for row in rows)
    return {verdict: counted[verdict] for verdict in VERDICTS}


def _match(match: Match, number: int) -> dict[str, Any]:
    """A citation, numbered within its row, with what makes it a match."""
    return {
        **asdict(match.citation),
        "marker": number,
        "sentence": match.sentence,
        "score": match.score,
        "parts": list(match.parts),
        "against": match.against,
    }


def as_json(coverage: Coverage) -> bytes:
    return f"{json.dumps(to_json(coverage), ensure_ascii=False)}\n".encode()


def as_table(coverage: Coverage) -> bytes:
    return f"{visible(texts.table(coverage))}\n".encode()


def as_csv(coverage: Coverage) -> bytes:
    return to_csv(COLUMNS, [_cells(row) for row in coverage.rows])


def as_xlsx(coverage: Coverage) -> bytes:
    return to_xlsx(texts.SHEET, COLUMNS, [_cells(row) for row in coverage.rows])


FORMATS: dict[str, Callable[[Coverage], bytes]] = {
    "table": as_table, "csv": as_csv, "xlsx": as_xlsx, "json": as_json,
}  # fmt: skip


def _cells(row: Row) -> tuple[Cell, ...]:
    said = "\n".join(f"{_against(match)}{match.citation.quote}" for match in row.matches)
    where = "\n".join(" › ".join(match.citation.section) for match in row.matches)
    return (
        row.verdict, row.agreement.theme, row.agreement.kind, row.agreement.text, row.agreement.page,
        said or None, where or None, _pages(row), row.why,
        " ".join(texts.differs(one) for one in row.differences) or None, row.agreement.id,
    )  # fmt: skip


def _pages(row: Row) -> Cell:
    """The page of each passage, a line for each as in the cells beside it; one page is a number to sort by."""
    pages = [match.citation.page for match in row.matches]
    if len(set(pages)) < 2:
        return pages[0] if pages else None
    return "\n".join("" if page is None else str(page) for page in pages)


def _against(match: Match) -> str:
    return f"[{texts.AGAINST}] " if match.against else ""
