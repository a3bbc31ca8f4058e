"""Questions that the register answers: "welke afspraken zijn er over ouders?", "welke acties zijn er voor 2026?"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from assistant import texts
from assistant.agreements import KINDS, Agreement, Kind, agreements
from assistant.agreements.period import joined, years_of
from assistant.agreements.titles import kind_of_title
from assistant.evidence import quotes
from assistant.evidence.agreed_asked import (
    ANY_KIND,
    ANY_OF,
    ASKED,
    EVERY,
    NAMES,
    UNDER,
    goes_on,
    is_so_called,
    is_to_be_done,
    is_within,
    kinds_asked,
    months_asked,
    name_of,
    said_in,
    subjects_asked,
    without_doer,
)
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Group, Refusal, Selection, together
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.source import parts_on
from assistant.words.days import stretches
from assistant.words.years import meet, of_another_year, periods, years
from corpus.expand import WHOLE_IN_COMPOUND
from corpus.index import Index
from corpus.kinds import is_of_a_day
from corpus.language import fold, stem, words
from corpus.lexical import Term
from corpus.types import Place, Span

FEWEST = 2
"""Of fewer rows the passages themselves say as much."""
MOST_OF_A_DOCUMENT = 40
"""More rows than this are no answer to a question without a subject."""
_IN_FORCE = re.compile(r"\b(?:plan|document|profiel|protocol|gids) (?:geldt|loopt|is (?:geldig|van kracht))\b.*\btot\b")
"""How long a plan is in force is nothing to be done in one month of it."""
_SHORT = re.compile(
    rf"^(?:{'|'.join(NAMES)})(?: \w+){{0,3}}? \d{{4}}\b"
    r"|^(?:(?:en|wat|welke|noem|geef|toon|zijn|de|alle|onze) )*(?:plannen|voornemens)\b"
)
MOST_SHOWN = 100
"""Nobody reads more in a chat; the tab of agreements has them all, to filter and to save."""


def comes_first(index: Index, query: Query) -> bool:
    """Whether the register knows better than any one place: all of a kind are asked for, or what is about a subject."""
    subjects = subjects_asked(query)
    if is_to_be_done(query) and not subjects:  # no list of one of them has all that is to be done in a year
        return len(query.documents or index.store.documents) > 1
    limited = bool(subjects or query.years or query.documents)
    if subjects and name_of(query):  # one list has what else stands in it as well, and not what other lists have
        return True
    return limited if kinds_asked(query) == KINDS else not limited and bool(EVERY.search(fold(query.question)))


def agreed(index: Index, query: Query, otherwise: Selection | Refusal) -> Selection | Refusal:
    """The rows of the register that a question asks for; `otherwise` when it asks for none or that is the list."""
    if isinstance(otherwise, Refusal) or otherwise.form == "passages":
        return rows_asked(index, query) or otherwise
    if _is_another_list(query, otherwise) or _is_of_no_year(query, otherwise):
        return rows_asked(index, query) or otherwise
    if _is_one_of_several(query, otherwise) and (rows := rows_asked(index, query)):
        return rows if _stands_elsewhere(rows, otherwise) else otherwise
    return otherwise


def _is_one_of_several(query: Query, found: Selection) -> bool:
    """Whether the title of what was found announces one of what a question wants all of: "4.2 Besluit"."""
    name = name_of(query)
    titled = words(found.place.title) if found.place and name and not subjects_asked(query) else []
    return any(word not in NAMES and stem(word) == stem(name or "") for word in titled)


def _stands_elsewhere(rows: Selection, found: Selection) -> bool:
    """Whether some rows stand under another title than the place that was found."""
    path = (*found.place.section, found.place.title) if found.place else ()
    return any(quote.section[: len(path)] != path for group in rows.groups for quote in group.quotes)


def _is_another_list(query: Query, found: Selection) -> bool:
    """Whether a whole list was found for a question that only names a kind, and its title announces no such thing."""
    place = found.place
    return (
        bool(place)
        and not subjects_asked(query)
        and kind_of_title(place.title if place else "") not in kinds_asked(query)
    )


def _is_of_no_year(query: Query, found: Selection) -> bool:
    """Whether a question names years, and the titles of the place that was found do not."""
    titles = " ".join((*found.place.section, found.place.title)) if found.place else ""
    return bool(query.years) and not meet(query.periods, periods(titles))


def rows_asked(index: Index, query: Query) -> Selection | None:
    """The rows that a question for a list of agreements asks for; None when it asks for something else or few fit."""
    kinds = kinds_asked(query)
    if not kinds or query.references or query.each or goes_on(query):
        return None
    if not is_to_be_done(query):
        found = _of_register(index, query, kinds)
        return found if found and _is_of_years_asked(index, query, found) else None
    for asked in (query, without_doer(query)):
        if found := _of_register(index, asked, kinds) or _below_period(index, asked):
            return found if _is_of_years_asked(index, query, found) else None
    return None


def _is_of_years_asked(index: Index, query: Query, found: Selection) -> bool:
    """Whether what a few words ask of some years ("plannen 2027") may be these rows.

    Not where minutes tell them in passing, nor where a document with other years in its title has them.
    """
    if not query.years or not _SHORT.search(said_in(query)):
        return True
    asked = {*query.years}
    for quote in (quote for group in found.groups for quote in group.quotes):
        info = index.store.document(quote.document_id)
        of = years(info.title)
        if (is_of_a_day(info) and not quote.listed) or (of != asked and 1 < len(of) <= len(asked)):
            return False
    return True


def _of_register(index: Index, query: Query, kinds: Sequence[Kind]) -> Selection | None:
    subjects = subjects_asked(query)
    if not (subjects or query.years or query.documents or kinds == ("besluit",) or EVERY.search(fold(query.question))):
        return None  # "wat zijn de acties?" is asked back: of which theme, of which years?
    fit = Fit(index, subjects)
    one_is_enough = bool(ANY_OF.search(fold(query.question)))
    holding = _holding(index, subjects, one_is_enough=one_is_enough) if subjects else None
    rows = [
        row
        for row in agreements(index.store, documents=_documents(index, query, holding))
        if row.kind in kinds
        and (not query.years or is_within(query, row.period))
        and (holding is None or index.store.offsets[row.document_id] + row.ordinal in holding)
        and _is_about(row, fit, one_is_enough=one_is_enough)
    ]
    rows = _so_called(index, query, rows)
    if UNDER.search(said_in(query)):  # that list, where one has these very years
        rows = [row for row in rows if years(row.period or "") == query.years] or rows
    if to_the_month := bool(months_asked(query)):  # what is of a whole year may be then, but does not say so
        rows = [row for row in rows if stretches(row.period or "")] or rows
        rows = [row for row in rows if not _IN_FORCE.search(fold(row.quote))]
    few_enough = bool(subjects or query.years) or len(rows) <= MOST_OF_A_DOCUMENT
    one_will_do = to_the_month or (subjects and query.years and not ASKED.search(said_in(query)))
    fewest = 1 if one_will_do else FEWEST
    found = rows_shown(index, rows) if len(rows) >= fewest and few_enough else None
    return replace(found, exact=True) if found and to_the_month else found


def _so_called(index: Index, query: Query, rows: Sequence[Agreement]) -> list[Agreement]:
    """Rows without those of lists beside a list "Afspraken" of their subject, where agreements are asked for.

    Such a list tells what was agreed; what goes well and what is needed, which the register has as well, was not.
    """
    if name_of(query) not in ANY_KIND:
        return [*rows]
    beside = {
        (document, place.section)
        for document in {row.document_id for row in rows}
        for place in index.store.places_of(document)
        if place.section and is_so_called(place.title, ANY_KIND[0])
    }

    def is_beside(row: Agreement) -> bool:
        above = ((row.document_id, row.section[:end]) for end in range(1, len(row.section)))
        return not beside.isdisjoint(above) and not any(is_so_called(title, ANY_KIND[0]) for title in row.section)

    return [row for row in rows if not is_beside(row)] or [*rows]


def _below_period(index: Index, query: Query) -> Selection | None:
    """What is to be done in a period: what stands under the titles that name it, whether the register knows it or not.

    Not what is of another year of that period. Where it is asked of a subject, only the points that speak of that.
    """
    documents = {*query.documents} or {info.id for info in index.store.documents}
    named = [
        place
        for document in sorted(documents - query.superseded)
        for place in index.store.places_of(document)
        if is_within(query, joined(years_of(place.title)))
    ]
    named = [place for place in named if not any(_is_below(other, place) for other in named)]  # the year in the period
    fit = Fit(index, subjects_asked(query))
    groups = []
    for place in named:
        below = [p for p in index.store.passages_of(place) if all(fit.of_text(p.text))]
        below = [p for p in below if not of_another_year(query.periods, [p.text])]
        groups.append(Group(path=(place.title,), quotes=tuple(map(quotes.of_passage, below))))
    groups = [group for group in groups if group.quotes]
    if not groups or sum(len(group.quotes) for group in groups) > MOST_OF_A_DOCUMENT:
        return None
    return Selection(form="overview", groups=tuple(groups), total=sum(len(group.quotes) for group in groups))


def _is_below(one: Place, other: Place) -> bool:
    same = one.document_id == other.document_id
    return same and one.level > other.level and other.start <= one.start and one.stop <= other.stop


def _documents(index: Index, query: Query, holding: Set[int] | None) -> set[str]:
    """The documents that are asked of and can have such rows."""
    asked = {*query.documents} or {info.id for info in index.store.documents}
    return (asked if holding is None else asked & index.store.documents_of(holding)).difference(query.superseded)


def _holding(index: Index, subjects: Sequence[Term], *, one_is_enough: bool) -> set[int]:
    """The numbers of the passages in or above which every subject stands, or one of those that are joined."""
    rows = [
        {row for form, weight in term.forms if weight >= WHOLE_IN_COMPOUND for row in index.words.rows_with(form)}
        for term in subjects
    ]
    return set[int]().union(*rows) if one_is_enough else set.intersection(*rows)


def _is_about(row: Agreement, fit: Fit, *, one_is_enough: bool) -> bool:
    """Whether each subject (or one of several that are joined) stands in a row or in the heading over it."""
    if not fit.coverage.terms:
        return True
    heading = next((title for title in reversed(row.section) if kind_of_title(title) is None), "")
    heading = f"{heading} {row.document}"
    held = [
        max(values) >= WHOLE_IN_COMPOUND
        for values in zip(*map(fit.of_text, (row.text, row.quote, heading)), strict=True)
    ]
    return any(held) if one_is_enough else all(held)


def rows_shown(index: Index, rows: Sequence[Agreement]) -> Selection:
    """Rows of the register below the title of their document and their theme."""
    several = len(index.store.documents) > 1
    paths = [tuple(part for part in (row.document if several else None, row.theme) if part) for row in rows]
    shown = together((quote_of(index, row) for row in rows[:MOST_SHOWN]), paths[:MOST_SHOWN])
    if len(rows) == 1:
        (only,) = index.store.run(rows[0].document_id, rows[0].ordinal, rows[0].ordinal + 1)
        place = index.store.place(only.place_id) if only.place_id else None
        return Selection(form="passages", groups=shown, place=place)
    if len(rows) <= MOST_SHOWN:
        return Selection(form="register", groups=shown)
    return Selection(form="register", groups=shown, total=len(rows), note=texts.more_rows(MOST_SHOWN))


def quote_of(index: Index, row: Agreement) -> Quote:
    """A row as its passage, or as the one sentence of it: whole, also where that runs on over a page."""
    (passage,) = index.store.run(row.document_id, row.ordinal, row.ordinal + 1)
    if row.id == row.passage_id:
        return replace(quotes.of_passage(passage), number=None)  # its place in one list is none in this
    text = row.quote
    spans: tuple[Span, ...] = (Span(page=row.page, text=text, boxes=row.boxes),)
    if row.whole and len(parts := parts_on(passage, row.whole)) > 1:
        text, spans = row.whole, tuple(replace(span, text=part) for span, part in parts)
    return Quote(
        document_id=row.document_id,
        section=row.section,
        text=text,
        spans=spans,
        order=(row.document_id, row.ordinal, 1),
    )
