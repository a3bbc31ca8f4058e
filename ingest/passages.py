"""Cuts a document's tree into passages and places.

Walks the tree in reading order. Items, paragraphs and rows become passages; headings and labels become places, and so
does an item with items under it. Passages that a place holds are numbered in one run, so a place is a range.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.types import Document, Node, Passage, PassageKind, Place, PlaceKind, Record, Span

PASSAGES_VERSION = 4
"""Part of what decides whether a document must be cut again: raise it when the outcome changes."""

LONGEST = 120
"""Words in a passage at most, as far as sentence ends allow: a quote should fit one look, and the model 512 tokens."""

_DEFINITIONS = re.compile(r"\bverstaan(?: onder)?:\s", re.IGNORECASE)
_BEFORE_TERM = re.compile(r"(?<=;)\s+(?=[^;:.]{2,90}:\s)")
_FEWEST_TERMS = 3
"""A text that says what "wordt verstaan onder:" so many terms, set apart by semicolons, is a list of definitions."""

_FAR_TOO_LONG = 3
_CLAUSE_END = re.compile(r"(?<=;)\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[\"“‘'(]?[A-ZÀ-Ý0-9])")


def cut(document: Document) -> Record:
    """All passages and places of a document, numbered in reading order."""
    cutter = _Cutter(document.info.id)
    for node in document.nodes:
        cutter.walk(node, section=(), parent=None, depth=0)
    info = replace(document.info, passages=len(cutter.passages))
    return Record(info=info, places=cutter.in_order(), passages=tuple(cutter.passages), pages=document.pages)


def split_long(text: str, longest: int = LONGEST) -> list[str]:
    """Cut at sentence ends into pieces of at most `longest` words if possible; joined by a space they give `text`.

    A sentence that is longer is cut at its semicolons. A list of definitions has a piece for each, however short.
    """
    return [piece for part in _definitions(text) for piece in _packed(part, longest)]


def _definitions(text: str) -> list[str]:
    """The definitions in a text, the first with what opens them; the text itself if it gives none."""
    opens = _DEFINITIONS.search(text)
    parts = _BEFORE_TERM.split(text[opens.end() :]) if opens else []
    if opens is None or len(parts) < _FEWEST_TERMS:
        return [text]
    return [text[: opens.end()].rstrip(), *parts]


def _packed(text: str, longest: int) -> list[str]:
    pieces: list[str] = []
    size = 0
    for sentence in _SENTENCE_END.split(text):
        clauses = _clauses(sentence, longest) if len(sentence.split()) > longest else [sentence]
        for clause in clauses:
            words = len(clause.split())
            if pieces and size + words <= longest:
                pieces[-1] += " " + clause
                size += words
            else:
                pieces.append(clause)
                size = words
    return pieces


def _clauses(sentence: str, longest: int) -> list[str]:
    """A long sentence cut at its semicolons; what is far too long between them, such as a page of numbers, anywhere."""
    out: list[str] = []
    for clause in _CLAUSE_END.split(sentence):
        words = clause.split(" ")
        step = longest if len(words) > _FAR_TOO_LONG * longest else len(words)
        out += [" ".join(words[start : start + step]) for start in range(0, len(words), max(step, 1))]
    return out


@dataclass
class _Cutter:
    document_id: str
    places: dict[int, Place] = field(default_factory=dict[int, Place])
    """By the order in which they are met; a place is complete only after all that stands below it."""
    met: int = 0
    passages: list[Passage] = field(default_factory=list[Passage])
    seen: Counter[str] = field(default_factory=Counter[str])

    def walk(self, node: Node, section: tuple[str, ...], parent: str | None, depth: int) -> None:
        kind = _place_kind(node)
        if kind is None:
            self._add_passages(node, section, parent, depth)
            return
        order, self.met = self.met, self.met + 1
        identifier = self._identify("place", section, node.text)
        start = len(self.passages)
        if kind == "item":
            self._add_passages(node, section, identifier, depth)
        title = _title(node)
        below = (*section, title)
        child_depth = depth if kind == "heading" else depth + 1
        for child in node.children:
            self.walk(child, below, identifier, child_depth)
        self.places[order] = Place(
            id=identifier,
            document_id=self.document_id,
            kind=kind,
            title=title,
            section=section,
            spans=node.spans,
            level=len(section) + 1,
            start=start,
            stop=len(self.passages),
            number=node.number,
            parent_id=parent,
        )

    def in_order(self) -> tuple[Place, ...]:
        """The places in reading order."""
        return tuple(self.places[order] for order in sorted(self.places))

    def _add_passages(self, node: Node, section: tuple[str, ...], parent: str | None, depth: int) -> None:
        kind: PassageKind = node.kind if node.kind in ("item", "row") else "paragraph"
        pieces = split_long(node.text) if not node.cells else [node.text]
        for piece, spans in zip(pieces, share_spans(pieces, node.spans), strict=True):
            self.passages.append(
                Passage(
                    id=self._identify("passage", section, piece),
                    document_id=self.document_id,
                    ordinal=len(self.passages),
                    kind=kind,
                    text=piece,
                    section=section,
                    spans=spans,
                    place_id=parent,
                    depth=depth,
                    number=node.number,
                    cells=node.cells,
                )
            )

    def _identify(self, kind: str, section: Sequence[str], text: str) -> str:
        """A hash of what it says and where, so that it survives changes elsewhere; twins are told apart in order."""
        content = "\x1f".join((self.document_id, kind, *section, text))
        self.seen[content] += 1
        return hashlib.sha256(f"{content}\x1f{self.seen[content]}".encode()).hexdigest()[:16]


def _title(node: Node) -> str:
    """A label without the colon that introduces its list."""
    return node.text.rstrip(" :") or node.text if node.kind == "label" else node.text


def _place_kind(node: Node) -> PlaceKind | None:
    if node.kind in ("heading", "label"):
        return node.kind
    return "item" if node.kind == "item" and node.children else None


def share_spans(pieces: Sequence[str], spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """The spans of each piece of a text. Boxes stay with a span that is kept whole; of a part the page alone is known.

    Pieces and spans hold the same characters, white space apart, so both are walked by their visible characters.
    """
    if len(pieces) == 1:
        return [spans]
    shared: list[tuple[Span, ...]] = []
    queue = deque((span, span.text, _visible(span.text)) for span in spans)
    for piece in pieces:
        mine: list[Span] = []
        need = _visible(piece)
        while need and queue:
            span, rest, have = queue[0]
            if have <= need:
                queue.popleft()
                taken = rest.strip()
            else:
                taken, rest = _take(rest, need)
                queue[0] = (span, rest, have - need)
            whole = taken == span.text.strip()
            mine.append(Span(page=span.page, text=taken, boxes=span.boxes if whole else ()))
            need -= min(have, need)
        shared.append(tuple(mine))
    return shared


def _visible(text: str) -> int:
    return len("".join(text.split()))


def _take(text: str, count: int) -> tuple[str, str]:
    """Split after the `count`-th visible character."""
    for position, character in enumerate(text):
        count -= not character.isspace()
        if count == 0:
            return text[: position + 1].strip(), text[position + 1 :]
    return text.strip(), ""
