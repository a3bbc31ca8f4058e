"""What a label at a numbered place says, where a question names only its kind: "Wat gebeurt er al bij thema 3?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import texts
from assistant.agreements.titles import kind_of_title
from assistant.evidence.agreed_asked import is_so_called, name_of
from assistant.evidence.places.facets import facet_of
from assistant.evidence.places.placing import whole_place
from assistant.evidence.selection import Group, Refusal, Selection, grouped
from assistant.question.asking import STRICT
from assistant.question.facets import FACET_STEMS, Facet, facet_asked
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import under
from assistant.words.english_frame import put_in_dutch
from assistant.words.lexicon import ACTOR_STEMS
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import Place

_PER_MEMBER = re.compile(r"^(?:en )?per [^\W\d_]+\W+")


def of_its_kind(index: Index, query: Query, place: Place) -> Selection | Refusal | None:
    """What stands below a place under titles of the kind that is asked; a refusal where only the places beside it have
    such a title, for what else stands there is no answer. None for a question that names no kind, or says more.

    A title that has the very word asked goes first ("Verbeterpunten"), then one that tells the same side of a subject.
    """
    asked = _PER_MEMBER.sub("", fold(split_context(query.question)[0]))
    for reference in query.references:
        asked = asked.replace(fold(reference.text), " ")
    facet, kind = facet_asked(asked, at_place=True), kind_of_title(asked)
    own = {stem(term.word) for term in query.terms if term.weight >= CONTENT} - ACTOR_STEMS
    if query.summary or (facet is None and kind is None) or (own - FACET_STEMS if facet else own):
        return None

    def titled(whole: Place) -> list[Place]:
        below = [one for one in under(index, whole) if one.id != whole.id]
        so_called = [one for one in below if own & {stem(word) for word in words(one.title)}]
        of_side = [one for one in below if facet and facet_of(one.title) == facet]
        found: list[Place] = []
        for one in so_called or of_side or [one for one in below if kind and kind_of_title(one.title) == kind]:
            if not any(one.start >= other.start and one.stop <= other.stop for other in found):
                found.append(one)
        return found

    found = titled(place)
    if not found:
        word = query.references[0].word if query.references else query.each or ""
        beside = (index.store.place(name) for _, _, name in index.store.series(word))
        has_it = any(titled(other) for other in beside if other.document_id == place.document_id)
        return Refusal(reason="not_in_documents", near=(place,)) if has_it else None
    return _all_of(index, facet, place, found)


def side_asked(index: Index, query: Query) -> Selection | None:
    """The lists of the side that is asked of the one place whose title has all else that a question says.

    "Verbeterpunten lerende cultuur", where a theme of that title has a list "Wat is nodig?". None for other questions,
    and where the register is asked for, which knows what other lists have of it.
    """
    facet = facet_asked(query.question, at_place=True)
    if facet is None or query.references or query.each or query.summary or query.whether or query.ask in STRICT:
        return None
    own = [term for term in query.terms if term.weight >= CONTENT and term.word not in query.scope]
    own = [term for term in own if stem(term.word) not in FACET_STEMS | ACTOR_STEMS]
    if not own or name_of(query):
        return None
    fit = Fit(index, query.asked())
    documents = {*query.documents} or {info.id for info in index.store.documents}
    every = [place for name in documents - query.superseded for place in index.store.places_of(name)]
    named = [place for place in every if all(meant(term, fit.weight(term, place.title)) for term in own)]
    named = [place for place in named if not any(_holds(place, other) for other in named)]
    found = [(place, one) for place in named for one in under(index, place)[1:] if facet_of(one.title) == facet]
    if len({place.id for place, _ in found}) != 1:
        return None
    lists = [one for _, one in found]
    outermost = [one for one in lists if not any(_holds(other, one) for other in lists)]
    shown = _all_of(index, facet, found[0][0], outermost)
    return None if _is_of_another(index, query, shown, found[0][0]) else replace(shown, exact=True)


def _is_of_another(index: Index, query: Query, shown: Selection, place: Place) -> bool:
    """Whether a question asks of a doer that no point names, nor a title above them: the list is not about that one."""
    info = index.store.document(place.document_id)
    told = [quote.text for group in shown.groups for quote in group.quotes]
    held = {stem(word) for text in (*told, place.title, *place.section, info.described) for word in words(text)}
    asked = {stem(term.word) for term in query.terms if stem(term.word) in ACTOR_STEMS}
    return not asked <= held


def lists_so_called(index: Index, query: Query, place: Place) -> Selection | None:
    """Of a place that is about what is asked, only the lists below it that have the very name of what is wanted.

    "Wat is er afgesproken over …" where a chapter of that title has a list "Afspraken" beside what else it tells.
    """
    name = name_of(replace(query, question=put_in_dutch(query.question)))
    if not name or query.summary or is_so_called(place.title, name):
        return None
    inside = [one for one in under(index, place)[1:] if one.stop > one.start]
    below = [one for one in inside if is_so_called(one.title, name)]
    beside = [one for one in inside if not any(one is other or _holds(other, one) for other in below)]
    outermost = [one for one in below if not any(_holds(other, one) for other in below)]
    return _all_of(index, None, place, outermost) if below and beside else None


def _holds(outer: Place, inner: Place) -> bool:
    return outer.id != inner.id and outer.start <= inner.start and inner.stop <= outer.stop


def _all_of(index: Index, facet: Facet | None, place: Place, found: Sequence[Place]) -> Selection:
    """All that stands in some lists of a place; of several under their titles."""
    if len(found) == 1:
        return _without_other_sides(index, facet, found[0])
    groups = [
        Group(path=(one.title, *group.path), quotes=group.quotes)
        for one in found
        for group in _without_other_sides(index, facet, one).groups
    ]
    return Selection(form="place", place=place, groups=tuple(groups))


def _without_other_sides(index: Index, facet: Facet | None, place: Place) -> Selection:
    """What stands at a place, without the lists of other sides below it: a reader may take these for parts of it."""
    below = under(index, place)[1:] if facet else []
    others = [one for one in below if facet_of(one.title) not in (None, facet)]
    kept = [
        passage
        for passage in index.store.passages_of(place)
        if not any(one.start <= passage.ordinal < one.stop for one in others)
    ]
    if not others or not kept:
        return whole_place(index, place)
    return Selection(form="place", place=place, groups=grouped(kept, [p.section[place.level :] for p in kept]))


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
