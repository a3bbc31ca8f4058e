"""Who works somewhere: the table of a document that has its people by their functions."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.rows.whole_rows import holds_all, of_rows
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import Passage

_ASKED = re.compile(
    r"^(?!.*\b(?:samen|mee|aan|met)\b)(?:en )?"  # whom it works with is another question
    r"(?:wie (?:werkt|werken)\b"
    r"|(?:welke|wat voor) (?:medewerkers|personeelsleden|mensen|collega'?s|leerkrachten|leraren|docenten)"
    r" (?:heeft|hebben|zijn|werken|zitten)\b"
    r"|wie zijn (?:er )?(?:de|alle|jullie|onze) (?:medewerkers|personeelsleden)\b)"
)
_STAFF = frozenset(map(stem, "werken werkt medewerkers personeelsleden personeel mensen collega's school".split()))
"""What such a question says beside whose people they are."""
_TEACHERS = frozenset(map(stem, "leerkrachten leraren docenten".split()))
_FUNCTION = frozenset(map(stem, "functie functies".split()))
_TASK = frozenset(map(stem, "taak rol".split()))
"""What somebody does has such a heading too, in a table of people by their names."""


def staff_asked(index: Index, query: Query) -> Selection | None:
    """All rows of the tables with a column of functions, of the documents that are named or the one that has them."""
    main, context = split_context(query.question)
    if context or query.references or not _ASKED.match(fold(main)):
        return None
    about = [term for term in query.terms if term.weight > FRAME and stem(term.word) not in _STAFF]
    teachers = [term for term in about if stem(term.word) in _TEACHERS]
    if len(about) > len(teachers):
        return None  # "wie werken er met dagritmekaarten"
    names = query.documents or [info.id for info in index.store.documents if info.id not in query.superseded]
    fit = Fit(index, teachers)
    rows = [row for name in names for row in _by_function(index, name) if holds_all(fit, row.text)]
    one = query.documents or len({row.document_id for row in rows}) == 1
    return replace(of_rows(index, rows), exact=True) if rows and one else None


def _by_function(index: Index, document_id: str) -> list[Passage]:
    """The rows of a document under a heading that says they have a function."""
    passages = index.store.run(document_id, 0, index.store.document(document_id).passages)
    return [p for p in passages if p.cells and _has_function(p)]


def _has_function(row: Passage) -> bool:
    headings = {stem(word) for heading, _ in row.cells for word in words(heading)}
    return bool(_FUNCTION & headings) or (stem("naam") in headings and bool(_TASK & headings))
