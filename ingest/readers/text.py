"""Reads plain text, where only the shape of lines tells headings, lists and paragraphs apart.

Lines between blank lines are a group. A group of one short line without an end is a heading, and so is a line that is
underlined or one of a numbered series with text between its members. Headings of one shape ("Thema 3: …", "2.1 …") have
one level; a shape that appears directly under a heading of another shape is one deeper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from corpus.types import Block, ReadResult
from ingest.clean import SOFT_HYPHEN, Vocabulary, clean_characters, is_only_date
from ingest.pages.layout import MOST_LINES
from ingest.pages.lines import (
    could_be_bold_heading,
    decimal_number,
    ends_sentence,
    heading_number,
    is_contents_entry,
    page_number,
    split_marker,
)
from ingest.readers.cells import row_blocks
from ingest.readers.common import DEEPEST_LIST, decode, make_block, pageless_result
from ingest.readers.text_drafts import Draft, Line, heading_levels, series_of, shape_of

_UNDERLINE = re.compile(r"(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$")
_SIGN = re.compile(r"[^\W\d_]+ \d{1,3} ?[:.–-]")
_QUOTED = re.compile(r"(?:> ?)+")
"""What stands before each line of a message that another one answers."""

_MORE_THAN = re.compile(r">\s?\d+(?:[.,]\d+)?(?![\d.,)])")
"""A line that opens with more than a number is no quoted one, unless the lines next to it are."""

_DATED = re.compile(r"^[^.?!]{8,60}\b(?:19|20)\d\d\.$")
_LABELLED = re.compile(r"[A-Z][\w/ -]{1,28}:(?:\s|$)")
"""A line that opens with what it is about: "Aanwezig: …"."""
_GREETING = re.compile(r"\bgroet(?:en|jes)?,?$", re.IGNORECASE)
_EARLIER = re.compile(r"(?:Van|From): ")
"""What ends a message, and what opens the one that it answers: the name between them is no heading."""
_LONGEST_HEADING = 14
_LOUD = 6
"""Letters of a line in capitals, at least, that is a heading though its text follows on the next line."""

_LONGEST_TITLE = 25


def read(path: Path) -> ReadResult:
    """The blocks of a text file. Form feeds separate pages in print; they count as blank lines here."""
    return pageless_result(read_text(decode(path.read_bytes())))


def read_text(text: str) -> list[Block]:
    """The blocks of a text, by the shape of its lines."""
    lines = _lines(text)
    vocabulary = Vocabulary([line.text for line in lines])
    width = _width(lines)
    assembler = _Assembler(width, vocabulary)
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        assembler.add(line, following)
    drafts = _settle(assembler.drafts)
    levels = heading_levels(drafts)
    blocks: list[Block] = []
    for index, draft in enumerate(drafts):
        if draft.kind == "table":
            blocks.extend(row_blocks([_split_row(line.text) for line in draft.lines]))
        elif draft.kind == "heading":
            blocks.append(make_block("heading", draft.text, level=levels[index]))
        elif draft.kind == "item":
            blocks.append(make_block("item", draft.text, level=draft.depth, number=draft.number))
        else:
            blocks.append(make_block("title" if draft.kind == "title" else "paragraph", draft.text))
    return [block for block in blocks if block.text]


def _lines(text: str) -> list[Line]:
    """The lines with text, underlining moved to the line above it, soft hyphens left at line ends only."""
    lines: list[Line] = []
    blanks = 1
    for raw in _unquoted(clean_characters(text).replace("\f", "\n\n").splitlines()):
        expanded = raw.expandtabs(4).rstrip()
        stripped = expanded.strip()
        if not stripped:
            blanks += 1
            continue
        if _UNDERLINE.match(stripped):
            if lines and not blanks and len(stripped) >= 0.5 * len(lines[-1].text):
                last = lines.pop()
                lines.append(Line(last.text, last.indent, last.after_blank, stripped[0]))
            blanks = 1
            continue
        soft = stripped.endswith(SOFT_HYPHEN)
        words = stripped.replace(SOFT_HYPHEN, "")
        kept = words if " | " in words or "\t" in raw else " ".join(words.split())
        columns = re.sub(r"(?<=\S)(?: {3,}|\t+)(?=\S)", " | ", raw.strip()) if _is_columns(raw) else kept
        lines.append(
            Line(
                columns + (SOFT_HYPHEN if soft else ""), len(expanded) - len(expanded.lstrip()), blanks > 0, "", blanks
            )
        )
        blanks = 0
    return lines


def _unquoted(lines: Sequence[str]) -> Iterator[str]:
    for quoted, group in groupby(lines, lambda line: line.startswith(">")):
        together = list(group)
        is_message = quoted and not all(map(_MORE_THAN.match, together))
        yield from (_QUOTED.sub("", line, count=1) if is_message else line for line in together)


def _is_columns(raw: str) -> bool:
    """Whether a line is a row of a table set with tabs or wide gaps."""
    stripped = raw.strip()
    marker = split_marker(stripped)
    return re.search(r"\S(?: {3,}|\t+)\S", marker.rest if marker else stripped) is not None


def _width(lines: Sequence[Line]) -> int:
    """The width at which the text is wrapped; very wide if each paragraph is one line."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    return lengths[int(0.95 * (len(lengths) - 1))] if lengths else 80


