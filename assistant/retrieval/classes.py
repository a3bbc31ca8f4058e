"""From, until or in which class or year of school: what a question may ask, and a text may tell."""

from __future__ import annotations

import re

from corpus.language import fold

_CLASS = r"(?:klas(?:sen)?|leerja(?:ar|ren)|schooljaar)"
_ASKED = re.compile(
    rf"\b(?:(?:vanaf|tot(?: en met)?|t/m|in|voor|uit) welke? {_CLASS}|(?:vanaf|tot(?: en met)?) welke groep)\b"
)
_ORDINAL = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|hoogste|elke|ieder|iedere|alle|\d(?:e|de|ste))"
_COUNT = "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_NAMED = re.compile(
    rf"\b(?:klas(?:sen)?|leerja(?:ar|ren)|groep(?:en)?|jaar) \d|\b{_ORDINAL} {_CLASS}\b|\b{_ORDINAL} (?:groep|jaar)\b"
    r"|\b(?:\w*brugklas\w*|onderbouw\w*|bovenbouw\w*|middenbouw\w*|kleuters?|peuters?|examenklas\w*"
    r"|(?:eerste|tweede|derde|vierde|vijfde|zesde)(?:klas\w*|jaars))\b"
    r"|\b(?:havo|vwo|vmbo\S*|mavo|pro|gymnasium|atheneum)[ -]\d|\bleerjaar\b"
    rf"|\bgroep(?:en)? (?:{_COUNT})\b|\bkinderen (?:van|die) (?:{_COUNT})\b|\bbrug\w+\b|\b[hvmk]\d[a-z]?\b"
    r"|\b(?:hoogste|laagste|bovenste|onderste|laatste|eerste) (?:\w+ )?groepen\b"
    r"|\b(?:de|het) (?:eerste|tweede|derde|vierde|vijfde|zesde) (?:kies|krijg|ga|heb|is|leer|mag)\w*"
    r"|\b\d{1,2}(?: ?(?:-|–|t/m|tot) ?\d{1,2})? jaar\b"
)


def asks_class(question: str) -> bool:
    """Whether a question asks which class somebody must be in: "vanaf welke klas mag dat?"."""
    return bool(_ASKED.search(fold(question)))


def names_class(text: str) -> bool:
    """Whether a text names a class, a year of school or how old pupils are."""
    return bool(_NAMED.search(fold(text)))
