"""Points and rows that answer as members of their list: those that have what is asked, the steps of one procedure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import quotes
from assistant.evidence.rows.tables import LONGEST_TABLE, LOOKED_AT, is_numbered_by, nouns_beside, numbered_as
from assistant.evidence.selection import Group, Selection
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import PlaceHit
from assistant.retrieval.worth import Candidate
from assistant.words.spoken import NEGATIONS
from corpus.index import Index
from corpus.language import content_words, fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage, Place

FEWEST = 3
"""So many points of one list that open with what is asked are a list of those who have it."""
_STEPS = frozenset(map(stem, "stap fase".split()))
_WAY = re.compile(
    r"\b[^\W\d_]*(?:route|procedure|traject|stappen(?:plan)?)\b|^hoe\b[^?]*\bvan\b[^?]*\btot\b(?! en met)"
    r"|\bachtereenvolgens\b|\bin welke volgorde\b|\bstap voor stap\b"
)
"""Asks for a procedure from its beginning to its end."""
STEPS_SAY = 0.5
"""What the steps of a procedure must hold together of what is asked."""
_ASKS_NOT = re.compile(
    r"^(?:(?:en|maar|dus) )*wat (?:moet|moeten|mag|mogen|kan|kun|kunnen|doe|doet|doen|bied|biedt|bieden|geef|geeft"
    r"|geven|valt|vallen|hoort|horen|is|wordt|worden)\b(?:(?! als | wanneer ).)*\b(?:niet|nooit)\b"
)
"""Asks for what is not to be done or not given: "wat moet ik niet doen bij …?"."""
_DENIES = re.compile(r"\bniet doen\b|\bnooit\b|\b(?:wat|dit|dat|hier)\b.*\bniet\b|\bniet (?:voor|bij|onder|in|op)\b")
"""How a title says that what stands below is not to be done or not given; "Als ouders het niet eens zijn" does not."""


def points_that_have(index: Index, query: Query, found: Sequence[Candidate]) -> Selection | None:
    """The rows or points of one list that say of which ones of a kind something is so: "welke scholen hebben een X?".

    They are rows of a table of schools that hold X, or points that each open with it: "X van De Linde".
    """
    if query.head is None or not query.several or not (nouns := nouns_beside(query, query.head)):
        return None
    fit = Fit(index, nouns)
    looked_at = [c.passage for c in found[:LOOKED_AT] if c.passage.place_id and c.passage.kind != "paragraph"]
    for name in dict.fromkeys(passage.place_id for passage in looked_at):
        place = index.store.place(name) if name else None
        if place is None or place.stop - place.start > LONGEST_TABLE:
            continue
        points = index.store.passages_of(place)
        having = [p for p in points if _is_one_of(query.head, p) and _holds_all(fit, nouns, p.text)]
        having = having or [p for p in points if p.kind != "paragraph" and _holds_all(fit, nouns, _opening(p))]
        if having and (_is_one_of(query.head, having[0]) or len(having) >= FEWEST):
            group = Group(path=(), quotes=tuple(map(quotes.of_passage, having)))
            return Selection(form="place", place=place, groups=(group,))
    return None


def _is_one_of(head: Term, row: Passage) -> bool:
    """Whether a row is about one of the kind that is asked for, by the heading of its first column; no step is."""
    return (
        bool(row.cells)
        and not is_numbered_by(head, row)
        and any(stem(word) == stem(head.word) for word in words(row.cells[0][0]))
    )


def _holds_all(fit: Fit, nouns: Sequence[Term], text: str) -> bool:
    held = fit.of_text(text)
    return all(weight >= STRONG and meant(term, weight) for term, weight in zip(nouns, held, strict=True))


def _opening(point: Passage) -> str:
    """The first word of content of a point, or of the first cell of a row."""
    return next(iter(content_words(point.cells[0][1] if point.cells else point.text)), "")


def steps_asked(index: Index, query: Query, found: Sequence[Candidate]) -> Place | None:
    """The procedure whose numbered steps are asked for, when these hold together enough of what is asked."""
    head = query.head if query.several else None
    way = bool(_WAY.search(fold(split_context(query.question)[0])))
    if head is None and not way:
        return None
    rare = [term for term in query.needed if term is not head]
    whole = nouns_beside(query, head) if head else []
    whole = whole or [t for t in query.asked() if t.weight >= CONTENT and t is not head]
    fits = [Fit(index, terms) for terms in (rare, whole) if terms]
    for candidate in found[:LOOKED_AT]:
        name = candidate.passage.place_id
        step = way and numbered_as(candidate.passage) in _STEPS
        if name is None or not (step or is_numbered_by(head, candidate.passage)):
            continue
        place = index.store.place(name)
        below = index.store.passages_of(place)
        if len(below) <= LONGEST_TABLE and any(_says(fit, place, below) >= STEPS_SAY for fit in fits):
            return place
    return None


def _says(fit: Fit, place: Place, below: Sequence[Passage]) -> float:
    """What the steps at a place hold together of a question, with the titles above them."""
    above = fit.of_path((*place.section, place.title), place.document_id)
    return fit.coverage.share(above, *(fit.of_text(passage.text) for passage in below))


def list_of_not(query: Query, fit: Fit, hits: Sequence[PlaceHit]) -> Place | None:
    """The list under a title that denies, for a question what one must not do or does not get: "Niet doen".

    Its path names what the question is about. Passages that happen to have "niet" in them are no such list.
    """
    if not _ASKS_NOT.search(fold(split_context(query.question)[0])):
        return None
    denying = [
        hit.place
        for hit in hits
        if _DENIES.search(fold(hit.place.title)) and hit.place.stop - hit.place.start > 1 and _names_it(fit, hit.place)
    ]
    return denying[0] if denying else None


def _names_it(fit: Fit, place: Place) -> bool:
    """Whether the titles of a place hold a word of content of a question besides its denial."""
    held = [max(values) for values in zip(*map(fit.of_text, (place.title, *place.section)), strict=True)]
    return any(
        value >= STRONG and term.weight >= CONTENT and term.word not in NEGATIONS
        for term, value in zip(fit.coverage.terms, held, strict=True)
    )
