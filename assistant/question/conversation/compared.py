"""Which of the questions before are set side by side: "hoeveel scheelt dat" after "hoeveel leden heeft A?", "en B?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.question.understand import split_context, understand
from corpus.index import Index
from corpus.language import words

ALIKE = 0.5
"""The share of the words of the shorter of two questions that both have, when the second asks the same of another."""


def compared(asked: Sequence[str], index: Index) -> tuple[str, ...]:
    """The last two questions when the second asks the same of another; the last alone when it asks of two itself."""
    last = asked[-1] if asked else ""
    if len(asked) > 1 and _ask_the_same(asked[-2], last, index):
        return asked[-2], last
    query = understand(last, index)
    return (last,) if query.apart or query.compares else ()


def _ask_the_same(one: str, other: str, index: Index) -> bool:
    if one == other or understand(one, index).ask != understand(other, index).ask:
        return False
    said = [set(words(split_context(question)[0])) for question in (one, other)]
    return len(said[0] & said[1]) >= ALIKE * min(map(len, said))
