"""Of which term a question asks what it means: "wat verstaan we onder …", "wat houdt … in", "wat is een …".

Of more that it asks what they stand for, what belongs to them or how they go (`telling_asked`): that too is told by a
sentence about the thing itself, and not by one that only mentions it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.words.verbs import apart, joined
from corpus.language import content_words, fold, is_dutch, words

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
        rf"\b(?:wat|wie|welke(?: {_WORD}){{1,3}}) (?:wordt|word|worden|werd|is){_SOMEBODY} "
        r"(?:verstaan onder|bedoeld met|gerekend tot) (?P<term>.+)",
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
        r"^(?:en )?(?P<term>.+?),? wat (?:is|zijn) dat\b",
        r"^(?:en )?wie of wat (?:is|zijn) (?P<term>.+)$",
        rf"\buit(?:leggen)? wat (?P<term>een .+|(?:(?:de|het) )?{_BARE}) (?:is|zijn)$",
        r"^(?:en )?wat zijn (?!de |het |jullie |hun |onze |mijn |alle )(?P<term>.+)$",
    )
)
_NAMED = re.compile(r"(?i:(?:en )?wat is) (?P<term>(?:De|Het) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)")
""" "Wat is De Linde?": the article is part of a name, so it is not "de school" that it asks something of."""
_ARTICLE = re.compile(r"^(?:een|de|het|hun|jullie|onze|ons|zijn|haar|mijn|je|begrip|term|woord|afkorting) ")
_WHERE = re.compile(r"[,;:]| (?:in|bij|binnen|op|uit|volgens|vergeleken|verstaan|bedoeld|gerekend|als)(?: |$)")
"""What comes after a term and is no part of it: where the word is used, what it is set beside."""
_DESCRIBES = re.compile(r" (?:van|voor|tussen|met|om|over|dat|die|dit|deze|is|zijn|wanneer|waarom|waar\w*|hoe)(?: |$)")
""" "Een plek waar …" is no term, but tells of what kind something is."""
_QUOTED = re.compile(r"[\"'“‘](?P<term>[^\"'“”‘’]{2,50})[\"'”’](?!\w)")


_WORDS_OF = r"(?:(?:de )?(?:afkorting|letters) )?"
_LETTERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bwaar (?:staat|staan) {_WORDS_OF}(?P<term>[\w.-]+)(?: \w+)? voor$",
        rf"\bwaarvoor (?:staat|staan) {_WORDS_OF}(?P<term>[\w.-]+)$",
        r"\bwaar(?:van)? is (?P<term>[\w.-]+) (?:(?:een|de) )?afkorting(?: van| voor)?$",
        r"\b(?:wat|hoe) (?:is|luidt|betekent) (?:de )?(?:afkorting )?(?P<term>[\w.-]+) (?:als afkorting|voluit)$",
        r"\bhoe schrijf je (?:de )?(?:afkorting )?(?P<term>[\w.-]+) voluit$",
    )
)
_SHORTEST, _MOST_LETTERS = 2, 6
"""An abbreviation has so many letters."""
_INSIDE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bwat (?:hoort|horen|behoort|behoren) (?:bij|tot) (?P<term>.+)",
        r"\bwat (?:valt|vallen) onder (?P<term>.+)",
        r"\bwat omvat(?:ten)? (?P<term>.+)",
        rf"\bwat (?:houdt|houden) (?P<term>(?:(?:een|de|het) )?{_BARE}) van .+ in$",
    )
)
_WAY = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:en )?hoe (?:werkt|werken|verloopt|verlopen) (?P<term>.+)",
        r"\bhoe (?:gaat|gaan) (?P<term>.+?) (?:in (?:zijn|z'n|haar|hun) werk|te werk|in de praktijk)$",
    )
)
_DONE = re.compile(
    r"^(?:en )?(?:hoe|waarmee) (?:(?:kan|kun|kunnen|moet|moeten|mag) )?(?:(?:ik|je|jij|u|we|wij|ouders|leerlingen) )?"
    r"(?P<term>(?:een|de|het|mijn|je|zo'n) .+?) (?P<verb>\w+)$"
)
""" "Hoe vraag je een pas aan?", its verb put together at the end."""
_THING = re.compile(r"^(?:en )?wat (?:is|zijn) (?:nou |nu |eigenlijk |precies )?(?:de|het) (?P<term>[^\W\d_][\w'’-]+)$")
""" "Wat is de pluktuin?": what may be a thing to explain, or have a value ("wat is de contributie?")."""
Way = Literal["meaning", "letters", "inside", "way", "deed", "thing"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question wants to be told of a term; `verb`, an infinitive, is what it asks how to do with it."""

    term: tuple[str, ...]
    way: Way
    verb: str = ""


