"""From a query to the passages and places that fit it best.

Passages are ranked by two legs, vectors and words, see `legs.py`. Headings and labels are ranked apart, as places: "de
acties van thema 3" names a place before it names a passage.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.question.understand import Query
from assistant.question.weights import FRAME
from assistant.retrieval.legs import fuse, word_shares
from assistant.words.lexicon import ACTOR_STEMS
from corpus.expand import AKIN, DERIVED, FRONT_OF_COMPOUND, PART_OF_COMPOUND, WHOLE_IN_COMPOUND, only_in_parts
from corpus.index import Index
from corpus.language import content_words, stem, unhyphenated, word_set
from corpus.lexical import STRONG, Term, best_rows
from corpus.types import Passage, Place

DEPTH = 100
"""How many rows of each leg are fused; more when more are asked for."""
PLACE_DEPTH = 40
HEADINGS = 60
"""How many headings of a document are looked at to know what it is about."""
OPENING = 2
"""So many passages may say who speaks in a document."""
TITLE_SHARE = 0.8
"""A word found only in the title of the document counts for this much of a word found in the passage or its section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage with its rank (from 1), its fused score and its cosine.

    The score is at most 1: both legs then put the passage first, and it holds all that was asked. The cosine is None
    when the dense leg did not reach it.
    """

    passage: Passage
    rank: int
    score: float
    cosine: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHit:
    """A place with how well the question and its path (section and title) fit, each from 0 to 1.

    `coverage`: the share of the question's content that the path holds. `own`: the same of its own title alone.
    `asked`: the share of its own title's content words that the question holds.
    """

    place: Place
    coverage: float
    own: float
    asked: float


def search(
    index: Index, query: Query, vector: NDArray[np.float32], top: int, documents: Collection[str] = ()
) -> list[Hit]:
    """The best passages for a query and its vector (dimension,), best first; only of some documents if given."""
    depth = max(DEPTH, top)
    rows = rows_of(index, documents) if documents else None
    nearest = dict(index.dense.nearest(vector, depth, rows))
    fused = fuse(index, vector, nearest, word_shares(index, query, rows), depth)
    left_out = set(rows_of(index, query.superseded))
    rows = [row for row in sorted(fused, key=lambda row: (-fused[row], row)) if row not in left_out][:top]
    return [
        Hit(passage=passage, rank=rank, score=fused[row], cosine=nearest.get(row))
        for rank, (row, passage) in enumerate(zip(rows, index.store.passages(rows), strict=True), start=1)
    ]


def rows_of(index: Index, documents: Collection[str]) -> list[int]:
    """The numbers of the passages of some documents: those of one document follow each other."""
    rows: list[int] = []
    for info in index.store.documents:
        if info.id in documents:
            offset = index.store.offsets[info.id]
            rows += range(offset, offset + info.passages)
    return rows


class Coverage:
    """How much of a query's content a text holds, by the words and their weights in `Term.forms`."""

    def __init__(self, index: Index, terms: Sequence[Term], known: float = 0.0) -> None:
        """Rare words count for more than frequent ones, but none for less than half.

        `known` is the weight of what the question asks and is settled already: the place it names by number.
        """
        self.known = known
        rarities = [index.words.rarity(term) for term in terms]
        highest = max(rarities, default=1.0) or 1.0
        self.terms = tuple(terms)
        shares = [0.5 + 0.5 * rarity / highest for rarity in rarities]
        self.weights = [share * term.weight for share, term in zip(shares, terms, strict=True)]
        self._of_word: dict[str, list[tuple[int, float]]] = {}
        self._compounds = frozenset(number for number, term in enumerate(terms) if only_in_parts(term.forms))
        for number, term in enumerate(terms):
            for form, weight in term.forms:
                self._of_word.setdefault(form, []).append((number, weight))

    @property
    def rarest(self) -> int:
        """The number of the term that counts for most. There must be terms."""
        return max(range(len(self.weights)), key=self.weights.__getitem__)

    @property
    def framing(self) -> float:
        """The share that the words have which only frame the question."""
        total = sum(self.weights) + self.known
        return (
            sum(w for w, t in zip(self.weights, self.terms, strict=True) if t.weight <= FRAME) / total if total else 0.0
        )

    def found(self, text_words: AbstractSet[str]) -> list[float]:
        """For each term the weight of its best form among the words of a text; 0 where none stands there."""
        best = [0.0] * len(self.terms)
        tails: set[int] = set()
        for word in self._of_word.keys() & text_words:
            meant = self._of_word[word]
            whole = len(meant) > 1 and all(weight == WHOLE_IN_COMPOUND for _, weight in meant)
            for number, weight in meant:  # "begeleiding bij dyscalculie" in "dyscalculiebegeleiding": both words of it
                best[number] = max(best[number], AKIN if whole else weight)
                if weight == PART_OF_COMPOUND:
                    tails.add(number)
        for number in (n for n in tails if best[n] == FRONT_OF_COMPOUND):  # "lerarentekort": "tekort aan leraren"
            best[number] = DERIVED if number in self._compounds else WHOLE_IN_COMPOUND
        return best

    def share(self, *found: Sequence[float]) -> float:
        """The weighed share of the terms that stand in any of several texts; 1 when the query has no terms."""
        total = sum(self.weights) + self.known
        if not total:
            return 1.0
        best = [max(values) for values in zip(*found, strict=True)]
        covered: float = sum(value * weight for value, weight in zip(best, self.weights, strict=True))
        return (covered + self.known) / total


