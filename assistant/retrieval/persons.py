"""Whether a text tells who: a name for who has a part, and otherwise anybody who can do things."""

from __future__ import annotations

import re

from assistant.question.query import Query
from assistant.retrieval.answer_type import has_actor, has_name, has_person
from assistant.retrieval.counting import uncounted
from assistant.retrieval.rows import fills_column, names_person
from assistant.words.lexicon import NUMBERS, ORDINALS
from assistant.words.sentences import sentences
from assistant.words.ticks import is_matrix_row
from assistant.words.verbs import is_verb
from corpus.expand import PART_OF_COMPOUND
from corpus.language import fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

_IS_SOMEBODY = re.compile(
    r"((?:[^\W\d_]+\s+){1,6})\b(?:is|zijn|was|waren|wordt|worden) (?:altijd |ook |steeds )?(?:de|het|een|door)\b"
)
"""Says who has a part by another part: "voorzitter is de wethouder"."""
_MADE_OF = re.compile(r"\b(?:bestaa[nt]|bestond(?:en)?|samengesteld|gevormd) (?:uit|door)\b")
_WHO_DOES = re.compile(
    r"(?:en |maar )?wie (?:ga(?:at|an)|doet|doen|deed|deden|moet|moeten|za?l|zullen|zorgt|zorgen|pakt|pakken"
    r"|voert|voeren|leid(?:t|de|den|en)|begeleid(?:t|de|den|en)|regel(?:t|de|den|en)|organiseer(?:t|de|den)|organiseren)\b"
)
_DOER = re.compile(r"\bdoor ([^,;:.()]+)|^([^:]{3,60}?)(?::| [–-]) |\(([^)]+)\)")
"""Where a point that only names a deed has who does it: "ouders bellen door de mentor", "mentor: ouders bellen"."""
HOW_CALLED = re.compile(r"^((?:en |maar )?)hoe he(?:et|ette|ten|etten)\b", re.IGNORECASE)
_CONCERNED = re.compile(
    r"\b(?:aan|bij|met|voor|van|tussen|naar|over|tegen|onder)\b(?:(?!\b(?:door|via)\b)[^,;:.()])*", re.IGNORECASE
)
FEWEST_OF_DEED = 2
"""A point of fewer words may be a name."""
_WORD = re.compile(r"[^\W\d_]+")
_WHICHEVER = r"(?:andere?|nieuwe?|externe?|tweede|extra)"
_TOLD = r",? ?[:(“\"‘'–-]|,? (?:van|voor|die|dat|met|uit|over|om|genaamd|namelijk|waar\w*)\b|,? (?-i:[A-Z])"
"""What follows where it is told which one."""

_SO_MANY = (
    rf"\d+|{'|'.join(sorted(NUMBERS.keys() - ORDINALS - {'een'}))}|enkele|verschillende|meerdere|diverse|een aantal"
)
_TOLD_WHICH = rf"(?:{_TOLD}|,? (?:naar|bij|aan|met|van) wie\b)(?! ?[.;!?])"
_VACANT = re.compile(
    r"\b(?:zoek(?:en|t)? (?:we |wij |zij |ze |de school |het bestuur )?(?:nog|naar)|op zoek naar|vacant|vacature\w*"
    r"|nog (?:niet|geen)\b[^.;]*\b(?:gevonden|bekend|benoemd|aangesteld|ingevuld|vervuld))\b"
)
"""Says that a part is nobody's yet."""
_LISTS = re.compile(r"[^\W\d_], (?:[^\W\d_]+ ){0,3}en [^\W\d_]")
"""Names more than one thing."""


def tells_who(query: Query, passage: Passage, said: str) -> bool:
    """Whether a passage, or what is said in a part of it, tells who."""
    if fills_column(query, passage) or names_person(query, passage):
        return True
    if query.attribute and query.head and is_vacant(query.head, said):
        return True
    if query.attribute:
        if query.head and is_anonymous(query.head, said):
            return False
        return not is_matrix_row(passage) and (has_person(without_asked(query, said)) or _is_told_who(query, said))
    if HOW_CALLED.match(fold(query.question)):
        return has_person(without_asked(query, said))
    doing = _WHO_DOES.match(fold(query.question)) and passage.kind not in ("paragraph", "row")
    if doing and has_name(_CONCERNED.sub(" ", said)):
        return True
    return has_actor(acting(said) if doing else _members(said), {stem(term.word) for term in query.terms})


