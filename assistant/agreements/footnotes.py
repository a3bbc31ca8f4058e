"""Footnotes among what a document tells: the marks that refer to them, and which passages they are.

A reader puts a note behind what stands under the heading of its mark, as a passage like any other. It explains what
was agreed there, and is no agreement itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.types import Passage

_MARKS_AT_END = re.compile(r"[⁰¹²³⁴-⁹ⁱᵛˣ]+\s*$")
_MARK = re.compile(r"(?<!\bm)(?<!\b[kcd]m)(?:[⁰¹²³⁴-⁹]+|[ⁱᵛˣ]+)")
"""A raised figure, Roman or not, that refers to a note; not that of a measure ("km²")."""
_OPENS = re.compile(r"(\d{1,3}|[ivx]{1,6}|[⁰¹²³⁴-⁹]+|[ⁱᵛˣ]+) (?=\S)")
_RAISED = str.maketrans("0123456789ivx", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ")


def unmarked(text: str) -> str:
    """A text without the marks of footnotes that it ends with."""
    return _MARKS_AT_END.sub("", text)


def without_notes(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that are no footnote: none that opens with a number whose mark stands before it in its section."""
    section: tuple[str, ...] | None = None
    marks: set[str] = set()
    for passage in passages:
        if passage.section != section:
            section = passage.section
            marks = {mark for title in section[-1:] for mark in _MARK.findall(title)}
        opens = None if passage.kind == "row" else _OPENS.match(passage.text)
        if opens is None or opens[1].translate(_RAISED) not in marks:
            yield passage
        marks.update(_MARK.findall(passage.text))
