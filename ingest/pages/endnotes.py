"""Takes endnotes out of the text of pages: notes at the end of a document, each with its mark somewhere before them.

They count as such where all is certain: they are numbered from one up, they run to the end of the document in one size
that is no larger than the text, and the text before them has all their marks, in that order. So a list is none. Notes
with a heading of their own stand apart already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.language import roman
from ingest.pages.footnotes import SMALLER
from ingest.pages.lines import split_marker
from ingest.pages.measures import Measures
from ingest.pages.page_lines import RAISED, Line

_OPENS = re.compile(
    r"(?:(\d{1,3})[.)]?|([ivx]{1,6})[.)]?|([¹²³⁰⁴-⁹]+|[ⁱᵛˣ]+))\s+(?=\S)|([¹²³⁰⁴-⁹]+|\d{1,3})(?=[A-ZÀ-Ý“‘])"
)
_MARK = re.compile(r"(?<!\bm)(?<!\b[kcd]m)([¹²³⁰⁴-⁹]+|[ⁱᵛˣ]+)")
"""A raised number; not that of a measure ("km²")."""
_LOWERED = {raised: sign for sign, raised in RAISED.items()}

_SAME_SIZE = 0.6
_FEWEST = 2
"""Notes as large as the text, at least; a lone one is smaller."""


@dataclass(frozen=True, slots=True)
class Endnote:
    """The lines of a note, and the line that has its mark."""

    lines: tuple[Line, ...]
    mark: str
    marked: Line


def take_endnotes(
    pages: Sequence[Sequence[Line]], measures: Measures
) -> tuple[Sequence[Sequence[Line]], list[Endnote]]:
    """The lines of each page without the endnotes, and these."""
    lines = [line for page in pages for line in page]
    start = _start(lines, measures)
    if start is None:
        return pages, []
    notes = _parted(lines[start:])
    marks = _marks(lines[:start])
    numbers = [number for number, _ in notes]
    places = [next((at for at, known in enumerate(marks) if known[0] == number), None) for number in numbers]
    found = [place for place in places if place is not None]
    if len(found) < len(notes) or found != sorted(found) or not _is_certain(notes, measures):
        return pages, []
    if any(_is_noted_below(lines[:start], marks[place]) for place in found):
        return pages, []
    kept = {id(line) for line in lines[:start]}
    endnotes = [
        Endnote(tuple(mine), marks[place][1], marks[place][2]) for (_, mine), place in zip(notes, found, strict=True)
    ]
    return [[line for line in page if id(line) in kept] for page in pages], endnotes


def _start(lines: Sequence[Line], measures: Measures) -> int | None:
    """Where the last lines of one size begin that open with the number one."""
    for at in range(len(lines) - 1, 0, -1):
        line = lines[at]
        if line.slot is not None or abs(line.size - lines[-1].size) > _SAME_SIZE or line.size > measures.body:
            return None
        if _number(line) == 1:
            before = lines[at - 1]
            own = measures.looks_like_heading(before, split_marker(before.text))
            return None if own else at
    return None


def _parted(lines: Sequence[Line]) -> list[tuple[int, list[Line]]]:
    """The lines of each note, with its number: a line is of the note before it unless it opens with the next number."""
    notes: list[tuple[int, list[Line]]] = []
    for line in lines:
        if _number(line) == len(notes) + 1:
            notes.append((len(notes) + 1, []))
        notes[-1][1].append(line)
    return notes


def _is_certain(notes: Sequence[tuple[int, Sequence[Line]]], measures: Measures) -> bool:
    return len(notes) >= _FEWEST or notes[0][1][0].size <= SMALLER * measures.body


def _number(line: Line) -> int | None:
    """The number that a line opens with, as a note does."""
    found = _OPENS.match(line.text)
    return _value(next(filter(None, found.groups()))) if found else None


def _value(said: str) -> int | None:
    bare = said.translate(_LOWERED)
    return int(bare) if bare.isdigit() else roman(bare)


def _marks(lines: Sequence[Line]) -> list[tuple[int, str, Line]]:
    """The raised numbers in the text in their order, each with its value, and the line it stands in."""
    return list(_each_mark(lines))


def _each_mark(lines: Sequence[Line]) -> Iterator[tuple[int, str, Line]]:
    for line in lines:
        for found in _MARK.finditer(line.text):
            value = _value(found[1])
            if value is not None and found.start() > 0:  # what opens a line opens a note
                yield value, found[1], line


def _is_noted_below(lines: Sequence[Line], mark: tuple[int, str, Line]) -> bool:
    """Whether a mark is that of a footnote of its own page."""
    value, _, marked = mark
    return any(
        line.page == marked.page and line.y > marked.y and line.size < marked.size and _number(line) == value
        for line in lines
    )
