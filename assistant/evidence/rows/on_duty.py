"""Who is there on a day of the week, and on which days somebody is: rows of the tables that say when each works.

No words lead there: a question has "woensdag" where the row has "wo", or "ma t/m do".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.answer_type import has_name
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words
from assistant.words.members import members
from assistant.words.sentences import sentences
from assistant.words.spoken import NEGATIONS
from assistant.words.weekdays import DAYS, WHOLE, days, days_asked, every_day, half_of_each
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import Term
from corpus.types import Passage

MOST_ROWS = 40
"""More rows are no answer: the question does not tell which are meant."""
_STAFF = r"(?:medewerkers|personeelsleden|mensen|collega'?s|leerkrachten|leraren|docenten|juffen)"
_ASKED = re.compile(
    r"^(?:en )?(?:wie (?:allemaal )?(?:werkt|werken|is|zijn|staat|staan|komt|komen|geeft|geven)\b"
    rf"|(?:welke|wat voor) {_STAFF}\b|(?:een )?(?:lijst|overzicht|noem|geef|toon)\b.*\b{_STAFF} die\b.*\bwerken\b)"
)
_ASKED_WHEN = re.compile(
    r"^(?:en )?(?:wanneer|(?:op )?(?:welke|wat voor) dag(?:en)?) (?:(?:werkt|werken)\b"
    r"|(?:is|zijn|kan|kun|kunnen)\b.*\b(?:er|aanwezig|bereikbaar|beschikbaar|bereiken|werken|op school)\b *\W*$)"
)
WORKING = 5
"""So many days make the whole week."""
MOST_PEOPLE = 3
"""Of more people nobody asks when they work."""
_DAYS_OF_WORK = re.compile(
    r"(?:werk)?dagen|werkdag|werkt(?: op)?|werktijden|(?:aanwezig|bereikbaar|beschikbaar)(?:heid)?(?: op)?"
)
_WHO = re.compile(r"naam|namen|wie|leerkracht(?:en)?|leraar|leraren|docent(?:en)?|medewerkers?|collega'?s?|persoon")
_AT_WORK = frozenset(
    stem(word)
    for word in """werken werkt aanwezig bereikbaar beschikbaar school staan staat zijn komen dienst les lesgeven klas
    medewerkers personeelsleden mensen collega collega's personeel groep allemaal""".split()
)
"""What such a question says beside the day, and beside which of them are meant."""
_EACH = frozenset(
    map(stem, "hele week elke iedere alle werkdag schooldag ochtend middag avond fulltime voltijd voltijds".split())
)
_ONLY = frozenset("alleen enkel uitsluitend slechts".split())
_OF_DAYS = re.compile(r"dag(?:en|elijks)?\b|ochtend|middag|avond")
_PARTS = ("ochtend", "middag", "avond")
_SPOKEN = (
    *DAYS, *WHOLE, *(f"{day}{part}" for day in WHOLE for part in _PARTS), *_PARTS, *(f"{part}en" for part in _PARTS),
    "dag", "dagen", "werkdag", "werkdagen", "schooldagen", "dagelijks", "week", "fulltime", "voltijd", "voltijds",
)  # fmt: skip
"""The words of the rows that name a day, or all of a week."""


