"""Which lines prove to be headings, and of what level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.clean import Vocabulary
from ingest.pages.drafts import Draft, text_of
from ingest.pages.lines import could_be_bold_heading, ends_sentence, heading_number, split_marker
from ingest.pages.measures import HEADING_SIZE, Measures

LONGEST_HEADING = 30
_QUOTED = re.compile(r"“[^“”]+”|„[^„”“]+[”“]|\"[^\"]+\"|‘[^‘]+’|«[^«»]+»|'[^']+'")
_QUOTED_WORDS = 4
"""Words in a quotation, at least: fewer in quotes are a name."""


def settle_headings(drafts: Sequence[Draft], vocabulary: Vocabulary, measures: Measures) -> list[Draft]:
    """Headings that prove to be text become paragraphs.

    They are too long, a quotation, a bold sentence, or the bold start of a paragraph.
    """
    settled: list[Draft] = []
    first = next((draft for draft in drafts if draft.kind == "heading"), None)
    for index, draft in enumerate(drafts):
        looks_like_heading = draft.kind == "heading"
        quoted = looks_like_heading and draft is not first and _is_quoted(draft, vocabulary)
        if looks_like_heading and (quoted or _is_text(draft, vocabulary, measures)):
            draft.kind = "paragraph"
        follower = drafts[index + 1] if index + 1 < len(drafts) else None
        if looks_like_heading and follower and _runs_on(draft, follower, measures):
            follower.lines[:0] = draft.lines
            follower.first_text = draft.first_text
            continue
        settled.append(draft)
    for draft in settled:
        marker = split_marker(draft.first_text) if draft.kind == "paragraph" else None
        if marker and marker.rest:
            draft.kind, draft.first_text, draft.number, draft.depth = "item", marker.rest, marker.number, 1
    return settled


def _is_quoted(draft: Draft, vocabulary: Vocabulary) -> bool:
    """Whether a large line is what somebody says, printed apart from the text. A title may be a motto in quotes."""
    text = text_of(draft, draft.lines, vocabulary)
    return not draft.lines[0].level and len(text.split()) >= _QUOTED_WORDS and _QUOTED.fullmatch(text) is not None


def _is_text(draft: Draft, vocabulary: Vocabulary, measures: Measures) -> bool:
    text = text_of(draft, draft.lines, vocabulary)
    if draft.lines[0].level or draft.lines[0].size > HEADING_SIZE * measures.body:
        return len(text.split()) > LONGEST_HEADING
    return text.casefold() not in measures.outline and not could_be_bold_heading(text)


def _runs_on(draft: Draft, follower: Draft, measures: Measures) -> bool:
    last, line = draft.lines[-1], follower.lines[0]
    small = last.size <= HEADING_SIZE * measures.body
    close = last.page == line.page and measures.is_near(last, line) and abs(last.x - line.x) < 4
    return (
        small and close and follower.kind == "paragraph" and not ends_sentence(last.text)
        and measures.is_full(last, line) and line.text[0].islower()
    )  # fmt: skip


def heading_levels(drafts: Sequence[Draft], vocabulary: Vocabulary) -> dict[int, int]:
    """Levels by style: larger before smaller, bold before plain, and within a style by the depth of the number.

    What the file itself calls a heading has the level that it says, and so has what looks the same.
    """
    styles: dict[int, tuple[float, bool]] = {}
    depths: dict[int, int] = {}
    tagged: dict[tuple[float, bool], int] = {}
    for index, draft in enumerate(drafts):
        if draft.kind == "heading":
            line = draft.lines[0]
            styles[index] = (-line.size, not line.bold)
            number = heading_number(text_of(draft, draft.lines, vocabulary))
            depths[index] = number.count(".") + 1 if number else 0
            if line.level:
                tagged[styles[index]] = max(tagged.get(styles[index], 0), line.level)
    shallowest = {
        style: min((depths[i] for i in styles if styles[i] == style and depths[i]), default=1)
        for style in set(styles.values())
    }
    largest = min(tagged, default=(0.0, False))
    keys: dict[int, tuple[float, ...]] = {}
    for index, style in styles.items():
        level = drafts[index].lines[0].level or tagged.get(style, 0)
        group = 0 if level else -1 if style < largest else 1
        keys[index] = (0, level) if level else (group, *style, depths[index] or shallowest[style])
    order = {key: level for level, key in enumerate(sorted(set(keys.values())), start=1)}
    return {index: order[key] for index, key in keys.items()}
