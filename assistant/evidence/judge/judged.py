"""What the rules of words do not find, a judge may: a passage that answers in other words altogether.

The judge (`corpus/judge.py`) is asked where nothing was found, where what was found holds little of the question, and
where a fact is asked for, which words that stand together need not tell. What it lets through where nothing was found
is shown with a question whether it is what was looked for. The thresholds and what they do, in evals/decisions:
0018-a-judge.md, 0020-when-the-judge-answers.md, 0021-what-more-questions-did-not-bring.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant import texts
from assistant.evidence.completing import completed
from assistant.evidence.confidence import confidence
from assistant.evidence.documents.versions import with_note
from assistant.evidence.judge.bounds import (
    ANSWERS,
    BESIDE,
    BY_SEARCH,
    CERTAIN,
    DEEPER,
    FAR,
    HITS,
    NO_ANSWER,
    NONE_AT_ALL,
    OF_LACKING,
    OF_NUMBERED,
    OF_PLACE,
    OF_STRANGERS,
    OF_TYPE,
    OF_TYPED,
    OF_UNHEARD,
    RANKED,
    SAYS_IT,
    SHOWN,
    SURE,
    UNSURE,
)
from assistant.evidence.judge.listed import as_list, overlap, read_place, stands_at
from assistant.evidence.judge.no_answer import is_none, is_of_other, only_speaks_of_it
from assistant.evidence.judge.referred import told_elsewhere
from assistant.evidence.judge.to_read import all_alike, sure_ones, to_read
from assistant.evidence.judge.told_of import (
    is_beyond_years,
    is_told_of_it,
    lacks_reason,
    lacks_unit,
    tells_fact,
    tells_number,
)
from assistant.evidence.lacking import with_lacks
from assistant.evidence.nothing import nothing
from assistant.evidence.places.printed import printed
from assistant.evidence.quoted import quoted
from assistant.evidence.saying import LONGEST_SHOWN, say
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.strangers import PLAIN_TO_SEE, is_strange, unheard
from assistant.question.asking import STRICT
from assistant.question.naming.name_words import capitalised
from assistant.question.query import Query
from assistant.retrieval.answer_type import has_name, holds
from assistant.retrieval.covers import is_head_line
from assistant.retrieval.extremes import asks_extreme, of_kind
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words, read, right_type
from assistant.retrieval.persons import HOW_CALLED
from assistant.retrieval.retrieve import Hit, search
from assistant.retrieval.worth import asked_above
from assistant.words.sentences import sentences
from corpus.index import Index
from corpus.judge import Judge
from corpus.language import words
from corpus.lexical import STRONG
from corpus.types import Passage

_NOTHING_FOUND = ("not_in_documents", "off_topic")


@dataclass(frozen=True, slots=True)
class _Case:
    """A question with what is asked of search and of the judge for it."""

    index: Index
    query: Query
    vector: NDArray[np.float32]
    judge: Judge

    def hits(self) -> list[Hit]:
        """The first hits, of which the judge reads a few."""
        depth = DEEPER if asks_extreme(self.query) else RANKED
        return search(self.index, self.query, self.vector, depth, self.query.documents)

    def scores(self, passages: Sequence[Passage], question: str | None = None) -> list[float]:
        """How sure the judge is of each of some passages; the question may be put to it in other words."""
        return self.judge.scores(question or self.query.question, list(map(read, passages))) if passages else []

    def nothing(self) -> Refusal:
        return nothing(self.index, self.query, self.vector)

    def shown(self, passages: Sequence[Passage]) -> Selection:
        """Passages as an answer, with the lists that they announce."""
        return completed(self.index, self.query, say(self.index, passages))

    def noted(self, found: Selection) -> Selection:
        """An answer with what it lacks, and with the draft that says something else."""
        return with_note(self.index, with_lacks(self.index, self.query, found))


def judged(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found, unless a judge knows better; of a numbered place only what names it tells more."""
    case = _Case(index, query, vector, judge)
    if query.references:
        open_to_it = isinstance(found, Refusal) and found.reason == "not_in_documents"
        return _elsewhere(case, found) if open_to_it else found
    if isinstance(found, Refusal):
        is_name = unheard(found) in capitalised(query.question)
        open_to_it = found.reason in _NOTHING_FOUND and not is_name  # of another name nothing is meant
        return _instead(case, found) if open_to_it else found
    if found.exact:
        return found
    if found.form == "place" and not query.summary:
        return _place(case, found)
    if found.form != "passages":
        return found
    hits = case.hits()
    if query.ask in STRICT or confidence(index, query, found) < SURE or _passes_over(case, found, hits):
        return _again(case, found, hits)
    return _listed(case, found, hits) if query.several else found


