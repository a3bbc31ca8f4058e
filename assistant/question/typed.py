"""What somebody typed as the rules read it: one space where there were more, and no more words than a question has.

Rules are patterns, and some of these take the square of what they are given: whatever comes in is bounded here, once.
"""

from __future__ import annotations

MOST_WORDS = 400
"""More than a page of a question is: what comes after these is not read."""
LONGEST_WORD = 100
"""Longer than any Dutch word, and than any number that means something."""


def squeezed(text: str) -> str:
    """A text with single spaces and without empty lines."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def typed(question: str) -> str:
    """A question as it is read. Its lines stay: what stands on another line is another sentence."""
    lines = [line.split(" ") for line in squeezed(question).split("\n")]
    kept: list[str] = []
    left = MOST_WORDS
    for line in lines:
        kept.append(" ".join(word[:LONGEST_WORD] for word in line[:left]))
        left = max(0, left - len(line))
    return "\n".join(filter(None, kept))
