"""Whether a quote stands where we say it does. Nothing is shown that does not pass here.

Containment is exact up to what a page's layout does to a text: white space, hyphens at line ends, ligatures and the
typographic forms of quotes and dashes. It is never fuzzy: one other letter or digit and the quote is refused.
"""

from __future__ import annotations

import re
import unicodedata

from corpus.language import RAISED
from corpus.recent import Recent

_CHARACTERS_KEPT = 24_000_000
"""Of what was normalised last so much is kept; where a format has no pages, a page is a whole document: a law has some
hundred thousand characters, and costs milliseconds."""

_SPACES_AND_HYPHENS = re.compile(r"[\s-]+")
_SAME = {"’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "−": "-"}


def normalise(text: str) -> str:
    """The text as it is compared. Hyphens go because a line end may add or hide one; letters and digits all stay."""
    if text.isascii():  # nothing of what follows changes it
        return _SPACES_AND_HYPHENS.sub("", text)
    plain = unicodedata.normalize("NFKC", RAISED.sub(r"^\g<0>", text))
    for variant, usual in _SAME.items():
        plain = plain.replace(variant, usual)
    unseen = {ord(c): None for c in set(plain) if unicodedata.category(c) == "Cf"}
    return _SPACES_AND_HYPHENS.sub("", plain.translate(unseen) if unseen else plain)


def stands_in(quote: str, page_text: str) -> bool:
    """Whether a quote stands verbatim in the text of a page."""
    wanted = normalise(quote)
    return bool(wanted) and wanted in _normalised_page(page_text)


_pages = Recent[str, str](_CHARACTERS_KEPT, len)


def _normalised_page(text: str) -> str:
    known = _pages.get(text)
    return _pages.put(text, normalise(text)) if known is None else known
