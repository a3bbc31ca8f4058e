"""Passages that may answer a query: of the right type, best first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.question.asking import STRICT, asks_in_which_case, asks_of_one_thing
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import gives_reasons, has_date, holds_loosely, tells_condition
from assistant.retrieval.bound import names, names_all, speaks_of_it, takes_from_before
from assistant.retrieval.covers import is_title_line
from assistant.retrieval.fit import Fit
from assistant.retrieval.holders import is_of_present
from assistant.retrieval.kinds import in_words, right_type
from assistant.retrieval.listing import only_counts
from assistant.retrieval.of_members import is_of_other_member
from assistant.retrieval.persons import HOW_CALLED, is_anonymous, is_unnamed
from assistant.retrieval.presence import is_only_present
from assistant.retrieval.reasons import is_of_it
from assistant.retrieval.retrieve import Hit, search
from assistant.retrieval.rows import about_what_is_asked
from assistant.retrieval.speakers import is_by_whom_asked
from assistant.retrieval.telling import parts_of, says_of_it
from assistant.retrieval.thresholds import enough
from assistant.retrieval.worth import Candidate, scored
from assistant.words.members import members, of_another_member
from assistant.words.sentences import concluded, last_before, led_up_to, sentences
from assistant.words.years import lacks_column, meet, of_another_year, periods
from corpus.index import Index
from corpus.language import content_words, fold
from corpus.types import Passage, Place

DEPTH = 40
"""How many hits are looked at; ten times as many when only those under a named place count."""
TITLE_ENOUGH = 0.68
"""The share of the question that a document's title and headings must hold for it to be the one that is meant."""
SAYS_ALL, SAYS_MUCH, SAYS_MOST = 0.75, 0.6, 0.5
"""A passage that holds so much of the question, and so much in its own words, says what is asked about."""
SAYS_IT_ALL = 0.9
"""One that itself holds so much speaks throughout of what its first sentence names."""
OPENING = 5
"""A document's first passages: its subtitle, date and place."""
RUN_IN = 4
"""A first sentence of so many words is what its paragraph is about ("Dyslexie.")."""


def candidates(
    index: Index, query: Query, vector: NDArray[np.float32], fit: Fit, named: Sequence[Place]
) -> list[Candidate]:
    """Passages that may answer, of the right type, best first."""
    hits = search(index, query, vector, DEPTH * (10 if named else 1), query.documents)
    if hits and lacks_year(query, hits[0].passage):
        hits = [hit for hit in hits if _says_it_of_year(query, hit.passage, fit)]  # the very row has other years
    openings = _openings(index, fit, query.documents) if query.ask == "when" else []
    for passage in openings:
        fit.speaks_for_document(passage)
    others = [passage for passage in _pool(index, hits, named) if passage not in openings]
    pool = [p for p in openings if _may_be_it(index, query, p, fit)]
    pool += [p for p in others if _may_be_it(index, query, p, fit) and _speaks_of_it(index, query, p, fit)]
    pool = about_what_is_asked(query, pool, fit)
    return _with_members(index, query, _of_the_whole(query, scored(index, query, pool, fit, hits), fit))


def _pool(index: Index, hits: Sequence[Hit], named: Sequence[Place]) -> list[Passage]:
    """The hits; those below the places that are named, and the rest of what stands there, if any are."""
    found = [hit.passage for hit in hits if not named or _stands_below(hit.passage, named)]
    known = {hit.passage.id for hit in hits}
    there = (passage for place in named for passage in index.store.passages_of(place))
    return [*found, *(passage for passage in there if passage.id not in known)]


