"""What the tests of the PDF reader share: a page of body text, and blocks as they are compared."""

from __future__ import annotations

from pathlib import Path

from ingest.read import read
from tests.unit.ingest.readers.make_pdf import paragraph

FULL = "Deze regel is zo lang dat hij de hele breedte van de bladspiegel vult en"
BODY = [
    *paragraph(70, 200, f"{FULL} gaat", "hier verder tot het eind van de zin."),
    *paragraph(
        70, 240, f"{FULL} loopt", "door op de volgende regel van deze alinea, die ook lang is en daarmee", "eindigt."
    ),
]


def shown(path: Path) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(path).blocks]
