"""Of a draft that another document replaced the agreements do not count, unless that draft is asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.agreements.types import Agreement


def in_force(
    rows: Sequence[Agreement], drafts: Collection[str], chosen: str | None
) -> tuple[list[Agreement], list[Agreement]]:
    """The rows that count, and those of drafts that are left out. `chosen` is the document that is asked for."""
    left_out = [row for row in rows if row.document_id in drafts and row.document_id != chosen]
    if not left_out:
        return list(rows), []
    return [row for row in rows if row.document_id not in drafts or row.document_id == chosen], left_out
