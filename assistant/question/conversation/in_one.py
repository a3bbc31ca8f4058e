"""Several questions in one message: each as it stands there, with what is told before it.

A question ends at its question mark, at the end of its line, or where the next number of a list begins. "Artikel 4." or
"groep 5." inside a sentence begins nothing: the numbers of a list count from one, and stand where a sentence begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question.conversation.smalltalk import reply_to
from assistant.question.needed import is_verb
from assistant.question.wording import only_orders
from assistant.words.lexicon import ASKING, GREETINGS
from corpus.language import words

_NUMBER = re.compile(
    r"(?:(?P<opens>^|\n|[?!.:;]\s)|(?<=\s))\s*(?P<mark>(?:\d{1,2}|[a-h])(?P<style>[.)]))\s+(?=[^\W\d_]|[\"'‘’“])",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*[-*•–]\s+(?=\S)", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=\?)\s+|(?<=[a-z)\d’'\"”]{3}[.!])\s+(?=[^a-z])|\n+")
_WITHIN = re.compile(r"(?<=[^\W\d_]{3}[.!])\s+")
_OPENS = re.compile(
    r"^(?:(?:en|maar|ook|of|dus|verder|daarnaast|ten (?:eerste|tweede|derde|slotte))\b[\s,:]*)*"
    r"(?:(?:aan|bij|binnen|door|in|met|naar|op|over|sinds|tot|uit|van|vanaf|voor) )?([\w'-]+)",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"^(?:en |maar |of )?(?:toch|of niet|ja of nee|nietwaar|ja|he|hè|ok(?:e|é|ay)?|snap je"
    r"|is dat (?:veel|weinig|normaal|raar)"
    r"|(?:klopt|is) (?:dat|dit)(?: (?:waar|zo|wel|ook|nog|echt|dan|eigenlijk|toch|nou|juist))*"
    r"|(?:weet|weten|kan|kun|kunt|wil|wilt|zou|zouden) (?:je|jij|u|jullie|iemand)\b(?: (?:dat|dit|het|me|mij|ons"
    r"|misschien|hier|daar|bij|mee|even|ook|willen|kunnen|helpen|zeggen|vertellen|uitleggen|uitzoeken|opzoeken|iets|meer"
    r"|over|kan|wat))*|mag ik (?:je |u )?(?:iets|wat) vragen"
    r"|hoe zit (?:dat|het)(?: (?:nou|nu|precies|eigenlijk))*)\W*$",
    re.IGNORECASE,
)
"""Asks nothing itself: whether it is so, or whether somebody can help."""


_BARE = frozenset("en of maar waarom hoe wanneer waar wie hoeveel laat lang vaak veel daarom dan".split())
"""Of these alone a question is none: it is asked of what was asked before."""
_PIECE = 5
"""A piece of a question has no more words."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a message: `told` is what was said before it, empty for most."""

    question: str
    told: str = ""

    @property
    def whole(self) -> str:
        """The question after what was told."""
        return f"{self.told} {self.question}".lstrip()


@dataclass(frozen=True, slots=True)
class Message:
    """The questions of a message in order; `listed` when it numbers them or puts each on a line of its own."""

    asked: tuple[Asked, ...]
    listed: bool = False


def in_one(message: str) -> Message:
    """The questions of a message; one alone, or none, when it asks no more than that."""
    items = _listed(message)
    items = items if len(items) > 1 and any(map(_asks, _sentences(items[1]))) else []
    found: list[Asked] = []
    told: list[str] = []
    for place, item in enumerate(items or [message]):
        sentences = _sentences(item)
        asking = [one for one in sentences if _asks(one)]
        if items and place and not asking:  # "2) de directeur": what is numbered asks, in whatever form
            asking = sentences[:1]
        for one in sentences:
            if found and one in asking and not told and _is_fragment(one):
                found[-1] = Asked(f"{found[-1].question} {one}", found[-1].told)
            elif one in asking:
                found.append(Asked(one, " ".join(told)))
                told = []
            else:
                told.append(one)
    if told and found:  # what is told at the end is of all that was asked
        found[0] = Asked(found[0].question, " ".join(filter(None, (found[0].told, *told))))
    return Message(tuple(found), listed=bool(items))


def _sentences(item: str) -> list[str]:
    return [said for one in _SENTENCE.split(item) if (said := one.strip()) and not _is_idle(said)]


def _listed(message: str) -> list[str]:
    """What stands before a list, and each of its items; nothing where a message has no list."""
    starts = _numbers(message) or [(found.start(), found.end()) for found in _BULLET.finditer(message)]
    if len(starts) < 2:
        return []
    ends = [start for start, _ in starts[1:]] + [len(message)]
    return [message[: starts[0][0]], *(message[begin:end] for (_, begin), end in zip(starts, ends, strict=True))]


def _numbers(message: str) -> list[tuple[int, int]]:
    """Where the numbers of a list stand, which count from one: "1." and "2.", or "a)" and "b)"."""
    every = list(_NUMBER.finditer(message))
    first = next((found for found in every if found["opens"] is not None and _rank(found) == 1), None)
    starts: list[tuple[int, int]] = []
    for found in every[every.index(first) :] if first else ():
        follows = found["opens"] is not None or found["style"] == ")"
        same = first and found["style"] == first["style"] and found["mark"].isalpha() == first["mark"].isalpha()
        if same and follows and _rank(found) == len(starts) + 1:
            starts.append((found.start("mark"), found.end()))
    return starts


def _rank(found: re.Match[str]) -> int:
    mark = found["mark"][:-1].lower()
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1


def _asks(sentence: str) -> bool:
    """Whether a sentence asks: by its question mark, or without any mark at its end by the word that it begins with."""
    if _IDLE.match(_WITHIN.split(sentence)[-1]):
        return False
    opens = _OPENS.match(sentence)
    begins = opens is not None and opens[1].lower() in ASKING
    return sentence.endswith("?") or (begins and sentence[-1] not in ".!:")


def _is_fragment(sentence: str) -> bool:
    """Whether a sentence is a piece of the question before it: "Of de school?", "Ja?", "En waarom?"."""
    said = words(sentence)
    if said and all(word in _BARE for word in said):
        return True
    opens_anew = said[:1] == ["en"] or any(word in ASKING or is_verb(word) for word in said)
    return len(said) <= _PIECE and not opens_anew


def _is_idle(sentence: str) -> bool:
    """Whether a sentence neither asks nor tells anything: a greeting, "kun je me helpen?", an order how to answer."""
    greets = all(word in GREETINGS for word in words(sentence)) or bool(reply_to(sentence))
    return greets or bool(_IDLE.match(sentence)) or only_orders(sentence)