_POINTS = re.compile(
    r"^(?:en )?(?:wat (?:houdt|is|betekent)|hoe (?:gaat|werkt|verloopt)) (?P<it>dat|het|die|dit)"
    r"(?= in$|$| in (?:zijn|z'n) werk$| te werk$| precies)"
)
_LAST_NAMED = re.compile(r"\b(?:een|de|het) (?P<term>[^\W\d_]+(?: [^\W\d_]+)?)$")


def telling_asked(question: str, before: str = "") -> Asked | None:
    """The term that a question wants to be told something of that no mention of it tells; None where it asks else.

    A question "hoe gaat dat in zijn werk?" is about what the one `before` it names last.
    """
    said = fold(question).strip(" ?.!")
    named = _LAST_NAMED.search(fold(before).strip(" ?.!"))
    if named and (points := _POINTS.search(said)):
        said = f"{said[: points.start('it')]}{named[0]}{said[points.end('it') :]}"
    plain = " ".join(_FILLS.sub(" ", said).split())
    if (letters := _matched(_LETTERS, plain)) and _is_abbreviation(letters, question):
        return Asked((letters,), "letters")
    if term := term_asked(question):
        return Asked(term, "meaning")
    if inside := _words_of(_matched(_INSIDE, plain)):
        return Asked(inside, "inside")
    if way := _words_of(_matched(_WAY, plain)):
        return Asked(way, "way")
    if thing := thing_asked(question):
        return Asked(thing, "thing")
    return _deed(plain)


def thing_asked(question: str) -> tuple[str, ...]:
    """The word for a thing of which a question asks what it is, with "de" or "het" before it; none for any other."""
    plain = " ".join(_FILLS.sub(" ", fold(question).strip(" ?.!")).split())
    return _words_of(_matched((_THING,), plain))


def _matched(patterns: tuple[re.Pattern[str], ...], plain: str) -> str:
    return next((match["term"] for pattern in patterns if (match := pattern.search(plain))), "")


def _is_abbreviation(term: str, question: str) -> bool:
    """Whether a folded term is written in capitals, or is no word and as short as an abbreviation."""
    if not _SHORTEST <= len(term) <= _MOST_LETTERS:
        return False
    typed = re.search(rf"(?i:\b{re.escape(term)}\b)", question)
    return bool(typed and sum(map(str.isupper, typed[0])) >= _SHORTEST) or not is_dutch(term)


def _deed(plain: str) -> Asked | None:
    """What somebody asks how to do, by a verb that comes apart: of any other the noun tells as much."""
    found = _DONE.match(" ".join(_parted_last(plain)))
    term = _words_of(found["term"]) if found else ()
    return Asked(term, "deed", found["verb"]) if found and term and apart(found["verb"])[0] else None


def _parted_last(plain: str) -> list[str]:
    """The words of a question with its parted verb put together behind them: "hoe je een pas aanvragen"."""
    together, parted = joined(plain.split())
    verb = next(iter(parted), None)
    return [*(word for word in together if word != verb), verb] if verb else together


def term_asked(question: str) -> tuple[str, ...]:
    """The words of the term whose meaning a question asks; none where it asks something else."""
    said = fold(question).strip(" ?.!")
    plain = " ".join(_FILLS.sub(" ", said).split())
    found = next((match for pattern in _ASKED if (match := pattern.search(plain))), None)
    if found is None:
        named = _NAMED.fullmatch(question.strip(" ?.!"))
        return _words_of(fold(named["term"])) if named else ()
    quoted = _QUOTED.search(said)
    return _words_of(quoted["term"] if quoted else found["term"])


def _words_of(term: str) -> tuple[str, ...]:
    while bare := _ARTICLE.match(term):
        term = term[bare.end() :]
    term = _WHERE.split(term)[0]
    found = tuple(words(term))
    is_term = not _DESCRIBES.search(f" {term}") and len(found) <= LONGEST and bool(content_words(term))
    return found if is_term else ()
