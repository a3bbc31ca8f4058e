"""Leaves out a table of contents: it says nothing that the headings do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.pages.lines import is_contents_entry
from ingest.pages.page_lines import Line

_FEWEST = 3
_FEWEST_WITHOUT_DOTS = 5
_FIRST_PAGES = 8
_FEWEST_REPEATED = 4
"""Lines under the title that come back as lines of later pages, from which they are a table without page numbers."""

TITLE = re.compile(
    r"(?:de )?inhoud(?:sopgave)?\s*:?|table of contents|in dit (?:profiel|document|plan|verslag|rapport)", re.IGNORECASE
)
PAGE = re.compile(r"(?:.*\D)?(?<![\d.,€-])(\d{1,3})", re.DOTALL)


def drop_contents(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without a table of contents and its title."""
    out: list[list[Line]] = []
    goes_on = False
    for number, page in enumerate(pages):
        lines, goes_on = _without_contents(list(page), len(pages), goes_on=goes_on)
        if len(lines) == len(page) and number < _FIRST_PAGES:
            lines = _without_repeated(lines, pages[number:])
        out.append(lines)
    return out


def _without_repeated(page: list[Line], pages: Sequence[Sequence[Line]]) -> list[Line]:
    """A page without a table of contents that names the headings of later pages without their numbers."""
    title = next((index for index, line in enumerate(page) if TITLE.fullmatch(line.text)), None)
    if title is None:
        return page
    later = {line.text.casefold() for other in pages[1:] for line in other}
    stop = title + 1
    while stop < len(page) and page[stop].text.casefold() in later:
        stop += 1
    return page[:title] + page[stop:] if stop - title > _FEWEST_REPEATED else page


def _without_contents(page: list[Line], pages: int, *, goes_on: bool) -> tuple[list[Line], bool]:
    """A page without its entries, from the first to the last, and whether the table may go on on the next page."""
    dotted = [index for index, line in enumerate(page) if is_contents_entry(line.text)]
    first, last = (dotted[0], dotted[-1]) if len(dotted) >= _FEWEST else _plain_entries(page, pages, goes_on=goes_on)
    if last < 0:
        return page, False
    if dotted and len(dotted) < 0.5 * (last - first + 1):
        return [line for line in page if not is_contents_entry(line.text)], False
    while first > 0 and _page_of(page[first - 1]) is not None:
        first -= 1
    while last + 1 < len(page) and _page_of(page[last + 1]) is not None:
        last += 1
    if first > 0 and TITLE.fullmatch(page[first - 1].text):
        first -= 1
    return page[:first] + page[last + 1 :], last + 1 >= len(page)


def _plain_entries(page: Sequence[Line], pages: int, *, goes_on: bool) -> tuple[int, int]:
    """The first and last entry of a table of contents without dots, or (0, -1).

    It stands under its title, near the front; its lines end in page numbers that rise, and a long entry takes two.
    """
    title = next((index for index, line in enumerate(page) if TITLE.fullmatch(line.text)), None)
    if (title is None and not goes_on) or not page or page[0].page > _FIRST_PAGES:
        return 0, -1
    start = 0 if title is None else title + 1
    entries: list[int] = []
    before = 0
    for index in range(start, len(page)):
        number = _page_of(page[index])
        if number is not None and before <= number <= pages + 20:
            entries.append(index)
            before = number
        elif number is not None or index - (entries[-1] if entries else start - 1) > 2:
            break
    return (entries[0], entries[-1]) if len(entries) >= _FEWEST_WITHOUT_DOTS else (0, -1)


def _page_of(line: Line) -> int | None:
    """The page number that a line ends in."""
    match = PAGE.fullmatch(line.text)
    return int(match[1]) if match else None
