"""An answer's Markdown taken apart: lines, sentences, markers, and the statements that markers belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

LineKind = Literal["heading", "item", "paragraph"]

LONGEST_FRAME = 30
"""Words at most in a line that only introduces what follows ("Bij thema 5 staan drie punten:")."""

_MARKER = re.compile(r"(?<!\\)\[(\d{1,4})\](?!\()")
_MARKER_RUN = re.compile(r"(?:\s*(?<!\\)\[\d{1,4}\](?!\())+")
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_HEADING = re.compile(r"^\s*(?:#{1,6}\s+(?P<hash>.+?)\s*#*|(?P<mark>\*{1,3}|__)(?P<bold>[^*]+?)(?P=mark):?)\s*$")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|])")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*{1,3}|`|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w))")
_ABBREVIATED = r"(?<!\bbijv\.)(?<!\bo\.a\.)(?<!\bm\.b\.t\.)(?<!\bdr\.)(?<!\bmr\.)(?<!\bdhr\.)(?<!\bmw\.)(?<!\bnr\.)"
_SENTENCE_END = re.compile(rf"{_ABBREVIATED}(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-ZÀ-Ý0-9])", re.IGNORECASE)
_STARTS_SENTENCE = re.compile(r"[\"“‘'(]?[A-ZÀ-Ý0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A heading, item or paragraph. `text` is plain; `raw` still has its markers; `above` are the headings over it."""

    kind: LineKind
    text: str
    raw: str
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A stretch of text with the markers right behind it; without markers it claims something without a source."""

    text: str
    markers: tuple[int, ...]


def parse(markdown: str) -> tuple[Line, ...]:
    """The lines of an answer; a line that goes on below (without a bullet, no empty line between) is one line."""
    lines: list[Line] = []
    above: list[tuple[int, str]] = []
    whole = True
    for source in markdown.split("\n"):
        if not source.strip():
            whole = True
            continue
        heading = _HEADING.match(source)
        if heading:
            level = 0 if heading["hash"] else 3 - len(heading["mark"])
            text = plain(heading["hash"] or heading["bold"])
            above = [(other, title) for other, title in above if other < level]
            lines.append(Line(kind="heading", text=text, raw=source.strip(), above=_titles(above)))
            above.append((level, text))
            whole = True
            continue
        item = _ITEM.match(source)
        body = source[item.end() :] if item else source.strip()
        if item or whole or not lines or lines[-1].kind == "heading":
            kind: LineKind = "item" if item else "paragraph"
            lines.append(Line(kind=kind, text=plain(body), raw=body, above=_titles(above)))
        else:
            raw = f"{lines[-1].raw} {body}"
            lines[-1] = Line(kind=lines[-1].kind, text=plain(raw), raw=raw, above=lines[-1].above)
        whole = False
    return tuple(lines)


def _titles(above: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(title for _, title in above)


def plain(markdown: str) -> str:
    """Text as it is read: without markers, emphasis and escapes."""
    without = _EMPHASIS.sub("", _MARKER_RUN.sub("", markdown))
    return " ".join(_ESCAPED.sub(r"\1", without).split())


def markers(markdown: str) -> tuple[int, ...]:
    """The markers in a text, in order, each once."""
    return tuple(dict.fromkeys(int(number) for number in _MARKER.findall(markdown)))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of plain text. A sentence starts with a capital or a digit, so "bijv. drie" is not cut."""
    pieces: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if _STARTS_SENTENCE.match(text, end.end()):
            pieces.append(text[start : end.end()].strip())
            start = end.end()
    return tuple(piece for piece in (*pieces, text[start:].strip()) if piece)


def claims(lines: Sequence[Line]) -> tuple[Claim, ...]:
    """What an answer claims. Headings, questions and short lines that end with a colon only frame what follows."""
    found: list[Claim] = []
    for line in lines:
        if line.kind == "heading":
            continue
        start = 0
        for run in _MARKER_RUN.finditer(line.raw):
            found.append(Claim(text=plain(line.raw[start : run.start()]), markers=markers(run.group())))
            start = run.end()
        rest = plain(line.raw[start:])
        if start == 0 and is_frame(rest):
            continue
        found += [Claim(text=piece, markers=()) for piece in sentences(rest) if not is_frame(piece)]
    return tuple(claim for claim in found if any(c.isalnum() for c in claim.text))


def is_frame(text: str) -> bool:
    """Whether a text only leads to what follows or asks something back."""
    return text.endswith("?") or (text.endswith(":") and len(text.split()) <= LONGEST_FRAME)
