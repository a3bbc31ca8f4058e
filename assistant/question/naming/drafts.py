"""Which documents are drafts of another one: a "concept" beside what was adopted."""

from __future__ import annotations

import re
import weakref
from collections.abc import Mapping, Sequence

from corpus.index import Index
from corpus.language import MONTHS, fold, is_function_word, stem, words
from corpus.store import Store
from corpus.types import DocumentInfo

OPENING, SHORT_LINE = 4, 14
"""So many passages open a document, and a line that says what version it is has so many words at most."""
SHARED = 0.5
"""The share of a draft's own sentences that stand word for word in a document that was made of it, where their names
do not show it."""
_DRAFT = re.compile(r"\b(?:concept(?:versie)?|ontwerp(?:versie)?|draft|werkversie|kladversie)\b")
_SAYS_DRAFT = re.compile(r"^\W*(?:concept(?:versie)?|ontwerp(?:versie)?|draft)\b|\bnog niet vastgesteld\b|\(concept\)")
_OF_VERSIONS = frozenset(
    stem(word)
    for word in """concept conceptversie ontwerp draft werkversie versie vastgesteld vastgestelde definitief definitieve
    def nieuw nieuwe oud oude vorig vorige eerder eerdere huidig huidige pdf docx odt html md txt""".split()
)
_ASKS_DRAFT = re.compile(r"\b(?:concept\w*|ontwerp\w*|draft|werkversie|kladversie|vorige versie|eerdere versie)\b")
_ASKS_BOTH = re.compile(
    r"\b(?:verschil\w*|verschilt|vergelijk\w*|veranderd\w*|verandering\w*|gewijzigd|wijziging\w*|aangepast|anders"
    r"|differ\w*|changed?)\b"
)


_ADOPTED = re.compile(r"\b(?:vastgesteld|goedgekeurd|instemming|ondertekend)\b[^–—|·;]*", re.IGNORECASE)
"""In a title: who adopted it, and when."""


def drafts(index: Index) -> Mapping[str, str]:
    """The documents that are drafts of another one, each with the id of the one in force."""
    return drafts_in(index.store)


def drafts_in(store: Store) -> Mapping[str, str]:
    """The same of a store, for what needs no more of an index."""
    if store not in _known:
        _known[store] = _drafts(store)
    return _known[store]


def in_force(question: str, named: tuple[str, ...], index: Index) -> tuple[tuple[str, ...], frozenset[str]]:
    """Of the documents that a question names those that it means, and the drafts that do not count for it.

    A draft counts only where it is asked for; then what became of it does not, unless it is to be compared.
    """
    of = drafts(index)
    if not of or not asks_draft(question):
        return tuple(name for name in named if name not in of) or named, frozenset(of) - (
            {*named} if {*named} <= {*of} else set()
        )
    if asks_both(question):
        finals = {final: draft for draft, final in of.items()}
        return tuple(
            dict.fromkeys(n for name in named for n in (name, of.get(name), finals.get(name)) if n)
        ), frozenset()
    return tuple(name for name in named if name in of) or named, frozenset()


def version_words(question: str) -> frozenset[str]:
    """The words that say which version of a document is meant: "het vastgestelde profiel"."""
    return frozenset(word for word in words(question) if stem(word) in _OF_VERSIONS)


def asks_draft(question: str) -> bool:
    """Whether a question is about a draft, or an earlier version."""
    return bool(_ASKS_DRAFT.search(fold(question)))


def asks_both(question: str) -> bool:
    """Whether a question asks what is different between a draft and what became of it."""
    return asks_draft(question) and bool(_ASKS_BOTH.search(fold(question)))


def _drafts(store: Store) -> dict[str, str]:
    infos = store.documents
    marked = [info for info in infos if _is_draft(store, info)]
    finals = [info for info in infos if info not in marked]
    found = {info.id: _made_of(store, info, finals) for info in marked}
    return {draft: final for draft, final in found.items() if final}


def _is_draft(store: Store, info: DocumentInfo) -> bool:
    """Whether a document says that it is a draft: by its status, its title, its file's name or its first lines."""
    if info.status:
        return bool(_DRAFT.search(fold(info.status)))
    named = fold(re.sub(r"[-_/.]+", " ", f"{info.title} {info.source}"))
    if _DRAFT.search(named):
        return True
    opening = store.run(info.id, 0, min(OPENING, info.passages))
    lines = [p.text for p in opening if not p.cells] + [title for p in opening for title in p.section[:1]]
    return any(len(line.split()) <= SHORT_LINE and _SAYS_DRAFT.search(fold(line)) for line in lines)


def _made_of(store: Store, draft: DocumentInfo, finals: Sequence[DocumentInfo]) -> str | None:
    """The document that was made of a draft: by its name, else by its sentences; None when there is none."""
    name = name_of(draft)
    same = [info for info in finals if name and name_of(info) == name]
    if len(same) != 1:
        own = _own_sentences(store, draft)
        among = same or finals
        same = [info for info in among if own and len(own & _own_sentences(store, info)) >= SHARED * len(own)]
    return same[0].id if len(same) == 1 else None


def name_of(info: DocumentInfo) -> frozenset[str]:
    """The words of a title and a file's name without what tells versions, and years, apart."""
    found = words(re.sub(r"[-_/.()]+", " ", f"{_ADOPTED.sub('', info.title)} {info.source}"))
    return frozenset(
        stem(word)
        for word in found
        if word.isalpha() and not is_function_word(word) and word not in MONTHS and stem(word) not in _OF_VERSIONS
    )


def _own_sentences(store: Store, info: DocumentInfo) -> frozenset[tuple[str, ...]]:
    """What a document says that not many documents say."""
    passages = store.run(info.id, 0, info.passages)
    return frozenset(tuple(words(p.text)) for p in passages if len(p.text.split()) > 3 and not store.is_repeated(p))


_known: weakref.WeakKeyDictionary[Store, dict[str, str]] = weakref.WeakKeyDictionary()
