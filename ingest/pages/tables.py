"""Finds the rows of tables among the lines of pages: by the lines drawn around cells, or else by how words align."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.pages.aligned import aligned_rows
from ingest.pages.page_lines import Line, Row
from ingest.pages.ruled import ruled_rows, ruled_tables


def find_rows(lines: Sequence[Line]) -> list[Line | Row]:
    """The lines of a document, with those of tables put together into rows. A table may run on over a page."""
    tables = ruled_tables(lines)
    out: list[Line | Row] = []
    loose: list[Line] = []
    for line in lines:
        mine = tables.get((line.page, line.slot.table)) if line.slot else None
        if mine is None:
            loose.append(line)
        elif mine[0] is line:
            out += aligned_rows(loose)
            loose = []
            out += ruled_rows(mine)
    return out + aligned_rows(loose)
