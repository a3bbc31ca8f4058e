"""How much of what an outcome says stands in a passage of the plan: word by word, the rare ones counting most."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.coverage.vocabulary import alike, counts, mistaken, says_something, specific
from assistant.words.synonyms import SYNONYM, related
from corpus.expand import FRONT_OF_COMPOUND, Expander
from corpus.language import stem, words
from corpus.lexical import STRONG
from corpus.types import Passage

LIGHT = 0.25
"""What a word counts for that only says that something must be done, beside 1 for one that says about what."""
HEADING = 0.7
"""What a word counts for that stands only in the titles above a passage."""
MADE_OF = 0.8
"""What a compound counts for both halves of which are there: "gedrag" and "verwachten" for "gedragsverwachtingen"."""
BEGINS = 0.15
"""What a compound counts for that begins with a word: a "beeldverbinding" is no "beeld"."""
HELD = 0.5
"""A word that is there with at least this strength is held."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an outcome: the words of the plan that may stand for it, and what it counts for."""

    word: str
    forms: tuple[tuple[str, float], ...]
    weight: float

    def strength(self, held: frozenset[str]) -> float:
        """How well it is said by words that stand together, from 0 to 1."""
        return max((weight for form, weight in self.forms if form in held), default=0.0)


class PlanWords:
    """The words of a plan, and how rare each is there."""

    def __init__(self, passages: Sequence[Passage], texts: Sequence[str] | None = None) -> None:
        """`texts` are what counts of the passages, all of them if none are given."""
        self.own = [frozenset(words(text)) for text in texts or [passage.text for passage in passages]]
        self.above = [frozenset(words(" ".join(passage.section))) for passage in passages]
        self._expander = Expander(sorted(frozenset().union(*self.own, *self.above)))
        self.word = lru_cache(maxsize=4_000)(self._word)

    def asked(self, text: str) -> list[Word]:
        """The words of an outcome, or of a part of it, that say something."""
        return [self.word(word) for word in dict.fromkeys(words(text)) if counts(word)]

    def coverage(self, asked: Sequence[Word], row: int, text: str | None = None) -> float:
        """The share of what the words count for that a passage says, or only a text of it, titles for a little less."""
        held = self.own[row] if text is None else frozenset(words(text))
        total = sum(word.weight for word in asked)
        said = sum(word.weight * self._strength(word, held, row) for word in asked)
        return said / total if total else 0.0

    def strength(self, word: Word, row: int) -> float:
        """How well a passage says a word, from 0 to 1: itself, or in its titles for a little less."""
        return self._strength(word, self.own[row], row)

    def _strength(self, word: Word, held: frozenset[str], row: int) -> float:
        own = max(word.strength(held), self._made_of(word.word, held))
        return max(own, HEADING * word.strength(self.above[row]))

    def said(self, asked: Sequence[Word], text: str) -> float:
        """The share of what the words count for that a text says, without its titles."""
        held = frozenset(words(text))
        total = sum(word.weight for word in asked)
        said = sum(word.weight * max(word.strength(held), self._made_of(word.word, held)) for word in asked)
        return said / total if total else 0.0

    def missing(self, asked: Sequence[Word], row: int) -> tuple[str, ...]:
        """The words that say what it is about and that a passage lacks."""
        return tuple(word.word for word in asked if says_something(word.word) and self.strength(word, row) < HELD)

    def lacks_all(self, asked: Sequence[Word], row: int) -> bool:
        """Whether a passage says none of the words that say what it is about."""
        about = [word for word in asked if says_something(word.word)]
        return bool(about) and all(self.strength(word, row) < HELD for word in about)

    def _word(self, word: str) -> Word:
        forms = dict(self._forms(word))
        for other in (*related(word), *specific(word), *alike(word)):
            for form, weight in self._forms(other):
                if weight > FRONT_OF_COMPOUND:
                    forms[form] = max(forms.get(form, 0.0), weight * SYNONYM)
        strong = {form for form, weight in forms.items() if weight >= STRONG}
        seen = sum(bool(strong & held) for held in self.own)
        rarity = math.log(1 + (len(self.own) - seen + 0.5) / (seen + 0.5))
        weight = rarity * (1.0 if says_something(word) else LIGHT)
        return Word(word, tuple(sorted(forms.items(), key=lambda item: -item[1])), weight)

    def _forms(self, word: str) -> Iterator[tuple[str, float]]:
        """The words of the plan that a word stands for; one that only begins with it is of another kind."""
        for form, weight in self._expander.forms(word):
            if not mistaken(word, form):
                yield form, min(weight, BEGINS) if weight < STRONG and form.startswith(word) else weight

    def _made_of(self, word: str, held: frozenset[str]) -> float:
        """What counts for a compound when both words are held that it is made of; 0 otherwise."""
        stems = _stems(held)
        for cut in range(4, len(word) - 3):
            head, tail = word[:cut], stem(word[cut:])
            if tail in stems and not mistaken(word[cut:], tail) and {stem(head), stem(head.removesuffix("s"))} & stems:
                return MADE_OF
        return 0.0


@lru_cache(maxsize=4_000)
def _stems(held: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in held)
