"""Which rows at the top of a table read as names of its columns, by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.language import MONTHS
from ingest.pages.lines import is_mark

MOST_WORDS = 8
"""Words in a cell that names a column, at most."""
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]}|\\.)?" for month in MONTHS)
_YEAR = re.compile(
    r"(?:(?:schooljaar|jaar|in|per|begin|eind|op|peildatum)\s+)?"
    r"(?:(?:19|20)\d\d(?:\s*[-–/]\s*[’']?(?:(?:19|20)?\d\d))?|[’']?\d\d\s*[-–/]\s*[’']?\d\d|"
    rf"(?:\d{{1,2}}[-/. ])?(?:\d{{1,2}}|{_MONTH})[-/. ](?:19|20)\d\d)\*?"
)
"""A year, a school year or a date: "2024", "2023-2024", "23/24", "1-10-2023", "1 okt. 2023"."""

_GROUPS = re.compile(r"(\d{1,2})(?:\s*(?:[-–/+]|t/m|en)\s*(\d{1,2}))?")
_COUNTED = 3
"""Columns that are numbered 1, 2, 3 or 1/2, 3, 4, at least: groups of a school."""

_HEADER_WORDS = frozenset(
    """aanbod aantal aanwezig actie acties activiteit activiteiten afspraak afspraken bedrag beleid beschrijving
    besluit betekenis bijzonderheden datum definitie deskundigheid doel doelen door duur fase frequentie functie gereed
    hoe hoeveel indicator inhoud inzet ja jaar knelpunt kosten kwaliteit maatregel middel middelen moment naam nee norm
    omschrijving onderdeel onderwerp opmerking opmerkingen partner percentage periode personen planning
    resultaat resultaten rol score specialist stand status taak taken tijd tijdpad toelichting totaal uren
    verantwoordelijk verantwoordelijke voorziening waar waarde wanneer waarvoor wat wie waarom""".split()
)
"""Words that head the second of two columns; without one of them two columns are names and values."""


def looks_like_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: more rows follow, and it is all short, different, and no numbers."""
    first = rows[0]
    names = [cell for cell in first if cell]
    return (
        len(rows) > 1
        and len(names) > 1
        and not (len(first) == 2 and _is_name_and_value(first))
        and len(names) == len(set(names))
        and len(first) - len(names) <= 1
        and all(len(cell.split()) <= MOST_WORDS for cell in names)
        and not any(is_mark(cell) or cell[0] in "☐☒" for cell in names)
        and (_are_words(names) or _are_years(first) or _has_years(rows) or _count_up(first))
    )


def over(names: Sequence[str]) -> str:
    """The names of several columns as that of the one cell that stands in all of them."""
    return ", ".join(dict.fromkeys(filter(None, names)))


def names_twice(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bool:
    """Whether the second row names the columns too, where the first has cells over several of them (`widths`).

    It then parts what these head, and adds nothing under the others: there it is empty, or says the same. Only years
    over what is none are names even so, and words over numbers where the first names nothing else.
    """
    first, second = rows[0], rows[1]
    narrow = [i for i, (cell, width) in enumerate(zip(first, widths, strict=False)) if cell and width == 1]
    under_others = narrow or _left_empty(first, widths)
    if all(i >= len(second) or second[i] in ("", first[i]) for i in under_others):
        return True
    parted = _under_wide(second, widths)
    if not narrow and _are_over_figures(parted, [_under_wide(row, widths) for row in rows[2:]]):
        return True
    return _all_years(parted) and not any(_all_years(_under_wide(row, widths)) for row in rows[2:3])


def names_wide(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bool:
    """Whether the first row, which has cells over several columns, names those of all rows below it.

    Of two cells, or one with nothing before it, that is so where most rows have several cells below the wide one; else
    it is a name and a value.
    """
    first = [cell for cell in rows[0] if cell]
    if looks_like_header([first, *rows[1:]]):
        return True
    beside_empty = len(first) == 1 and _left_empty(rows[0], widths) == [0]
    if (
        (len(first) < 2 and not beside_empty)
        or len(set(first)) < len(first)
        or any(c.isdigit() for c in "".join(first))
    ):
        return False
    wide = max(widths, default=1)
    parted = [row for row in rows[1:] if sum(map(bool, _under_wide(row, widths))) >= min(2, wide)]
    if beside_empty and not all(row[0] for row in parted):
        return False
    return not any(cell.endswith(":") for cell in first) and 2 * len(parted) > len(rows[1:])


def _left_empty(row: Sequence[str], widths: Sequence[int]) -> list[int]:
    """The columns of a row in which nothing stands, and over which no wide cell does."""
    covered = {column + further for column, width in enumerate(widths) for further in range(1, width)}
    return [column for column, cell in enumerate(row) if not cell and column not in covered]


def _are_over_figures(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether words stand over numbers and marks: "jongens | meisjes" over "61 | 59" name what a school counts."""
    figures = [_is_figure(cell) for row in below for cell in row if cell]
    return all(cell and not _is_figure(cell) for cell in cells) and 2 * sum(figures) > len(figures)


def _is_figure(cell: str) -> bool:
    return is_mark(cell) or any(c.isdigit() for c in cell)


def _under_wide(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """The cells of a row below those that take several columns."""
    starts = [column for column, width in enumerate(widths) if width > 1]
    return [cell for start in starts for cell in row[start : start + widths[start]]]


def _all_years(cells: Sequence[str]) -> bool:
    return bool(cells) and all(_YEAR.fullmatch(cell.strip().lower()) for cell in cells)


def _are_years(cells: Sequence[str]) -> bool:
    return len(cells) > 2 and _all_years(cells[1:])


def _are_words(cells: Sequence[str]) -> bool:
    return all(any(c.isalpha() for c in cell) for cell in cells)


def _has_years(rows: Sequence[Sequence[str]]) -> bool:
    """Whether years are among the names: "Doel | Nu | 2030 | 2032 | Eigenaar", and no years stand below them."""
    first = rows[0]
    years = [column for column, cell in enumerate(first) if column and _all_years([cell])]
    below = [row[column] for row in rows[1:] for column in years if column < len(row)]
    words = [cell for column, cell in enumerate(first) if cell and column not in years]
    return len(years) > 1 and _are_words(words) and not any(_all_years([cell]) for cell in below)


def _count_up(cells: Sequence[str]) -> bool:
    """Whether the columns are numbered: "Groep | 1/2 | 3 | 4 | Totaal"."""
    counted, before = 0, None
    for cell in cells[1:]:
        match = _GROUPS.fullmatch(cell.strip())
        if match is None:
            if not any(c.isalpha() for c in cell):
                return False
            continue
        number = int(match[1])
        if before is not None and number != before + 1:
            return False
        before = int(match[2] or number)
        counted += 1
    return counted >= _COUNTED and not any(c.isdigit() for c in cells[0])


def _is_name_and_value(row: Sequence[str]) -> bool:
    """Whether a row reads "Datum | donderdag 18 maart 2027": then it is no header, and neither is the table's."""
    words = row[1].lower().split()
    return (
        any(c.isdigit() for c in row[1]) or len(words) > 3 or not any(w.strip("?:.,()") in _HEADER_WORDS for w in words)
    )
