"""Whom an outcome and a plan speak of: the groups of people in schools, and what is told when the plan has others."""

from __future__ import annotations

import re

from assistant.coverage.types import Difference
from corpus.language import fold, stem

_STAFF = (
    re.compile(
        r"\b(?:\w*leerkracht(?:en)?|leraar|leraren|\w*docent(?:en)?|mentor(?:en)?|onderwijsgevenden?|onderwijzers?)\b"
    ),
    re.compile(
        r"\b(?:(?:intern|ambulant) begeleiders?|ib[’' -]?ers?"
        r"|(?:zorg|ondersteunings|kwaliteits)coordinator(?:en|s)?)\b"
    ),
    re.compile(r"\b(?:onderwijs|klassen)assistent(?:en)?\b|\bleraarondersteuners?\b"),
    re.compile(
        r"\b(?:(?:school)?(?:directeur(?:en|s)?|leiders?)|(?:con)?rector(?:en|s)?|(?:team|afdelings)leiders?"
        r"|afdelingshoofd(?:en)?)\b"
    ),
)
"""Those who work at a school, by what they do there: what is promised to one group is not promised to another."""
_ANY_STAFF = re.compile(
    r"\b(?:\w*medewerkers?|personeel\w*|\w*teams?|professionals?|collega\w*|iedereen|onderwijsmensen"
    r"|voor de klas|(?:elke|iedere) (?:klas|groep)|alle (?:klassen|groepen))\b"
)
_ASIDE = re.compile(r";.*|\bdoor [^,;.]+|\ben (?:hun|de|haar|zijn) [^,;.]+|, (?:die|dat) de [^,;.]+")
"""Where a sentence names who is there beside those that it is for, or who does it for them."""
_ARRANGES = re.compile(
    r"\b(?:zorgt|zorgen|organiseert|organiseren|regelt|regelen|plant|plannen|verzorgt|verzorgen|wijst|wijzen|stelt|stellen"
    r"|kiest|kiezen|ziet|zien|bewaakt|bewaken|geeft|geven|biedt|bieden|maakt|maken|leidt|begeleidt|coordineert)\b"
)
"""What those do who see to something for others."""
_PEOPLE = frozenset(
    stem(word)
    for word in """
    leerling kind jongere kleuter peuter student ouder verzorger gezin leerkracht leraar docent mentor begeleider
    directeur bestuurder medewerker mens school bestuur gemeente
""".split()
)


def are_people(word: str) -> bool:
    """Whether a folded word names who is meant rather than what."""
    return stem(word) in _PEOPLE


def other_people(outcome: str, sentence: str) -> tuple[Difference, ...]:
    """Whom of a school's staff an outcome means, where a sentence of a plan names only others of them."""
    asked, said = _folded(outcome), _folded(sentence)
    if _ARRANGES.search(said) and not _ARRANGES.search(asked):
        return ()
    meant = _ASIDE.sub(lambda aside: " " * len(aside[0]), said)
    theirs = [found for group in _STAFF if (found := group.search(meant))]
    if not theirs or _ANY_STAFF.search(said) or any(group.search(said) for group in _STAFF if group.search(asked)):
        return ()
    ours = [found for group in _STAFF if (found := group.search(asked))]
    return tuple(
        Difference(kind="scope", report=_words(one, outcome), plan=_words(theirs[0], sentence)) for one in ours[:1]
    )


def _folded(text: str) -> str:
    return " ".join(fold(text).split())


def _words(found: re.Match[str], text: str) -> str:
    """What was found in a folded text as it stands in the text itself, where folding left its length as it was."""
    own = " ".join(text.split())
    return own[found.start() : found.end()] if len(own) == len(found.string) else found[0]
