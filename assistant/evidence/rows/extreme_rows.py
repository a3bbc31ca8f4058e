"""The longest, the highest, the first of several: the row of a table, or the point of a list, that is so.

No word leads there: what is largest is told by the numbers of all rows beside each other. Where these cannot be
compared, as € 38 per hour with € 950 per year, the whole table is shown to whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.evidence.rows.compared import Table, in_order, is_dated, measured, measures
from assistant.evidence.rows.whole_rows import of_rows
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.question.wording import asked
from assistant.retrieval.fit import Fit
from assistant.words.days import stretches
from assistant.words.superlatives import Superlative, superlative
from assistant.words.synonyms import dutch_for, plain_question
from assistant.words.years import meet, periods
from corpus.expand import AKIN, FRONT_OF_COMPOUND, WHOLE_IN_COMPOUND
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage, Place

FEWEST, LONGEST = 2, 60
"""Rows of a table in which one is the first or the largest."""
SHOWN = 15
"""Of so many rows all are shown where they cannot be compared."""
OF_COLUMN = 3.0
"""How well a table is of what one of its columns names: better than by a title."""
TITLE = 4
"""A line of more words that leads up to a list is a sentence about it."""
MOST_TABLES = 3
"""Of more tables nobody knows which one is meant."""
_TOTAL = re.compile(r"\W*(?:sub)?(?:totaal|totale|som|saldo|gemiddeld\w*|resultaat)\b")
_ONE = re.compile(r"[^\W\d_] \d{1,2}$")
"""Names one of several: "Uitstroom groep 8" is no column of groups."""
_POINTS = frozenset("punt onderdeel item stap".split())
"""What any list has."""
_FRAMING = frozenset(
    stem(word)
    for word in """jaar schooljaar lijst tabel overzicht rij beurt document verslag allemaal geld
    begroting duren duurt krijgt krijgen kost kosten heeft telt nodig""".split()
)
"""What such a question says beside what it asks of: it need not stand with the rows."""


def extreme_asked(index: Index, query: Query) -> Selection | None:
    """The row that is the first, the longest or the highest of what is asked; None where no table tells it."""
    main, context = split_context(query.question)
    said = asked(main).strip()
    wanted = superlative(said)
    if wanted is None or context or any(stem(wanted.what) == reference.word for reference in query.references):
        return None  # the last of what goes by a number is the place that the question names
    plain = superlative(plain_question(said, index.words)) or wanted  # in the documents' words
    wanted = replace(wanted, words=wanted.words | plain.words | {dutch_for(wanted.what)})
    for tables in _tables(index, query, wanted):
        of_each = [_extreme(index, query, wanted, table) for table in tables]
        if wanted.by == "order" and len(tables) > 1 and not (all(of_each) and all(map(is_dated, tables))):
            return None  # the last of one list is not the last of all
        found = [row for rows in of_each for row in rows]
        if not found and len(tables) == 1 and measures(index, wanted, tables[0]):
            found = [*tables[0].rows] if len(tables[0].rows) <= SHOWN else []
        if found:
            return replace(of_rows(index, found), exact=True)
    return None


def _tables(index: Index, query: Query, wanted: Superlative) -> list[list[Table]]:
    """The tables, or lists, that are of what is asked, and about the rest of it; those that say so best come first."""
    what = Fit(index, [Term(word=wanted.what, forms=_forms(index, wanted.what))])
    rest = Fit(index, [term for term in query.subjects if not _is_how_asked(term, wanted)])
    of_all = [replace(table, rows=_of_period(query, rest, _about(rest, table.rows))) for table in _every(index, query)]
    of_all = [table for table in of_all if FEWEST <= len(table.rows) <= LONGEST]
    fit = [_of_those(what, replace(table, held=_is_of(what, table))) for table in of_all]
    levels = sorted({table.held for table in fit if table.held}, reverse=True)
    found = [[table for table in fit if table.held == level] for level in levels]
    if not found and wanted.what in _POINTS:
        lists = (table for table in of_all if not table.rows[0].cells)
        found = [[table for table in lists if _is_told_apart(query, rest, table)]]
    return [tables for tables in found if len(tables) <= MOST_TABLES]


def _forms(index: Index, word: str) -> tuple[tuple[str, float], ...]:
    """The words of the documents that one of several things, or several of them, may be called by."""
    several = (
        form for form in (f"{word}en", f"{word}s", f"{word}'s") if form in {w for w, _ in index.expander.forms(form)}
    )
    return (*index.expander.forms(word), *((form, AKIN) for form in several))


def _is_how_asked(term: Term, wanted: Superlative) -> bool:
    word = term.word
    return word in wanted.words or word.isdigit() or stem(word) in _FRAMING or term.weight < CONTENT


def _every(index: Index, query: Query) -> Iterable[Table]:
    """The tables and lists of the documents, or of the numbered places, that a question names."""
    if query.references:
        passages = [p for place in _numbered(index, query) for p in index.store.passages_of(place)]
    else:
        infos = (info for info in index.store.documents if not query.documents or info.id in query.documents)
        infos = (info for info in infos if info.id not in query.superseded)
        passages = [p for info in infos for p in index.store.run(info.id, 0, info.passages)]
    alike = groupby(passages, key=lambda p: (p.document_id, p.place_id, p.kind, tuple(h for h, _ in p.cells)))
    led = ""
    for (*_, kind, _), found in alike:
        rows = tuple(found)
        if kind == "row":
            yield Table(rows=tuple(row for row in rows if not _is_total(row)), held=0.0)
        elif kind == "item":
            top = min(item.depth for item in rows)
            led = led or _label(index, rows[0])
            yield Table(rows=tuple(item for item in rows if item.depth == top), held=0.0, led=led)
        led = rows[-1].text if rows[-1].text.endswith(":") else ""


def _label(index: Index, item: Passage) -> str:
    """The sentence that leads up to a list and was read as its title; a few words are a title."""
    place = index.store.place(item.place_id) if item.place_id else None
    return place.title if place and place.kind == "label" and len(place.title.split()) > TITLE else ""


def _numbered(index: Index, query: Query) -> Iterable[Place]:
    """The places that a question names by number, in the documents that it names."""
    for reference in query.references:
        for document, number, place in index.store.series(reference.word):
            if number == reference.number and (not query.documents or document in query.documents):
                yield index.store.place(place)


def _is_total(row: Passage) -> bool:
    return any(_TOTAL.match(fold(cell)) for _, cell in row.cells[:2])


def _about(rest: Fit, rows: Sequence[Passage]) -> tuple[Passage, ...]:
    """The rows with which all else that is asked stands: in them, or in a title or a column above."""
    if not rest.coverage.terms or not rows:
        return tuple(rows)

    def held(*told: Passage) -> bool:
        above = (*told[0].section, *(heading for heading, _ in told[0].cells), rest.described(told[0]))
        texts = (*(row.text for row in told), *above)
        return all(max(found) >= WHOLE_IN_COMPOUND for found in zip(*map(rest.of_text, texts), strict=True))

    if not rows[0].cells:  # the points of a list go together
        return tuple(rows) if held(*rows) else ()
    own = tuple(row for row in rows if min(rest.of_text(row.text)) >= WHOLE_IN_COMPOUND)
    return own or tuple(row for row in rows if held(row))  # "schorsing" may stand above all, and in some


def _of_period(query: Query, rest: Fit, rows: Sequence[Passage]) -> tuple[Passage, ...]:
    """The rows of the period that is asked of; all where a title or a column above them is of that."""
    within = tuple(row for row in rows if meet(query.periods, periods(_when(row))))
    if not query.periods or within or not rows:
        return within or tuple(rows)
    above = (*rows[0].section, *(heading for heading, _ in rows[0].cells), rest.described(rows[0]))
    return tuple(rows) if any(meet(query.periods, periods(text)) for text in above) else ()


def _when(row: Passage) -> str:
    """What tells of which period a row is: its first date, or else all that it says."""
    return next((cell for _, cell in row.cells if stretches(cell)), row.text)


def _is_told_apart(query: Query, rest: Fit, table: Table) -> bool:
    """Whether a question tells of which list it asks a point: of that at a place, of some years, or below a title."""
    above = table.rows[0].section[-1:]
    titled = any(rest.coverage.terms and min(rest.of_text(title)) >= STRONG for title in above)
    return bool(query.references) or titled or any(meet(query.periods, periods(title)) for title in above)


def _of_those(what: Fit, table: Table) -> Table:
    """A table with only the rows that are said to be what is asked, where several are: "Studiedagen en feesten"."""
    if table.held == OF_COLUMN:
        return table  # "na stap 3" is said of the fourth
    rows = tuple(row for row in table.rows if any(_opens_with(what, cell) for _, cell in row.cells))
    return replace(table, rows=rows, held=max(table.held, 1.0)) if len(rows) >= FEWEST else table


def _leads_to(led: str, word: str) -> bool:
    """Whether what leads up to a list says that several of these follow: "de regels zijn:"."""
    return word in _POINTS or any(said != word and stem(said) == stem(word) for said in words(led))


def _opens_with(what: Fit, cell: str) -> bool:
    """Whether a cell is called what is asked: "Ledenavond jeugd", not "leden met een vaste avond"."""
    return what.of_text(" ".join(cell.split()[:2]))[0] >= WHOLE_IN_COMPOUND


def _is_of(what: Fit, table: Table) -> float:
    """How well rows are what is asked of: by the column that names them, by the title above, or by each of them."""
    first = table.rows[0]
    if table.led and not _leads_to(table.led, what.coverage.terms[0].word):
        return 0.0  # "op de vergadering komen aan de orde: 1. …"
    heading = max((what.of_text(h)[0] for h in table.headings if not _ONE.search(h)), default=0.0)
    title = max((what.of_text(t)[0] for t in first.section[-1:]), default=0.0)
    if heading >= STRONG:
        return OF_COLUMN
    if title >= FRONT_OF_COMPOUND:
        return 1.0 + title
    return 0.0


def _extreme(index: Index, query: Query, wanted: Superlative, table: Table) -> list[Passage]:
    """The rows that have the least or the most of what is asked, where all columns that measure it agree."""
    found = in_order(wanted, table) if wanted.by == "order" else measured(index, query, wanted, table)
    best: list[list[int]] = []
    for values in found:
        end = max(values) if wanted.most else min(values)
        best.append([number for number, value in enumerate(values) if value == end])
    if not best or any(one != best[0] for one in best) or len(best[0]) == len(table.rows):
        return []
    return [table.rows[number] for number in best[0]]
