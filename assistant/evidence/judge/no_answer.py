"""What plainly answers nothing, whatever a judge makes of it: it is of other years, of nobody, of another speaker."""

from __future__ import annotations

from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.retrieval.answer_type import has_money, holds
from assistant.retrieval.counting import has_one_of, has_quantity
from assistant.retrieval.covers import is_title_line
from assistant.retrieval.holders import is_of_present
from assistant.retrieval.kinds import in_words, read, right_type
from assistant.retrieval.of_members import is_of_other_member
from assistant.retrieval.persons import is_unnamed, names_nobody
from assistant.retrieval.presence import is_only_present
from assistant.retrieval.rank import lacks_year
from assistant.retrieval.speakers import is_by_whom_asked
from assistant.words.sentences import sentences
from assistant.words.spacing import is_open_for_all
from corpus.index import Index
from corpus.types import Passage


def only_speaks_of_it(query: Query, passage: Passage) -> bool:
    """Whether a passage is about what is asked, and plainly does not tell it: what others say is not it either.

    It says that there is "een andere" of what is asked, or is a row that names nobody where it is asked who, or one of
    other years than the one that is asked about; an open day that stands nowhere is not what is open on a day.
    """
    unheard = any(is_open_for_all(term.word) and not term.forms for term in query.needed)
    if unheard or lacks_year(query, passage):
        return True
    if query.ask == "who" and passage.kind == "row":
        return not right_type(query, passage)
    return query.head is not None and not query.attribute and is_unnamed(query.head, in_words(passage))


def is_none(index: Index, query: Query, passage: Passage) -> bool:
    """Whether a passage has no number of what is counted, names nobody where it is asked who, is of another group or
    of other years than is asked about, speaks of the present one where the one before is asked for, asks itself where
    a fact is asked for, lists who was there, or says no more than its document's title.
    """
    if is_only_present(query, passage):
        return True
    if query.ask == "count" and not _has_number(query, read(passage)):
        return True
    if query.ask in STRICT and _is_question(passage):
        return True
    return names_nobody(query, passage) or is_of_other(index, query, passage) or is_title_line(index, passage)


def is_of_other(index: Index, query: Query, passage: Passage) -> bool:
    """Whether a passage is of other years or groups, of who holds an office now, or of another speaker than asked."""
    if lacks_year(query, passage) or is_of_present(query, passage.text, passage.section):
        return True
    if is_of_other_member(query, passage):
        return True
    return not is_by_whom_asked(index, query, passage)


def _has_number(query: Query, text: str) -> bool:
    """Whether a text tells how many, or how much: no day, year or "groep 8"."""
    one = query.counted is not None and has_one_of(text, query.counted)
    return one or has_quantity(text) or has_money(text) or holds("share", text)


def _is_question(passage: Passage) -> bool:
    """Whether a passage is one question and nothing else, as in a list of what is to be agreed."""
    return not passage.cells and passage.text.rstrip().endswith("?") and len(sentences(passage.text)) == 1
