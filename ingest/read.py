"""Reads a file of any supported format into blocks. The one place that knows which reader reads what."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from corpus.errors import ReadError
from corpus.types import ReadResult
from ingest import texts
from ingest.cover import date_of, status_of
from ingest.instructions import without_instructions
from ingest.naming import completed
from ingest.structure import build_tree
from ingest.titles import better_title, without_addressee
from ingest.typed_contents import without_typed_contents

READER_VERSION = 22
"""Part of what decides whether a file must be read again: raise it when the outcome changes."""

LARGEST_FILE = 300 * 1024 * 1024

_READERS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
SUFFIXES = frozenset(_READERS)

_WITH_PROPERTIES = frozenset({"pdf", "docx", "odt"})
"""Formats whose files have a title among their properties, which nobody sees, and which may be another document's."""


def read(path: Path, busy: Callable[[], None] | None = None) -> ReadResult:
    """What a file holds and what it says of itself; `ReadError` says in Dutch why it cannot be read and what to do.

    `busy` is called now and then while a file takes long for a good reason; without it nothing is done that takes long:
    scans are not recognised.
    """
    name = _READERS.get(path.suffix.lower())
    if name is None:
        raise ReadError(texts.unknown_suffix(path.suffix))
    try:
        with path.open("rb") as file:  # what may not be opened would seem damaged to every reader
            size = os.fstat(file.fileno()).st_size
    except PermissionError as error:
        raise ReadError(texts.NOT_ALLOWED) from error
    except OSError as error:
        raise ReadError(texts.NOT_THERE) from error
    if size == 0:
        raise ReadError(texts.EMPTY)
    if size > LARGEST_FILE:
        raise ReadError(texts.TOO_LARGE)
    reader = importlib.import_module(f"ingest.readers.{name}").read
    try:
        result: ReadResult = reader(path, busy) if name == "pdf" else reader(path)
    except (ReadError, MemoryError):
        raise
    # On malformed files the libraries fail in more ways than they document, and one bad file must not stop the rest.
    except Exception as error:
        raise _damaged(name, error) from error
    if not any(block.text.strip() for block in result.blocks):
        raise ReadError(texts.WITHOUT_TEXT)
    return _complete(result, path.name, file_title=name in _WITH_PROPERTIES)


def _damaged(name: str, error: Exception) -> ReadError:
    """What is told of a file that fails in a way that no reader foresaw. Its note says how."""
    damaged = ReadError(texts.DAMAGED.get(name, texts.DAMAGED_OTHERWISE))
    damaged.add_note(type(error).__name__)
    return damaged


def _complete(result: ReadResult, file: str, *, file_title: bool) -> ReadResult:
    """What a reader found without what is no content of it, and with the title, date and status that the text gives.

    These count where the file's own data say nothing, or nothing true.
    """
    found = without_addressee(without_typed_contents(result.blocks))
    own = build_tree(found)[0]
    title = better_title(result.title, own, found) if file_title else result.title or own
    title = completed(title, found, file)
    date = result.date or date_of(found, file)
    status = result.status or status_of(title, found, file)
    blocks, left_out = without_instructions(found)
    problems = (*result.problems, texts.instructions(left_out)) if left_out else result.problems
    return replace(result, blocks=blocks, title=title, date=date, status=status, problems=problems)
