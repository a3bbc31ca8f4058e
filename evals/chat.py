"""What a chat model added in a run: how often it worded the answer, why not, what was withheld, how long it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.records import Item
from evals.statistics import quantile
from evals.support import supports


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatFigures:
    """Counts over the questions of a run that a chat model was asked; times in seconds, of all of them."""

    questions: int
    asked: int
    worded: int
    notes: Mapping[str, int]
    """Why the others kept the answer without the model, each note with how often."""
    statements: int
    unsupported: int
    """Statements that their quotes do not support by `evals.support`, which knows nothing of the verifier's rules."""
    withheld: int
    seconds_median: float
    seconds_p95: float


def chat_figures(items: Sequence[Item]) -> ChatFigures | None:
    """The figures of a run; None when no chat model was asked."""
    answers = [item.answer for item in items if item.answer and item.answer.get("chat")]
    asked = [answer for answer in answers if answer["chat"]["asked"]]
    if not asked:
        return None
    worded = [answer for answer in asked if answer["chat"]["note"] is None]
    said = [(answer, statement) for answer in worded for statement in answer["statements"]]
    seconds = [answer["timings_ms"].get("chat", 0.0) / 1000 for answer in asked]
    return ChatFigures(
        questions=len(items),
        asked=len(asked),
        worded=len(worded),
        notes=Counter(answer["chat"]["note"] for answer in asked if answer["chat"]["note"]),
        statements=len(said),
        unsupported=sum(not _supported(answer, statement) for answer, statement in said),
        withheld=sum(answer["chat"]["withheld"] for answer in asked),
        seconds_median=quantile(seconds, 0.5),
        seconds_p95=quantile(seconds, 0.95),
    )


def _supported(answer: Mapping[str, Any], statement: Mapping[str, Any]) -> bool:
    quotes = {citation["marker"]: str(citation["quote"]) for citation in answer["citations"]}
    return supports([quotes[marker] for marker in statement["citations"]], str(statement["text"]))
