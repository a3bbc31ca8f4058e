"""An index keeps what it read of a file until the version of reading says that it would be read otherwise now."""

from __future__ import annotations

import json

from ingest.read import READER_VERSION
from tests.golden.readings import KEPT, digest


def test_who_changes_what_is_read_raises_the_version_of_reading() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert digest() == kept["digest"], (
        "What is read of the golden documents has changed: raise READER_VERSION in ingest/read.py, so that every file "
        "is read again, and keep the new digest with: python -m tests.golden.readings"
    )
    assert kept["version"] == READER_VERSION
