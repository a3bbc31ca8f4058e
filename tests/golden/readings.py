"""What reading makes of all golden documents, in one digest. Keep it anew with: python -m tests.golden.readings"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from corpus.types import ReadResult
from ingest.read import READER_VERSION, SUFFIXES, read

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).parent / "readings.json"
FOLDERS = ("tests/golden", "evals/golden/documents", "evals/golden/beleid/documents", "evals/golden/schools/documents")
"""The printed forms of a region are left out: they are many, and made by the same hand."""


def digest() -> str:
    """Of the title, date, status and every block of every document, with its pages: the same for the same reading."""
    whole = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in SUFFIXES and path.name.lower() != "readme.md":
                whole.update(f"{path.name}\n{_told(read(path))}\n".encode())
    return whole.hexdigest()[:16]


def _told(result: ReadResult) -> str:
    said = [
        (block.kind, block.text, block.level, block.cells, [span.page for span in block.spans])
        for block in result.blocks
    ]
    return repr((result.title, str(result.date), result.status, said))


def keep() -> None:
    KEPT.write_text(json.dumps({"version": READER_VERSION, "digest": digest()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    keep()
