"""The nouns without which a passage does not speak of what is asked, however many of the other words it holds.

"Hoe lang duurt de hoorzitting?" is not answered by how long one waits for it, nor "welke dag is de logopedist er?" by
the days of somebody else. Verbs and adjectives are put in other words so often that they only count (`Coverage`); a
noun that is missing in every form and by every synonym is what tells a near miss.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.lexicon import ACTOR_STEMS, DOCUMENT_STEMS, NUMBERS
from assistant.words.spoken import NEGATIONS
from corpus.expand import FRONT_OF_COMPOUND, PART_OF_COMPOUND
from corpus.index import Index
from corpus.language import MONTHS, is_dutch, is_function_word, lemma, stem
from corpus.lexical import STRONG, Term

COMMON, FEW = 0.05, 2
"""A noun in more than this share of the passages, and in more than so many, says little: each may be about it."""
_DETERMINERS = frozenset(
    "de het een t n deze die dit dat mijn jouw zijn haar hun onze ons uw jullie geen welk welke hoeveel alle elk elke "
    "ieder iedere".split()
)
_PREPOSITIONS = frozenset("aan bij door in met na naar naast op over per rond tegen tot tussen uit van voor".split())
_ADVERBS = frozenset(
    """achter allebei alleen alsnog altijd anders begin beide daarna dankzij dicht eenmaal eerder eerst
    eerste eind elders enkel erin genoeg half hoeverre hoogstens laatst laatste langst later max maximaal
    meestal midden minimaal minstens namelijk nodig nogmaals nooit ondanks ooit open opnieuw overal qua
    sinds soms steeds telkens tenminste terecht tevoren thuis toch vaak vanwege vanzelf verder voldoende
    voordat vorig vroeger wegens wiens zelfs zich zo'n zoal zonder zowel paar bijeen mee me mij terug
    weer weg""".split()
)
"""Small words that no ending tells from nouns: how, when and in what order, and a few prepositions."""
_TITLES = frozenset("mevrouw mevr mw meneer mijnheer dhr".split())
"""Stand before a name, and are written in many ways."""
_TIME = frozenset(
    stem(word)
    for word in (
        *MONTHS,
        *"""jaar jaren schooljaar week weken maand maanden dag dagen uur uren minuut kwartaal zomer winter herfst lente
        voorjaar najaar weekend ochtend middag avond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag tijd
        periode keer maal euro procent mens persoon iemand""".split(),
    )
)
"""Stems of times and of what is counted in: they stand in other words, or in digits."""
_ANYBODY = frozenset(stem(word) for word in "leerling kind jongere school groep ouder docent leraar plaats".split())
"""Tails of compounds that say little: who or what it is, not of which kind."""
_PARTICIPLE = re.compile(r"(?:[a-z]*ge|be|ver|ont|her)[a-z]{2,}(?:de|te|en)")


def nouns(found: Sequence[str]) -> frozenset[str]:
    """Which folded words of a question are taken for nouns, by a dictionary and by what stands around them."""
    return frozenset(
        word
        for position, word in enumerate(found)
        if _is_noun(word, found[position - 1] if position else "", (*found[position + 1 :], "")[0])
    )


def _is_noun(word: str, before: str, following: str) -> bool:
    if is_function_word(word) or word in NEGATIONS or word in _ADVERBS | _TITLES or word in NUMBERS or word.isdigit():
        return False
    if not word.isalpha() or not is_dutch(word):
        return True  # a name, a code, or a compound that no dictionary has
    named = before in _DETERMINERS
    closes = not following or is_function_word(following)
    listed = lemma(word)
    if listed.endswith(("en", "aan")) and (word != listed or not named):
        return named and closes
    adjective = listed != word and word.endswith("e") and not listed.endswith("e")
    if adjective or _PARTICIPLE.fullmatch(word) or _inflects(word):
        return named and closes and before != "dat"
    return not word.endswith("en") or named or before in _PREPOSITIONS or not closes


def _inflects(word: str) -> bool:
    """Whether a word is an adjective, by its form in -e: "vast" has "vaste", "minimaal" has "minimale"."""
    if word.endswith("er") and len(lemma(word)) < len(word) and stem(word) not in ACTOR_STEMS:  # "langer"
        return True
    short = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", word)
    soft = re.sub("f$", "v", re.sub("s$", "z", short))
    forms = (f"{word}e", f"{short}e", f"{soft}e", f"{word}{word[-1]}e")
    return any(is_dutch(form) and lemma(form) == word for form in forms)


def needed(found: Sequence[str], terms: Sequence[Term], index: Index) -> frozenset[str]:
    """The words of a question that a passage must hold to speak of what is asked: its nouns, but for common ones."""
    named = nouns(found)
    return frozenset(term.word for term in terms if term.word in named and not _is_common(term, index))


def _is_common(term: Term, index: Index) -> bool:
    if any(stem(term.word[cut:]) in _TIME for cut in (0, *range(4, len(term.word) - 3))):
        return True
    known = any(weight >= STRONG for _, weight in term.forms)
    many = index.words.frequency(term) > max(FEW, COMMON * index.words.size)
    return known and (many or stem(term.word) in DOCUMENT_STEMS)


def meant(term: Term, weight: float) -> bool:
    """Whether a word found at a weight names what the term names.

    The tail of a compound does ("arrangement" for "groepsarrangement"), its front only where the tail says little
    ("havo" for "havoleerlingen", not "school" for "schoolgebouw").
    """
    if weight > FRONT_OF_COMPOUND:
        return True
    if any(known >= STRONG for _, known in term.forms):  # the whole word stands elsewhere
        return False
    tail = any(stem(term.word[cut:]) in _ANYBODY for cut in range(3, len(term.word) - 3))
    return tail if weight == FRONT_OF_COMPOUND else weight >= PART_OF_COMPOUND
