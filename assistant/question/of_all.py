"""Whether a question is about all documents: which of them have something, or what each of them says."""

from __future__ import annotations

import re
import weakref
from collections.abc import Collection
from dataclasses import replace

from assistant.question.asking import Ask
from assistant.question.naming.scope import scope_of
from assistant.question.query import Query
from assistant.words.lexicon import DOCUMENT_STEMS
from corpus.index import Index
from corpus.kinds import KINDS, OF_SCHOOLS
from corpus.language import fold, is_function_word, stem, words
from corpus.lexical import Term
from corpus.types import DocumentInfo

_MOST_OF = re.compile(
    r"^(?:en )?(?:(?:op|in|bij|van) )?welke? (?:\w+ )?(?:school|basisschool|scholen|basisscholen)\b"
    r"(?:.*\b(?:meeste|minste) (?P<what>[^\W\d_]{3,})| (?:is|zijn) (?:er )?(?:het |de )?(?:grootste?|kleinste?))\W*$"
)
""" "Welke school heeft de meeste groepen?", "welke school is het grootst?"."""
_PUPILS = frozenset(("leerlingen", "kinderen"))
_HOW_LARGE = re.compile(r"^(?P<opens>en )?hoe groot (?P<verb>is|was|zijn|waren) (?P<what>[^?]+)", re.IGNORECASE)
_ARTICLES = frozenset(("de", "het", "t"))
_WHERE = frozenset("te in uit bij".split())
_HAVING = {"is": "heeft", "was": "had", "zijn": "hebben", "waren": "hadden"}
FEWEST_SCHOOLS = 2
"""Of one nobody asks which has the most."""
FEWEST = 3
"""Of fewer documents nobody asks which ones."""
_MOST = re.compile(r"\b(?:meeste|minste|grootste|kleinste|hoogste|laagste|oudste|nieuwste)\b")
_WHICH_ONE = re.compile(r"^(?:en )?(?:(?:op|in|bij|voor|aan|van) )?welke? (?:\w+ )?(?:school|basisschool|gemeente)\b")
_WHICH_PIECES = re.compile(r"\bwelke (?:\w+ )?(documenten|stukken|bronnen)\b")
_IS_THERE = re.compile(
    r"^(?:en )?(?:is|zijn|bestaat|bestaan) er (?:\w+ ){0,3}?(school|scholen|basisschool|basisscholen)\b"
    r"[^?]*\b(?:waar|die|met|waarbij|zonder|waarvan)\b"
)
"""Asks which schools have something, as if there might be none."""
_OF_EACH = re.compile(
    r"\b(?:van|op|bij|voor|aan) (?:alle|elke|iedere|de) (?:\w+ )?(scholen|documenten|profielen)\b(?= *\??$)"
    r"|\b(?:elke|iedere|per) (school|document|profiel)\b"
)
_THE_SCHOOL = re.compile(
    r"\b(?:van|op|bij|heeft|is|zijn|zitten|begint|in) (?:(?:de|deze|onze|jullie|mijn) )?school\b(?= *\??$)"
    r"|\b(?:de|deze|onze|jullie|mijn) school\b"
)
"""Names a school by nothing."""
_OF_ITS_OWN: frozenset[Ask] = frozenset(("who", "count", "phone", "mail", "website", "address", "days", "clock"))
"""What each school has its own of."""
_REACHED_BY: frozenset[Ask] = frozenset(("phone", "mail", "website", "address"))
_PIECES = frozenset(map(stem, "document stuk bron profiel schoolprofiel plan verslag".split()))
BODIES = frozenset(map(stem, "organisatie vereniging club stichting instelling".split()))
"""Bodies that documents are of; but many are spoken of inside one as well."""
_SCHOOLS = frozenset(map(stem, "school basisschool schoolgebouw".split()))
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OF_A_SCHOOL = tuple(
    stem(word)
    for word in "school schoolprofiel ondersteuningsprofiel sop schoolgids college lyceum kindcentrum".split()
)
"""What a document about one school is called by."""


