"""Which point of an earlier answer is meant by its rank: "het derde", "de laatste", "punt 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.lexicon import NUMBERS, ORDINALS
from corpus.language import fold, words

RANK = re.compile(
    rf"\b(?:het|de|dat|die|nummer|punt)\s+({'|'.join(sorted(ORDINALS))}|laatste|voorlaatste|eennalaatste"
    rf"|op een na laatste|\d+)"
    r"(?:e|de|ste)?\b(?!\s+(?!punt|ding|stap|actie|item|onderdeel|ook|(?:uit|toe)\W*$)[^\W\d_])|\b(?:nummer|punt)\s+(\d+)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+(.+)$", re.MULTILINE)
_MARKERS = re.compile(r"\s*(?<!\\)\[\d+\]|\\(?=\W)")
MOST_OF_POINT = 2000
"""Characters of a point of an answer that are carried along: all of any that is ours."""


def point_meant(question: str, said: Sequence[str]) -> str | None:
    """The point of an earlier answer that "het derde" or "de laatste" is."""
    rank = RANK.search(fold(question))
    if not rank or len(words(question)) > 10:
        return None
    for text in reversed(said):
        points = _points(text)
        said_as = rank[1] or rank[2]
        number = {"laatste": len(points), "voorlaatste": len(points) - 1, "eennalaatste": len(points) - 1}.get(
            said_as, NUMBERS.get(said_as, int(said_as) if said_as.isdigit() else 0)
        )
        if len(points) > 1 and 0 < number <= len(points):
            return points[number - 1][:MOST_OF_POINT].rstrip()
    return None


def _points(text: str) -> list[str]:
    """The points of an answer: its bullets, or what its longest enumeration sums up."""
    plain = _MARKERS.sub("", text)
    if bullets := [found.strip() for found in _BULLET.findall(plain)]:
        return bullets
    longest = max(re.split(r"(?<=[.?!])\s", plain), key=lambda sentence: sentence.count(","), default="")
    parts = [part.strip(" .") for part in re.split(r",\s+|\s+en\s+", longest)]
    return [part for part in parts if part] if longest.count(",") else []