@dataclass
class _Assembler:
    width: int
    vocabulary: Vocabulary
    drafts: list[Draft] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)

    def add(self, line: Line, following: Line | None) -> None:
        if is_contents_entry(line.text) or (
            page_number(line.text) is not None and line.after_blank and (following is None or following.after_blank)
        ):
            return
        marker = split_marker(line.text)
        heading = self._is_heading(line, following)
        last = self.drafts[-1] if self.drafts else None
        if " | " in line.text:
            self._add_row(line, last)
        elif heading:
            self.indents = []
            self.drafts.append(Draft("heading", [line], line.text, shape=shape_of(line)))
        elif marker and marker.rest:
            self._open_item(line, marker.rest, marker.number)
        elif last and self._continues(last, line):
            last.text = self.vocabulary.join(last.text, line.text)
            last.lines.append(line)
        else:
            self.indents = []
            self.drafts.append(Draft("paragraph", [line], line.text))

    def _add_row(self, line: Line, last: Draft | None) -> None:
        self.indents = []
        if last and last.kind == "table" and not line.after_blank:
            last.lines.append(line)
        else:
            self.drafts.append(Draft("table", [line], ""))

    def _open_item(self, line: Line, rest: str, number: str | None) -> None:
        while self.indents and line.indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or line.indent > self.indents[-1]:
            self.indents.append(line.indent)
        depth = min(len(self.indents), DEEPEST_LIST)
        self.drafts.append(Draft("item", [line], rest, shape=shape_of(line), number=number, depth=depth))

    def _continues(self, last: Draft, line: Line) -> bool:
        if line.after_blank or last.kind == "table" or len(last.lines) >= MOST_LINES:
            return False
        if last.kind == "heading":
            return line.text[0].islower() and not last.lines[0].underlined and len(last.lines) == 1
        before = last.lines[-1]
        if _LABELLED.match(line.text) and _LABELLED.match(last.text) and last.kind == "paragraph":
            return False
        if last.kind == "item" and line.indent > last.lines[0].indent:
            return True
        word = line.text.split(maxsplit=1)[0]
        full = before.indent + len(before.text) + 1 + len(word) > 0.9 * self.width
        return full or not (ends_sentence(before.text) or line.text[0].isupper())

    def _reads_on(self, line: Line, following: Line) -> bool:
        """Whether a line that opens as "Thema 3" does is the first of a paragraph: full, without a sign after it."""
        full = line.indent + len(line.text) > 0.8 * self.width
        return full and not following.after_blank and following.text[0].islower() and not _SIGN.match(line.text)

    def _is_heading(self, line: Line, following: Line | None) -> bool:
        if line.underlined:
            return True
        text = line.text
        under_heading = bool(self.drafts) and self.drafts[-1].kind == "heading"
        if not (line.after_blank or under_heading or decimal_number(text)):
            return False
        if following is None or not _could_be_heading(line) or split_marker(text) or self._signs(following):
            return False
        if decimal_number(text) or (series_of(text) and not self._reads_on(line, following)):
            return True
        alone = (
            following.after_blank or split_marker(following.text) is not None or series_of(following.text) is not None
        )
        alone = alone or (line.after_blank and _is_loud(text) and not following.text.isupper())
        return alone and text[0].isupper() and not text.endswith("?")

    def _signs(self, following: Line) -> bool:
        """Whether the line before `following` is the name of who wrote a message."""
        return _EARLIER.match(following.text) is not None or (
            bool(self.drafts) and _GREETING.search(self.drafts[-1].text) is not None
        )


