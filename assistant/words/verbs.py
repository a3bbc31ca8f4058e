"""Dutch verbs that come apart: "wie vraagt … aan?" asks who does "aanvragen"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.language import is_dutch, lemma

_PARTICLES = frozenset(
    "aan achter af bij binnen deel door goed in klaar langs los mee na neer om onder op over plaats rond samen "
    "tegen terug toe uit vast voor vooruit weg".split()
)
_ALWAYS_APART = _PARTICLES - frozenset("door om onder over voor achter".split())
"""Those that never stay before a verb ("overleggen" is none of "leggen")."""
_AFTER_PARTICLE = frozenset(
    "aan als bij dan door en in met na naar of om omdat op over per sinds te tijdens tot tussen uit van vanaf vanuit "
    "via volgens voor wanneer zodat".split()
)
"""What may follow a particle that closes its clause; before a noun or an article it is a preposition."""
_ASKS_WITH_PREPOSITION = frozenset("waar wat".split())
""" "Waar gaat het over?": there the last word belongs to the question word."""

ONES_SELF = frozenset("ik je jij we wij u men".split())
"""Who asks how to do something: then how to do that must be told, by its verb where that comes apart."""
_ENDS = re.compile(r"(?:en|aan|ien|oen)$")
_SHORTEST = 3
"""Letters that a verb has at least more than."""
_PARTICIPLE = re.compile(r"(?:(?:[a-z]*ge|be|ver|ont|her)[a-z]{2,}(?:d|t|en)|[a-z]*eerd)")


def apart(infinitive: str) -> tuple[str, frozenset[str]]:
    """The particle of a verb that comes apart, and the forms of the verb without it: "af" and "wijkt"; else nothing."""
    for particle in _PARTICLES:
        bare = infinitive.removeprefix(particle)
        if infinitive.startswith(particle) and len(bare) > _SHORTEST and bare.endswith("en") and is_dutch(bare):
            return particle, _present(bare)
    return "", frozenset()


def _present(verb: str) -> frozenset[str]:
    """The forms of a regular verb in the present: "neem" and "neemt" of "nemen"."""
    base = re.sub(r"([^aeiou])\1$", r"\1", verb.removesuffix("en"))
    if verb.removesuffix("en") == base:
        base = re.sub(r"(?<![aeiou])([aeou])([^aeiou])$", r"\1\1\2", base)
    base = re.sub("v$", "f", re.sub("z$", "s", base))
    return frozenset((verb, base, f"{base}t"))


def stands_apart(verb: str, particle: str, text: str) -> bool:
    """Whether a folded text has a verb and after it, at the end of its clause, what belongs to it: "loopt … terug"."""
    after = "|".join(sorted(_AFTER_PARTICLE))
    return re.search(rf"\b{verb}\b[^.,;:!?]*\b{particle}(?=\W*$|[.,;:!?)]|\s+(?:{after})\b)", text) is not None


def is_infinitive(word: str) -> bool:
    """Whether a folded word is listed as a verb is, itself or without the particle in front of it: "aanvragen"."""
    if not _ENDS.search(word) or not is_dutch(word):
        return False
    return lemma(word) == word or any(lemma(form) == word.removeprefix(apart(word)[0]) for form in apart(word)[1])


def closes_as_verb(word: str) -> bool:
    """Whether the last word of a clause with "mag" or "kan" is its verb, though it may be a plural too: "bellen"."""
    return word.endswith("en") and any(lemma(form) == word for form in _present(word) if form.endswith("t"))


def is_verb(word: str) -> bool:
    """Whether a folded word is a verb in the present or the past: "krijgt", "krijgen", "stemde"."""
    listed = lemma(word)
    return listed.endswith(("en", "aan", "zien", "doen")) and (listed != word or is_infinitive(word))


def is_participle(word: str) -> bool:
    """Whether a folded word is the participle of a verb: "geschorst", "overgeslagen"."""
    return bool(_PARTICIPLE.fullmatch(word)) and bool(_ENDS.search(lemma(word)) or word.endswith("eerd"))


def _with_infinitives(found: Sequence[str]) -> list[str]:
    """The words with "aan te wijzen" as "aanwijzen"."""
    words = list(found)
    for position in reversed([number for number, word in enumerate(words) if word == "te"]):
        particle, verb = words[position - 1 : position] or [""], words[position + 1 : position + 2] or [""]
        if particle[0] in _PARTICLES and is_dutch(particle[0] + verb[0]):
            words[position - 1 : position + 2] = [particle[0] + verb[0]]
    return words


def without_particle(word: str) -> str | None:
    """The bare verb of one that comes apart: "melden" of "aangemeld", for a text may say "zij melden hem aan"."""
    listed = lemma(word)
    for particle in _ALWAYS_APART:
        bare = listed.removeprefix(particle)
        if (
            bare != listed
            and len(bare) > len("en") + 1
            and bare.endswith("en")
            and lemma(bare) == bare
            and is_dutch(bare)
        ):
            return bare
    return None


def _infinitive(word: str, particle: str, following: str) -> str:
    """The infinitive of a word; before "ik" that of a verb which may be a noun too: "vraag ik … aan"."""
    if following not in ONES_SELF:
        return lemma(word)
    short = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", word)
    spelled = (f"{word}en", f"{short}en", f"{re.sub('f$', 'v', re.sub('s$', 'z', short))}en", f"{word}{word[-1]}en")
    return next((verb for verb in spelled if word in _present(verb) and is_dutch(particle + verb)), lemma(word))


def joined(found: Sequence[str]) -> tuple[list[str], Mapping[str, str]]:
    """The folded words of a question with its parted verbs put together, and for each of those the verb without it.

    "wie past de notulen aan" gives "wie aanpassen de notulen", and "passen" for "aanpassen". An empty string stands for
    a word that is settled already, and is left out.
    """
    words = _with_infinitives(found)
    bare: dict[str, str] = {}
    if words and words[0] in _ASKS_WITH_PREPOSITION and words[1:2] != ["toe"]:  # "waar toe roept zij op" has its own
        return [word for word in words if word], bare
    for position in range(len(words) - 1, 1, -1):
        particle = words[position]
        following = words[position + 1] if position + 1 < len(words) else None
        if particle not in _PARTICLES or not (following is None or following in _AFTER_PARTICLE):
            continue
        for before in range(position):
            how = words[before - 1 : before + 1] == ["hoe", "laat"]  # asks when, and is no form of "laten"
            verb = _infinitive(words[before], particle, words[before + 1]) if words[before] and not how else ""
            if verb.endswith("en") and verb != words[before] and is_dutch(particle + verb):
                words[before] = particle + verb
                bare[words[before]] = verb
                del words[position]
                break
    return [word for word in words if word], bare
