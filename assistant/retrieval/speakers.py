"""Whether a passage is of the one who is asked to have said it."""

from __future__ import annotations

import re

from assistant.question.naming.name_words import capitalised
from assistant.question.query import Query
from assistant.question.somebody import somebody_asked
from assistant.question.understand import split_context
from assistant.retrieval.answer_type import is_actor, last_names
from assistant.retrieval.fit import Fit
from assistant.words.lexicon import ANY_PEOPLE
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage, Place

_SPOKE = re.compile(
    r"\bhoe (?:denk|dacht|kijk|keek|keken|sta|stond|reageer)\w*\b"
    r"|\bwat (?:vind(?:t|en)(?! plaats)|denk(?:t|en)|zei|zeiden|vertelden?|stelden?|vond|vonden|wilden?|vroeg|vroegen"
    r"|schreef|schreven|adviseerden?|beloofden?|antwoordden?)\b"
)
"""Somebody said it once, or thinks it; what "zegt" or "wil" may be a rule or a plan too, which does not name itself."""


def speaker_of(query: Query) -> Term | None:
    """The word for who is asked to have said something, where that is surely somebody.

    "De deelnemers" are nobody in particular: all of a report is what they said.
    """
    term = _by_last_name(query) or next((term for term in query.terms if term.word == query.said_by), None)
    if term and stem(term.word) in ANY_PEOPLE:
        return None
    sure = term and (
        is_actor(term.word) or _SPOKE.search(fold(query.question)) or term.word in capitalised(query.question)
    )
    return term if sure else None


def _by_last_name(query: Query) -> Term | None:
    """The last name of who is asked to have said something: a text goes on with that alone."""
    asked = split_context(query.question)[0]
    somebody = somebody_asked(asked) if query.said_by else None
    if somebody is None or query.said_by not in somebody.names:
        return None
    named = [term for term in query.terms if term.word in somebody.names and term.forms and len(term.word) > 1]
    return max(named, key=lambda term: words(asked).index(term.word), default=None)


def is_by_whom_asked(index: Index, query: Query, passage: Passage) -> bool:
    """Whether the one who is asked to have said it, or another word for them, stands in a passage or the titles above.

    True where nobody is asked to have said something.
    """
    speaker = speaker_of(query)
    if speaker is None:
        return True
    fit = Fit(index, [speaker])
    return fit.holds(speaker, passage) or fit.title_holds(speaker, passage) or is_of_member(index, speaker, passage)


def is_of_member(index: Index, speaker: Term, passage: Passage) -> bool:
    """Whether a passage names a person who stands beside the speaker elsewhere in its document, as for a party."""
    here = last_names(passage.text)
    forms = (form for form, weight in speaker.forms if weight >= STRONG and here)
    beside = index.store.passages(sorted({row for form in forms for row in index.words.rows_with(form)}))
    return any(here & last_names(one.text) for one in beside if one.document_id == passage.document_id)


def is_place_by_whom_asked(index: Index, query: Query, place: Place) -> bool:
    """Whether that holds for anything that stands at a place."""
    return speaker_of(query) is None or any(is_by_whom_asked(index, query, p) for p in index.store.passages_of(place))


def unheard_speaker(index: Index, query: Query) -> str | None:
    """The word for who is asked to have said something, where that stands nowhere: what others said is no answer."""
    speaker = speaker_of(query)
    return speaker.word if speaker and not speaker.forms and query.in_dutch else None
