"""Whether a text holds the kind of thing a question asks for: a date for "wanneer", a number for "hoeveel"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.lexicon import ACTOR_STEMS, NUMBERS, ORDINALS
from corpus.language import fold, stem, words

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(
    rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b|\b\d{{1,2}}\s+(?:{_MONTHS})\b|\b(?:{_MONTHS})\b"
    r"|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\b(?:half)?jaarlijks\b|\bmaandelijks\b|\bwekelijks\b"
    r"|\b(?:jaar|schooljaar|week|weken|maand|maanden|dag|dagen|kwartaal|zomervakantie|uur)\b"
)
_NAME = re.compile(r"\b[A-Z][a-zà-ÿ]+(?:\s+(?:van|de|den|der|het|ten|ter|te|’t|'t|in|op))*\s+[A-Z][a-zà-ÿ]+\b")
_REASON = re.compile(
    r"\b(?:omdat|want|doordat|waardoor|daardoor|hierdoor|vanwege|wegens|door|dankzij|zodat|opdat|om|daarom|dus|immers"
    r"|namelijk|reden\w*|oorza\w*|gevolg\w*|doel|nodig|noodza\w*|belangrijk|leidt|juist|waarom|aangezien)\b"
)
_MONEY = re.compile(r"€\s*([\d.,]*\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_COUNTING = frozenset(word for word in NUMBERS if word not in ORDINALS and word not in ("een", "eerste"))


def has_date(text: str) -> bool:
    """Whether a text names a date, a year or a moment."""
    return bool(_DATE.search(fold(text)))


def has_time(text: str) -> bool:
    """Whether a text names a time of day: "9.30 uur", "om 14:00"."""
    return bool(re.search(r"\b\d{1,2}[.:]\d{2}\b|\b\d{1,2} uur\b", fold(text)))


def has_reason(text: str) -> bool:
    """Whether a text says why, by one of the words with which Dutch gives a reason, a cause or an aim."""
    return bool(_REASON.search(fold(text)))


def has_name(text: str) -> bool:
    """Whether a text holds what looks like a person's name: two capitalised words, particles between them."""
    return bool(_NAME.search(text))


def has_actor(text: str, asked: Collection[str] = ()) -> bool:
    """Whether a text names somebody or some body that can do things, other than those in the question (stems)."""
    return has_name(text) or any(_is_actor(word) and stem(word) not in asked for word in words(text))


def expands(text: str, abbreviation: str) -> bool:
    """Whether a text says what an abbreviation stands for: "… (TLV)", "TLV (…)", "TLV: …", "TLV staat voor …"."""
    short = re.escape(abbreviation)
    before = rf"[a-zà-ÿ]{{3}}[^.;()]*\({short}\)"
    after = rf"\b{short}\s*(?:\([^)]*[a-zà-ÿ]{{3}}|:|=|staat voor|betekent|is (?:de|een|het))"
    return bool(re.search(f"{before}|{after}", text))


def _is_actor(word: str) -> bool:
    base = stem(word)
    return base in ACTOR_STEMS or any(len(actor) > 4 and base.endswith(actor) for actor in ACTOR_STEMS)


def has_quantity(text: str) -> bool:
    """Whether a text holds a number, in digits or in words."""
    return any(_is_number(word) for word in words(text))


def has_number_of(text: str, what: str) -> bool:
    """Whether a text gives a number of `what` (a stem): within three words before it, or right after it.

    Years, ranks ("2e") and amounts of money are numbers of something else, unless that is what is asked.
    """
    found = words(_MONEY.sub(r" \1 euro ", text))
    for position, word in enumerate(found):
        if stem(word) == what:
            before = range(max(0, position - 3), position)
            around = (*before, *range(position + 1, min(len(found), position + 3)))
            if any(_counts(found, other, position) for other in around):
                return True
    return False


def _counts(found: Sequence[str], number: int, thing: int) -> bool:
    """Whether the word at `number` is a number, of the word at `thing` rather than of euros."""
    following = found[number + 1] if number + 1 < len(found) else ""
    of_money = following == "euro" and number + 1 != thing
    return _is_number(found[number]) and not _YEAR.fullmatch(found[number]) and not of_money


def _is_number(word: str) -> bool:
    return bool(_DIGITS.fullmatch(word)) or word in _COUNTING
