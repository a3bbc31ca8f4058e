"""Which of the numbered places say something: "welke thema's noemen …?"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence import quotes
from assistant.evidence.denial import denies
from assistant.evidence.documents.across import LOOKED_AT, SPEAKING
from assistant.evidence.selection import Group, Selection
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from corpus.expand import WHOLE_IN_COMPOUND
from corpus.index import Index
from corpus.language import fold, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

MEMBER_HOLDS = 0.5
"""The same of a passage under a numbered place."""
AT_LABEL = 0.7
"""So well a label holds what it says of the passages below it."""
_SPEAKS_OF = re.compile(
    r"\b(?:noem\w*|zeg(?:t|gen)|spre(?:ek|k)\w*|praten|gaan|gaat|hebben|heeft)\b(?=[^?]*\bover\b)|\bnoem\w*"
)
"""Asks where something is spoken of, be it to deny it."""
_MENTIONED = re.compile(
    r"\b(?:komt?|komen|kwam(?:en)?)\b.*\b(?:voor|terug|aan de orde|ter sprake|aan bod)\b"
    r"|\b(?:voorkom(?:t|en)|terugkom(?:t|en)|genoemd|vermeld|besproken|beschreven|behandeld)\b|\bnoem(?:t|en)\b"
)
"""Asks where a word stands, in a compound as well: "intervisie" in "intervisiemomenten"."""


def which_members(index: Index, query: Query) -> Selection | None:
    """The numbered places ("welke thema's noemen …?") with the passages below them that say it; None without."""
    word = _series_of(index, query)
    if word is None or query.references:
        return None
    members = [index.store.place(place) for _, _, place in index.store.series(word)]
    told = Fit(index, query.asked()).of_path(members[0].section, members[0].document_id)
    held = dict(zip((term.word for term in query.asked()), told, strict=True))
    terms = tuple(
        t for t in query.terms if t.weight > FRAME and t is not query.head and t.forms and held.get(t.word, 0) < STRONG
    )
    terms = tuple(t for t in terms if lemma(t.word) not in SPEAKING) or terms
    if not terms:
        return None
    narrowed, fit = replace(query, terms=terms, head=None), Fit(index, terms)
    groups = []
    for member in members:
        below = [p for p in index.store.passages_of(member) if _says(index, narrowed, fit, p)]
        if below:
            groups.append(Group(path=(member.title,), quotes=tuple(map(quotes.of_passage, below))))
    return Selection(form="overview", groups=tuple(groups)) if groups else None


def _series_of(index: Index, query: Query) -> str | None:
    """The stem of the series whose members are asked for: "welke thema's", "in welke themagroepen"."""
    if query.head is None or not query.several:
        return None
    asked = stem(query.head.word)
    known = sorted(index.store.series_words(), key=lambda word: (-len(word), word))  # a set has no order of its own
    named = (word for word in known if asked == word or (len(word) > 3 and asked.startswith(word)))
    return next(named, None) or next((word for word in known if _go_by(index, word, asked)), None)


def _go_by(index: Index, series: str, asked: str) -> bool:
    """Whether the title above the members of a series calls them so too: "groepen", under "De themagroepen"."""
    first = index.store.series(series)[:LOOKED_AT]  # a law has thousands of articles
    above = {title for *_, place in first for title in index.store.place(place).section[-1:]}
    return any(w.startswith(series) and stem(w[len(series) :]) == asked for title in above for w in words(title))


def _says(index: Index, query: Query, fit: Fit, passage: Passage) -> bool:
    """Whether a passage itself holds the rarest noun that is asked, and with the titles above it enough of the rest."""
    found = [fit.of_text(text) for text in (passage.text, *passage.section[-1:])]
    told = found[1] if len(found) > 1 else [0.0] * len(found[0])  # "in de actielijst": its label says that
    weights = [0.0 if held >= AT_LABEL else w for held, w in zip(told, fit.coverage.weights, strict=True)]
    naming = [number for number, term in enumerate(fit.coverage.terms) if term.word in query.nouns and weights[number]]
    rarest = max(naming or range(len(weights)), key=weights.__getitem__)
    denied = not _SPEAKS_OF.search(fold(query.question)) and denies(passage, query)
    held = found[0][rarest] >= STRONG or _mentions(index, query, fit.coverage.terms[rarest], passage)
    return held and fit.coverage.share(*found) >= MEMBER_HOLDS and not denied


def _mentions(index: Index, query: Query, term: Term, passage: Passage) -> bool:
    """Whether a passage has a word as a part of another one, where it is asked what mentions it."""
    if not _MENTIONED.search(fold(query.question)):
        return False
    said = {*words(passage.text)}
    return any(weight >= WHOLE_IN_COMPOUND and form in said for form, weight in index.expander.forms(term.word))
