"""Questions as JSON: one of them, and a line of a batch."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant import texts
from assistant.question.conversation.typed import LONGEST_QUESTION
from assistant.types import Turn

Identifier = str | int | float | None
"""What a script calls its question; given back as it came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a batch with its conversation so far."""

    question: str
    id: Identifier = None
    history: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """A line or an object that is no question: what is wrong with it, and its id where that could be read."""

    error: str
    id: Identifier = None


def parse_question(line: bytes) -> Question | BadLine:
    """Read one line. Never raises."""
    if not line.strip():
        return BadLine(error="Deze regel is leeg, en dus geen geldige JSON.")
    try:
        data: Any = json.loads(line.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        return BadLine(error=f"Deze regel is geen geldige JSON (het gaat mis bij teken {error.pos + 1}).")
    except UnicodeDecodeError as error:
        return BadLine(error=f"Deze regel is geen geldige JSON in UTF-8 (het gaat mis bij byte {error.start + 1}).")
    except (ValueError, RecursionError):
        return BadLine(error="Deze regel is geen JSON die te lezen is: te diep, of met een te groot getal.")
    if not isinstance(data, dict):
        return BadLine(error='Deze regel is geen JSON-object. Verwacht wordt {"question": "…"}.')
    return question_of(data)


def question_of(data: Mapping[str, Any]) -> Question | BadLine:
    """The Question object of the machine interface, wherever it comes from. Never raises."""
    identifier = data.get("id")
    if not isinstance(identifier, str | int | float | None) or not _is_json(identifier):
        return BadLine(error="Het veld 'id' is geen tekst of getal.")
    if not _is_writable(data):
        known = identifier if _is_writable(identifier) else None
        return BadLine(id=known, error="Er staat een half teken in (een losse surrogaatcode), dat niet te lezen is.")
    question = data.get("question")
    if not isinstance(question, str) or not question.strip():
        return BadLine(id=identifier, error=texts.NO_QUESTION)
    if len(question) > LONGEST_QUESTION:
        return BadLine(id=identifier, error=texts.QUESTION_TOO_LONG)
    history = _history(data.get("history"))
    if history is None:
        return BadLine(id=identifier, error=texts.NO_HISTORY)
    return Question(id=identifier, question=question, history=history)


def _history(data: Any) -> tuple[Turn, ...] | None:  # noqa: ANN401 — JSON of any shape comes in
    """The turns; None when they are not as the interface says."""
    turns: list[Turn] = []
    if data is None:
        return ()
    if not isinstance(data, list):
        return None
    for turn in data:
        if not isinstance(turn, dict) or not isinstance(turn.get("content"), str):
            return None
        match turn.get("role"):
            case "user" | "assistant" as role:
                turns.append(Turn(role=role, text=turn["content"]))
            case _:
                return None
    return tuple(turns)


def _is_json(identifier: Identifier) -> bool:
    """Python reads NaN and Infinity, which JSON has not; to Python true and false are numbers."""
    return not isinstance(identifier, bool) and (not isinstance(identifier, float) or math.isfinite(identifier))


def _is_writable(data: Any) -> bool:  # noqa: ANN401
    """Whether all text in a JSON value can be written again; half a pair of surrogates cannot."""
    try:
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
