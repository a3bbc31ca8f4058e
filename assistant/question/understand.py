"""From a question to what it asks: the words it is about, the kind of answer it wants, the places it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.question import roles
from assistant.question.asking import STRICT, Ask, asks_day, asks_for, asks_several, asks_summary, asks_whom
from assistant.question.conditions import Case, case_asked
from assistant.question.drafts import drafts, in_force, version_words
from assistant.question.editions import in_editions, of_years
from assistant.question.needed import light, named, needed
from assistant.question.predicate import Predicate, predicate_asked
from assistant.question.references import Reference, named_places
from assistant.question.scope import Scope, named_inside, scope_of
from assistant.question.titled import by_title
from assistant.question.weights import CONTENT, FRAME, FUNCTION, told_beforehand, weighed
from assistant.question.wording import asked, parted
from assistant.texts import CONTEXT
from assistant.words import spacing
from assistant.words.lexicon import ASKING, DOCUMENT_STEMS, RANKS
from assistant.words.spoken import NEGATIONS
from assistant.words.synonyms import dutch_for, plain_question, related
from assistant.words.verbs import joined
from assistant.words.years import asked_years
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import Term

OF_CONTEXT = 0.2
"""What a word of an earlier question counts for in one that goes on about it."""
LIGHT = 0.5
"""The share of its weight that a word has as evidence which says little of what is asked about."""
LONGEST = 200
"""Words of a question that are read; what goes on after these is no question any more."""
FUNCTION_IN_RANKING = 0.3
"""Function words still help a little to put the closest wording first (measured on FAQ pairs)."""

_COMPARES = re.compile(r"\b(?:verschil\w*|vergelijk\w*|overeenkomst\w*|naast elkaar|compare|difference)\b")
_ASKING = re.compile(rf"\b(?:{'|'.join(sorted(ASKING))})\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:per|(?:voor|bij|van) (?:elke?|iedere?|ieder)) ([^\W\d_]+)")


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
    deed: Term | None = None
    """The verb of "wie X": what somebody must be said to do."""
    predicate: Predicate | None = None
    """What it says of its subject: a passage without it does not tell whether it is so."""
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
    def needed(self) -> tuple[Term, ...]:
        """The words without which a passage does not speak of what is asked."""
        return tuple(term for term in self.terms if term.word in self.nouns and term.weight >= CONTENT)

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


def split_context(question: str) -> tuple[str, str]:
    """A question and what it goes on about; the latter empty for a question that takes nothing along."""
    main, mark, context = question.partition(f" {CONTEXT}")
    return (main, context.removesuffix(")")) if mark else (question, "")


def understand(question: str, index: Index) -> Query:
    """Read a question, standing on its own, against the words and numbered places of an index."""
    main, context = split_context(question)
    plain = plain_question(asked(main))
    found = spacing.joined([dutch_for(word) for word in words(plain)][:LONGEST], index)
    numbering = index.store.series_words()
    references, used = named_places(found, numbering)
    each = _EACH.search(plain)
    rest, parted_verbs = joined(["" if position in used else word for position, word in enumerate(found)])
    ask = _asks_for(asked(main))
    english = bool(roles.ENGLISH.search(main))
    terms = told_beforehand(tuple(weighed(rest, index, ask, parted_verbs, english=english)), asked(main))
    naming = () if english else named(rest, terms)
    own_scope = _named_documents(plain, asked(main), index)
    own_scope = replace(own_scope, words=own_scope.words | roles.places(rest, own_scope, index))
    scope = own_scope
    about = understand(context, index) if context else None
    says_nothing = not any(term.weight >= CONTENT and term.word not in NEGATIONS | RANKS for term in terms)
    if about:
        terms = _with_context(terms, about.terms, in_full=says_nothing)
        scope = own_scope if own_scope.documents else Scope(documents=about.documents, words=about.scope)
    documents, superseded = in_force(main, scope.documents, index)
    documents, older, both = of_years(main, documents, index)
    told_apart = drafts(index).keys() & {*scope.documents} or in_editions(scope.documents, index)
    of_scope = scope.words | version_words(main) if told_apart else scope.words
    return Query(
        question=question,
        documents=documents,
        superseded=superseded | older,
        scope=of_scope,
        inherited=bool(about and about.documents and not own_scope.documents),
        apart=(scope.apart or both) and len(documents) > 1,
        ask=ask,
        several=asks_several(plain) or bool(about and says_nothing and about.several),
        summary=asks_summary(plain),
        compares=bool(_COMPARES.search(plain)),
        whom=asks_whom(plain),
        years=frozenset(year for year in asked_years(plain) if str(year) not in scope.words),
        in_dutch=not english,
        unknown=roles.unknown_name(asked(main), index, scope.words),
        deed=roles.deed_asked(ask, plain, terms),
        predicate=None if english else predicate_asked(plain, terms, index),
        on_a_day=ask == "when" and asks_day(plain),
        case=case_asked(fold(asked(main))) if ask == "consequence" else None,
        said_by=roles.said_by(plain, terms, scope.words),
        terms=terms,
        light=frozenset() if english else light(rest, terms, naming, strict=ask in STRICT),
        nouns=needed(naming, index) - roles.counted_people(rest) - scope.words,
        head=roles.head_of(rest, terms),
        attribute=bool(roles.ATTRIBUTE.search(" ".join(rest))),
        references=tuple(references),
        each=stem(each[1]) if each and stem(each[1]) in numbering else None,
        abbreviation=roles.abbreviation(question, rest),
        counted=roles.counted(found, index, numbering),
    )


def _named_documents(plain: str, question: str, index: Index) -> Scope:
    """The documents that a question names: by their titles, by their names, or by a name that stands inside one."""
    scope = by_title(plain, index)
    scope = scope if scope.documents else scope_of(plain, index)
    return scope if scope.documents else named_inside(question, index)


def _with_context(own: tuple[Term, ...], earlier: tuple[Term, ...], *, in_full: bool) -> tuple[Term, ...]:
    """The words of a follow-up with those of what it goes on about: in full when it says nothing itself."""
    known = {term.word for term in own}
    if in_full:
        own = tuple(replace(term, weight=min(term.weight, FRAME)) for term in own)
    share = 1.0 if in_full else OF_CONTEXT
    return own + tuple(replace(term, weight=term.weight * share) for term in earlier if term.word not in known)


def _asks_for(question: str) -> Ask:
    """What the sentences that ask want; those told beforehand decide where these have no question word of their own."""
    asking, telling = parted(question)
    own = asks_for(plain_question(asking))
    return asks_for(plain_question(question)) if telling and own == "open" and not _ASKING.search(asking) else own
