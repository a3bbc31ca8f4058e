"""Whether what is asked for is told of what it is asked of: a price that stands somewhere may be that of another thing.

A judge that is hardly sure of a passage may only have seen that it tells a price, or the subject; so the sentence that
tells the one has to speak of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.judge.to_read import NUMBERS
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.counting import UNITS
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words, read, right_type
from assistant.words.sentences import leans, led_up_to, sentences
from assistant.words.years import years
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.language import is_function_word, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

_CLAUSE = re.compile(r"[,;:] (?:maar|doch|terwijl|tenzij|behalve|daarna)\b|;")
_INTRODUCES = re.compile(r"(?:\w+ )?(?:is|zijn|komt|komen) er\b|er (?:is|zijn|komt|komen)\b", re.IGNORECASE)
"""Opens a sentence that brings up something new, though it leans: "Daarnaast is er een zorgteam"."""
_SHORTEST_PART = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SHORT_YEARS = re.compile(r"(?<![\d/-])'?(\d\d) ?[/–-] ?'?(\d\d)(?![\d/-])")
_CENTURY = 2000
_AROUND = 1
"""A school year is named by the one that it begins in; so many years around those that are named are told as well."""


def is_told_of_it(query: Query, passage: Passage, fit: Fit, *, itself: bool = False) -> bool:
    """Whether a sentence that tells the price that is asked for has a word of what it is asked of.

    The sentence before it may have that for it, unless `itself`: then only where it leans on that. True where no
    price is asked for, where it stands in no one sentence, and where nothing else is asked about. Of other numbers
    this took more right answers than wrong ones: how often or how long is told in other words altogether.
    """
    about = _about(query)
    if query.ask != "amount" or not about:
        return True
    parts = [in_words(passage)] if passage.cells else sentences(passage.text)
    telling = [number for number, part in enumerate(parts) if right_type(query, passage, part)]
    if not telling:
        return True
    return any(
        _speaks(about, (*passage.section, *_near(query, passage, parts, number, itself)), fit) for number in telling
    )


def _about(query: Query) -> list[Term]:
    """What a price is asked of: not the name of the document that may tell it."""
    return [term for term in query.asked() if term.weight >= CONTENT and term.word not in query.scope]


def _near(query: Query, passage: Passage, parts: Sequence[str], number: int, itself: bool) -> list[str]:
    """A sentence with those before it that say what it is about; of "gratis" only the clause that says so."""
    part = parts[number]
    clauses = [part] if any(c.isdigit() for c in part) else _CLAUSE.split(part)
    said = [clause for clause in clauses if right_type(query, passage, clause)]
    if len(clauses) > 1 and len(said) < len(clauses):
        return said
    takes = not _INTRODUCES.match(part) if leans(part) or not itself else False
    return [*(led_up_to(parts, number) if takes else ()), part]


def _speaks(about: Sequence[Term], texts: Sequence[str], fit: Fit) -> bool:
    """Whether texts have one of some words; of one that stands nowhere a part will do."""
    if any(fit.weight(term, text) > PART_OF_COMPOUND for term in about for text in texts):
        return True
    unheard = [term.word for term in about if all(weight < STRONG for _, weight in term.forms)]
    said = {word for text in texts for word in words(text) if len(word) >= _SHORTEST_PART}
    return any(word in whole and not is_function_word(word) for word in said for whole in unheard)


def lacks_unit(query: Query, passage: Passage) -> bool:
    """Whether a number of a unit is asked for, and a passage gives none: of months that somebody is sixty years old."""
    return query.ask == "count" and query.counted in UNITS and not right_type(query, passage)


def is_beyond_years(index: Index, query: Query, passages: Sequence[Passage]) -> bool:
    """Whether the years that are asked about lie before or after all that the documents of some passages name."""
    return bool(query.years) and all(
        told and not any(min(told) - _AROUND <= year <= max(told) + _AROUND for year in query.years)
        for told in (_years(index, name) for name in {passage.document_id for passage in passages})
    )


def _years(index: Index, document_id: str) -> set[int]:
    """The years that a document names."""
    info, start = index.store.document(document_id), index.store.offsets[document_id]
    rows = range(start, start + info.passages)
    named = {
        year for year in range(_FIRST_YEAR, _LAST_YEAR) if any(row in rows for row in index.words.rows_with(str(year)))
    }
    return named | years(info.described) | _short_years(info.described)


def _short_years(text: str) -> set[int]:
    """The years of school years that are written short: "24/25"."""
    pairs = ((int(first), int(last)) for first, last in _SHORT_YEARS.findall(text))
    return {_CENTURY + year for first, last in pairs if last == first + 1 for year in (first, last)}


def lacks_reason(query: Query, passage: Passage) -> bool:
    """Whether a reason is asked for, and a passage gives none."""
    return query.ask == "why" and not right_type(query, passage)


def tells_number(query: Query, passage: Passage) -> bool:
    """Whether a number of one kind is asked for and told: how many of what, how much, how long, how old."""
    return query.ask in NUMBERS and (query.ask != "count" or query.counted is not None) and right_type(query, passage)


def tells_fact(query: Query, passage: Passage) -> bool:
    """Whether a number of one kind, a moment or an address is asked for and told, beside what it is asked of."""
    if not tells_number(query, passage) and not (query.ask in ("when", "address") and right_type(query, passage)):
        return False
    return query.head is None or bool({form for form, _ in query.head.forms} & set(words(read(passage))))
