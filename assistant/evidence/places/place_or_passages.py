"""The place that a question names or is about, with all that stands there; or the passages that say more of it.

A count or an overview is read off the tree. Otherwise the place whose path says what the question asks answers, unless
a passage says more of it itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.nothing import nothing
from assistant.evidence.places.asked_back import many_documents
from assistant.evidence.places.label_kinds import lists_so_called, of_its_kind
from assistant.evidence.places.overview import count_series, framing_only, members, overview, very_title
from assistant.evidence.places.placing import (
    answers,
    label_asked,
    many_places,
    names_somebody,
    of_type,
    people_at_head,
    rivals_of,
    says_it_somewhere,
    says_itself,
    speaks_beyond_title,
    title_alone,
    whole_place,
    with_siblings,
)
from assistant.evidence.places.resolving import part_of, pointed, resolve, title_asked
from assistant.evidence.rows.points import list_of_not, points_that_have, steps_asked
from assistant.evidence.rows.tables import alike_rows, rows_of_year, table_asked
from assistant.evidence.saying import close, list_asked, list_on_top, opened_list, say, sides
from assistant.evidence.selection import Refusal, Selection
from assistant.question.asking import STRICT, asks_of_one_thing
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.weights import CONTENT, TOLD
from assistant.retrieval.answer_type import has_name
from assistant.retrieval.bound import names
from assistant.retrieval.counting import UNITS
from assistant.retrieval.fit import Fit, fit_of
from assistant.retrieval.rank import candidates
from assistant.retrieval.retrieve import PlaceHit, places
from assistant.retrieval.speakers import is_place_by_whom_asked
from assistant.retrieval.telling import counts_it
from assistant.retrieval.thresholds import enough
from assistant.retrieval.worth import Candidate, defines
from assistant.words.years import ranges
from corpus.index import Index
from corpus.language import fold, stem
from corpus.types import Place

_FOR_YEARS = re.compile(r"\b(?:welke? (?:school)?jaren|(?:voor|over|in) welke (?:periode|tijd)|welke periode)\b")
COUNT_ELSEWHERE = 0.6
"""What a passage with a number must hold, when no passage has it beside the word for what is counted."""

Vector = NDArray[np.float32]


def place_or_passages(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """What a count, an overview, a place or its passages tell; the reason why not where nothing does."""
    named, refusal = resolve(index, query, vector)
    if refusal:
        return refusal
    if query.each:
        return overview(index, query, members(index, query.each)) or nothing(index, query, vector)
    if query.counted and (counted := count_series(index, query)):
        return counted
    if named and (found := _of_named(index, query, vector, named)):
        return found
    if not named and (titled := very_title(index, query)):
        return whole_place(index, titled)
    subjects = {stem(term.word) for term in query.terms if term.weight >= CONTENT}
    subjects = subjects or {stem(term.word) for term in query.terms if term.weight >= TOLD}  # all was told before
    if not subjects:
        return framing_only(index, query)
    if len(subjects) == 1 and len(choice := members(index, subjects.pop())) > 1:
        return Refusal(reason="unclear", near=tuple(choice[:12]))
    if query.head and not query.head.forms:  # "welk boek": nothing in the documents is one
        return Refusal(reason="not_in_documents", near=tuple(named)) if named else nothing(index, query, vector)
    return _about_it(index, query, vector, named)


def _of_named(index: Index, query: Query, vector: Vector, named: Sequence[Place]) -> Selection | Refusal | None:
    """What stands at the places that a question names by number; None where it asks something of the one there is."""
    if found := title_asked(query, named) or pointed(index, query, named):
        return found
    if len(named) > 1:
        return overview(index, query, named) or nothing(index, query, vector)
    if labelled := of_its_kind(index, query, named[0]) or lists_so_called(index, query, named[0]):
        return labelled
    if query.summary or not any(term.weight >= CONTENT for term in query.terms):
        one_fact = query.ask in STRICT and not query.summary
        return of_type(index, query, named[0]) if one_fact else part_of(index, named[0], query.references[0].parts)
    return None


def _about_it(index: Index, query: Query, vector: Vector, named: Sequence[Place]) -> Selection | Refusal:
    fit = fit_of(index, query, to_place=bool(named))
    found = _candidates(index, query, vector, fit, named)
    hits = places(index, query, fit, [place.id for place in named], query.documents)
    hits = [hit for hit in hits if is_place_by_whom_asked(index, query, hit.place)]
    if query.must_hold:
        hits = [hit for hit in hits if names(index, query, (*hit.place.section, hit.place.title))]
    best = max((fit.passage(candidate.passage) for candidate in found), default=0.0)
    evidence = max((candidate.evidence for candidate in found), default=0.0)
    if evidence >= enough(query) and (several := many_documents(index, query, found, evidence)):
        return Refusal(reason="unclear", near=several)
    if said := _said_in_so_many_words(index, query, fit, found, hits, evidence if not named else 0.0):
        return said
    if hits and answers(query, hits[0], best, fit.coverage.framing) and _holds_it(index, query, hits[0].place, fit):
        return _best_place(index, query, hits)
    if table := table_asked(index, query, found, fit):
        return table
    if found and evidence >= enough(query):
        if having := points_that_have(index, query, found):
            return having
        if place := _whole_list(index, query, fit, found):
            return whole_place(index, place)
        rows = rows_of_year(query, found, fit)
        return say(index, rows if len(rows) > 1 else close(found, fit, best))
    return Refusal(reason="not_in_documents", near=tuple(named)) if named else nothing(index, query, vector)


def _holds_it(index: Index, query: Query, place: Place, fit: Fit) -> bool:
    """Whether a place that is about what is asked also holds what is asked of it."""
    one = query.ask in STRICT or asks_of_one_thing(query.question)
    if one and any(not t.forms and not fit.by_author(t, place.document_id) for t in query.needed):
        return False  # "waarom vond de minister …" where no minister is spoken of
    if not speaks_beyond_title(index, place, fit):
        return False
    return names_somebody(index, query, place) and says_it_somewhere(index, query, place, fit)


def _best_place(index: Index, query: Query, hits: Sequence[PlaceHit]) -> Selection | Refusal:
    """All that stands at the place that fits best; of places of one name a choice, or all of them."""
    best = hits[0].place
    if query.ask == "who" and (people := people_at_head(index, best)):
        return say(index, people)
    if rivals := rivals_of(hits[0], hits):
        return many_places(index, query, rivals)
    if says_itself(index, query, best):
        return title_alone(best)
    if lists := lists_so_called(index, query, best):
        return lists
    if query.summary and best.kind == "label" and best.parent_id:  # in short: the heading, not one of its labels
        return whole_place(index, index.store.place(best.parent_id))
    return with_siblings(index, hits[0], hits)


def _candidates(index: Index, query: Query, vector: Vector, fit: Fit, named: Sequence[Place]) -> list[Candidate]:
    """Passages that may answer; with a number that stands further from what is counted, when none has it beside it."""
    found = candidates(index, query, vector, fit, named)
    if any(candidate.evidence >= enough(query) for candidate in found) or query.ask != "count":
        return found
    if not query.counted or query.counted in UNITS:
        return found
    further = candidates(index, replace(query, counted=None), vector, fit, named)
    return [c for c in further if c.evidence >= COUNT_ELSEWHERE and counts_it(query, c.passage)] or found


def _said_in_so_many_words(
    index: Index, query: Query, fit: Fit, found: Sequence[Candidate], hits: Sequence[PlaceHit], evidence: float
) -> Selection | None:
    """Two sides of a comparison, a title that names who is asked for, or a passage that opens with what it explains."""
    if denied := list_of_not(query, fit, hits):
        return whole_place(index, denied)
    if query.compares and (both := sides(found, fit)):
        return say(index, both)
    by_title = query.ask == "who" and bool(hits) and hits[0].asked < 1 and hits[0].coverage >= enough(query)
    if by_title and has_name(hits[0].place.title):
        return title_alone(hits[0].place)
    if period := _of_period(query, fit, hits):
        return title_alone(period)
    titled = bool(hits) and hits[0].asked == 1
    if titled and found and found[0].passage.place_id in {place.id for place in rivals_of(hits[0], hits)}:
        titled = False  # many schools have the title, and one of them explains what it names
    explained = query.ask == "definition" and bool(found) and not titled and defines(found[0].passage, fit)
    return say(index, [found[0].passage]) if explained and evidence >= enough(query) else None


def _of_period(query: Query, fit: Fit, hits: Sequence[PlaceHit]) -> Place | None:
    """The place whose title says for which years it is that what is asked about: "Nieuw rooster (2027-2029)"."""
    if query.ask != "when" or not _FOR_YEARS.search(fold(query.question)) or query.periods or not query.needed:
        return None
    of_it = (hit.place for hit in hits if all(meant(t, fit.weight(t, hit.place.title)) for t in query.needed))
    return next((place for place in of_it if ranges(place.title)), None)


def _whole_list(index: Index, query: Query, fit: Fit, found: Sequence[Candidate]) -> Place | None:
    """The place whose whole list is meant, rather than one of its points."""
    first = found[0].passage
    asked = None if query.ask in STRICT else _list_named(index, query, fit, found)
    return (
        asked
        or alike_rows(index, query, found, fit)
        or opened_list(index, first, fit)
        or steps_asked(index, query, found)
    )


def _list_named(index: Index, query: Query, fit: Fit, found: Sequence[Candidate]) -> Place | None:
    """The place whose label is asked for, or to whose list most of the best passages belong."""
    if label := label_asked(index, found[0].passage, fit):
        return label
    of_series = query.head is not None and stem(query.head.word) in index.store.series_words()
    asked = list_asked(index, found, fit) if query.several and not of_series else None
    return asked or list_on_top(index, query, found, fit)
