"""One question about two as one about each: "bij NLUUG en bij Luctor", "in 2024 en in 2025" ask the same of both.

What stands with the name of one ("de *klachtencommissie* van Enjoy") is asked of that one alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.question.needed import is_verb
from corpus.language import fold, is_function_word, words

_TOKEN = re.compile(r"[\w’'&-]+")
_BEFORE = frozenset("aan bij binnen door in met naar op over sinds tot tussen uit van vanaf volgens voor".split())
_DETERMINERS = frozenset("de het een deze die dat dit onze jullie".split())
_JOINS = frozenset("en of dan versus vs tegenover met".split())
_ASKS = re.compile(r"\b(?:wie|wat|waar\w*|wanneer|waarom|welke?|hoe|hoeveel)\b", re.IGNORECASE)
_MUCH = frozenset("lang laat vaak veel oud hoog groot ver duur snel".split())
NEAR = 4
"""So many words may stand between a name and the preposition before it: "van *de klachtencommissie van* Enjoy"."""
_ANNOUNCED = re.compile(r"^[^:?]{3,60}:\s*(?=\w)")
"""What announces a comparison: "Vergelijk de termijnen: hoe …"."""
_DIFFERS = re.compile(r"\b(?:verschil\w*|overeenkomst\w*|vergelijk\w*)\b", re.IGNORECASE)
"""Asks what sets them apart, which neither tells alone."""
_BOTH = re.compile(r"\b(?:zowel|allebei|beide|beiden|samen)\b ?", re.IGNORECASE)
_HOW = rf"hoe\w*(?: (?:{'|'.join(sorted(_MUCH))}))?"
_TWICE = re.compile(
    rf"^(?P<what>.*\S )(?P<at>{'|'.join(sorted(_BEFORE - {'met', 'tot', 'tussen'}))}|eind|begin|tijdens)"
    r" (?P<one>[^,.:;?]{1,50}?),? (?:en|of)"
    rf"(?: (?:{_HOW}|wat|wie))?"
    r" (?P=at) (?P<other>[^,.:;?]{1,80})$",
    re.IGNORECASE,
)
"""A preposition that is said again: what stands after it the second time is asked the same as after the first."""
_YEAR = re.compile(r"\b(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    word: str


def sides(question: str, one: Collection[str], other: Collection[str]) -> tuple[str, str] | None:
    """A question asked of each of two that it names by these folded words; None where it does not join them.

    The first of the two comes first in the question.
    """
    said = _BOTH.sub("", _ANNOUNCED.sub("", question)).rstrip(" ?.!")
    if _DIFFERS.search(said):
        return None
    tokens = [_Span(m.start(), m.end(), fold(m[0])) for m in _TOKEN.finditer(said)]
    first = [n for n, token in enumerate(tokens) if _is_of(token.word, one) and not _is_of(token.word, other)]
    second = [n for n, token in enumerate(tokens) if _is_of(token.word, other) and not _is_of(token.word, one)]
    if not first or not second or first[-1] >= second[0]:
        return None
    joint = next((n for n in range(second[0] - 1, first[-1], -1) if tokens[n].word in _JOINS), None)
    if joint is None or joint + 1 >= len(tokens):
        return None
    starts, ends = joint + 1, tokens[second[-1]]
    if _ASKS.match(tokens[starts].word):  # "hoe bij A, en hoe bij B"
        much = int(tokens[starts + 1].word in _MUCH)
        starts += 1 + much if tokens[starts + 1 + much].word in _BEFORE else 0
    begins = tokens[starts]
    left, right = said[: tokens[joint].start].rstrip(" ,"), said[begins.start : ends.end]
    rest = said[ends.end :]
    if _ASKS.search(right):
        itself = any(
            not is_function_word(word) and not is_verb(word) for word in words(f"{right}{rest}") if word not in other
        )
        return (f"{left}?", f"{right}{rest}?") if itself else None  # "en wat doet B?" leaves out what
    opens = _opening(tokens, first[0], begins.word in _BEFORE)
    head = said[: tokens[opens].start]
    return f"{left}{rest}?", f"{head}{right}{rest}?"


def said_twice(question: str) -> tuple[str, str] | None:
    """A question asked of each of two things before which it says a preposition again; None for any other.

    What goes on after the second is asked of the first as well, where that is one word: "in 2024 en in 2025 *gekozen*".
    """
    said = question.rstrip(" ?.!")
    found = None if _DIFFERS.search(said) or _BOTH.search(said) else _TWICE.match(said)
    if found is None:
        return None
    one, other = found["one"], found["other"].split()
    count = _length(one, other)
    asked, rest = f"{found['what'].strip()} {found['at']}", " ".join(other[count:])
    return f"{asked} {one} {rest}".strip() + "?", f"{asked} {' '.join(other[:count])} {rest}".strip() + "?"


def _length(one: str, other: Sequence[str]) -> int:
    """How many of the words after the second preposition belong to it: up to a year, a name, one as before, or all."""
    if _YEAR.search(one):
        return next((n for n, word in enumerate(other, 1) if _YEAR.search(word)), len(other))
    if " " in one or "van" in other:  # "mensen van buiten"
        return len(other)
    return next((n for n in range(1, len(other)) if not other[n][0].isupper()), len(other))


def _is_of(word: str, names: Collection[str]) -> bool:
    return any(part in names and not is_function_word(part) for part in words(word))


def _opening(tokens: list[_Span], name: int, with_preposition: bool) -> int:
    """Where what is asked of the first side begins: at the preposition before its name, or right after that."""
    for at in range(name - 1, max(-1, name - 1 - NEAR), -1):
        if tokens[at].word in _BEFORE and not _ASKS.match(tokens[at + 1].word):
            return at if with_preposition else at + 1
    at = name
    while at and tokens[at - 1].word in _DETERMINERS:
        at -= 1
    return at
