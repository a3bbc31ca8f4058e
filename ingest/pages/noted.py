"""Puts footnotes and endnotes where they belong: at the end of what stands under the heading that their mark is under.

There they cut no list and no text.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ingest.pages.drafts import Draft
from ingest.pages.endnotes import Endnote
from ingest.pages.footnotes import note_mark, without_glued_number
from ingest.pages.page_lines import Line


def with_footnotes(drafts: Sequence[Draft], notes: Sequence[Sequence[Line]]) -> list[Draft]:
    """The drafts with each footnote as a paragraph, those of one heading in their order.

    One whose mark is not found is of the last heading of its page.
    """
    out = list(drafts)
    for note in reversed(notes):
        page = note[0].page
        index = next((i for i, draft in enumerate(out) if draft.lines[0].page > page), len(out))
        mark = note_mark(note[0].text)
        marked = (i for i, d in enumerate(out) if mark and any(x.page == page and mark in x.text for x in d.lines))
        _put(out, next(marked, index - 1) + 1 if mark else index, note, before=("heading", "note"))
    return out


def with_endnotes(drafts: Sequence[Draft], notes: Sequence[Endnote]) -> list[Draft]:
    """The drafts with each endnote as a paragraph; those of one heading in their order."""
    out = list(drafts)
    for note in notes:
        marked = (
            i
            for i, draft in enumerate(out)
            if any((x.page, x.y) == (note.marked.page, note.marked.y) and note.mark in x.text for x in draft.lines)
        )
        _put(out, next(marked, len(out) - 1) + 1, note.lines, before=("heading",))
    return out


def _put(drafts: list[Draft], index: int, note: Sequence[Line], *, before: Collection[str]) -> None:
    """Insert a note before the first draft from `index` on that is one of these."""
    while index < len(drafts) and drafts[index].kind not in before:
        index += 1
    drafts.insert(index, Draft("note", list(note), without_glued_number(note[0].text)))
