"""A question, understood: what every step after that reads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.question.asking import Ask
from assistant.question.conditions import Case
from assistant.question.predicate import Predicate
from assistant.question.references import PAGE, Reference
from assistant.question.weights import CONTENT, FRAME, FUNCTION
from assistant.words.lexicon import DOCUMENT_STEMS
from assistant.words.synonyms import related
from corpus.language import stem
from corpus.lexical import Term

LIGHT = 0.5
"""The share of its weight that a word has as evidence which says little of what is asked about."""
OF_REGION = 3
"""What is in the names of so many documents is no name of any one of them."""
FUNCTION_IN_RANKING = 0.3
"""Function words still help a little to put the closest wording first (measured on FAQ pairs)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question, understood against an index."""

    question: str
    ask: Ask
    terms: tuple[Term, ...]
    """Its words in order, each once, without those of `references`; `weight` is TOPIC, CONTENT, FRAME or FUNCTION.

    Those of an earlier question come last, at a share of that.
    """
    references: tuple[Reference, ...] = ()
    each: str | None = None
    """The stem of the word X in "per X"."""
    head: Term | None = None
    """The noun of "welke X" or "wat is de X van": what the answer has to be one of."""
    attribute: bool = False
    """Whether that noun is what is asked of something, as in "de opleiding van …": without it there is no answer."""
    abbreviation: str | None = None
    """The one thing the question is about, when that is an abbreviation in capitals."""
    counted: str | None = None
    """The stem of the word X in "hoeveel X"."""
    documents: tuple[str, ...] = ()
    """The ids of the documents it names; only these count, when there are any."""
    scope: frozenset[str] = frozenset()
    """The words that name them."""
    inherited: bool = False
    """Whether they are those of the conversation so far, and the question itself names none."""
    apart: bool = False
    """Whether each of the documents has a name of its own in the question, as in "De Linde en De Beuk"."""
    sides: tuple[tuple[str, ...], ...] = ()
    """The documents of each of these names, where one of them is that of several documents."""
    deed: Term | None = None
    """The verb of "wie X": what somebody must be said to do."""
    predicate: Predicate | None = None
    """What it says of its subject: a passage without it does not tell whether it is so."""
    whether: frozenset[str] = frozenset()
    """Of what it asks if something is so."""
    on_a_day: bool = False
    """Whether its "when" wants a day."""
    case: Case | None = None
    """The case of which it asks what follows."""
    said_by: str | None = None
    """Who is asked to have said it: where it stands, that name or word stands too."""
    whom: bool = False
    """Whether its "waar" asks to whom somebody turns."""
    compares: bool = False
    """Whether it sets things side by side."""
    summary: bool = False
    """Whether it wants a place in short."""
    several: bool = False
    """Whether it wants a whole list."""
    years: frozenset[int] = frozenset()
    """The years it names, those inside a range among them."""
    periods: tuple[frozenset[int], ...] = ()
    """The same, the years of a range together: a text is of these when it `meet`s one."""
    in_dutch: bool = True
    unknown: str | None = None
    """A name in it that stands nowhere in the documents."""
    without: tuple[str, ...] = ()
    """The ids of documents that have had their turn."""
    superseded: frozenset[str] = frozenset()
    """The ids of drafts that do not count, for it does not ask about them."""
    light: frozenset[str] = frozenset()
    """Its words that say little of what is asked about."""
    nouns: frozenset[str] = frozenset()
    """Its nouns that say what is asked about."""
    must_hold: frozenset[str] = frozenset()
    """Of these words a passage holds at least one, in its text or above it."""

    @property
    def counted_stems(self) -> frozenset[str]:
        """The stems of what is counted and of its synonyms."""
        if self.counted is None:
            return frozenset()
        return frozenset((self.counted, *(stem(word) for word in related(self.counted))))

    @property
    def pages(self) -> tuple[Reference, ...]:
        """The pages that it names; without a document nobody knows of which."""
        return tuple(reference for reference in self.references if reference.word == PAGE)

    @property
    def needed(self) -> tuple[Term, ...]:
        """The words without which a passage does not speak of what is asked."""
        return tuple(term for term in self.terms if term.word in self.nouns and term.weight >= CONTENT)

    @property
    def subjects(self) -> tuple[Term, ...]:
        """What it asks about: its words of content without those that name its documents."""
        return tuple(term for term in self.terms if term.weight >= CONTENT and term.word not in self.scope)

    @property
    def only_leads(self) -> bool:
        """Whether its words lead to documents rather than name them.

        By what these are about ("Convenant thuiszitters"), or by a name that many have: that of the region.
        """
        return not self.inherited and not self.apart and (not self.scope or len(self.documents) >= OF_REGION)

    def anywhere(self) -> Query:
        """The same question put to the other documents: to what they say of the documents that it names.

        The names must stand there ("school" alone is none), but that they do is no part of an answer.
        """
        names = frozenset(word for word in self.scope if stem(word) not in DOCUMENT_STEMS) or self.scope
        terms = tuple(replace(t, weight=FRAME) if t.word in self.scope else t for t in self.terms)
        head = None if self.head and self.head.word in self.scope else self.head
        return replace(
            self, terms=terms, head=head, documents=(), scope=frozenset(), must_hold=names, without=self.documents
        )

    def within_scope(self) -> Query:
        """The same question without the words that name its documents."""
        said = {stem(word) for word in self.scope}
        terms = tuple(
            term
            for term in self.terms
            if term.word not in self.scope and not (said and stem(term.word) in DOCUMENT_STEMS)
        )
        return replace(self, terms=terms, head=self.head if self.head in terms else None)

    def asked(self) -> tuple[Term, ...]:
        """The words an answer must be about, each with its share: all but the function words."""
        return tuple(
            replace(term, weight=term.weight * LIGHT) if term.word in self.light and term.weight > FRAME else term
            for term in self.terms
            if term.weight > FUNCTION
        )

    def ranking_terms(self) -> tuple[Term, ...]:
        """The words to rank with."""
        return tuple(term for term in self.counted_terms() if term.forms)

    def counted_terms(self) -> tuple[Term, ...]:
        """The words to rank with, and those of content that stand nowhere."""
        return tuple(replace(t, weight=max(t.weight, FUNCTION_IN_RANKING)) if t.forms else t for t in self.terms)