def _instead(case: _Case, found: Refusal) -> Selection | Refusal:
    """The hit that the judge and search together hold for the best, if one answers, and those that may as well."""
    query, all_hits = case.query, case.hits()
    if all_hits and only_speaks_of_it(query, all_hits[0].passage):
        return found
    hits = to_read(query, [hit for hit in all_hits if not is_none(case.index, query, hit.passage)])
    scores = case.scores([hit.passage for hit in hits])
    if max(scores, default=0.0) < OF_TYPED:
        return found
    best = _best(query, scores, hits)
    if max(scores) < _needed(case.index, query, found, hits[best].passage, first=hits[best] is all_hits[0]):
        return found
    return replace(_chosen(case, all_hits, hits, scores), note=texts.otherwise_said(found.unknown))


def _place(case: _Case, found: Selection) -> Selection | Refusal:
    """What stands at a place, unless a hit that stands elsewhere surely answers better, or all of it is no answer."""
    query, place = case.query, found.place
    if place is None or place.stop - place.start > LONGEST_SHOWN or printed(case.index, query):
        return found
    all_hits = case.hits()
    hits = [hit for hit in all_hits if not is_of_other(case.index, query, hit.passage)][:HITS]
    sure, *scores = case.judge.scores(query.question, [read_place(found), *(read(hit.passage) for hit in hits)])
    if max(sure, *scores, 0.0) < NO_ANSWER:
        return case.nothing()
    if query.several and (listed := as_list(case.index, query, all_hits, lambda: max(sure, *scores), case.judge)):
        return found if listed.place and overlap(listed.place, place) else case.noted(listed)
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    if best is None or stands_at(hits[best].passage, place) or scores[best] < max(OF_PLACE * sure, ANSWERS):
        return found
    return case.noted(_chosen(case, all_hits, hits, scores))


def _best(query: Query, scores: Sequence[float], hits: Sequence[Hit]) -> int:
    values = [_worth(query, hit.passage, score, hit.score) for score, hit in zip(scores, hits, strict=True)]
    return max(range(len(hits)), key=values.__getitem__)


def _chosen(case: _Case, all_hits: Sequence[Hit], hits: Sequence[Hit], scores: Sequence[float]) -> Selection:
    """The best of the hits that were judged, and those that may answer as well; or the list they are points of."""
    if whole := as_list(case.index, case.query, all_hits, lambda: max(scores), case.judge):
        return whole
    best = _best(case.query, scores, hits)
    chosen = [best, *(n for n in range(len(hits)) if n != best and scores[n] >= BESIDE * scores[best])]
    return case.shown([hits[number].passage for number in chosen])


def _passes_over(case: _Case, found: Selection, hits: Sequence[Hit]) -> bool:
    """Whether search puts a hit far before all that is shown, which has more of the question's words."""
    shown = {passage.id for passage in quoted(case.index, found, SHOWN)}
    best = max((hit.score for hit in hits if hit.passage.id in shown), default=0.0)
    return not case.query.several and bool(hits) and hits[0].score - best > FAR


def _listed(case: _Case, found: Selection, hits: Sequence[Hit]) -> Selection:
    """What was found, or the list that it is a point of where that is as good an answer."""
    shown = quoted(case.index, found, SHOWN)
    whole = as_list(case.index, case.query, hits, lambda: max(case.scores(shown)), case.judge)
    if whole is None or not any(whole.place and stands_at(passage, whole.place) for passage in shown):
        return found
    return case.noted(whole)


def _elsewhere(case: _Case, found: Selection | Refusal) -> Selection | Refusal:
    """What tells elsewhere the fact that is asked of a numbered place, if the judge is sure enough of it."""
    told = told_elsewhere(case.query, [hit.passage for hit in case.hits()])[:HITS]
    scores = case.scores(told)
    if max(scores, default=0.0) < OF_NUMBERED:
        return found
    best = told[max(range(len(told)), key=scores.__getitem__)]
    return replace(case.shown([best]), note=texts.OTHERWISE_SAID)


def _needed(index: Index, query: Query, found: Refusal, passage: Passage, *, first: bool) -> float:
    """How sure the judge must be for a passage to be shown where nothing was found; `first`: search puts it first."""
    if unheard(found):
        return OF_UNHEARD
    if found.reason == "off_topic" or is_strange(index, query, passage) or lacks_unit(query, passage):
        return OF_STRANGERS
    if is_beyond_years(index, query, [passage]) or not is_told_of_it(query, passage, Fit(index, query.asked())):
        return OF_STRANGERS
    return OF_TYPED if first and tells_number(query, passage) else ANSWERS


