"""Boxes that are ticked or not: what they look like, and how they are said."""

from __future__ import annotations

import re

from corpus.types import Passage

TICKED, UNTICKED = "☒☑✓✔✗✘", "☐□"
_TICKED = re.compile(rf"^\s*[{TICKED}]\s*(?=\S)")
_UNTICKED = re.compile(rf"^\s*[{UNTICKED}]\s*(?=\S)")
_MARK = re.compile(rf"(?:[xXvV+✓✔•●■{TICKED}]|ja|wel|yes)")


def is_ticked(text: str) -> bool:
    """Whether a text opens with a ticked box."""
    return bool(_TICKED.match(text))


def is_unticked(text: str) -> bool:
    """Whether a text opens with an empty box."""
    return bool(_UNTICKED.match(text))


def without_box(text: str) -> str:
    """The text behind its box."""
    return _UNTICKED.sub("", _TICKED.sub("", text))


def is_marked(cell: str) -> bool:
    """Whether a cell of a matrix says that it is so."""
    return bool(_MARK.fullmatch(cell.strip()))


def is_matrix_row(passage: Passage) -> bool:
    """Whether a row has a name and beside it nothing but marks under headings, chosen or not."""
    boxes = [cell for heading, cell in passage.cells[1:] if heading]
    plain = all(not cell or is_marked(cell) or cell in UNTICKED for cell in boxes)
    return plain and len(boxes) == len(passage.cells) - 1 and any(boxes)
