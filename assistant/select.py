"""What to say: from a query to the quotes that answer it, or to the reason why nothing does.

In this order: what the question names must exist; a count or an overview is read off the tree; otherwise the place
whose path says what the question asks answers with all that stands there, unless a passage says more of it itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant import quotes
from assistant.answer_type import expands, has_date, has_name, has_number_of
from assistant.lexicon import DOMAIN_STEMS, NUMBERS, WHOLE_DOCUMENT_STEMS
from assistant.rank import candidates, right_type
from assistant.retrieve import Fit, PlaceHit, place_hit, places, search, under
from assistant.selection import Group, Refusal, Selection, grouped
from assistant.understand import CONTENT, Query
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG
from corpus.types import Passage, Place

ENOUGH = 0.68
"""The share of a question's content that evidence must hold; evals/decisions/0004-answer-or-refuse.md."""
ENOUGH_FOR_OPEN = 0.55
ENOUGH_FOR_PATH = 0.45
"""What the path of a list must hold for the whole list to be shown rather than the one item that fits best."""
STRICT = frozenset(("who", "when", "count", "why"))
NAMED = 1.2
"""What a place that is named by its number counts for, beside 1 for a rare word of the question."""
NEAR = 0.06
"""Evidence that holds this much less than the best still says the same."""
LONGEST_LIST = 40
"""A place with more passages is shown as its sub-places."""
MENTIONS = 8
OUTLINES = 3
"""Of more documents than this the outline is no answer any more."""

Vector = NDArray[np.float32]


