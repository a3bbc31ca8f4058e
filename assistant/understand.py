"""From a question to what it asks: the words it is about, the kind of answer it wants, the places it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import DamerauLevenshtein

from assistant.asking import ASKED_STEMS, STRICT, Ask, asks_for, asks_several, asks_summary, asks_yes_or_no
from assistant.lexicon import (
    ASKING,
    DOCUMENT_STEMS,
    FRAME_STEMS,
    GREETINGS,
    NUMBERS,
    ORDINALS,
    WHOLE_DOCUMENT_STEMS,
)
from assistant.scope import Scope, scope_of
from assistant.synonyms import SYNONYM, dutch_for, plain_question, related
from assistant.texts import CONTEXT
from assistant.wording import asked, parted
from assistant.years import years
from corpus.expand import TYPING_ERROR
from corpus.index import Index
from corpus.language import fold, is_dutch, is_function_word, lemma, stem, words
from corpus.lexical import STRONG, Term

TOPIC, CONTENT, FRAME, FUNCTION = 1.8, 1.0, 0.05, 0.0
"""What share a word has in what a question asks. A framing word only decides between places otherwise equal."""
TOLD, TOLD_WITH_SUBJECT = 0.5, 0.2
"""What a word of a sentence that only tells something beforehand counts for; less when the question has a subject of
its own: so many words of content, and none that points back ("die", "daarover")."""
OF_CONTEXT = 0.2
"""What a word of an earlier question counts for in one that goes on about it."""
LONGEST = 200
"""Words of a question that are read; what goes on after these is no question any more."""
FUNCTION_IN_RANKING = 0.3
"""Function words still help a little to put the closest wording first (measured on FAQ pairs)."""

_TOPIC_PREPOSITIONS = frozenset("over voor rond rondom aan tegen about for".split())

_COMPARES = re.compile(r"\b(?:verschil\w*|vergelijk\w*|overeenkomst\w*|naast elkaar|compare|difference)\b")
_WRITTEN_NAME = re.compile(
    r"(?<=[^\W\d_] )(?:(?:De|Het|'t|’t|de|het|van|op|bij|in|heeft|volgens|door|met|aan|naar|tegen"
    r"|over) )(?:[A-Z][a-zà-ÿ]{3,}(?:[-’'][A-Za-z]+)*)(?= |$"
    r"|[?.,!)])"
)
_ASKING = re.compile(rf"\b(?:{'|'.join(sorted(ASKING))})\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:die|dat|deze|dit|hij|zij|ze|het|hem|haar|zo'?n|zo iemand|zoiets|daar\w*|er\w+|dan|it|that|this|they|them)\b"
)
"""Words that take their meaning from what was told before."""
SUBJECT = 2
_ENGLISH = re.compile(r"\b(?:the|what|how|which|does|who|where|when|are)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"^(?:en )?wat (?:is|was|zijn|waren|wordt) (?:de|het|hun|jullie|onze|zijn|haar) (?:[^\W\d_]+e )?([^\W\d_]+)"
    r" (?:van|voor|bij|op)\b"
)
"""What is asked of something: "wat is de opleiding van …"."""
_SAID_BY = re.compile(
    r"\bwat (?:zei(?:den)?|zegt|zeggen|vertel(?:t|de|den)?|stel(?:t|de|den)|vindt|vinden|vond(?:en)?|wil(?:len|de"
    r"|den)?|vraagt|vroeg(?:en)?"
    r"|adviseer\w+|beloof\w+|antwoord\w*) (?:(?:de|het|een|onze|mevrouw|meneer|mw|dhr) )*([^\W\d_]+)"
)
"""Who is asked to have said something."""
_EACH = re.compile(r"\b(?:per|(?:voor|bij|van) (?:elke?|iedere?|ieder)) ([^\W\d_]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A numbered place the question names, such as "thema 3": the stem of its word, its number, and as it was asked."""

    word: str
    number: str
    text: str


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
    apart: bool = False
    """Whether each of the documents has a name of its own in the question, as in "De Linde en De Beuk"."""
    deed: Term | None = None
    """The verb of "wie X": what somebody must be said to do."""
    said_by: str | None = None
    """Who is asked to have said it: where it stands, that name or word stands too."""
    yes_no: bool = False
    """Whether it asks if something is so."""
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
    must_hold: frozenset[str] = frozenset()
    """Of these words a passage holds at least one, in its text or above it."""

    @property
    def counted_stems(self) -> frozenset[str]:
        """The stems of what is counted and of its synonyms."""
        if self.counted is None:
            return frozenset()
        return frozenset((self.counted, *(stem(word) for word in related(self.counted))))

    def anywhere(self) -> Query:
        """The same question put to all documents: to what they say of the documents that it names."""
        return replace(self, documents=(), scope=frozenset(), must_hold=self.scope)

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
        return tuple(term for term in self.terms if term.weight > FUNCTION)

    def ranking_terms(self) -> tuple[Term, ...]:
        """The words to rank with."""
        return tuple(
            Term(word=t.word, forms=t.forms, weight=max(t.weight, FUNCTION_IN_RANKING)) for t in self.terms if t.forms
        )


