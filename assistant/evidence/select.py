"""What to say: from a query to the quotes that answer it, or to the reason why nothing does.

What the question names must exist. Then the rules of `BEFORE_SCOPE` are tried in their order, which look through all
documents, and in the documents that it names (or in all) those of `IN_SCOPE`. Each knows one kind of question, so
the order tells which of two kinds a question is that looks like both. Where no rule fits, a count or an overview is
read off the tree, or the place whose path says what is asked answers with all that stands there, unless a passage says
more of it itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.agreed import agreed, comes_first, rows_asked
from assistant.evidence.completing import completed, with_all_who, with_remarks
from assistant.evidence.confidence import surer
from assistant.evidence.documents.across import compared, of_each, sized, which
from assistant.evidence.documents.members import which_members
from assistant.evidence.documents.most import most_of
from assistant.evidence.documents.versions import between_versions, with_note
from assistant.evidence.lacking import with_lacks
from assistant.evidence.meaning import explained
from assistant.evidence.nothing import nothing
from assistant.evidence.places.address import address_asked
from assistant.evidence.places.discussed import discussed
from assistant.evidence.places.itself import asked_of_itself
from assistant.evidence.places.label_kinds import side_asked
from assistant.evidence.places.mentions import all_told, where_mentioned
from assistant.evidence.places.motto import motto_asked
from assistant.evidence.places.of_meeting import told_of_meeting
from assistant.evidence.places.open_actions import action_state, due_in_month, open_actions
from assistant.evidence.places.overview import library_asked
from assistant.evidence.places.pages import elsewhere, on_page, without_pages
from assistant.evidence.places.parts import lists_asked, part_of_document
from assistant.evidence.places.place_or_passages import place_or_passages
from assistant.evidence.places.printed import printed
from assistant.evidence.places.tasks import tasks_asked
from assistant.evidence.places.two_sides import two_sides
from assistant.evidence.places.was_there import was_there
from assistant.evidence.rows.absence import absent_asked
from assistant.evidence.rows.boxes import box_asked
from assistant.evidence.rows.dated import dated_rows
from assistant.evidence.rows.extreme_rows import extreme_asked
from assistant.evidence.rows.functions import function_asked
from assistant.evidence.rows.meetings import meeting_asked
from assistant.evidence.rows.money import money_asked
from assistant.evidence.rows.month_plan import planned_in_month
from assistant.evidence.rows.narrow import narrowed
from assistant.evidence.rows.next_one import rows_to_come, without_present
from assistant.evidence.rows.of_group import group_asked
from assistant.evidence.rows.on_duty import days_of_work, on_duty
from assistant.evidence.rows.opening_hours import hours_asked, school_times
from assistant.evidence.rows.staff import staff_asked
from assistant.evidence.rows.states import by_state
from assistant.evidence.rows.tables import coded, matrix_asked
from assistant.evidence.rows.totals import total_asked
from assistant.evidence.selection import Refusal, Selection
from assistant.question.naming.drafts import asks_both, asks_draft
from assistant.question.of_all import asks_of_each, asks_which
from assistant.question.query import Query
from assistant.question.weights import FRAME, TOPIC
from assistant.retrieval.speakers import unheard_speaker
from corpus.index import Index

Vector = NDArray[np.float32]
Rule = Callable[[Index, Query], Selection | None]


def _where(asks: Callable[[Index, Query], bool], finds: Rule) -> Rule:
    """A rule for the questions that ask one thing."""
    return lambda index, query: finds(index, query) if asks(index, query) else None


BEFORE_SCOPE: tuple[Rule, ...] = (
    library_asked,
    part_of_document,
    side_asked,
    _where(asks_which, which),
    _where(asks_of_each, of_each),
    which_members,
    where_mentioned,
    discussed,
    motto_asked,
    action_state,
    open_actions,
    by_state,
    due_in_month,
    was_there,
    absent_asked,
    tasks_asked,
    rows_to_come,
    meeting_asked,
    planned_in_month,
    dated_rows,
    lists_asked,
    _where(comes_first, rows_asked),
)
"""What is asked of all documents, or of all that is of one kind in those that are named."""


def select(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """Decide what to say. `vector` is the question's embedding, shape (dimension,)."""
    selected = explained(index, query, vector, all_told(index, query, whole_answer(index, query, vector)))
    if not isinstance(selected, Refusal):
        selected = without_present(query, selected) or nothing(index, query, vector)
    if not isinstance(selected, Refusal):
        selected = with_lacks(index, query, with_remarks(index, selected))
    if isinstance(selected, Refusal) or selected.form == "versions" or asks_draft(query.question):
        return selected
    return with_note(index, selected)


