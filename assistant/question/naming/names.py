"""The names of the documents of one index: which of them a word, or words in a row, lead to."""

from __future__ import annotations

import re
import weakref
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.question.naming.name_runs import NameRuns
from assistant.question.naming.name_words import (
    ARTICLES,
    capitalised,
    everyday,
    file_words,
    opening_names,
    running,
    title_words,
)
from corpus.expand import Expander
from corpus.index import Index
from corpus.kinds import KINDS, OF_A_DAY, OF_ALL, SHORT_KINDS, called, kind_stem
from corpus.language import MONTHS, fold, is_dutch, is_function_word, stem, words
from corpus.lexical import STRONG
from corpus.types import DocumentInfo

MANY = 8
"""From this number of documents on, a word of one title that few others have names its document."""
FEW = 0.08
SPOKEN, SPOKEN_OF_ALL = 0.3, 0.5
"""A word that stands in this part of the documents may be what they speak of, and one in that the region of all."""
COMMON = 3
"""In so many passages a word without a capital is a common noun here; one in another document will do."""
_DATED = OF_A_DAY | frozenset(map(stem, "agenda brief verslag".split()))
"""What is of a day as well, but may be one of several of that day: it names none by it."""
OTHERS, LOOKED_AT = 8, 6
"""So many other documents, and so many passages of each, are looked at for that."""
_LIVES = frozenset("woon woont wonen live lives".split())
_BEFORE_KIND = frozenset("in uit volgens van bij op".split())
_ABOUT = frozenset("over voor aan naar".split())
_NAMES_ONE = re.compile(r"\w{4,}school|lyceum|college|kindcentrum")
"""Kinds of schools by which one is called that is the only one of its kind; "het vso" is more than a school."""
_PART_OF_KIND = 6
"""A word so long with which a kind begins is that kind, taken apart: "School Ondersteunings Profiel"."""
_ISO_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
_NUMBERS = re.compile(r"\d+")
_TOKEN = re.compile(r"\w+")


