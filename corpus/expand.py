"""From a word of a question to the words of the index it may appear as.

Everything about Dutch word forms happens here, on the question's side, so the index itself only knows words: akin words
(same stem), parts of compounds ("plan" in "ondersteuningsplan", and the other way round), and typing errors.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from corpus.language import is_dutch, is_function_word, lemma, stands_apart, stem

AKIN, DERIVED, TYPING_ERROR = 0.9, 0.85, 0.8
WHOLE_IN_COMPOUND, FRONT_OF_COMPOUND, PART_OF_COMPOUND = 0.5, 0.4, 0.35
"""Weights of a related word beside 1 for the word itself: same stem; the noun of a verb, or its verb; one letter off; a
compound with the word in it; the front of the word, which says what kind ("dyslexie" in "dyslexiebegeleiding"); its
tail, which many words share. What they were chosen on: evals/decisions/0003-retrieval.md."""

_SHORTEST_PART = 4
_LONE_HEAD = 6
"""A head this long may stand for a compound whose tail is unknown ("samenwerking" for "samenwerkingsverband")."""
_LONGEST = 60
"""No Dutch word is longer; what is longer is rubbish that must not cost time."""
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiouwx])$")
_OF_PLACE = re.compile(r"(?:se|e?naa?r(?:en|s)?|ers?)$")
"""How words end that are made of a place's name."""
_LINKS = ("", "s", "en", "e", "n")