class Fit:
    """Coverage of passages and places by one query, reading each section and title once."""

    def __init__(self, index: Index, terms: Sequence[Term], known: float = 0.0) -> None:
        self._index = index
        self.coverage = Coverage(index, terms, known)
        self._seen: dict[str, list[float]] = {}
        self._for_document: set[str] = set()
        self._openings: dict[str, tuple[str, ...]] = {}
        self._titles: dict[str, list[float]] = {}

    def speaks_for_document(self, passage: Passage) -> None:
        """Let a passage, such as the date under a title, stand under all headings of its document."""
        self._for_document.add(passage.id)

    def of_document(self, document_id: str) -> list[float]:
        """What the title and all headings of a document hold together."""
        headings = [place.title for place in self._index.store.places_of(document_id) if place.kind == "heading"]
        return self.of_path(headings[:HEADINGS], document_id)

    def holds(self, term: Term, passage: Passage) -> bool:
        """Whether a word of the query stands in a passage or above it, other than in its document's title."""
        if term not in self.coverage.terms:  # it names the document, and is settled with that
            return True
        number = self.coverage.terms.index(term)
        above = (*passage.section, *(heading for heading, _ in passage.cells))
        return any(self.of_text(text)[number] for text in (passage.text, *above))

    def title_holds(self, term: Term, passage: Passage) -> bool:
        """Whether a word of the query stands in the title of a passage's document, or names who speaks there."""
        return term in self.coverage.terms and self.of_title(passage.document_id)[self.coverage.terms.index(term)] > 0

    def weight(self, term: Term, text: str) -> float:
        """How much of a word of the query stands in a text; all of it when the word is settled otherwise."""
        return self.of_text(text)[self.coverage.terms.index(term)] if term in self.coverage.terms else 1.0

    def of_text(self, text: str) -> list[float]:
        if text not in self._seen:
            self._seen[text] = self.coverage.found(word_set(text) | unhyphenated(text))
        return self._seen[text]

    def described(self, passage: Passage) -> str:
        """What the document of a passage is called."""
        return self._index.store.document(passage.document_id).described

    def of_title(self, document_id: str) -> list[float]:
        """What the document's title holds, at its share; of who speaks in it also what it opens with."""
        if document_id not in self._titles:
            held = self.of_text(self._index.store.document(document_id).described)
            self._titles[document_id] = [
                TITLE_SHARE * max(value, float(self.by_author(term, document_id)))
                for value, term in zip(held, self.coverage.terms, strict=True)
            ]
        return self._titles[document_id]

    def by_author(self, term: Term, document_id: str) -> bool:
        """Whether a word names who speaks in a document: a part somebody has, named in what opens it.

        A letter says "de minister" once, and "ik" from there on.
        """
        if term not in self.coverage.terms or stem(term.word) not in ACTOR_STEMS:
            return False
        number = self.coverage.terms.index(term)
        return any(self.of_text(text)[number] >= STRONG for text in self._opening(document_id))

    def _opening(self, document_id: str) -> tuple[str, ...]:
        """What a document opens with, before its first heading."""
        if document_id not in self._openings:
            length = min(OPENING, self._index.store.document(document_id).passages)
            first = self._index.store.run(document_id, 0, length)
            self._openings[document_id] = tuple(passage.text for passage in first if not passage.section)
        return self._openings[document_id]

    def of_path(self, titles: Sequence[str], document_id: str) -> list[float]:
        """What titles, outermost first, and the document's title hold together."""
        parts = [self.of_title(document_id), *(self.of_text(title) for title in titles)]
        return [max(values) for values in zip(*parts, strict=True)]

    def passage(self, passage: Passage) -> float:
        """The share of the query that a passage holds in its text, its places and columns, and its document's title."""
        own = self.of_text(passage.text)
        if passage.id in self._for_document:
            return self.coverage.share(own, self.of_document(passage.document_id))
        above = (*passage.section, *(heading for heading, _ in passage.cells))
        return self.coverage.share(own, self.of_path(above, passage.document_id))

    def passage_own(self, passage: Passage) -> float:
        """The share that stands in the passage itself: its text, and for a row the headings of its cells."""
        if passage.id in self._for_document:
            return self.passage(passage)
        return self.coverage.share(self.of_text(passage.text), *(self.of_text(heading) for heading, _ in passage.cells))


