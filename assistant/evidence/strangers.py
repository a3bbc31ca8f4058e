"""Whether a question speaks of what the documents do not know: a word or a name that stands nowhere in them."""

from __future__ import annotations

import re

from assistant.evidence.selection import Refusal
from assistant.question.naming.name_words import capitalised, title_words
from assistant.question.naming.named_after import named_after
from assistant.question.predicate import asks_what_happens
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.answer_type import has_date, holds
from assistant.retrieval.kinds import read
from corpus.index import Index
from corpus.language import fold, is_dutch, words
from corpus.lexical import STRONG
from corpus.types import Passage

PART = 3
"""Letters that each of two words written as one has at least."""
PLAIN_TO_SEE = ("where", "clock", "phone", "mail", "website", "address")
"""What is asked for of which a text shows whether it is there."""
_OF_WHO_ASKS = re.compile(
    r"\b(?:ik|hij|zij|ze|die|dat) (?:ben|is|wordt) (?:net |nu |al )*\d+\b|\b\d+ jaar\b"
    r"|\b(?:kind|zoon|zoontje|dochter|dochtertje|leerling|jongen|meisje|iemand) van \d{1,2}\b",
    re.IGNORECASE,
)
"""How old somebody is, for whom it is asked: of that no document tells."""

_OF_LANGUAGE = re.compile(r"[^\W\d_]+talige?")
"""Has a capital and is no name: of what is "Engelstalig" a document may say that it is in English."""


def unheard(found: Refusal) -> str | None:
    """The word, folded, that stands nowhere and that no dictionary has either."""
    word = fold(found.unknown or "")
    return word if word and not is_dutch(word) and not _is_compound(word) else None


def _is_compound(word: str) -> bool:
    """Whether a word is made of two that Dutch has, whatever dictionary lists it: "keramiekles"."""
    cuts = [(word[:cut], word[cut:]) for cut in range(PART, len(word) - PART + 1)]
    return any(is_dutch(tail) and (is_dutch(front) or is_dutch(front.removesuffix("s"))) for front, tail in cuts)


def is_strange(index: Index, query: Query, passage: Passage) -> bool:
    """Whether something tells that a passage is no answer.

    Nothing that is asked about stands anywhere, or not what is asked for ("welk boek"); a place, a time or a number to
    call is asked for, and none is told, or no date where a day is; it is asked whether something comes to be, of which
    it says nothing; or the question has another's name.
    """
    if all(not term.forms for term in query.terms if term.weight > FRAME) or (query.head and not query.head.forms):
        return True
    if query.ask in (*PLAIN_TO_SEE, "amount", "age") and not holds(query.ask, read(passage)):
        return True
    if query.on_a_day and not has_date(read(passage)):
        return True
    happens = query.predicate if asks_what_happens(query.question) else None
    if happens and not any(map(happens.stands_in, (read(passage), *passage.section))):
        return True
    return _names_strangers(index, query, passage.document_id)


def _names_strangers(index: Index, query: Query, document_id: str) -> bool:
    """Whether a question has a name or a number that a document has nowhere, not in its title either."""
    info, start = index.store.document(document_id), index.store.offsets[document_id]
    title = set(title_words(info))
    numbers = {word for word in words(_OF_WHO_ASKS.sub(" ", query.question)) if word.isdecimal()}
    for word in {name for name in capitalised(query.question) if not _OF_LANGUAGE.fullmatch(name)} | numbers:
        forms = {form for form, weight in index.expander.forms(word) if weight >= STRONG}
        forms |= {name for name in (named_after(word, index, itself=True),) if name and not forms}
        rows = (row for form in forms for row in index.words.rows_with(form))
        if not (forms | {word}) & title and not any(start <= row < start + info.passages for row in rows):
            return True
    return False