def _speaks_of_it(index: Index, query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage speaks of what is asked, and where one fact is asked tells it of that.

    The first lines of a document do neither: their title speaks for them.
    """
    if not speaks_of_it(passage, fit, strict=query.ask in STRICT):
        return False
    of_one = query.ask in STRICT or (query.head and not query.several) or asks_of_one_thing(query.question)
    return not of_one or _bound(index, query, passage, fit)


def _may_be_it(index: Index, query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage holds what is asked for, of the right year and by the one who is asked what they say."""
    if is_only_present(query, passage) or not _may_answer(query, passage, fit) or _is_of_other(query, passage, fit):
        return False
    if query.ask == "definition" and not _says_more(passage, fit):
        return False
    if not says_of_it(query, passage, fit):
        return False
    if query.head and query.attribute and not fit.holds(query.head, passage):
        return False
    if not _is_by_whom(index, query, passage):
        return False
    return bool(HOW_CALLED.match(fold(query.question))) or not is_title_line(index, passage)


def _is_by_whom(index: Index, query: Query, passage: Passage) -> bool:
    """Whether a passage is of the one who is asked what they say, and has the names that it must hold."""
    if query.said_by and not is_by_whom_asked(index, query, passage):
        return False
    if not query.must_hold:
        return True
    return passage.document_id not in query.without and names(index, query, (*passage.section, passage.text))


def _of_the_whole(query: Query, found: list[Candidate], fit: Fit) -> list[Candidate]:
    """Where the lines under a document's title tell how many, without what its parts tell of themselves.

    So many took part in a day, and so many in each of its workshops; a title that the question speaks of may be meant.
    """
    opening = (one.passage for one in found if one.passage.ordinal < OPENING and one.evidence >= enough(query))
    head = next((passage for passage in opening if not passage.section), None)
    if query.ask != "count" or head is None:
        return found
    return [
        one
        for one in found
        if one.passage.document_id != head.document_id
        or not one.passage.section
        or any(any(fit.of_text(title)) for title in one.passage.section)
    ]


def _with_members(index: Index, query: Query, found: list[Candidate]) -> list[Candidate]:
    """Nothing where the best passage only says how many there are of what is asked, and no points stand below it.

    Nor where it is asked which one, and all it says is that there is another.
    """
    if found and query.head and not query.attribute and is_unnamed(query.head, in_words(found[0].passage)):
        return []
    if not found or not only_counts(query, parts_of(found[0].passage)):
        return found
    best = found[0].passage
    there = index.store.passages_of(index.store.place(best.place_id)) if best.place_id else []
    below = (p for p in there if p.ordinal == best.ordinal + 1 and p.kind not in ("paragraph", "row"))
    return found if best.kind == "paragraph" and any(below) else []


def _may_answer(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage holds what is asked for; a weaker sign will do where it says all that the question says."""
    return right_type(query, passage) or _may_tell(query, passage, in_words(passage), fit)


def _may_tell(query: Query, passage: Passage, said: str, fit: Fit) -> bool:
    """Whether what a passage says has a weaker sign of what is asked, and the passage most of what the question says.

    Less of that will do where a condition is told in so many words: "wanneer mag dat" is answered by "alleen als …".
    """
    if query.on_a_day or fit.passage_own(passage) < SAYS_MOST:
        return False
    if query.ask == "who" and query.head and is_anonymous(query.head, said):
        return False
    if fit.passage(passage) >= SAYS_ALL and holds_loosely(query.ask, said):
        return True
    return asks_in_which_case(query.question) and fit.passage(passage) >= SAYS_MUCH and tells_condition(said)


def lacks_year(query: Query, passage: Passage) -> bool:
    """Whether a row has a column for each of some years, and none for the one that is asked about."""
    headings = (heading for heading, _ in passage.cells)
    return lacks_column(query.periods, headings) and not meet(query.periods, periods(passage.text))


def _says_it_of_year(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage names the year that is asked about, and something of what is asked of it."""
    asked = [term for term in query.asked() if term.weight >= CONTENT and not term.word.isdigit()]
    return meet(query.periods, periods(in_words(passage))) and any(fit.holds(term, passage) for term in asked)


def _is_of_other(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage speaks of another year or group, or of who holds an office now where another is asked for."""
    if _of_another_year(query, passage, fit) or is_of_present(query, passage.text, passage.section):
        return True
    return is_of_other_member(query, passage)


def _of_another_year(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage speaks of another year; in the report of a year what others are named is set beside it.

    Not in a table with a column for each year: what the years of a whole plan are, tells nothing of such a row.
    """
    if lacks_year(query, passage):
        return True
    if query.ask == "when" or meet(query.periods, periods(fit.described(passage))):
        return False
    return of_another_year(query.periods, (*passage.section, in_words(passage)))


def _bound(index: Index, query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether what is asked for stands with what it is asked of.

    In one sentence, with the one before it, what opens its paragraph like a title, and the titles, columns and
    document above it.
    """
    above = (*passage.section, *(heading for heading, _ in passage.cells), fit.described(passage))
    parts = [in_words(passage)] if passage.cells else sentences(passage.text)
    if parts and len(parts[0].split()) <= RUN_IN:
        above = (*above, parts[0])
    opening = parts[:1] if fit.passage_own(passage) >= SAYS_IT_ALL else ()
    asked = members(query.question) if query.ask not in ("why", "result", "opinion") else {}
    titled = bool(passage.cells) or any(map(gives_reasons, passage.section))
    for number, part in enumerate(parts):
        if of_another_member(asked, part if members(part) else " ".join(led_up_to(parts, number)[-1:])):
            continue
        if query.ask == "why" and not (titled or is_of_it(query, parts, number, fit)):
            continue
        if right_type(query, passage, part) or _may_tell(query, passage, part, fit):
            before = [*opening, *(led_up_to(parts, number) or [last_before(index, passage)])]
            near = (*(before if takes_from_before(query, part, fit) else ()), part, *concluded(parts, number), *above)
            if names_all(query, near, fit, passage) and (not query.must_hold or names(index, query, near)):
                return True
    return False


def _says_more(passage: Passage, fit: Fit) -> bool:
    """Whether a passage says anything beside what is asked about: the item "Time-out" does not say what that is."""
    return passage.kind == "row" or any(not any(fit.of_text(word)) for word in content_words(passage.text))


def _stands_below(passage: Passage, named: Sequence[Place]) -> bool:
    return any(
        passage.document_id == place.document_id and place.start <= passage.ordinal < place.stop for place in named
    )


def _openings(index: Index, fit: Fit, documents: Sequence[str]) -> list[Passage]:
    """The first lines of documents whose title says what is asked: there a date stands without a word beside it."""
    found: list[Passage] = []
    for info in index.store.documents:
        if documents and info.id not in documents:
            continue
        if documents or (any(fit.of_text(info.title)) and fit.coverage.share(fit.of_document(info.id)) >= TITLE_ENOUGH):
            opening = index.store.run(info.id, 0, min(OPENING, info.passages))
            found += [passage for passage in opening if not passage.section and has_date(passage.text)]
    return found
