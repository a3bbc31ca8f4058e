"""What the last ingest could not read, kept beside the index: whoever opens the index later is told why as well."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.disk import replace_text

_NAME = "failures.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be read, and why."""

    source: str
    error: str


def keep_failures(index: Path, failed: Sequence[Failure]) -> None:
    """Write them, if they are others than before: what changes nothing needs no room on a disk. Inside `writing`."""
    said = {failure.source: failure.error for failure in failed}
    if said != kept_failures(index):
        replace_text(index / _NAME, json.dumps(said, indent=1))


def kept_failures(index: Path) -> dict[str, str]:
    """Why each file could not be read, by its name; nothing where no ingest has told."""
    try:
        said = json.loads((index / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: str(why) for name, why in said.items()} if isinstance(said, dict) else {}
