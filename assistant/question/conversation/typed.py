"""What somebody typed as the rules read it: one space where there were more, and no more words than a question has.

Rules are patterns, and some of these take the square of what they are given: whatever comes in is bounded here, once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.question.conversation.beforehand import without_self
from assistant.question.conversation.letters import LookedUp, looked_up
from assistant.types import Turn
from assistant.words.spelling import first_word_mended
from corpus.language import LONGEST_WORD

LONGEST_QUESTION = 2000
"""Characters of a question. Whoever asks is told of a longer one; what comes after these is never read."""
LONGEST_ANSWER = 60_000
"""Characters of an earlier answer, longer than any of ours: a question may point at the last of its points."""
MOST_TURNS = 20
"""Turns that are read: what a follow-up refers to is never further back."""
MOST_WORDS = 400
"""More than a page of a question is: what comes after these is not read."""


def squeezed(text: str) -> str:
    """A text with single spaces and without empty lines."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def typed(question: str) -> str:
    """A question as it is read, by the judge too: what is looked up, where something else is asked for."""
    found = looked_up_instead(question)
    return found.question if found else _bounded(question)


def looked_up_instead(question: str) -> LookedUp | None:
    """What is looked up where something else was asked for, as a letter or an opinion; None for any other question."""
    return looked_up(_bounded(question))


def _bounded(question: str) -> str:
    """A question without who asks it. Its lines stay: what stands on another line is another sentence."""
    lines = [line.split(" ") for line in squeezed(question).split("\n")]
    kept: list[str] = []
    left = MOST_WORDS
    for line in lines:
        kept.append(" ".join(word[:LONGEST_WORD] for word in line[:left]))
        left = max(0, left - len(line))
    return first_word_mended(without_self("\n".join(filter(None, kept))[:LONGEST_QUESTION].rstrip()))


def typed_turns(history: Sequence[Turn]) -> list[Turn]:
    """The turns of a conversation as they are read: an answer may be longer than a question."""
    return [
        replace(turn, text=typed(turn.text) if turn.role == "user" else squeezed(turn.text[:LONGEST_ANSWER]))
        for turn in history[-MOST_TURNS:]
    ]
