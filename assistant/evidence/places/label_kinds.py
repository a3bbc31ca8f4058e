"""What a label at a numbered place says, where a question names only its kind: "Wat gebeurt er al bij thema 3?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import texts
from assistant.agreements.titles import kind_of_title
from assistant.evidence.places.placing import whole_place
from assistant.evidence.selection import Group, Refusal, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.retrieve import under
from assistant.words.lexicon import ACTOR_STEMS
from corpus.index import Index
from corpus.language import fold, stem
from corpus.types import Place

_PER_MEMBER = re.compile(r"^(?:en )?per [^\W\d_]+\W+")


def of_its_kind(index: Index, query: Query, place: Place) -> Selection | Refusal | None:
    """What stands below a place under titles of the kind that is asked; a refusal where only the places beside it have
    such a title, for what else stands there is no answer. None for a question that names no kind, or says more.
    """
    if query.summary or any(term.weight >= CONTENT and stem(term.word) not in ACTOR_STEMS for term in query.terms):
        return None
    asked = _PER_MEMBER.sub("", fold(split_context(query.question)[0]))
    for reference in query.references:
        asked = asked.replace(fold(reference.text), " ")
    kind = kind_of_title(asked)
    if kind is None:
        return None

    def titled(whole: Place) -> list[Place]:
        found: list[Place] = []
        for one in under(index, whole):
            within = any(one.start >= other.start and one.stop <= other.stop for other in found)
            if one.id != whole.id and kind_of_title(one.title) == kind and not within:
                found.append(one)
        return found

    found = titled(place)
    if not found:
        word = query.references[0].word if query.references else query.each or ""
        beside = (index.store.place(name) for _, _, name in index.store.series(word))
        has_it = any(titled(other) for other in beside if other.document_id == place.document_id)
        return Refusal(reason="not_in_documents", near=(place,)) if has_it else None
    if len(found) == 1:
        return whole_place(index, found[0])
    groups = [
        Group(path=(one.title, *group.path), quotes=group.quotes)
        for one in found
        for group in whole_place(index, one).groups
    ]
    return Selection(form="place", place=place, groups=tuple(groups))


def of_its_kind_each(index: Index, query: Query, members: Sequence[Place]) -> Selection | None:
    """The same of several places: "Wat gebeurt er al bij thema 1 en 2?"; None where none of them has such a title."""
    asked = replace(query, terms=tuple(term for term in query.terms if stem(term.word) != query.each))
    groups: list[Group] = []
    lacking: list[str] = []
    for member in members:
        found = of_its_kind(index, asked, member)
        if isinstance(found, Selection):
            groups += [Group(path=(member.title, *group.path), quotes=group.quotes) for group in found.groups]
        else:
            lacking.append(called(member))
    if not groups:
        return None
    note = texts.not_there(lacking) if lacking else None
    return Selection(form="overview", groups=tuple(groups), total=sum(len(g.quotes) for g in groups), note=note)


def called(place: Place) -> str:
    """A numbered place by its word and number: "thema 3"; by its title where that has no such word."""
    first = place.title.split()[0]
    return f"{first.lower()} {place.number}" if place.number and first.isalpha() else place.title