def split_context(question: str) -> tuple[str, str]:
    """A question and what it goes on about; the latter empty for a question that takes nothing along."""
    main, mark, context = question.partition(f" {CONTEXT}")
    return (main, context.removesuffix(")")) if mark else (question, "")


def understand(question: str, index: Index) -> Query:
    """Read a question, standing on its own, against the words and numbered places of an index."""
    main, context = split_context(question)
    plain = plain_question(asked(main))
    found = [dutch_for(word) for word in words(plain)][:LONGEST]
    numbering = index.store.series_words()
    references, used = _references(found, numbering)
    each = _EACH.search(plain)
    rest = [word for position, word in enumerate(found) if position not in used]
    ask = _asks_for(asked(main))
    english = bool(_ENGLISH.search(main))
    terms = _told_beforehand(tuple(_terms(rest, index, ask, english=english)), asked(main))
    scope = scope_of(plain, index)
    if context:
        about = understand(context, index)
        known = {term.word for term in terms}
        terms += tuple(replace(t, weight=t.weight * OF_CONTEXT) for t in about.terms if t.word not in known)
        scope = scope if scope.documents else Scope(documents=about.documents, words=about.scope)
    return Query(
        question=question,
        documents=scope.documents,
        scope=scope.words,
        apart=scope.apart,
        ask=ask,
        several=asks_several(plain),
        summary=asks_summary(plain),
        compares=bool(_COMPARES.search(plain)),
        years=frozenset(years(plain)),
        in_dutch=not english,
        unknown=_unknown_name(asked(main), index),
        deed=_deed(terms) if ask in ("who", "when") else None,
        said_by=_said_by(plain, terms, scope.words),
        yes_no=asks_yes_or_no(plain),
        terms=terms,
        head=_head(rest, terms),
        attribute=bool(_ATTRIBUTE.search(" ".join(rest))),
        references=tuple(references),
        each=stem(each[1]) if each and stem(each[1]) in numbering else None,
        abbreviation=_abbreviation(question, rest),
        counted=_counted(found, index, numbering),
    )


def _deed(terms: Sequence[Term]) -> Term | None:
    """The first verb of content, by the infinitive that a dictionary gives for it."""
    return next((t for t in terms if t.weight >= CONTENT and t.forms and _is_verb(t.word)), None)


def _is_verb(word: str) -> bool:
    return lemma(word).endswith("en") and lemma(word) != word


def _said_by(question: str, terms: Sequence[Term], scope: Collection[str]) -> str | None:
    """The word for who is asked to have said something; a document that is named says all that stands in it."""
    match = _SAID_BY.search(question)
    if match is None or match[1] in scope or stem(match[1]) in DOCUMENT_STEMS | WHOLE_DOCUMENT_STEMS:
        return None
    return next((t.word for t in terms if t.word == match[1] and t.weight >= CONTENT), None)


def _asks_for(question: str) -> Ask:
    """What the sentences that ask want; those told beforehand decide where these have no question word of their own."""
    asking, telling = parted(question)
    own = asks_for(plain_question(asking))
    return asks_for(plain_question(question)) if telling and own == "open" and not _ASKING.search(asking) else own


def _unknown_name(question: str, index: Index) -> str | None:
    """The first name, written with a capital, that no document has, not even in another spelling."""
    if _ENGLISH.search(question):
        return None
    for match in _WRITTEN_NAME.finditer(question):
        name = match[0].split()[-1]
        forms = index.expander.forms(fold(name))
        if not any(weight >= STRONG for _, weight in forms):
            return match[0] if match[0][0].isupper() else name
    return None


def _references(found: list[str], numbering: set[str]) -> tuple[list[Reference], set[int]]:
    """The numbered places named ("thema 3 en 4", "thema drie", "het derde thema"), and the positions of their words."""
    references: list[Reference] = []
    used: set[int] = set()
    for position, written in enumerate(found):
        word = _series_word(written, numbering)
        if word is None:
            continue
        before = found[position - 1] if position else ""
        if before in ORDINALS:
            number = str(NUMBERS[before])
            references.append(Reference(word=stem(word), number=number, text=f"{word} {number}"))
            used |= {position - 1, position}
        for after, number in _numbers_after(found, position):
            references.append(Reference(word=stem(word), number=number, text=f"{word} {number}"))
            used |= {position, after}
    return references, used


def _series_word(word: str, numbering: set[str]) -> str | None:
    """The word itself when it numbers places, or the one it is a typing error of."""
    if stem(word) in numbering:
        return word
    if len(word) < 4 or is_function_word(word):
        return None
    near = [name for name in sorted(numbering) if DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1]
    return near[0] if near and not is_dutch(word) else None


