"""A text as it is held against another: its words, what they stand for, and which of them say something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from assistant.words.amounts import is_number
from assistant.words.lexicon import GREETINGS
from assistant.words.synonyms import related
from corpus.language import content_words, fold, stem, words

NEGATIONS = frozenset("niet geen nooit niets niemand nergens zonder noch evenmin nauwelijks niks".split())
FREE = frozenset(
    stem(fold(word))
    for word in """
    noemen genoemd staan beschrijven beschreven vermelden vermeld betekenen inhouden heten gaan blijken gelden
    namelijk bovendien daarnaast verder tevens zoals waaronder bijvoorbeeld onder samengevat kortom oftewel ofwel
    antwoord vraag document documenten verslag rapport stuk tekst passage passages onderwerp onderdeel punt punten
    volgende iets daarin hierin precies
    """.split()
)
"""Stems of words that may be new in a sentence because they add nothing to what is said."""
_WHERE = frozenset("bij in binnen onder over rond rondom volgens van voor tijdens".split())


@dataclass(frozen=True)
class Wording:
    """A text with what is asked of it, each worked out once."""

    text: str

    @cached_property
    def words(self) -> list[str]:
        return words(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in self.words)

    @cached_property
    def content(self) -> list[str]:
        """The words that say something, each once; numbers are held against the quotes apart."""
        other = NEGATIONS | GREETINGS
        return [word for word in dict.fromkeys(content_words(self.text)) if word not in other and not is_number(word)]

    @cached_property
    def telling(self) -> list[str]:
        """The content words that are not free to be new."""
        return [word for word in self.content if stem(word) not in FREE]

    @cached_property
    def placing(self) -> frozenset[str]:
        """The words that may tell where: those that a preposition stands before, with three words between at most."""
        spoken = self.words
        return frozenset(w for place, w in enumerate(spoken) if _WHERE & set(spoken[max(0, place - 4) : place]))

    def holds(self, word: str) -> bool:
        """Whether a word stands here: as itself, by its stem, by a synonym, or in a compound of which it is a part."""
        wanted = {stem(word), *(stem(other) for other in related(word))}
        return bool(wanted & self.stems) or any(_is_part(word, held) for held in self.words) or _is_made_of(word, self)


def _is_part(word: str, held: str) -> bool:
    """Whether a held compound has the word as its first or last part: "basisschool" is a school."""
    base = word.removesuffix("en") if len(word) > 6 else word
    long_enough = len(base) >= 5 and len(held) >= len(base) + 4
    return long_enough and (held.startswith(base) or stem(held).endswith(stem(word)))


def _is_made_of(word: str, held: Wording) -> bool:
    """Whether a compound is made of two words that are held: "jeugdhulpkosten" of "jeugdhulp" and "kosten"."""
    for cut in range(4, len(word) - 3):
        head, tail = word[:cut], stem(word[cut:])
        if tail in held.stems and (stem(head) in held.stems or stem(head.removesuffix("s")) in held.stems):
            return True
    return False
