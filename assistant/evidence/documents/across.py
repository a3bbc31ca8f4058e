"""Questions over several documents: the same asked of each one that is named, or which of all documents have it."""

from __future__ import annotations

import re
import weakref
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.evidence import quotes
from assistant.evidence.denial import DENIAL, denies, is_planned
from assistant.evidence.rows.boxes import AT_SCHOOL, OR, boxes_of, by_their_own_words, is_elsewhere, own_forms
from assistant.evidence.selection import Group, Refusal, Selection
from assistant.question.of_all import BODIES, each_asked, kind_asked, one_each
from assistant.question.query import Query
from assistant.question.understand import understand
from assistant.question.weights import CONTENT, FRAME
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import right_type
from assistant.retrieval.legs import lexical_ranking
from assistant.retrieval.retrieve import rows_of
from assistant.words.lexicon import DOCUMENT_STEMS
from assistant.words.ticks import is_matrix_row
from corpus.index import Index
from corpus.language import fold, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

HOLDS = 0.45
"""What a passage must hold, in its own words and headings, of what a document is asked to have."""
FEWEST_BODIES = 2
"""In so many documents something must be found for these to be the bodies that are asked for."""
LOOKED_AT = 8
"""Passages of one document that are looked at."""
OWN_SHARE = 0.2
"""What a passage's own words count for beside all that it holds, when two of one document have it."""
_ASKS_LACK = re.compile(
    r"\b(?:scholen|school|documenten|profielen|plannen|verenigingen|organisaties|clubs|stichtingen|instellingen)\b"
    r"(?: die| dat| waar\w*)?"
    r"(?:(?!\b(?:die|dat|waar\w*|als|wanneer)\b)[^?.])*"
    r"\b(?:geen|zonder|niet|nog niet|ontbreekt|mist|missen|slecht|moeilijk|onvoldoende|nauwelijks)\b"
)
_LACKING = frozenset("slecht slechte moeilijk moeilijke onvoldoende nauwelijks ontbreekt mist missen".split())
"""Words by which a question says so, beside those of a denial."""
_ALTERNATIVES = re.compile(r"\b([^\W\d_]{3,}) (?:of|en/of) (?:een |de |het )?([^\W\d_]{3,})\b")
_SHARED, COMMON_SHARE = 0.5, 0.3
"""What stands in more than this part of the documents tells them apart no more, and counts so much."""
_IN_HOUSE = frozenset(map(stem, "huis zelf eigen intern".split()))
"""Asks for what a school has itself, not with others."""
_MORE_OF = re.compile(r"\b(?:meeste|minste|meer|minder) ([^\W\d_]{3,})")
_LARGER = re.compile(r"\b(?:groter|kleiner|grootste?|kleinste?)\b")
_PUPILS = "leerlingen"
"""What a school is large or small by."""
SPEAKING = frozenset(
    "noemen vermelden verwijzen bespreken beschrijven behandelen gaan staan voorkomen bevatten".split()
)
"""What documents do with whatever stands in them."""
Select = Callable[[Query], Selection | Refusal]


def compared(index: Index, query: Query, select: Select) -> Selection | None:
    """The answer of each that the question names apart, a document or several; None when fewer than two have one."""
    groups: list[Group] = []
    found = 0
    for side in query.sides or [(name,) for name in query.documents]:
        answer = select(replace(query.within_scope(), documents=tuple(n for n in side if n in query.documents)))
        if isinstance(answer, Selection):
            found += 1
            place = (*answer.place.section, answer.place.title) if answer.place and answer.form == "place" else ()
            for group in answer.groups:
                title = index.store.document(group.quotes[0].document_id).title
                groups.append(Group(path=(title, *_below(title, (*place, *group.path))), quotes=group.quotes))
    return Selection(form="passages", groups=tuple(groups)) if found > 1 else None


def sized(index: Index, query: Query) -> Query:
    """A question for the larger of two as one for how many each has; any other as it is.

    Which is more everybody sees, once both numbers stand there.
    """
    said = fold(query.question)
    most = _MORE_OF.search(said)
    what = most[1] if most else _PUPILS if _LARGER.search(said) else None
    if what is None:
        return query
    asked = understand(f"Hoeveel {what} zijn er?", index)
    return replace(
        asked,
        question=query.question,
        documents=query.documents,
        scope=query.scope,
        apart=query.apart,
        sides=query.sides,
    )


def is_for_larger(question: str) -> bool:
    """Whether a question asks which of two is the larger, or has more."""
    return bool(_MORE_OF.search(fold(question)) or _LARGER.search(fold(question)))


def _below(title: str, path: Sequence[str]) -> tuple[str, ...]:
    joined = " › ".join(part for part in path[-2:] if part != title)
    return (joined,) if joined else ()


def which(index: Index, query: Query) -> Selection | None:
    """The documents that have what is asked, each with the passage that says so; None when none has."""
    terms = tuple(t for t in query.terms if t.weight > FRAME and stem(t.word) not in DOCUMENT_STEMS | BODIES)
    terms = tuple(t for t in terms if lemma(t.word) not in SPEAKING) or terms
    told = tuple(t for t in terms if stem(t.word) not in AT_SCHOOL)  # "in huis": what its column says
    in_house, terms = any(stem(term.word) in _IN_HOUSE for term in terms), told or terms
    ask = "open" if query.ask == "count" else query.ask
    if denied := bool(_ASKS_LACK.search(fold(query.question))):
        terms = tuple(t for t in terms if not DENIAL.fullmatch(t.word) and t.word not in _LACKING) or terms
    terms = tuple(t for t in terms if t.forms or t.word in query.nouns)  # "rondloopt": how it is there
    among = one_each(index, kind_asked(query) or "")
    terms = _weighed_by_documents(index, _with_alternatives(fold(query.question), terms), len(among))
    narrow = replace(query, terms=terms, head=None, ask=ask, counted=None)
    found = _documents_with(
        index,
        narrow,
        among,
        lambda passage: (denies(passage, narrow, closest=denied) or (in_house and is_elsewhere(passage))) == denied,
    )
    # "Welke organisaties …": where one document speaks of it, it may be of those that this one names.
    return None if found and kind_asked(query) in BODIES and len(found.groups) < FEWEST_BODIES else found


