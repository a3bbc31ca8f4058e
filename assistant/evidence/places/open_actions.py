"""How far actions are, where no column tells it: minutes take up in their list of actions what is still to be done.

So what is open stands in the latest list, and what became of one action in the latest minutes that speak of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.agreements import agreements
from assistant.document_texts import latest_actions
from assistant.evidence.places.minuted import actions
from assistant.evidence.rows.states import ASKS_OPEN, HOW_ASKED, by_state, is_done
from assistant.evidence.rows.whole_rows import holds_all, of_rows
from assistant.evidence.saying import say
from assistant.evidence.selection import Selection
from assistant.question.naming.drafts import name_of
from assistant.question.naming.sittings import Minutes, minutes, sitting_named
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.fit import Fit
from assistant.words.days import stretches
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import A_MONTH, MONTHS, fold, stem, words
from corpus.types import Passage

_ACTION = r"(?:actie|actiepunt)(?: nummer| nr)? (\d{1,3})"
_HOW_FAR = re.compile(
    rf"\b(?:stand(?: van zaken)?|status|voortgang)\b.* {_ACTION}\b"
    rf"|^(?:en )?hoe (?:staat|zit|loopt|gaat) het (?:nu |nou )?(?:met|bij) {_ACTION}\b"
    rf"|^(?:en )?(?:is|loopt) {_ACTION} (?:(?:al|nog|nu|niet) )*(?:klaar|af|afgerond|gereed|gedaan|open|bezig)$"
)
_DUE_IN = re.compile(
    r"^(?:en )?(?:welke (?:acties|actiepunten|taken) (?:is|zijn|moet|moeten|loopt|lopen)|(?:wat|wie) moet(?:en)?)\b.*"
    rf"\b(?:in|voor eind|eind) (?P<month>{A_MONTH})\b(?:.*\b(?:klaar|af|gereed|gedaan|afgerond|doen|gebeuren)\b)"
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
    lists = latest_lists(index, query)
    found = [(held, row) for held, rows in lists for row in rows if holds_all(fit, row.text, held.info.described)]
    found = [(held, row) for held, row in found if not is_done(row)]
    kept = {one.info.id for one in minutes(index)}
    stated = by_state(index, query)
    if not found or (stated and any(quote.document_id not in kept for quote in stated.quotes)):
        return None  # a plan has a list of its own, which goes on
    dates = dict.fromkeys(held.date for held, _ in found)
    return replace(of_rows(index, [row for _, row in found]), exact=True, note=latest_actions(*dates))


def latest_lists(index: Index, query: Query) -> list[tuple[Minutes, list[Passage]]]:
    """The latest list of actions of each body that keeps one."""
    found: dict[frozenset[str], tuple[Minutes, list[Passage]]] = {}
    for held in _asked_of(index, query):
        if rows := actions(index, held):
            found.setdefault(name_of(held.info) - KINDS, (held, rows))
    return list(found.values())


def due_in_month(index: Index, query: Query) -> Selection | None:
    """The rows of the lists of actions that are to be done in a month that is named without its year."""
    main, context = split_context(query.question)
    asked = _DUE_IN.search(" ".join(words(main)))
    if context or query.years or query.references or not asked:
        return None
    about = [term for term in query.subjects if stem(term.word) not in HOW_ASKED and term.word not in MONTHS]
    fit = Fit(index, about)
    rows = [row for held in _asked_of(index, query) for row in actions(index, held)]
    rows = [row for row in rows if _is_due_in(row, asked["month"])] + _of_register(index, query, asked["month"])
    rows = list({row.id: row for row in rows if holds_all(fit, row.text)}.values())
    return replace(of_rows(index, rows), exact=True) if rows else None


def action_state(index: Index, query: Query) -> Selection | None:
    """What the latest minutes that speak of one action, by its number, say of it."""
    asked = _HOW_FAR.search(" ".join(words(split_context(query.question)[0])))
    if not asked:
        return None
    number = next(group for group in asked.groups() if group)
    for held in _asked_of(index, query):
        speaks = re.compile(rf"\bactie(?:punt|s)?(?: nr| nummer)?\.? {number}\b")
        told = [p for p in index.store.run(held.info.id, held.start, held.stop) if speaks.search(fold(p.text))]
        told += [row for row in actions(index, held) if _is_numbered(row, number)]
        if told:
            return replace(say(index, told), exact=True)
    return None


def _asked_of(index: Index, query: Query) -> list[Minutes]:
    held = [one for one in minutes(index) if one.date and one.info.id not in query.superseded]
    return [one for one in held if not query.documents or one.info.id in query.documents]


def _of_register(index: Index, query: Query, month: str) -> list[Passage]:
    """What the register of agreements has for a month of any year."""
    number = MONTHS.index(month) + 1
    rows = [row for row in agreements(index.store) if row.kind == "actie" and row.document_id not in query.superseded]
    rows = [row for row in rows if not query.documents or row.document_id in query.documents]
    due = [row for row in rows if any(first[1] <= number <= last[1] for first, last in stretches(row.period or ""))]
    return [passage for row in due for passage in index.store.run(row.document_id, row.ordinal, row.ordinal + 1)]


def _is_due_in(row: Passage, month: str) -> bool:
    """Whether a cell of a row is a day of a month, or that month; or what a point ends with."""
    day = rf"(?:\d{{1,2}} )?{month}(?: \d{{4}})?\W*"
    cells = [fold(cell) for _, cell in row.cells[1:]]
    return any(re.fullmatch(rf"\D*{day}", cell) for cell in cells) or (
        not cells and bool(re.search(rf"[(,:;–-]\s*(?:voor |uiterlijk |eind )?{day}$", fold(row.text)))
    )


def _is_numbered(row: Passage, number: str) -> bool:
    return row.number == number or (bool(row.cells) and row.cells[0][1].strip(" .") == number)
