"""What plain text is cut into before it is blocks, and how high its headings stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language import is_function_word
from ingest.pages.lines import decimal_number, split_marker

_SERIES = re.compile(r"([^\W\d_]+) \d{1,3}\b")


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    indent: int
    after_blank: bool
    underlined: str = ""
    blanks: int = 0
    """Blank lines above it: more than one often stands above a heading."""


@dataclass(slots=True)
class Draft:
    kind: str
    lines: list[Line]
    text: str
    shape: str = ""
    number: str | None = None
    depth: int = 0


def series_of(text: str) -> str | None:
    """The word with a number that opens a text, as in "Thema 3: …"; none that opens a sentence, as in "Op 4 mei"."""
    series = _SERIES.match(text)
    word = series[1].lower() if series else ""
    return None if not word or is_function_word(word) else word


def shape_of(line: Line) -> str:
    """What headings of one level have in common."""
    if line.underlined:
        return f"underlined {line.underlined}"
    decimal = decimal_number(line.text)
    if decimal:
        return f"decimal {decimal.count('.')}"
    marker = split_marker(line.text)
    if marker and marker.number:
        return "numbered"
    series = series_of(line.text)
    if series:
        return f"series {series}"
    return "capitals" if line.text.isupper() else "plain"


def heading_levels(drafts: Sequence[Draft]) -> dict[int, int]:
    """The level of each heading: that of its shape, which is one below the shape it first appeared directly under.

    A heading between two of a numbered series is of the first of them, unless it stands right over the second.
    """
    levels: dict[str, int] = {}
    out: dict[int, int] = {}
    current = ""
    inside = _inside_series(drafts)
    for index, draft in enumerate(drafts):
        if draft.kind != "heading":
            continue
        shape = draft.shape
        if index in inside:
            out[index] = levels.get("numbered", 0) + 1
            continue
        if shape not in levels:
            directly = index > 0 and drafts[index - 1].kind == "heading"
            numbered = shape.startswith(("numbered", "decimal", "series"))
            levels[shape] = levels.get(current, 0) + 1 if directly or not levels or numbered else 1
        out[index] = levels[shape]
        current = shape
    return out


def _inside_series(drafts: Sequence[Draft]) -> set[int]:
    """The headings without a number between two numbers that follow each other, and those of the same name."""
    found: set[int] = set()
    waiting: list[int] = []
    last: int | None = None
    for index, draft in enumerate(drafts):
        if draft.kind != "heading":
            continue
        if draft.shape == "numbered" and draft.number:
            number = int(draft.number)
            if last is not None and number == last + 1 and not (waiting and waiting[-1] == index - 1):
                found |= set(waiting)
            waiting, last = [], number
        elif draft.shape in ("capitals", "plain"):
            waiting.append(index)
    names = {drafts[index].text.casefold() for index in found}
    return found | {index for index in waiting if drafts[index].text.casefold() in names}
