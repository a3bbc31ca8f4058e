"""What the shape of a line tells: bullets, numbers, tick boxes, numbered headings, page numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(r"([•●○◦▪▫■◼◾▶►➢➤❖✓✔✗✘✕✖➔→·∙‣⁃–—\-*o§]|[\ue000-\uf8ff])(?:\s+(?=\S)|$)")
_TIGHT_BULLET = re.compile(r"([•●◦▪▫◼◾➢➤❖✓✔✗✘✕✖‣⁃]|[\ue000-\uf8ff])(?=\S)")
_NUMBER = re.compile(r"(?:\((\d{1,2}|[a-z])\)|(\d{1,2}|[a-z]|[ivx]{1,5})[.)]|(\d{1,2})°\.?)(?:\s+(?=\S)|$)")
_GLUED_NUMBER = re.compile(r"(\d{1,2})[.)](?=[^\W\d_])")
_TICK = re.compile(r"([☐☒□])\s*(?=\S)")
_HEADING_NUMBER = re.compile(
    r"(?:[^\W\d_]+ )?(\d{1,3}(?:[.:]\d{1,3})*[a-z]?)(?:[.:)]|\s+[–—-])?(?=\s|$)|([A-Z]|[IVX]{1,5})[.:)]\s|"
    r"(?:Bijlage|Deel|Hoofdstuk|Paragraaf|Afdeling|Titel) ([A-Z]|[IVX]{1,5})\b"
)
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[^\W\d_])")
_BARE_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?")
_PAGE_NUMBER = re.compile(
    r"(?:(?:pagina|pag\.?|p\.|blz\.?|bladzijde)\s*)?[-–|]?\s*(\d{1,4})\s*[-–|]?(?:\s*(?:van|/|\|)\s*\d{1,4})?",
    re.IGNORECASE,
)
_CONTENTS_ENTRY = re.compile(r".*\S\s*(?:\.\s?){4,}\s*(?:\d{1,4}|[ivx]+)|.*\S\s*…{2,}\s*\d{1,4}", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?;:…][\"”’')\]]*$")
_LABEL = re.compile(r"(?=[^:]{2,40}:)[A-ZÀ-Ý][^\W\d_]+(?:[ /-]\(?[^\W\d_]+\)?){0,3}: ?(?=[^\s/])")
"""A word, or a few, with a colon: what is told of a meeting or a letter before its text."""

_DIALLED = re.compile(r"0\d{1,9}(?:-\d+)?")
_LONGEST_ENTRY = 300

TICKS = "☐☒"
CHOSEN = frozenset("x X × ✗ ✕ ✖ ✘ ✓ ✔ ☒ ● • ■ √ v V [x] [X] (x) (X)".split())
"""What a cell of a table holds alone when its column is chosen for its row."""

_MARKS = CHOSEN | frozenset("☐ □ ○ [ ] ( )".split())


@dataclass(frozen=True, slots=True)
class Marker:
    """What opens a list item. `sign` is the bullet, tick or kind of number; `rest` is the item's text without it."""

    sign: str
    number: str | None
    rest: str


def split_marker(text: str) -> Marker | None:
    """The marker that a line opens with, if any. A tick box is content, so it stays in the text."""
    tick = _TICK.match(text)
    if tick:
        return Marker("tick", None, ("☐ " if tick[1] == "□" else f"{tick[1]} ") + text[tick.end() :])
    number = _NUMBER.match(text)
    if number:
        value = number[1] or number[2] or number[3]
        return Marker("1" if value.isdigit() else "a", value, text[number.end() :])
    bullet = _BULLET.match(text) or _TIGHT_BULLET.match(text)
    return Marker(bullet[1], None, text[bullet.end() :]) if bullet else None


def glued_marker(text: str) -> Marker | None:
    """What may be the marker of an item whose number lost its space: "10.Rust".

    A number of two figures fills its indent, so that the gap behind it is too narrow to be seen as a space. Alone it
    may be anything; after the item that has the number before it, it is the next.
    """
    number = _GLUED_NUMBER.match(text)
    if number is None or not text[number.end()].isupper():
        return None
    return Marker("1", number[1], text[number.end() :])


def is_mark(text: str) -> bool:
    """Whether a cell holds a mark that chooses, or the empty box for one: "X", "✓", "☒", "☐"."""
    return text in _MARKS


def bare_marker(text: str) -> bool:
    """Whether a text is a marker alone, its item's text standing elsewhere."""
    marker = split_marker(text)
    return text in TICKS if marker is None and text else marker is not None and not marker.rest


def bare_number(text: str) -> bool:
    """Whether a text is nothing but what numbers a heading or an item: "2.1", "3."."""
    return _BARE_NUMBER.fullmatch(text) is not None


_GLUED = re.compile(
    r"(Hoofdstuk|Paragraaf|Afdeling|Titeldeel|Titel|Deel|Boek|Bijlage|Artikel|Thema)(?=(?:\d+|[IVXLC]+)[a-z]{0,2}\d*(?:\s|$))"
)


def unglued(heading: str) -> str:
    """A heading with the space that was lost between what it is and its number: "HoofdstukII Toezicht"."""
    return _GLUED.sub(r"\1 ", heading, count=1) if _GLUED.match(heading) else heading


def heading_number(text: str) -> str | None:
    """What numbers a heading: "2.1" in "2.1 Visie", "3" in "Thema 3: Normaliseren", None in "Visie"."""
    match = _HEADING_NUMBER.match(text)
    return (match[1] or match[2] or match[3]) if match else None


def unnumbered(text: str) -> str:
    """A heading as it is compared with what repeats it: without its number."""
    number = heading_number(text)
    rest = text[text.index(number) + len(number) :] if number and not text[0].isalpha() else text
    return rest.strip(" .:)–-").casefold()


def decimal_number(text: str) -> str | None:
    """The number of a line that opens like "2.1 Visie", which is how headings are numbered and lists are not."""
    match = _DECIMAL.match(text)
    return match[1] if match else None


def page_number(text: str) -> int | None:
    """The number in a line that is nothing but a page number ("7", "- 7 -", "Pagina 7 van 9")."""
    match = _PAGE_NUMBER.fullmatch(text.strip())
    return int(match[1]) if match else None


def opens_telephone(text: str) -> bool:
    """Whether a word is a telephone number or its first part: "0511", "06-12345678"."""
    return _DIALLED.fullmatch(text) is not None


def is_contents_entry(text: str) -> bool:
    """Whether a line is of a table of contents: a title, a row of dots, a page."""
    if len(text) > _LONGEST_ENTRY or ("...." not in text and ". . ." not in text and "…" not in text):
        return False
    return _CONTENTS_ENTRY.fullmatch(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(text) is not None


def opens_with_label(text: str) -> bool:
    """Whether a line opens as those of a list of particulars do: "Aanwezig: Bea de Wit"."""
    return _LABEL.match(text) is not None


def could_be_bold_heading(text: str) -> bool:
    """Whether a bold line by itself reads as a heading: short, no sentence, no label ("Acties:"), not only a date."""
    words = text.split()
    return 0 < len(words) <= 14 and text[-1] not in ".,;:" and any(c.isalpha() for c in text)
