"""A pupil whom a question names: "Sem de Vries uit groep 6 zit steeds thuis". The documents do not tell of Sem."""

from __future__ import annotations

import re

from corpus.index import Index
from corpus.language import is_dutch, words

_NAME = (
    r"[A-Z][a-zà-ÿ]+(?:(?: (?:van|de|den|der|het|ten|ter|te|’t|'t|el|al|ait|ben|bin))*"
    r" [A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)?"
)
PUPIL = re.compile(
    r"\b(?P<child>(?:[Ll]eerling|[Kk]ind|[Zz]oon(?:tje)?|[Dd]ochter(?:tje)?|[Pp]upil|[Jj]ongen|[Mm]eisje)"
    rf"(?:,? (?:genaamd|met de naam|die))?(?: heet)?),? (?P<after>{_NAME})\b"
    rf"|\b(?P<before>{_NAME}),? (?:(?:die )?zit (?:nu |al )?(?:bij mij )?in|uit) (?:groep [1-8]\b|klas \d"
    r"|(?:mijn|onze|zijn|haar) (?:klas|groep)\b)"
)
"""A child's name after a word for a child, or before the group that it is in."""


def unnamed(question: str, index: Index) -> str:
    """A question with "een leerling" for the pupil whom it names, unless the documents know that name."""
    return PUPIL.sub(lambda found: found[0] if _is_known(found, index) else _as_pupil(found), question)


def _is_known(found: re.Match[str], index: Index) -> bool:
    """Whether the documents have a name; or it is none, but a word with the capital of a sentence."""
    first, *more = words(found["after"] or found["before"])
    opens = found.start("before") == 0 and not more
    return bool(index.words.rows_with(first)) or (opens and is_dutch(first))


def _as_pupil(found: re.Match[str]) -> str:
    if found["child"]:
        return found["child"].removesuffix(" heet")
    return f"{'een' if found.start() else 'Een'} leerling{found[0][len(found['before']) :]}"
