"""Which documents a question names: "De Linde", "Waterland", "volgens de nieuwsbrief".

A document is named by its names: the capitalised words of its title that are no kind of document, and, where there are
many documents, the words that few titles and file names have. Its kind ("notulen") names it where the question says
that something stands in it.
"""

from __future__ import annotations

import re
import weakref
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from assistant.question.asking import ASKED_STEMS
from assistant.words.lexicon import FRAME_STEMS
from corpus.expand import Expander
from corpus.index import Index
from corpus.kinds import KINDS, OF_A_DAY, OF_ALL, OF_SCHOOLS, SHORT_KINDS
from corpus.language import MONTHS, fold, is_dutch, is_function_word, stem, words
from corpus.lexical import STRONG
from corpus.types import DocumentInfo

MANY = 8
"""From this number of documents on, a word of one title that few others have names its document."""
FEW = 0.08
PAGES, EDGE = 3, 2
"""So many pages are looked at for what stands on each, in so many lines at their top and foot."""
OPENING, SHORT_LINE = 3, 8
"""How many passages open a document, and how many words a line of a cover has at most."""
_BEFORE_KIND = frozenset("in uit volgens van bij op".split())
_ABOUT = frozenset("over voor aan naar".split())
_ARTICLES = frozenset("de het een dit dat deze ons onze jullie".split())
_NAMES_ONE = re.compile(r"\w{4,}school|lyceum|college|kindcentrum")
"""Kinds of schools by which one is called that is the only one of its kind; "het vso" is more than a school."""
_OF_A_SCHOOL = re.compile(
    r"(?<=[\w,] )(?:De|Het|’t|'t|OBS|CBS|RKBS|PCBS|IKC|SBO|[Bb]asisschool|[Ss]chool) "
    r"((?:[A-Z][a-zà-ÿ]{2,}[’'\w-]*)(?: [A-Z][a-zà-ÿ]{2,}[’'\w-]*)*)"
)
"""The name of a school or of another body, inside a sentence."""
_PART_OF_KIND = 6
"""A word so long with which a kind begins is that kind, taken apart: "School Ondersteunings Profiel"."""
_ISO_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The ids of the documents that a question names, and the folded words that name them. Empty: no document.

    A word that says what a document is about ("Protocol schorsing") leads to it, and is still asked about: no name.
    """

    documents: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    apart: bool = False
    """Whether each document is named by words of its own."""


def scope_of(question: str, index: Index) -> Scope:
    """The documents that the words of a question name; none when it names more than half of them.

    Of two documents the one that more of the words name is meant: "Waterland College", not the other school
    in Waterland.
    """
    names = _names(index)
    found = words(question)
    used: dict[str, set[str]] = {}
    for position, word in enumerate(found):
        for document in names.named_by(word, found[max(0, position - 2) : position]):
            used.setdefault(document, set()).add(word)
    for document, day in names.dated(found).items():
        used.setdefault(document, set()).update(day)
    if pair := names.set_side_by_side(found):
        return pair
    for word in found:  # "Waterland College": the kind tells apart what has the same name
        for document in names.of_kind(word) & used.keys():
            used[document].add(word)
    by_name = {name: said for name, said in used.items() if any(stem(word) not in OF_SCHOOLS for word in said)}
    used = by_name or used
    itself = {} if used else _asked_of_itself(names, found)
    if len(names.documents) == 1:
        return Scope(documents=tuple(itself), words=frozenset().union(*itself.values()))
    used = used or itself
    chosen = tuple(
        name for name in names.documents if name in used and not any(used[name] < other for other in used.values())
    )
    if not chosen or 2 * len(chosen) > len(names.documents):
        return Scope()
    apart = len({frozenset(used[name]) for name in chosen}) == len(chosen) > 1
    said = frozenset().union(*(used[name] for name in chosen))
    said |= {word for word, *after in zip(found, found[1:], found[2:], strict=False) if _is_kind_of(word, after, said)}
    about = {word for word in said if word not in MONTHS and names.is_subject(word) and index.expander.forms(word)}
    return Scope(documents=chosen, words=said - about, apart=apart)


def _is_kind_of(word: str, after: list[str], names: frozenset[str]) -> bool:
    """Whether a word says what the school is that is named right after it: "sbo De Linde"."""
    named = after[0] in names or (after[0] in _ARTICLES and after[1] in names)
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


def _asked_of_itself(names: _Names, found: list[str]) -> dict[str, set[str]]:
    """The one document of a kind that the question asks about and nothing else: "welke dag was de conferentie?"."""
    unsaid = (FRAME_STEMS | ASKED_STEMS["when"]) - KINDS
    content = [word for word in found if not is_function_word(word) and stem(word) not in unsaid]
    if len(content) != 1 or stem(content[0]) in OF_ALL:
        return {}
    documents = names.of_kind(content[0])
    return {name: {content[0]} for name in documents} if len(documents) == 1 else {}


class _Names:
    """The names of the documents of one index."""

    def __init__(self, index: Index) -> None:
        infos = list(index.store.documents)
        self.documents = [info.id for info in infos]
        opening = {info.id: _opening(index, info) for info in infos}
        counts = Counter(word for info in infos for word in {*_title_words(info), *opening[info.id]})
        few = {word for word, count in counts.items() if len(infos) >= MANY and count <= max(1, FEW * len(infos))}
        self._of_word: dict[str, set[str]] = {}
        self._written: set[str] = set()
        self._kinds: dict[str, set[str]] = {}
        for info in infos:
            written = (_capitalised(info.title) | opening[info.id]) - _everyday(info, index)  # as a name
            self._written |= written
            filed = set(_file_words(info))
            for word in {*_title_words(info), *(word for word in opening[info.id] if word in few)}:
                if stem(word) in KINDS:
                    self._kinds.setdefault(stem(word), set()).add(info.id)
                    continue
                named = word in written or (word in few and word in filed)
                if named and not is_function_word(word) and len(word) > 1 and not _begins_a_kind(word):
                    self._of_word.setdefault(word, set()).add(info.id)
                    if bare := _without_school(word):
                        self._of_word.setdefault(bare, set()).add(info.id)
        for info in infos:  # a letter names its school at the foot of the page
            for word in _running(index, info) & self._of_word.keys():
                if not is_dutch(word):
                    self._of_word[word].add(info.id)
        meetings = self._kinds.keys() & OF_A_DAY
        held = set().union(*(self._kinds[kind] for kind in meetings))
        self._meetings = {info.id: day for info in infos if info.id in held and (day := _day(info))}
        self._expander = Expander(sorted(self._of_word))

    def is_subject(self, word: str) -> bool:
        """Whether a word that leads to a document is a common noun in its title rather than its name."""
        forms = {form for form, weight in self._expander.forms(word) if weight >= STRONG}
        return is_dutch(word) and stem(word) not in self._kinds and not forms & self._written

    def of_kind(self, word: str) -> set[str]:
        """The documents whose title or file name has this word for a kind."""
        kind = stem(word)
        return self._kinds.get(kind) or set().union(
            *(held for name, held in self._kinds.items() if kind in SHORT_KINDS and name.endswith(kind))
        )

    def set_side_by_side(self, found: list[str]) -> Scope | None:
        """Two documents or more that a question names each by what it alone is: "het plan" and "de notulen"."""
        named: dict[str, str] = {}
        for before, article, word in zip(("", *found), found, found[1:], strict=False):
            of = self.of_kind(word)
            if article in _ARTICLES and before not in _ABOUT and len(of) == 1 and stem(word) not in OF_ALL:
                named.setdefault(next(iter(of)), word)
        if len(named) < 2:
            return None
        ids = tuple(name for name in self.documents if name in named)
        return Scope(documents=ids, words=frozenset(named.values()), apart=True)

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

    def named_by(self, word: str, before: list[str]) -> set[str]:
        """The documents that a word names, given the two words before it."""
        if is_function_word(word) or _NUMBERS.fullmatch(word):
            return set()
        if held := self.of_kind(word):
            if stem(word) in OF_ALL:
                return set()
            if len(held) == 1 and _NAMES_ONE.fullmatch(word) and before[-1:] in (["de"], ["het"]):
                return held  # "de praktijkschool", where there is one
            source = before[-1:] and (
                before[-1] in _BEFORE_KIND or (before[-1] in _ARTICLES and before[0] in _BEFORE_KIND)
            )
            return held if source else set()
        forms = [form for form, weight in self._expander.forms(word) if weight >= STRONG]
        if not forms and (bare := _without_school(word)):
            return self.named_by(bare, before)
        return set().union(*(self._of_word[form] for form in forms))


def _running(index: Index, info: DocumentInfo) -> set[str]:
    """The words that stand at the top or the foot of each of a document's first pages."""
    pages = [index.store.page_text(info.id, number) for number in range(1, min(info.pages, PAGES) + 1)]
    edges = [[line for line in page.split("\n") if line.strip()] for page in pages]
    found = [{word for line in (*lines[:EDGE], *lines[-EDGE:]) for word in words(line)} for lines in edges if lines]
    return set.intersection(*found) if found else set()


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


