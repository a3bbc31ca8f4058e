"""What is asked of the assistant that it does not do: write a letter, give its opinion. What is asked beside that is
looked up: "schrijf een mail aan de ouders over de regels" asks what is said of the rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question_texts import ask_what_stands, ask_what_to_do
from assistant.talk_texts import NO_ADVICE, NO_LETTERS

LONGEST = 300
"""Characters: a longer request says more than what a letter is about."""
_TO_WRITE = r"(?:schrijven|maken|opstellen|typen|versturen|sturen|formuleren)"
_OF_IT = rf"(?:(?:hier|daar|er)(?:over|van)|over (?:dat|dit|het)(?=\W*$| (?:een|'n|n|nog|ook|graag|{_TO_WRITE})\b))"
_LETTER = (
    r"(?:(?:korte?|nette?|vriendelijke?|goede?) )*(?:e-?mail(?:tje)?|mail(?:tje)?|brief(?:je)?|ouderbrief"
    r"|bericht(?:je)?|stukje|tekst(?:je)?|appje|nieuwsbericht|toespraak|gedicht)\b"
)
_A = rf"(?: (?:me|mij|ons|voor mij|voor me|er|hier|daar|eens|even|een|'n|n|ook|{_OF_IT}))*"
_OPENS = re.compile(
    rf"^(?:(?:schrijf|maak|stel|typ|verstuur|stuur|formuleer){_A} {_LETTER}"
    rf"|(?:kun|kan|wil|zou|kunt|wilt) (?:je|jij|u){_A} {_LETTER}(?=.*\b{_TO_WRITE}\b)"
    rf"|help (?:me|mij)(?: met)?{_A} {_LETTER})",
    re.IGNORECASE,
)
"""Who asks to see, find or sum up a letter asks for what stands there."""
_ENDS = re.compile(rf"(?: (?:{_TO_WRITE}|op|alsjeblieft|graag|kunnen))+$", re.IGNORECASE)
_ABOUT = re.compile(r"\bover (?:het onderwerp )?(?!(?:dat|dit|het|ze|die|deze)$)(\S.*)$", re.IGNORECASE)
_ABOUT_IT = re.compile(rf"\b{_OF_IT}(?= |$)", re.IGNORECASE)
_TAKEN_APART = ("van", "over")
"""What is left of "ervan" and "erover": "maak er een mail van"."""
_POINTS = re.compile(r"^(?:dat|dit|het|die|deze|hem|haar|ze|mij|me)$", re.IGNORECASE)
_OPINION_OF = re.compile(
    r"^(?:en |maar )?wat (?:(?:vind|vindt|denk|denkt) (?:je|jij|u)(?: zelf)? (?:van|over)"
    r"|(?:raad|raadt|adviseer|adviseert) (?:je|jij|u)(?: (?:me|mij|ons|ouders|scholen))?(?: aan)?"
    r" (?:bij|voor|over|met|tegen)) (\S.*?)(?: aan)?\W*$",
    re.IGNORECASE,
)
_WOULD_DO = re.compile(
    r"^(?:en |maar )?wat zou (?:je|jij|u)(?: zelf)? doen ((?:als(?! (?:je|jij|u) (?:mij|me|ik)\b)|bij|met)\b.*\w)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """What is looked up instead, and the line that says so."""

    question: str
    line: str


def looked_up(question: str) -> LookedUp | None:
    """What to look up where something else was asked for, about a subject; None for any other question."""
    if len(question) > LONGEST:
        return None
    rest = _after_letter(question)
    if rest is not None:
        about = None if _ABOUT_IT.search(question) else _ABOUT.search(rest)
        return LookedUp(question=ask_what_stands(about[1]), line=NO_LETTERS) if about else None
    if (opinion := _OPINION_OF.match(question)) and not _POINTS.match(opinion[1]):
        return LookedUp(question=ask_what_stands(opinion[1]), line=NO_ADVICE)
    if would := _WOULD_DO.match(question):
        return LookedUp(question=ask_what_to_do(would[1]), line=NO_ADVICE)
    return None


def asks_letter_of_it(question: str) -> bool:
    """Whether a letter is asked for about the last answer: "kun je hierover een mail schrijven"."""
    rest = _after_letter(question)
    return rest is not None and (rest.strip() in _TAKEN_APART or bool(_ABOUT_IT.search(question.rstrip(" ?.!"))))


def asks_letter_of_nothing(question: str) -> bool:
    """Whether a letter is asked for about nothing that could be looked up."""
    rest = _after_letter(question)
    return rest is not None and not _ABOUT.search(rest) and not asks_letter_of_it(question)


def _after_letter(question: str) -> str | None:
    """What stands after the request for a letter; None for what is no such request."""
    opens = _OPENS.match(question) if len(question) <= LONGEST else None
    return _ENDS.sub("", question[opens.end() :].rstrip(" ?.!")) if opens else None