def whole_answer(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """What the first rule that fits finds, before any notes; a refusal where something is named that stands nowhere."""
    if found := told_of_meeting(index, query):  # minutes need not have the words in which it is asked: "aan tafel"
        return found
    missing = (t.word for t in query.needed if t.weight == TOPIC and not t.forms)
    topic = unheard_speaker(index, query) or (next(missing, None) if query.in_dutch else None)
    if unknown := topic or query.unknown:
        refusal = nothing(index, query, vector)
        if refusal.reason == "off_topic":
            return refusal
        # Under another name nothing is meant; a word may have another one that means the same.
        return replace(refusal, unknown=unknown) if topic else Refusal(reason=refusal.reason, unknown=unknown)
    if query.pages:
        return on_page(index, query) or _not_on_page(index, query, vector)
    if found := first_of(BEFORE_SCOPE, index, query):
        return found
    return agreed(index, query, _within_documents(index, query, vector))


def _not_on_page(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """What answers a question whose page does not speak of it, with a sentence that it stands elsewhere."""
    found = whole_answer(index, without_pages(query), vector)
    return elsewhere(index, query, found) if isinstance(found, Selection) else found


def first_of(rules: Sequence[Rule], index: Index, query: Query) -> Selection | None:
    """What the first of some rules finds that finds anything."""
    return next((found for rule in rules if (found := rule(index, query))), None)


def _within_documents(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """The answer of the documents that a question names, of each apart where it sets them side by side."""
    if asks_both(query.question) and (
        found := between_versions(index, query, lambda one: answer_in_scope(index, one, vector))
    ):
        return found
    if found := most_of(index, query, lambda one: answer_in_scope(index, one, vector)):
        return found
    inside = query.within_scope()
    if query.documents and (not query.apart or query.compares) and (found := asked_of_itself(index, inside)):
        return found
    if query.apart and (found := compared(index, sized(index, query), lambda one: answer_in_scope(index, one, vector))):
        return found
    if query.documents:
        if not any(term.weight > FRAME for term in inside.terms) and not query.references:
            inside = replace(query, scope=frozenset())  # "waarom heet De Linde zo": the name is what is asked about
        scoped = answer_in_scope(index, inside, vector)
        of_all = replace(inside, documents=(), scope=frozenset())
        if isinstance(scoped, Selection):
            return surer(index, inside, scoped, answer_in_scope(index, of_all, vector)) if query.only_leads else scoped
        if scoped.reason == "false_premise":
            return scoped
        if query.inherited:  # the conversation was about that document, but this may be about something else
            free = answer_in_scope(index, replace(query, documents=(), scope=frozenset()), vector)
            return free if isinstance(free, Selection) else scoped
        elsewhere = answer_in_scope(index, of_all if query.only_leads else query.anywhere(), vector)
        return elsewhere if isinstance(elsewhere, Selection) else scoped
    return answer_in_scope(index, query, vector)


def answer_in_scope(index: Index, query: Query, vector: Vector) -> Selection | Refusal:
    """What answers a question in the documents that it names, or in all where it names none."""
    if not any(term.weight for term in query.terms) and not query.references:
        return on_duty(index, query) or Refusal(reason="unclear")  # "wie is er elke dag" is clear all the same
    if found := first_of(IN_SCOPE, index, query):
        return found
    selected = place_or_passages(index, query, vector)
    return selected if isinstance(selected, Refusal) else _all_of_it(index, query, selected)


def _as_printed(index: Index, query: Query) -> Selection | None:
    found = printed(index, query)
    return narrowed(index, query, found) if found else None


def _extreme(index: Index, query: Query) -> Selection | None:
    found = extreme_asked(index, query)
    return narrowed(index, query, found) if found else None


def _in_table(index: Index, query: Query) -> Selection | None:
    found = matrix_asked(index, query) or total_asked(index, query)
    return _all_of_it(index, query, found) if found else None


def _all_of_it(index: Index, query: Query, found: Selection) -> Selection:
    """A selection with the list that it announces, and of its lists only what is asked for."""
    return narrowed(index, query, with_all_who(index, query, completed(index, query, found)))


IN_SCOPE: tuple[Rule, ...] = (
    _as_printed,
    coded,
    two_sides,
    _extreme,
    group_asked,
    box_asked,
    address_asked,
    hours_asked,
    school_times,
    on_duty,
    days_of_work,
    staff_asked,
    function_asked,
    money_asked,
    _in_table,
)
"""What one row, box or heading of a document tells, which the words of a question need not lead to."""
