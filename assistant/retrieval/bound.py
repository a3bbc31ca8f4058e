"""Which words of a question must stand together for a text to answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.asking import STRICT
from assistant.question.needed import ADVERBS, meant, nouns
from assistant.question.predicate import LIGHT_VERBS
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT, FRAME
from assistant.retrieval.counting import uncounted
from assistant.retrieval.fit import Fit
from assistant.words.lexicon import DOMAIN_STEMS, GENERAL_STEMS
from assistant.words.sentences import leans
from corpus.expand import FRONT_OF_COMPOUND, PART_OF_COMPOUND
from corpus.index import Index
from corpus.language import fold, is_dutch, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

_NAME = re.compile(r"[A-Z][a-zà-ÿ]{2,}\b")
_NAMED = re.compile(r"(?<=[a-zà-ÿ,] )(?<!\b[Dd]e )(?<!\b[Hh]et )[A-Z][a-zà-ÿ]{2,}\b")
"""A name inside a question; after an article it is that of a place."""
_CAPITAL = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")
PARAPHRASED = 1
"""So many of several nouns may be missing: evals/decisions/0017-other-words.md."""
OTHERS = 2
"""So many words of content beside it let the tail of a compound be missing that stands nowhere."""


def names(index: Index, query: Query, texts: Sequence[str]) -> bool:
    """Whether texts name what the question names, in a form of the same word."""
    named = {form for word in query.must_hold for form, weight in index.expander.forms(word) if weight >= STRONG}
    return bool(named.intersection(words(" ".join(texts))))


def names_all(query: Query, texts: Sequence[str], fit: Fit, passage: Passage) -> bool:
    """Whether texts together hold the nouns and the verb without which nothing answers; tables have no verbs.

    Who speaks in a document need not be named again.
    """
    near = " ".join(texts)
    doing = near if query.ask == "count" else uncounted(near)  # "zes stemmen" tells how many vote, not who
    if query.deed and not passage.cells and fit.weight(query.deed, doing) <= FRONT_OF_COMPOUND:
        return False
    # Where it is asked which one of a kind, a noun that stands nowhere may be put otherwise.
    which = query.head is not None and query.ask not in STRICT
    missing = [term for term in lacking(query, near, fit, passage) if term.forms or not which]
    return few_missing(query, missing, query.needed) or (len(missing) == 1 and _only_lacks(missing[0], near, fit))


def few_missing(query: Query, missing: Sequence[Term], asked: Sequence[Term]) -> bool:
    """Whether no noun is missing, or one of several, which the document may put in other words.

    Of who somebody is and what happens in a case each noun tells: another role is somebody else. So does a name.
    """
    named = {fold(name) for name in _CAPITAL.findall(split_context(query.question)[0])}
    a_name = any(term.word in named and not is_dutch(term.word) for term in missing)
    each_tells = a_name or query.ask == "who" or query.case is not None
    return len(missing) <= (0 if each_tells or len(asked) <= PARAPHRASED else PARAPHRASED)


def speaks_of_it(passage: Passage, fit: Fit, *, strict: bool) -> bool:
    """Whether a passage holds any of what the question is about: itself or right above it where one fact is asked."""
    titles = passage.section[-1:] if strict else passage.section
    terms = fit.coverage.terms
    about = [number for number, term in enumerate(terms) if strict or term.weight > FRAME]
    if not strict:
        about = [number for number in about if tells(terms[number])] or about
    # "plek" alone does not speak of a "rustplek", nor does "ontwikkelen" of the one word that a question is about.
    least = 0.0 if strict else FRONT_OF_COMPOUND if len(about) == 1 else PART_OF_COMPOUND
    near = (passage.text, *titles, *(heading for heading, _ in passage.cells))
    return not about or any(fit.of_text(text)[number] > least for text in near for number in about)


def tells(term: Term) -> bool:
    """Whether a word says of what thing a question is: not for whom, how or when."""
    return stem(term.word) not in GENERAL_STEMS and not {term.word, lemma(term.word)} & (ADVERBS | LIGHT_VERBS)


def takes_from_before(query: Query, part: str, fit: Fit) -> bool:
    """Whether what a sentence is about may stand in the one before it.

    Of who only where it leans on that, or itself holds any of what the question asks: "de directeur kijkt terug".
    """
    if leans(part):
        return True
    if query.ask != "who":
        return not _is_of_somebody_else(query, part)
    return any(fit.weight(term, part) for term in query.terms if term.weight >= CONTENT)


def _is_of_somebody_else(query: Query, part: str) -> bool:
    """Whether a sentence opens with another name than the one that is asked about: what it says is said of that."""
    opening = _NAME.match(part)
    other = fold(opening[0]) if opening else ""
    if not other or is_dutch(other) or not nouns([other]) or other in words(query.question):
        return False
    return bool(_NAMED.search(split_context(query.question)[0]))


def lacking(query: Query, text: str, fit: Fit, passage: Passage) -> list[Term]:
    """The nouns that must be found and that neither a text of a passage holds nor what its document opens with."""
    return [
        term
        for term in query.needed
        if not meant(term, fit.weight(term, text)) and not meant(term, fit.opening_weight(term, passage.document_id))
    ]


def _only_lacks(missing: Term, near: str, fit: Fit) -> bool:
    """Whether a text holds all that is asked, but of one compound that stands nowhere only what kind it is.

    No other passage can be meant then: "het netwerk van mentoren" for "de netwerkbijeenkomst van mentoren".
    """
    if any(weight >= STRONG for _, weight in missing.forms) or fit.weight(missing, near) < FRONT_OF_COMPOUND:
        return False
    fronts = {stem(form) for form, weight in missing.forms if weight == FRONT_OF_COMPOUND}
    if fronts & DOMAIN_STEMS:  # "onderwijs" for "onderwijsinspectie": all here is about that
        return False
    others = [term for term in fit.coverage.terms if term.weight >= CONTENT and term.word != missing.word]
    return len(others) >= OTHERS and all(fit.weight(term, near) >= STRONG for term in others)
