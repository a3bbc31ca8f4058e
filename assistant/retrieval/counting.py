"""Numbers in a text that count something: no years, days, amounts of money, or what goes by a number ("groep 8")."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from assistant.words.lexicon import LARGE_NUMBERS, NUMBERS, ORDINALS
from corpus.language import A_MONTH, stem, words

_MONEY = re.compile(r"€\s*([\d.,]*\d)")
_SHARE = re.compile(r"\d+(?:[.,]\d+)?(?:\s?%| procent\b)(?! van\b)")
"""A share counts nothing, unless it is one of those that are counted: "81% van de leerlingen"."""
DAY = re.compile(
    rf"\b(?:\d{{1,2}}\s+(?:(?:{A_MONTH})\s+)?(?:en|tot(?: en met)?|t/m)\s+)?\d{{1,2}}\s+(?:{A_MONTH})\b", re.IGNORECASE
)
_BY_NUMBER = (
    r"\b(?:groep|gr|klas|kl|leerjaar|lj|artikel|art|lid|onderdeel|hoofdstuk|paragraaf|bijlage|pagina|bladzijde|thema"
    r"|fase|stap|punt|nr\.?|lokaal|\w*zaal|kamer|versie"
    r"|postbus|\w{3,}(?:straat|laan|plein|kade|singel|gracht|dijk|hof))(?:en|s|’s)?:? \d+(?:[/.:-]\d+)*[a-z]?"
    r"(?:(?:,| en| of| tot en met| t/m|, [a-zë]+ lid,) \d+(?:[/.:-]\d+)*[a-z]?)*\b"
)
GOES_BY_NUMBER = re.compile(_BY_NUMBER, re.IGNORECASE)
_NAMED_BY_NUMBER = re.compile(rf"{_BY_NUMBER}|^\d{{1,2}}[a-z]?\.\d{{1,2}}\b|\b\d{{1,2}}[:.]\d\d\b(?!\d)", re.IGNORECASE)
"""What goes by a number, numbers of articles, and times of day: they count nothing."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
UNITS = frozenset(
    stem(word) for word in "euro jaar maand week dag dagen uur minuut procent meter dagdeel dagdelen".split()
)
"""What is counted by its name alone: "vijf" is no number of hours."""
_GLUED = re.compile(r"(?<=\d)(?=(?:db|km|cm|mm|m|kg|gr|ml|cl|l|ha|kwh|gb|mb|min)\b)", re.IGNORECASE)
"""Where a unit is written right behind its number: "80db"."""
_ONE_OF_MANY = {stem("dagen"): stem("dag"), stem("dagdelen"): stem("dagdeel")}
_ONE = frozenset("een half halve anderhalf anderhalve".split())
_COUNTING = LARGE_NUMBERS.keys() | {word for word in NUMBERS if word not in ORDINALS and word not in ("een", "eerste")}
_FIGURES = (
    frozenset(
        """alle allemaal geen niets niemand enkele enige meeste paar aantal tientallen honderden duizenden miljoen helft
    half halve hele heel dubbel dubbele altijd nooit zolang totdat levenslang onbeperkt""".split()
    )
    | LARGE_NUMBERS.keys()
    | (NUMBERS.keys() - {"een", "eerste"})
)
"""Words for how many, how much or how long."""
_BEHIND, _IN_NUMBERS = 2, 6
"""So many words behind what is counted a number of it may stand; of "het aantal leden daalde vorig jaar naar 40" more.
"""
_COMING_OF_AGE = re.compile(
    rf"\b(?:voordat|als|wanneer|zodra|nadat|totdat) [^.,;]{{1,30}} (?:\d+|{'|'.join(sorted(_COUNTING))}) (?:jaar )?"
    r"(?:wordt|worden)\b",
    re.IGNORECASE,
)
""" "Voordat zij vier worden": how old, not how many."""
_CODE = re.compile(r"(?:\b(?:nr\.?|nummer):? ?)?\b\d+(?:[-/]\d+)+\b|\b(?:nr\.?|nummer):? ?\d+", re.IGNORECASE)
_COUNTED = re.compile(rf"\b(?:\d+|{'|'.join(sorted(_COUNTING))}) [^\W\d_]+", re.IGNORECASE)


