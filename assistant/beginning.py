"""The beginning of an answer: what it says up to one of its statements, as it says it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.types import Answer

_STATEMENT = re.compile(r"(?<!\\)\[\d+\]$")
"""The end of a line that says something: its markers."""


def beginning(answer: Answer, count: int) -> Answer | None:
    """An answer up to its statement of that rank; None when its lines do not tell where that ends."""
    lines = answer.text.split("\n")
    ends = [place for place, line in enumerate(lines, start=1) if _STATEMENT.search(line)]
    if count > len(ends) or (count > 1 and len(ends) != len(answer.statements)):
        return None
    kept = answer.statements[:count]
    markers = {marker for statement in kept for marker in statement.citations}
    return replace(
        answer,
        text="\n".join(lines[: ends[count - 1]]).strip(),
        statements=kept,
        citations=tuple(citation for citation in answer.citations if citation.marker in markers),
    )


def growing(answer: Answer) -> Answer | None:
    """An answer up to its first statement, so that the first words are there while the rest is drawn."""
    first = beginning(answer, 1)
    return replace(first, suggestions=()) if first and first.text != answer.text.strip() else None
