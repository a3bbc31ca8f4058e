"""How far actions are, where no column tells it: minutes take up in their list of actions what is still to be done.

So what is open stands in the latest list, and what became of one action in the latest minutes that speak of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.document_texts import latest_actions
from assistant.evidence.places.minuted import action_list
from assistant.evidence.rows.states import ASKS_OPEN, HOW_ASKED
from assistant.evidence.rows.whole_rows import holds_all, of_rows
from assistant.evidence.saying import say
from assistant.evidence.selection import Selection
from assistant.question.naming.sittings import minutes, sitting_named
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.fit import Fit
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import DocumentInfo, Passage

_ACTION = r"(?:actie|actiepunt)(?: nummer| nr)? (\d{1,3})"
_HOW_FAR = re.compile(
    rf"\b(?:stand(?: van zaken)?|status|voortgang)\b.* {_ACTION}\b"
    rf"|^(?:en )?hoe (?:staat|zit|loopt|gaat) het (?:nu |nou )?(?:met|bij) {_ACTION}\b"
    rf"|^(?:en )?(?:is|loopt) {_ACTION} (?:(?:al|nog|nu|niet) )*(?:klaar|af|afgerond|gereed|gedaan|open|bezig)$"
)


def open_actions(index: Index, query: Query) -> Selection | None:
    """The latest list of actions, for what asks which are open; of one person or thing where that is named."""
    main, context = split_context(query.question)
    said = " ".join(words(main))
    if context or query.years or query.references or not ASKS_OPEN.search(said):
        return None
    sitting = sitting_named(main, index)
    known = sitting.words if sitting else frozenset[str]()
    about = [term for term in query.subjects if stem(term.word) not in HOW_ASKED and term.word not in known]
    fit = Fit(index, about)
    for info in _asked_of(index, query):
        if listed := action_list(index, info):
            rows = [row for row in listed if holds_all(fit, row.text)]
            note = latest_actions(info.date or "")
            return replace(of_rows(index, rows), exact=True, note=note) if rows else None
    return None


def action_state(index: Index, query: Query) -> Selection | None:
    """What the latest minutes that speak of one action, by its number, say of it."""
    asked = _HOW_FAR.search(" ".join(words(split_context(query.question)[0])))
    if not asked:
        return None
    number = next(group for group in asked.groups() if group)
    for info in _asked_of(index, query):
        speaks = re.compile(rf"\bactie(?:punt|s)?(?: nr| nummer)?\.? {number}\b")
        told = [p for p in index.store.run(info.id, 0, info.passages) if speaks.search(fold(p.text))]
        told += [row for row in action_list(index, info) if _is_numbered(row, number)]
        if told:
            return replace(say(index, told), exact=True)
    return None


def _asked_of(index: Index, query: Query) -> list[DocumentInfo]:
    held = [info for info in minutes(index) if info.date and info.id not in query.superseded]
    return [info for info in held if not query.documents or info.id in query.documents]


def _is_numbered(row: Passage, number: str) -> bool:
    return row.number == number or (bool(row.cells) and row.cells[0][1].strip(" .") == number)
