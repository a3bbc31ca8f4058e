"""Footnotes of web pages: a mark that leads to a note, which leads back to the mark.

So every program writes them: Word, LibreOffice, pandoc, Wikipedia. The note is put right after its mark, in an element
of its own, and taken away at the foot of the page.
"""

from __future__ import annotations

import re
from itertools import takewhile

from bs4 import BeautifulSoup, Tag

from ingest.readers.common import raised
from ingest.readers.html_cells import INLINE

NOTE = "planwijzer-note"
_MARK = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡])\W{0,2}")
_DIGITS = re.compile(r"\d{1,3}")
_BLOCKS = ("li", "p", "div", "dd", "aside", "td")
_SECTIONS = ["h1", "h2", "h3", "h4", "h5", "h6", "table"]
"""What holds one of these is a part of the text that a number leads to, with a link back to the top."""

_WITHIN = re.compile(r"^#.")
_LONGEST_MARK = 4
_MOST_MARKS = 2000


def place_notes(soup: BeautifulSoup) -> None:
    """Put each note after the first mark that leads to it."""
    links = soup.find_all("a", href=_WITHIN)
    marks = [tag for tag in links if _MARK.fullmatch(tag.get_text().strip())][:_MOST_MARKS]
    if not marks:
        return
    named = {name: tag for tag in reversed(soup.find_all(True)) for name in _names(tag)}  # the first has the name
    moved: set[int] = set()
    leads: dict[int, frozenset[str]] = {}
    for mark in marks:
        if mark.decomposed:  # it leads back
            continue
        target = named.get(str(mark["href"])[1:])
        if target is not None and id(target) in moved:
            mark.replace_with(raised(_number(mark)))
            continue
        note = _block_of(target) if target is not None and not target.decomposed else None
        if note is None or any(above is note for above in mark.parents):
            continue
        if id(note) not in leads:
            leads[id(note)] = frozenset(str(link["href"])[1:] for link in note.find_all("a", href=_WITHIN))
        if not leads[id(note)].isdisjoint(_names_around(mark)) and _says(note):
            _move(soup, mark, note)
            moved.add(id(target))


def _says(note: Tag) -> bool:
    """Whether an element is a note by itself: no part with a heading, and no number beside the cell of what it says."""
    beside = (text for text in note.find_all(string=True) if text.find_parent("a") is None)
    return note.find(_SECTIONS) is None and any(map(str.strip, beside))


def _move(soup: BeautifulSoup, mark: Tag, note: Tag) -> None:
    back = _names_around(mark)
    for link in note.find_all("a", href=_WITHIN):
        leads_back = str(link["href"])[1:] in back or _number(link) is None
        if leads_back and len(link.get_text().strip()) <= _LONGEST_MARK:  # another number is of another note
            link.decompose()
    number = _number(mark)
    moved = soup.new_tag(NOTE, attrs={} if number is None else {"n": str(number)})
    moved.extend(list(note.contents))
    note.decompose()
    mark.insert_after(moved)
    mark.replace_with(raised(number))


def _number(mark: Tag) -> int | None:
    digits = _DIGITS.search(mark.get_text())
    return int(digits[0]) if digits else None


def _names(tag: Tag) -> list[str]:
    return [str(tag.attrs[key]) for key in ("id", "name") if key in tag.attrs]


def _names_around(mark: Tag) -> set[str]:
    """What a link back may call the place of a mark: its own name, or that of what raises it. A paragraph is more."""
    around = takewhile(lambda tag: tag.name in INLINE, mark.parents)
    return {name for tag in (mark, *around) for name in _names(tag)}


def _block_of(target: Tag) -> Tag | None:
    """The element that holds a note whose name stands at it, or at something in it."""
    return target if target.name in _BLOCKS else target.find_parent(_BLOCKS)
