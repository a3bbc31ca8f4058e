"""Names of several words in a row: "Zorg voor Jeugd en Gezin", of which each alone is an everyday word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from assistant.question.naming.name_words import OPENING, file_words, opening_lines
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import is_dutch, is_function_word, stem, words

_TELLING = 2
"""Of three words in a row so many must say something, for these to name a document."""


class NameRuns:
    """The words in a row by which the documents of one index are called."""

    def __init__(self, index: Index) -> None:
        self._of_run: dict[tuple[str, ...], set[str]] = {}
        self._pairs: dict[str, set[tuple[str, str]]] = {}
        for info in index.store.documents:
            called = [words(info.title), file_words(info)]
            lines = (*called, *map(words, opening_lines(index, info)))
            opening = (words(p.text) for p in index.store.run(info.id, 0, min(OPENING, info.passages)))
            foreign = {pair for line in opening for pair in pairwise(line) if not any(map(is_dutch, pair))}
            self._pairs[info.id] = foreign | {pair for line in lines for pair in pairwise(line)}
            for run in (run for line in called for run in _threes(line)):
                if sum(map(_tells, run)) >= _TELLING:
                    self._of_run.setdefault(run, set()).add(info.id)

    def named_by(self, found: Sequence[str]) -> list[tuple[str, set[str]]]:
        """The documents of which a question has three words in a row by which no other is called, with these words."""
        named = ((self._of_run.get(run, set()), run) for run in _threes(found))
        return [(next(iter(held)), {*run}) for held, run in named if len(held) == 1]

    def around(self, found: Sequence[str], named: Collection[str], documents: Iterable[str]) -> frozenset[str]:
        """The words that name documents, with those beside them of the same name: "Luctor *et Emergo*"."""
        pairs = set[tuple[str, str]]().union(*(self._pairs[name] for name in documents))
        held = [word in named for word in found]
        for forth in (range(1, len(found)), range(len(found) - 1, 0, -1)):
            for right in forth:
                if (found[right - 1], found[right]) in pairs and (held[right - 1] or held[right]):
                    held[right - 1] = held[right] = True
        return frozenset(word for word, part in zip(found, held, strict=True) if part)


def _tells(word: str) -> bool:
    """Whether a word says which document is meant: no kind, and no year, which many have."""
    return word.isalpha() and not is_function_word(word) and stem(word) not in KINDS


def _threes(line: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(line, line[1:], line[2:], strict=False)
