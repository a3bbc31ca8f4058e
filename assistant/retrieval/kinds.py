"""Whether a passage, or a part of it, holds the kind of thing that a question asks for."""

from __future__ import annotations

import re

from assistant.question.query import Query
from assistant.retrieval.answer_type import expands, gives_reasons, has_somebody_to_turn_to, holds, is_actor
from assistant.retrieval.counting import UNITS, has_number_of, has_one_of, has_quantity
from assistant.retrieval.persons import tells_who, without_asked
from assistant.texts import row_in_words
from assistant.words.lexicon import ANY_PEOPLE, ANY_PERSON
from corpus.language import fold, stem, words
from corpus.types import Passage

_LASTS = re.compile(r"\b(?:duurt|duren|duurde|duurden|duur)\b")
_OF_ITS_AGE = re.compile(
    r"\b(?:ouder|jonger) dan (?:[^\W_]+ ){1,2}(?:jaar|jaren|maanden?|weken|week|dagen|dag)\b"
    r"|\b(?:laatste|afgelopen|vorige|voorgaande) (?:[^\W_]+ ){0,2}(?:jaar|jaren|maanden?|weken|week|dagen|dag)\b",
    re.IGNORECASE,
)
"""How old something may be, or from when it is: that is not how long anything takes."""
ABOVE = 2
"""So many titles above a passage are read with it."""


def right_type(query: Query, passage: Passage, part: str | None = None) -> bool:
    """Whether a passage, or a part of it, holds the kind of thing that is asked: a date for when."""
    said = in_words(passage) if part is None else part
    if query.ask == "who":
        return tells_who(query, passage, said)
    if query.ask == "where" and query.whom:
        return holds("where", said) or has_somebody_to_turn_to(said)
    if query.ask == "where":  # "zanglessen bij Anna Vos" does not tell where Anna Vos gives them
        return holds("where", without_asked(query, said))
    if query.ask in ("why", "result"):
        above = passage.section if query.ask == "result" else filter(gives_reasons, passage.section)
        return holds(query.ask, " ".join((*above, said)))
    if query.ask == "definition" and query.abbreviation:
        in_table = any(cell == query.abbreviation for _, cell in passage.cells[:-1])
        return in_table or expands(said, query.abbreviation)
    if query.ask == "count":
        return _counts_what_is_asked(query, passage, said)
    if query.ask == "duration" and _LASTS.search(fold(query.question)):
        said = _OF_ITS_AGE.sub(" ", said)
    if query.ask in ("share", "amount") and not holds(query.ask, said):  # a table says above its figures what of
        return holds(query.ask, " ".join(passage.section[-2:])) and any(c.isdigit() for c in said)
    return holds("day" if query.on_a_day else query.ask, said)


def in_words(passage: Passage) -> str:
    """What a passage says: for a table's row each cell after the heading of its column."""
    return row_in_words(passage.cells) if any(heading for heading, _ in passage.cells) else passage.text


def read(passage: Passage) -> str:
    """What the judge reads of a passage: the titles right above it, and what it says, of a row with its columns."""
    return " ".join((*passage.section[-ABOVE:], in_words(passage)))


def _counts_what_is_asked(query: Query, passage: Passage, said: str) -> bool:
    got = query.deed and query.deed.word in words(query.question)[1:2]
    if got and holds("amount", said):  # "hoeveel krijgt elke school": may be money
        return True
    if query.counted in UNITS and has_one_of(said, query.counted):  # "een uur per week"
        return True
    counted = query.counted_stems | (ANY_PERSON if query.counted in ANY_PERSON else frozenset())
    if not query.counted or has_number_of(said, counted) or _counts_people(query, passage, said):
        return has_quantity(said)
    labels = (cell for pair in passage.cells for cell in pair if not any(c.isdigit() for c in cell))
    above = {stem(word) for title in (*passage.section, *labels) for word in words(title)}
    return bool(query.counted_stems & above) and has_quantity(said)


def _counts_people(query: Query, passage: Passage, said: str) -> bool:
    """Whether so many people, or places for them, are those that are asked: their passage is about these alone."""
    return (
        query.counted is not None
        and is_actor(query.counted)
        and bool(query.counted_stems.intersection(map(stem, words(passage.text))))
        and has_number_of(said, ANY_PEOPLE)
    )
