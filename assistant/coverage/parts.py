"""An outcome cut into the things that it asks for: "coaching, intervisie en scholing" asks for three."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.coverage.vocabulary import says_something
from corpus.language import fold, words

_COLON = re.compile(r"\s*:\s+")
_COMMA = re.compile(r"\s*[,;]\s+|\s+/\s+")
_AND = re.compile(r"\s+(?:en|alsmede|evenals)\s+")
_INCLUDING = re.compile(r",\s+(?:inclusief|waaronder|en ook)\s+")
_BETWEEN = re.compile(r"\b(?:tussen|zowel)\s+(?:\S+\s+){0,3}\S+$")
_BRACKETS = re.compile(r"\([^)]*\)")
_HIDDEN = {",": "\ue000", ";": "\ue001", ":": "\ue002", "/": "\ue003", " en ": " \ue004 "}
"""Signs inside brackets, which part nothing."""
_SUBORDINATE = re.compile(
    r"^(?:en |maar )?(?:die|dat|wat|waar\w*|zodat|omdat|als|wanneer|zonder|niet|wel|ook|met|door|voor|om|in|op|van|bij"
    r"|ten|per|uiterlijk|behalve|tenzij|mits)\b"
)
"""What goes on about the thing before the comma and is no thing of its own."""
MOST = 8
"""So many parts at most; a longer list is one thing."""
LONGEST = 8
"""So many words a part has at most, unless a colon announces it: longer ones are sentences, and no list."""


def parts(outcome: str) -> tuple[str, ...]:
    """The things that an outcome asks for, each a piece of it, in its own order; all of it when it asks for one."""
    text = outcome.strip().rstrip(".?!")
    if outcome.rstrip().endswith("?"):
        return (text,)
    found = [_shown(piece) for piece in _pieces(_BRACKETS.sub(lambda match: _hidden(match[0]), text))]
    return tuple(found) if 1 < len(found) <= MOST else (text,)


def _hidden(text: str) -> str:
    for sign, stand_in in _HIDDEN.items():
        text = text.replace(sign, stand_in)
    return text


def _shown(text: str) -> str:
    for sign, stand_in in _HIDDEN.items():
        text = text.replace(stand_in, sign)
    return text


def _pieces(text: str) -> list[str]:
    _, *rest = _COLON.split(text, maxsplit=1)
    if rest:
        listed = _listed(rest[0])
        return listed if len(listed) > 1 else [text]
    listed = _listed(text)
    return listed if all(len(piece.split()) <= LONGEST for piece in listed) else [text]


def _listed(text: str) -> list[str]:
    """The items of an enumeration."""
    return [
        piece.strip(" “”‘’\"'")
        for including in _INCLUDING.split(text)
        for between in _joined(_COMMA.split(including), _goes_on, ", ")
        for piece in _joined(_AND.split(between), _belongs, " en ")
    ]


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
    return bool(_BETWEEN.search(fold(before))) or not _is_thing(before) or not _is_thing(piece)


def _is_thing(piece: str) -> bool:
    return any(says_something(word) for word in words(piece))
