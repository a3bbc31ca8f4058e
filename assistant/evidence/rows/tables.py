"""Tables as lists: "welke partners", "hoe vaak vergadert elk overleg?" ask for all rows of a table with that column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import quotes
from assistant.evidence.rows.narrow import named_columns
from assistant.evidence.selection import Group, Selection
from assistant.question.asking import STRICT
from assistant.question.needed import nouns
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT, FRAME
from assistant.retrieval.fit import Fit
from assistant.retrieval.worth import Candidate
from assistant.words.ticks import is_marked
from assistant.words.years import years
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage, Place

LOOKED_AT = 30
"""Of so many of the best passages the tables are looked at."""
LONGEST_TABLE = 40
ENOUGH_ABOVE = 0.5
"""The share of a question that the titles and columns of a table hold when it is about that."""
LONGEST = 30
"""A range of codes is no longer than this."""
_CODE = re.compile(r"\b[A-Z]{1,3}\d{1,3}\b")
_RANGE = re.compile(r"\b([A-Z]{1,3})(\d{1,3})\s*(?:t/m|tot en met|tot|-|–|to)\s*([A-Z]{1,3})(\d{1,3})\b")
_OFFERED = frozenset(
    stem(word)
    for word in """aanbod hulp ondersteuning begeleiding voorziening voorzieningen training deskundigheid expertise zorg
    activiteit lessen behandeling""".split()
)
"""What a school offers, by whatever name a form has for it."""
_IN_HOUSE = re.compile(r"\b(?:in huis|zelf|eigen|in de school|op school)\b")
_HERE = re.compile(r"\b(?<!niet )(?:ja|eigen|huis|school|intern\w*|aanwezig|zelf|gebouw|locatie|beschikbaar)\b")
_EXPERTS = frozenset(
    stem(word) for word in "deskundigheid deskundigen expertise specialisten specialismen disciplines".split()
)
_EACH = re.compile(r"\b(?:elke?|iedere?|ieder|alle|per|each|every|all) ([^\W\d_]+)")


def table_asked(index: Index, query: Query, found: Sequence[Candidate], fit: Fit) -> Selection | None:
    """All rows of the table that has a column for what is asked ("welke X", "elke X"), and is about the rest."""
    column = _column_asked(query)
    if column is None:
        return None
    only_column = not nouns_beside(query, column)  # a noun beside it is said of some of the rows
    best: list[Passage] = []
    most = ENOUGH_ABOVE - 1e-6
    for name in dict.fromkeys(c.passage.place_id for c in found[:LOOKED_AT] if c.passage.cells):
        rows = _table(index, name, column)
        if rows and (share := _about(fit, rows, column, rows_too=only_column)) > most:
            best, most = rows, share
    if len(best) < 2:
        return None
    place = index.store.place(best[0].place_id) if best[0].place_id else None
    return Selection(
        form="place" if place else "passages",
        place=place,
        groups=(Group(path=(), quotes=tuple(map(quotes.of_passage, best))),),
    )


def alike_rows(index: Index, query: Query, found: Sequence[Candidate], fit: Fit) -> Place | None:
    """The place of a table whose rows fit a question for a list all alike: by its titles and columns alone."""
    first = found[0].passage
    if not query.several or first.place_id is None:
        return None
    place = index.store.place(first.place_id)
    if not first.cells or is_numbered_by(query.head, first):  # steps go together by what they say
        return None
    said = zip(fit.coverage.terms, fit.of_text(first.text), strict=True)
    if any(held and term.weight >= CONTENT and not term.word.isdigit() for term, held in said):
        return None
    rows = [passage for passage in index.store.passages_of(place) if passage.cells]
    return place if 1 < len(rows) <= LONGEST_TABLE else None


def rows_of_year(query: Query, found: Sequence[Candidate], fit: Fit) -> list[Passage]:
    """The rows of a year that is all that tells one row from another: "waar werken wij in 2026-2027 aan?".

    None where something else that is asked stands in the best of them.
    """
    first = found[0].passage
    columns = [heading for heading, cell in first.cells if query.years and years(cell) == query.years]
    said = zip(fit.coverage.terms, fit.of_text(first.text), strict=True)
    told = any(held >= STRONG and term.weight >= CONTENT and not term.word.isdigit() for term, held in said)
    if query.ask in STRICT or told or not columns:
        return []
    rows = [c.passage for c in found if c.passage.place_id == first.place_id and c.passage.cells]
    of_year = [row for row in rows if any(h == columns[0] and years(cell) == query.years for h, cell in row.cells)]
    return sorted(of_year, key=lambda row: row.ordinal)


def is_numbered_by(head: Term | None, passage: Passage) -> bool:
    """Whether a row or a point is one of a numbered series that is asked for: "1" in the column "Stap", "Stap 1: …"."""
    return head is not None and numbered_as(passage) == stem(head.word)


def numbered_as(passage: Passage) -> str | None:
    """The stem of the word that a row or a point opens with and that numbers it: "stap" of "Stap 1: …"."""
    heading, first = passage.cells[0] if passage.cells else ("", passage.text)
    opening = words(f"{heading} {first}")[:2]
    return stem(opening[0]) if len(opening) == 2 and opening[1].isdigit() else None


def matrix_asked(index: Index, query: Query) -> Selection | None:
    """The matrix of a named document with a column that the question names, when it asks what is offered: "via een
    partner" where the columns are "in de school" and "via partner". Which of its rows are meant is seen after this.
    """
    if not query.documents or query.head is None or stem(query.head.word) not in _OFFERED | _EXPERTS:
        return None
    wanted = _EXPERTS if stem(query.head.word) in _EXPERTS else _OFFERED
    asked = fold(query.question)
    for name in query.documents:
        rows = [p for p in index.store.run(name, 0, index.store.document(name).passages) if p.cells and p.place_id]
        for place_id in dict.fromkeys(p.place_id for p in rows if p.place_id):
            table = tuple(quotes.of_passage(p) for p in rows if p.place_id == place_id)
            place = index.store.place(place_id)
            offers = {stem(w) for text in (*place.section, place.title, table[0].cells[0][0]) for w in words(text)}
            if not wanted & offers:
                continue
            if named_columns(query, table):
                return Selection(form="place", place=place, groups=(Group(path=(), quotes=table),))
            if here := [quote for quote in table if _IN_HOUSE.search(asked) and is_at_school(quote.cells)]:
                return Selection(form="place", place=place, groups=(Group(path=(), quotes=tuple(here)),))
    return None


def is_at_school(cells: Sequence[tuple[str, str]]) -> bool:
    """Whether a row has its mark in the column for what the school has itself: "in eigen school", "aanwezig"."""
    return any(is_marked(cell) and _HERE.search(fold(heading)) for heading, cell in cells[1:])


def _column_asked(query: Query) -> Term | None:
    """The word whose column a table must have: the noun of "welke X" when several are asked, or that of "elke X"."""
    if each := _EACH.search(fold(query.question)):
        return next((t for t in query.terms if t.word == each[1] and t.weight >= CONTENT), None)
    return query.head if query.head and query.several else None


def nouns_beside(query: Query, head: Term) -> list[Term]:
    """The nouns of a question besides the one whose members it asks for, common ones among them."""
    naming = nouns(words(split_context(query.question)[0])) - query.scope
    return [term for term in query.terms if term.weight >= CONTENT and term.word in naming and term.word != head.word]


def _table(index: Index, place_id: str | None, column: Term) -> list[Passage]:
    """The rows at a place that have the column, when there are not too many to show."""
    if place_id is None:
        return []
    place = index.store.place(place_id)
    if place.stop - place.start > LONGEST_TABLE:
        return []
    return [p for p in index.store.passages_of(place) if p.cells and any(_heads(column, h) for h, _ in p.cells)]


def _heads(column: Term, heading: str) -> bool:
    """Whether a heading is about a word: it has a form of it, not just a synonym."""
    return any(stem(word) == stem(column.word) for word in words(heading))


def _about(fit: Fit, rows: Sequence[Passage], column: Term, *, rows_too: bool) -> float:
    """The share of what is asked that stands above a table: in its titles and the headings of its columns.

    With `rows_too`, where each row is one of what is asked ("per week"), what the rows say counts too.
    """
    row = rows[0]
    above = [fit.of_text(text) for text in (*row.section, *(heading for heading, _ in row.cells))]
    above.append(fit.of_title(row.document_id))
    if rows_too and _heads(column, row.cells[0][0]):
        above += [fit.of_text(other.text) for other in rows]
    held = [max(values) for values in zip(*above, strict=True)]
    asked = [
        (weight, held[number])
        for number, (term, weight) in enumerate(zip(fit.coverage.terms, fit.coverage.weights, strict=True))
        if term.weight > FRAME and term.word != column.word
    ]
    whole = sum(weight for weight, _ in asked) + fit.coverage.known
    told = sum(weight * value for weight, value in asked) + fit.coverage.known
    return told / whole if whole else 0.0


def coded(index: Index, query: Query) -> Selection | None:
    """The rows of the codes that a question names ("A1 en A4", "C1 tot en met C5"); None for fewer than two."""
    codes = _codes(query.question)
    if len(codes) < 2:
        return None
    rows = sorted({row for code in codes for row in index.words.rows_with(code)})
    found = [p for p in index.store.passages(rows) if {fold(cell) for _, cell in p.cells} & codes]
    found = [p for p in found if not query.documents or p.document_id in query.documents]
    held = {fold(cell) for passage in found for _, cell in passage.cells} & codes
    if held != codes or len({passage.place_id for passage in found}) != 1:
        return None
    path = (" › ".join(found[0].section[-2:]),)
    return Selection(form="passages", groups=(Group(path=path, quotes=tuple(map(quotes.of_passage, found))),))


def _codes(question: str) -> set[str]:
    """The codes in a question, those between the ends of a range among them."""
    found = {fold(code) for code in _CODE.findall(question)}
    for first, start, last, stop in _RANGE.findall(question):
        if fold(first) == fold(last):
            found |= {
                f"{fold(first)}{number}" for number in range(int(start), min(int(stop), int(start) + LONGEST) + 1)
            }
    return found
