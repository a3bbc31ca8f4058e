"""A pupil whom a question names: "Sem de Vries uit groep 6 zit steeds thuis". The documents do not tell of Sem."""

from __future__ import annotations

import re

from corpus.index import Index
from corpus.language import is_dutch, words

_WORD = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?"
_NAME = rf"{_WORD}(?:(?: (?:van|de|den|der|het|ten|ter|te|’t|'t|el|al|ait|ben|bin))* {_WORD})?"
_CHILD = r"(?:[Ll]eerling|[Kk]ind|[Zz]oon(?:tje)?|[Dd]ochter(?:tje)?|[Pp]upil|[Jj]ongen|[Mm]eisje)"
_IN_CLASS = (
    r",? (?:(?:die )?zit (?:nu |al )?(?:bij mij )?in|uit)"
    r" (?:groep [1-8]\b|klas \d|(?:mijn|onze|zijn|haar) (?:klas|groep)\b)"
)
PUPIL = re.compile(rf"\b{_CHILD}(?:,? (?:genaamd|met de naam|die))?(?: heet)?,? {_NAME}\b|\b{_NAME}{_IN_CLASS}")
"""What may be a child's name: after a word for a child, or before the group that it is in."""
_SURELY = re.compile(
    rf"\b(?P<owner>(?:[Mm]ijn|[Oo]nze|[Zz]ijn|[Hh]aar|[Dd]e) )?(?P<child>{_CHILD})"
    rf"(?P<called>,? (?:genaamd|met de naam|(?:die )?heet))?,? (?P<after>{_NAME})\b"
    rf"|\b(?P<before>{_NAME})(?P<where>{_IN_CLASS})"
)


def unnamed(question: str, index: Index) -> str:
    """A question without the name of the pupil whom it names, unless the documents know that name.

    It must be plain that it is one: "hoe leert een kind Engels" and "krijgt een kind Ritalin" name no child.
    """
    return _SURELY.sub(lambda found: _as_pupil(found) if _is_pupil(found, index) else found[0], question)


def _is_pupil(found: re.Match[str], index: Index) -> bool:
    first, *more = words(found["after"] or found["before"])
    if index.words.rows_with(first):
        return False
    if found["before"]:
        return bool(more) or found.start() > 0 or not is_dutch(first)  # "Nieuws uit groep 3" begins with a capital
    return bool(found["called"] or (found["owner"] and (more or not is_dutch(first))))


def _as_pupil(found: re.Match[str]) -> str:
    if found["child"]:
        return f"{found['owner'] or ''}{found['child']}"
    return f"{'een' if found.start() else 'Een'} leerling{found['where']}"
