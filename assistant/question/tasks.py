"""Whose tasks a question asks for: "wat moet Anna doen en voor wanneer?", "welke acties heeft de voorzitter?"."""

from __future__ import annotations

import re

from assistant.words.lexicon import ACTOR_STEMS
from corpus.language import content_words, fold, stem

_MORE = r"(?: (?:nog|allemaal|precies|eigenlijk|straks|dan|nou|zoal|er|en|voor|tegen|wanneer))*"
_TASKS = r"(?:acties?|actiepunten|actiepunt|taken|taak|opdrachten|actielijst|to ?do'?s?)"
_OF_ANYBODY = (
    re.compile(
        rf"^(?:en |geef |noem |toon |welke |wat zijn |wat is |alle |de )*{_TASKS} "
        r"(?:(?:er|nog|zijn|liggen|staan|open) )*"
        rf"(?:heeft|hebben|moet|moeten|krijgt|kreeg|van|voor|bij|op naam van) (?P<who>.+?){_MORE}"
        rf"(?: (?:doen|oppakken|uitvoeren|regelen|staan|open ?staan|liggen))?{_MORE}$"
    ),
    re.compile(r"^(?:en )?wat staat er (?:nog )?op (?:de )?naam van (?P<who>.+)$"),
)
_OF_NAMED = (
    re.compile(
        rf"^(?:en )?wat (?:moet|moeten|gaat|gaan|zal|zou) (?P<who>.+?){_MORE} "
        rf"(?:doen|oppakken|regelen|uitvoeren|uitzoeken){_MORE}$"
    ),
    re.compile(rf"^(?:en )?wat pakt (?P<who>.+?){_MORE} op$"),
)
"""What a role is to do ("de mentor") may be told at length elsewhere; a name's tasks stand in these rows."""


def whose_tasks(question: str) -> tuple[str, ...]:
    """The folded words for whose tasks a question asks for: a name, or a part ("acties van de voorzitter").

    Nothing where it asks for no tasks, and of a part in a way that may ask more: "wat moet de mentor doen?".
    """
    said = fold(question).strip(" ?.!")
    listed = _who(_OF_ANYBODY, said)
    who = listed or _who(_OF_NAMED, said)
    named = any(word.isalpha() and re.search(rf"\b{word.capitalize()}\b", question) for word in who)
    return who if named or any(stem(word) in ACTOR_STEMS for word in listed) else ()


def _who(patterns: tuple[re.Pattern[str], ...], said: str) -> tuple[str, ...]:
    match = next((match for pattern in patterns if (match := pattern.match(said))), None)
    return tuple(content_words(match["who"])) if match else ()
