"""Where the school, or whoever wrote the documents, has its address: "waar is de school?", "wat is het adres?".

Such a question has no word but for what all documents are about; an address says itself that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from assistant.evidence.places.asked_back import names_in, of_one_owner
from assistant.evidence.saying import say
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import fold, stem, words
from corpus.types import Passage

MOST = 3
"""Of more addresses the question does not tell which one is meant."""
NEAR = 60
"""So many letters before an address say whose it is."""
_ASKED = re.compile(r"^(?:en )?waar (?:is|staat|ligt|zit|zitten|vind|vinden|kan ik|bevindt)\b")
_BODIES = KINDS | frozenset(map(stem, "schoolgebouw gebouw organisatie vereniging kantoor bureau vestiging".split()))
"""What has an address of its own, and the words that say which of these is asked about."""
_STREETS = "straat|weg|laan|plein|kade|singel|gracht|dijk|hof|pad|dreef|steeg|plantsoen|markt"
_ADDRESS = re.compile(rf"\b\d{{4}}\s?[A-Z]{{2}}\b|\b(?i:\w+(?:{_STREETS}))\s+\d+")
_CALLED = re.compile(r"\b(?:contact\w*|\w*adres\w*|colofon|bereikbaarheid|vestiging\w*|locatie)\b")
"""How a line or the title above it is called that has an address."""


def address_asked(index: Index, query: Query) -> Selection | None:
    """The address of the body that wrote the documents, where nothing else is asked about; else None."""
    main, context = split_context(query.question)
    asks = query.ask == "address" or (query.ask == "where" and _ASKED.match(" ".join(words(main))))
    if not asks or context or query.references:
        return None
    titled = {word for name in query.documents for word in words(index.store.document(name).title)}
    about = [term.word for term in query.terms if term.weight >= CONTENT]
    if any(stem(word) not in _BODIES and word not in titled for word in about):
        return None
    fit = Fit(index, query.subjects)
    found = [passage for passage in _with_address(index, query) if _is_its_own(fit, passage)]
    documents = {passage.document_id for passage in found}
    if not 0 < len(found) <= MOST or (len(documents) > 1 and not of_one_owner(index, documents)):
        return None
    owner = _owner(index, documents)
    if not query.documents and not owner and len(index.store.documents) > 1:
        return None  # of documents of several bodies nothing tells which one is meant
    own = [passage for passage in found if owner & {*words(passage.text)}]
    return replace(say(index, own or found), exact=True)


def _owner(index: Index, documents: Collection[str]) -> frozenset[str]:
    """The name of the body that some documents are of, where at least half of all are: "De Linde"; else nothing."""
    named = frozenset().union(*(names_in(index.store.document(name).title) for name in documents))
    of_it = [info for info in index.store.documents if names_in(info.title) & named]
    return named if 2 * len(of_it) >= len(index.store.documents) else frozenset()


def _with_address(index: Index, query: Query) -> list[Passage]:
    names = query.documents or tuple(info.id for info in index.store.documents)
    runs = (index.store.run(n, 0, index.store.document(n).passages) for n in names if n not in query.superseded)
    return [passage for run in runs for passage in run if _ADDRESS.search(passage.text)]


def _is_its_own(fit: Fit, passage: Passage) -> bool:
    """Whether an address is that of the body itself: by its title, by how the line begins, or by what is beside it."""
    called = (*passage.section[-1:], passage.text.partition(":")[0] if ":" in passage.text else "")
    if any(_CALLED.search(fold(name)) for name in called):
        return True
    near = _ADDRESS.search(passage.text)
    beside = passage.text[max(0, near.start() - NEAR) : near.start()] if near else ""
    return bool(fit.coverage.terms) and any(fit.of_text(beside))