def _could_be_heading(line: Line) -> bool:
    text = line.text
    if is_only_date(text) or " | " in text or line.indent > 8 or not could_be_bold_heading(text):
        return False
    if _LABELLED.match(text) and heading_number(text) is None:
        return False
    return not ends_sentence(text) or text.endswith(("?", ")"))


def _is_loud(text: str) -> bool:
    """Whether a line is in capitals, and more than an abbreviation."""
    return text.isupper() and sum(c.isalpha() for c in text) >= _LOUD and not any(c.isdigit() for c in text)


def _settle(drafts: list[Draft]) -> list[Draft]:
    """What a draft is, now that those around it are known."""
    _find_headings(drafts)
    _undo_single_rows(drafts)
    if len(drafts) > 2 and _is_title(drafts[0], drafts[1]):
        drafts[0].kind = "title"
    return drafts


def _find_headings(drafts: Sequence[Draft]) -> None:
    """Numbered lines that are short and have text of their own between them are headings, not items."""
    for index, draft in enumerate(drafts):
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if following and draft.kind == "paragraph" and index > 0 and _wrapped_heading(draft, following):
            draft.kind, draft.shape = "heading", "plain"
        if following is None or draft.kind != "item" or not (draft.number or "").isdigit() or draft.depth != 1:
            continue
        under_heading = index > 0 and drafts[index - 1].kind == "heading"
        apart = len(draft.lines) <= 2 and (draft.lines[0].after_blank or under_heading)
        short = len(draft.text.split()) <= _LONGEST_HEADING and not draft.text.endswith((".", ":", ";", ","))
        if apart and short and (following.kind != "item" or following.number is None):
            marker = draft.lines[0].text.split(maxsplit=1)[0]
            draft.kind, draft.text, draft.shape = "heading", f"{marker} {draft.text}", "numbered"


def _undo_single_rows(drafts: Sequence[Draft]) -> None:
    """One row is no table: "Ans de Boer | adviseur"."""
    for draft in drafts:
        if draft.kind == "table" and len(draft.lines) == 1:
            draft.kind, draft.text = "paragraph", draft.lines[0].text


def _is_title(first: Draft, following: Draft) -> bool:
    """Whether the first text is the title: short and no sentence, or a heading with another of its shape right below or
    what is told of a meeting before its text.

    A full stop after a year ("Notulen van 21 maart 2013.") makes no sentence.
    """
    if first.kind == "heading":
        if following.kind == "paragraph" and first.shape == "capitals":
            return bool(_LABELLED.match(following.text)) or is_only_date(following.text)
        return following.kind == "heading" and following.shape == first.shape
    if _LABELLED.match(first.text) and _LABELLED.match(following.text):  # what is told of a message
        return False
    short = first.kind == "paragraph" and len(first.text.split()) <= _LONGEST_TITLE and not is_only_date(first.text)
    return short and (not ends_sentence(first.text) or bool(_DATED.search(first.text)))


def _wrapped_heading(draft: Draft, following: Draft) -> bool:
    """Whether a short text above a list is a heading of two lines, or a question set apart by blank lines."""
    first = draft.lines[0]
    if (
        len(draft.lines) > 2
        or not first.after_blank
        or following.kind != "item"
        or not could_be_bold_heading(draft.text)
    ):
        return False
    if draft.text.endswith("?"):
        return first.blanks > 1 and len(draft.lines) == 2
    return not ends_sentence(draft.text) and not is_only_date(draft.text)


def _split_row(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip("| ").split("|")]
