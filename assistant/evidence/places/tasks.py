"""What somebody is to do: the rows of action lists and of tasks that have their name in the column for who does it.

Minutes have that name in many more places, in what somebody said and among those who were there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.evidence.places.open_actions import latest_lists
from assistant.evidence.rows.states import is_done
from assistant.evidence.rows.whole_rows import of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.naming.sittings import minutes
from assistant.question.query import Query
from assistant.question.tasks import whose_tasks
from assistant.question.understand import split_context
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import Passage

_DOERS = frozenset(
    map(
        stem,
        """wie door trekker verantwoordelijk verantwoordelijke eigenaar uitvoerder uitvoering actiehouder
        eindverantwoordelijke organisatie""".split(),
    )
)
"""What a column is called with who does what its row is about;"""
_PEOPLE, _TASKS = frozenset(map(stem, ("naam", "persoon"))), frozenset(map(stem, ("taak", "taken", "doet")))
"""or with somebody, beside a column of what they do."""
_OF_OTHERS = frozenset("naar voor aan bij met".split())
_BESIDE = 3
"""So many words may stand beside a name before the colon: a first name, what somebody is."""
_TO_DO = re.compile(r"\b(?:nog|moet|moeten|gaat|gaan|open)\b")
"""Asks what is still to be done: of minutes the latest list tells that."""


def tasks_asked(index: Index, query: Query) -> Selection | None:
    """The rows with what somebody is to do; None where that is not asked, or no row has them for who does it."""
    main, context = split_context(query.question)
    who = whose_tasks(main)
    if not who or context or query.references or query.years:
        return None
    found = [passage for passage in passages_with(index, query, who) if _is_for(passage, {*who})]
    if _TO_DO.search(fold(main)):
        found = _still_to_do(index, query, found) or found
    return of_rows(index, found) if found else None


def _still_to_do(index: Index, query: Query, rows: Sequence[Passage]) -> list[Passage]:
    """The rows that are in no older list of actions than the latest, and not done."""
    kept = {held.info.id for held in minutes(index)}
    latest = {row.id for _, listed in latest_lists(index, query) for row in listed}
    return [row for row in rows if not is_done(row) and (row.id in latest or row.document_id not in kept)]


def _is_for(passage: Passage, who: Collection[str]) -> bool:
    """Whether a row has somebody in the column for who does it, or a point is theirs: "Anna de Wit: de planning"."""
    if passage.cells:
        columns = [({*map(stem, words(heading))}, {*words(heading)}, {*words(cell)}) for heading, cell in passage.cells]
        tells = any(stems & _TASKS for stems, _, _ in columns)
        named = _DOERS | _PEOPLE if tells else _DOERS
        return any(stems & named and not said & _OF_OTHERS and {*who} <= cell for stems, said, cell in columns)
    label, colon, told = passage.text.partition(": ")
    return bool(colon and told) and {*who} <= {*words(label)} and len(words(label)) <= len(who) + _BESIDE