class Names:
    """The names of the documents of one index."""

    def __init__(self, index: Index) -> None:
        infos = list(index.store.documents)
        self.documents = [info.id for info in infos]
        self._words_of_title = {info.id: {*words(info.title)} for info in infos}
        self._of_word: dict[str, set[str]] = {}
        self._written: set[str] = set()
        self._titled: dict[str, set[str]] = {}
        self._kinds: dict[str, set[str]] = {}
        self.runs = NameRuns(index)
        self._by_word(index, infos)
        self._at_the_foot(index, infos)
        for word in [word for word in self._of_word if self._is_shared(word, index)]:
            del self._of_word[word]
        self._meetings = self._days_of(OF_A_DAY, infos)
        self._days = self._days_of(_DATED, infos)
        self._expander = Expander(sorted(self._of_word))
        self._index = weakref.ref(index)
        self._common = lru_cache(maxsize=1024)(self._is_common)

    def _by_word(self, index: Index, infos: Sequence[DocumentInfo]) -> None:
        """Which documents each word of their titles and opening names, or is the kind of."""
        opening = {info.id: opening_names(index, info) for info in infos}
        counts = Counter(word for info in infos for word in {*title_words(info), *opening[info.id]})
        few = {word for word, count in counts.items() if len(infos) >= MANY and count <= max(1, FEW * len(infos))}
        written = {info.id: (capitalised(info.title) | opening[info.id]) - everyday(info, index) for info in infos}
        self._written = set().union(*written.values())  # as a name
        self._titled = written
        for info in infos:
            # a file writes all its words small: what another document writes as a name is one here too
            filed = (few | self._written) & set(file_words(info))
            for word in {*title_words(info), *(opening[info.id] & few)}:
                if (kind := kind_stem(word)) in KINDS or word == called(info):
                    self._kinds.setdefault(kind, set()).add(info.id)
                elif word in written[info.id] | filed and _may_name(word):
                    for name in filter(None, (word, _without_school(word))):
                        self._of_word.setdefault(name, set()).add(info.id)

    def _at_the_foot(self, index: Index, infos: Sequence[DocumentInfo]) -> None:
        """A letter names its school at the foot of the page."""
        for info in infos:
            for word in running(index, info) & self._of_word.keys():
                if not is_dutch(word):
                    self._of_word[word].add(info.id)

    def _days_of(self, kinds: Collection[str], infos: Sequence[DocumentInfo]) -> dict[str, str]:
        """The day of each document of these kinds that has one."""
        held = set().union(*(self._kinds[kind] for kind in self._kinds.keys() & set(kinds)))
        return {info.id: day for info in infos if info.id in held and (day := _day(info))}

    def _is_common(self, word: str) -> bool:
        """Whether a word that titles write as a name is a common noun in other documents: "Jeugd", "Onderwijs"."""
        index = self._index()
        if index is None or not is_dutch(word):
            return False
        rows = index.words.rows_with(word)
        own = self._of_word[word]
        others = sorted(index.store.documents_of(rows) - own)[:OTHERS]
        held = {name: _in_small_letters(word, name, rows, index) for name in (*others, *own)}
        return any(held[name] for name in others) or sum(held[name] for name in own) >= COMMON

    def _is_shared(self, word: str, index: Index) -> bool:
        """Whether a word of titles is of what many documents speak of: "TLV", or the region they all are from.

        A school is spoken of too, but the documents with its name are its own; those of a place are all of one kind.
        So are the minutes of a body its own.
        """
        own = self._of_word[word]
        spoken = len(own | index.store.documents_of(index.words.rows_with(word))) / len(self.documents)
        if len(self.documents) < MANY or spoken < SPOKEN:
            return False
        if word in self._written:
            return spoken >= SPOKEN_OF_ALL and len(own) > 1 and not any(own <= held for held in self._kinds.values())
        others = ({*words(index.store.document(name).title)} - {word} for name in own)
        return any(stem(other) not in KINDS and not is_function_word(other) for title in others for other in title)

    def titled_first(self, chosen: Sequence[str], said: Collection[str]) -> tuple[str, ...]:
        """Documents with these words in their titles before others with them: a profile before minutes."""
        return tuple(sorted(chosen, key=lambda name: self._titled[name].isdisjoint(said)))

    def titled(self, documents: Collection[str], said: Collection[str]) -> set[str]:
        """Those of some documents that have all of some words in their titles."""
        return {name for name in documents if {*said} <= self._words_of_title[name]}

    def is_subject(self, word: str) -> bool:
        """Whether a word that leads to a document is a common noun in its title rather than its name."""
        forms = {form for form, weight in self._expander.forms(word) if weight >= STRONG}
        return is_dutch(word) and stem(word) not in self._kinds and not forms & self._written

    def of_kind(self, word: str) -> set[str]:
        """The documents whose title or file name has this word for a kind."""
        kind = kind_stem(word)
        return self._kinds.get(kind) or set().union(
            *(held for name, held in self._kinds.items() if kind in SHORT_KINDS and name.endswith(kind))
        )

    def side_by_side(self, found: list[str]) -> dict[str, str]:
        """The word for each document, where a question names two or more by what each alone is: "het plan"."""
        named: dict[str, str] = {}
        for before, article, word in zip(("", *found), found, found[1:], strict=False):
            of = self.of_kind(word)
            if article in ARTICLES and before not in _ABOUT and len(of) == 1 and stem(word) not in OF_ALL:
                named.setdefault(next(iter(of)), word)
        return named if len(named) > 1 else {}

    def numbered(self, found: list[str]) -> list[tuple[str, set[str]]]:
        """The documents that a name and its number name, which a file writes as one: "KODO 2000" and "kodo2000"."""
        pairs = [(one, two) for one, two in pairwise(found) if one.isalpha() and two.isdigit()]
        return [(document, {one, two}) for one, two in pairs for document in self.named_by(one + two, [])]

    def dated(self, found: list[str]) -> dict[str, set[str]]:
        """The one meeting or letter of the day that a question names: "wat besloot de raad op 18 maart?"."""
        of: dict[str, set[str]] = {}
        for day, month in pairwise(found):
            if day.isdigit() and month in MONTHS:
                date = f"-{MONTHS.index(month) + 1:02}-{int(day):02}"
                for name in (name for name in self._meetings if self._meetings[name].endswith(date)):
                    year = self._meetings[name][:4]
                    of[name] = {day, month, *({year} & {*found})}
        return of if len(of) == 1 else {}

    def more_of(self, found: list[str], chosen: Sequence[str], kinds: Collection[str]) -> frozenset[str]:
        """What else is part of the names of chosen documents: the kind that each is, or ends in, and its day."""
        own = {kind for kind, held in self._kinds.items() if held.intersection(chosen)}
        said = frozenset(word for word in kinds if any(kind.endswith(stem(word)) for kind in own))
        return said | self._its_day(found, chosen[0]) if len(chosen) == 1 else said

    def _its_day(self, found: list[str], document: str) -> frozenset[str]:
        """The words for the day of a named document, which are part of its name: "het overleg op 6 oktober"."""
        day = self._days.get(document, "")
        if not _ISO_DAY.fullmatch(day):
            return frozenset()
        year, month, number = day.split("-")
        name = dict(enumerate(MONTHS, start=1)).get(int(month), "")  # the name of a file may have a month 13
        said = {f"{int(number)}", name} if (f"{int(number)}", name) in pairwise(found) else set[str]()
        said |= {name} & {word for before, word in pairwise(found) if before in ("in", "van")}
        return frozenset(said | {year} & {after for one, after in pairwise(found) if one in said})

    def named_by(self, word: str, before: list[str]) -> set[str]:
        """The documents that a word names, given the two words before it."""
        if is_function_word(word) or _NUMBERS.fullmatch(word) or (before[-1:] == ["in"] and before[0] in _LIVES):
            return set()
        if held := self.of_kind(word):
            if stem(word) in OF_ALL:
                return set()
            if len(held) == 1 and _NAMES_ONE.fullmatch(word) and before[-1:] in (["de"], ["het"]):
                return held  # "de praktijkschool", where there is one
            source = before[-1:] and (
                before[-1] in _BEFORE_KIND or (before[-1] in ARTICLES and before[0] in _BEFORE_KIND)
            )
            return held if source else set()
        forms = [form for form, weight in self._expander.forms(word) if weight >= STRONG]
        if is_dutch(word):  # a name has no plural: "plaatsen" is none of "Plaats"
            forms = [form for form in forms if form == word or form not in self._written]
        if not forms and (bare := _without_school(word)):
            return self.named_by(bare, before)
        return set().union(*(self._of_word[form] for form in forms if not self._common(form)))


def _in_small_letters(word: str, document: str, rows: list[int], index: Index) -> int:
    """In how many of the first passages of a document that hold a word it stands without a capital."""
    start = index.store.offsets[document]
    held = [row for row in rows if start <= row < start + index.store.document(document).passages][:LOOKED_AT]
    texts = [passage.text for passage in index.store.passages(held)]
    return sum(any(token.islower() and fold(token) == word for token in _TOKEN.findall(text)) for text in texts)


def _may_name(word: str) -> bool:
    return len(word) > 1 and not is_function_word(word) and not _begins_a_kind(word)


def _begins_a_kind(word: str) -> bool:
    return len(word) >= _PART_OF_KIND and any(kind.startswith(stem(word)) for kind in KINDS)


def _without_school(word: str) -> str | None:
    """The name in "Jozefschool"; None for another word."""
    bare = word.removesuffix("school")
    return bare if bare != word and len(bare) > 3 and not is_dutch(bare) else None


def _day(info: DocumentInfo) -> str | None:
    """The day of a document, as its file is called or as it says itself."""
    named = _ISO_DAY.search(info.source)
    return named[0] if named else info.date
