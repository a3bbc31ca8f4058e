"""Which documents a question names: "De Linde", "Waterland", "volgens de nieuwsbrief".

A document is named by its names: the capitalised words of its title that are no kind of document, and, where there are
many documents, the words that few titles and file names have. Its kind ("notulen") names it where the question says
that something stands in it.
"""

from __future__ import annotations

import re
import weakref
from dataclasses import dataclass

from assistant.question.asking import ASKED_STEMS
from assistant.question.naming.name_words import (
    ARTICLES,
    OPENING,
)
from assistant.question.naming.names import Names
from assistant.words.lexicon import FRAME_STEMS
from corpus.index import Index
from corpus.kinds import KINDS, OF_ALL, OF_SCHOOLS, kind_stem
from corpus.language import MONTHS, is_function_word, stem, words

_OF_A_SCHOOL = re.compile(
    r"(?<=[\w,] )(?:De|Het|’t|'t|OBS|CBS|RKBS|PCBS|IKC|SBO|[Bb]asisschool|[Ss]chool) "
    r"((?:[A-Z][a-zà-ÿ]{2,}[’'\w-]*)(?: [A-Z][a-zà-ÿ]{2,}[’'\w-]*)*)"
)
"""The name of a school or of another body, inside a sentence."""

_JOINS = frozenset("en of dan versus vs tegenover met naast".split())


OF_ITSELF = frozenset("bladzijden bladzijdes paginas blz dik status telt".split())
"""Folded words for what is known of a document as a whole, and is told nowhere in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The ids of the documents that a question names, and the folded words that name them. Empty: no document.

    A word that says what a document is about ("Protocol schorsing") leads to it, and is still asked about: no name.
    """

    documents: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    apart: bool = False
    """Whether each document is named by words of its own."""
    each: tuple[frozenset[str], ...] = ()
    """The words that name each document, in the order of `documents`; empty where it was not looked for."""
    beside: bool = False
    """Whether it sets side by side what has names of its own, of which one may be that of several documents."""

    @property
    def sides(self) -> tuple[tuple[str, ...], ...]:
        """The documents that it names apart, those of one name together; empty where it names none apart."""
        if not (self.apart or self.beside) or len(self.each) != len(self.documents):
            return ()
        pairs = list(zip(self.each, self.documents, strict=True))
        return tuple(tuple(name for said, name in pairs if said == one) for one in dict.fromkeys(self.each))


def scope_of(question: str, index: Index) -> Scope:
    """The documents that the words of a question name; none when it names more than half of them.

    Of two documents the one that more of the words name is meant: "Waterland College", not the other school
    in Waterland.
    """
    names = _names(index)
    found = words(question)
    kinds_of_named = {word for place, word in enumerate(found) if _is_of_named(names, found[place:])}
    used = _used(names, found, kinds_of_named)
    if pair := names.side_by_side(found):
        chosen = tuple(name for name in names.documents if name in pair)
        each = tuple(frozenset({pair[name]}) for name in chosen)
        return Scope(documents=chosen, words=frozenset(pair.values()), apart=True, each=each)
    for word in found:  # "Waterland College": the kind tells apart what has the same name
        for document in names.of_kind(word) & used.keys():
            used[document].add(word)
    by_name = {name: said for name, said in used.items() if any(stem(word) not in OF_SCHOOLS for word in said)}
    used = by_name or used
    itself = {} if used else _asked_of_itself(names, found)
    if len(names.documents) == 1:  # all is asked of the one there is, and by its name perhaps of nothing in it
        itself = itself or {name: said for name, said in used.items() if said >= {*_content(found)}}
        return Scope(documents=tuple(itself), words=frozenset().union(*itself.values()))
    used = used or itself
    chosen = tuple(
        name for name in names.documents if name in used and not any(used[name] < other for other in used.values())
    )
    apart = len({frozenset(used[name]) for name in chosen}) == len(chosen) > 1
    if not chosen or (not apart and 2 * len(chosen) > len(names.documents)):
        return Scope()
    said = frozenset().union(*(used[name] for name in chosen))
    said |= {word for word, *after in zip(found, found[1:], found[2:], strict=False) if _is_kind_of(word, after, said)}
    said |= names.runs.around(found, said, chosen)
    said |= names.more_of(found, chosen, kinds_of_named)
    about = {word for word in said if word not in MONTHS and names.is_subject(word) and index.expander.forms(word)}
    about = set() if used is itself else about
    chosen = names.titled_first(chosen, said)
    each = tuple(names.runs.around(found, used[name], (name,)) for name in chosen)
    beside = apart or _are_beside(found, [used[name] for name in chosen])
    return Scope(documents=chosen, words=said - about, apart=apart, each=each, beside=beside)


