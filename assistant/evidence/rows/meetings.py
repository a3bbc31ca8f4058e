"""How often a body meets, and when: the row that has it for a name, in whatever document a calendar of meetings stands.

Its name leads to what it wrote itself, its minutes; when it meets is told of all bodies together, in a plan.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.evidence.rows.whole_rows import of_rows
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from assistant.retrieval.answer_type import holds
from corpus.index import Index
from corpus.language import MONTHS, content_words, fold, stem, words
from corpus.types import Passage

MOST = 3
"""Of more rows none is the one that is asked about."""
_MEETS = frozenset(
    stem(word)
    for word in """vergaderen vergadert vergaderingen bijeen bijeenkomen bijeenkomsten bijeenkomst samen samenkomen
    overleggen overlegt overleg komt komen elkaar treffen""".split()
)
_HOW_ASKED = frozenset("maand maanden keer maal jaar".split())
_ASKED = re.compile(r"\b(?:hoe (?:vaak|dikwijls)|hoeveel (?:keer|maal)|wanneer|(?:in )?welke maand(?:en)?)\b")
_OFTEN = re.compile(r"\b(?:hoe vaak|frequentie|aantal keer|keren|per jaar)\b")
_WHEN = re.compile(r"\b(?:wanneer|data|datum|maand(?:en)?|dag(?:en)?|moment(?:en)?|periode)\b")


def meeting_asked(index: Index, query: Query) -> Selection | None:
    """The row of the body that is asked about, where a column tells how often or when it meets; else None."""
    main, context = split_context(query.question)
    said = fold(main)
    asked = {*words(main)}
    meets = any(stem(word) in _MEETS for word in asked)
    if context or query.references or query.years or not meets or not _ASKED.search(said):
        return None
    content = {term.word for term in query.terms if term.weight > FRAME and stem(term.word) not in _MEETS}
    content -= _HOW_ASKED
    rows = {row for word in content for row in index.words.rows_with(word)}
    superseded = query.superseded
    found = [
        row
        for row in index.store.passages(sorted(rows))
        if row.document_id not in superseded and _is_of(index, row, content) and _tells(row, said)
    ]
    return of_rows(index, found) if 0 < len(found) <= MOST else None


def _is_of(index: Index, row: Passage, content: Collection[str]) -> bool:
    """Whether a row is of what is asked about: its first cell is that, and its document has the other words."""
    name = {*content_words(row.cells[0][1])} if row.cells else set[str]()
    if not name or not name <= {*content}:
        return False
    info = index.store.document(row.document_id)
    return {*content} - name <= {*words(f"{info.described} {info.source}")}


def _tells(row: Passage, asked: str) -> bool:
    """Whether a column tells what is asked: how often, or when."""
    cells = [(fold(heading), fold(cell)) for heading, cell in row.cells[1:] if cell]
    if "maand" in asked or "wanneer" in asked:
        dated = [cell for heading, cell in cells if _WHEN.search(heading) and holds("when", cell)]
        return any(month in cell for month in MONTHS for cell in dated) if "maand" in asked else bool(dated)
    return any(_OFTEN.search(heading) and holds("often", cell) for heading, cell in cells)
