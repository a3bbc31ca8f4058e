"""Whether a text names the members of a number of things, or only says how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from assistant.question.query import Query
from assistant.words.lexicon import NUMBERS
from corpus.expand import FRONT_OF_COMPOUND, PART_OF_COMPOUND
from corpus.language import fold, is_function_word, words

_SO_MANY = re.compile(rf"\bwelke (\d+|{'|'.join(NUMBERS)}) ")
_LISTS = re.compile(
    r":|,(?! (?:omdat|want|maar|zodat|doordat|terwijl|die|dat|als|om|wa[a-z]+)\b)[^,.;]+,? (?:en|of) "
    r"|\bten (?:eerste|tweede)\b|\b(?:de|het|een) [\w-]+ en (?:de|het|een) "
)
"""A colon or an enumeration, which no clause is."""
_NAMED = re.compile(r"(?<=[a-z,:;] )[A-ZÀ-Ý][\w’'-]+")
_THESE_ARE = re.compile(
    r"(?:(?:dat|dit|het) (?:zijn|waren|is|was|gaat|ging|betreft)|(?:de|het|ten) eerste|allereerst|het ene|de ene)\b"
)
"""Opens a sentence that says which ones the one before it counted."""
_ASIDE = re.compile(r" ?\([^)]*\)")
_WITHIN = 3
"""So many words may stand from a number to what it counts; "drie van de veertien besturen" are three of these."""


def only_counts(query: Query, parts: Sequence[str]) -> bool:
    """Whether sentences say of the two or three things that are asked only that there are so many."""
    asked = _SO_MANY.search(fold(query.question))
    if asked is None or query.head is None:
        return False
    things = {form for form, weight in query.head.forms if weight >= PART_OF_COMPOUND and weight != FRONT_OF_COMPOUND}
    counting = [place for place, part in enumerate(parts) if _counts(words(part), asked[1], things)]
    said = {*words(query.question)}
    return bool(counting) and not any(_says_which(parts, place, said) for place in counting)


def _says_which(parts: Sequence[str], place: int, asked: AbstractSet[str]) -> bool:
    """Whether a sentence says which ones it counts, or the next does: by a list, or by names that nobody asked with."""
    following = parts[place + 1 : place + 2]
    if _lists(parts[place]) or _names(parts[place], asked) or any(_names(part, asked) for part in following):
        return True
    return any(_lists(part) for part in following if _THESE_ARE.match(fold(part)))


def _lists(part: str) -> bool:
    return bool(_LISTS.search(_ASIDE.sub("", part)))


def _names(part: str, asked: AbstractSet[str]) -> bool:
    named = (word for name in _NAMED.findall(_ASIDE.sub("", part)) for word in words(name))
    return any(word not in asked for word in named)


def _counts(said: Sequence[str], number: str, things: set[str]) -> bool:
    as_digits = str(NUMBERS.get(number, number))
    return any(
        word in (number, as_digits) and things.intersection(_after(said, place)) for place, word in enumerate(said)
    )


def _after(said: Sequence[str], number: int) -> Sequence[str]:
    """The first words after a number, without "van de veertien"."""
    telling = [word for word in said[number + 1 :] if word not in NUMBERS and not is_function_word(word)]
    return telling[:_WITHIN]
