"""Whether a Dutch sentence stands in the past tense, by the form of its weak verbs: "legde", "stemden"."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.language import lemma

_ENDING = re.compile(r"(?:de|te)n?$")
_BEFORE_A_NOUN = frozenset(
    "de het een deze die dit dat elke iedere alle onze ons hun haar zijn mijn uw geen door goed ten te".split()
)
"""After these such a form says what kind of thing it is: "de beoogde opbrengst"."""
_LONG = re.compile(r"([aeou])\1")


def has_past_verb(text: str) -> bool:
    """Whether a folded text has a weak verb in the past tense."""
    said = [word.strip(".,;:()?!'") for word in text.split()]
    return any(_is_past(word) and before not in _BEFORE_A_NOUN for before, word in zip(["", *said], said, strict=False))


@lru_cache(maxsize=20_000)
def _is_past(word: str) -> bool:
    found = _ENDING.search(word)
    if not found or not word.isalpha() or word.endswith(("ende", "enden")) or word.startswith("ge"):
        return False
    verb = lemma(word)
    stem = _LONG.sub(r"\1", word[: found.start()])
    stems = (stem, re.sub("f$", "v", stem), re.sub("s$", "z", stem))  # "leefde" is of "leven"
    return (
        len(stem) > 1 and verb.endswith("en") and not verb.endswith(word) and _LONG.sub(r"\1", verb).startswith(stems)
    )
