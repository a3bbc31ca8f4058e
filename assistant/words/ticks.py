"""Boxes that are ticked or not: what they look like, and how they are said."""

from __future__ import annotations

import re

TICKED, UNTICKED = "☒☑✓✔✗✘", "☐□"
_TICKED = re.compile(rf"^\s*[{TICKED}]\s*(?=\S)")
_UNTICKED = re.compile(rf"^\s*[{UNTICKED}]\s*(?=\S)")


def is_ticked(text: str) -> bool:
    """Whether a text opens with a ticked box."""
    return bool(_TICKED.match(text))


def is_unticked(text: str) -> bool:
    """Whether a text opens with an empty box."""
    return bool(_UNTICKED.match(text))


def without_box(text: str) -> str:
    """The text behind its box."""
    return _UNTICKED.sub("", _TICKED.sub("", text))
