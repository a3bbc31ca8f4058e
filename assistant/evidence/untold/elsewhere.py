"""Whether a number that was found is of the place, the body or the day that a question names.

A row with the right kind of number is easily that of another town or of another meeting; search and judge see the rest
of the question in it. So what is shown must have the name itself, above it, or in what its document is called, and the
day also in what that opens with; if not, the judge has to be surer of it than of any other answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant import refusal_texts
from assistant.evidence.judge.bounds import HITS
from assistant.evidence.judge.to_read import NUMBERS
from assistant.evidence.nothing import nothing
from assistant.evidence.quoted import quoted
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.untold.doubt import NONE, Doubt
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.counting import has_quantity
from assistant.retrieval.fit import OPENING, Fit
from assistant.retrieval.kinds import in_words, read, right_type
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.judge import Judge
from corpus.language import A_MONTH, MONTHS, fold, words
from corpus.lexical import Term
from corpus.types import Passage

OF_ANOTHER = 0.8
"""How sure the judge must be of a number of which nothing says that it is of what the question names."""
_LOOKED_AT = 30
"""So many passages with a word are looked at to know whether it is a name: one that stands in more is none of few."""
_OF_NAME = 5
"""A cell of more words is no name."""
_NO_NUMBER = re.compile(r"\b\d{1,2}[.:]\d\d\b(?: uur)?|\([^)]*\)")
"""A time of day, and what is put in brackets, as where it is to be found."""
_DAY = re.compile(rf"\b(\d{{1,2}}) ({A_MONTH})\b")
_SHORT = (
    {name[:3]: name for name in MONTHS} | {"mrt": "maart"} | {str(n): name for n, name in enumerate(MONTHS, start=1)}
)
_SHORT_DAY = re.compile(rf"\b0?(\d{{1,2}})[-/ ]0?({'|'.join(sorted(_SHORT, key=len, reverse=True))})\b")
_FROM = re.compile(rf"\b(?:vanaf|per|sinds|na|voor|tot|t/m|met ingang van) \d{{1,2}} (?:{A_MONTH})\b")
"""A day that something goes on from or until: what is told of it need not have that day."""


def unless_of_another(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found; what is missing where a number is asked of a name or a day that none of it has."""
    if isinstance(found, Refusal) or found.exact or query.references or found.form != "passages":
        return found
    shown = quoted(index, found, HITS)
    doubted = of_another(index, query, shown)
    if not doubted.needed or max(judge.scores(query.question, list(map(read, shown)))) >= doubted.needed:
        return found
    refused = nothing(index, query, vector)
    return Refusal(reason="not_in_documents", near=refused.near, passages=tuple(shown[:1]), told=doubted.said)


def of_another(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """What is doubtful about passages where a number is asked of a name or on a day; else nothing."""
    if query.ask not in NUMBERS or not passages:
        return NONE
    missing = [name for term in query.terms if (name := _missing(index, query, term, passages))]
    if missing:
        return Doubt(OF_ANOTHER, refusal_texts.not_told_for(" ".join(missing)))
    days = set(_DAY.findall(_FROM.sub(" ", fold(query.question))))
    if days and not any(days & _days_of(index, passage) for passage in passages):
        number, month = min(days)
        return Doubt(OF_ANOTHER, refusal_texts.not_told_for(f"{number} {month}"))
    return NONE


def _missing(index: Index, query: Query, term: Term, passages: Sequence[Passage]) -> str:
    """A word of a question, as the documents write it, if it is a name that no passage with what is asked has."""
    if term.weight < CONTENT or term.word in query.scope:
        return ""
    fit = Fit(index, [term])
    if any(_is_told(query, fit, term, passage) for passage in passages):
        return ""
    return _listed(index, term.word)


def _is_told(query: Query, fit: Fit, term: Term, passage: Passage) -> bool:
    """Whether a passage of a name has what is asked, or at least a number beside that name in running text.

    A row has other numbers of it: how many pupils a town has, and not how many of them stay at home.
    """
    beside = not passage.cells and fit.weight(term, passage.text) > PART_OF_COMPOUND
    told = right_type(query, passage) or (beside and has_quantity(_NO_NUMBER.sub(" ", passage.text)))
    return told and _is_of(fit, term, passage)


def _is_of(fit: Fit, term: Term, passage: Passage) -> bool:
    """Whether a name stands in a passage or above it, or in what its document is called.

    What a document opens with may list it beside others.
    """
    near = (read(passage), *passage.section, *(heading for heading, _ in passage.cells), fit.described(passage))
    return any(fit.weight(term, text) > PART_OF_COMPOUND for text in near)


def _days_of(index: Index, passage: Passage) -> set[tuple[str, str]]:
    """The days that stand in a passage or above it, or in what its document is called or opens with."""
    info = index.store.document(passage.document_id)
    opening = index.store.run(info.id, 0, min(OPENING, info.passages))
    texts = (in_words(passage), *passage.section, info.described, *(one.text for one in opening))
    return {day for text in texts for day in (*_DAY.findall(fold(text)), *_short_days(fold(text)))}


def _short_days(text: str) -> Iterator[tuple[str, str]]:
    """The days that are written short in a folded text, "18-12" or "18 dec", with the whole name of the month."""
    return ((number, _SHORT[month]) for number, month in _SHORT_DAY.findall(text))


def _listed(index: Index, word: str) -> str:
    """A folded word as the documents write it, if it is a name with a row of its own beside others; else nothing.

    Of a name that only stands in running text ("een school in Florida") all the rest of a document may be told.
    """
    rows = index.words.rows_with(word)
    if not word.isalpha() or not 0 < len(rows) <= _LOOKED_AT:
        return ""
    passages = index.store.passages(rows)
    texts = [text for passage in passages for text in _texts(passage)]
    forms = {form for text in texts for form in re.findall(r"[\w’'-]+", text) if fold(form) == word}
    if not forms or any(form[:1].islower() or form.isupper() for form in forms):
        return ""
    cells = (cell for passage in passages for _, cell in passage.cells if len(cell.split()) <= _OF_NAME)
    return min(forms) if any(word in words(cell) for cell in cells) else ""


def _texts(passage: Passage) -> tuple[str, ...]:
    return (passage.text, *passage.section, *(part for cell in passage.cells for part in cell))
