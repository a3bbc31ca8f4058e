"""What goes by a number, "groep 6" or "leerjaar 3": whether a text speaks of another one than is asked about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from assistant.words.lexicon import NUMBERS
from corpus.language import fold

_KINDS = {
    "groep": "groep", "groepen": "groep", "leerjaar": "leerjaar", "leerjaren": "leerjaar", "klas": "leerjaar",
    "klassen": "leerjaar", "fase": "fase", "niveau": "niveau", "niveaus": "niveau", "blok": "blok",
    "periode": "periode", "lokaal": "lokaal",
}  # fmt: skip
_NUMBER = r"\d{1,2}(?![\d.:%/€]|-\d{3})"
_AND = r"(?: ?(?:,|/|-|–|en|of|tot(?: en met)?|t/m) ?(?:(?:groep|leerjaar|klas) )?)"
_NAMED = re.compile(
    rf"\b(?:(vanaf|tot|boven|onder) )?({'|'.join(_KINDS)}):? ({_NUMBER}(?:{_AND}{_NUMBER})*)( en hoger)?"
)
_ORDINAL = re.compile(rf"\b({'|'.join(sorted(NUMBERS))}) (klas|leerjaar|fase|groep)\b|\b(brugklas)(?:sers?)?\b")
_RANGE = re.compile(r"(\d+) ?(?:-|–|tot(?: en met)?|t/m) ?(?:(?:groep|leerjaar|klas) )?(\d+)")
_LAST = 12


def members(text: str) -> Mapping[str, set[int]]:
    """The numbers of each kind that a text names, those inside a range and after "vanaf" among them.

    "Boven groep 6" is about those above it, and not about that one.
    """
    found: dict[str, set[int]] = defaultdict(set)
    folded = fold(text)
    for from_, kind, named, higher in _NAMED.findall(folded):
        numbers = {int(number) for number in re.findall(r"\d+", named)}
        for first, last in _RANGE.findall(named):
            numbers |= set(range(int(first), int(last) + 1))
        if from_ == "boven":
            numbers = set(range(max(numbers) + 1, _LAST + 1))
        elif from_ == "onder":
            numbers = set(range(min(numbers)))
        elif from_ == "vanaf" or higher:
            numbers |= set(range(min(numbers), _LAST + 1))
        elif from_ == "tot":
            numbers |= set(range(max(numbers) + 1))
        found[_KINDS[kind]] |= numbers
    for number, kind, first in _ORDINAL.findall(folded):
        if first or number.endswith(("de", "ste")):
            found[_KINDS[kind] if kind else "leerjaar"].add(1 if first else NUMBERS[number])
    return found


def of_another_member(asked: Mapping[str, set[int]], text: str) -> bool:
    """Whether a text names one of the kind that is asked about, and none of those that are."""
    if not asked:
        return False
    named = members(text)
    return any(named.get(kind) and not numbers & named[kind] for kind, numbers in asked.items())
