"""Text cut into sentences: of a document at once, and of a model while it is still talking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.index import Index
from corpus.types import Passage

_MARKER = r"(?:\[|【)\s*(?:(?:passages?|bron|nr\.?)\s*)?\d{1,3}(?:\s*(?:,|;|en|&|-|–)\s*\d{1,3})*\s*(?:\]|】)"
_MARKERS = re.compile(_MARKER)
_CLOSED = rf"[\"”’')*_]*(?:\s*{_MARKER}[*_]*)*"
"""What may stand between a full stop and the space behind it: quotes, the end of bold or italics, markers."""
_END = re.compile(rf"[.!?…]+{_CLOSED}(?=\s+(?P<next>\S))")
_ENDED = re.compile(rf"[.!?]{_CLOSED}$|{_MARKER}[*_]*$")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:bijv|o\.a|m\.b\.t|i\.v\.m|d\.m\.v|t\.a\.v|i\.p\.v|e\.d|d\.w\.z|m\.n|nr|blz|pag|dr|drs|mr|ir|ing|prof|dhr"
    r"|mw|mevr|ca|resp|incl|excl|art|max|min|[A-Z])\.$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[\"“‘'(]?[A-ZÀ-Ý0-9*•–-]")
_BULLET = re.compile(r"^\s*(?:[-*+•–]|\d{1,2}[.)])\s+|^\s*#{1,6}\s*")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`+|</?\w+>")
_LEAD = re.compile(r"^(?:antwoord\s*:|ja|nee|jazeker|zeker)[\s,.:!–-]+(?=\S)", re.IGNORECASE)
_THINKS = re.compile(r"<(?:think(?:ing)?|thought|reasoning)>", re.IGNORECASE)
_THOUGHT = re.compile(r"\A.*</(?:think(?:ing)?|thought|reasoning)>", re.IGNORECASE | re.DOTALL)
"""What a model says to itself first: no part of its answer.

Some leave out the tag that opens it. Then a sentence of it is taken for one of the answer until the tag that closes it
comes; a server that keeps such thoughts apart spares that.
"""
_LONGEST = 2000
"""What has no end after so many characters is no sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence that is finished, without its markers and markup. `item` tells that it was a point of a list.

    `anew` tells that the answer begins with it: what was given before turned out to be a thought.
    """

    text: str
    markers: tuple[int, ...] = ()
    item: bool = False
    anew: bool = False


class Listener:
    """Takes a model's words as they come and gives each sentence when it is finished."""

    def __init__(self) -> None:
        self._heard = ""
        self._item = False
        self._given = False
        self._anew = False

    def hear(self, piece: str) -> list[Said]:
        """The sentences that this piece finishes."""
        self._heard += piece
        if thought := _THOUGHT.match(self._heard):
            self._anew = self._anew or (self._given and not _THINKS.search(thought[0]))
            self._heard = self._heard[thought.end() :]
        found: list[Said] = []
        while cut := _first_end(self._aloud()):
            finished, self._heard = self._heard[:cut], self._heard[cut:].lstrip(" ")
            found += self._sentence(finished)
            self._item = self._item and not finished.endswith("\n")
        return found

    def end(self) -> list[Said]:
        """The last sentence, if it was finished: one that breaks off may have been about to say the opposite."""
        rest, self._heard = self._aloud().strip(), ""
        return self._sentence(rest) if _ENDED.search(rest) else []

    def _aloud(self) -> str:
        """What was heard so far, up to a thought that has not ended."""
        return _THINKS.split(self._heard, maxsplit=1)[0]

    def _sentence(self, raw: str) -> list[Said]:
        self._item = self._item or bool(_BULLET.match(raw))
        said = clean(raw)
        if not any(c.isalnum() for c in said):
            return []
        anew, self._anew, self._given = self._anew, False, True
        return [Said(text=said, markers=markers(raw), item=self._item, anew=anew)]


def _first_end(text: str) -> int:
    """Where the first finished sentence ends, 0 when none has. A marker that may still come belongs to it."""
    line = text.find("\n") + 1
    for match in _END.finditer(text, 0, len(text)):
        if line and match.end() >= line:
            break
        so_far = text[: match.end()]
        goes_on = match["next"] in "[【" or not _OPENS.match(text, match.start("next"))
        if not (goes_on or _ABBREVIATED.search(so_far.rstrip("*_")) or _NUMBERED.fullmatch(so_far)):
            return match.end()
    return line or (len(text) if len(text) > _LONGEST else 0)


def markers(text: str) -> tuple[int, ...]:
    """The numbers in the markers of a text, in order, each once."""
    found = [int(number) for marker in _MARKERS.findall(text) for number in re.findall(r"\d+", marker)]
    return tuple(dict.fromkeys(found))


def clean(raw: str) -> str:
    """What a sentence says: without markers, markup, a bullet, or a "ja" that only the question could prove."""
    bare = _EMPHASIS.sub("", _MARKERS.sub(" ", _BULLET.sub("", raw)))
    plain = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(bare.split()))
    lead = _LEAD.match(plain)
    return plain[lead.end()].upper() + plain[lead.end() + 1 :] if lead else plain


_LEANS = re.compile(
    r"(?:zij|ze|hij|die|deze|dit|dat|het is|het gaat|er|daar\w*|hier\w*|ook|dan"
    r"|(?:tot|totdat|zolang) (?:die|dan|dat|deze|hij|zij|ze|er))\b",
    re.IGNORECASE,
)
"""Opens a sentence that is about what the one before it is about."""


def leans(part: str) -> bool:
    """Whether a sentence opens with a word for what the one before it is about."""
    return bool(_LEANS.match(part))


def led_up_to(parts: Sequence[str], number: int) -> list[str]:
    """The sentences before one that tell what it is about: the one before it, and what that leans on."""
    first = max(0, number - 1)
    while first and first < number and leans(parts[first]):
        first -= 1
    return list(parts[first:number])


_CONCLUDES = re.compile(
    r"(?:(?:dat|dit|zo|in de praktijk) (?:betekent|komt|wordt|worden|is|zijn|kan|kunnen|moet|moeten|hebben|gaan|doen)"
    r"|daarom|daardoor|hierdoor|dus|vandaar)\b",
    re.IGNORECASE,
)
"""Opens a sentence that says what follows from the one before it."""


def concluded(parts: Sequence[str], number: int) -> list[str]:
    """The sentence after one that says what follows from it; nothing where there is none."""
    return [part for part in parts[number + 1 : number + 2] if _CONCLUDES.match(part)]


def last_before(index: Index, passage: Passage) -> str:
    """The sentence before a passage at the same place; empty where the passage opens that, or is in a table."""
    earlier = index.store.run(passage.document_id, passage.ordinal - 1, passage.ordinal) if passage.ordinal else ()
    if passage.cells or not earlier or earlier[0].cells or earlier[0].place_id != passage.place_id:
        return ""
    return (sentences(earlier[0].text) or [""])[-1]


def sentences(text: str) -> list[str]:
    """The sentences of a document's text, in order, as they stand there."""
    found: list[str] = []
    start = 0
    for match in re.finditer(r"[.!?][\"”’')]*[⁰¹²³⁴-⁹ⁱᵛˣ]*\s+(?=\S)", text):
        if _OPENS.match(text, match.end()) and not _ABBREVIATED.search(text[start : match.start() + 1]):
            found.append(text[start : match.end()].strip())
            start = match.end()
    return [piece for piece in (*found, text[start:].strip()) if piece]
