"""Takes out what says which page of how many one sees, also where no other page has such a line.

Only that goes, as what stands beside it may be told nowhere else: a date, an address. What the page says elsewhere goes
with it: "Schoolplan De Linde | pagina 1 van 1".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.pages.lines import unnumbered
from ingest.pages.page_lines import Line
from ingest.pages.running import BAND

_MARK = re.compile(
    r"\b(?:pagina|pag\.?|bladzijde|blz\.?|p\.)\s*:?\s*(\d{1,4})(?:\s*(?:van|/|\|)\s*(\d{1,4}))?(?!\S)", re.IGNORECASE
)
_AROUND = " |–-·•,()"
_CUT = -1
"""Where a line stops from whose end a mark is cut: no other line begins there, so the two are quoted apart."""


def without_page_marks(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without what names the page in its bands."""
    out: list[list[Line]] = []
    for page, height in zip(pages, heights, strict=True):
        marked = {id(line) for line in page if _is_marked(line, height, len(pages))}
        said = {unnumbered(line.text) for line in page if id(line) not in marked} if marked else set()
        out.append([rest for line in page for rest in (_rest(line, said) if id(line) in marked else (line,))])
    return out


def _is_marked(line: Line, height: float, pages: int) -> bool:
    """Whether a line names its page and how many there are, or its page in a part of it that says nothing else."""
    if line.slot is not None or min(line.y, height - line.y) >= BAND * height:
        return False
    for part in line.parts or (line,):
        mark = _MARK.search(part.text)
        if mark and int(mark[1]) == line.page:
            return int(mark[2]) == pages if mark[2] else not _beside(part.text, mark)
    return False


def _rest(line: Line, said: set[str]) -> list[Line]:
    """What a marked line says besides, part by part, as far as it is said nowhere else."""
    rest: list[Line] = []
    for part in line.parts or (line,):
        mark = _MARK.search(part.text)
        beside = _beside(part.text, mark) if mark else [part.text]
        if len(beside) > 1:  # it stands amid what is said
            rest.append(part)
        elif beside and unnumbered(beside[0]) not in said:
            rest.append(replace(part, text=beside[0], stop=_CUT) if mark else part)
    return rest


def _beside(text: str, mark: re.Match[str]) -> list[str]:
    """What is said before and after the mark, as far as something is."""
    return [said for side in (text[: mark.start()], text[mark.end() :]) if (said := side.strip(_AROUND))]
