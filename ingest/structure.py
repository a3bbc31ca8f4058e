"""Builds a document's tree from its blocks.

Headings own what follows until the next heading of their level or higher. Items own the deeper items that follow them.
A label is a short item or paragraph that introduces what follows: it ends in a colon or a question mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.types import Block, Node, NodeKind
from ingest.clean import is_only_date
from ingest.dialogue import paired
from ingest.pages.lines import ends_sentence, heading_number
from ingest.remarks import remarks
from ingest.titles import demote_subtitles, take_title, without_date

LABEL_WORDS = 15
LONG_QUESTION = 32
"""Words in a label at most; a question printed by itself, as in a form, may be longer."""
CAPTION_WORDS = 12
QUESTION_WORDS = 3
"""Words in a question that the paragraph after it answers, at least: "Waarom?" is part of the text."""
FORM = 2
"""Questions over text under one heading from which it is a form: each has its answer up to the next."""
DEEPEST = 12
"""Deeper levels are counted as this one, so that no file can make a tree too deep to walk."""


_FILLED_IN = re.compile(r"(?!(?:Tabel|Figuur|Schema|Bijlage|Overzicht|Grafiek)\b)[A-Z][^\W\d_]*(?: [^\W\d_]+){0,2}: \S")
_REACHED = re.compile(r"(?<![\d.,-])(?:\+31|0)[\d\s()-]{8,12}\d\b|\b0[89]00[ -]?\d{4}|\S@\S+\.\w")
"""How somebody is reached: a telephone number or an e-mail address."""
_PROMPT = re.compile(
    r"(?:Beschrijf|Omschrijf|Benoem|Noem|Vermeld|Geef (?:hier|aan|een|kort)|Licht\b.*\btoe|Leg\b.*\buit|Vul\b.*\bin|"
    r"Kruis\b.*\baan)\b"
)
"""What a form asks for without a question mark: "Beschrijf de samenwerking met ouders."."""


@dataclass(slots=True)
class _Draft:
    """A node in the making."""

    block: Block
    kind: NodeKind
    children: list[_Draft] = field(default_factory=list)


def build_tree(blocks: Sequence[Block]) -> tuple[str | None, tuple[Node, ...]]:
    """The title that the text gives itself, and the topmost nodes.

    Every block but the title becomes exactly one node, in order; a question printed apart from its answer is one node,
    too. Takes any blocks and never fails.
    """
    title, rest = take_title([without_date(block) for block in blocks if block.text.strip()])
    rest = demote_subtitles(rest) if title is not None else rest
    return title, tuple(_freeze(draft) for draft in _nest_headings(paired(rest)))


def _nest_headings(blocks: Sequence[Block]) -> list[_Draft]:
    top: list[_Draft] = []
    open_headings: list[tuple[int, _Draft]] = []
    content: list[Block] = []

    def place(drafts: list[_Draft]) -> None:
        (open_headings[-1][1].children if open_headings else top).extend(drafts)

    for block in blocks:
        if block.kind not in ("heading", "title"):
            content.append(block)
            continue
        place(_introduce(_nest_items(content)))
        content = []
        while open_headings and (open_headings[-1][0] >= block.level or len(open_headings) >= DEEPEST):
            open_headings.pop()
        draft = _Draft(block, "heading")
        place([draft])
        open_headings.append((block.level, draft))
    place(_introduce(_nest_items(content)))
    return top


def _nest_items(blocks: Sequence[Block]) -> list[_Draft]:
    """Items under the item they are deeper than, remarks under their box; whatever else is no item ends the list."""
    drafts: list[_Draft] = []
    open_items: list[tuple[int, _Draft]] = []
    of_boxes = remarks(blocks)
    for index, block in enumerate(blocks):
        draft = _Draft(block, block.kind if block.kind in ("item", "row") else "paragraph")
        if index in of_boxes and open_items:
            open_items[-1][1].children.append(draft)
            continue
        if block.kind != "item":
            open_items.clear()
            drafts.append(draft)
            continue
        while open_items and (open_items[-1][0] >= block.level or len(open_items) >= DEEPEST):
            open_items.pop()
        (open_items[-1][1].children if open_items else drafts).append(draft)
        open_items.append((block.level, draft))
    stack = list(drafts)
    while stack:
        draft = stack.pop()
        if draft.kind == "item" and draft.children and _reads_as_label(draft.block.text):
            draft.kind = "label"
        stack.extend(draft.children)
    return drafts


def _introduce(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Paragraphs that introduce a list, a table or (after a colon or a question) a paragraph become its label."""
    questions = [index for index in range(len(drafts) - 1) if _asks(drafts, index)]
    out: list[_Draft] = []
    index = 0
    while index < len(drafts):
        draft = drafts[index]
        index += 1
        out.append(draft)
        if len(questions) >= FORM and index - 1 in questions:
            stop = next((place for place in questions if place >= index), len(drafts))
        else:
            stop = _stop_of_introduced(drafts, index)
        if stop > index:
            draft.kind = "label"
            draft.children.extend(_introduce(drafts[index:stop]) if stop - index > 1 else drafts[index:stop])
            index = stop
    return out