def is_vacant(part: Term, said: str) -> bool:
    """Whether a sentence says that there is nobody yet who has a part: "we zoeken nog een conciërge"."""
    forms = {form for form, weight in part.forms if weight >= PART_OF_COMPOUND}
    return any(_VACANT.search(fold(one)) and forms.intersection(words(one)) for one in sentences(said))


def names_nobody(query: Query, passage: Passage) -> bool:
    """Whether a point only names a deed, and nobody, where it is asked who does it or has a part.

    No verb in it says that anybody does something, and no word in it has the capital of a name.
    """
    asked = query.ask == "who" and (query.attribute or bool(_WHO_DOES.match(fold(query.question))))
    if not asked or passage.kind != "item" or len(words(passage.text)) < FEWEST_OF_DEED:
        return False
    capital = any(word[0].isupper() for word in _WORD.findall(passage.text)[1:])
    return not (capital or _has_finite(passage.text) or has_actor(acting(passage.text)))


def acting(said: str) -> str:
    """Of a point without a finite verb where it has who does it; its other nouns are what is done, and to whom."""
    return said if _has_finite(said) else " ; ".join(part for found in _DOER.findall(said) for part in found if part)


def _has_finite(said: str) -> bool:
    """Whether a verb says that somebody does it; one that opens a point tells others to: "Betrek ouders erbij"."""
    found = words(said)
    tells_to = len(found) > 1 and _is_finite(found[0]) and not found[0].endswith("t") and not _is_finite(found[1])
    return any(map(_is_finite, found[tells_to:]))


def _is_finite(word: str) -> bool:
    return is_verb(word) and not word.endswith("en")


def is_anonymous(part: Term, said: str) -> bool:
    """Whether a text only says that there is one who has a part: "…, een ouder en een vertegenwoordiger van …"."""
    named = "|".join(re.escape(form) for form, weight in part.forms if weight >= STRONG)
    mentioned = re.findall(rf"\b(?:{named})\b", said, re.IGNORECASE) if named else []
    some = re.findall(rf"(?<!\bis )(?<!\bals )\been (?:{named})\b(?!,? \(?[A-Z])", said) if named else []
    return bool(some) and len(some) == len(mentioned)


def is_unnamed(part: Term, said: str) -> bool:
    """Whether a text only says that there is another one of what is asked for: "… door een andere vervoerder gereden".

    What follows it may tell which one: "een nieuwe methode voor rekenen", "een andere vervoerder: Taxi De Wit".
    """
    named = "|".join(re.escape(form) for form, weight in part.forms if weight >= STRONG)
    mentioned = re.findall(rf"\b(?:{named})\b", said, re.IGNORECASE) if named else []
    some = re.findall(rf"\been {_WHICHEVER} (?:{named})\b(?!{_TOLD})", said, re.IGNORECASE) if named else []
    return bool(some) and len(some) == len(mentioned)


def is_only_counted(part: Term, said: str) -> bool:
    """Whether a text only says how many there are of what is asked for: "een folder in vier talen".

    What follows may tell which ones, in the same sentence or the next, and so may a list.
    """
    named = "|".join(re.escape(form) for form, weight in part.forms if weight >= STRONG)
    told = sentences(said)
    mentioned = [one for one in told if named and re.search(rf"\b(?:{named})\b", one, re.IGNORECASE)]
    if mentioned[-1:] != told[-1:]:
        return False
    counted = re.compile(rf"\b(?:{_SO_MANY}) (?:\w+e )?(?:{named})\b(?!{_TOLD_WHICH})", re.IGNORECASE)
    return bool(mentioned) and all(counted.search(one) and not _LISTS.search(one) for one in mentioned)


def without_asked(query: Query, said: str) -> str:
    """A text in which what the question names is no name: "Vakcollege Hegdrecht" is not who works there."""
    asked = {*words(query.question)}
    return _WORD.sub(lambda match: match[0].lower() if fold(match[0]) in asked else match[0], said)


def _members(said: str) -> str:
    """Where a text says of whom a body consists, only that; "drie leden" tells how many, not who."""
    made_of = _MADE_OF.search(said)
    return uncounted(said[made_of.end() :]) if made_of else said


def _is_told_who(query: Query, said: str) -> bool:
    """Whether a text says who has the part that is asked for: "voorzitter van de raad is de wethouder"."""
    named = {form for form, weight in query.head.forms if weight >= STRONG} if query.head else set[str]()
    return any(not named or named & {*words(match[1])} for match in _IS_SOMEBODY.finditer(said))