def _with_alternatives(question: str, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Terms with those that a question lets choose from as one: "een logopedist of een tolk"."""
    for one, other in _ALTERNATIVES.findall(question):
        pair = [term for term in terms if term.word in (one, other)]
        if len(pair) == 2:
            both = replace(pair[0], word=OR.join(t.word for t in pair), forms=tuple(f for t in pair for f in t.forms))
            terms = tuple(both if term is pair[0] else term for term in terms if term is not pair[1])
    return terms


def _weighed_by_documents(index: Index, terms: Sequence[Term], count: int) -> tuple[Term, ...]:
    """Terms of which those count little that stand in most documents: "team" tells no school from another."""
    held = [
        len(
            index.store.documents_of(
                row for form, weight in t.forms if weight >= STRONG for row in index.words.rows_with(form)
            )
        )
        for t in terms
    ]
    common = [number > _SHARED * count for number in held]
    if all(common):
        return tuple(terms)
    return tuple(
        replace(term, weight=COMMON_SHARE * term.weight) if is_common else term
        for term, is_common in zip(terms, common, strict=True)
    )


def of_each(index: Index, query: Query) -> Selection | None:
    """What each document says of what is asked of every one; None when none says anything."""
    terms = tuple(t for t in query.terms if t.weight > FRAME and stem(t.word) not in DOCUMENT_STEMS)
    among = each_asked(index, query)
    return _documents_with(index, replace(query, terms=terms, head=None), among, lambda _: True)


def _documents_with(
    index: Index, query: Query, among: frozenset[str], fits: Callable[[Passage], bool]
) -> Selection | None:
    """The documents with the passage of each that says most of what is asked, of those that fit."""
    unheard = (t for t in query.terms if t.weight >= CONTENT and not t.forms and t.word in query.nouns)
    if not any(t.forms for t in query.terms) or (query.in_dutch and any(unheard)):
        return None
    fit = Fit(index, query.terms)
    groups: list[Group] = []
    asked = [
        info
        for info in index.store.documents
        if info.id in among - query.superseded and (not query.documents or info.id in query.documents)
    ]
    for info in asked:
        if best := _best(index, query, fit, rows_of(index, [info.id]), fits):
            path = (info.title, " › ".join(best.section[-2:]))
            groups.append(Group(path=tuple(part for part in path if part), quotes=(quotes.of_passage(best),)))
    return Selection(form="documents", groups=tuple(groups), total=len(asked)) if groups else None


def _best(index: Index, query: Query, fit: Fit, rows: Sequence[int], fits: Callable[[Passage], bool]) -> Passage | None:
    """The passage of one document that says most plainly that it has what is asked.

    What stands there by a synonym is nothing where the document denies the very word: "geen orthopedagoog".
    """
    ranked = index.store.passages(lexical_ranking(index, query, LOOKED_AT, rows))
    named = by_their_own_words(index, [t for t in query.terms if t.weight >= CONTENT] or query.terms)
    if boxes := boxes_of(Fit(index, named), ranked):
        return next((box for box in boxes if fits(box)), None)
    literal = {form for t in fit.coverage.terms for form, weight in own_forms(index, t) if weight >= STRONG}
    denied = any(literal & {*words(p.text)} and not fits(p) for p in ranked)
    best: Passage | None = None
    most = HOLDS - 1e-6
    rarest = _rarest_noun(query, fit)
    for passage in ranked:
        above = [*passage.section[-1:], *(heading for heading, _ in passage.cells)]
        found = [fit.of_text(passage.text), *(fit.of_text(title) for title in above)]
        share, own = fit.coverage.share(*found), fit.passage_own(passage)
        worth = share + OWN_SHARE * own
        meant = own and max(held[rarest] for held in found) >= STRONG and worth > most
        if index.store.is_repeated(passage) and passage.text in _said_by_most(index):
            continue  # what all of them say tells of none that it has more than another
        if is_matrix_row(passage) and not any(fit.of_text(passage.cells[0][1])):
            continue  # what stands above a table is told of none of its rows more than of another
        if denied and not literal & {*words(" ".join((passage.text, *above)))}:
            continue
        if meant and right_type(query, passage) and not is_planned(passage, query) and fits(passage):
            best, most = passage, worth
    return best


def _rarest_noun(query: Query, fit: Fit) -> int:
    """The number of the rarest word of a question, of its nouns if it has any: "hoeven" tells nothing apart."""
    naming = [n for n, t in enumerate(fit.coverage.terms) if t.word in query.nouns and fit.coverage.weights[n]]
    return max(naming, key=fit.coverage.weights.__getitem__) if naming else fit.coverage.rarest


def _said_by_most(index: Index) -> frozenset[str]:
    """The texts that stand word for word in more than half of the documents: a glossary, what a form explains."""
    if index not in _alike:
        infos = index.store.documents
        held = Counter(text for info in infos for text in {p.text for p in index.store.run(info.id, 0, info.passages)})
        _alike[index] = frozenset(text for text, count in held.items() if 2 * count > len(infos))
    return _alike[index]


_alike: weakref.WeakKeyDictionary[Index, frozenset[str]] = weakref.WeakKeyDictionary()
"""What `_said_by_most` found, for each index."""
