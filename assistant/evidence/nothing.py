"""Where nothing answers: whether the documents speak of the subject at all, and what comes nearest to an answer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.selection import Refusal
from assistant.question.naming.name_words import capitalised
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import search
from assistant.words.lexicon import DOMAIN_STEMS
from assistant.words.synonyms import SYNONYM
from corpus.expand import AKIN, only_in_parts
from corpus.index import Index
from corpus.language import stem
from corpus.lexical import Term
from corpus.types import Place

NEAREST, HELPFUL = 2, 0.2
"""So many of the nearest passages are shown with a refusal: the first, and more that hold so much of the question."""


def nothing(index: Index, query: Query, vector: NDArray[np.float32]) -> Refusal:
    """Tell whether the documents speak of the subject at all, and what comes nearest."""
    known = any(stem(term.word) in DOMAIN_STEMS or _stands_there(term) for term in query.asked())
    near: list[Place] = []
    fit = Fit(index, query.asked())
    hits = search(index, query, vector, 10, query.documents)
    for hit in hits:
        place = index.store.place(hit.passage.place_id) if hit.passage.place_id else None
        if place and place not in near:
            near.append(place)
    # Who somebody is, what a word means and what a document is asked for are about the documents, whatever the words.
    known = known or query.ask in ("who", "definition") or bool(query.documents)
    # Verbs are put in other words, and alone say nothing of what a question is about.
    known = known or not (query.nouns or capitalised(query.question))
    helpful = [hit.passage for hit in hits[:NEAREST] if hit.rank == 1 or fit.passage_own(hit.passage) >= HELPFUL]
    return Refusal(reason="not_in_documents" if known else "off_topic", near=tuple(near[:3]), passages=tuple(helpful))


def _stands_there(term: Term) -> bool:
    """Whether documents have a word, another for it, or both of which it is made: "dobberwedstrijd"."""
    return only_in_parts(term.forms) or any(weight >= SYNONYM * AKIN for _, weight in term.forms)