def _asks(drafts: Sequence[_Draft], index: int) -> bool:
    """Whether a paragraph, or an item that stands alone, is a question with text under it that answers it."""
    draft, follower = drafts[index], drafts[index + 1]
    text = draft.block.text
    if not (text.rstrip().endswith("?") or _prompts(text)) or not _introduces_text(text) or not _reads_as_label(text):
        return False
    if draft.kind == "item":
        alone = index == 0 or drafts[index - 1].kind not in ("item", "label")
        return (
            alone and not draft.children and follower.kind == "paragraph" and not _reads_as_label(follower.block.text)
        )
    return draft.kind == "paragraph" and not _reads_as_label(follower.block.text)


def _stop_of_introduced(drafts: Sequence[_Draft], index: int) -> int:
    """Where what the draft before `index` introduces ends; `index` itself if it introduces nothing."""
    draft = drafts[index - 1]
    if draft.kind != "paragraph" or index == len(drafts):
        return index
    text = draft.block.text
    if not _reads_as_label(text) and not (drafts[index].kind == "row" and _reads_as_caption(text)):
        return index
    stop = _stop_of_what_follows(drafts, index)
    if stop == index and _introduces_text(text) and not _reads_as_label(drafts[index].block.text):
        stop = index + 1
    return stop


def _stop_of_what_follows(drafts: Sequence[_Draft], start: int) -> int:
    """Where the list or table that begins at `start` ends; `start` itself if there is none."""
    first = drafts[start]
    if first.kind not in ("item", "label", "row"):
        return start
    rows = first.kind == "row"
    stop = start
    while stop < len(drafts) and drafts[stop].kind != "paragraph" and (drafts[stop].kind == "row") == rows:
        stop += 1
    return stop


def _reads_as_label(text: str) -> bool:
    text = text.rstrip()
    count = len(text.split())
    if count <= LONG_QUESTION and (_prompts(text) or (text.endswith("?") and count > LABEL_WORDS)):
        return not any(mark in text[:-1] for mark in (". ", "? ", "! ", ": "))
    return text.endswith((":", "?")) and count <= LABEL_WORDS


def _prompts(text: str) -> bool:
    """Whether a text asks to be filled in, as the lines of a form do."""
    return _PROMPT.match(text) is not None and len(text.split()) <= LONG_QUESTION


def _introduces_text(text: str) -> bool:
    """Whether a label may stand over one paragraph: "Let op:", or a question of a form with its answer under it."""
    return text.rstrip().endswith(":") or len(text.split()) >= QUESTION_WORDS


def _reads_as_caption(text: str) -> bool:
    """Whether a paragraph over a table says what its rows are about: short, and no sentence or date, nor a line as
    "Voorzitter: Henk Zoutman", which says something itself, as one does with a telephone number or an address.
    """
    short = len(text.split()) <= CAPTION_WORDS
    says = is_only_date(text) or _FILLED_IN.match(text) or _REACHED.search(text)
    return short and not ends_sentence(text) and not says


def _freeze(draft: _Draft) -> Node:
    """Recursive, but no deeper than three times `DEEPEST`."""
    block = draft.block
    number = block.number
    if number is None and draft.kind == "heading":
        number = heading_number(block.text)
    return Node(
        kind=draft.kind,
        text=block.text,
        spans=block.spans,
        number=number,
        cells=block.cells,
        children=tuple(_freeze(child) for child in draft.children),
    )
