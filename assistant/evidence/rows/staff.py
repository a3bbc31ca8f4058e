"""Who works somewhere: the table of a named document that has its people by their functions."""

from __future__ import annotations

import re

from assistant.evidence.rows.whole_rows import of_rows
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import Passage

_ASKED = re.compile(
    r"^(?!.*\b(?:samen|mee|aan|met)\b)(?:en )?"  # whom it works with is another question
    r"(?:wie (?:werkt|werken)\b"
    r"|(?:welke|wat voor) (?:medewerkers|personeelsleden|mensen) (?:heeft|hebben|zijn|werken|zitten)\b"
    r"|wie zijn (?:er )?(?:de|alle|jullie|onze) (?:medewerkers|personeelsleden)\b)"
)
_STAFF = frozenset(map(stem, "werken werkt medewerkers personeelsleden personeel mensen school".split()))
"""What such a question says beside whose people they are."""
_FUNCTION = frozenset(map(stem, "functie functies".split()))


def staff_asked(index: Index, query: Query) -> Selection | None:
    """All rows of the tables with a column of functions, where a named document is asked who works there."""
    main, context = split_context(query.question)
    if context or not query.documents or query.references or not _ASKED.match(fold(main)):
        return None
    if any(term.weight > FRAME and stem(term.word) not in _STAFF for term in query.terms):
        return None  # "wie werken er met dagritmekaarten"
    rows = [row for name in query.documents for row in _by_function(index, name)]
    return of_rows(index, rows) if rows else None


def _by_function(index: Index, document_id: str) -> list[Passage]:
    """The rows of a document under a heading that says they have a function."""
    passages = index.store.run(document_id, 0, index.store.document(document_id).passages)
    return [p for p in passages if any(_FUNCTION & {*map(stem, words(heading))} for heading, _ in p.cells)]
