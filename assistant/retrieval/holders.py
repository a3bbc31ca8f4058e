"""Who held an office before, or will: what tells of the one who holds it now is no answer to that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.words.lexicon import ACTOR_STEMS
from corpus.language import fold, stem

_FORMER = "vorige|voorgaande|voormalige|vroegere|oude|eerdere"
_COMING = "volgende|nieuwe|toekomstige|aanstaande|komende"
_OTHER = re.compile(rf"\b(?:(?P<former>{_FORMER})|(?:{_COMING})) (?:\w+-)?(?P<who>\w+)\b|\b(?:oud|ex)-(?P<ex>\w+)\b")
_WAS = re.compile(
    rf"\b(?:(?:{_FORMER}|was|waren|vorig)\b|oud-\w+|ex-\w+|voorganger\w*|opgevolgd|volgt?\b.*\bop|volgden?\b.*\bop|vertrek\w*"
    r"|vertrok\w*|afscheid|gestopt|stopte?|pensioen|overgenomen|overdracht|aftreden|afgetreden"
    r"|tot (?:en met )?(?:\d|\w+ (?:19|20)\d\d))"
)
_WILL = re.compile(
    rf"\b(?:(?:{_COMING}|nieuw)\b|opvolg\w*|opgevolgd|volgt?\b.*\bop|vanaf|met ingang|per \d|wordt|worden|start|begint"
    r"|benoem\w*|aangesteld|aantreden|treedt|welkom|verwelkom\w*|stelt zich voor|vacature|sollicit\w*"
    r"|werving)\b"
)
"""What tells of somebody before or after the one who holds an office now."""


_OFFICES = ACTOR_STEMS | {stem(fold(word)) for word in "juf meester penningmeester conciërge adjunct".split()}


def is_of_present(query: Query, text: str, section: Sequence[str]) -> bool:
    """Whether the one before or after is asked for, and a text speaks of nobody but the one who is it now."""
    other = _OTHER.search(fold(split_context(query.question)[0])) if query.ask == "who" else None
    if other is None or stem(other["who"] or other["ex"]) not in _OFFICES:
        return False
    tells = _WAS if other["former"] or other["ex"] else _WILL
    return not any(tells.search(fold(said)) for said in (text, *section[-1:]))
