"""What happens when somebody asks: from a question and the conversation to the messages to show. No Gradio here."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.serialise import reply_to_json
from assistant.types import Reply, Turn
from corpus.errors import KnownError
from corpus.types import DocumentInfo
from ui import render, texts

LONGEST_QUESTION = 2000
LONGEST_HISTORY = 20
"""Turns that are handed on: what a follow-up refers to is never further back."""

_log = logging.getLogger(__name__)


class Answers(Protocol):
    """What the page needs of an assistant."""

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Reply]: ...

    def reply(self, question: str, history: Sequence[Turn] = ()) -> Reply: ...

    def starters(self) -> tuple[str, ...]: ...

    def documents(self) -> tuple[DocumentInfo, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What was said so far: as it is shown (messages of Gradio's chat), and as turns for the assistant."""

    messages: tuple[dict[str, Any], ...] = ()
    turns: tuple[Turn, ...] = ()


def converse(answers: Answers, question: str, before: Conversation) -> Iterator[Conversation]:
    """The conversation as the reply grows. A question that is empty changes nothing; errors become one Dutch line."""
    question = question.strip()
    if not question:
        yield before
        return
    asked = (*before.messages, _message("user", render.question_html(question)))
    if len(question) > LONGEST_QUESTION:
        yield _refused(asked, before, texts.TOO_LONG)
        return
    number = len(asked)
    try:
        for reply in answers.stream(question, before.turns[-LONGEST_HISTORY:]):
            turns = (*before.turns, Turn(role="user", text=question), Turn(role="assistant", text=reply.text))
            message = _message("assistant", render.reply_html(reply, number))
            yield Conversation(messages=(*asked, message), turns=turns)
    except KnownError as error:
        yield _refused(asked, before, str(error))
    # A person must never meet a traceback; the operator finds it in the log, without the question.
    except Exception:  # noqa: BLE001
        _log.exception("Een vraag kon niet worden beantwoord.")
        yield _refused(asked, before, texts.FAILED)


def _refused(asked: tuple[dict[str, Any], ...], before: Conversation, why: str) -> Conversation:
    """The conversation with a line that says why there is no reply; the question counts for no follow-up."""
    return Conversation(messages=(*asked, _message("assistant", render.error_html(why))), turns=before.turns)


def ask(answers: Answers, question: str, history: Sequence[Any] | None = None) -> dict[str, Any]:
    """The Answer object of the machine interface, for one question and the turns before it."""
    turns = [
        Turn(role="assistant" if turn.get("role") == "assistant" else "user", text=str(turn.get("content", "")))
        for turn in history or ()
        if isinstance(turn, dict)
    ]
    if not question.strip() or len(question) > LONGEST_QUESTION:
        return {"error": texts.TOO_LONG if question.strip() else texts.QUESTION_HINT}
    try:
        return reply_to_json(answers.reply(question, turns))
    except KnownError as error:
        return {"error": str(error)}


def _message(role: str, content: str) -> dict[str, Any]:
    return {"role": role, "content": content}
