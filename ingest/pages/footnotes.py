"""Takes footnotes out of the text of pages, so that a paragraph or a list goes on from one page to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.pages.page_lines import RAISED, Line

SMALLER = 0.95
"""The size of a footnote as a part of that of running text, at most."""

_LOWER_PART = 0.4
"""The part of a page's height above which no footnote begins."""

_NUMBERED = re.compile(r"\d{1,2}[.)]?\s*[A-ZÀ-Ý“\"‘'(]|[¹²³⁰-⁹]+\s*\S|\*{1,3}\s*\S")

_NUMBER = re.compile(r"(\d{1,3}|[¹²³⁰-⁹ᵛˣ]+|[ivx]{1,6}(?= ))")

_GLUED = re.compile(r"^(\d{1,2}|[¹²³⁰-⁹]+)(?=[^\W\d])")


def take_footnotes(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], body: float
) -> tuple[list[Line], list[list[Line]]]:
    """The lines of all pages without the footnotes, and the lines of each footnote."""
    kept: list[Line] = []
    notes: list[list[Line]] = []
    for lines, height in zip(pages, heights, strict=True):
        start = _first_note(lines, height, body)
        kept += lines[:start]
        for line in lines[start:]:
            if _opens(line) or not notes or notes[-1][0].page != line.page:
                notes.append([])
            notes[-1].append(line)
    return kept, notes


def _first_note(lines: Sequence[Line], height: float, body: float) -> int:
    """Where the footnotes of a page begin: small lines to the end of its text, the first with a number or a mark."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.size > SMALLER * body or line.y < _LOWER_PART * height or line.slot is not None:
            break
        if index + 1 < len(lines) and line.y > lines[index + 1].y + 1:
            break
        if _opens(line):
            start = index
    return start


def without_glued_number(text: str) -> str:
    """A footnote whose number stands right before its first word, with a space between them."""
    return _GLUED.sub(r"\1 ", text)


def note_mark(text: str) -> str:
    """What marks a footnote in the text above it: its number, raised; empty where it opens with another sign."""
    match = _NUMBER.match(text)
    return match[1].translate(RAISED) if match else ""


def _opens(line: Line) -> bool:
    return line.raised or _NUMBERED.match(line.text) is not None
