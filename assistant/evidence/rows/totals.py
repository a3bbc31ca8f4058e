"""How many there are in all, told by the one row that counts them: "hoeveel leerlingen heeft de school?".

Beside that row most tables count some of them too: those with a plan, those who left ("Verwezen naar sbo").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import quotes
from assistant.evidence.rows.whole_rows import holds_all, passages_with
from assistant.evidence.selection import Group, Selection
from assistant.question.naming.name_words import capitalised
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.fit import Fit
from assistant.words.lexicon import DOCUMENT_STEMS
from assistant.words.years import meet, periods, years
from corpus.index import Index
from corpus.language import content_words, fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

_IN_ALL = frozenset(
    stem(word)
    for word in """aantal totaal totale oktober januari februari teldatum peildatum schooljaar jaar school zitten zat
    zaten""".split()
)
"""What stands beside the thing that is counted when all of them are: how it is asked, and on which day they count."""
_TOTAL = frozenset("totaal totale".split())
_OF_GROUPS = re.compile(r"(?:groep|klas|leerjaar|bouw|afdeling|unit|locatie|vestiging)(?:en|sen|s)?|leerjaren")
"""What a table has in its first column that counts what there is in each part."""
_OF_PART = DOCUMENT_STEMS - {stem(word) for word in "school scholen basisschool".split()}
_CAPACITY = re.compile(
    r"\bhoeveel (?:\w+ ){1,2}(?:kunnen|kan|passen|past|mogen|mag)\b|\bvoor hoeveel\b|\b(?:plaats|plek|ruimte) voor\b"
)
"""Asks for how many there is room, not how many there were."""


def total_asked(index: Index, query: Query) -> Selection | None:
    """The row of a document that counts what is asked, and no part of it: "Aantal leerlingen".

    Where no document is named, and all of them are asked for, that of the only one that has such a row.
    """
    if query.ask != "count" or not query.counted or split_context(query.question)[1]:
        return None
    if len(query.documents) > 1 and (query.apart or query.only_leads):  # of one school, there may be minutes as well
        return None
    if _CAPACITY.search(fold(query.question)):
        return None
    if any(stem(word) in _OF_PART for word in words(query.question)):
        return None  # "leerlingen met een plan": taken for what the document is called
    asked = [t for t in query.subjects if not (t.word.isdigit() or stem(t.word) in _IN_ALL or _is_counted(query, t))]
    if not query.documents and (asked or query.without or capitalised(query.question)):
        return None  # of another than is named nothing is meant
    fit = Fit(index, asked)
    if asked:
        rows = [p for p in _passages(index, query) if _is_figure(p) and holds_all(fit, p.cells[0][1])]
    else:
        rows = [p for p in _passages(index, query) if _is_total(query, p)]
    rows = [row for row in rows if not query.periods or meet(query.periods, _periods_of(row))]
    if len({row.document_id for row in rows}) != 1 or (asked and len(rows) != 1):
        return None
    return Selection(form="passages", groups=(Group(path=(), quotes=tuple(map(quotes.of_passage, rows[:1]))),))


def _passages(index: Index, query: Query) -> Sequence[Passage]:
    """Those of the documents that are named; otherwise all that hold what is counted, or are called a total."""
    if query.documents:
        held = ((name, index.store.document(name).passages) for name in query.documents)
        return [passage for name, count in held for passage in index.store.run(name, 0, count)]
    counted = {term.word for term in query.terms if _is_counted(query, term)} | query.counted_stems
    forms = {form for word in counted for form, weight in index.expander.forms(word) if weight >= STRONG} | _TOTAL
    return passages_with(index, query, forms)


def _is_counted(query: Query, term: Term) -> bool:
    """Whether a word is what is counted, misspelt or not."""
    meant_by = (term.word, *(form for form, weight in term.forms if weight >= STRONG))
    return any(stem(form) in query.counted_stems for form in meant_by)


def _is_figure(row: Passage) -> bool:
    """Whether a row has a name and beside it a number for each of several years."""
    return sum(cell[:1].isdigit() and bool(years(heading)) for heading, cell in row.cells[1:]) > 1


def _is_single_figure(row: Passage) -> bool:
    """Whether a row is a name and one number: "Aantal leerlingen (1-10-2024) | 197"."""
    return len(row.cells) == 2 and row.cells[1][1][:1].isdigit()


def _periods_of(row: Passage) -> list[frozenset[int]]:
    """The years that a row has a number for: those of its columns, or that of its name."""
    return [period for text in (*(heading for heading, _ in row.cells), row.cells[0][1]) for period in periods(text)]


def _is_total(query: Query, row: Passage) -> bool:
    """Whether a row counts all of what is asked: it has their name, or is the total of a table of their groups."""
    if (_is_figure(row) or _is_single_figure(row)) and _is_all(query, row.cells[0][1]):
        return True
    if len(row.cells) < 2 or not _TOTAL & {*words(row.cells[0][1])} or not _OF_GROUPS.fullmatch(fold(row.cells[0][0])):
        return False
    if any(query.counted_stems & {*map(stem, words(t))} and not _is_all(query, t) for t in row.section[-1:]):
        return False  # "Leerlingen met een plan"
    return any(cell[:1].isdigit() and _is_all(query, heading) for heading, cell in row.cells[1:])


def _is_all(query: Query, text: str) -> bool:
    """Whether a name is that of what is counted alone."""
    label = {stem(word) for word in content_words(text) if not word.isdigit()} - _IN_ALL
    return bool(label) and label <= query.counted_stems