def on_duty(index: Index, query: Query) -> Selection | None:
    """The rows of all who work on the day that is asked; of one group, function or table where that is named."""
    main, context = split_context(query.question)
    works = _Wanted.of(main)
    if context or not works or query.references or not _ASKED.match(fold(main).strip()):
        return None
    fit = Fit(index, [term for term in query.subjects if not _is_how_asked(term)])
    group = members(main)
    rows = [
        row
        for row in _staff(index, query)
        if _works(row, works.on) and holds_all(fit, row.text, *row.section) and _is_of_group(group, row)
    ]
    return replace(of_rows(index, rows), exact=True) if 0 < len(rows) <= MOST_ROWS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """The days on which those work who are asked for, and how these are meant."""

    asked: frozenset[str]
    whole: bool
    """All of them: "wie werkt de hele week"."""
    full: bool
    """Not only a part of each: "fulltime"."""
    only: bool
    denied: bool
    half: str | None
    """The one part of the day that is asked of: "vrijdagmiddag"."""

    @classmethod
    def of(cls, question: str) -> _Wanted | None:
        """What a question asks; None when it names no day."""
        named, said = days_asked(question), {*words(question)}
        whole = not named and every_day(question)
        asked = frozenset(DAYS[:WORKING] if whole else named)
        parts = [part for part in _PARTS if part in fold(question)]
        wanted = cls(
            asked=asked,
            whole=whole,
            full=whole and not _OF_DAYS.search(fold(question)),
            only=not _ONLY.isdisjoint(said),
            denied=not NEGATIONS.isdisjoint(said),
            half=parts[0] if len(parts) == 1 else None,
        )
        return wanted if asked and not (wanted.only and wanted.denied) else None

    def on(self, cell: str) -> bool:
        """Whether who has a cell for their days is asked for."""
        held = days(cell)
        if self.half and half_of_each(cell) not in (self.half, None):
            held = set()  # who is there each morning is not there on Friday afternoon
        elif self.only:
            return held == self.asked
        there = self.asked <= held if self.whole else bool(self.asked & held)
        there = there and not (self.full and half_of_each(cell))
        return bool(days(cell)) and not there if self.denied else there


def days_of_work(index: Index, query: Query) -> Selection | None:
    """The rows of the one who is asked about, in a table that says on which days each works."""
    main, context = split_context(query.question)
    if context or query.references or not _ASKED_WHEN.match(fold(main).strip()):
        return None
    who = [term for term in query.subjects if not _is_how_asked(term)]
    fit = Fit(index, who)
    rows = [row for row in _staff(index, query) if _works(row, days) and holds_all(fit, _who(row), *row.section)]
    if not who or not 0 < len(rows) <= MOST_PEOPLE:
        return None
    return replace(of_rows(index, [*rows, *_told_too(index, query, fit)]), exact=True)


def _told_too(index: Index, query: Query, fit: Fit) -> list[Passage]:
    """What texts say of the days of the one who is asked about, which may be other ones than the row has."""
    texts = [text for text in passages_with(index, query, _SPOKEN) if not text.cells and len(fit.coverage.terms) > 1]
    told = [one for one in texts if any(holds_all(fit, s) for s in sentences(one.text))]
    return [one for one in told if days(one.text) and not _AT_WORK.isdisjoint(map(stem, words(one.text)))][:MOST_PEOPLE]


def _who(row: Passage) -> str:
    """What a row says before its days: who it is of, and not to whom else one may turn."""
    return " ".join(said for _, said in takewhile(lambda cell: not _DAYS_OF_WORK.fullmatch(fold(cell[0])), row.cells))


def _is_how_asked(term: Term) -> bool:
    how = term.word in _ONLY | NEGATIONS or stem(term.word) in _AT_WORK | _EACH
    return how or term.word.isdigit() or bool(days_asked(term.word))


def _staff(index: Index, query: Query) -> Sequence[Passage]:
    """The rows with somebody and their days, in the documents that are asked."""
    return [p for p in passages_with(index, query, _SPOKEN) if p.cells and any(map(_is_somebody, p.cells))]


def _is_somebody(cell: tuple[str, str]) -> bool:
    heading, said = cell
    return bool(said) and (bool(_WHO.fullmatch(fold(heading))) or has_name(said))


def _works(row: Passage, on: Callable[[str], object]) -> bool:
    return any(_DAYS_OF_WORK.fullmatch(fold(heading)) and on(cell) for heading, cell in row.cells)


def _is_of_group(asked: Mapping[str, set[int]], row: Passage) -> bool:
    """Whether a row names the group that is asked about; what names none is of the whole school."""
    named = members(in_words(row)) if asked else {}
    return all(numbers & named.get(kind, set()) for kind, numbers in asked.items())
