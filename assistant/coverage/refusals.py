"""How a plan refuses something, and whether it does so at all or only for one place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.language import MONTHS, fold, words

REFUSES = re.compile(
    r"\bonwenselijk\b|\bniet (?:haalbaar|mogelijk|wenselijk)\b|\bte (?:kostbaar|duur)\b"
    r"|\b(?:zien (?:wij|we)|(?:wij|we) zien|ziet het \w+) (?:\w+ ){0,4}?af\b"
    r"|\bniet (?:overgenomen|gehonoreerd)\b|\bafgewezen\b|\bgeen (?:maatregelen|plannen|geld|menskracht|ruimte|middelen"
    r"|prioriteit|meerwaarde|aanbod)\b"
    r"|\b(?:vragen|doen|willen|geven|maken|nemen|kiezen|bieden|starten|voeren|zien|vinden) (?:wij|we) (?:\w+ ){0,3}?"
    r"(?:niet|geen)\b(?! (?:meer|langer|alleen|zomaar))"
    r"|\b(?:wij|we) (?:vragen|doen|willen|geven|maken|nemen|kiezen|bieden|starten|voeren|zien) (?:\w+ ){0,6}?"
    r"(?:niet|geen)\b(?! (?:meer|langer|alleen|zomaar))"
    r"|\b(?:gaat|gaan|komt|komen) (?:\w+ ){0,4}?(?:niet (?:door|terug)|er (?:\w+ )?niet)\b"
    r"|\b(?:past|passen) niet (?:bij|in)\b|\bvolgt? (?:dit|dat|het) (?:advies|voorstel) niet\b"
)
_CLAUSES = re.compile(r"[,;:.!?](?:\s|$)|\b(?:en|maar|omdat|want|als|zodat)\b")
"""What stands between two clauses of a folded text, or what begins the second."""
DENIED = re.compile(r"\b(?:niet|geen|nooit)\b")
_UNTIL = re.compile(r"\btot\b")
"""What something waits for may be that another is not so."""
_NO_PLACE = "|".join((*(f"{day}dag" for day in ("maan", "dins", "woens", "donder", "vrij", "zater", "zon")), *MONTHS))
_THERE = re.compile(
    rf"(?:^|(?<=[.!?] ))(?:In|Voor|Op|Bij) (?P<place>(?!(?i:nederland|{_NO_PLACE})\b)[A-Z][\w’'-]+)[^.!?]*[.!?]?"
)
"""A sentence about one place."""
_NOT_THERE = re.compile(
    r"\b(?:komt|komen|opent|openen|start|starten|krijgt|krijgen) (?:\w+ ){0,3}?(?:niet|geen)\b(?! (?:langer|meer)\b)"
    r"|\bis (?:daar|hier|er) geen (?!\w+ nodig)"
)
"""How a plan says of a place that something will not be there, beside what refuses anywhere."""


def around(text: str, found: re.Match[str]) -> tuple[list[str], list[str]]:
    """The clauses of a folded text before what was found, and those after it: the last and the first are its own."""
    return _CLAUSES.split(text[: found.start()]), _CLAUSES.split(text[found.end() :])


def is_denied(text: str, found: re.Match[str]) -> bool:
    """Whether the clause of a folded text in which something was found says that it is not so."""
    before, after = around(text, found)
    return bool(DENIED.search(f"{before[-1]} {_UNTIL.split(found[0])[0]} {after[0]}"))


def elsewhere(outcome: str, text: str) -> str:
    """A text without later sentences that refuse something for one place, unless an outcome is about that place."""
    said = " ".join(text.split())
    for found in list(_refused(said)):
        if found.start() and not _is_for(outcome, said, found):
            said = said.replace(found[0], "")
    return said.strip()


def there(outcome: str, text: str) -> str | None:
    """The sentence that refuses something for one place, where the outcome asks for more than that."""
    said = " ".join(text.split())
    kept = (found[0] for found in _refused(said) if found.start() and not _is_for(outcome, said, found))
    return next((sentence.rstrip(".!?") for sentence in kept), None)


def is_refused_there(outcome: str, text: str) -> bool:
    """Whether a text refuses something for the very place that an outcome asks it for."""
    said = " ".join(text.split())
    return any(_is_for(outcome, said, found) for found in _refused(said))


def _refused(said: str) -> Iterator[re.Match[str]]:
    for found in _THERE.finditer(said):
        if REFUSES.search(fold(found[0])) or _NOT_THERE.search(fold(found[0])):
            yield found


def _is_for(outcome: str, said: str, found: re.Match[str]) -> bool:
    """Whether an outcome names that place, and none where the text has it."""
    asked = set(words(outcome))
    if not asked & set(words(found["place"])):
        return False
    names = {word for name in re.findall(r"(?<=\w )[A-Z][\w’'-]+", outcome) for word in words(name)}
    return not names & set(words(said[: found.start()]))
