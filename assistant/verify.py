"""Whether a quote stands where we say it does. Nothing is shown that does not pass here.

Containment is exact up to what a page's layout does to a text: white space, hyphens at line ends, ligatures and the
typographic forms of quotes and dashes. It is never fuzzy: one other letter or digit and the quote is refused.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME = str.maketrans({"’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "−": "-"})


_RAISED = re.compile("[⁰¹²³⁴-⁹₀-₉]+")
"""A raised figure is a footnote's: it may not become a digit of the number before it."""


def normalise(text: str) -> str:
    """The text as it is compared. Hyphens go because a line end may add or hide one; letters and digits all stay."""
    plain = unicodedata.normalize("NFKC", _RAISED.sub(r"^\g<0>", text)).translate(_SAME)
    return "".join(c for c in plain if not c.isspace() and c != "-" and unicodedata.category(c) != "Cf")


def stands_in(quote: str, page_text: str) -> bool:
    """Whether a quote stands verbatim in the text of a page."""
    wanted = normalise(quote)
    return bool(wanted) and wanted in _normalised_page(page_text)


@lru_cache(maxsize=256)
def _normalised_page(text: str) -> str:
    return normalise(text)
