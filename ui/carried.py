"""How each sentence of an answer is carried by the documents: word for word, or in other words.

The markers of an answer come sentence by sentence, so a marker can say how the very sentence before it is carried,
also when two sentences lean on one source in different ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.types import Answer, Reply, Support
from ui import texts_chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One marker in the text. `support` is of the sentence before it, which it `ends` when it is its last marker."""

    support: Support | None
    ends: bool = False


def marks(reply: Reply, markers: Sequence[int]) -> list[Mark]:
    """What each marker of the text says, in the order of the text.

    A text whose markers are not those of its statements, one after the other, tells how each source is used at its
    weakest. A refusal claims nothing.
    """
    if not isinstance(reply, Answer):
        return [Mark(support=None)] * len(markers)
    expected = [
        (marker, Mark(support=statement.support, ends=at == len(statement.citations)))
        for statement in reply.statements
        for at, marker in enumerate(statement.citations, start=1)
    ]
    if [marker for marker, _ in expected] == list(markers):
        return [mark for _, mark in expected]
    weakest = by_source(reply)
    return [Mark(support=weakest.get(marker)) for marker in markers]


def by_source(reply: Reply) -> dict[int, Support]:
    """For each source of an answer how it carries what is said: the weaker, where it carries two sentences."""
    if not isinstance(reply, Answer):
        return {}
    found: dict[int, Support] = {}
    for statement in reply.statements:
        for marker in statement.citations:
            if statement.support == "supported" or marker not in found:
                found[marker] = statement.support
    return found


def is_mixed(reply: Reply) -> bool:
    """Whether some sentences are word for word and others are not, so that each must say which it is."""
    return isinstance(reply, Answer) and len({statement.support for statement in reply.statements}) > 1


def in_words(reply: Reply) -> str:
    """How the sentences of an answer are carried, in one line; nothing for what claims nothing."""
    if not isinstance(reply, Answer) or not reply.statements:
        return ""
    verbatim = sum(statement.support == "verbatim" for statement in reply.statements)
    documents = len({citation.document_id for citation in reply.citations})
    return texts_chat.carried(verbatim, len(reply.statements) - verbatim, documents)
