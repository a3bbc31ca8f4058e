"""What readers labelled by hand: a file with one JSON object per line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from corpus.disk import why
from evals.golden_set import GoldenError

L = TypeVar("L")


def read_labels(path: Path, parse: Callable[[dict[str, object]], L]) -> tuple[L, ...]:
    """Every line as a label. Raises GoldenError at the first one of which `parse` makes none."""
    labels: list[L] = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise GoldenError(f"{str(path)!r} is niet te lezen ({why(error)}).") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                labels.append(parse(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise GoldenError(f"{path.name}:{number}: geen geldige regel ({error}).") from error
    return tuple(labels)
