"""Questions to ask next, made of the places in the documents themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from assistant import texts
from assistant.retrieval.retrieve import under
from corpus.index import Index
from corpus.language import words
from corpus.types import Place

MOST = 4
LONGEST_LABEL = 6
LONGEST_SECTION = 9
"""Passages: more are no answer that one reads at a glance."""


def about(index: Index, place: Place | None) -> tuple[str, ...]:
    """What one could ask after an answer about a place: what else stands beside it."""
    if place is None:
        return ()
    anchor = index.store.place(place.parent_id) if place.kind != "heading" and place.parent_id else place
    beside = [
        other for other in under(index, anchor) if other.id not in (place.id, anchor.id) and other.stop > other.start
    ]
    return choices(beside or _next_to(index, anchor))


def choices(places: Sequence[Place]) -> tuple[str, ...]:
    """One question per place, at most four, each of them once."""
    return tuple(dict.fromkeys(_question_about(place) for place in places))[:MOST]


def _question_about(place: Place) -> str:
    """A question that asks for what stands at a place."""
    if place.kind == "heading" or not place.section:
        return _ask_whole(place.title)
    if len(place.title.split()) > LONGEST_LABEL:  # a whole sentence that leads to a list: its heading asks better
        return _ask_whole(place.section[-1])
    return texts.ask_about(place.title, short_name(place.section[-1]))


def starters(index: Index) -> tuple[str, ...]:
    """First questions: the questions that documents themselves have as titles, then their numbered series, then what
    stands under their longer headings. More than are shown, for not all of them get an answer.
    """
    found: list[str] = []
    for info in index.store.documents[:20]:
        places = index.store.places_of(info.id)
        titles = [place.title for place in places]
        asked = [p for p in places if p.title.endswith("?") and titles.count(p.title) == 1 and p.stop - p.start > 0]
        asked = [place for place in asked if len(words(place.title)) >= 4]
        labels = [
            p
            for p in places
            if p.kind == "label" and not p.title.endswith("?") and _is_numbered((p.section or ("",))[-1])
        ]
        found += [_question_about(place) for place in labels[-1:]]
        found += [_ask_whole(place.title) for place in asked[::-1]]
    return tuple(dict.fromkeys([*found, *_from_headings(index)]))[: 2 * MOST]


def _from_headings(index: Index) -> list[str]:
    """A question for each document in turn about a heading of its own that has something to tell, the fullest first."""
    chosen: list[list[Place]] = []
    for info in index.store.documents[:20]:
        places = [place for place in index.store.places_of(info.id) if place.kind == "heading"]
        titles = [place.title for place in places]
        fit = [
            place
            for place in places
            if titles.count(place.title) == 1
            and 2 <= len(words(_unnumbered(place.title))) <= LONGEST_LABEL
            and 3 <= place.stop - place.start <= LONGEST_SECTION
        ]
        chosen.append(sorted(fit, key=lambda place: (place.start - place.stop, place.start))[:MOST])
    turns = zip_longest(*chosen)
    return [_ask_whole(place.title) for turn in turns for place in turn if place is not None]


def short_name(title: str) -> str:
    """ "Thema 3: Niet labelen, maar normaliseren" → "thema 3"; another title as it is."""
    return title.split(":")[0].strip().lower() if _is_numbered(title) else _unnumbered(title)


def _ask_whole(title: str) -> str:
    return texts.ask_numbered(short_name(title)) if _is_numbered(title) else texts.ask_whole(short_name(title))


def _is_numbered(title: str) -> bool:
    head = title.split(":")[0].split()
    return len(head) == 2 and head[0].isalpha() and head[1].replace(".", "").isdigit()


def _unnumbered(title: str) -> str:
    first, _, rest = title.partition(" ")
    return rest if first.rstrip(".").replace(".", "").isdigit() else title


def _next_to(index: Index, place: Place) -> list[Place]:
    """The places right after one at the same level."""
    return [
        other
        for other in index.store.places_of(place.document_id)
        if other.level == place.level and other.parent_id == place.parent_id and other.start >= place.stop
    ]
