"""The longest, the highest, the first of several: the row of a table, or the point of a list, that is so.

No word leads there: what is largest is told by the numbers of all rows beside each other. Where these cannot be
compared, as € 38 per hour with € 950 per year, the whole table is shown to whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.evidence.rows.whole_rows import of_rows
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.question.wording import asked
from assistant.retrieval.fit import Fit
from assistant.words.days import stretches
from assistant.words.measures import amounts, between, is_money, lengths, moments
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
MOST_TABLES = 3
"""Of more tables nobody knows which one is meant."""
_TOTAL = re.compile(r"\W*(?:sub)?(?:totaal|totale|som|saldo|gemiddeld\w*|resultaat)\b")
_NUMBERED = re.compile(r"nr\.?|nummer|no\.?|#|volgnummer|")
_LASTS = re.compile(r"\b(?:\w*duur|duurt|lengte|looptijd|tijd|aantal (?:dagen|weken|uren|uur|minuten))\b")
_MONEY = re.compile(r"€|\b(?:euro\w*|\w*bedrag\w*|\w*begroting|\w*budget|\w*kosten|\w*geld|\w*prijs|tarief)\b")
_POINTS = frozenset("punt onderdeel item stap".split())
"""What any list has."""
_AMOUNT = re.compile(r"\s*(?:ca\.?|circa|ongeveer|cijfer|max\.?|maximaal|ruim)?\s*[€-]?\s*\d", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:aantal|totaal|score|cijfer|percentage|punten|waarde|leerlingen|kinderen|leden)\b|%|^\W*\d{4}")
"""What a column is called that tells how large each is; by what else it counts nothing is large or small."""
_FRAMING = frozenset(
    stem(word)
    for word in """jaar schooljaar lijst tabel overzicht rij beurt document verslag allemaal geld
    begroting duren duurt krijgt krijgen kost kosten heeft telt nodig""".split()
)
"""What such a question says beside what it asks of: it need not stand with the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """Rows with the same columns below one title, or the points of a list; how well they are what is asked of."""

    rows: tuple[Passage, ...]
    held: float

    def column(self, number: int) -> list[str]:
        return [row.cells[number][1] if row.cells else row.text for row in self.rows]

    @property
    def headings(self) -> list[str]:
        return [heading for heading, _ in self.rows[0].cells] or [""]


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
        found = [row for table in tables for row in _extreme(index, query, wanted, table)]
        if not found and len(tables) == 1 and _measures(index, wanted, tables[0]):
            found = [*tables[0].rows] if len(tables[0].rows) <= SHOWN else []
        if found:
            return replace(of_rows(index, found), exact=True)
    return None


def _tables(index: Index, query: Query, wanted: Superlative) -> list[list[_Table]]:
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


def _every(index: Index, query: Query) -> Iterable[_Table]:
    """The tables and lists of the documents, or of the numbered places, that a question names."""
    if query.references:
        passages = [p for place in _numbered(index, query) for p in index.store.passages_of(place)]
    else:
        infos = (info for info in index.store.documents if not query.documents or info.id in query.documents)
        infos = (info for info in infos if info.id not in query.superseded)
        passages = [p for info in infos for p in index.store.run(info.id, 0, info.passages)]
    alike = groupby(passages, key=lambda p: (p.document_id, p.place_id, p.kind, tuple(h for h, _ in p.cells)))
    for (*_, kind, _), rows in alike:
        if kind == "row":
            yield _Table(rows=tuple(row for row in rows if not _is_total(row)), held=0.0)
        elif kind == "item":
            listed = list(rows)
            top = min(item.depth for item in listed)
            yield _Table(rows=tuple(item for item in listed if item.depth == top), held=0.0)


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
    return tuple(row for row in rows if held(row))


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


def _is_told_apart(query: Query, rest: Fit, table: _Table) -> bool:
    """Whether a question tells of which list it asks a point: of that at a place, of some years, or below a title."""
    above = table.rows[0].section[-1:]
    titled = any(rest.coverage.terms and min(rest.of_text(title)) >= STRONG for title in above)
    return bool(query.references) or titled or any(meet(query.periods, periods(title)) for title in above)


def _of_those(what: Fit, table: _Table) -> _Table:
    """A table with only the rows that are said to be what is asked, where several are: "Studiedagen en feesten"."""
    rows = tuple(row for row in table.rows if row.cells and what.of_text(row.text)[0] >= WHOLE_IN_COMPOUND)
    return replace(table, rows=rows, held=max(table.held, 1.0)) if len(rows) >= FEWEST else table


