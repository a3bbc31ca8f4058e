"""Which year's profile of a school counts: the newest, unless the question names the years of another one.

A profile says what a school can do now, and last year's often still lies beside it. A report tells of its own year: of
two of them nothing shows which is meant.
"""

from __future__ import annotations

import re
import weakref
from collections import defaultdict

from assistant.question.naming.drafts import drafts, name_of
from assistant.words.years import ranges, years
from corpus.index import Index
from corpus.language import fold
from corpus.types import DocumentInfo

_PROFILE = re.compile(r"profiel|\bsop\b")

_PIECE = r"(?:\w*profiel|sop|versie|uitgave|plan)"
_CALLED = re.compile(rf"\b{_PIECE} (?:van|uit|over|voor) (?:het (?:school)?jaar )?(?:19|20)\d\d\b")
_SETS_YEARS_BESIDE = re.compile(r"\b(?:vergelijk\w*|verschil\w*|veranderd?\w*|anders)\b")
_OLD = re.compile(
    rf"\b(?:oude|vorige|eerdere) (?:en (?:het |de )?\w+ )?{_PIECE}\b|\b{_PIECE}\b.*\bhet (?:oude|vorige)\b"
)
_NEW = re.compile(rf"\b(?:nieuwe|huidige|laatste) {_PIECE}\b|\b{_PIECE}\b.*\bhet (?:nieuwe|huidige)\b")

Edition = tuple[str, frozenset[int]]
"""The id of a document and the years that it is of."""


def of_years(question: str, named: tuple[str, ...], index: Index) -> tuple[tuple[str, ...], frozenset[str], bool]:
    """Of the documents that a question names those of the years that it means, the older ones that do not count for it,
    and whether it sets the years side by side.
    """
    asked = [frozenset(one) for one in ranges(question)]
    left_out: set[str] = set()
    both = False
    for group in _editions(index):
        meant = _meant(question, group, asked) or {group[-1][0]}
        left_out |= {name for name, _ in group} - meant
        both = both or (len(meant) > 1 and meant <= {*named})
    older = frozenset() if asked and not named else frozenset(left_out)
    return tuple(name for name in named if name not in left_out), older, both


def in_editions(named: tuple[str, ...], index: Index) -> bool:
    """Whether any of some documents is one of several editions."""
    return any(name in named for group in _editions(index) for name, _ in group)


def _meant(question: str, group: list[Edition], asked: list[frozenset[int]]) -> set[str]:
    """The editions that a question names: by their years, by the one they are called after, or as old and new."""
    said = fold(question)
    called = years(" ".join(match[0] for match in _CALLED.finditer(said)))
    if _SETS_YEARS_BESIDE.search(said):
        called |= years(said)
    meant = {name for name, period in group if period in asked or min(period) in called}
    if _OLD.search(said):
        beside = _NEW.search(said) or _SETS_YEARS_BESIDE.search(said)
        meant |= {group[-2][0]} | ({group[-1][0]} if beside else set())
    return meant


def _editions(index: Index) -> list[list[Edition]]:
    """The profiles of one school in several years, oldest first."""
    if index not in _known:
        found: defaultdict[frozenset[str], list[Edition]] = defaultdict(list)
        for info in index.store.documents:
            period = _period(info)
            if period and info.id not in drafts(index) and _PROFILE.search(fold(info.described)):
                found[name_of(info)].append((info.id, period))
        groups = [sorted(group, key=lambda one: (max(one[1]), min(one[1]), one[0])) for group in found.values()]
        _known[index] = [group for group in groups if len({period for _, period in group}) == len(group) > 1]
    return _known[index]


def _period(info: DocumentInfo) -> frozenset[int]:
    """The years that a document is of, as its period, its title or its file's name says."""
    told = (years(text) for text in (info.period or "", info.title, re.sub(r"[_/.]+", " ", info.source)))
    return frozenset(next((found for found in told if found), set()))


_known: weakref.WeakKeyDictionary[Index, list[list[Edition]]] = weakref.WeakKeyDictionary()
