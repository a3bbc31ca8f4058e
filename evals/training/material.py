"""What search and the judge are trained on: questions with passages that answer them and passages that only sound near.

`questions.jsonl` has one object a line: `question` (standing on its own), `answerable`, and the numbers of the passages
that answer it (`right`) and of those that search put high and that do not (`wrong`, best first); `passages.jsonl` has
the text of each, its titles first. The questions were written by several hands, over a third with no answer,
over documents that we made up, and over the conference report; those of the golden dev sets are among them, and none of
the test sets.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
CARELESS = 0.12
"""The part of the questions that are asked without capitals and marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with what answers it, and with what does not, the nearest first."""

    question: str
    answerable: bool
    right: tuple[str, ...]
    wrong: tuple[str, ...]


def material() -> tuple[Asked, ...]:
    """All questions. Raises OSError, ValueError or KeyError for files that are not as the module docstring says."""
    passages = [str(json.loads(line)) for line in _lines(FOLDER / "passages.jsonl")]
    return tuple(
        Asked(
            question=str(row["question"]),
            answerable=bool(row["answerable"]),
            right=tuple(passages[number] for number in row["right"]),
            wrong=tuple(passages[number] for number in row["wrong"]),
        )
        for row in map(json.loads, _lines(FOLDER / "questions.jsonl"))
    )


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if line.strip())


def typed(question: str, chance: random.Random) -> str:
    """A question as it may be typed: now and then without capitals and marks."""
    return question.lower().rstrip("?.! ") if chance.random() < CARELESS else question
