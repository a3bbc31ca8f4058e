"""What a follow-up takes along where not all that was asked is meant: both documents, only the document, or somebody.

"Wie heeft er een lift?" after two schools asks it of both. "Wie is daar de directeur?" takes the school along, and not
what was asked of it. "Wanneer werkt hij?" asks it of who was asked for.
"""

from __future__ import annotations

import re

from assistant.question.conversation.replacing import document_said
from assistant.question.needed import inflects, is_verb, nouns
from assistant.question.query import Query
from assistant.question.understand import split_context, two_named
from assistant.question_texts import with_context
from assistant.words.lexicon import ACTOR_STEMS
from assistant.words.verbs import is_participle
from corpus.index import Index
from corpus.language import fold, is_function_word, stem, words

_EITHER = re.compile(
    r"^(?:wie|wat|welke?)(?: (?:school|van (?:de|die|deze|beide|hen|het) ?(?:twee|scholen|beide)?))? (?:heeft|hebben"
    r"|had|hadden)(?: (?:er|dan|nu|ook|eigenlijk|daarvan|ervan|van (?:de|die) twee))* (?P<what>[^?]+)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"^(?:de |het )?(?:meer|minder|meeste|minste) (.+)$", re.IGNORECASE)
_POINTS = frozenset("dat dit die deze ze zij hij het ik je jij u we wij men".split())
_BESIDE = re.compile(r"\s+(?:en|met|of|naast|versus|vs)\s+", re.IGNORECASE)
_WHO_IS = re.compile(r"^wie (?:is|was|wordt) (?:(?:daar|er|dan|nu|hier|ook) )*([^?]+)", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:de|het|een) ((?:[^\W\d_]+ ){0,1}?([^\W\d_]+))", re.IGNORECASE)
_PRONOUN = re.compile(r"(?<=\w )(hij|ze|zij|die(?=\W*$))\b|^(hij|zij|ze)(?= )", re.IGNORECASE)
_OF_PERSON = re.compile(r"\b(?:is|was|heet|op|met|van|bij|naar|aan) (?:zijn|haar) [^\W\d_]+")
_PERSONS = ACTOR_STEMS - frozenset(
    map(
        stem,
        """bestuur team school gemeente inspectie ministerie instelling stichting samenwerkingsverband raad commissie
        werkgroep projectgroep organisatie bedrijf college overheid vereniging directie administratie secretariaat
        kabinet regering partij fractie partner ketenpartner mensen iedereen""".split(),
    )
)
"""Stems of words for one person."""
_PLACE = re.compile(
    r"\b(?:die|deze|dezelfde) (?:school|basisschool|organisatie|vereniging|stichting|club|gemeente|instelling)\b"
    r"|^(?:wie (?:is|zijn|was|waren)|hoe heet) daar (?:de|het)\b"
)
_THEIRS = re.compile(r"\b(?:ze|zij|hun)\b")
_HAVING = re.compile(r"^(?:(?:heeft|hebben)\b|hoeveel [^\W\d_]+ (?:heeft|hebben)\b)")


def of_both(bare: str, before: str, earlier: Query, index: Index) -> str | None:
    """Which of two documents that were spoken of has something, or the most of it, as a question about both."""
    either, named = _EITHER.match(bare), document_said(before, earlier)
    pair = _BESIDE.split(named)
    both = " en ".join(pair)
    if not either or len(pair) != len(("one", "other")) or words(either["what"])[0] in _POINTS:
        return None
    if two_named(both, index) is None:
        return None
    what = either["what"].strip(" .")
    counted = _HOW_MANY.match(what)
    return f"Hoeveel {counted[1]} hebben {both}?" if counted else f"Hebben {both} {what}?"


def of_somebody(bare: str, before: str, earlier: Query) -> str | None:
    """What is asked of "hij", "zij" or "ze", with who was asked for before in its place."""
    who = _somebody(before, earlier)
    if who is None:
        return None
    found = _PRONOUN.search(bare)
    if found and not _is_of_many(bare, found):
        start = found.start()
        return f"{bare[:start]}{who}{bare[found.end() :].rstrip('?. ')}?"
    return with_context(bare[:1].upper() + bare[1:], who) if _OF_PERSON.search(fold(bare)) else None


def _is_of_many(bare: str, found: re.Match[str]) -> bool:
    """Whether a pronoun has a verb in the plural: "hebben ze"."""
    before, after = words(bare[: found.start()])[-1:], words(bare[found.end() :])[:1]
    verb = next((word for word in (*before, *after) if is_verb(word)), "")
    return not verb or verb.endswith("n")


def _somebody(before: str, earlier: Query) -> str | None:
    """Who was asked for, or asked about, with the document that it was asked of: "de directeur van De Linde"."""
    who = next(filter(None, (_said_of(part.rstrip("?. "), earlier) for part in split_context(before))), None)
    named = document_said(before, earlier)
    if who is None or not named or not who.startswith("de ") or earlier.scope.intersection(words(who)):
        return who
    return f"{who} van {named}"


def _said_of(asked: str, earlier: Query) -> str | None:
    """The words for the one person that a question is about."""
    one = _WHO_IS.match(asked)
    first = words(one[1])[0] if one and words(one[1]) else ""
    if one and not (inflects(first) or is_participle(first)):  # "wie is verantwoordelijk voor …" names nobody
        return re.sub(r"^(?:hun|een)\b", "de", one[1].strip())
    found = [one[1] for one in _SOMEBODY.finditer(asked) if _is_person(one[2])]
    return f"de {found[0]}" if len(found) == 1 and not earlier.scope.intersection(words(found[0])) else None


def _is_person(word: str) -> bool:
    """Whether a word is one for somebody, or ends in one: "gedragsspecialist"."""
    said = fold(word)
    tails = (stem(said[cut:]) for cut in (0, *range(3, len(said) - 4)))
    return any(tail in _PERSONS for tail in tails)


def only_the_document(bare: str, before: str, earlier: Query) -> str | None:
    """The document that was asked about, for a follow-up that asks something else of it: "wie is daar de directeur?".

    "Ze" and "hun" are the document's where who works there was asked for, or what it has.
    """
    said, main = fold(bare), fold(split_context(before)[0])
    own = any(not is_function_word(word) for word in nouns(words(said)))
    if not earlier.documents or not own:
        return None
    theirs = _THEIRS.search(said) and (_WHO_IS.match(main) or _HAVING.match(main) or _somebody(before, earlier))
    return document_said(before, earlier) or None if _PLACE.search(said) or theirs else None
