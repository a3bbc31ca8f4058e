"""What an answer does not speak of, though it was asked: said with it, so that nobody takes it for the answer.

A passage may answer that lacks one of several nouns of the question (`retrieval/bound.py`): documents put much in other
words. Whether it does, who asks can tell better than we can.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import texts
from assistant.evidence.selection import Selection
from assistant.question.needed import meant
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from corpus.index import Index
from corpus.language import fold, is_dutch

_WORD = re.compile(r"\w+")


def with_lacks(index: Index, query: Query, found: Selection) -> Selection:
    """A selection of passages with a note that names the noun of the question that none of them has, if there is one.

    Only a word that was typed is named, in the way it was typed: not one that stands for it.
    """
    if found.form != "passages" or found.exact or found.note or not query.in_dutch:
        return found
    fit = Fit(index, query.asked())
    shown = [quote for group in found.groups for quote in group.quotes]
    held = [text for quote in shown for text in (quote.text, *quote.section, *(heading for heading, _ in quote.cells))]
    held += [index.store.document(quote.document_id).described for quote in shown]
    typed = {fold(word): word for word in _WORD.findall(query.question)}
    lacks = [
        typed[term.word]
        for term in query.needed
        if term.word in typed
        and (typed[term.word][:1].isupper() or is_dutch(term.word))  # a typing error is not what it lacks
        and not any(meant(term, fit.weight(term, text)) for text in held)
        and not any(meant(term, fit.opening_weight(term, quote.document_id)) for quote in shown)
    ]
    return replace(found, note=texts.lacks(lacks[0])) if len(lacks) == 1 else found
