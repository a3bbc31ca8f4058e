"""Answers about versions: what differs between a draft and what became of it, and that there is a draft at all."""

from __future__ import annotations

from dataclasses import replace

from assistant import texts
from assistant.evidence import quotes
from assistant.evidence.documents.across import Select, compared
from assistant.evidence.selection import Group, Selection
from assistant.question.naming.drafts import drafts
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import stem, words

SHOWN = 12
"""So many differences are shown of each version at most."""


def between_versions(index: Index, query: Query, select: Select) -> Selection | None:
    """What differs between a draft and what became of it: in what is asked about, or in all of it."""
    pair = [(draft, final) for draft, final in drafts(index).items() if {draft, final} <= {*query.documents}]
    if len(pair) != 1:
        return None
    fit = Fit(index, query.within_scope().terms)
    told = [max(held) for held in zip(*map(fit.of_title, pair[0]), strict=True)]
    if any(  # of "de verlofregeling" the title says it
        t.weight >= CONTENT and stem(t.word) not in KINDS and not held
        for t, held in zip(fit.coverage.terms, told, strict=True)
    ):
        return compared(index, query, select)
    return differences(index, *pair[0])


def differences(index: Index, draft: str, final: str) -> Selection | None:
    """What stands in one version and not in the other; None when nothing does."""
    both = {name: index.store.run(name, 0, index.store.document(name).passages) for name in (draft, final)}
    said = {name: {_words(passage.text) for passage in passages} for name, passages in both.items()}
    groups = []
    for name, other in ((final, draft), (draft, final)):
        new = [passage for passage in both[name] if _words(passage.text) not in said[other]][:SHOWN]
        if new:
            path = (index.store.document(name).title,)
            groups.append(Group(path=path, quotes=tuple(map(quotes.of_passage, new))))
    return Selection(form="versions", groups=tuple(groups)) if groups else None


def with_note(index: Index, found: Selection) -> Selection:
    """A selection with the draft named of the document that it is from, when the draft does not say the same."""
    of = {final: draft for draft, final in drafts(index).items()}
    shown = [quote for group in found.groups for quote in group.quotes]
    documents = {quote.document_id for quote in shown}
    if len(documents) != 1 or not documents & of.keys():
        return found
    info = index.store.document(of[documents.pop()])
    there = {_words(p.text) for p in index.store.run(info.id, 0, info.passages)}
    same = all(_words(quote.text) in there for quote in shown)
    return found if same else replace(found, note=texts.draft(info.title))


def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))
