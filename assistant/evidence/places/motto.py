"""Under what motto a day was held: where no passage says so, the title of its report does."""

from __future__ import annotations

import re

from assistant import document_texts
from assistant.evidence.places.overview import opening
from assistant.evidence.selection import Group, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from corpus.index import Index
from corpus.kinds import OF_A_DAY
from corpus.language import fold, stem, words
from corpus.types import DocumentInfo

_MOTTO = r"(?:motto|slogan|titel)"
_ASKS = re.compile(
    rf"^(?:onder|met) (?:welke?|wat voor(?: een)?) {_MOTTO}\b|^wat (?:is|was) (?:het|de) {_MOTTO} van\b"
    rf"|^welke? {_MOTTO} (?:had|heeft|droeg|kreeg|gaven|geven|voerde)\b|^hoe (?:luidde|luidt) (?:het|de) {_MOTTO}\b"
)
_NAMED = re.compile(r"[“\"‘„«][^”\"’»]{5,}[”\"’»]|: \S")
"""A title that holds a name of the day itself, in quotes or behind a colon."""
_EVENTS = OF_A_DAY | frozenset(map(stem, "dag middag avond themadag congres symposium".split()))
_UNSAID = _EVENTS | frozenset(map(stem, "motto slogan titel mensen deelnemers houden gehouden elkaar".split()))


def motto_asked(index: Index, query: Query) -> Selection | None:
    """The title of the one report of a day that bears a name; None where a passage may tell, or several days do."""
    if not _ASKS.search(fold(split_context(query.question)[0]).strip(" ?.!")):
        return None
    if any(stem(term.word) in ("motto", "slogan") and term.forms for term in query.terms):
        return None
    beside = (term for term in query.terms if term.weight >= CONTENT and term.word not in query.scope)
    if any(stem(term.word) not in _UNSAID and term.forms for term in beside):
        return None  # "onder welk motto werkt de bibliotheek": of something that the documents tell of
    documents = [info for info in index.store.documents if not query.documents or info.id in query.documents]
    named = [info for info in documents if _is_named_day(info)]
    if len(named) != 1:
        return None
    groups = (Group(path=(), quotes=opening(index, named[0])),)
    return Selection(form="outline", groups=groups, lead=document_texts.of_title(named[0].title), exact=True)


def _is_named_day(info: DocumentInfo) -> bool:
    is_day = any(stem(word) in _EVENTS or word.endswith(("dag", "middag")) for word in words(info.title))
    return is_day and bool(_NAMED.search(info.title))