def _opening(index: Index, info: DocumentInfo) -> set[str]:
    """The names in the first heading and the first lines of a document: a school may be named on its cover only."""
    first = index.store.run(info.id, 0, min(OPENING, info.passages))
    titles = {title for passage in first[:1] for title in passage.section[:1]}
    lines = [passage.text for passage in first if not passage.section and _may_name(passage.text)]
    return set().union(*map(_capitalised, (*titles, *lines)))


def _may_name(line: str) -> bool:
    """Whether a line can name a document: a short one, and no list of who were there ("Aanwezig: A, B en C")."""
    return len(line.split()) <= SHORT_LINE and not re.search(r":.*,", line)


def _everyday(info: DocumentInfo, index: Index) -> set[str]:
    """The one word of a title that is no name: a dictionary has it, and so has another document ("Onderwijs")."""
    title = words(info.title)
    one = len(title) == 1 and is_dutch(title[0])
    return set(title) if one and len(index.store.documents_of(index.words.rows_with(title[0]))) > 1 else set()


def _title_words(info: DocumentInfo) -> list[str]:
    return [*words(f"{info.title} {info.kind or ''}"), *_file_words(info)]


def _file_words(info: DocumentInfo) -> list[str]:
    return words(re.sub(r"[-_/]+", " ", re.sub(r"\.\w+$", "", info.source)))


def _capitalised(title: str) -> set[str]:
    """The words of a title that are written as names: with a capital that neither the start nor a colon gave them."""
    tokens = re.findall(r"[\w’'-]+|[:.?!“”\"‘·|–-]", title)
    found: set[str] = set()
    starting = True
    plain = sum(token[:1].islower() and not is_function_word(fold(token)) for token in tokens)
    for token in tokens:
        if not token[0].isalnum():
            starting = starting or token in ':.?!“"‘'
            continue
        name = token[:1].isupper() and not token.isupper() and fold(token) not in _ARTICLES
        if name and not (starting and (plain > 1 or (is_dutch(fold(token)) and plain))):
            found |= set(words(token))
        starting = fold(token) in _ARTICLES and starting
    return found


_known: weakref.WeakKeyDictionary[Index, _Names] = weakref.WeakKeyDictionary()


def _names(index: Index) -> _Names:
    if index not in _known:
        _known[index] = _Names(index)
    return _known[index]
