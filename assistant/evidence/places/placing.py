"""Places as answers: a heading or label whose path says what the question asks, with all that stands there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.evidence import quotes
from assistant.evidence.selection import Group, Refusal, Selection, grouped
from assistant.question.asking import STRICT, Ask
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.references import SECTIONS
from assistant.question.weights import CONTENT, FRAME
from assistant.retrieval.answer_type import expands, has_name, holds
from assistant.retrieval.bound import tells
from assistant.retrieval.counting import has_number_of
from assistant.retrieval.courtesies import is_courtesy
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import right_type
from assistant.retrieval.retrieve import PlaceHit, place_hit, search, under
from assistant.retrieval.telling import must_be_said, says_of_it
from assistant.retrieval.thresholds import LONGEST_LIST, LONGEST_WHOLE, NEAR, enough
from assistant.retrieval.worth import heading_asks
from assistant.words.years import of_another_year
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG
from corpus.types import Passage, Place

ENOUGH_FOR_PATH = 0.45
"""What the path of a list must hold for the whole list to be shown rather than the one item that fits best."""

FEW_HEADINGS = 2
"""With more headings than this, its own among them, a place is a document with chapters."""
FEW_BESIDE = 2
"""A list may have so many paragraphs beside it, that announce it or say to whom it applies."""
MANY_NAMED = 3
"""In more documents than this a number alone ("artikel 20") names nothing."""
APART_DEPTH = 30
"""Among so many of the best passages one must stand at a place for the question to be about that place."""


def answers(query: Query, hit: PlaceHit, best_passage: float, framing: float = 0.0) -> bool:
    """Whether what was asked is a place: its path says all that any passage says of the question, in so many words.

    `framing` is the share of the words that only frame the question: a passage that has those says no more for it.
    """
    if of_another_year(query.periods, (*hit.place.section, hit.place.title)):
        return False
    if (
        query.ask in STRICT
        and query.ask not in ("count", "who", "why")
        and not holds("day" if query.on_a_day else query.ask, _unnumbered(hit.place))
    ):
        return False
    if hit.place.title.endswith("?") and _asks_else(query, heading_asks(hit.place.title)):
        return False
    listed = _names_counted(query, hit) and hit.place.stop - hit.place.start > 1  # points that can be counted
    if query.ask == "count" and not listed and not has_number_of(_unnumbered(hit.place), query.counted_stems):
        return False
    if query.ask == "definition" and query.abbreviation and not expands(hit.place.title, query.abbreviation):
        return False
    if query.head and not set(words(" ".join((*hit.place.section, hit.place.title)))) & {
        f for f, _ in query.head.forms
    }:
        return False
    if query.deed and not set(words(" ".join((*hit.place.section, hit.place.title)))) & {
        f for f, _ in query.deed.forms
    }:
        return False
    return hit.coverage >= max(enough(query), best_passage - framing - 1e-6)


def _names_counted(query: Query, hit: PlaceHit) -> bool:
    """Whether a title that is asked for whole names what is counted: "Acties", not "Trajectklas" for so many hours."""
    named = {stem(word) for word in words(hit.place.title)}
    return hit.asked == 1 and (query.counted is None or bool(query.counted_stems & named))


def _asks_else(query: Query, heading: Ask) -> bool:
    """Whether a heading asks something else: who or when, above what should tell whether it is so."""
    return heading != query.ask and (query.ask in STRICT or (query.predicate is not None and heading in STRICT))


def speaks_beyond_title(index: Index, place: Place, fit: Fit) -> bool:
    """Whether a place is about what is asked: "Wat is nodig?" is asked of many things.

    What a question says beside such a label stands above that, or below it; true when it says nothing else.
    """
    about = [term for term in fit.coverage.terms if term.weight > FRAME and tells(term)]
    near = (*place.section, *(passage.text for passage in index.store.passages_of(place)))
    if place.kind == "label" or place.title.endswith("?"):
        about = [term for term in about if fit.weight(term, place.title) < STRONG]
    else:
        near = (*near, place.title)
    return not about or any(meant(term, fit.weight(term, text)) for term in about for text in near)


def names_somebody(index: Index, query: Query, place: Place) -> bool:
    """Whether a place that should answer "wie" names somebody: "Mededelingen voorzitter" may hold anything."""
    if query.ask != "who" or has_name(place.title):
        return True
    return any(right_type(query, passage) for passage in index.store.passages_of(place))


def says_it_somewhere(index: Index, query: Query, place: Place, fit: Fit) -> bool:
    """Whether a place, or anything that stands at it, says what is asked of its subject."""
    return not must_be_said(query) or any(says_of_it(query, passage, fit) for passage in index.store.passages_of(place))


def _unnumbered(place: Place) -> str:
    """A title without the number in front of it, which counts nothing."""
    return place.title.lstrip("0123456789. ") if place.title[:1].isdigit() else place.title


def with_siblings(index: Index, best: PlaceHit, hits: Sequence[PlaceHit]) -> Selection:
    """A place, with the labels beside it that the question asks for as well: "wat is nodig en wat zijn de acties?"."""
    asked = [
        hit.place
        for hit in hits
        if hit.asked == 1 and hit.place.kind == "label" and hit.place.parent_id == best.place.parent_id
    ]
    if best.place.kind != "label" or best.place.parent_id is None or len(asked) < 2:
        return whole_place(index, best.place)
    groups = [
        group
        for label in sorted(asked, key=lambda place: place.start)
        for group in grouped(index.store.passages_of(label), [(label.title,)] * (label.stop - label.start))
    ]
    return Selection(form="place", place=index.store.place(best.place.parent_id), groups=tuple(groups))


def label_asked(index: Index, passage: Passage, fit: Fit) -> Place | None:
    """The label a passage stands under, when the question asks for it and its path: then the whole list is meant."""
    place = index.store.place(passage.place_id) if passage.place_id else None
    if place is None or place.kind != "label":
        return None
    hit = place_hit(place, fit)
    return place if hit.asked == 1 and hit.coverage >= ENOUGH_FOR_PATH else None


def says_itself(index: Index, query: Query, place: Place) -> bool:
    """Whether the title gives the one fact that is asked ("Vergadering 3 maart, 19.00 uur"), and nothing below does."""
    if query.ask not in STRICT or query.ask in ("count", "who", "why", "result") or place.kind != "heading":
        return False
    said = holds(query.ask, _unnumbered(place))
    return said and not any(right_type(query, passage) for passage in index.store.passages_of(place))


def title_alone(place: Place) -> Selection:
    """A title that holds the answer itself: the name that "wie" asks for."""
    return Selection(
        form="passages",
        place=place,
        groups=(Group(path=place.section, quotes=(quotes.of_place(place),)),),
        exact=True,  # a judge reads what stands below it
    )


def rivals_of(best: PlaceHit, hits: Sequence[PlaceHit]) -> list[Place]:
    """Places of the same name elsewhere that fit just as well; empty when there is no other.

    A title that is asked for whole has none among those that say more: "Uitgangspunten verdeling".
    """
    same = [
        hit
        for hit in hits
        if abs(hit.coverage - best.coverage) < NEAR
        and hit.place.level == best.place.level
        and set(map(stem, words(hit.place.title))) & set(map(stem, words(best.place.title)))
        and hit.own >= best.own - NEAR
    ]
    whole = [hit for hit in same if hit.asked == 1]
    if len(whole) == 1:
        return []
    places = [hit.place for hit in same]
    parents = {(place.document_id, place.section) for place in places}
    return sorted(places, key=lambda place: (place.document_id, place.start)) if len(parents) > 1 else []


def many_places(index: Index, query: Query, rivals: Sequence[Place]) -> Selection | Refusal:
    """One name in many places: all of them when a total is asked or they are named together, otherwise a choice."""
    texts = {
        tuple(word for passage in index.store.passages_of(place) for word in words(passage.text)) for place in rivals
    }
    if len(texts) == 1:
        return whole_place(index, rivals[0])
    if query.ask != "count" and not _asks_for_all(index, query):
        return Refusal(reason="unclear", near=tuple(rivals[:12]))
    groups = [
        Group(
            path=place.section[-1:] or (place.title,),
            quotes=tuple(quotes.of_passage(passage) for passage in index.store.passages_of(place)),
        )
        for place in rivals
    ]
    return Selection(form="overview", groups=tuple(groups), total=sum(len(group.quotes) for group in groups))


def _asks_for_all(index: Index, query: Query) -> bool:
    """Whether the question speaks of all members of a series ("welke acties noemen de thema's?") or says "alle"."""
    numbering = index.store.series_words()
    folded = fold(query.question).split()
    return any(stem(term.word) in numbering for term in query.terms) or bool({"alle", "allemaal", "totaal"} & {*folded})


def told_apart(
    index: Index, query: Query, vector: NDArray[np.float32], named: list[Place]
) -> tuple[list[Place], Refusal | None]:
    """The places a number names; in many documents the one that the rest of the question is about, or a choice.

    A number alone, as of a chapter, names something else in each document.
    """
    most = 1 if any(reference.word in SECTIONS for reference in query.references) else MANY_NAMED
    if len({place.document_id for place in named}) <= most:
        return named, None
    by_id = {place.id: place for place in named}
    asks = any(term.weight >= CONTENT for term in query.terms)
    documents = [place.document_id for place in named]
    for hit in search(index, query, vector, APART_DEPTH, documents) if asks else ():
        above = hit.passage.place_id
        while above and above not in by_id:
            above = index.store.place(above).parent_id
        if above:
            chosen = by_id[above]
            beside = [p for p in named if p.document_id == chosen.document_id and p.number != chosen.number]
            return sorted([chosen, *beside], key=lambda place: place.start), None
    return [], Refusal(reason="unclear", near=tuple(named[:12]))


def people_at_head(index: Index, place: Place) -> list[Passage]:
    """The lines with names right below the title of minutes: of who is in a council these tell, not all that it said.

    Nothing where no headings stand below the title: then it is all about whom it names.
    """
    if sum(below.kind == "heading" for below in under(index, place)) <= FEW_HEADINGS:
        return []
    own = [p for p in index.store.passages_of(place) if p.section == (*place.section, place.title)]
    return [p for p in own if has_name(p.text) and (p.kind != "paragraph" or ":" in p.text)]


def whole_place(index: Index, place: Place) -> Selection:
    """All that stands at a place: its own list, or what each of its sub-places holds, in order."""
    passages = index.store.passages_of(place)
    passages = [passage for passage in passages if not is_courtesy(index, passage)] or passages
    if len(passages) > LONGEST_LIST and not _is_one_list(index, place, passages):
        below = [other for other in under(index, place) if other.level == place.level + 1]
        titles = tuple(quotes.of_place(other) for other in below)
        return Selection(form="place", place=place, groups=(Group(path=(), quotes=titles),))
    return Selection(form="place", place=place, groups=grouped(passages, [p.section[place.level :] for p in passages]))


def _is_one_list(index: Index, place: Place, passages: Sequence[Passage]) -> bool:
    """Whether a place is one list or table, perhaps after some words that announce it."""
    points = sum(passage.kind != "paragraph" for passage in passages)
    return len(passages) <= LONGEST_WHOLE and points >= len(passages) - FEW_BESIDE and under(index, place) == [place]


def of_type(index: Index, query: Query, place: Place) -> Selection | Refusal:
    """ "Wanneer is thema 2?": what stands at the place and is a date, or somebody for "wie"."""
    fitting = [passage for passage in index.store.passages_of(place) if right_type(query, passage)]
    if not fitting:
        return Refusal(reason="not_in_documents", near=(place,))
    if query.ask == "who":  # above its lists a report names who led a workshop; these tell of anybody
        own = [passage for passage in fitting if passage.section == (*place.section, place.title)]
        fitting = [passage for passage in own if has_name(passage.text)] or fitting
    return Selection(form="place", place=place, groups=grouped(fitting, [p.section[place.level :] for p in fitting]))
