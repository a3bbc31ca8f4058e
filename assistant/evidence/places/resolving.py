"""What a question names by number: the place itself, in the document that is meant, and the part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import texts
from assistant.evidence.places.placing import title_alone, told_apart, whole_place
from assistant.evidence.selection import Refusal, Selection, grouped
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.question.references import SECTIONS, Reference, order_of
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.kinds import right_type
from assistant.retrieval.retrieve import under
from corpus.index import Index
from corpus.language import fold, stem
from corpus.types import Passage, Place

Series = list[tuple[str, str, str]]
"""The document, the number and the id of each place that a word numbers."""
_CALLED = re.compile(
    r"\bhoe (?:heet|heten|heette|heetten|luidt|luidde)\b"
    r"|\b(?:wat|hoe) (?:is|was|zijn|luidt|waren) de (?:titels?|na(?:am|men)) van\b"
    r"|\bwelke (?:titel|naam) (?:heeft|hebben|had|hadden|draagt)\b"
    r"|\bwhat (?:is|are|was) .*\b(?:called|the (?:title|name)s? of)\b"
)
_NAMES = frozenset(map(stem, ("titel", "titels", "naam", "namen", "called", "title", "name")))
_Point = tuple[Place, Sequence[Passage]]
_PRINTED = re.compile(r"(\d+(?:\.\d+)+)[.:)]?\s")
"""The number that a paragraph opens with where its article has a heading and it has none: "5.2 De ouders …"."""


def resolve(index: Index, query: Query, vector: NDArray[np.float32]) -> tuple[list[Place], Refusal | None]:
    """The places that the references name; a refusal when one of them does not exist, or many do.

    A document that is named and has such places is the one whose place is meant.
    """
    named: list[Place] = []
    for reference in query.references:
        series = _series(index, query, reference)
        for number in filter(None, (reference.number, reference.until)):
            if not (found := _numbered(index, series, number)):
                return [], _missing(index, query, reference, series, number)
            named += found
        named += _between(index, series, reference)
    named = list({place.id: place for place in named}.values())
    if any(reference.until for reference in query.references):
        named.sort(key=lambda place: index.store.offsets[place.document_id] + place.start)
    return told_apart(index, query, vector, _innermost(named, query))


def numbered(index: Index, query: Query) -> list[Place]:
    """The places that the references name by their first number, those that there are."""
    named = query.references
    return [place for one in named for place in _numbered(index, _series(index, query, one), one.number)]


def _series(index: Index, query: Query, reference: Reference) -> Series:
    """The places that a word numbers, in the documents that are named, if any of them has such places.

    A chapter or section may have its number alone. Documents that have none are not meant with another's.
    """
    every = index.store.series(reference.word)
    if reference.word not in SECTIONS:
        return [member for member in every if member[0] in query.documents] or every
    worded = {(document, number) for document, number, _ in every}
    every += [member for member in index.store.numbered() if member[:2] not in worded]
    named = [member for member in every if member[0] in query.documents]
    return named or ([] if query.documents and not query.only_leads else every)


def _numbered(index: Index, series: Series, number: str) -> list[Place]:
    """The places of a number, the outermost of each document; else those that print it before a paragraph of theirs."""
    found = [index.store.place(place) for _, other, place in series if other == number]
    outermost = {
        place.document_id: min(p.level for p in found if p.document_id == place.document_id) for place in found
    }
    found = [place for place in found if place.level == outermost[place.document_id]]
    above = number.rpartition(".")[0]
    if found or not above:
        return found
    holders = [index.store.place(place) for _, other, place in series if other == above]
    return [place for place in holders if _point(index, place, (number,))]


def _between(index: Index, series: Series, reference: Reference) -> list[Place]:
    """The places inside a range that exist."""
    if not reference.until:
        return []
    first, last = order_of(reference.number), order_of(reference.until)
    inside = [(number, place) for _, number, place in series if first < order_of(number) < last]
    return [index.store.place(place) for number, place in inside if number.count(".") == reference.number.count(".")]


def _missing(index: Index, query: Query, reference: Reference, series: Series, number: str) -> Refusal:
    """Why there is no such place: what places there are instead; of sections those beside it."""
    word = reference.text.partition(" ")[0]
    if not series:
        titles = [index.store.document(name).title for name in query.documents]
        return Refusal(reason="false_premise", told=texts.without_numbers(f"{word} {number}", titles))
    missing = Reference(word=reference.word, number=number, text=f"{word} {number}")
    members = len(series)
    if reference.word in SECTIONS:
        above = number.rpartition(".")[0]
        beside = [member for member in series if member[1].rpartition(".")[0] == above]
        series = beside or [member for member in series if "." not in member[1]]
        members = 0
    near = tuple(index.store.place(place) for _, _, place in series[:12])
    return Refusal(reason="false_premise", near=near, missing=missing, members=members)


def _innermost(named: list[Place], query: Query) -> list[Place]:
    """Of places inside one another, as "artikel 3 van hoofdstuk 2", only the inner ones."""
    if len({reference.word for reference in query.references}) < 2:
        return named

    def holds(outer: Place, inner: Place) -> bool:
        within = outer.start <= inner.start and inner.stop <= outer.stop
        return outer.document_id == inner.document_id and within and outer.level < inner.level

    return [place for place in named if not any(holds(place, other) for other in named)]


def pointed(index: Index, query: Query, named: Sequence[Place]) -> Selection | None:
    """The points that a question names inside places: "artikel 5.2", "artikel 8 lid 2"; None unless each names one."""
    found: list[_Point] = []
    for reference in query.references:
        points = _points(index, named, reference)
        if not points:
            return None
        found += points
    told = list({passage.id: (place, passage) for place, passages in found for passage in passages}.values())
    if query.ask in STRICT and not any(right_type(query, passage) for _, passage in told):
        return None
    passages = [passage for _, passage in told]
    if len({place.id for place, _ in told}) == 1:
        return Selection(form="place", place=told[0][0], groups=grouped(passages, [()] * len(told)))
    groups = grouped(passages, [(place.title,) for place, _ in told])
    return Selection(form="overview", groups=groups, total=len(told))


def title_asked(query: Query, named: Sequence[Place]) -> Selection | None:
    """What numbered places are called, where a question asks just that: "Hoe heet thema 2?"."""
    said = {stem(term.word) for term in query.terms if term.weight >= CONTENT}
    if not _CALLED.search(fold(split_context(query.question)[0])) or said - _NAMES:
        return None
    groups = [group for place in named for group in title_alone(place).groups]
    return replace(title_alone(named[0]), groups=tuple(groups), place=named[0] if len(named) == 1 else None)


def _points(index: Index, named: Sequence[Place], reference: Reference) -> list[_Point]:
    """The points of some places that one reference names, those inside its range among them."""
    inside = [(place, reference.parts) for place in named if place.number == reference.number and reference.parts]
    above = reference.number.rpartition(".")[0]
    inside += [(place, (reference.number, *reference.parts)) for place in named if above and place.number == above]
    found = [point for place, parts in inside if (point := _point(index, place, parts))]
    if not (found and reference.until):
        return found
    first, last = order_of(reference.number), order_of(reference.until)
    for place, _ in inside:
        after = [
            passage
            for passage in index.store.passages_of(place)
            if any(first < order_of(number) <= last for number in _numbers(passage, place) if "." in number)
        ]
        found.append((place, after))
    return found


def _point(index: Index, place: Place, parts: Sequence[str]) -> _Point | None:
    """A numbered point of a place, from the whole inward, and the place that it is; None where there is no such one."""
    found: list[Passage] = []
    for part in parts:
        lower = (other for other in under(index, place)[1:] if other.kind != "heading")
        if below := next((other for other in lower if part in _numbers(other, place)), None):
            place, found = below, index.store.passages_of(below)
            continue
        points = [passage for passage in index.store.passages_of(place) if part in _numbers(passage, place)]
        depth = min((point.depth for point in points), default=0)
        return next(((place, [point]) for point in points if point.depth == depth), None)
    return (place, found) if found else None


def _numbers(of: Passage | Place, inside: Place) -> set[str]:
    """The numbers by which a point of a place goes: "2", and "5.2" in article 5, whichever of them is printed."""
    text = of.title if isinstance(of, Place) else of.text if of.kind != "row" else ""
    printed = _PRINTED.match(text)
    own = printed[1] if printed else (of.number or "").rstrip(".)")
    whole = f"{inside.number}."
    return {own, own.removeprefix(whole) if own.startswith(whole) else f"{whole}{own}"} if own else set()


def part_of(index: Index, place: Place, parts: Sequence[str]) -> Selection:
    """All that stands at a place, or only the part of it that is named, where its points are numbered."""
    for part in parts:
        below = [other for other in under(index, place)[1:] if other.kind == "item" and other.number == part]
        if below:
            place = below[0]
            continue
        points = [passage for passage in index.store.passages_of(place) if passage.number == part]
        if points:
            depth = min(point.depth for point in points)
            chosen = next(point for point in points if point.depth == depth)
            return Selection(form="place", place=place, groups=grouped([chosen], [()]))
        break
    return whole_place(index, place)