def _is_of(what: Fit, table: _Table) -> float:
    """How well rows are what is asked of: by the column that names them, by the title above, or by each of them."""
    first = table.rows[0]
    heading = max((what.of_text(h)[0] for h in table.headings), default=0.0)
    title = max((what.of_text(t)[0] for t in first.section[-1:]), default=0.0)
    if heading >= STRONG:
        return 3.0
    if title >= FRONT_OF_COMPOUND:
        return 1.0 + title
    return 0.0


def _extreme(index: Index, query: Query, wanted: Superlative, table: _Table) -> list[Passage]:
    """The rows that have the least or the most of what is asked, where all columns that measure it agree."""
    measured = _in_order(query, wanted, table) if wanted.by == "order" else _measured(index, query, wanted, table)
    best: list[list[int]] = []
    for values in measured:
        end = max(values) if wanted.most else min(values)
        best.append([number for number, value in enumerate(values) if value == end])
    if not best or any(one != best[0] for one in best) or len(best[0]) == len(table.rows):
        return []
    return [table.rows[number] for number in best[0]]


def _in_order(query: Query, wanted: Superlative, table: _Table) -> list[Sequence[float]]:
    """When each row is, by the first column of dates; or which one it is of a numbered series, or of a list."""
    columns = [values for number in range(len(table.headings)) if (values := moments(table.column(number)))]
    if columns:
        return columns[:1]
    if table.rows[0].cells and not _counts_up(table.column(0)):
        return []
    return [[float(number) for number in range(len(table.rows))]]


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether cells number their rows: "1", "2", "3", or "Stap 1", "Stap 2"."""
    found = [re.fullmatch(r"(?:[^\W\d_]+ )?(\d{1,2})[.)]?", cell.strip()) for cell in cells]
    numbers = [int(match[1]) for match in found if match]
    return len(numbers) == len(cells) and numbers == sorted(set(numbers))


def _measured(index: Index, query: Query, wanted: Superlative, table: _Table) -> list[Sequence[float]]:
    """What each row has of what is asked, by each column that tells it."""
    if not table.rows[0].cells:
        return []
    if wanted.by == "length":
        return _lengths(table)
    columns = _measures(index, wanted, table)
    if of_year := [n for n in columns if meet(query.periods, periods(table.headings[n]))]:
        columns = of_year
    found = [amounts(table.column(number)) for number in columns]
    return [values for values in found if values] if all(found) else []


def _measures(index: Index, wanted: Superlative, table: _Table) -> list[int]:
    """The numbers of the columns that hold the amount that is asked: that of money, of pupils, or the only one."""
    if wanted.by not in ("number", "money"):
        return []
    headings = [fold(heading) for heading in table.headings]
    columns = [n for n, _ in enumerate(headings) if all(map(_AMOUNT.match, table.column(n)))]
    if len(columns) > 1 and _counts_up(table.column(columns[0])) and _NUMBERED.fullmatch(headings[columns[0]]):
        columns = columns[1:]
    if wanted.of:
        return [n for n in columns if _names(index, wanted.of, headings[n])]
    above = fold(" ".join(table.rows[0].section[-1:]))
    money = [n for n in columns if is_money(table.column(n)) or _MONEY.search(f"{headings[n]} {above}")]
    if wanted.by == "money" or money:
        return money
    return [n for n in columns if _SIZE.search(headings[n]) or _is_called(wanted.what, headings[n])]


def _lengths(table: _Table) -> list[Sequence[float]]:
    columns = range(len(table.headings))
    told = [n for n in columns if _LASTS.search(fold(table.headings[n])) and lengths(table.column(n))]
    told = told or [n for n in columns if lengths(table.column(n))]
    if len(told) == 1:
        return [values for n in told if (values := lengths(table.column(n)))]
    dated = [n for n in columns if moments(table.column(n))]
    if told or len(dated) != len(("from", "until")):
        return []
    values = between(table.column(dated[0]), table.column(dated[1]))
    return [values] if values else []


def _is_called(what: str, heading: str) -> bool:
    """Whether a column is what is asked itself: "Niveau" of an ondersteuningsniveau."""
    return bool(heading) and (what.endswith(heading) or stem(what) in map(stem, words(heading)))


def _names(index: Index, word: str, heading: str) -> bool:
    forms = {form for form, weight in index.expander.forms(word) if weight >= STRONG}
    return bool(forms & {*words(heading)})