def select(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """Decide what to say. `vector` is the question's embedding, shape (dimension,)."""
    if not any(term.weight for term in query.terms) and not query.references:
        return Refusal(reason="unclear")
    named, refusal = _resolve(index, query)
    if refusal:
        return refusal
    if query.each:
        return _overview(index, query, _members(index, query.each)) or _nothing(index, query, vector)
    if query.counted and (counted := _count_series(index, query)):
        return counted
    if len(named) > 1:
        return _overview(index, query, named) or _nothing(index, query, vector)
    if named and not any(term.weight >= CONTENT for term in query.terms):
        return _whole_place(index, named[0]) if query.ask not in ("when", "who") else _of_type(index, query, named[0])
    subjects = {stem(term.word) for term in query.terms if term.weight >= CONTENT}
    if not subjects:
        return _framing_only(index, query)
    if len(subjects) == 1 and len(members := _members(index, subjects.pop())) > 1:
        return Refusal(reason="unclear", near=tuple(members[:12]))
    if query.head and not query.head.forms:  # "welk boek": nothing in the documents is one
        return Refusal(reason="not_in_documents", near=tuple(named)) if named else _nothing(index, query, vector)
    return _place_or_passages(index, query, vector, named)


def enough(query: Query) -> float:
    """The share that evidence must hold: more where one fact is asked, which a near miss would get wrong."""
    return ENOUGH if query.ask in STRICT else ENOUGH_FOR_OPEN


def _resolve(index: Index, query: Query) -> tuple[list[Place], Refusal | None]:
    """The places that the references name; a refusal when one of them does not exist."""
    named: list[Place] = []
    for reference in query.references:
        series = index.store.series(reference.word)
        found = [index.store.place(place) for _, number, place in series if number == reference.number]
        if not found:
            members = tuple(index.store.place(place) for _, _, place in series[:12])
            return [], Refusal(reason="false_premise", near=members, missing=reference, members=len(series))
        named += [place for place in found if place not in named]
    return named, None


def _members(index: Index, word: str) -> list[Place]:
    return [index.store.place(place) for _, _, place in index.store.series(word)]


def _count_series(index: Index, query: Query) -> Selection | None:
    """ "Hoeveel thema's zijn er?" where headings number themes; None when the question is about something narrower."""
    series = _members(index, query.counted or "")
    if len(series) < 2 or query.references or _narrower(index, query, series):
        return None
    documents = list(dict.fromkeys(place.document_id for place in series))
    groups = tuple(
        Group(
            path=(index.store.document(name).title,) if len(documents) > 1 else (),
            quotes=tuple(quotes.of_place(place) for place in series if place.document_id == name),
        )
        for name in documents
    )
    return Selection(form="series", groups=groups, total=len(series), word=query.counted or "")


def _narrower(index: Index, query: Query, series: Sequence[Place]) -> bool:
    """Whether a question asks for something of a series rather than for its members: a word their section lacks."""
    terms = [
        term
        for term in query.terms
        if term.weight >= CONTENT
        and stem(term.word) != query.counted
        and str(NUMBERS.get(term.word, term.word)) != str(len(series))
    ]
    fit = Fit(index, terms)
    above = fit.of_path(series[0].section, series[0].document_id)
    return not all(above)


def _overview(index: Index, query: Query, members: Sequence[Place]) -> Selection | None:
    """The same question put to each of several places."""
    terms = [t for t in query.asked() if stem(t.word) != query.each]
    terms = terms if any(term.weight >= CONTENT for term in terms) else []
    fit = Fit(index, terms)
    groups = []
    for member in members:
        best = _best_below(index, query, fit, member) if terms else member
        if best and (found := index.store.passages_of(best)):
            groups.append(Group(path=(member.title,), quotes=tuple(quotes.of_passage(passage) for passage in found)))
    if not groups:
        return None
    return Selection(form="overview", groups=tuple(groups), total=sum(len(g.quotes) for g in groups))


def _best_below(index: Index, query: Query, fit: Fit, member: Place) -> Place | None:
    found = [hit for hit in places(index, query, fit, within=[member.id]) if hit.place.id != member.id]
    return found[0].place if found and found[0].coverage >= enough(query) else None


def _of_type(index: Index, query: Query, place: Place) -> Selection | Refusal:
    """ "Wanneer is thema 2?": what stands at the place and is a date, or somebody for "wie"."""
    fitting = [passage for passage in index.store.passages_of(place) if right_type(query, passage)]
    if not fitting:
        return Refusal(reason="not_in_documents", near=(place,))
    return Selection(form="place", place=place, groups=grouped(fitting, [p.section[place.level :] for p in fitting]))


def _framing_only(index: Index, query: Query) -> Selection | Refusal:
    """A title in so many words; the outline for "waar gaat het verslag over?"; otherwise a choice from the outline."""
    hits = places(index, query, Fit(index, query.asked()))
    found = [hit for hit in hits if hit.asked == 1 and hit.coverage >= ENOUGH]
    if found:
        return _whole_place(index, found[0].place)
    outlines = {info.id: _outline(index, info.id) for info in index.store.documents[:OUTLINES]}
    if any(stem(term.word) in WHOLE_DOCUMENT_STEMS for term in query.terms) and any(outlines.values()):
        groups = [
            Group(path=(index.store.document(name).title,), quotes=tuple(map(quotes.of_place, tops)))
            for name, tops in outlines.items()
        ]
        return Selection(form="outline", groups=tuple(groups))
    return Refusal(reason="unclear", near=tuple(place for tops in outlines.values() for place in tops)[:8])


def _outline(index: Index, document_id: str) -> list[Place]:
    return [place for place in index.store.places_of(document_id) if place.level == 1][:LONGEST_LIST]


def _place_or_passages(index: Index, query: Query, vector: Vector, named: Sequence[Place]) -> Selection | Refusal:
    fit = Fit(index, query.asked(), known=NAMED if named and query.ask not in STRICT else 0.0)
    within = [place.id for place in named]
    place_hits = places(index, query, fit, within)
    passages = candidates(index, query, vector, fit, named)
    best_place = place_hits[0] if place_hits else None
    best = max((fit.passage(passage) for passage in passages), default=0.0)
    by_name = best_place and query.ask == "who" and best_place.asked < 1 and best_place.coverage >= ENOUGH
    if best_place and by_name and has_name(best_place.place.title):
        return _title_alone(best_place.place)
    if best_place and _answers(query, best_place, best):
        rivals = _rivals(best_place, place_hits)
        if rivals:
            return _many_places(index, query, rivals)
        return _with_siblings(index, best_place, place_hits)
    if passages and best >= enough(query):
        if query.ask not in STRICT and (label := _label_asked(index, passages[0], fit)):
            return _whole_place(index, label)
        return _say(index, passages[: 3 * MENTIONS], fit, best)
    if named:
        return Refusal(reason="not_in_documents", near=tuple(named))
    return _nothing(index, query, vector)


def _answers(query: Query, hit: PlaceHit, best_passage: float) -> bool:
    """Whether what was asked is a place: its path says all that any passage says of the question, in so many words."""
    if query.ask == "when" and not has_date(hit.place.title):
        return False
    if query.ask == "count" and hit.asked < 1 and not has_number_of(hit.place.title, query.counted or ""):
        return False
    if query.ask == "definition" and query.abbreviation and not expands(hit.place.title, query.abbreviation):
        return False
    if query.head and not set(words(" ".join((*hit.place.section, hit.place.title)))) & {
        f for f, _ in query.head.forms
    }:
        return False
    return hit.coverage >= max(enough(query), best_passage - 1e-6)


def _with_siblings(index: Index, best: PlaceHit, hits: Sequence[PlaceHit]) -> Selection:
    """A place, with the labels beside it that the question asks for as well: "wat is nodig en wat zijn de acties?"."""
    asked = [
        hit.place
        for hit in hits
        if hit.asked == 1 and hit.place.kind == "label" and hit.place.parent_id == best.place.parent_id
    ]
    if best.place.kind != "label" or best.place.parent_id is None or len(asked) < 2:
        return _whole_place(index, best.place)
    groups = [
        group
        for label in sorted(asked, key=lambda place: place.start)
        for group in grouped(index.store.passages_of(label), [(label.title,)] * (label.stop - label.start))
    ]
    return Selection(form="place", place=index.store.place(best.place.parent_id), groups=tuple(groups))


def _label_asked(index: Index, passage: Passage, fit: Fit) -> Place | None:
    """The label a passage stands under, when the question asks for it and its path: then the whole list is meant."""
    place = index.store.place(passage.place_id) if passage.place_id else None
    if place is None or place.kind != "label":
        return None
    hit = place_hit(place, fit)
    return place if hit.asked == 1 and hit.coverage >= ENOUGH_FOR_PATH else None


def _title_alone(place: Place) -> Selection:
    """A title that holds the answer itself: the name that "wie" asks for."""
    return Selection(
        form="passages", place=place, groups=(Group(path=place.section, quotes=(quotes.of_place(place),)),)
    )


def _rivals(best: PlaceHit, hits: Sequence[PlaceHit]) -> list[Place]:
    """Places of the same name elsewhere that fit just as well; empty when there is no other."""
    same = [
        hit.place
        for hit in hits
        if abs(hit.coverage - best.coverage) < NEAR
        and hit.place.level == best.place.level
        and set(map(stem, words(hit.place.title))) & set(map(stem, words(best.place.title)))
        and hit.own >= best.own - NEAR
    ]
    parents = {(place.document_id, place.section) for place in same}
    return sorted(same, key=lambda place: (place.document_id, place.start)) if len(parents) > 1 else []


def _many_places(index: Index, query: Query, rivals: Sequence[Place]) -> Selection | Refusal:
    """One name in many places: all of them when a total is asked or they are named together, otherwise a choice."""
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


def _whole_place(index: Index, place: Place) -> Selection:
    """All that stands at a place: its own list, or what each of its sub-places holds, in order."""
    if place.stop - place.start > LONGEST_LIST:
        below = [other for other in under(index, place) if other.level == place.level + 1]
        titles = tuple(quotes.of_place(other) for other in below)
        return Selection(form="place", place=place, groups=(Group(path=(), quotes=titles),))
    passages = index.store.passages_of(place)
    return Selection(form="place", place=place, groups=grouped(passages, [p.section[place.level :] for p in passages]))


def _say(index: Index, passages: Sequence[Passage], fit: Fit, best: float) -> Selection:
    """The best passage, with those that say as much of the question in their own words."""
    first = passages[0]
    own = fit.passage_own(first)
    also = [p for p in passages[1:] if fit.passage(p) >= best - NEAR and 0 < own <= fit.passage_own(p) + NEAR]
    order = sorted(
        [first, *also][:MENTIONS], key=lambda p: (p.document_id != first.document_id, p.document_id, p.ordinal)
    )
    place = index.store.place(first.place_id) if first.place_id else None
    several = len({passage.document_id for passage in order}) > 1
    return Selection(form="passages", groups=grouped(order, [_heading(index, p, several) for p in order]), place=place)


def _heading(index: Index, passage: Passage, several: bool) -> tuple[str, ...]:
    """The titles to show above a passage: its document's, when there is more than one, and the two nearest to it."""
    document = index.store.document(passage.document_id).title
    near = " › ".join(passage.section[-2:])
    return tuple(title for title in (document if several or not near else "", near) if title)


def _nothing(index: Index, query: Query, vector: Vector) -> Refusal:
    """Nothing answers: tell whether the documents speak of the subject at all, and what comes nearest."""
    known = any(
        stem(term.word) in DOMAIN_STEMS or any(weight >= STRONG for _, weight in term.forms) for term in query.asked()
    )
    near: list[Place] = []
    for hit in search(index, query, vector, 10):
        place = index.store.place(hit.passage.place_id) if hit.passage.place_id else None
        if place and place not in near:
            near.append(place)
    # Who somebody is and what a word means can always be about the documents, whatever the words.
    known = known or query.ask in ("who", "definition")
    return Refusal(reason="not_in_documents" if known else "off_topic", near=tuple(near[:3]))
