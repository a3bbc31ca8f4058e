"""Of which term a question asks what it means: "wat verstaan we onder …", "wat houdt … in", "wat is een …"."""

from __future__ import annotations

import re

from corpus.language import content_words, fold, words

LONGEST = 4
"""A term has at most so many words; what is longer is a description."""
_FILLS = re.compile(
    r"\b(?:eigenlijk|precies|nou|nu|dan|ook al ?weer|exact|concreet|zoal|allemaal|eens|er|toch|zo'n|'n)\b"
)
_WORD = r"[^\W\d_][\w'’.-]*"
_BARE = (
    r"(?!(?:van|voor|tussen|met|om|in|bij|op|uit|aan|als|tegen|over|dat|die|dit|de|het|er|hier|daar|nodig|verboden"
    r"|verplicht|toegestaan|besloten|afgesproken|besproken|gezegd|bekend|geregeld|nieuw|belangrijk|mogelijk|anders"
    r"|veranderd|handig|slim|normaal)\b)[^\W\d_][\w'’-]*"
)
""" "Wat is het adres van de school" asks for no term, but for something that the school has."""
_SOMEBODY = rf"(?: (?:{_WORD}|{_WORD} {_WORD}|(?:{_WORD} ){{2,5}}?{_WORD}))?"
"""Whose word it is: "het CBS", "ze"; or where it stands: "in de kampregels"."""
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bwat (?:verstaa[nt]|verstond\w*){_SOMEBODY} onder (?P<term>.+)",
        rf"\bwat bedoel\w*{_SOMEBODY} met (?P<term>.+)",
        rf"\bwat (?:wordt|word|worden|werd|is){_SOMEBODY} (?:verstaan onder|bedoeld met|gerekend tot) (?P<term>.+)",
        rf"\bwat (?:wordt|word|worden|werd|is){_SOMEBODY} (?:onder|met|tot) (?P<term>.+?) "
        r"(?:verstaan|bedoeld|gerekend|bedoeld wordt)\b",
        r"\b(?:met|onder) (?P<term>.+?) (?:wordt |werd )?(?:bedoeld|verstaan)(?: wordt| werd)?$",
        r"\bwat (?:houdt|houden|hield) (?P<term>.+?) in$",
        r"\bwat (?P<term>.+?) (?:inhoudt|inhouden|betekent|betekenen)$",
        r"\bwat beteken(?:t|en) (?P<term>.+)",
        r"\b(?:betekenis|definitie) van (?P<term>.+)",
        r"^(?:en )?wat (?:is|zijn|was) (?P<term>[^?]+?) voor (?:een |soort |type )*[^\W\d_]+$",
        r"^(?:en )?wat (?:is|was) (?P<term>een .+)$",
        rf"^(?:en )?wat (?:is|was) (?P<term>(?:(?:de|het) {_BARE} )?{_BARE}(?: {_BARE}){{0,2}})$",
        r"^(?:en )?wat zijn (?!de |het |jullie |hun |onze |mijn |alle )(?P<term>.+)$",
    )
)
_ARTICLE = re.compile(r"^(?:een|de|het|hun|jullie|onze|ons|zijn|haar|begrip|term|woord|afkorting) ")
_WHERE = re.compile(r"[,;:]| (?:in|bij|binnen|op|uit|volgens|vergeleken|verstaan|bedoeld|gerekend|als)(?: |$)")
"""What comes after a term and is no part of it: where the word is used, what it is set beside."""
_DESCRIBES = re.compile(r" (?:van|voor|tussen|met|om|over|dat|die|dit|deze|is|zijn|wanneer|waarom|waar\w*|hoe)(?: |$)")
""" "Een plek waar …" is no term, but tells of what kind something is."""
_QUOTED = re.compile(r"[\"'“‘](?P<term>[^\"'“”‘’]{2,50})[\"'”’](?!\w)")


def term_asked(question: str) -> tuple[str, ...]:
    """The words of the term whose meaning a question asks; none where it asks something else."""
    said = fold(question).strip(" ?.!")
    plain = " ".join(_FILLS.sub(" ", said).split())
    found = next((match for pattern in _ASKED if (match := pattern.search(plain))), None)
    if found is None:
        return ()
    quoted = _QUOTED.search(said)
    return _words_of(quoted["term"] if quoted else found["term"])


def _words_of(term: str) -> tuple[str, ...]:
    while bare := _ARTICLE.match(term):
        term = term[bare.end() :]
    term = _WHERE.split(term)[0]
    found = tuple(words(term))
    is_term = not _DESCRIBES.search(f" {term}") and len(found) <= LONGEST and bool(content_words(term))
    return found if is_term else ()
