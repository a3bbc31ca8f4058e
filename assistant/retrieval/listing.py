"""Whether a text names the members of a number of things, or only says how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.query import Query
from assistant.words.lexicon import NUMBERS
from corpus.expand import FRONT_OF_COMPOUND
from corpus.language import fold, words

_SO_MANY = re.compile(rf"\bwelke (\d+|{'|'.join(NUMBERS)}) ")
_LISTS = re.compile(
    r":|,[^,.;]+,? (?:en|of) |\bten (?:eerste|tweede)\b|(?<=[a-z,] )[A-ZÀ-Ý][\w’'-]+"
    r"|\b(?:de|het|een) [\w-]+ en (?:de|het|een) "
)
"""A colon, an enumeration, or a name."""
_ASIDE = re.compile(r" ?\([^)]*\)")
_WITHIN = 3
"""So many words may stand from a number to what it counts."""


def only_counts(query: Query, parts: Sequence[str]) -> bool:
    """Whether sentences say of the two or three things that are asked only that there are so many."""
    asked = _SO_MANY.search(fold(query.question))
    if asked is None or query.head is None:
        return False
    things = {form for form, weight in query.head.forms if weight > FRONT_OF_COMPOUND}
    counting = [place for place, part in enumerate(parts) if _counts(words(part), asked[1], things)]
    return bool(counting) and not any(_lists(part) for place in counting for part in parts[place : place + 2])


def _lists(part: str) -> bool:
    return bool(_LISTS.search(_ASIDE.sub("", part)))


def _counts(said: Sequence[str], number: str, things: set[str]) -> bool:
    as_digits = str(NUMBERS.get(number, number))
    return any(
        word in (number, as_digits) and things.intersection(said[place + 1 : place + 1 + _WITHIN])
        for place, word in enumerate(said)
    )