def places(
    index: Index, query: Query, fit: Fit, within: Collection[str] = (), documents: Collection[str] = ()
) -> list[PlaceHit]:
    """The places whose path fits a query, best first: most of the question covered, then most of the title asked for.

    `within` are ids of places: only those and what stands under them count then. `documents` limits it likewise.
    """
    scores = index.places.scores(query.ranking_terms())
    within_documents = index.store.place_rows(documents) if documents else None
    rows = best_rows(scores, len(scores) if documents else PLACE_DEPTH, within_documents)
    candidates = {p.id: p for p in index.store.places(rows) if p.document_id not in query.superseded}
    for identifier in within:
        candidates |= {place.id: place for place in under(index, index.store.place(identifier))}
    found = [place_hit(place, fit) for place in candidates.values() if not within or inside(index, place, within)]
    found = [hit for hit in found if hit.place.stop > hit.place.start and _names(fit, hit.place)]
    return sorted(found, key=lambda hit: (-hit.coverage, -hit.asked, hit.place.level, hit.place.start))


def _names(fit: Fit, place: Place) -> bool:
    """Whether a title has a word of the question, more than a part of one: "plek" does not name a "rustplek"."""
    return any(value > PART_OF_COMPOUND for value in fit.of_text(place.title))


def place_hit(place: Place, fit: Fit) -> PlaceHit:
    own = fit.of_text(place.title)
    above = fit.of_path(place.section, place.document_id)
    return PlaceHit(
        place=place,
        coverage=fit.coverage.share(own, above),
        own=fit.coverage.share(own),
        asked=_asked(place.title, fit.coverage.terms),
    )


def _asked(title: str, terms: Sequence[Term]) -> float:
    """The share of a title's content words that occur in the question."""
    wanted = {form for term in terms for form, weight in term.forms if weight >= 0.5} | {t.word for t in terms}
    stems = {stem(word) for word in wanted}
    own = content_words(title)
    return sum(word in wanted or stem(word) in stems for word in own) / len(own) if own else 0.0


def under(index: Index, place: Place) -> list[Place]:
    """A place and all places below it, in reading order."""
    path = (*place.section, place.title)
    return [
        other
        for other in index.store.places_of(place.document_id)
        if other.id == place.id
        or (other.section[: len(path)] == path and place.start <= other.start and other.stop <= place.stop)
    ]


def inside(index: Index, place: Place, within: Collection[str]) -> bool:
    """Whether a place is one of these or stands below one."""
    if place.id in within:
        return True
    return place.parent_id is not None and inside(index, index.store.place(place.parent_id), within)
