"""What is planned in a month: all that is dated in it, in whatever table or list a planning has it.

Meetings, holidays and deadlines each have a table of their own there, and no word of a question leads to all of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from assistant.agreements import agreements
from assistant.evidence.quotes import of_passage
from assistant.evidence.rows.by_period import is_period, with_end
from assistant.evidence.rows.whole_rows import of_rows, rows_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.words.days import Stretch, is_month, stretches, with_month
from assistant.words.years import years
from corpus.index import Index
from corpus.language import A_MONTH, MONTHS, fold, stem, words
from corpus.types import Passage

MOST_ROWS = 40
LONGEST = 2
"""What takes more months than these is going on, and not planned in one of them: the years that a plan is in force."""
_SCHOOL_YEAR = 8
"""The month with which a year of two years begins: of "2027-2028" August is in the first."""
_PLAN = r"(?:\w*planning|\w*agenda|\w*kalender|\w*rooster|programma)"
_IN_MONTH = rf"(?:in |voor |van |de maand |maand )*(?P<month>{A_MONTH})(?: (?P<year>20\d\d))?"
_ASKED = (
    re.compile(rf"\bwat (?:staat|is|zijn|hebben|wordt|worden)\b.*\b(?:gepland|op (?:de|het|onze|jullie) {_PLAN})\b"),
    re.compile(rf"^(?:(?:de|het|een|geef|toon|noem|wat is|overzicht|van) )*{_PLAN} {_IN_MONTH}$"),
    re.compile(
        rf"\bwat (?:staat|is|zijn|valt|gebeurt) er (?:allemaal )?(?:te doen )?{_IN_MONTH}(?: (?:te doen|allemaal))?$"
    ),
    re.compile(rf"\bwat (?:moet|moeten) er (?:nog |allemaal )*{_IN_MONTH} (?:nog )?(?:gebeuren|gedaan|af|klaar)\b"),
    re.compile(rf"\bwat (?:staat|staan) er\b.*\bin (?:de|het|onze|jullie) {_PLAN}\b"),
    re.compile(r"^(?:welke|wat voor|noem|geef|toon|overzicht|lijst)\b.*\b(?:activiteiten|evenementen|data)\b"),
)
_MONTH = re.compile(rf"\b(?P<month>{A_MONTH})\b(?: (?P<year>20\d\d)\b)?")
HOW_ASKED = frozenset(
    stem(word)
    for word in """gepland planning jaarplanning agenda jaaragenda kalender jaarkalender rooster programma activiteiten
    evenementen data maand overzicht allemaal gebeurt gebeuren gedaan af klaar doen""".split()
)
"""What such a question says beside the month."""
PLANS = re.compile(r"planning|kalender|agenda|rooster|gids")
"""How a document is called all of which is about what is to come, its sentences too."""
_OVER = re.compile(r"\b(?:vastgesteld|ondertekend|goedgekeurd|verschenen|ingegaan)\b")
"""What was done on a day is not planned for it."""
_SHORT = {"mrt": 3, **{name[:3]: number for number, name in enumerate(MONTHS, start=1)}, "sept": 9, "febr": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of which something is asked, of one year or of any."""

    number: int
    year: int | None

    def is_in(self, text: str, around: Collection[int] | None) -> bool:
        """Whether a text names a day or days of this month.

        `around` are the years that one is of which names none: any where that is empty, and no known ones if None.
        """
        if held := stretches(text):
            return any(map(self._meets, held))
        named = {_SHORT[word] for word in words(fold(text)) if word in _SHORT} | {
            number for number, name in enumerate(MONTHS, start=1) if name in words(fold(text))
        }
        return self.number in named and not years(text) and self._is_of(around)

    def is_of(self, passage: Passage, around: Collection[int] | None, *, only_dates: bool = False) -> bool:
        """Whether a passage is of this month; with `only_dates` not by a month in the midst of a cell."""
        title = "".join(passage.section[-1:])
        if not only_dates and is_month(title) and self.is_in(title, around):
            return True  # all that stands under it
        if not passage.cells:
            return self.is_in(passage.text, around) and not _OVER.search(fold(passage.text))
        row = of_passage(passage)
        cells = [with_month(heading, cell, title) for heading, cell in passage.cells]
        cells = [cell for cell in cells if not only_dates or is_period(cell)]
        return any(self.is_in(with_end(cell, row), around) for cell in cells)

    def _meets(self, held: Stretch) -> bool:
        (first_year, first, _), (last_year, last, _) = held
        if 12 * (last_year - first_year) + last - first > LONGEST:
            return False
        of = [self.year] if self.year else range(first_year, last_year + 1)
        return any((first_year, first) <= (year, self.number) <= (last_year, last) for year in of)

    def _is_of(self, around: Collection[int] | None) -> bool:
        if self.year is None or around is None:
            return self.year is None
        return not around or self.year == (min(around) if self.number >= _SCHOOL_YEAR else max(around))


def month_asked(said: str) -> Month | None:
    """The one month that the folded words of a question name; None where they name more, or one day of it."""
    months = [*_MONTH.finditer(said)]
    if len(months) != 1 or re.search(rf"\b\d{{1,2}} {months[0]['month']}\b", said):
        return None
    year = months[0]["year"]
    return Month(number=1 + MONTHS.index(months[0]["month"]), year=int(year) if year else None)


def planned_in_month(index: Index, query: Query) -> Selection | None:
    """All that is dated in the month that is asked; None where something narrower is asked, or nothing is found."""
    main, context = split_context(query.question)
    said = " ".join(words(main))
    month = month_asked(said)
    if month is None or context or query.references or not any(asked.search(said) for asked in _ASKED):
        return None
    if any(_is_narrower(term.word) for term in query.subjects):
        return None
    found = _dated(index, query, month)
    return replace(of_rows(index, found), exact=True) if 0 < len(found) <= MOST_ROWS else None


def _is_narrower(word: str) -> bool:
    return not (word in MONTHS or word.isdigit() or stem(word) in HOW_ASKED)


def _dated(index: Index, query: Query, month: Month) -> list[Passage]:
    """What is of a month, in reading order: of a planning all that is, of other documents what is to be done in it."""
    name = MONTHS[month.number - 1]
    spoken = {name, str(month.number), f"{month.number:02}", *(s for s, n in _SHORT.items() if n == month.number)}
    passages = index.store.passages(sorted(rows_with(index, query, spoken)))
    tasks = {
        row.passage_id
        for row in agreements(index.store)
        if row.kind in ("actie", "doel") and month.is_in(row.quote, None)
    }
    plans = {info.id: years(info.title) for info in index.store.documents if PLANS.search(fold(info.title))}
    of_plans = [p for p in passages if p.document_id in plans and month.is_of(p, plans[p.document_id])]
    if of_plans and month.year is None:
        return of_plans  # which year is meant, the planning tells
    others = [p for p in passages if p.document_id not in plans and (p.cells or p.id in tasks)]
    others = [p for p in others if month.is_of(p, None, only_dates=p.id not in tasks)]
    return sorted([*of_plans, *others], key=lambda p: (p.document_id, p.ordinal))