class Expander:
    """Knows the words of an index by stem, by beginning and by end."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._words = [word for word in vocabulary if word.isalpha()]  # sorted, as the index keeps them
        self._known = frozenset(vocabulary)
        self._backward = sorted(word[::-1] for word in self._words)
        self._by_stem: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            self._by_stem[stem(word)].append(word)
        self._inside = defaultdict[str, list[str]](list)
        for word in vocabulary:
            for part in word.split(".") if "." in word else ():
                if part.isalpha() and len(part) >= _SHORTEST_PART:
                    self._inside[part].append(word)
        self._by_lemma: defaultdict[str, list[str]] | None = None  # made when first needed: a dictionary takes time

    def forms(self, word: str) -> tuple[tuple[str, float], ...]:
        """The words of the index that a folded word stands for, each with its weight; the best come first."""
        weights: dict[str, float] = {word: 1.0} if word in self._known else {}
        self._add(weights, self._akin(word), AKIN)
        if not weights and word.isalpha() and len(word) == _SHORTEST_PART - 1:
            self._add(weights, (w for w in self._compounds_with(word) if is_dutch(w[len(word) :])), WHOLE_IN_COMPOUND)
        if word.isalpha() and _SHORTEST_PART <= len(word) <= _LONGEST and not is_function_word(word):
            if not weights or lemma(word).endswith("en"):  # "bewaard" is "bewaart", though a stemmer parts them
                self._add(weights, self.conjugations(word), AKIN)
            self._add(weights, self._derived(word), DERIVED)
            if not weights:
                self._add(weights, self._with_or_without_lijk(word), DERIVED)
                self._add(weights, self._by_stem.get(stem(_with_or_without_f(word)), ()), DERIVED)
            if not weights:
                self._add(weights, self._of_place(word), DERIVED)
            if not weights:  # it exists, and little more is told, where it stands in an address: "info@hengelclub.nl"
                self._add(weights, self._inside.get(word, ()), WHOLE_IN_COMPOUND)
            if not weights:
                self._add(weights, self._misspelt(word), TYPING_ERROR)
            self._add(weights, self._compounds_with(word), WHOLE_IN_COMPOUND)
            front, tail = self._parts_of(word)
            self._add(weights, front, FRONT_OF_COMPOUND)
            self._add(weights, tail, PART_OF_COMPOUND)
        return tuple(sorted(weights.items(), key=lambda item: (-item[1], item[0])))

    def _akin(self, word: str) -> list[str]:
        """The words of one stem; a word that says something is no form of one that does not: "peren", "per"."""
        says_something = not is_function_word(word)
        return [
            other for other in self._by_stem.get(stem(word), ()) if not (says_something and is_function_word(other))
        ]

    @staticmethod
    def _add(weights: dict[str, float], words: Iterable[str], weight: float) -> None:
        for word in words:
            weights.setdefault(word, weight)

    def _compounds_with(self, word: str) -> list[str]:
        """Words of the index that begin or end with this one; what is left must be long enough to be a word."""
        fronts = _fronts(word)
        if (linked := _LONG_VOWEL.sub(r"\1\2en", word)) != word:  # "botenhuis" of "boot"
            fronts.append(linked)
        longer = {found for front in fronts for found in _with_prefix(self._words, front)}
        longer.update(found[::-1] for found in _with_prefix(self._backward, word[::-1]))
        least = min(map(len, fronts)) + _SHORTEST_PART
        return sorted(found for found in longer if len(found) >= least and not _is_of_another(found, fronts))

    def _parts_of(self, word: str) -> tuple[list[str], list[str]]:
        """Words of the index of which this one is made: "wachtlijstproblemen" gives "wachtlijst" and "problemen"."""
        front_only: list[str] = []
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            tail = self._by_stem.get(stem(word[cut:]), ())
            for head in _heads(word[:cut]):
                found = self._by_stem.get(stem(head), ())
                if found and tail:
                    long = [[part for part in parts if len(part) >= _SHORTEST_PART] for parts in (found, tail)]
                    return long[0], long[1]
                if found and not front_only and len(head) >= _LONE_HEAD:
                    front_only = list(found)
        return front_only, []

    def conjugations(self, word: str) -> list[str]:
        """The words of the index that a dictionary lists under the same verb or noun, where stems do not show it."""
        if self._by_lemma is None:
            self._by_lemma = defaultdict(list)
            for other in self._words:
                self._by_lemma[lemma(other)].append(other)
        listed = lemma(word)
        return [*self._by_lemma.get(listed, ()), *self._by_stem.get(stem(listed), ())]

    def _derived(self, word: str) -> list[str]:
        """The noun in -ing of a verb in any of its forms ("gemeld": "melding"), or the verb of such a noun."""
        base = _before_ing(word)
        if base == "schol":  # its verb looks like the plural of "school"
            return []
        if base:
            long = closed(base)
            participles = (f"{front}{form}{end}" for front in ("ge", "") for form in {base, long} for end in "dt")
            return [
                *self._by_stem.get(stem(f"{base}en"), ()),
                *(participle for participle in participles if participle in self._known),
            ]
        listed = lemma(word)
        verb = listed.endswith("en") and len(listed) - len("en") >= _SHORTEST_PART
        return list(self._by_stem.get(stem(f"{listed.removesuffix('en')}ing"), ())) if verb else []

    def agents(self, word: str) -> tuple[tuple[str, float], ...]:
        """The words of the index for who does what a verb says: "leider" and "projectleider" of "leidt"."""
        listed = lemma(word) if is_dutch(word) else re.sub("eert?$", "eren", word)  # "coordineert", without its accent
        base = listed.removesuffix("en")
        if base == listed or len(base) < _SHORTEST_PART - 1:
            return ()
        made = [f"{base}er"]
        if base.endswith("er"):  # "coordinator", "adviseur", "beheerder"
            made = [f"{base[:-2]}ator", f"{base[:-2]}eur", f"{closed(base)}der"]
        weights: dict[str, float] = {}
        for agent in made:
            self._add(weights, self._by_stem.get(stem(agent), ()), DERIVED)
            self._add(weights, (w[::-1] for w in _with_prefix(self._backward, agent[::-1])), WHOLE_IN_COMPOUND)
        return tuple(weights.items())

    def _with_or_without_lijk(self, word: str) -> list[str]:
        """The adjective in -lijk of a noun, or its noun: "maatschappelijke" of "maatschappij", "gemeente"."""
        base = re.sub("e?lijke?$", "", word)
        if base == word:
            others = [f"{word.removesuffix('ij').removesuffix('e')}elijk", f"{word}lijk"]
        else:
            others = [base, f"{base}e", f"{base}ij"]
        return [form for other in others if len(other) > _SHORTEST_PART for form in self._by_stem.get(stem(other), ())]

    def _of_place(self, word: str) -> list[str]:
        """The name of the place whose people or things a word is for: "Vughtse", "Zwollenaren", "Tilburgers"."""
        base = _OF_PLACE.sub("", word)
        if base == word or len(base) < _SHORTEST_PART:
            return []
        names = dict.fromkeys((base, closed(base), f"{base}e", f"{base}{base[-1]}e"))  # "Amsterdammer", "Zwolse"
        return [name for name in names if name in self._known and not (is_dutch(name) and is_dutch(word))]

    def _misspelt(self, word: str) -> list[str]:
        """The words of the index that differ by one typing error (two in a long word), the first letter being right.

        A word that Dutch has is no typing error, however near another comes ("morgen", "mogen").
        """
        allowed = 1 if len(word) < 8 else 2
        if len(word) < 5 or is_dutch(word):
            return []
        near = [
            other
            for other in _with_prefix(self._words, word[:1])
            if abs(len(other) - len(word)) <= allowed and len(other) >= 4 and not is_function_word(other)
        ]
        found = process.extract(
            word, near, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=3, processor=None
        )
        least = min((distance for _, distance, _ in found), default=0)
        return [match for match, distance, _ in found if distance == least]


def only_in_parts(forms: Iterable[tuple[str, float]]) -> bool:
    """Whether a compound, given by its forms, stands nowhere itself, but both words that it is made of do."""
    weights = {weight for _, weight in forms}
    return {FRONT_OF_COMPOUND, PART_OF_COMPOUND} <= weights and max(weights) < TYPING_ERROR


def _with_or_without_f(word: str) -> str:
    """The noun in -ie of an adjective in -ief, or the adjective of such a noun: "agressieve" and "agressie"."""
    return re.sub("ie(f|ve)?$", lambda end: "ie" if end[1] else "ief", word)


def _before_ing(word: str) -> str:
    """What stands before the -ing of a noun that may be made of a verb; empty for other words."""
    for ending in ("ingen", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_PART:
            return word.removesuffix(ending)
    return ""


def _heads(front: str) -> list[str]:
    """The front of a compound with and without the letters that link it to the rest."""
    if stands_apart(front):
        return [front]
    heads = [front.removesuffix(link) for link in _LINKS if front.endswith(link)]
    return [head for head in heads if len(head) >= _SHORTEST_PART]


def _fronts(word: str) -> list[str]:
    """How a word stands at the front of a compound: without its ending, "talen" as in "taalbeleid" too."""
    for ending in ("en", "s"):
        if not stands_apart(word) and word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_PART:
            bare = word.removesuffix(ending)
            return list(dict.fromkeys((bare, closed(bare) if ending == "en" else bare)))
    return [word]


def _is_of_another(compound: str, fronts: Iterable[str]) -> bool:
    """Whether a compound opens with a longer word that is none of these fronts: "ouderenzorg" beside "ouder"."""
    return any(compound.startswith(f"{front}en") for front in fronts if stands_apart(f"{front}en"))


def closed(open_stem: str) -> str:
    """A stem as it is spelt without its ending: "doorstrom(en)" is "doorstroom", "schrijv(en)" is "schrijf",
    "klass(en)" is "klas".
    """
    if open_stem[-2:-1] == open_stem[-1:] and len(open_stem) > _SHORTEST_PART:
        return open_stem[:-1]
    hard = open_stem[:-1] + {"v": "f", "z": "s"}.get(open_stem[-1:], open_stem[-1:])
    return re.sub(r"(?<![aeiou])([aeou])([^aeiouwxy])$", r"\1\1\2", hard)


def _with_prefix(ordered: Sequence[str], prefix: str) -> Sequence[str]:
    return ordered[bisect_left(ordered, prefix) : bisect_left(ordered, prefix + "\U0010ffff")]
