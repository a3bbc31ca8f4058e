"""What a comparison asks of two things that each have an entry of their own, side by side: two rows, two headings.

"Wat is het verschil tussen niveau 2 en niveau 3?" is told by the rows of both, and by no passage with the words of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.evidence import quotes
from assistant.evidence.rows.whole_rows import of_rows, passages_with
from assistant.evidence.selection import Group, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.wording import asked
from assistant.words.members import members
from corpus.index import Index
from corpus.language import fold, is_function_word, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage, Place

MOST_SAID = 15
"""Of a heading with more below it, what it says beside that of another is no comparison any more."""
_BETWEEN = re.compile(
    r"\b(?:verschil\w*|overeenkomst\w*|onderscheid)(?: (?:is|zijn|zit|zitten) er)?(?: (?:tussen|van))? (?P<one>.+?)"
    r",? (?:en|met|versus|vs\.?|tegenover) (?P<other>.+)"
    r"|\bvergelijk (?P<first>.+?),? (?:en|met|versus|vs\.?) (?P<second>.+)"
    r"|\b(?:waarin|hoe) verschil\w+ (?P<this>.+?) (?:van|en) (?P<that>.+)"
)
_TAIL = re.compile(r"\W*(?:met elkaar|van elkaar|onderling)?\W*$")
_NUMBERING = re.compile(r"^(?:[A-Z]?\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*[.:)]?\s+")
_OPENING = re.compile(r"\W*([^.:]{2,60}?)(?:[.:]| [–—-] )(?=\s)")
_FRAMING = frozenset(map(stem, "verschil verschillen overeenkomst vergelijk vergelijking".split()))


@dataclass(frozen=True, slots=True)
class _Side:
    """The stems of the words of one side, each with those that mean the same, and the groups that it names."""

    words: tuple[frozenset[str], ...]
    groups: Mapping[str, set[int]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row, a passage or a place that is of one side alone; `beside` tells what it is one of."""

    found: Passage | Place
    beside: tuple[str, str | None]


def two_sides(index: Index, query: Query) -> Selection | None:
    """The entries of both sides of a comparison, where one document has both and no other one has."""
    main, context = split_context(query.question)
    if not query.compares or context or query.references:
        return None
    sides = _sides(fold(asked(main)), query)
    if sides is None:
        return None
    for entries_of in (_of_passages, _of_places):
        one, other = (list(entries_of(index, query, side)) for side in sides)
        pairs = [(a, b) for a in one for b in other if a.beside == b.beside and a.found.id != b.found.id]
        pairs = [p for p in pairs if p[0].found.id not in {b.found.id for b in other}]
        if len({a.beside for a, _ in pairs}) == 1:
            return _shown(index, pairs)
    return None


def _sides(said: str, query: Query) -> tuple[_Side, _Side] | None:
    found = _BETWEEN.search(_TAIL.sub("", said))
    if found is None:
        return None
    one, other = (part for part in found.groups() if part)
    if re.fullmatch(r"\d+", other.strip()) and (head := re.search(r"([^\W\d_]+) \d+$", one)):
        other = f"{head[1]} {other}"  # "niveau 2 en 3"
    known = {term.word: term for term in query.terms}
    sides = tuple(
        _Side(tuple(_meant(known.get(word), word) for word in words(part) if _says(word)), members(part))
        for part in (one, other)
    )
    return (sides[0], sides[1]) if all(side.words for side in sides) else None


def _says(word: str) -> bool:
    return not is_function_word(word) and stem(word) not in _FRAMING


def _meant(term: Term | None, word: str) -> frozenset[str]:
    return frozenset((stem(word), *(stem(form) for form, weight in (term.forms if term else ()) if weight >= STRONG)))


def _is_called(side: _Side, name: str, above: Sequence[str]) -> bool:
    """Whether a name is that of a side: all its words are, and what else the side says stands above it."""
    own = {stem(word) for word in words(name) if not is_function_word(word)}
    if side.groups and (named := members(name)):
        own -= {stem(word) for word in words(name) if word.isdigit()}
        if not all(numbers <= named.get(kind, set()) for kind, numbers in side.groups.items()):
            return False
        own |= {str(number) for numbers in side.groups.values() for number in numbers}
    if not own or not all(any(word in meant for meant in side.words) for word in own):
        return False
    told = own | {stem(word) for title in above for word in words(title)}
    return all(meant & told for meant in side.words)


def _of_passages(index: Index, query: Query, side: _Side) -> Iterable[_Entry]:
    """The rows and the passages that open with the name of a side."""
    forms = {form for meant in side.words for form in meant} | {t.word for t in query.terms}
    forms |= {form for term in query.terms for form, weight in term.forms if weight >= STRONG}
    for passage in passages_with(index, query, forms):
        title = index.store.document(passage.document_id).title
        above = (*passage.section, title, *(heading for heading, _ in passage.cells))
        if any(_is_called(side, name, above) for name in _names(passage)):
            yield _Entry(passage, (passage.document_id, passage.place_id))


def _names(passage: Passage) -> Iterable[str]:
    """What a row goes by, with its column or without, and with the number that it has; what a text opens with."""
    if not passage.cells:
        opening = _OPENING.match(passage.text)
        if opening:
            yield opening[1]
        return
    for heading, cell in passage.cells[:2]:
        yield cell
        yield f"{heading} {cell}"
    (_, number), *_ = passage.cells
    if number.strip(" .)").isdigit() and len(passage.cells) > 1:
        yield f"{passage.cells[1][0]} {number}"


def _of_places(index: Index, query: Query, side: _Side) -> Iterable[_Entry]:
    """The headings and labels that are called by a side."""
    for info in index.store.documents:
        if info.id in query.superseded or (query.documents and info.id not in query.documents):
            continue
        for place in index.store.places_of(info.id):
            name = _NUMBERING.sub("", place.title)
            if place.stop - place.start <= MOST_SAID and _is_called(side, name, (*place.section, info.title)):
                yield _Entry(place, (info.id, place.parent_id))


def _shown(index: Index, pairs: Sequence[tuple[_Entry, _Entry]]) -> Selection:
    """The first entry of each side, with all that stands at a heading."""
    found = [one.found for one in pairs[0]]
    passages = [one for one in found if isinstance(one, Passage)]
    if passages:
        return of_rows(index, passages)
    groups = [
        Group(path=(place.title,), quotes=tuple(map(quotes.of_passage, index.store.passages_of(place))))
        for place in found
        if isinstance(place, Place)
    ]
    return Selection(form="overview", groups=tuple(groups), total=sum(len(group.quotes) for group in groups))
