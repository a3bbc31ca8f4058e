"""The last of what goes by a number: "het laatste thema" is thema 5 where the documents have five of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from assistant.question.references import PAGES, SECTIONS, order_of, series_word
from corpus.index import Index
from corpus.language import stem

_LAST = re.compile(
    r"\b(?:(?P<before>voor|eenna|een na |op een na )?laatste (?P<what>[^\W\d_]{3,})"
    r"|welke? (?P<of>[^\W\d_]{3,}) (?:is|was|komt|kwam|staat) (?:er )?(?:het |de |als )?laatste?)\b"
)


def last_by_number(question: str, index: Index, named: Callable[[], Collection[str]]) -> str:
    """A folded question with the number of the last one, or the last but one, of a series: for "het laatste thema".

    `named` gives the documents that it names. As it is where documents have more and fewer of them than one another.
    """

    def numbered(said: re.Match[str]) -> str:
        numbering = index.store.series_words()
        word = series_word(said["what"] or said["of"], numbering)
        if word is None or stem(word) in PAGES | SECTIONS:
            return said[0]
        number = _last(index, stem(word), 2 if said["before"] else 1, named)
        return f"{word} {number}" if number else said[0]

    return _LAST.sub(numbered, question)


def _last(index: Index, word: str, rank: int, named: Callable[[], Collection[str]]) -> str | None:
    series = index.store.series(word)
    if len({document for document, *_ in series}) > 1 and (within := named()):
        series = [member for member in series if member[0] in within] or series
    numbers: dict[str, set[str]] = {}
    for document, number, _ in series:
        numbers.setdefault(document, set()).add(number)
    last = {tuple(sorted(held, key=order_of))[-rank] for held in numbers.values() if len(held) >= max(rank, 2)}
    return last.pop() if len(last) == 1 else None
