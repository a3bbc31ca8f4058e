"""How much of a question a passage or a place holds, by its words: the evidence by which all that follows decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.words.lexicon import ACTOR_STEMS
from assistant.words.members import members
from assistant.words.verbs import stands_apart
from corpus.expand import AKIN, DERIVED, FRONT_OF_COMPOUND, PART_OF_COMPOUND, WHOLE_IN_COMPOUND, only_in_parts
from corpus.index import Index
from corpus.language import fold, stem, unhyphenated, word_set
from corpus.lexical import STRONG, Term
from corpus.types import Passage

HEADINGS = 60
"""How many headings of a document are looked at to know what it is about."""
OPENING, OPENING_SHARE = 6, 10
"""With so many passages, and no more than one in so many of its own, a document says whose it is and what it is about,
and names that no more further on."""
_CAPITALS = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_SOMEWHERE = re.compile(rf"\b(?:te|in|uit|gemeenten?) {_CAPITALS}(?:,? (?:en )?{_CAPITALS})*")
"""Where somebody is, or of which places a region is made: not what a document is about."""
SPEAKER = 2
"""So many of these may say who speaks in it."""
TITLE_SHARE = 0.8
"""A word found only in the title of the document counts for this much of a word found in the passage or its section."""

NAMED = 1.2
"""What a place that is named by its number counts for, beside 1 for a rare word of the question."""
NAMED_DOCUMENT = 0.5
"""What a document that is named counts for, likewise."""


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
        self._parted = [(form, *form.split(" ")) for form in self._of_word if " " in form]

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

    def apart(self, text: str, said: AbstractSet[str]) -> set[str]:
        """The forms of two words, "loopt terug", that stand in a text of these words."""
        there = [parted for parted in self._parted if said >= {*parted[1:]}]
        folded = fold(text) if there else ""
        return {form for form, verb, particle in there if stands_apart(verb, particle, folded)}

    def parted(self, text: Sequence[float], above: Sequence[float]) -> list[float]:
        """What a text holds, with the compounds of which it has the one part and a title above it the other."""
        pair = {FRONT_OF_COMPOUND, PART_OF_COMPOUND}
        return [
            value if {value, other} != pair else DERIVED if number in self._compounds else WHOLE_IN_COMPOUND
            for number, (value, other) in enumerate(zip(text, above, strict=True))
        ]

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
        self._of_number = any(term.word.isdigit() for term in terms)
        self._seen: dict[str, list[float]] = {}
        self._for_document: set[str] = set()
        self._openings: dict[str, Sequence[Passage]] = {}
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
            said = word_set(text) | unhyphenated(text)
            self._seen[text] = self.coverage.found(said | self.coverage.apart(text, said) | self._within(text))
        return self._seen[text]

    def _within(self, text: str) -> set[str]:
        """The numbers inside the ranges of a text, where one is asked about: "5" in "groep 4 tot en met 8"."""
        if not self._of_number:
            return set()
        return {str(number) for numbers in members(text).values() for number in numbers}

    def described(self, passage: Passage) -> str:
        """What the document of a passage is called."""
        return self._index.store.document(passage.document_id).described

    def opening_weight(self, term: Term, document_id: str) -> float:
        """How much of a word of the query stands in what a document opens with."""
        most = self._index.store.document(document_id).passages // OPENING_SHARE
        opening = (_SOMEWHERE.sub(" ", passage.text) for passage in self._opening(document_id)[:most])
        return max((self.weight(term, text) for text in opening), default=0.0)

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
        first = (passage for passage in self._opening(document_id)[:SPEAKER] if not passage.section)
        return any(self.of_text(passage.text)[number] >= STRONG for passage in first)

    def _opening(self, document_id: str) -> Sequence[Passage]:
        """The first passages of a document."""
        if document_id not in self._openings:
            length = min(OPENING, self._index.store.document(document_id).passages)
            self._openings[document_id] = self._index.store.run(document_id, 0, length)
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
        above = self.of_path((*passage.section, *(heading for heading, _ in passage.cells)), passage.document_id)
        return self.coverage.share(self.coverage.parted(own, above), above)

    def passage_own(self, passage: Passage) -> float:
        """The share that stands in the passage itself: its text, and for a row the headings of its cells."""
        if passage.id in self._for_document:
            return self.passage(passage)
        return self.coverage.share(self.of_text(passage.text), *(self.of_text(heading) for heading, _ in passage.cells))


def fit_of(index: Index, query: Query, *, to_place: bool) -> Fit:
    """The fit of a query; that it is asked of a place, or of a document, that it names is settled already."""
    known = NAMED if to_place else NAMED_DOCUMENT if query.documents else 0.0
    return Fit(index, query.asked(), known=0.0 if query.ask in STRICT else known)
