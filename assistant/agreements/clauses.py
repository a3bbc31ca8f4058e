"""A Dutch sentence folded, its main clause, and its finite verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.language import fold, lemma

_CLAUSE = re.compile(
    r"(?<=\w)[,:]? (?:die|dat|wat|waar|wie|waarin|waarmee|waarbij|waarop|waaruit|waarvan|waardoor|waarvoor|waaraan|hoe"
    r"|hoeveel|of|als|toen|omdat|zodat|voordat|nadat|wanneer|zolang|tenzij|totdat|terwijl)\b[^,;]*"
    r"(?:,(?! en\b| of\b)|(?=;)|$)"
)
_BEFORE_POINTING = re.compile(
    r"\b(?:in|op|van|met|bij|voor|na|tot|aan|om|over|uit|zonder|sinds|tijdens|door|tegen|onder|naar|en|is|zijn|doet|doen|betekent|mag|kan)$"
)
_FINITE = frozenset(
    "is zijn was waren heeft hebben had hadden kan kunnen kon konden mag mogen mocht moet moeten moest wil willen wilde"
    " zal zullen zou zouden wordt worden werd werden gaat gaan doet doen staat staan ziet zien".split()
)


@lru_cache(maxsize=8_000)
def plain_words(sentence: str) -> str:
    """A sentence folded and with single spaces, without the raised figures of footnotes."""
    return " ".join(fold(sentence).split())


def main_clause(text: str) -> str:
    """A folded sentence without its subordinate clauses, as far as commas show where they end."""

    def cut(match: re.Match[str]) -> str:
        pointing = match[0].lstrip().startswith(("die ", "dat ", "wat "))  # "in die tijd": no clause begins there
        before = text[: match.start()]
        joined = match[0].lstrip().startswith("dat ") and before.endswith(("zonder", "door"))  # "zonder dat hij komt"
        return match[0] if pointing and _BEFORE_POINTING.search(before) and not joined else " "

    return " ".join(_CLAUSE.sub(cut, text).split())


def finite_at(words: Sequence[str]) -> int | None:
    """Where the first word stands that can only be a verb in the present or past, None when none is one.

    A form that is an infinitive as well does not count: after "om te" and at the end of a wish it is no predicate.
    """
    for at, raw in enumerate(words):
        word = raw.strip(",.;:()!")
        if word in _FINITE or _third_person(word):
            return at
    return None


@lru_cache(maxsize=20_000)
def _third_person(word: str) -> bool:
    verb = lemma(word)
    return word.isalpha() and word.endswith("t") and verb.endswith("en") and verb != word and not word.startswith("ge")
