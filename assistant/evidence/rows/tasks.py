"""What somebody is to do: the rows of action lists and of tasks that have their name in the column for who does it.

Minutes have that name in many more places, in what somebody said and among those who were there.
"""

from __future__ import annotations

from collections.abc import Collection

from assistant.evidence.rows.whole_rows import of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.tasks import whose_tasks
from assistant.question.understand import split_context
from assistant.retrieval.rows import is_of_persons
from corpus.index import Index
from corpus.language import words
from corpus.types import Passage

_OF_OTHERS = frozenset("naar voor aan bij met".split())
_BESIDE = 3
"""So many words may stand beside a name before the colon: a first name, what somebody is."""


def tasks_asked(index: Index, query: Query) -> Selection | None:
    """The rows with what somebody is to do; None where that is not asked, or no row has them for who does it."""
    main, context = split_context(query.question)
    who = whose_tasks(main)
    if not who or context or query.references or query.years:
        return None
    found = [passage for passage in passages_with(index, query, who) if _is_for(passage, {*who})]
    return of_rows(index, found) if found else None


def _is_for(passage: Passage, who: Collection[str]) -> bool:
    """Whether a row has somebody in the column for who does it, or a point is theirs: "Anna de Wit: de planning"."""
    if passage.cells:
        return any(_is_doer(heading) and {*who} <= {*words(cell)} for heading, cell in passage.cells)
    label, colon, told = passage.text.partition(": ")
    return bool(colon and told) and {*who} <= {*words(label)} and len(words(label)) <= len(who) + _BESIDE


def _is_doer(heading: str) -> bool:
    """Whether a column says who does what its row is about, and not to or for whom: "Naar wie"."""
    return is_of_persons(heading) and not _OF_OTHERS & {*words(heading)}
