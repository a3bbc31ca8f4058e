"""A document that one word of a question leads to need not be what the question is about.

"Hoeveel plaatsen heeft de broeikas?" leads to what is called "Werkwijze broeikas", and a plan may tell it. Where the
documents that are named so tell nothing for sure, all documents are asked, for what they say of that very name: what
one school does not tell is not told by another. Where the word only is the kind of what is named behind it ("wijkteam
Noord"), that document tells of Noord whatever has its name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant import texts
from assistant.evidence.confidence import confidence, surer
from assistant.evidence.judge.bounds import SURE
from assistant.evidence.selection import Refusal, Selection
from assistant.question.asking import STRICT
from assistant.question.naming.drafts import asks_both, asks_draft
from assistant.question.query import Query
from assistant.retrieval.answer_type import holds
from assistant.retrieval.bound import names
from assistant.texts import row_in_words
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import MONTHS, stem, words

_ACCORDING_TO = re.compile(r"\b(?:volgens|uit) (?:de |het |een |onze |ons )?(?P<named>\w+)")
_NOTHING_TOLD = ("not_in_documents", "off_topic")

Find = Callable[[Query], Selection | Refusal]


def in_named_or_all(index: Index, query: Query, find: Find) -> Selection | Refusal:
    """What is found in the documents that a question names, or what all of them surely tell of that name instead."""
    found = find(query)
    if not _is_named_by_word(query):
        return found
    if isinstance(found, Refusal) and (found.reason not in _NOTHING_TOLD or found.unknown):
        return found
    if isinstance(found, Selection) and _tells_it(index, query, found):
        return found
    of_all = replace(query, documents=(), scope=frozenset(), must_hold=query.scope)
    other = find(of_all)
    if query.ask in STRICT and isinstance(other, Selection) and not _has_type(query, other):
        return found
    if isinstance(other, Refusal) or _is_unsure(other) or not _is_of_name(index, of_all, query, other):
        return found
    return other if isinstance(found, Refusal) or _is_unsure(found) else surer(index, of_all, found, other)


def _is_named_by_word(query: Query) -> bool:
    """Whether a question names documents by one word, which is no kind of them, and does not ask what these say."""
    if not query.documents or len(query.scope) != 1 or query.inherited or query.apart or query.references:
        return False
    (word,) = query.scope
    of_it = any(match["named"] == word for match in _ACCORDING_TO.finditer(" ".join(words(query.question))))
    of_it = of_it or word in MONTHS  # that of a meeting
    return not of_it and stem(word) not in KINDS and not asks_draft(query.question) and not asks_both(query.question)


def _tells_it(index: Index, query: Query, found: Selection) -> bool:
    if found.exact or found.form != "passages" or _tells_of_one(query, found):
        return True
    return not _is_unsure(found) and confidence(index, query, found) >= SURE


def _tells_of_one(query: Query, found: Selection) -> bool:
    """Whether what comes first tells what is asked of the one whose kind names the document: of Noord."""
    (kind,) = query.scope
    named = re.search(rf"(?i:\b{re.escape(kind)}) ([A-Z][\w-]+)", query.question)
    first = next(quote for group in found.groups for quote in group.quotes)
    of_it = named is not None and {*words(named[1])} <= {*words(" ".join((*first.section, first.text)))}
    return of_it and query.ask in STRICT and _has_type(query, found)


def _has_type(query: Query, found: Selection) -> bool:
    """Whether what comes first is of the kind that is asked for: a number, a day, somebody."""
    first = next(quote for group in found.groups for quote in group.quotes)
    return holds(query.ask, row_in_words(first.cells) if first.cells else first.text)


def _is_unsure(found: Selection) -> bool:
    return texts.OTHERWISE_SAID in (found.note or "")


def _is_of_name(index: Index, of_all: Query, query: Query, found: Selection) -> bool:
    """Whether what was found begins in another document, and all of it there has the name that the question says."""
    quotes = [quote for group in found.groups for quote in group.quotes]
    others = [quote for quote in quotes if quote.document_id not in query.documents]
    begins = bool(others) and quotes[0] == others[0]
    return begins and all(names(index, of_all, (*one.section, one.text)) for one in others)
