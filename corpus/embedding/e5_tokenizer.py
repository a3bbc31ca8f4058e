"""Text to token ids for multilingual-e5-small: SentencePiece's unigram segmentation, in plain Python.

The tokenizers library takes two to three times as long to read the same vocabulary; cutting up text costs next to
nothing here beside the model, because words repeat. A text is normalised (NFC, then the model's own table of
replacements per character, runs of spaces to one) and cut at its spaces; no piece of this vocabulary crosses a space,
so each word is segmented on its own and remembered. A word's segmentation is the one with the highest sum of piece
scores (Viterbi; Kudo 2018, "Subword Regularization"); a character that no piece covers becomes `unk`, neighbouring
ones together one, as SentencePiece does.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from corpus.embedding.e5_weights import Vocabulary

SPACE = "▁"
UNKNOWN_PENALTY = 10.0
"""How far below the worst piece an unknown character scores (SentencePiece's kUnkPenalty)."""

REMEMBERED_WORDS = 50_000
LONGEST_REMEMBERED = 64


class E5Tokenizer:
    """Turns a text into at most `limit` ids, first and last token included. Safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary, limit: int = 512) -> None:
        """Take over a vocabulary; its control pieces are never found in a text."""
        self._limit = limit
        self._bos, self._eos, self._unk = vocabulary.bos, vocabulary.eos, vocabulary.unk
        self._normal = vocabulary.normal
        scores = vocabulary.scores.tolist()
        self._unknown_score = min(scores) - UNKNOWN_PENALTY
        self._ids = dict(zip(vocabulary.pieces, range(len(scores)), strict=True))
        for control in ("<s>", "<pad>", "</s>", "<unk>", "<mask>"):
            self._ids.pop(control, None)
        self._scores = scores
        self._longest = max(map(len, self._ids))
        self._longest_word = limit * self._longest  # with fewer characters no word fills the limit
        self._remember = lru_cache(REMEMBERED_WORDS)(self._segment)

    def __call__(self, text: str) -> list[int]:
        """The ids of a text. What does not fit in `limit` is left out at the end."""
        ids = [self._bos]
        for word in self._words(text):
            word = word[: self._longest_word]
            ids += self._remember(word) if len(word) <= LONGEST_REMEMBERED else self._segment(word)
            if len(ids) >= self._limit:
                break
        return [*ids[: self._limit - 1], self._eos]

    def _words(self, text: str) -> Iterable[str]:
        normal = unicodedata.normalize("NFC", text).translate(self._normal)
        return (SPACE + word for word in normal.split(" ") if word)

    def _segment(self, word: str) -> tuple[int, ...]:
        ids, scores, longest = self._ids, self._scores, self._longest
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        # For each end: where the best last piece starts, and its id.
        chosen = [(0, self._unk)] * (size + 1)
        for start in range(size):
            base = best[start]
            for stop in range(start + 1, min(start + longest, size) + 1):
                found = ids.get(word[start:stop])
                if found is not None and base + scores[found] > best[stop]:
                    best[stop] = base + scores[found]
                    chosen[stop] = start, found
            if base + self._unknown_score > best[start + 1]:
                best[start + 1] = base + self._unknown_score
                chosen[start + 1] = start, self._unk
        found_ids: list[int] = []
        while size:
            size, found = chosen[size]
            if found != self._unk or not found_ids or found_ids[-1] != self._unk:
                found_ids.append(found)
        return tuple(reversed(found_ids))
