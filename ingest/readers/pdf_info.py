"""What a PDF says about itself, read with pypdf: its title and its outline. What stands on its pages is pdfium's."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from ingest.clean import meaningful_title, squeeze

_MOST_TITLES = 5000
_DAMAGED = (PyPdfError, DependencyError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What pypdf raises over a damaged outline; then there is none, which is no reason to refuse the pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfInfo:
    """The title in its metadata, when that says anything, and the titles of its outline, folded."""

    title: str | None = None
    outline: frozenset[str] = frozenset()


def read_info(path: Path) -> PdfInfo:
    """What the file says about itself; nothing when pypdf cannot read that."""
    with _quiet():
        try:
            reader = pypdf.PdfReader(path)
            if reader.is_encrypted and not reader.decrypt(""):
                return PdfInfo()
            title = meaningful_title(reader.metadata.title) if reader.metadata else None
            return PdfInfo(title=title, outline=frozenset(_titles(list(reader.outline))))
        except (*_DAMAGED, OSError):
            return PdfInfo()


def _titles(entries: list[Any]) -> Iterator[str]:
    """The titles of an outline, which is a list of entries and of lists of them."""
    stack = list(reversed(entries))
    count = 0
    while stack and count < _MOST_TITLES:
        entry = stack.pop()
        if isinstance(entry, list):
            stack.extend(reversed(entry))
            continue
        count += 1
        if title := squeeze(str(getattr(entry, "title", "") or "")).casefold():
            yield title


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's warnings to itself: they are about the file's form, and say nothing to its reader."""
    logger = logging.getLogger("pypdf")
    disabled, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = disabled
