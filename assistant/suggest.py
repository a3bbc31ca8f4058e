"""Questions to ask next, made of the places in the documents themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, zip_longest

from assistant.evidence.quotes import Quote
from assistant.question_texts import ask_about, ask_numbered, ask_whole
from assistant.retrieval.retrieve import under
from corpus.index import Index
from corpus.language import content_words, fold, words
from corpus.lexical import Term, best_rows
from corpus.types import Place

MOST = 4
NAMESAKES = 20
"""So many places whose titles come nearest are looked at, to find another that is called the same."""
LONGEST_LABEL = 6
_OF_PART = re.compile(r"[^\W\d]+ (?:\d+|[IVX]+)\.? (?=[A-Z])")
"""What numbers a part of a document before its own title: "Bijlage 3 Begrippen", "DEEL IV ONTWIKKELING"."""
_WRITER_AND_READER = frozenset("wij we ons onze u uw je jij jou jouw jullie".split())
LONGEST_SECTION = 9
"""Passages: more are no answer that one reads at a glance."""


def about(index: Index, place: Place | None, said: Sequence[Quote], asked: str) -> tuple[str, ...]:
    """What one could ask after an answer: what else stands where it stands, or where its first words do, and near that.

    What was said in full is not asked again, nor is the question itself.
    """
    document, first, _ = said[0].order
    at = place or _place_of(index, document, first)
    if at is None:  # above the first heading: what a document begins with
        return _new(index, _topmost(index, document), said, asked)
    anchor = index.store.place(at.parent_id) if at.kind != "heading" and at.parent_id else at
    beside = [other for other in under(index, anchor) if other.id not in (at.id, anchor.id)]
    first_asked = [] if place else [at]  # only a part of it was said
    return _new(index, [*first_asked, *beside], said, asked) or _new(index, _near(index, anchor), said, asked)


def _place_of(index: Index, document: str, ordinal: int) -> Place | None:
    """The place that a passage stands under; None above the first heading."""
    for passage in index.store.run(document, ordinal, ordinal + 1):
        return index.store.place(passage.place_id) if passage.place_id else None
    return None


def _new(index: Index, places: Sequence[Place], said: Sequence[Quote], asked: str) -> tuple[str, ...]:
    """Questions about the places of which something was not said yet."""
    known = {quote.order[:2] for quote in said}
    new = (p for p in places if any((p.document_id, ordinal) not in known for ordinal in range(p.start, p.stop)))
    alone = islice((place for place in new if not _is_elsewhere(index, place)), MOST + 1)
    return tuple(question for question in choices(tuple(alone), MOST + 1) if fold(question) != fold(asked))[:MOST]


def _is_elsewhere(index: Index, place: Place) -> bool:
    """Whether another document has a place called so as well: a question about it is asked back, not answered."""
    if len(index.store.documents) == 1 or (place.kind != "heading" and place.section):
        return False
    terms = [Term(word=word, forms=((word, 1.0),)) for word in dict.fromkeys(content_words(place.title))]
    rows = best_rows(index.places.scores(terms), NAMESAKES)
    return any(
        fold(_unnumbered(other.title)) == fold(_unnumbered(place.title)) and other.document_id != place.document_id
        for other in index.store.places(rows)
    )


def choices(places: Sequence[Place], most: int = MOST) -> tuple[str, ...]:
    """One question per place, each of them once."""
    return tuple(dict.fromkeys(_question_about(place) for place in places))[:most]


def _question_about(place: Place) -> str:
    """A question that asks for what stands at a place."""
    if place.kind == "heading" or not place.section:
        return _ask_whole(place.title)
    if len(place.title.split()) > LONGEST_LABEL:  # a whole sentence that leads to a list: its heading asks better
        return _ask_whole(place.section[-1])
    return ask_about(place.title, short_name(place.section[-1]))


def starters(index: Index) -> tuple[str, ...]:
    """First questions: the questions that documents themselves have as titles, then their numbered series, then what
    stands under their longer headings. More than are shown, for not all of them get an answer.
    """
    found: list[str] = []
    for info in index.store.documents[:20]:
        places = index.store.places_of(info.id)
        titles = [place.title for place in places]
        asked = [p for p in places if p.title.endswith("?") and titles.count(p.title) == 1 and p.stop - p.start > 0]
        asked = [p for p in asked if len(words(p.title)) >= 4 and not _speaks_to_reader(p.title)]
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
            and not _speaks_to_reader(place.title)
            and 2 <= len(words(_unnumbered(place.title))) <= LONGEST_LABEL
            and 3 <= place.stop - place.start <= LONGEST_SECTION
        ]
        chosen.append(sorted(fit, key=lambda place: (place.start - place.stop, place.start))[:MOST])
    turns = zip_longest(*chosen)
    return [_ask_whole(place.title) for turn in turns for place in turn if place is not None]


def _speaks_to_reader(title: str) -> bool:
    """Whether a title says "wij" or "u": of whom, nobody can tell who has not read what stands around it."""
    return not _WRITER_AND_READER.isdisjoint(words(title))


def short_name(title: str) -> str:
    """ "Thema 3: Niet labelen, maar normaliseren" → "thema 3"; another title as it is."""
    return title.split(":")[0].strip().lower() if _is_numbered(title) else _unnumbered(title)


def _ask_whole(title: str) -> str:
    return ask_numbered(short_name(title)) if _is_numbered(title) else ask_whole(short_name(title))


def _is_numbered(title: str) -> bool:
    head = title.split(":")[0].split()
    return len(head) == 2 and head[0].isalpha() and head[1].replace(".", "").isdigit()


def _unnumbered(title: str) -> str:
    if part := _OF_PART.match(title):
        return title[part.end() :]
    first, _, rest = title.partition(" ")
    return rest if first.rstrip(".").replace(".", "").isdigit() else title


def _near(index: Index, place: Place) -> list[Place]:
    """The places at the same level: those after this one, then those before it."""
    level = [
        other
        for other in index.store.places_of(place.document_id)
        if other.level == place.level and other.parent_id == place.parent_id and other.id != place.id
    ]
    return sorted(level, key=lambda other: other.start < place.stop)


def _topmost(index: Index, document: str) -> list[Place]:
    return [place for place in index.store.places_of(document) if place.parent_id is None]
