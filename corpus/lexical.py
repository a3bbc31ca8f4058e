"""The lexical leg: BM25 over words, with related words counted for less.

A question is a list of `Term`s: each a set of words with weights (the word itself 1, akin words a little less, parts of
compounds less again; `expand.py` makes them). A term counts as one word that occurs as often as its words do together,
each by its weight, in the manner of Lucene's synonym queries: Robertson & Zaragoza, "The Probabilistic Relevance
Framework: BM25 and Beyond" (2009), section 3. Texts have fields (own text, section, title) whose occurrences are
weighed before they are added, as in BM25F (same source, section 3.6). Texts can be scored with the larger texts that
they are part of, without an index for these.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.recent import Recent

K1 = 1.2
B = 0.5
B_LARGER = 0.7
"""How much long texts are held back: passages, cut to one size, less than sections and documents, which go from a line
to a book. Chosen in evals/decisions/0008-ranking.md."""
STRONG = 0.8
"""Words of at least this weight mean the term itself; weaker ones are only related to it."""

_FEW = 16
_KEPT = 2_000_000
"""So many places of the words that were asked for last are kept."""

_Occurrences = tuple[NDArray[np.int32], NDArray[np.float32]]

Field = tuple[float, Sequence[str]]
"""A weight and the words it goes for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a question and the words it may appear as. `weight` is its share in what the question asks."""

    word: str
    forms: tuple[tuple[str, float], ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Larger:
    """How the texts of an index make larger ones: the number of the larger one of each, and the norm of those."""

    of_row: NDArray[np.int32]
    norm: NDArray[np.float32]


def best_rows(scores: NDArray[np.float32], most: int, rows: Sequence[int] | None = None) -> list[int]:
    """The rows with the highest scores above 0, best first; of equal ones the first. At most so many, of `rows`."""
    if rows is None:
        found = np.flatnonzero(scores > 0)
    else:
        chosen = np.unique(np.asarray(rows, np.int64))
        found = chosen[scores[chosen] > 0]
    if len(found) > most:  # sorting all of a large index costs more than all else
        values = scores[found]
        found = found[values >= np.partition(values, len(values) - most)[len(values) - most]]
    best: list[int] = found[np.argsort(-scores[found], kind="stable")][:most].tolist()
    return best


class LexicalIndex:
    """Postings of all words over numbered texts (rows 0 … size-1), kept as flat arrays that load in milliseconds."""

    def __init__(
        self,
        vocabulary: Sequence[str],
        starts: NDArray[np.int64],
        rows: NDArray[np.int32],
        counts: NDArray[np.float32],
        lengths: NDArray[np.float32],
    ) -> None:
        self.vocabulary = vocabulary
        """All words, sorted."""
        self.size = len(lengths)
        self._number = {word: number for number, word in enumerate(vocabulary)}
        self._starts, self._rows, self._counts = starts, rows, counts
        self._norm = _norm(lengths, B)
        self._lengths = lengths
        self._recent = Recent[tuple[tuple[str, float], ...], _Occurrences](_KEPT, lambda found: len(found[0]) + 100)

    @classmethod
    def build(cls, texts: Iterable[Sequence[Field]]) -> LexicalIndex:
        """Index texts, each given by its fields."""
        postings: dict[str, dict[int, float]] = {}
        lengths: list[float] = []
        for row, fields in enumerate(texts):
            length = 0.0
            for weight, words in fields:
                length += weight * len(words)
                for word in words:
                    of_word = postings.setdefault(word, {})
                    of_word[row] = of_word.get(row, 0.0) + weight
            lengths.append(length)
        vocabulary = sorted(postings)
        sizes = [len(postings[word]) for word in vocabulary]
        starts = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))).astype(np.int64)
        rows = np.fromiter((row for word in vocabulary for row in postings[word]), np.int32, int(starts[-1]))
        counts = np.fromiter((n for word in vocabulary for n in postings[word].values()), np.float32, int(starts[-1]))
        return cls(vocabulary, starts, rows, counts, np.asarray(lengths, np.float32))

    @classmethod
    def joined(cls, parts: Sequence[tuple[LexicalIndex, NDArray[np.int64]]], size: int) -> LexicalIndex:
        """One index of `size` texts out of several; each comes with the new row of every text, -1 for those left out.

        The same as building it of the texts themselves, without reading them again.
        """
        every = sorted(set[str]().union(*(part.vocabulary for part, _ in parts)))
        number = {word: n for n, word in enumerate(every)}
        lengths = np.zeros(size, np.float32)
        keys, counts = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for part, new_rows in parts:
            there = new_rows >= 0
            lengths[new_rows[there]] = part._lengths[there]
            numbers = np.fromiter((number[word] for word in part.vocabulary), np.int64, len(part.vocabulary))
            rows = new_rows[part._rows]
            keys.append((np.repeat(numbers, np.diff(part._starts)) * size + rows)[rows >= 0])
            counts.append(part._counts[rows >= 0])
        key, count = np.concatenate(keys), np.concatenate(counts)
        order = np.argsort(key, kind="stable")
        words, rows = np.divmod(key[order], max(size, 1))
        sizes = np.bincount(words, minlength=len(every))
        vocabulary = [word for word, found in zip(every, sizes.tolist(), strict=True) if found]
        starts = np.concatenate(([0], np.cumsum(sizes[sizes > 0]))).astype(np.int64)
        return cls(vocabulary, starts, rows.astype(np.int32), count[order], lengths)

    def save(self, path: Path) -> None:
        """Write to an .npz file."""
        words = np.frombuffer("\n".join(self.vocabulary).encode(), np.uint8)
        with path.open("wb") as file:
            np.savez(
                file, words=words, starts=self._starts, rows=self._rows, counts=self._counts, lengths=self._lengths
            )

    @classmethod
    def load(cls, path: Path) -> LexicalIndex:
        """Read what `save` wrote. Raises OSError, ValueError or KeyError when it is not that."""
        with np.load(path, allow_pickle=False) as data:
            text = data["words"].tobytes().decode()
            vocabulary = text.split("\n") if text else []
            return cls(vocabulary, data["starts"], data["rows"], data["counts"], data["lengths"])

    def __contains__(self, word: object) -> bool:
        return word in self._number

    def rarity(self, term: Term) -> float:
        """BM25's idf of a term, from about 0 (in every text) up; a term without forms counts as seen nowhere."""
        return self._idf(self.frequency(term))

    def rows_with(self, word: str) -> list[int]:
        """The numbers of the texts in which a word stands."""
        return [int(row) for row in self._occurrences([(word, 1.0)])[0]]

    def larger(self, of_row: NDArray[np.int32]) -> Larger:
        """The larger texts that the texts make together, given the number of the one that each belongs to."""
        return Larger(of_row=of_row, norm=_norm(np.bincount(of_row, self._lengths).astype(np.float32), B_LARGER))

    def scores(self, terms: Sequence[Term]) -> NDArray[np.float32]:
        """The BM25 score of every text, shape (size,)."""
        return self.layers(terms, ())[0]

    def layers(self, terms: Sequence[Term], larger: Sequence[Larger]) -> list[NDArray[np.float32]]:
        """The BM25 score of every text, then for each kind of larger text that of the one it is part of.

        Every array has shape (size,). How rare a word is, is always counted in texts, so that the scores can be added.
        """
        own = np.zeros(self.size, np.float32)
        totals = [np.zeros(len(layer.norm), np.float32) for layer in larger]
        for term in terms:
            rows, counts = self._occurrences(term.forms)
            if not len(rows):
                continue
            weight = term.weight * self._idf(self.frequency(term)) * (K1 + 1)
            own[rows] += weight * counts / (counts + self._norm[rows])
            for total, layer in zip(totals, larger, strict=True):
                summed = np.bincount(layer.of_row[rows], counts, len(total))
                total += (weight * summed / (summed + layer.norm)).astype(np.float32)
        return [own, *(total[layer.of_row] for total, layer in zip(totals, larger, strict=True))]

    def limit(self, terms: Iterable[Term]) -> float:
        """What no score can exceed: that of a text with every term very often, also those that stand nowhere."""
        return sum(term.weight * self.rarity(term) * (K1 + 1) for term in terms)

    def frequency(self, term: Term) -> int:
        """In how many texts a term stands; through related words alone when it never stands there itself."""
        strong = [form for form in term.forms if form[1] >= STRONG and form[0] in self._number]
        return len(self._occurrences(strong or term.forms)[0])

    def _idf(self, frequency: int) -> float:
        return math.log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))

    def _occurrences(self, forms: Sequence[tuple[str, float]]) -> _Occurrences:
        """The texts in which any of the words stands, and how often, weighed."""
        asked = tuple(forms)
        known = self._recent.get(asked)
        return self._recent.put(asked, self._counted(asked)) if known is None else known

    def _counted(self, forms: Sequence[tuple[str, float]]) -> _Occurrences:
        found = [(self._number[word], weight) for word, weight in forms if word in self._number]
        if len(found) == 1:
            part = slice(self._starts[found[0][0]], self._starts[found[0][0] + 1])
            return self._rows[part], self._counts[part] * np.float32(found[0][1])
        if not found:
            return np.empty(0, np.int32), np.empty(0, np.float32)
        parts = [(slice(self._starts[number], self._starts[number + 1]), weight) for number, weight in found]
        rows = np.concatenate([self._rows[part] for part, _ in parts])
        counts = np.concatenate([self._counts[part] * np.float32(weight) for part, weight in parts])
        if len(rows) > self.size // _FEW:  # counting in an array of all texts costs less than sorting these
            there = np.flatnonzero(np.bincount(rows)).astype(np.int32)
            return there, np.bincount(rows, counts)[there].astype(np.float32)
        unique, inverse = np.unique(rows, return_inverse=True)
        return unique, np.bincount(inverse, counts).astype(np.float32)


def _norm(lengths: NDArray[np.float32], b: float) -> NDArray[np.float32]:
    """The part of BM25's denominator that follows from the length of each text."""
    average = float(lengths.mean()) if len(lengths) else 1.0
    return (K1 * (1 - b + b * lengths / (average or 1.0))).astype(np.float32)
