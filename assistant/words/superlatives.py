"""Which one of several a question asks for: "de langste vakantie", "welke post krijgt het minste geld"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.language import fold, is_function_word

By = Literal["order", "length", "number", "money"]

_WORDS: dict[By, tuple[str, str]] = {
    "order": ("eerst|vroegst", "laatst"),
    "length": ("kortst", "langst"),
    "number": ("laagst|kleinst|minst", "hoogst|grootst|meest"),
    "money": ("goedkoopst", "duurst"),
}
"""The stems of the words for the least and for the most of each."""
_MEANT: dict[str, tuple[By, bool]] = {
    word: (by, bool(most)) for by, pair in _WORDS.items() for most, said in enumerate(pair) for word in said.split("|")
}
_RANK = rf"(?P<rank>{'|'.join(_MEANT)})e?"
_ARE = r"(?:is|was|zijn|waren|heet|heette|heten|begint|begon|eindigt|duurt|duurde|kost|valt|viel|staat|komt)"
_BEFORE = re.compile(
    rf"^(?:en )?(?:(?:wie|wat|waar|wanneer|hoe (?:lang|laat|hoog|groot|duur|veel)|hoe|hoeveel|welke?|noem|geef|toon)"
    rf"(?: {_ARE})? )?(?:de|het) {_RANK} (?P<what>[^\W\d_]{{3,}})\b"
)
""" "Wat is de langste vakantie?"."""
_AFTER = re.compile(
    r"^(?:en )?(?:(?:aan|bij|in|naar|op|voor) )?welke? (?P<what>[^\W\d_]{3,}) (?P<does>\w+)"
    rf" (?:\w+ ){{0,4}}?{_RANK}\b"
    r"(?! (?:van|voor|bij|met|door)\b)(?: (?P<of>[^\W\d_]{3,}))?"
)
""" "Welke vakantie duurt het langst?", "welke post krijgt het minste geld?"."""
_BARE = re.compile(rf"^{_RANK} (?P<what>[^\W\d_]{{3,}})(?: (?:(?:in|van) )?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?)?$")
""" "Langste vakantie 2026": no more than that is typed."""
_NO_THING = frozenset(
    "hulp nieuws keer maal tijd dag week maand jaar jaren dagen weken maanden uur moment plaats paar".split()
)
"""What is the last of no list: "de laatste tijd", "in de eerste plaats"."""
_MONEY = frozenset("geld budget euro bedrag kosten".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Superlative:
    """What one is asked of, by what they are set in order, whether the most is asked, and of what: "leerlingen"."""

    what: str
    by: By
    most: bool
    of: str | None = None
    words: frozenset[str] = frozenset()
    """The words with which it is asked."""


def superlative(question: str) -> Superlative | None:
    """Which one of several things a question asks for; None where it asks for no such one."""
    said = fold(question).strip(" ?.!")
    found = _BEFORE.match(said) or _AFTER.match(said) or _BARE.match(said)
    if found is None or found["what"] in _NO_THING or is_function_word(found["what"]):
        return None
    by, most = _MEANT[found["rank"]]
    of = found.groupdict().get("of")
    of = None if of is None or is_function_word(of) else of
    if of in _MONEY:
        by = "money"
    does = found.groupdict().get("does")
    asked = {found["what"], found["rank"], f"{found['rank']}e", *filter(None, (of, does))}
    return Superlative(what=found["what"], by=by, most=most, of=None if by == "money" else of, words=frozenset(asked))
