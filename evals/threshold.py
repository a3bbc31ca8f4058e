"""The one place that changes when the assistant answers, for a sweep. The assistant itself has no setting for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.retrieval import thresholds


@contextmanager
def answering_from(threshold: float) -> Iterator[None]:
    """Answer from this share of the question's content instead of ENOUGH. Not safe beside other threads."""
    usual = thresholds.ENOUGH
    thresholds.ENOUGH = threshold
    try:
        yield
    finally:
        thresholds.ENOUGH = usual
