"""An outcome cut into the things that it asks for: "coaching, intervisie en scholing" asks for three."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.coverage.vocabulary import says_something
from corpus.language import fold, lemma, words

_COLON = re.compile(r"\s*:\s+")
_COMMA = re.compile(r"\s*[,;]\s+|\s+/\s+")
_AND = re.compile(r"\s+(?:en|alsmede|evenals)\s+")
_INCLUDING = re.compile(r",\s+(?:inclusief|waaronder|en ook|ook (?:in|op|aan|bij|voor|met))\s+")
_BETWEEN = re.compile(r"\b(?:tussen|zowel)\s+(?:\S+\s+){0,3}\S+$")
_BRACKETS = re.compile(r"\([^)]*\)")
_HIDDEN = {",": "\ue000", ";": "\ue001", ":": "\ue002", "/": "\ue003", " en ": " \ue004 "}
"""Signs inside brackets, which part nothing."""
_SUBORDINATE = re.compile(
    r"^(?:en |maar )?(?:die|dat|wat|waar\w*|zodat|omdat|als|wanneer|zonder|niet|wel|ook|met|door|voor|om|in|op|van|bij"
    r"|ten|per|uiterlijk|behalve|tenzij|mits)\b"
)
"""What goes on about the thing before the comma and is no thing of its own."""
_REASON = re.compile(r",? (?:zodat|omdat|opdat|want)\b.*$", re.IGNORECASE | re.DOTALL)
"""What an outcome says of why it asks for it."""
_PREPOSITION = re.compile(r"^(?:uit|in|op|bij|voor|van|met|aan|over) \S")
_HEAD = re.compile(r"^(?P<head>.*\b(?:over|voor|met|aan|uit|van|naar|bij|door|in|op)\s+)\S")
"""What two things that "en" joins share: "scholing over opvoeding en gedrag" is scholing over both."""
_HOW = re.compile(r"\w(?:baar|lijk|ig|zaam)$|^(?:terug|weer|verder|samen|thuis|heen|door|mee|op|af|aan|uit|bij)$")
"""How something is done, or where to."""
_NEW_THING = re.compile(
    r"^(?:een|elke?|iedere?|alle|meer|minder|geen|betere?)\b|\b(?:over|voor|met|aan|uit|van|naar|bij|door|in|op|om)\b"
)
_FRAME = re.compile(
    r"^(?:(?:er )?(?:is |wordt |werd )?(?:besloten|afgesproken|toegezegd|voorgesteld)(?: is| wordt| werd)?"
    r"|(?:[\w'’.-]+ ){1,4}?(?:adviseert|adviseren|besluit|besluiten|vraagt|vragen|verzoekt|verzoeken|bepleit|bepleiten"
    r"|(?:zegt|zeggen) toe|(?:stelt|stellen) voor|wil|willen|vindt|vinden)"
    r"(?: zij| ze)?(?: (?:de|het) [\w-]+)?),? (?:om|dat) (?=\w)",
    re.IGNORECASE,
)
"""How a report says who asked for something, or agreed on it, before it tells what."""
FEW = 3
"""So many words a thing has at most that leans on what stands before it."""
MOST = 8
"""So many parts at most; a longer list is one thing."""
LONGEST = 8
"""So many words a part has at most, unless a colon announces it: longer ones are sentences, and no list."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that an outcome asks for. `own` are the words of it that no other part has."""

    text: str
    own: str


def unframed(outcome: str) -> str:
    """What an outcome asks for, without who asked: a plan does not repeat that."""
    return _FRAME.sub("", outcome, count=1)


def parts(outcome: str) -> tuple[Part, ...]:
    """The things that an outcome asks for, in its own order; all of it when it asks for one."""
    text = _REASON.sub("", outcome.strip()).rstrip(".?!")
    whole = (Part(text, text),)
    if outcome.rstrip().endswith("?"):
        return whole
    found = [
        Part(_shown(piece.text), _shown(piece.own))
        for piece in _pieces(_BRACKETS.sub(lambda match: _hidden(match[0]), text))
    ]
    return tuple(found) if 1 < len(found) <= MOST else whole


def _hidden(text: str) -> str:
    for sign, stand_in in _HIDDEN.items():
        text = text.replace(sign, stand_in)
    return text


def _shown(text: str) -> str:
    for sign, stand_in in _HIDDEN.items():
        text = text.replace(stand_in, sign)
    return text


def _pieces(text: str) -> list[Part]:
    _, *rest = _COLON.split(text, maxsplit=1)
    if rest:
        listed = _listed(rest[0])
        return listed if len(listed) > 1 else [Part(text, text)]
    listed = _listed(text)
    shares = all(piece.own != piece.text for piece in listed[1:])  # then the first is long by what all have in common
    short = all(len(piece.own.split()) <= LONGEST for piece in (listed[1:] if shares else listed))
    return listed if short else [Part(text, text)]


def _listed(text: str) -> list[Part]:
    """The items of an enumeration."""
    return [
        piece
        for including in _INCLUDING.split(text)
        for between in _joined(_COMMA.split(including), _goes_on, ", ")
        for piece in _with_head(_joined(_AND.split(between), _belongs, " en "))
    ]


def _with_head(pieces: Sequence[str]) -> list[Part]:
    """Two things that "en" joins, the second with the head that it shares with the first."""
    plain = [piece.strip(" “”‘’\"'") for piece in pieces]
    if len(plain) == 2 and len(plain[1].split()) <= FEW:
        head = _HEAD.match(plain[0])
        if head and _PREPOSITION.match(fold(plain[1])):  # "uit de les en uit de pauze"
            before = head["head"].rstrip().rpartition(" ")[0]
            return [Part(plain[0], plain[0]), Part(f"{before} {plain[1]}", plain[1])]
        if _NEW_THING.search(fold(plain[1])):
            return [Part(piece, piece) for piece in plain]
        long = len(plain[0].split()) > LONGEST  # then "en" may join what is done, and no two things
        if head and _is_thing(head["head"]) and not (long and _is_no_thing(plain[1])):
            return [Part(plain[0], plain[0]), Part(head["head"] + plain[1], plain[1])]
    return [Part(piece, piece) for piece in plain]


def _joined(pieces: list[str], belongs: Callable[[str, str], bool], glue: str) -> list[str]:
    """The pieces, with those that are no thing of their own put back where they came from."""
    found = pieces[:1]
    for piece in pieces[1:]:
        if belongs(found[-1], piece):
            found[-1] = f"{found[-1]}{glue}{piece}"
        else:
            found.append(piece)
    return found


def _goes_on(before: str, piece: str) -> bool:
    return bool(_SUBORDINATE.match(fold(piece))) or not _is_thing(before) or not _is_thing(piece)


def _belongs(before: str, piece: str) -> bool:
    return bool(_BETWEEN.search(fold(before))) or before.endswith("-") or not _is_thing(before) or not _is_thing(piece)


def _is_thing(piece: str) -> bool:
    return any(says_something(word) for word in words(piece))


def _is_no_thing(piece: str) -> bool:
    """Whether a piece ends with what is done or how: "doorverwijst", "geholpen", "bereikbaar", "terug"."""
    *_, last = words(piece)
    verb = lemma(last).endswith("en") and (lemma(last) != last or last.endswith("en"))
    return verb or bool(_HOW.search(last))
