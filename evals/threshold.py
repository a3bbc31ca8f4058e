"""From which share of a question's content the assistant answers, for a sweep. The assistant has no setting for it.

Only what is decided by words moves: the judge's own bounds (`assistant/evidence/judge/judged.py`) stay where they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.evidence import saying
from assistant.evidence.places import overview
from assistant.retrieval import thresholds

HOLDERS = (thresholds, overview, saying)
"""Every module that has ENOUGH under its own name."""
_ENOUGH, _FOR_OPEN = "ENOUGH", "ENOUGH_FOR_OPEN"


@contextmanager
def answering_from(threshold: float) -> Iterator[None]:
    """Answer from this share instead of ENOUGH, and open questions from as much less as usual.

    Not safe beside other threads.
    """
    strict, for_open = thresholds.ENOUGH, thresholds.ENOUGH_FOR_OPEN
    try:
        _set(threshold, threshold - (strict - for_open))
        yield
    finally:
        _set(strict, for_open)


def _set(strict: float, for_open: float) -> None:
    for module in HOLDERS:
        setattr(module, _ENOUGH, strict)
    setattr(thresholds, _FOR_OPEN, for_open)
