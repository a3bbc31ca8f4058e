"""Whether an answer says no more than its question does: the moment, the number or the reason asked is not in it.

A judge is as sure of a passage that repeats a question as of one that answers it: "meer scholing" is all about "waarom
is er meer scholing nodig?". So it must be really sure of what holds nothing that could be the answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assistant import refusal_texts as texts
from assistant.evidence.judge.bounds import HITS, OF_STRANGERS, REALLY_SURE, UNSURE
from assistant.evidence.judge.to_read import NUMBERS
from assistant.evidence.nothing import nothing
from assistant.evidence.places.facets import facet_of
from assistant.evidence.quoted import quoted
from assistant.evidence.selection import Refusal, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import gives_reasons, has_reason, holds
from assistant.retrieval.classes import asks_class, names_class
from assistant.retrieval.counting import GOES_BY_NUMBER, has_figure
from assistant.retrieval.done import asks_what_is_done, asks_whether_done, has_verb, is_to_do, lacks_outcome
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words, read
from assistant.retrieval.limits import lacks_moment
from assistant.retrieval.reasons import is_of_it
from assistant.retrieval.telling import parts_of
from assistant.retrieval.worth import asked_above
from assistant.words.ticks import is_ticked, is_unticked
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.judge import Judge
from corpus.types import Passage

_Thing = Literal["moment", "number", "reason", "outcome", "now", "class"]
_TOLD: Mapping[_Thing, str] = {
    "moment": texts.NO_MOMENT,
    "number": texts.NO_NUMBER,
    "reason": texts.NO_REASON,
    "outcome": texts.NO_OUTCOME,
    "now": texts.NOT_YET,
    "class": texts.NO_CLASS,
}
_COUNTED = ("count", "share", "size")
"""Numbers that say by themselves nothing of what they are, as a time or a price does."""
_NEVER = 2.0
"""No judge is as sure as this: it takes what is to be done for what has been done."""
_IMPLIED = re.compile(r"\w[:;] (?:\w+,? )?\w|, (?:dan|anders|zo)\b", re.IGNORECASE)
_LEANS_ON_IT = re.compile(r"(?:zo|ze|zij|dat|dit|hiermee|daarmee|dan|die|anders)\b", re.IGNORECASE)
"""How a reason stands beside what it is of, without a word that says it is one: "laat je thuis: het raakt kwijt"."""
_OF_TITLE = re.compile(r"\b[^\W\d_]+ \d+\b|\b(?:19|20)\d\d\b")
"""What goes by a number in a title, and the years that a document is of: they count nothing."""


def unless_lacking(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found, unless it lacks what is asked and the judge is not really sure of it; then what is missing."""
    thing = _asked(query)
    if isinstance(found, Refusal) or found.exact or thing is None or not _is_asked_of(found, thing):
        return found
    shown = quoted(index, found, HITS)
    fit = Fit(index, query.asked())
    held = [_holds(query, thing, passage, fit) for passage in shown]
    if "yes" in held or not shown:
        return found
    scores = judge.scores(query.question, list(map(read, shown)))
    needed = [_needed(thing, passage, one) for passage, one in zip(shown, held, strict=True)]
    if any(score >= least for score, least in zip(scores, needed, strict=True)):
        return found
    refused = nothing(index, query, vector)
    if refused.reason != "not_in_documents":
        return refused
    return Refusal(reason=refused.reason, near=refused.near, passages=(shown[0],), told=_TOLD[thing])


def _needed(thing: _Thing, passage: Passage, held: Literal["yes", "other", "no"]) -> float:
    """How sure the judge must be of a passage that does not plainly hold what is asked."""
    if thing == "outcome":
        wanted = any(facet_of(title) in ("needed", "to_do") for title in passage.section[-1:])
        return _NEVER if wanted or is_to_do(parts_of(passage)) else OF_STRANGERS
    return UNSURE if held == "other" else REALLY_SURE


def _is_asked_of(found: Selection, thing: _Thing) -> bool:
    """Whether passages are shown; what was done or is, a whole list of what is to be done does not tell either."""
    return found.form == "passages" or (found.form == "place" and thing in ("outcome", "now"))


def _asked(query: Query) -> _Thing | None:
    if query.ask == "when":
        return "moment"
    if query.ask == "why":
        return "reason"
    if query.ask in NUMBERS:
        return "number"
    asking = split_context(query.question)[0]
    if asks_whether_done(asking):
        return "outcome"
    if asks_what_is_done(asking):
        return "now"
    return "class" if asks_class(asking) else None


def _holds(query: Query, thing: _Thing, passage: Passage, fit: Fit) -> Literal["yes", "other", "no"]:
    """Whether a passage may tell what is asked; "other" where it gives a reason or a moment of something else."""
    if thing == "reason":
        return _reasons(query, passage, fit)
    if thing == "class":
        return "yes" if any(map(names_class, (*passage.section, in_words(passage)))) else "no"
    if thing in ("outcome", "now"):
        is_row = bool(passage.cells) or is_ticked(passage.text) or is_unticked(passage.text)
        lacking = lacks_outcome(parts_of(passage), passage.section)
        if thing == "now":  # what has a verb of its own is done
            lacking = lacking and (is_to_do(parts_of(passage)) or not has_verb(in_words(passage)))
        return "yes" if is_row or not lacking else "no"
    if asked_above(query, passage.section):
        return "yes"
    near = (*passage.section, in_words(passage), fit.described(passage))
    if thing == "moment":
        if lacks_moment(query.question, parts_of(passage), passage.section):
            return "no"
        at_head = not passage.section  # the day that a document opens with is its own
        return "yes" if at_head or _speaks_of_all(query, near, fit) else "other"
    if query.ask in _COUNTED and not _speaks(query, near, fit):
        return "no"
    titles, said = _OF_TITLE.sub(" ", " ".join(passage.section)), in_words(passage)
    told = any(char.isdigit() for char in titles) or has_figure(GOES_BY_NUMBER.sub(" ", said))
    return "yes" if told or holds(query.ask, f"{titles} {said}") else "no"


def _reasons(query: Query, passage: Passage, fit: Fit) -> Literal["yes", "other", "no"]:
    """Whether a passage gives a reason of what is asked, itself or under a title that says so."""
    parts = parts_of(passage)
    titled = asked_above(query, passage.section) or any(map(gives_reasons, passage.section))
    if titled and _speaks_of_all(query, (*passage.section, *parts), fit):
        return "yes"
    telling = [number for number, part in enumerate(parts) if has_reason(part)]
    if any(is_of_it(query, parts, number, fit) for number in telling):
        return "yes"
    implied = any(_IMPLIED.search(part) or (number and _LEANS_ON_IT.match(part)) for number, part in enumerate(parts))
    return "other" if telling or titled or implied else "no"


def _speaks_of_all(query: Query, said: Sequence[str], fit: Fit) -> bool:
    """Whether texts that stand under reasons have what a reason is asked of: each noun that must be found."""
    needed = [term for term in query.needed if term.forms and term.word not in query.scope]
    held = all(any(fit.weight(term, text) > PART_OF_COMPOUND for text in said) for term in needed)
    return held and _speaks(query, said, fit)


def _speaks(query: Query, said: Sequence[str], fit: Fit) -> bool:
    about = [term for term in query.terms if term.weight >= CONTENT]
    return not about or any(fit.weight(term, text) > PART_OF_COMPOUND for term in about for text in said)
