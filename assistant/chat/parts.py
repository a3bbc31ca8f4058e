"""A sentence taken apart: its words, what kind each may be, and where one part of it ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.words.lexicon import LARGE_NUMBERS, NUMBERS
from assistant.words.spoken import NEGATIONS
from assistant.words.synonyms import related
from assistant.words.tense import STRONG_PAST, has_past_verb
from assistant.words.verbs import is_participle, is_verb
from corpus.language import MONTHS, is_function_word, lemma, stem, words

LIGHT = frozenset(
    """de het een t n der den des er die dat deze dit hun haar onze ons daarvan hiervan daarvoor hiervoor daarover
    hierover daarin hierin daarbij hierbij daarmee hiermee ervan ervoor erover erbij ermee te""".split()
)
"""Articles and what points back: they come and go without a change of sense."""
PREPOSITIONS = frozenset(
    "aan achter bij binnen boven buiten door in met na naar naast onder op over per rond sinds tegen tijdens tot "
    "tussen uit van vanaf vanuit via volgens voor vanwege zonder".split()
)
_ARTICLES = frozenset("de een deze elke iedere onze hun".split())
JOINTS = frozenset("en of maar want terwijl omdat doordat zodat waarbij waardoor waarmee waarna".split())
"""Words that open the next part of a sentence."""
_WOULD = frozenset(("zou", "zouden"))
_TO_BE = frozenset("is zijn ben bent".split())
_HELPERS = frozenset("zijn worden hebben kunnen moeten hoeven mogen zullen willen gaan laten doen".split())
_BREAK = re.compile(r"([,:;](?=\s|$)|[()“”]|(?<!\d)\s*[–—]|[–—](?!\d)|\s-\s)")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý]")


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a sentence, with the one before it.

    `opens`: a break stands right before it, or it is a joint; `colon`: that is a colon; `named`: it has a capital and
    does not open the sentence.
    """

    word: str
    before: str
    opens: bool
    colon: bool
    named: bool

    @property
    def base(self) -> str:
        """What it counts as: a number by its digits, a verb by its infinitive, another word by its stem."""
        return _base(self.word)

    @property
    def light(self) -> bool:
        return self.word in LIGHT

    @property
    def preposition(self) -> bool:
        return self.word in PREPOSITIONS

    @property
    def past(self) -> bool:
        return self.word in _WOULD or has_past_verb(self.word)

    @property
    def verb(self) -> bool:
        """Whether it may be a verb. Many a noun may be one too ("proef"), but not where an article stands before it."""
        return _verbal(self.word) and not _is_noun(self.word, self.before)

    def says(self, other: Part) -> bool:
        """Whether it says the same as a word of a quote: the same word or a synonym, in the same tense."""
        if self.base != other.base and stem(self.word) != stem(other.word):
            return not is_function_word(self.word) and _base(other.word) in _synonyms(self.word)
        both_verbs = self.verb and other.verb
        return not both_verbs or (self.past, is_participle(self.word)) == (other.past, is_participle(other.word))


@lru_cache(maxsize=2_000)
def parts(text: str) -> tuple[Part, ...]:
    """The words of a sentence in order."""
    found: list[Part] = []
    breaks: list[str] = []
    for number, chunk in enumerate(_BREAK.split(text)):
        if number % 2:  # what parts the text, itself
            breaks.append(chunk)
            continue
        for token in chunk.split():
            capital = bool(_CAPITAL.match(token)) and bool(found)
            for word in words(token):
                before = found[-1].word if found and not breaks else ""
                found.append(Part(word, before, bool(breaks) or word in JOINTS, ":" in breaks, capital))
                breaks = []
    return tuple(found)


@lru_cache(maxsize=50_000)
def _base(word: str) -> str:
    number = (NUMBERS | LARGE_NUMBERS).get(word)
    if number is not None and word not in ("een", "eerste"):
        return str(number)
    return stem(lemma(word)) if _verbal(word) and not is_participle(word) else stem(word)


@lru_cache(maxsize=50_000)
def _verbal(word: str) -> bool:
    if word in NEGATIONS or word in PREPOSITIONS or word in JOINTS or word in MONTHS or word.endswith(("end", "ende")):
        return False
    if is_function_word(word) and lemma(word) not in _HELPERS:  # "een" is listed as a verb too
        return word in STRONG_PAST | _WOULD
    return word in STRONG_PAST | _WOULD or is_verb(word) or word in _TO_BE


def _is_noun(word: str, before: str) -> bool:
    """Whether the word before tells that a word is no verb: "de proef", "het zwemmen", "door zwemmen"."""
    return before in _ARTICLES or ((before == "het" or before in PREPOSITIONS) and word.endswith("en"))


@lru_cache(maxsize=50_000)
def _synonyms(word: str) -> frozenset[str]:
    return frozenset(_base(other) for other in related(word))
