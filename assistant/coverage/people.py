"""Whom an outcome and a plan speak of."""

from __future__ import annotations

from corpus.language import stem

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
