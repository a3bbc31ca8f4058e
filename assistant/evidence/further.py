"""What else there is, when somebody asks for more than an answer showed: the passages that answer after those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import texts
from assistant.evidence.places.resolving import resolve
from assistant.evidence.saying import say
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.retrieval.fit import fit_of
from assistant.retrieval.rank import candidates
from assistant.retrieval.thresholds import enough
from corpus.index import Index
from corpus.language import words
from corpus.types import Passage

AT_A_TIME = 5
SEARCHED = ("place", "passages")
"""The forms of an answer that leave out what else was found; what is another form says itself what it is of."""

Asked = tuple[Query, NDArray[np.float32]]
"""A question and its embedding."""


def further(index: Index, asked: Sequence[Asked], said: Selection, turn: int) -> Selection | None:
    """What comes next, when it is asked for the first time (`turn` is 1) or once more; None when there is no more."""
    if said.form not in SEARCHED:
        return None
    quotes = [quote for group in said.groups for quote in group.quotes]
    known = {tuple(words(quote.text)) for quote in quotes}
    shown = {quote.order[:2] for quote in quotes}
    left: list[Passage] = []
    for passage in (passage for one in asked for passage in _answering(index, *one)):
        as_said = tuple(words(passage.text))
        if as_said not in known and (passage.document_id, passage.ordinal) not in shown:
            known.add(as_said)
            left.append(passage)
    end = turn * AT_A_TIME
    chosen = left[end - AT_A_TIME : end]
    return replace(say(index, chosen), note=None if left[end:] else texts.ALL_FOUND) if chosen else None


def _answering(index: Index, query: Query, vector: NDArray[np.float32]) -> Iterator[Passage]:
    """The passages that hold enough of a question, best first; what it is about too where the best one does."""
    query = query.within_scope() if query.documents else query
    named, refused = resolve(index, query, vector)
    if refused:
        return
    fit = fit_of(index, query, to_place=bool(named))
    found = candidates(index, query, vector, fit, named)
    subject = fit.coverage.rarest if fit.coverage.terms else None
    if subject is not None and found and not fit.of_text(found[0].passage.text)[subject]:
        subject = None
    for candidate in found:
        if candidate.evidence >= enough(query) and (subject is None or fit.of_text(candidate.passage.text)[subject]):
            yield candidate.passage