def has_quantity(text: str) -> bool:
    """Whether a text holds a number, in digits or in words, that counts: no year, day, amount of money or "groep 8"."""
    return any(_is_number(word) and not _YEAR.fullmatch(word) for word in words(_without_names(text)))


def has_figure(text: str) -> bool:
    """Whether a text has any number, in digits or in words, or says how many in another way: "alle", "geen"."""
    return any(char.isdigit() for char in text) or any(word in _FIGURES for word in words(text))


def _without_names(text: str) -> str:
    """A text without the numbers of days, shares and amounts of money, and what goes by a number."""
    return _GLUED.sub(" ", _NAMED_BY_NUMBER.sub(" ", DAY.sub(" ", _MONEY.sub(" ", _SHARE.sub(" ", text)))))


def has_measure(text: str) -> bool:
    """Whether a text holds a number that may tell how large something is: no date or code ("15-07-2025", "25-17")."""
    return has_quantity(_CODE.sub(" ", text))


def counts_without_saying_what(text: str, nouns: AbstractSet[str]) -> bool:
    """Whether a number in a text counts something named elsewhere: "ruim 400 thuis"; `nouns` are those of the text."""
    found = words(_without_names(_COMING_OF_AGE.sub(" ", text)))
    return any(
        _is_number(word) and not _YEAR.fullmatch(word) and not nouns & {one, two} and stem(one) not in UNITS
        for word, one, two in zip(found, (*found[1:], ""), (*found[2:], "", "")[: len(found)], strict=False)
    )


def has_number_of(text: str, what: Collection[str]) -> bool:
    """Whether a text gives a number of any of `what` (stems): within three words before it, or right after it.

    Of "het aantal leden" it is told further on what that was, rose or fell to.

    Years, ranks ("2e") and amounts of money are numbers of something else, unless that is what is asked.
    """
    plain = _NAMED_BY_NUMBER.sub(_without_numbers, _COMING_OF_AGE.sub(" ", text))
    found = words(_GLUED.sub(" ", _MONEY.sub(r" \1 euro ", plain)))
    for position, word in enumerate(found):
        if stem(word) in what:
            before = range(max(0, position - 3), position)
            reach = _IN_NUMBERS if "aantal" in found[max(0, position - 2) : position] else _BEHIND
            around = (*before, *range(position + 1, min(len(found), position + 1 + reach)))
            if any(_counts(found, other, position) for other in around):
                return True
    return False


def has_one_of(text: str, unit: str) -> bool:
    """Whether a text gives one of a unit (a stem), or a part of one: "een uur per week", "anderhalve dag"."""
    forms = {unit, _ONE_OF_MANY.get(unit, unit)}
    return any(before in _ONE and stem(word) in forms for before, word in pairwise(words(text)))


def _without_numbers(named: re.Match[str]) -> str:
    """What goes by a number without it, so that "groepen" of "groepen 1 en 2" still can be counted."""
    return re.sub(r"\d+", " ", named[0])


def _counts(found: Sequence[str], number: int, thing: int) -> bool:
    """Whether the word at `number` is a number, of the word at `thing` rather than of euros or years."""
    following = found[number + 1] if number + 1 < len(found) else ""
    of_unit = thing not in (number + 1, number + 2) and stem(following) in UNITS  # "12 maanden verlof" counts leave
    return _is_number(found[number]) and not _YEAR.fullmatch(found[number]) and not of_unit


def _is_number(word: str) -> bool:
    return bool(_DIGITS.fullmatch(word)) or word in _COUNTING


def uncounted(text: str) -> str:
    """A text without what it counts: "zes stemmen" are no verb."""
    return _COUNTED.sub(" ", text)
