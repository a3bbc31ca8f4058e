"""Whether something has been done already, where a question asks that: what is only planned or named tells nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.tense import has_past_verb
from assistant.words.verbs import is_infinitive, is_participle, is_verb
from corpus.language import fold, words

_HAS = r"(?:is|zijn|was|waren|heeft|hebben|hebt|heb|had|hadden|werd|werden)"
_ASKED = re.compile(
    rf"^(?:(?:en|maar|dus) )?{_HAS}\b(?P<rest>[^,;:]*\b(?:al|reeds|inmiddels|intussen|ondertussen|ooit)\b[^,;:]*)"
)
_CLAUSE = re.compile(r"\b(?:dat|of|om)\b")
"""Opens what is promised, decided or asked: "is al besloten dat …"."""
_CLOSES = re.compile(r"\b(?:is|zijn|was|waren|heeft|hebben|had|hadden|worden|geworden)$|[^\w]+$")
_FINITE = re.compile(r"\b(?:is|was|heeft|had|wordt|werd|loopt|lopen|ligt|liggen|staat|staan|bestaat|bestaan)\b")
_SO_FAR = re.compile(
    r"\b(?:nog (?:niet|geen|steeds|in)|klaar|gereed|niet meer|sinds|inmiddels|reeds|wach(?:t|ten) op|in gesprek"
    r"|omlaag|omhoog|volg(?:t|en)|draai(?:t|en)|werk(?:t|en) (?:er ?)?mee|ga(?:at|an) in|komt?)\b|: (?:ja|nee)\b"
)
_HAPPENS = re.compile(
    r"\b(?:gebeurt|gebeurde|doen|gaat|ging) (?:er |we |wij |scholen )*(?:al|nu|goed)\b"
    r"|\b(?:stand|status|voortgang|resulta(?:at|ten)|terugblik|klaar|gereed|besluit(?:en)?"
    r"|gerealiseerd|bereikt|behaald|gedaan|afgerond|voltooid|uitgevoerd|opgeleverd|besloten|vastgesteld|gelukt)\b"
)
"""Titles under which stands what is so already, or what became of it."""


def asks_whether_done(question: str) -> bool:
    """Whether a question asks if something has happened by now: "zijn de plannen al goedgekeurd?"."""
    found = _ASKED.match(_CLOSES.sub("", fold(question).rstrip(" ?!.")))
    whole = found["rest"] if found else ""
    return any(any(map(is_participle, words(said)[-2:])) for said in (whole, _CLAUSE.split(whole)[0]))


_NOW = re.compile(
    r"^(?:(?:en|maar|dus) )?(?:wat|welke \w+) (?:doen|doet|gebeurt|wordt|worden|onderneemt|ondernemen)\b"
    r"(?:(?!\b(?:als|wanneer|voordat)\b)[^,;:])*\b(?:(?:nu|op dit moment|momenteel|tegenwoordig|reeds) al|al|reeds)\b"
)


def asks_what_is_done(question: str) -> bool:
    """Whether a question asks what is done about something already: "wat doen jullie nu al tegen pesten?"."""
    return bool(_NOW.search(fold(question).rstrip(" ?.!")))


def is_to_do(parts: Sequence[str]) -> bool:
    """Whether all that is said is what is to be done: "Vlotten timmeren en afdekken."."""
    return all(any(map(is_infinitive, words(part)[-1:])) for part in parts)


def has_verb(text: str) -> bool:
    """Whether somebody does something in a text: "De mentor houdt een gesprek", and not "Meer gesprekken"."""
    said = words(text)
    return any(is_verb(word) and not is_participle(word) for word in said[1:])


def lacks_outcome(parts: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether sentences only name something or say what is to be done: no verb in them tells that anything is so."""
    if any(_HAPPENS.search(fold(title)) for title in titles[-1:]):
        return False
    return not any(
        _FINITE.search(said) or _SO_FAR.search(said) or has_past_verb(said) or any(map(_is_done, words(said)))
        for said in map(fold, parts)
    )


def _is_done(word: str) -> bool:
    """Whether a word is a participle, and not an infinitive that looks like one: "versterken"."""
    return is_participle(word) and not is_infinitive(word)