def as_count(question: str, index: Index) -> str:
    """A question for the school with the most or the fewest of something as one for how many; any other as it is.

    A school is large or small by its pupils. Only where some documents are about a school each.
    """
    most = _MOST_OF.search(fold(question))
    if most is None or len(about_schools(index)) < FEWEST_SCHOOLS:
        return question
    what = most["what"] if most["what"] and most["what"] not in _PUPILS else "leerlingen"
    return f"Hoeveel {what} zijn er?"


def in_pupils(question: str, index: Index) -> str:
    """ "Hoe groot is De Linde?" as a question for the pupils of that school: by these it is large, not by its groups.

    Any other question, as of the size of its gym or of the village that it is in, stays as it is.
    """
    large = _HOW_LARGE.match(question)
    if large is None:
        return question
    scope = scope_of(large["what"], index)
    rest = (word for word in words(large["what"]) if word not in scope.words and not word.isdigit())
    is_more = any(not is_function_word(word) and stem(word) not in OF_SCHOOLS for word in rest)
    titled = (index.store.document(name) for name in scope.documents)
    of_school = (info for info in titled if _is_of_school(index, info))
    if is_more or not any(_is_its_name(words(large["what"]), scope.words, info) for info in of_school):
        return question
    return f"{large['opens'] or ''}hoeveel leerlingen {_HAVING[large['verb'].lower()]} {large['what'].rstrip()}?"


def asks_of_all(index: Index, query: Query) -> bool:
    """Whether a question is about all documents: which of them have something, or what each of them says."""
    return asks_which(index, query) or asks_of_each(index, query)


def asks_which(index: Index, query: Query) -> bool:
    """Whether a question asks which of the documents, or of the schools that they are about, have something."""
    if query.references or len(query.documents or index.store.documents) < FEWEST or _MOST.search(fold(query.question)):
        return False
    asked = kind_asked(query)
    return asked in DOCUMENT_STEMS | _PIECES | BODIES and bool(one_each(index, asked or ""))


def kind_asked(query: Query) -> str | None:
    """The stem of what a question asks which ones of, or how many: "welke scholen", "is er een school waar"."""
    said = fold(query.question)
    if there := _IS_THERE.search(said):
        return stem(there[1])
    if piece := _WHICH_PIECES.search(said):
        return stem(piece[1])
    if query.head and (query.several or _WHICH_ONE.search(said)):
        return stem(query.head.word)
    return query.counted


def asks_of_each(index: Index, query: Query) -> bool:
    """Whether a question asks the same of every document, or of the school that it is about: "per school"."""
    several = len(index.store.documents) >= FEWEST
    return several and not query.references and not query.documents and bool(each_asked(index, query))


def of_one_school(index: Index, query: Query) -> frozenset[str]:
    """The documents about one school each, when a question about "de school" does not say which of them is meant."""
    if query.documents or query.ask not in _OF_ITS_OWN or not _THE_SCHOOL.search(fold(query.question)):
        return frozenset()
    found = (info.id for info in index.store.documents if _is_about_a_school(index, info))
    return frozenset(found)


def by_its_name(terms: tuple[Term, ...], ask: Ask, question: str, index: Index) -> tuple[Term, ...]:
    """The terms of a question for how to reach "de school", which stands for the one school there is by its name.

    An address block has the name, and hardly ever the word for what it is.
    """
    if ask not in _REACHED_BY or not _THE_SCHOOL.search(question):
        return terms
    schools = about_schools(index)
    if not are_of_one_school(index, schools):
        return terms
    name = next(iter(_schools_named(index.store.document(next(iter(schools))).title)))
    called = ((name, 1.0),) if index.words.rows_with(name) else ()
    return tuple(replace(t, forms=(*t.forms, *called)) if stem(t.word) in _SCHOOLS else t for t in terms)


def alike_documents(index: Index, spoken: Collection[str]) -> tuple[str, ...]:
    """The titles of the documents beside those that were spoken of: of schools only, where these are each about one."""
    schools = {info.id for info in index.store.documents if _is_about_a_school(index, info)}
    only = schools if schools and schools.issuperset(spoken) else {info.id for info in index.store.documents}
    return tuple(info.title for info in index.store.documents if info.id in only and info.id not in spoken)


def _is_of_school(index: Index, info: DocumentInfo) -> bool:
    """Whether a document is called by what a school is, be it that word alone: what names it must be its name."""
    return any(stem(word).endswith(_OF_A_SCHOOL) for word in words(_called(index, info)))


