"""Rows of tables: a row is about what its first cell names; its other cells say something of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.needed import nouns
from assistant.question.query import Query
from assistant.question.weights import CONTENT, FRAME
from assistant.retrieval.answer_type import has_name, is_actor
from assistant.retrieval.fit import Fit
from corpus.language import content_words, fold, is_dutch, stem, words
from corpus.lexical import STRONG
from corpus.types import Passage

_OF_PERSONS = frozenset(
    stem(word)
    for word in """naam namen wie contactpersoon contactpersonen persoon trekker verantwoordelijk verantwoordelijke
    eigenaar uitvoerder uitvoering actiehouder eindverantwoordelijke""".split()
)
"""What a column is called that holds names, or who does what its row is about."""
_DOES = re.compile(r"(?:en )?wat (?:doet|doen|moet|moeten) (?:(?:de|het|een) )?([^\W\d_]+)\b(?! (?:er|je|we|men)\b)")
_WHO_AND_WHAT = 2


def fills_column(query: Query, passage: Passage) -> bool:
    """Whether a row has something in the column that is asked for: "teamleider" under "Trekker".

    What somebody gives or has is no column that tells who: "wie geeft de training X" is not answered by "Training: X".
    """
    things = {word for word in nouns(words(query.question)) if not (is_actor(word) or stem(word) in _OF_PERSONS)}
    terms = (t for t in query.terms if t.weight > FRAME and (t.word not in things or not is_dutch(t.word)))
    asked = {form for t in terms for form, weight in t.forms if weight >= STRONG}
    return any(cell and asked.intersection(words(heading)) for heading, cell in passage.cells)


def is_of_persons(heading: str) -> bool:
    """Whether a column holds names, or who does what its row is about."""
    return bool({*map(stem, words(heading))} & _OF_PERSONS)


def names_person(query: Query, passage: Passage) -> bool:
    """Whether a row has something in a column for names: a name there needs no other sign that it is one.

    Unless it is what is asked for itself: "Wie: coach" does not tell who the coach is.
    """
    asked = {form for t in query.terms if t.weight >= CONTENT for form, weight in t.forms if weight >= STRONG}
    return any(
        cell[:1].isalpha() and is_of_persons(heading) and not asked & {*words(cell)} for heading, cell in passage.cells
    )


def tells_what_one_does(query: Query, passage: Passage) -> bool:
    """Whether a row says in two cells what somebody does of whom it is asked: "Conciërge | Opent de school"."""
    asked = _DOES.match(fold(query.question))
    if asked is None or len(passage.cells) != _WHO_AND_WHAT:
        return False
    return {*map(stem, words(passage.cells[0][1]))} == {stem(asked[1])}


def about_what_is_asked(query: Query, pool: Sequence[Passage], fit: Fit) -> list[Passage]:
    """Passages without the rows that only mention what another row of their table is about.

    "Maatschappelijk werk | donderdag | via de coach" tells nothing of the coach, who has a row of her own. A row stays
    when the column is asked for in which it mentions it: "wie is bereikbaar via de coach?". Who somebody is stands in
    the row that has the name beside the part.
    """
    if query.ask == "who" and query.attribute:
        told = [row for row in pool if row.cells and _named_whole(row, fit) and _has_name_beside(query, row)]
        pool = told or pool
    subjects: dict[str | None, set[int]] = {}
    for row in pool:
        if row.cells and (named := _named_whole(row, fit)):
            subjects.setdefault(row.place_id, set()).update(named)
    return [p for p in pool if not (p.cells and p.place_id in subjects and _mentions(p, subjects[p.place_id], fit))]


def _has_name_beside(query: Query, row: Passage) -> bool:
    return names_person(query, row) or any(has_name(cell) for _, cell in row.cells[1:])


def _named_whole(row: Passage, fit: Fit) -> set[int]:
    """The numbers of the words of content by which a question names all that the first cell of a row does."""
    held = [_held(word, fit) for word in content_words(row.cells[0][1])]
    return set().union(*held) if held and all(held) else set()


def _held(text: str, fit: Fit) -> set[int]:
    found = zip(fit.coverage.terms, fit.of_text(text), strict=True)
    return {number for number, (term, weight) in enumerate(found) if term.weight >= CONTENT and weight >= STRONG}


def _mentions(row: Passage, subject: set[int], fit: Fit) -> bool:
    """Whether a row speaks of a subject in its other cells alone, under headings that nobody asks for."""
    if _held(row.cells[0][1], fit) & subject:
        return False
    return not any(_held(cell, fit) & subject and _held(heading, fit) for heading, cell in row.cells[1:])
