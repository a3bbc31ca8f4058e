"""Which school has the most of something: how many each has, for whoever asks to see for themselves.

Which number is the largest is not said: what stands in two documents is not always counted alike, nor on one day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import texts
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Group, Refusal, Selection
from assistant.question.naming.drafts import drafts
from assistant.question.of_all import about_schools, as_count
from assistant.question.query import Query
from assistant.question.understand import understand
from assistant.retrieval.counting import has_number_of
from corpus.index import Index
from corpus.language import stem, words

_FEWEST = 2
"""Of one number nobody sees which is the largest."""


def most_of(index: Index, query: Query, select: Callable[[Query], Selection | Refusal]) -> Selection | None:
    """How many each school has of what a question asks the most or the fewest of; None for any other question."""
    counting = as_count(query.question, index)
    if query.documents or counting == query.question:
        return None
    asked = understand(counting, index)
    schools = about_schools(index) - drafts(index).keys()
    groups = []
    for info in index.store.documents:
        found = select(replace(asked, documents=(info.id,))) if info.id in schools else None
        first = _counted(asked, found.quotes) if isinstance(found, Selection) else None
        if first:
            below = " › ".join(part for part in first.section[-2:] if part != info.title)
            groups.append(Group(path=(info.title, *([below] if below else ())), quotes=(first,)))
    if len(groups) < _FEWEST:
        return None
    return Selection(form="documents", groups=tuple(groups), total=len(schools), note=texts.RECKONS_NOT, exact=True)


def _counted(asked: Query, quotes: Sequence[Quote]) -> Quote | None:
    """The first quote of one school that gives a number of what is counted."""
    return next((quote for quote in quotes if _tells(asked, quote)), None)


def _tells(asked: Query, quote: Quote) -> bool:
    """Whether a quote has such a number; a row of that name has it in another cell."""
    if has_number_of(quote.text, asked.counted_stems):
        return True
    named = any(asked.counted_stems & {*map(stem, words(cell))} for pair in quote.cells for cell in pair)
    return named and any(cell.strip().replace(",", "").isdigit() for _, cell in quote.cells)
