"""Dutch verbs that come apart: "wie vraagt … aan?" asks who does "aanvragen"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.language import is_dutch, lemma

_PARTICLES = frozenset(
    "aan achter af bij binnen deel door goed in klaar langs los mee na neer om onder op over plaats rond samen "
    "tegen terug toe uit vast voor vooruit weg".split()
)
_AFTER_PARTICLE = frozenset(
    "aan als bij dan door en in met na naar of om omdat op over per sinds te tijdens tot tussen uit van vanaf vanuit "
    "via volgens voor wanneer zodat".split()
)
"""What may follow a particle that closes its clause; before a noun or an article it is a preposition."""
_ASKS_WITH_PREPOSITION = frozenset("waar wat".split())
""" "Waar gaat het over?": there the last word belongs to the question word."""


def _with_infinitives(found: Sequence[str]) -> list[str]:
    """The words with "aan te wijzen" as "aanwijzen"."""
    words = list(found)
    for position in reversed([number for number, word in enumerate(words) if word == "te"]):
        particle, verb = words[position - 1 : position] or [""], words[position + 1 : position + 2] or [""]
        if particle[0] in _PARTICLES and is_dutch(particle[0] + verb[0]):
            words[position - 1 : position + 2] = [particle[0] + verb[0]]
    return words


def joined(found: Sequence[str]) -> tuple[list[str], Mapping[str, str]]:
    """The folded words of a question with its parted verbs put together, and for each of those the verb without it.

    "wie past de notulen aan" gives "wie aanpassen de notulen", and "passen" for "aanpassen". An empty string stands for
    a word that is settled already, and is left out.
    """
    words = _with_infinitives(found)
    bare: dict[str, str] = {}
    if words and words[0] in _ASKS_WITH_PREPOSITION:
        return [word for word in words if word], bare
    for position in range(len(words) - 1, 1, -1):
        particle = words[position]
        following = words[position + 1] if position + 1 < len(words) else None
        if particle not in _PARTICLES or not (following is None or following in _AFTER_PARTICLE):
            continue
        for before in range(position):
            verb = lemma(words[before]) if words[before] else ""
            if verb.endswith("en") and verb != words[before] and is_dutch(particle + verb):
                words[before] = particle + verb
                bare[words[before]] = verb
                del words[position]
                break
    return [word for word in words if word], bare
