"""Reads Markdown by turning it into HTML, with markdown-it, and reading that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.types import ReadResult
from ingest.clean import clean_characters, find_date, meaningful_title, squeeze
from ingest.cover import status_in
from ingest.readers.common import decode
from ingest.readers.html import read_html
from ingest.readers.markdown_notes import with_notes

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"(title|titel|date|datum|status):[ \t]*(\S.*)$", re.IGNORECASE | re.MULTILINE)
_CONTAINER = re.compile(r"^[ \t]*:{2,}.*$", re.MULTILINE)
_BREAK = re.compile(r":br(?!\w)")
_TASK = re.compile(r"^\[([ xX])\](?=\s+\S)")
"""A task with its box: "- [x] Vragenlijst vernieuwd"."""
_CONTENTS = re.compile(r"^\[{1,2}_?TOC_?\]{1,2}[ \t]*$", re.MULTILINE | re.IGNORECASE)
"""Where a program puts the table of contents."""

_COMPONENT = re.compile(r"(?<=[\])])\{[^}\n]{0,200}\}")


def read(path: Path) -> ReadResult:
    """The blocks of a Markdown file. Front matter gives title, date and status, and is no text."""
    text = decode(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        text = text[front.end() :]
        fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(front[1])}
    text = _COMPONENT.sub("", _BREAK.sub("<br>", _CONTENTS.sub("", _CONTAINER.sub("", text))))
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(with_notes)
    environment: dict[str, object] = {}
    tokens = parser.parse(clean_characters(text), environment)
    _write_out_tasks(tokens)
    result = read_html(parser.renderer.render(tokens, parser.options, environment))
    title = meaningful_title(squeeze(fields.get("title") or fields.get("titel") or ""))
    date = find_date(fields.get("date") or fields.get("datum") or "")
    return replace(result, title=title or result.title, date=date, status=status_in(f"status: {fields.get('status')}"))


def _write_out_tasks(tokens: Sequence[Token]) -> None:
    """Make the boxes of tasks characters. What stands in code shows how to write one."""
    for item, _, inline in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if item.type == "list_item_open" and inline.children:
            first = inline.children[0]
            first.content = _TASK.sub(lambda task: "☐" if task[1] == " " else "☒", first.content, count=1)
