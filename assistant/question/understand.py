"""From a question to what it asks: the words it is about, the kind of answer it wants, the places it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.question import roles
from assistant.question.asking import STRICT, Ask, asks_day, asks_for, asks_several, asks_summary, asks_whom
from assistant.question.conditions import case_asked
from assistant.question.last_named import last_by_number
from assistant.question.naming.drafts import drafts, in_force, version_words
from assistant.question.naming.editions import in_editions, of_years
from assistant.question.naming.scope import Scope, named_inside, scope_of
from assistant.question.naming.sittings import within_sitting
from assistant.question.naming.titled import by_title
from assistant.question.needed import adults, core, light, named, needed
from assistant.question.of_all import by_its_name
from assistant.question.predicate import Predicate, asks_leave, asks_whether, predicate_asked
from assistant.question.query import Query
from assistant.question.references import SECTIONS, Reference, in_full, named_places, of_series
from assistant.question.weights import CONTENT, FRAME, told_beforehand, weighed
from assistant.question.wording import asked, parted
from assistant.question_texts import CONTEXT
from assistant.words import spacing
from assistant.words.english_frame import framed, is_english
from assistant.words.lexicon import ASKING, RANKS
from assistant.words.spelling import repaired
from assistant.words.spoken import NEGATIONS
from assistant.words.synonyms import dutch_for, plain_question
from assistant.words.verbs import joined
from assistant.words.years import asked_periods
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import fold, is_dutch, is_function_word, stem, words
from corpus.lexical import Term

OF_CONTEXT, OF_SUBJECT = 0.2, 0.5
"""What a word of an earlier question counts for in one that goes on about it; and in one that says so little that
its subject must be there: "en hoeveel kost het?"."""
LONGEST = 200
"""Words of a question that are read; what goes on after these is no question any more."""

_COMPARES = re.compile(r"\b(?:verschil\w*|vergelijk\w*|overeenkomst\w*|naast elkaar|compare|difference)\b")
_ASKING = re.compile(rf"\b(?:{'|'.join(sorted(ASKING))})\b", re.IGNORECASE)
_ARTICLES = frozenset("het de dit dat ons onze jullie the this our".split())
_OF = frozenset("van uit in bij volgens of".split())
_EACH = re.compile(r"\b(?:per|(?:voor|bij|van) (?:elke?|iedere?|ieder)) ([^\W\d_]+)")


def split_context(question: str) -> tuple[str, str]:
    """A question and what it goes on about; the latter empty for a question that takes nothing along."""
    main, mark, context = question.partition(f" {CONTEXT}")
    return (main, context.removesuffix(")")) if mark else (question, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A question's own words, without what it goes on about."""

    main: str
    asked: str
    """Without greetings and the like; with the question word of an English one in Dutch."""
    plain: str
    """The same in small letters, in the documents' spelling and words."""
    english: bool
    found: list[str]
    rest: list[str]
    """`found` with "" for the words that name a numbered place, and verbs put together."""
    references: tuple[Reference, ...]
    ask: Ask
    terms: tuple[Term, ...]
    naming: tuple[Term, ...]
    """The terms that name what the question is about."""

    @property
    def says_nothing(self) -> bool:
        """Whether it has no word of its own to look for: "en waarom niet?"."""
        return not any(term.weight >= CONTENT and term.word not in NEGATIONS | RANKS for term in self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Where:
    """The documents that a question is asked of, and the words that name these."""

    documents: tuple[str, ...]
    superseded: frozenset[str]
    named: frozenset[str]
    words: frozenset[str]
    """`named`, and those that tell which version is meant."""
    inherited: bool
    apart: bool
    sides: tuple[tuple[str, ...], ...]


def understand(question: str, index: Index) -> Query:
    """Read a question, standing on its own, against the words and numbered places of an index."""
    main, context = split_context(question)
    about = understand(context, index) if context else None
    said = _said(main, index)
    ask, plain, rest, naming = said.ask, said.plain, said.rest, said.naming
    where = _where(said, about, index)
    own = _framing(said.terms, _titling(said, where, index))
    terms = _with_context(own, about.terms, in_full=said.says_nothing) if about else own
    predicate, whether, nouns = _needs(said, terms, index)
    each = _EACH.search(plain)
    numbering = index.store.series_words()
    periods = _periods(plain, where)
    return Query(
        question=question,
        documents=where.documents,
        superseded=where.superseded,
        scope=where.words,
        inherited=where.inherited,
        apart=where.apart,
        sides=where.sides,
        ask=ask,
        several=asks_several(plain) or bool(about and said.says_nothing and about.several),
        summary=asks_summary(plain),
        compares=bool(_COMPARES.search(plain)),
        whom=asks_whom(plain),
        years=frozenset[int]().union(*periods),
        periods=periods,
        in_dutch=not said.english,
        unknown=None if said.english else roles.unknown_name(said.asked, index, where.named),
        deed=roles.deed_asked(ask, plain, [term for term in terms if term not in naming]),
        predicate=predicate,
        whether=whether,
        on_a_day=ask == "when" and asks_day(plain),
        case=case_asked(fold(said.asked)) if ask == "consequence" else None,
        said_by=roles.said_by(" ".join(said.found) if said.english else plain, terms, where.named),
        terms=terms,
        light=frozenset() if said.english else light(rest, terms, naming, strict=ask in STRICT),
        nouns=nouns - roles.counted_people(rest) - where.named,
        head=roles.head_of(rest, terms),
        attribute=roles.attribute(rest) is not None,
        references=said.references,
        each=stem(each[1]) if each and stem(each[1]) in numbering else None,
        abbreviation=roles.abbreviation(question, rest),
        counted=roles.counted(said.found, index, numbering),
    )


def _said(main: str, index: Index) -> _Said:
    main = spacing.name_parted(main, index)
    english = is_english(main)
    own = framed(asked(main)) if english else asked(main)
    numbering = index.store.series_words() | (SECTIONS if index.store.numbered() else frozenset[str]())
    plain = in_full(of_series(plain_question(own, index.words), index), numbering)
    plain = plain if english else repaired(plain, index)
    plain = last_by_number(plain, index, lambda: _named_documents(plain, own, index).documents)
    found = spacing.joined([_in_dutch(word, index) for word in words(plain)][:LONGEST], index)
    references, used = named_places(found, numbering)
    rest, parted_verbs = joined(["" if position in used else word for position, word in enumerate(found)])
    ask = _asks_for(asked(main)) if english else _asks_for(own)
    ask = _asks_for(own) if ask == "open" else ask
    terms = told_beforehand(tuple(weighed(rest, index, ask, parted_verbs, english=english)), own)
    terms = by_its_name(terms, ask, plain, index)
    terms = _framing(terms, roles.voices(rest) | roles.from_today(rest))
    return _Said(
        main=main,
        asked=own,
        plain=plain,
        english=english,
        found=found,
        rest=rest,
        references=tuple(references),
        ask=ask,
        terms=terms,
        naming=() if english else named(rest, terms),
    )


def _where(said: _Said, about: Query | None, index: Index) -> _Where:
    """Where a question names no document, those of what it goes on about count."""
    own = _named_documents(" ".join(said.found) if said.english else said.plain, said.asked, index)
    own = replace(own, words=own.words | roles.places(said.rest, own, index))
    scope = own if own.documents or about is None else Scope(documents=about.documents, words=about.scope)
    documents, superseded = in_force(said.main, scope.documents, index)
    documents, older, both = of_years(said.main, documents, index)
    told_apart = drafts(index).keys() & {*scope.documents} or in_editions(scope.documents, index)
    return _Where(
        documents=documents,
        superseded=superseded | older,
        named=scope.words,
        words=scope.words | version_words(said.main) if told_apart else scope.words,
        inherited=bool(about and about.documents and not own.documents),
        apart=(scope.apart or scope.beside or both) and len(documents) > 1,
        sides=() if scope.apart else scope.sides,
    )


def _needs(
    said: _Said, terms: tuple[Term, ...], index: Index
) -> tuple[Predicate | None, frozenset[str], frozenset[str]]:
    """What must be told, of what a question asks whether it is so, and the nouns that an answer must have."""
    asking = plain_question(parted(said.asked)[0])  # "ik werk op een school." asks nothing of what comes after it
    predicate = None if said.english else predicate_asked(asking, terms, index)
    whether = core(said.rest, said.naming) if said.ask == "open" and asks_whether(asking) else frozenset[str]()
    nouns = needed(said.naming, index)
    if predicate is None and asks_leave(asking) and (subject := whether & adults(said.naming)):
        nouns |= subject  # "mag een ouder mee met de stage?": only those two tell
        whether |= nouns
    return predicate, whether, nouns


def _periods(plain: str, where: _Where) -> tuple[frozenset[int], ...]:
    """The periods that are asked of, without the years that name a document."""
    named = (frozenset(y for y in span if str(y) not in where.named) for span in asked_periods(plain))
    return tuple(span for span in named if span)


def _framing(terms: tuple[Term, ...], framing: frozenset[str]) -> tuple[Term, ...]:
    """The terms with those that say whose words are asked, or count from today, as words that only frame it."""
    return tuple(replace(term, weight=FRAME) if term.word in framing else term for term in terms)


def _titling(said: _Said, where: _Where, index: Index) -> frozenset[str]:
    """The words that tell which document has the numbered place that is asked for.

    Its kind ("van het plan"), and what stands of its title behind what it is known by ("van het protocol schorsing").
    Elsewhere what a document is called is what it is about.
    """
    if not said.references:
        return frozenset()
    title = {*words(index.store.document(where.documents[0]).title)} if len(where.documents) == 1 else set[str]()
    title -= {term.word for term in said.terms if term.weight > CONTENT}
    found: set[str] = set()
    behind = False
    for position, word in enumerate(said.rest):
        before = [w for w in said.rest[max(0, position - 2) : position] if w not in _ARTICLES][-1:]
        opens = stem(word) in KINDS or (word in title and where.named & {*said.rest[position + 1 : position + 2]})
        opens = bool(opens) and bool(_OF & {*before})
        if opens or (behind and word in title):
            found.add(word)
        behind = opens or word in where.named or (behind and (word in title or is_function_word(word)))
    return frozenset(found) - where.named


def _in_dutch(word: str, index: Index) -> str:
    """The Dutch for an English word; "curriculum" is Dutch too, and stays where the documents have it."""
    dutch = dutch_for(word)
    return word if dutch == word or (is_dutch(word) and index.words.rows_with(word)) else dutch


def _named_documents(plain: str, question: str, index: Index) -> Scope:
    """The documents that a question names: by their titles, by their names, or by a name that stands inside one."""
    scope = by_title(plain, index)
    scope = scope if scope.documents else scope_of(plain, index)
    scope = scope if scope.documents else named_inside(question, index)
    return within_sitting(question, index, scope)


def two_named(question: str, index: Index) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words that name each of the two that a question sets side by side; None for any other question.

    What has such a name may be several documents: "De Linde" is its profile and the minutes of its council.
    """
    main = spacing.name_parted(split_context(question)[0], index)
    scope = _named_documents(repaired(plain_question(asked(main), index.words), index), asked(main), index)
    names = tuple(dict.fromkeys(scope.each)) if scope.sides else ()
    return (names[0], names[1]) if len(names) == len(("one", "other")) else None


def _with_context(own: tuple[Term, ...], earlier: tuple[Term, ...], *, in_full: bool) -> tuple[Term, ...]:
    """The words of a follow-up with those of what it goes on about: in full when it says nothing itself."""
    known = {term.word for term in own}
    if in_full:
        own = tuple(replace(term, weight=min(term.weight, FRAME)) for term in own)
    says_little = sum(term.weight >= CONTENT for term in own) <= 1
    share = 1.0 if in_full else OF_SUBJECT if says_little else OF_CONTEXT
    return own + tuple(replace(term, weight=term.weight * share) for term in earlier if term.word not in known)


def _asks_for(question: str) -> Ask:
    """What the sentences that ask want; those told beforehand decide where these have no question word of their own."""
    asking, telling = parted(question)
    own = asks_for(plain_question(asking))
    return asks_for(plain_question(question)) if telling and own == "open" and not _ASKING.search(asking) else own
