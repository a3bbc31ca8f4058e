"""A conversation as a Word file: each question, its answer, and where every number stands. Nothing of it is stored."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from docx import Document
from docx.shared import Pt
from pydantic import BaseModel, Field

from ui import texts

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


class Line(BaseModel):
    """A paragraph of an answer, or a point of a list; its markers are in the text as [n]."""

    text: str = Field(max_length=20_000)
    point: bool = False


class Quoted(BaseModel):
    """A source of an answer: what is quoted, and where it stands."""

    number: int
    quote: str = Field(max_length=20_000)
    where: str = Field(max_length=2_000)


class Said(BaseModel):
    """A question with its answer, as the page shows them."""

    question: str = Field(max_length=20_000)
    lines: list[Line] = Field(default=[], max_length=2_000)
    sources: list[Quoted] = Field(default=[], max_length=2_000)


class Transcript(BaseModel):
    exchanges: list[Said] = Field(max_length=500)


def to_word(exchanges: Sequence[Said]) -> bytes:
    """A Word file of a conversation, in headings and lists that a reader can find their way in."""
    written = Document()
    written.core_properties.title = texts.CONVERSATION
    written.core_properties.author = texts.TITLE
    written.core_properties.language = "nl-NL"
    written.add_heading(f"{texts.CONVERSATION} – {texts.TITLE}", 1)
    for said in exchanges:
        written.add_heading(_plain(said.question), 2)
        for line in said.lines:
            written.add_paragraph(_plain(line.text), "List Bullet" if line.point else None)
        if said.sources:
            written.add_heading(texts.SOURCES, 3)
        for source in said.sources:
            paragraph = written.add_paragraph(_plain(f"[{source.number}] “{source.quote}” — {source.where}"))
            paragraph.paragraph_format.space_after = Pt(3)
    file = io.BytesIO()
    written.save(file)
    return file.getvalue()


def _plain(text: str) -> str:
    return _UNWRITABLE.sub("", text)
