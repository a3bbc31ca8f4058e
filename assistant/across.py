"""Questions over several documents: the same asked of each one that is named, or which of all documents have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import quotes
from assistant.lexicon import DOCUMENT_STEMS
from assistant.rank import in_words, right_type
from assistant.retrieve import Fit, lexical_ranking, rows_of
from assistant.selection import Group, Refusal, Selection
from assistant.ticks import is_unticked
from assistant.understand import Query
from assistant.weights import CONTENT, FRAME
from corpus.index import Index
from corpus.language import stem, words
from corpus.lexical import STRONG
from corpus.types import Passage

FEWEST = 3
"""Of fewer documents nobody asks which ones."""
HOLDS = 0.45
"""What a passage must hold, in its own words and headings, of what a document is asked to have."""
MEMBER_HOLDS = 0.75
"""The same of a passage under a numbered place."""
LOOKED_AT = 8
"""Passages of one document that are looked at."""
OWN_SHARE = 0.2
"""What a passage's own words count for beside all that it holds, when two of one document have it."""
_DENIAL = re.compile(r"\b(?:geen|niet|zonder|nooit|ontbreekt|niemand|not|no)\b")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_NO_COLUMN = re.compile(r"^(?:niet|nee|geen|n\.?v\.?t\.?|niet aanwezig|ontbreekt)\b", re.IGNORECASE)

Select = Callable[[Query], Selection | Refusal]


def compared(index: Index, query: Query, select: Select) -> Selection | None:
    """The answer of each document that the question names apart; None when fewer than two have one."""
    groups: list[Group] = []
    found = 0
    for name in query.documents:
        answer = select(replace(query.within_scope(), documents=(name,), scope=frozenset()))
        if isinstance(answer, Selection):
            found += 1
            title = index.store.document(name).title
            place = (*answer.place.section, answer.place.title) if answer.place and answer.form == "place" else ()
            groups += [
                Group(path=(title, *_below(title, (*place, *group.path))), quotes=group.quotes)
                for group in answer.groups
            ]
    return Selection(form="passages", groups=tuple(groups)) if found > 1 else None


def _below(title: str, path: Sequence[str]) -> tuple[str, ...]:
    joined = " › ".join(part for part in path[-2:] if part != title)
    return (joined,) if joined else ()


def asks_which(index: Index, query: Query) -> bool:
    """Whether a question asks which of the documents, or of the schools that they are about, have something."""
    return bool(
        len(index.store.documents) >= FEWEST
        and (
            (query.head and query.several and stem(query.head.word) in DOCUMENT_STEMS)
            or query.counted in DOCUMENT_STEMS
        )
        and not query.references
    )


def which(index: Index, query: Query) -> Selection | None:
    """The documents that have what is asked, each with the passage that says so; None when none has."""
    terms = tuple(t for t in query.terms if t.weight > FRAME and stem(t.word) not in DOCUMENT_STEMS)
    if not terms or (query.in_dutch and any(not t.forms for t in terms if t.weight >= CONTENT)):
        return None
    narrowed = replace(query, terms=terms, head=None, ask="open" if query.ask == "count" else query.ask, counted=None)
    fit = Fit(index, terms)
    groups: list[Group] = []
    for info in index.store.documents:
        if query.documents and info.id not in query.documents:
            continue
        if best := _best(index, narrowed, fit, rows_of(index, [info.id])):
            path = (info.title, " › ".join(best.section[-2:]))
            groups.append(Group(path=tuple(part for part in path if part), quotes=(quotes.of_passage(best),)))
    return Selection(form="documents", groups=tuple(groups), total=len(groups)) if groups else None


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
    if not terms:
        return None
    narrowed, fit = replace(query, terms=terms, head=None), Fit(index, terms)
    groups = []
    for member in members:
        below = [p for p in index.store.passages_of(member) if _says(narrowed, fit, p)]
        if below:
            groups.append(Group(path=(member.title,), quotes=tuple(map(quotes.of_passage, below))))
    return Selection(form="overview", groups=tuple(groups)) if groups else None


def _series_of(index: Index, query: Query) -> str | None:
    """The stem of the series whose members are asked for: "welke thema's", "in welke themagroepen"."""
    if query.head is None or not query.several:
        return None
    asked = stem(query.head.word)
    known = sorted(index.store.series_words(), key=lambda word: (-len(word), word))  # a set has no order of its own
    return next((word for word in known if asked == word or (len(word) > 3 and asked.startswith(word))), None)


def _says(query: Query, fit: Fit, passage: Passage) -> bool:
    """Whether a passage itself holds the rarest word that is asked, and with the titles above it enough of the rest."""
    rarest = fit.coverage.rarest
    found = [fit.of_text(text) for text in (passage.text, *passage.section[-1:])]
    return found[0][rarest] >= STRONG and fit.coverage.share(*found) >= MEMBER_HOLDS and not denies(passage, query)


def _best(index: Index, query: Query, fit: Fit, rows: Sequence[int]) -> Passage | None:
    """The passage of one document that says most plainly that it has what is asked."""
    ranked = [row for row, _ in lexical_ranking(index, query, LOOKED_AT, rows)]
    best: Passage | None = None
    most = HOLDS - 1e-6
    rarest = fit.coverage.rarest
    for passage in index.store.passages(ranked):
        above = [*passage.section[-1:], *(heading for heading, _ in passage.cells)]
        found = [fit.of_text(passage.text), *(fit.of_text(title) for title in above)]
        share, own = fit.coverage.share(*found), fit.passage_own(passage)
        worth = share + OWN_SHARE * own
        meant = own and max(held[rarest] for held in found) >= STRONG and worth > most
        if meant and right_type(query, passage) and not denies(passage, query):
            best, most = passage, worth
    return best


def denies(passage: Passage, query: Query) -> bool:
    """Whether a passage says that something is not there: an empty box, a column "niet", "geen" in all it says."""
    if is_unticked(passage.text) or any(_NO_COLUMN.match(h) and c.strip() for h, c in passage.cells if h):
        return True
    forms = {form for term in query.terms if term.weight > FRAME for form, weight in term.forms if weight >= STRONG}
    about = [s for s in _SENTENCE.split(in_words(passage)) if forms.intersection(words(s))]
    return bool(about) and all(_DENIAL.search(sentence.lower()) for sentence in about)
