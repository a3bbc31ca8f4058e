"""From a question in a conversation to one that stands on its own, by rules over what was asked before.

The conversation is only text, so what it was about is read off the earlier questions, the last one first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.lexicon import GREETINGS, NUMBERS, ORDINALS
from assistant.types import Turn
from assistant.understand import CONTENT, Query, Reference, understand
from corpus.index import Index
from corpus.language import fold, stem, words

_ELLIPSIS = re.compile(r"^(?:(?:en|nee|maar|oké|ok|ja|of)\b[\s,]*)+", re.IGNORECASE)
_CORRECTION = re.compile(r"\bik bedoel(?:de)?\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:daar(?:voor|bij|van|mee|over|aan|in|naast|toe)?|hier(?:voor|bij|van|mee|over|aan|in)|er(?:voor|bij|over|mee)"
    r"|die|dat|deze|dit|ze|zij|hetzelfde)\b"
)


def standalone(question: str, history: Sequence[Turn], index: Index) -> str:
    """The question with what it leaves out filled in; unchanged when it leaves out nothing."""
    alone = ""
    for turn in [*history, Turn(role="user", text=question)]:
        if turn.role == "user":
            alone = _complete(turn.text.strip(), alone, index)
    return alone


def _complete(question: str, before: str, index: Index) -> str:
    """`question` as a follow-up of `before`, which stands on its own already (empty for a first question)."""
    if not before:
        return question
    bare = _CORRECTION.sub("", _ELLIPSIS.sub("", question)).strip(" ,.")
    if all(word in GREETINGS for word in words(bare)):
        return question
    query, earlier = understand(bare, index), understand(before, index)
    elliptic = bare != question.strip(" ,.")
    if query.references and elliptic and not _content(query):
        return _with_other_reference(before, earlier, query)
    if query.references or not earlier.references:
        return question
    if _POINTING.search(fold(question)) or elliptic or not _content(query):
        return f"{bare[:1].upper()}{bare[1:].rstrip('?. ')} bij {earlier.references[-1].text}?"
    return question


def _content(query: Query) -> bool:
    return any(term.weight >= CONTENT for term in query.terms)


def _with_other_reference(before: str, earlier: Query, query: Query) -> str:
    """The earlier question, asked of the places that the new one names."""
    new = " en ".join(reference.text for reference in query.references)
    if not earlier.references:
        return f"{before.rstrip('?. ')} bij {new}?"
    first, *others = earlier.references
    replaced, count = _as_said(first).subn(new, before, count=1)
    return replaced if count and not others else f"{before.rstrip('?. ')} bij {new}?"


def _as_said(reference: Reference) -> re.Pattern[str]:
    """The ways to name a place: "thema 3", "thema drie", "het derde thema"."""
    word = rf"{re.escape(stem(reference.word))}[^\W\d_]*(?:['’]s)?"
    same = [name for name, number in NUMBERS.items() if str(number) == reference.number]
    ranks = "|".join(name for name in same if name in ORDINALS) or "(?!)"
    numbers = "|".join([re.escape(reference.number), *(name for name in same if name not in ORDINALS)])
    return re.compile(rf"\b(?:het\s+|de\s+)?(?:{ranks})\s+{word}|\b{word}\s+(?:{numbers})\b", re.IGNORECASE)