def _are_beside(found: list[str], named: list[set[str]]) -> bool:
    """Whether a question joins names of which each leads to documents of its own: "De Linde en De Beuk"."""
    apart = {frozenset(one) for one in named}
    if len(apart) < len(("one", "other")) or sum(map(len, apart)) > len(frozenset().union(*apart)):
        return False
    last = [max(place for place, word in enumerate(found) if word in one) for one in apart]
    first = [min(place for place, word in enumerate(found) if word in one) for one in apart]
    pairs = zip(sorted(last), sorted(first)[1:], strict=False)
    return all(_JOINS.intersection(found[one:other]) for one, other in pairs)


def _used(names: Names, found: list[str], kinds_of_named: set[str]) -> dict[str, set[str]]:
    """The documents that words lead to, each with those words; a kind before a name leads to none itself."""
    used: dict[str, set[str]] = {}
    for position, word in enumerate(found):
        if word not in kinds_of_named:
            for document in names.named_by(word, found[max(0, position - 2) : position]):
                used.setdefault(document, set()).add(word)
    for document, told in (*names.numbered(found), *names.dated(found).items(), *names.runs.named_by(found)):
        used.setdefault(document, set()).update(told)
    return used


def _is_of_named(names: Names, said: list[str]) -> bool:
    """Whether words open with a kind of document, "van" and a name that leads to documents: "profiel van De Linde"."""
    if said[1:2] != ["van"] or kind_stem(said[0]) not in KINDS - OF_SCHOOLS:
        return False
    rest = said[3:] if said[2:3] and said[2] in ARTICLES else said[2:]
    return bool(rest) and stem(rest[0]) not in KINDS and bool(names.named_by(rest[0], ["", "van"]))


def _is_kind_of(word: str, after: list[str], names: frozenset[str]) -> bool:
    """Whether a word says what the school is that is named right after it: "sbo De Linde"."""
    named = after[0] in names or (after[0] in ARTICLES and after[1] in names)
    return named and (stem(word) in OF_SCHOOLS or word == "so")


def named_inside(question: str, index: Index) -> Scope:
    """The one document that has the name of a school in the question though not in its title: "op De Linde".

    A name that comes up further on is of something in it ("de naschoolse opvang De Wieken"), and still asked about.
    """
    for match in _OF_A_SCHOOL.finditer(question):
        name = words(match[1])
        rows = set.intersection(*({*index.words.rows_with(word)} for word in name))
        documents = {passage.document_id for passage in index.store.passages(sorted(rows))}
        if len(documents) == 1 and len(index.store.documents) > 1:
            begins = any(passage.ordinal < OPENING for passage in index.store.passages(sorted(rows)))
            return Scope(documents=tuple(documents), words=frozenset(name if begins else ()))
    return Scope()


def _asked_of_itself(names: Names, found: list[str]) -> dict[str, set[str]]:
    """The one document of a kind that the question asks about and nothing else: "welke dag was de conferentie?".

    Words beside its kind that stand in its title say which: "vat het protocol schorsing samen".
    """
    content = _content(found)
    kinds = [word for word in content if names.of_kind(word) and stem(word) not in OF_ALL]
    if len(kinds) != 1:
        return {}
    documents = names.titled(names.of_kind(kinds[0]), {*content} - {*kinds})
    return {name: {*content} for name in documents} if len(documents) == 1 else {}


def _content(found: list[str]) -> list[str]:
    """The words of a question that are about something, and no frame of it."""
    unsaid = (FRAME_STEMS | ASKED_STEMS["when"]) - KINDS
    said = (word for word in found if not is_function_word(word) and word not in OF_ITSELF)
    return [word for word in said if stem(word) not in unsaid]


_known: weakref.WeakKeyDictionary[Index, Names] = weakref.WeakKeyDictionary()


def _names(index: Index) -> Names:
    if index not in _known:
        _known[index] = Names(index)
    return _known[index]
