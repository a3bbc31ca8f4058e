"""The vocabulary of the project: what travels from a file to an answer.

A file is read into `Block`s in reading order. Blocks become a tree of `Node`s (headings over labels over items). The
tree is cut into `Passage`s, the units that are searched and quoted, and `Place`s, the headings and labels above them.
Passages of one document are numbered in reading order, so that whatever stands under a place is one unbroken run of
ordinals: `place.start <= passage.ordinal < place.stop`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in PDF points, measured from the top left corner of the page."""

BlockKind = Literal["title", "heading", "item", "paragraph", "row"]
NodeKind = Literal["heading", "label", "item", "paragraph", "row"]
PassageKind = Literal["item", "paragraph", "row"]
PlaceKind = Literal["heading", "label", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text that stands verbatim on one page (`page` is None where the format has no pages)."""

    page: int | None
    text: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a file as its reader found it.

    `level` is the heading's level (from 1, not necessarily without gaps) or the item's depth (from 1); 0 otherwise.
    `number` is what numbers it ("3", "2.1", "b"), None for a bullet and for plain text; a heading's number also stays
    in its text, an item's marker never does. `spans` are the pieces of `text` page by page; joined by a space or
    nothing they give `text`. `cells` are a table row's (column heading, cell) pairs.
    """

    kind: BlockKind
    text: str
    spans: tuple[Span, ...]
    level: int = 0
    number: str | None = None
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A block at its place in the document's tree. A label introduces the list or text that follows it."""

    kind: NodeKind
    text: str
    spans: tuple[Span, ...]
    number: str | None = None
    cells: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The raw text of one page as the format's library gives it: what a quote must stand in. Numbered from 1."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of the corpus with what the manifest says of it; None where the manifest says nothing.

    `name` is its path inside the corpus folder, with forward slashes.
    """

    id: str
    name: str
    sha256: str
    title: str | None = None
    kind: str | None = None
    date: str | None = None
    period: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """What a reader found in one file. `title`, `date` (ISO 8601) and `status` are its own, None when it has none."""

    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    title: str | None = None
    date: str | None = None
    status: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo:
    """What is known of a document as a whole. `pages` is 0 where the format has no pages; `date` is ISO 8601."""

    id: str
    title: str
    source: str
    sha256: str
    kind: str | None = None
    date: str | None = None
    period: str | None = None
    status: str | None = None
    pages: int = 0
    passages: int = 0
    problems: tuple[str, ...] = ()

    @property
    def described(self) -> str:
        """What the document is called and is, for searching: title, kind and period."""
        return " ".join(part for part in (self.title, self.kind, self.period) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as a tree. `nodes` are its topmost nodes; the title is no node."""

    info: DocumentInfo
    nodes: tuple[Node, ...]
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A heading, a label, or an item with items under it: a name for the run of passages [start, stop).

    `section` are the titles above it, outermost first; `level` is its depth in the tree, from 1.
    """

    id: str
    document_id: str
    kind: PlaceKind
    title: str
    section: tuple[str, ...]
    spans: tuple[Span, ...]
    level: int
    start: int
    stop: int
    number: str | None = None
    parent_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is searched and quoted: one item, paragraph or table row, with its place.

    `id` stays the same as long as document, section and text do. `section` holds the titles of the places above it;
    it is searched with the passage, never quoted as its text.
    """

    id: str
    document_id: str
    ordinal: int
    kind: PassageKind
    text: str
    section: tuple[str, ...]
    spans: tuple[Span, ...]
    place_id: str | None = None
    depth: int = 0
    number: str | None = None
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything the index keeps of one document."""

    info: DocumentInfo
    places: tuple[Place, ...]
    passages: tuple[Passage, ...]
    pages: tuple[Page, ...]
