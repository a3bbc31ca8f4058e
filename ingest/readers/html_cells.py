"""The text of elements of a web page that are read as one: the cells of tables, their captions, notes."""

from __future__ import annotations

from bs4 import Tag
from bs4.element import CData, PreformattedString

from ingest.clean import squeeze
from ingest.readers.cells import MOST_COLUMNS, MOST_ROWS_OF_CELL, Cell, joined

INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark nobr output q rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr".split()
)


def cell_of(tag: Tag) -> Cell:
    across, down = _count(tag, "colspan", MOST_COLUMNS), _count(tag, "rowspan", MOST_ROWS_OF_CELL)
    return Cell(joined(map(squeeze, parts_of(tag))), across, down, heads=tag.name == "th")


def parts_of(tag: Tag) -> list[str]:
    """The texts of an element, parted where a line is broken by hand or a block begins or ends."""
    parts = [""]
    for part in tag.descendants:
        if isinstance(part, Tag):
            parts += [""] if part.name not in INLINE else []
        elif isinstance(part, CData) or not isinstance(part, PreformattedString):
            parts[-1] += str(part)
    return parts


def _count(tag: Tag, name: str, most: int) -> int:
    value = str(tag.get(name) or "")
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 6 else 1


def text_of(tag: Tag) -> str:
    return " ".join(tag.stripped_strings)
