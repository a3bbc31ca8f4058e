"""Reads Markdown by turning it into HTML, with markdown-it, and reading that."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt

from corpus.types import ReadResult
from ingest.clean import clean_characters, find_date, meaningful_title, squeeze
from ingest.readers.common import decode
from ingest.readers.html import read_html

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"(title|titel|date|datum):[ \t]*(\S.*)$", re.IGNORECASE | re.MULTILINE)
_CONTAINER = re.compile(r"^[ \t]*:{2,}.*$", re.MULTILINE)
_BREAK = re.compile(r":br(?!\w)")
_TASK = re.compile(r"^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=[ \t]+\S)", re.MULTILINE)
"""A task with its box: "- [x] Vragenlijst vernieuwd"."""
_COMPONENT = re.compile(r"(?<=[\])])\{[^}\n]{0,200}\}")


def read(path: Path) -> ReadResult:
    """The blocks of a Markdown file. Front matter gives title and date, and is no text."""
    text = decode(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        text = text[front.end() :]
        fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(front[1])}
    text = _COMPONENT.sub("", _BREAK.sub("<br>", _CONTAINER.sub("", text)))
    text = _TASK.sub(lambda task: f"{task[1]}{'☐' if task[2] == ' ' else '☒'}", text)
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    result = read_html(parser.render(clean_characters(text)))
    title = meaningful_title(squeeze(fields.get("title") or fields.get("titel") or ""))
    date = find_date(fields.get("date") or fields.get("datum") or "")
    return replace(result, title=title or result.title, date=date)
