"""What is planned in a month: all that is dated in it, in whatever table or list a planning has it.

Meetings, holidays and deadlines each have a table of their own there, and no word of a question leads to all of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
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
MOST_DOCUMENTS = 3
"""Where more documents than these name a month, which of them is meant the question does not tell."""
MOST_TOLD = 8
"""So many passages may tell of a month beside what is planned in it; of more none knows which are meant."""
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
_OF_ANYTHING = _ASKED[2]
"""What asks for all there is in a month, planned or told of."""
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
_WAS = re.compile(r"\b(?:was|waren|werd|werden|had|hadden|geweest)\b")
_OF_PAPER = re.compile(
    r"\b(?:vaststelling|ondertek\w+|handtekening\w*|versie\w*|\w*historie|revisies?|colofon|documentgegevens|namens|auteur"
    r"|vastgesteld|gepubliceerd)\b"
)
"""How a table is called, or a column of it, with the days on which a document was signed or changed."""
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
    spoken = _with_month(index, query, month)
    found = _dated(index, spoken, month)
    if found and _OF_ANYTHING.search(said):
        told = [p for p in spoken if p not in found and _is_told(index, p, month)]
        found = sorted([*found, *told], key=lambda p: (p.document_id, p.ordinal))
        if len(told) > MOST_TOLD or not _of_one_time(found):
            return None
    return replace(of_rows(index, found), exact=True) if 0 < len(found) <= MOST_ROWS else None


def _is_narrower(word: str) -> bool:
    return not (word in MONTHS or word.isdigit() or stem(word) in HOW_ASKED)


def _with_month(index: Index, query: Query, month: Month) -> list[Passage]:
    """The passages with the word or the number of a month, without those of the papers themselves."""
    name = MONTHS[month.number - 1]
    said = {name, str(month.number), f"{month.number:02}", *(s for s, n in _SHORT.items() if n == month.number)}
    return [p for p in index.store.passages(sorted(rows_with(index, query, said))) if not _is_of_paper(p)]


def _is_of_paper(passage: Passage) -> bool:
    """Whether a row tells when a document was signed or changed."""
    called = (*passage.section[-1:], *(label for label, _ in passage.cells))
    return bool(passage.cells) and bool(_OF_PAPER.search(fold(" ".join(filter(None, called)))))


def _is_told(index: Index, passage: Passage, month: Month) -> bool:
    """Whether a passage tells of a month that is not over, and more than that its document is of a day in it."""
    info = index.store.document(passage.document_id)
    own, around = info.date, years(info.title)
    days = ["-".join(f"{n:02}" for n in day) for held in stretches(passage.text) for day in held]
    over = _OVER.search(fold(passage.text)) or _WAS.search(fold(passage.text))
    return month.is_of(passage, around, only_dates=bool(passage.cells)) and not over and not (own and {*days} == {own})


def _dated(index: Index, passages: Sequence[Passage], month: Month) -> list[Passage]:
    """What is of a month, in reading order: of a planning all that is, of other documents what is to be done in it.

    Nothing of other documents where many name the month, or each another year: which is meant, nobody knows.
    """
    plans = {info.id: years(info.title) for info in index.store.documents if PLANS.search(fold(info.title))}
    of_plans = [p for p in passages if p.document_id in plans and month.is_of(p, plans[p.document_id])]
    if of_plans and month.year is None:
        return of_plans  # which year is meant, the planning tells
    others = [p for p in passages if p.document_id not in plans and month.is_of(p, None, only_dates=bool(p.cells))]
    documents = {p.document_id for p in others}
    if len(documents) > MOST_DOCUMENTS:
        return of_plans
    tasks = _tasks(index, documents, month)
    others = [p for p in others if p.cells or p.id in tasks]
    return sorted([*of_plans, *others], key=lambda p: (p.document_id, p.ordinal)) if _of_one_time(others) else of_plans


def _tasks(index: Index, documents: Collection[str], month: Month) -> set[str]:
    """The passages of some documents with what is to be done in a month."""
    rows = agreements(index.store, documents=sorted(documents)) if documents else ()
    return {row.passage_id for row in rows if row.kind in ("actie", "doel") and month.is_in(row.quote, None)}


def _of_one_time(rows: Sequence[Passage]) -> bool:
    """Whether the rows of all documents may be of one year."""
    of_each: dict[str, set[int]] = {}
    for row in rows:
        of_each.setdefault(row.document_id, set()).update(years(row.text))
    named = [held for held in of_each.values() if held]
    return not named or bool(set.intersection(*named))
