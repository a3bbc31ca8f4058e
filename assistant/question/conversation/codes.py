"""What goes by a code in a table, "A2" in a column of arrangements: a follow-up about it asks of one of its kind."""

from __future__ import annotations

import re

from assistant.question.understand import split_context
from corpus.index import Index
from corpus.language import fold, words
from corpus.types import Passage

CODE = re.compile(r"\b[A-Z]{1,4}\d{1,3}\b")
_NUMBERS_ONLY = frozenset("code codes nr nummer no".split())
"""Headings of a column of codes that do not say of what; then that of the next column does."""
_POINTER = re.compile(
    r"(?P<doer>\b(?:ik|je|jij|u|we|wij|men|ouders?|scholen|(?:een|de|mijn|onze) [^\W\d_]+) )(?:dat|dit|die|deze)\b",
    re.IGNORECASE,
)
"""What somebody does with it; how long it takes, or for whom it is, is asked of the thing itself."""


def of_its_kind(question: str, before: str, index: Index) -> str:
    """ "Hoe vraag ik een arrangement aan" for "hoe vraag ik dat aan" after "wat kost A2"; else what was asked."""
    codes = set(CODE.findall(split_context(before)[0]))
    if len(codes) != 1 or not _POINTER.search(question):
        return question
    kind = _kind(codes.pop(), index)
    return _POINTER.sub(rf"\g<doer>een {kind}", question, count=1) if kind else question


def _kind(code: str, index: Index) -> str | None:
    """What the table calls that which has a code."""
    for passage in index.store.passages(sorted(index.words.rows_with(fold(code)))):
        if kind := _of_row(passage, code):
            return kind
    return None


def _of_row(row: Passage, code: str) -> str | None:
    position = next((number for number, (_, cell) in enumerate(row.cells) if cell.strip() == code), None)
    if position is None:
        return None
    headings = (words(heading) for heading, _ in row.cells[position:])
    return next((said[0] for said in headings if len(said) == 1 and said[0] not in _NUMBERS_ONLY), None)