def _is_its_name(asked: list[str], named: Collection[str], info: DocumentInfo) -> bool:
    """Whether a word that names a document is the name of the school in its title, and not of where that is.

    "De Linde" and "basisschool Linde" are, and "Linde College" where that is said in full.
    """
    said = words(info.title)
    for place, word in enumerate(said):
        before, after = said[max(0, place - 2) : place], said[place + 1 : place + 2]
        opens = any(one in _ARTICLES or stem(one) in OF_SCHOOLS for one in before[-1:])
        in_full = any(stem(one) in OF_SCHOOLS and one in asked for one in after)
        if word in named and stem(word) not in KINDS and (opens or in_full) and not _WHERE.intersection(before):
            return True
    return False


def _is_about_a_school(index: Index, info: DocumentInfo) -> bool:
    return any(stem(word).endswith(_OF_A_SCHOOL[1:]) for word in words(_called(index, info)))


def each_asked(index: Index, query: Query) -> frozenset[str]:
    """The documents of each of which a question asks the same; empty when it has no "per school" or the like."""
    each = _OF_EACH.search(fold(query.question))
    return one_each(index, stem(each[1] or each[2])) if each else frozenset()


def one_each(index: Index, word: str) -> frozenset[str]:
    """The documents that are each about one such thing, as profiles are each about a school; empty for too few.

    Where most of them are, the others are taken to be: a profile may be called after its motto.
    """
    known = _each.setdefault(index, {})
    if word not in known:
        every = frozenset(info.id for info in index.store.documents)
        named = every if word in _PIECES | BODIES else _about(index, word)
        known[word] = every if 2 * len(named) >= len(every) else named
        of_one = word in _SCHOOLS and are_of_one_school(index, named)  # its calendar, and the minutes of its council
        known[word] = known[word] if len(named) >= FEWEST and not of_one else frozenset()
    return known[word]


def are_of_one_school(index: Index, documents: Collection[str]) -> bool:
    """Whether the titles of some documents all name a school, and all of them the same one."""
    named = [_schools_named(index.store.document(name).title) for name in documents]
    return bool(named) and all(named) and len(frozenset[str]().union(*named)) == 1


def _schools_named(title: str) -> frozenset[str]:
    """The names in a title that stand behind or before what a school is: "obs De Linde", "Linde College"."""
    said = _WORD.findall(title)
    named = [word[:1].isupper() and not _is_kind(word) and fold(word) not in _ARTICLES for word in said]
    found: set[str] = set()
    for place in (n for n, word in enumerate(said) if stem(fold(word)) in OF_SCHOOLS):
        after = place + 1 + (fold(said[place + 1]) in _ARTICLES if place + 1 < len(said) else 0)
        if after < len(said) and named[after]:
            found.add(fold(said[after]))
        elif place and named[place - 1]:
            found.add(fold(said[place - 1]))
    return frozenset(found)


def _is_kind(word: str) -> bool:
    return stem(fold(word)) in KINDS


def _about(index: Index, word: str) -> frozenset[str]:
    """The documents with a name that says that they are about one of these."""
    endings = _OF_A_SCHOOL if word in _SCHOOLS else (word,)
    return frozenset(
        info.id for info in index.store.documents if any(stem(w).endswith(endings) for w in words(_called(index, info)))
    )


def about_schools(index: Index) -> frozenset[str]:
    """The documents with a name that says of which school they are; what happens "op school" is of none."""
    named = {
        info.id: {stem(word) for word in words(_called(index, info))} - {_OF_A_SCHOOL[0]}
        for info in index.store.documents
    }
    return frozenset(name for name, said in named.items() if any(word.endswith(_OF_A_SCHOOL) for word in said))


def _called(index: Index, info: DocumentInfo) -> str:
    """What a document is called: its title, its kind, its file's name and the first title in it."""
    first = index.store.run(info.id, 0, min(1, info.passages))
    titles = [passage.section[0] for passage in first if passage.section]
    return " ".join((info.described, re.sub(r"[-_/.]+", " ", info.source), *titles))


_each: weakref.WeakKeyDictionary[Index, dict[str, frozenset[str]]] = weakref.WeakKeyDictionary()
"""What `one_each` found, for each index and word."""
