"""A Dutch sentence folded, its main clause, and its finite verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.words.verbs import is_infinitive
from corpus.language import fold, lemma

_CLAUSE = re.compile(
    r"(?<=\w)[,:]? (?:die|dat|wat|waar|wie|waarin|waarmee|waarbij|waarop|waaruit|waarvan|waardoor|waarvoor|waaraan|hoe"
    r"|hoeveel|welke?|of|als|toen|omdat|zodat|voordat|nadat|wanneer|zolang|tenzij|totdat|terwijl)\b[^,;]*"
    r"(?:,(?! en\b| of\b)|(?=;)|$)"
)
_BEFORE_POINTING = re.compile(
    r"\b(?:in|op|van|met|bij|voor|na|tot|aan|om|over|uit|zonder|sinds|tijdens|door|tegen|onder|naar|en|is|zijn|doet"
    r"|doen|betekent|mag|kan)$"
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
        if match[0].lstrip(" ,:").startswith("of ") and not any(map(_may_be_verb, before.split())):
            return match[0]  # "bij blindheid of doofheid kan …": two names, where no verb has asked yet
        return match[0] if pointing and _BEFORE_POINTING.search(before) and not joined else " "

    return " ".join(_CLAUSE.sub(cut, text).split())


_NO_PLURAL = frozenset("als is was eens steeds samen alles iets niets tussen tegen binnen".split())


def finite_at(words: Sequence[str]) -> int | None:
    """Where the first word stands that can only be a verb in the present or past, None when none is one.

    A form that is an infinitive as well does not count: after "om te" and at the end of a wish it is no predicate.
    """
    for at, raw in enumerate(words):
        word = raw.strip(",.;:()!")
        if word in _FINITE or is_third_person(word):
            return at
    return None


def _may_be_verb(word: str) -> bool:
    bare = word.strip(",.;:()!")
    return bare in _FINITE or is_third_person(bare) or (bare.isalpha() and is_infinitive(bare))


def predicate(main: str) -> str | None:
    """The infinitive of what a main clause says that its subject does, None when no verb is found.

    A plural is only known by its place: "De locaties regelen …", after the name of more than one.
    """
    said = [word.strip(",.;:()!") for word in main.split()]
    for before, word in zip(["", *said], said, strict=False):
        if word in _FINITE or is_third_person(word):
            return lemma(word)
        if before.endswith(("s", "en")) and before not in _NO_PLURAL and word and is_infinitive(word):
            return word
    return None


def without_possessive(main: str) -> str:
    """A clause without "zijn" that says whose something is: "De school deelt zijn rooster." """
    said = main.split()
    return " ".join(
        word
        for before, word in zip(["", *said], said, strict=False)
        if not (word == "zijn" and is_third_person(before))
    )


@lru_cache(maxsize=20_000)
def is_third_person(word: str) -> bool:
    """Whether a folded word can only be what one does: "belt", "schuift"."""
    if len(word) < 3 or not word.isalpha() or not word.endswith("t") or word.startswith("ge"):
        return False
    verb = lemma(word)
    return verb != word and verb.endswith(("en", "aan", "ien", "oen"))
