"""Which documents a question names by their title: in full, or by its initials, as laws are ("WPO", "Awb")."""

from __future__ import annotations

import re
import weakref
from collections import defaultdict
from collections.abc import Sequence

from assistant.question.naming.scope import Scope
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import is_dutch, is_function_word, stem, words

SHORTEST, LONGEST = 3, 6
"""Letters of what stands for a title."""
_LAWS = ("wet", "wetboek", "besluit", "regeling", "verordening", "reglement", "statuut", "code")
_BEFORE_YEAR = ("in", "van", "uit", "voor")
_YEAR = re.compile(r"(?:19|20)\d\d")


def by_title(question: str, index: Index) -> Scope:
    """The documents whose title stands in a folded question, and the words of it; else those that initials stand for.

    A title of everyday words alone ("Samen verder") is no name: one of its words must say what kind of document it is.
    """
    titles = _titles(index)
    found = words(question)
    if full := _in_full(found, titles):
        return full
    for position, word in enumerate(found):
        if documents := titles.abbreviated(word):
            year = found[position + 1 : position + 2]
            return Scope(documents=documents, words=frozenset({word, *(w for w in year if _YEAR.fullmatch(w))}))
    return Scope()


def _in_full(found: list[str], titles: _Titles) -> Scope | None:
    """The documents whose titles stand among words; each with the words that name it."""
    named: list[tuple[tuple[str, ...], frozenset[str]]] = []
    start = 0
    while start < len(found):
        fits = (title for title in titles.beginning(found[start]) if (*found[start : start + len(title)],) == title)
        title = next(fits, None)
        if title is None:
            start += 1
            continue
        year = found[start + len(title) : start + len(title) + 2]
        year = year[1:] if year[:1] and year[0] in _BEFORE_YEAR else year[:1]
        called = {*title, *(word for word in year if word in titles.years[title])}
        again = {*found[:start], *found[start + len(title) :]}  # then it is asked about as well
        named.append((titles.documents[title], frozenset(called - again | {*year} & called)))
        start += len(title)
    if not named:
        return None
    documents = tuple(dict.fromkeys(name for ids, _ in named for name in ids))
    if len(named) == 1:
        return Scope(documents=documents, words=named[0][1])
    apart = len(documents) == len(named)
    return Scope(
        documents=documents,
        words=frozenset[str]().union(*(called for _, called in named)),
        apart=apart,
        each=tuple(called for _, called in named) if apart else (),
    )


class _Titles:
    """The titles of an index, without the year at their end, by their first word."""

    def __init__(self, index: Index) -> None:
        every: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        self.years: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for info in index.store.documents:
            title = tuple(words(info.title))
            if title and _YEAR.fullmatch(title[-1]):
                self.years[title[:-1]].add(title[-1])
                title = title[:-1]
            if title:
                every[title].append(info.id)
        self.documents = {title: tuple(ids) for title, ids in every.items()}
        self._by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for title in sorted((title for title in self.documents if is_name(title)), key=len, reverse=True):
            self._by_first[title[0]].append(title)
        self._said: defaultdict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        for title in self.documents:
            if is_name(title) and (said := telling(title)):
                self._said[said[0][0]].append((said, title))
        self._short: dict[str, tuple[str, ...]] = {}

    def beginning(self, word: str) -> list[tuple[str, ...]]:
        """The titles that begin with a word, the longest first."""
        return self._by_first.get(word, [])

    def abbreviated(self, word: str) -> tuple[str, ...]:
        """The documents of the one title that a word abbreviates."""
        if not (SHORTEST <= len(word) <= LONGEST and word.isalpha()) or is_function_word(word) or is_dutch(word):
            return ()
        if word not in self._short:
            meant = [title for said, title in self._said[word[0]] if len(said) <= len(word) and spell(word, said)]
            self._short[word] = self.documents[meant[0]] if len(meant) == 1 else ()
        return self._short[word]


def telling(title: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a title that its initials are of; none for a single word that is no law."""
    said = tuple(word for word in title if not is_function_word(word))
    return () if len(said) == 1 and not said[0].endswith(_LAWS) else said


def spell(letters: str, said: Sequence[str]) -> bool:
    """Whether letters fall into one part for each word: its first letter, and more of its letters in order.

    "wpo" stands for "wet op het primair onderwijs", "lpw" for "leerplichtwet".
    """
    if not said or not letters or letters[0] != said[0][0]:
        return not said and not letters
    longest = len(letters) - len(said) + 1
    return any(
        _in_order(letters[:length], said[0]) and spell(letters[length:], said[1:]) for length in range(1, longest + 1)
    )


def _in_order(part: str, word: str) -> bool:
    """Whether letters come in a word in this order."""
    rest = iter(word)
    return all(letter in rest for letter in part)


def is_name(title: tuple[str, ...]) -> bool:
    """Whether a title says what kind of document it is, and which: "Notulen" alone is any."""
    told = {word for word in title if stem(word) in KINDS or word.endswith(_LAWS)}
    which = {word for word in title if not is_function_word(word)} - {word for word in told if stem(word) in KINDS}
    return bool(told) and bool(which - {*_LAWS})


_known: weakref.WeakKeyDictionary[Index, _Titles] = weakref.WeakKeyDictionary()


def _titles(index: Index) -> _Titles:
    if index not in _known:
        _known[index] = _Titles(index)
    return _known[index]