def _numbers_after(found: list[str], position: int) -> Iterable[tuple[int, str]]:
    """The numbers right after a word, over commas and "en": positions and numbers in digits."""
    joining = {"en", "of", "and", "versus", "vs", "tegenover"}
    for after in range(position + 1, len(found)):
        word = found[after]
        number = word if re.fullmatch(r"\d+(?:\.\d+)*[a-z]?", word) else str(NUMBERS.get(word, ""))
        is_year = len(number) == 4 and number.startswith(("19", "20"))
        if number and not is_year and not (word == "een" and after + 1 < len(found)):
            yield after, number
        elif word not in joining:
            return


def _terms(found: Sequence[str], index: Index, ask: Ask, *, english: bool) -> Iterable[Term]:
    topics = set(_topics(found))
    for word in dict.fromkeys(found):
        weight = FRAME if stem(word) in ASKED_STEMS.get(ask, ()) else _weight(word)
        forms = _forms(word, index)
        if english and not forms:  # a word that we have no Dutch for says nothing of what the documents lack
            weight = FUNCTION
        yield Term(word=word, forms=forms, weight=TOPIC if word in topics and weight == CONTENT else weight)


def _told_beforehand(terms: Sequence[Term], question: str) -> tuple[Term, ...]:
    """The terms with less weight for those that only stand in a sentence that does not ask."""
    asking, telling = parted(question)
    if not telling:
        return tuple(terms)
    said = {dutch_for(word) for word in words(plain_question(asking))}
    own = sum(term.weight >= CONTENT for term in terms if term.word in said)
    share = TOLD_WITH_SUBJECT if own >= SUBJECT and not _POINTS_BACK.search(fold(asking)) else TOLD
    return tuple(
        term
        if term.word in said or term.weight < CONTENT
        else replace(term, weight=term.weight * share * bool(term.forms))
        for term in terms
    )


def _topics(found: Sequence[str]) -> Iterable[str]:
    """The first word of content after "over", "voor" and the like: what the rest of the question is said of."""
    for position, word in enumerate(found):
        if word in _TOPIC_PREPOSITIONS:
            for following in found[position + 1 : position + 4]:
                if _weight(following) == CONTENT:
                    yield following
                    break


def _forms(word: str, index: Index) -> tuple[tuple[str, float], ...]:
    """The words of the index that a word of the question may appear as, its synonyms' among them."""
    forms = dict(index.expander.forms(word))
    if forms and word not in forms and max(forms.values()) == TYPING_ERROR:
        word = next(form for form, weight in forms.items() if weight == TYPING_ERROR)
    for other in related(word) if _weight(word) > FUNCTION else ():
        for form, weight in index.expander.forms(other):
            forms[form] = max(forms.get(form, 0.0), weight * SYNONYM)
    return tuple(sorted(forms.items(), key=lambda item: (-item[1], item[0])))


def _weight(word: str) -> float:
    if is_function_word(word) or word in ASKING or word in GREETINGS or (len(word) == 1 and not word.isdigit()):
        return FUNCTION
    if word.endswith("e") and is_function_word(word + "n"):  # "hebbe", "kunne", as it is said
        return FUNCTION
    return FRAME if stem(word) in FRAME_STEMS else CONTENT


def _head(found: Sequence[str], terms: Sequence[Term]) -> Term | None:
    """The first word of content after "welke", if it comes at once or after a number or adjectives; X of "de X van"."""
    for position, word in enumerate(found):
        if word in ("welk", "welke", "which"):
            ahead = [other for other in found[position + 1 : position + 4] if other not in NUMBERS]
            while len(ahead) > 1 and _is_adjective(ahead[0]) and _weight(ahead[1]) >= CONTENT:
                ahead = ahead[1:]
            return next((t for t in terms if ahead and t.word == ahead[0] and t.weight >= CONTENT), None)
    of = _ATTRIBUTE.search(" ".join(found))
    return next((t for t in terms if of and t.word == of[1] and t.weight >= CONTENT), None)


def _is_adjective(word: str) -> bool:
    """Whether a word is an adjective with its ending: "flexibele", of "flexibel"."""
    listed = lemma(word)
    return word.endswith("e") and listed != word and not listed.endswith(("e", "en"))


def _abbreviation(question: str, found: Iterable[str]) -> str | None:
    content = [word for word in found if _weight(word) == CONTENT]
    if len(content) != 1:
        return None
    written = re.search(rf"\b{re.escape(content[0])}\b", question, re.IGNORECASE)
    return written[0] if written and len(written[0]) > 1 and written[0].isupper() else None


def _counted(found: list[str], index: Index, numbering: set[str]) -> str | None:
    """The stem of what is counted; of the word that was meant when it is misspelt."""
    for position, word in enumerate(found[:-1]):
        following = found[position + 1]
        ahead = [other for other in found[position + 1 :] if other not in NUMBERS and not is_function_word(other)]
        if word != "hoeveel" and ahead:
            following = ahead[0]
        plural = word in ("welke", "which", "list", "noem") and _series_word(following, numbering) is not None
        if word == "hoeveel" or plural:
            meant = _series_word(following, numbering)
            forms = index.expander.forms(following)
            return stem(meant or (forms[0][0] if forms and forms[0][1] >= STRONG else following))
    return None