def _again(case: _Case, found: Selection, hits: Sequence[Hit]) -> Selection | Refusal:
    """An answer with the hit that answers better before it; nothing where it surely is none."""
    index, query, shown = case.index, case.query, quoted(case.index, found, SHOWN)
    if all(is_head_line(index, passage) for passage in shown):
        return found  # who knows which document is meant needs no judge for its head
    if query.ask == "why" and shown and asked_above(query, shown[0].section):
        return found  # what stands under "Waarom doen we dit?" tells why, however it says so
    others = [
        p for p in (hit.passage for hit in to_read(query, hits)) if p not in shown and not is_of_other(index, query, p)
    ]
    scores = case.scores([*shown, *others], _put_plainly(query, shown))
    fit = Fit(index, query.asked())
    plain = any(fit.passage(p) >= SAYS_IT and _shows(query, p) and is_told_of_it(query, p, fit) for p in shown)
    if max(scores, default=0.0) < _least_sure(case, hits, shown, fit) and not plain:
        return case.nothing()
    if whole := as_list(index, query, hits, lambda: max(scores), case.judge):
        return case.noted(whole)
    best = _best_of(case, hits, shown, others, scores)
    if all_alike(query):
        return case.noted(case.shown(sure_ones(best or shown[0], [*shown, *others], scores)))
    if best is None:
        unsure = not plain and not found.note and max(scores[: len(shown)]) < UNSURE
        return replace(found, note=texts.OTHERWISE_SAID) if unsure else found
    return case.noted(case.shown([best, *shown]))


def _least_sure(case: _Case, hits: Sequence[Hit], shown: Sequence[Passage], fit: Fit) -> float:
    """How sure the judge must be of an answer that was found: hardly where the very first hit tells the fact."""
    query, first = case.query, hits[0].passage if hits else None
    if first and first not in shown and lacks_reason(query, first):  # it tells what happened, another tells a reason
        return OF_STRANGERS
    if query.ask in PLAIN_TO_SEE and not any(right_type(query, passage) for passage in shown):
        return ANSWERS
    if is_beyond_years(case.index, query, shown):
        return UNSURE
    if not any(is_told_of_it(query, passage, fit, itself=True) for passage in shown):
        return ANSWERS
    return NONE_AT_ALL if first in shown[:1] and tells_fact(query, shown[0]) else NO_ANSWER


def _best_of(
    case: _Case, hits: Sequence[Hit], shown: Sequence[Passage], others: Sequence[Passage], scores: Sequence[float]
) -> Passage | None:
    """Which of the other hits answers better than what is shown; None where none does. `scores` are of all of them."""
    fit = Fit(case.index, case.query.asked())
    by_search = {hit.passage.id: hit.score for hit in hits}
    least = min(by_search.values(), default=0.0)  # of what is shown and is no hit
    held = max(fit.passage(passage) for passage in shown)
    values = [
        _worth(case.query, one, score, by_search.get(one.id, least)) - OF_LACKING * max(0.0, held - fit.passage(one))
        for score, one in zip(scores, [*shown, *others], strict=True)
    ]
    best = max(range(len(values)), key=values.__getitem__)
    return others[best - len(shown)] if best >= len(shown) else None


def _shows(query: Query, passage: Passage) -> bool:
    """Whether a time, a sum, a number to call … is asked for and told; what looks like a place may be any."""
    plainly = query.ask in (*PLAIN_TO_SEE, "amount") and query.ask != "where"
    return plainly and holds(query.ask, read(passage))


def _worth(query: Query, passage: Passage, score: float, by_search: float) -> float:
    """By what passages are put in order: what the judge and search make of one, and whether it has what is asked."""
    sure = min(max(score, CERTAIN), 1 - CERTAIN)
    kind = of_kind(query, passage)
    return math.log(sure / (1 - sure)) + BY_SEARCH * by_search + OF_TYPE * kind


def _put_plainly(query: Query, shown: Sequence[Passage]) -> str:
    """A question as it is put to the judge, which hardly knows "hoe heet de directeur", but "wie is de directeur" well.

    Only where a sentence that is shown has a name beside who is asked about: of others a name tells nothing.
    """
    asked = {form for form, weight in query.head.forms if weight >= STRONG} if query.head else set[str]()
    said = (sentence for passage in shown for sentence in sentences(in_words(passage)))
    named = query.ask == "who" and any(has_name(one) and asked.intersection(words(one)) for one in said)
    return HOW_CALLED.sub(r"\1wie is", query.question) if named else query.question
