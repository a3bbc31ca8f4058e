"""Conversations with an assistant, in which each question is asked after the ones before it."""

from __future__ import annotations

import re

from assistant.answer import Assistant
from assistant.types import Answer, Reply, Turn

FIRST = "Welke acties horen bij thema 2?"
MARKER = re.compile(r"(?<!\\)\[(\d+)\]")


def last_of(assistant: Assistant, *asked: str) -> Reply:
    """The reply to the last of a row of questions."""
    history: list[Turn] = []
    for question in asked:
        reply = assistant.reply(question, history)
        history += [Turn(role="user", text=question), Turn(role="assistant", text=reply.text)]
    return reply


def after_first(assistant: Assistant, question: str, first: str = FIRST) -> tuple[Answer, Answer]:
    """The answer to a first question, and the one to what was asked after it."""
    before, reply = last_of(assistant, first), last_of(assistant, first, question)
    assert isinstance(before, Answer)
    assert isinstance(reply, Answer), reply.text
    return before, reply


def said(reply: Reply) -> list[str]:
    assert isinstance(reply, Answer), reply.text
    return [statement.text for statement in reply.statements]
