"""Which passages many documents share: what a model, a board or a law gave them all says little about one of them.

The words of a document's own title are left aside, so that "De Linde heeft zorgplicht" is what every school says. What
a school ticked on a form is its own, however many ticked the same.
"""

from __future__ import annotations

import math
from hashlib import blake2b

from corpus.language import FUNCTION_WORDS, words
from corpus.types import Passage

SHORTEST, LONG = 4, 14
"""Words of a text that can be shared; and of one that nobody writes by chance as another did."""

FEWEST, SHARE = 3, 0.1
"""Documents that hold a shared text, at least; a short one stands in so large a part of them all."""

SHORT_MARK, LONG_MARK = b"0", b"1"
_TICKED = "☐☒✓✔"


def own_words(title: str) -> frozenset[str]:
    """The words that name a document, as far as its title tells."""
    return frozenset(words(title)) - FUNCTION_WORDS


def said(passage: Passage, own: frozenset[str]) -> bytes | None:
    """A digest of what a passage says, the words of its own document apart, marked as short or long.

    None of what is too short to be known again by, and of what is ticked.
    """
    if passage.text[:1] in _TICKED or any(cell[:1] in _TICKED or len(cell) == 1 for _, cell in passage.cells if cell):
        return None
    found = [word for word in words(passage.text) if word not in own]
    if len(found) < SHORTEST:
        return None
    mark = LONG_MARK if len(found) >= LONG else SHORT_MARK
    return mark + blake2b(" ".join(found).encode(), digest_size=8).digest()


def enough(documents: int) -> int:
    """In how many of so many documents a short text must stand to be shared."""
    return max(FEWEST, math.ceil(SHARE * documents))
