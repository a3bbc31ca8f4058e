"""Whether the day of a thing that is told is of the month or the year that its question names.

A table has the autumn holiday of one year only: of that of the next year it says nothing, however well the name fits.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from assistant import refusal_texts
from assistant.evidence.judge.bounds import HITS
from assistant.evidence.nothing import nothing
from assistant.evidence.quoted import quoted
from assistant.evidence.quotes import of_passage
from assistant.evidence.rows.by_period import is_open, with_end
from assistant.evidence.rows.dated import cells_of
from assistant.evidence.rows.month_plan import month_asked
from assistant.evidence.rows.whole_rows import holds_all
from assistant.evidence.selection import Refusal, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.fit import Fit
from assistant.words.days import Stretch, stretches
from assistant.words.years import years
from corpus.index import Index
from corpus.language import A_MONTH, MONTHS, fold, words
from corpus.types import Passage

_ASKED = re.compile(
    r"^(?:en )?wanneer (?:is|zijn|valt|vallen|begint|beginnen|komt|komen|vergader\w*|overleg\w*) (?!.*\b(?:of|en)\b)"
    rf".*?\b(?P<when>(?:(?:{A_MONTH}) )?20\d\d)$"
)
"""The year, or the month of one, that ends a question is that of the day: "wanneer is de braderie in mei 2027"."""


def unless_of_other_date(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal
) -> Selection | Refusal:
    """What was found; what is missing where all of it is rows with a day of another month or year than is asked."""
    main, _ = split_context(query.question)
    asked = _ASKED.match(" ".join(words(main)))
    if isinstance(found, Refusal) or not asked or query.references or len(query.years) != 1 or is_open(main):
        return found
    shown = [passage for passage in quoted(index, found, HITS) if stretches(passage.text) or passage.cells]
    fit = Fit(index, [t for t in query.subjects if not (t.word.isdigit() or t.word in MONTHS)])
    shown = [passage for passage in shown if holds_all(fit, passage.text, *passage.section[-1:])] or shown
    if not shown or any(_is_of(passage, main, *query.years) for passage in shown):
        return found
    refused = nothing(index, query, vector)
    said = refusal_texts.not_told_for(asked["when"])
    return Refusal(reason="not_in_documents", near=refused.near, passages=tuple(shown[:1]), told=said)


def _is_of(passage: Passage, question: str, year: int) -> bool:
    """Whether a row begins in the year that is asked, or is of the month; whether it may be, where it has no day."""
    row = of_passage(passage)
    dated = [cell for cell in cells_of(passage) if stretches(cell)]
    if not dated:
        return True
    month = month_asked(fold(" ".join(words(question))))
    if month:
        return month.is_in(with_end(dated[0], row), None)
    first: Stretch = stretches(dated[0])[0]
    return first[0][0] == year or year in years(" ".join(passage.section))
