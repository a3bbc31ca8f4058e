"""Files of a folder that hold the very same: only one of them is a document, so that nothing is found twice."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from corpus.types import Source

_NOTHING = ("", hashlib.sha256().hexdigest())
"""What could not be read, and an empty file: of these it is told that they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A file that is the same as another one, and left out for it."""

    source: str
    same_as: str


def without_copies(sources: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Duplicate, ...]]:
    """The documents, one of each that are equal, and those left out for it; whatever their order, the same one stays.

    It is the one that the manifest describes, else the one with the shortest name: programs lengthen that of a copy.
    """
    kept: dict[tuple[str, str], Source] = {}
    for source in sorted(sources, key=_rank):
        kept.setdefault(_held(source), source)
    copies = [Duplicate(source=s.name, same_as=other.name) for s in sources if (other := kept[_held(s)]) is not s]
    return tuple(source for source in sources if kept[_held(source)] is source), tuple(copies)


def _held(source: Source) -> tuple[str, str]:
    """What a file holds and how it is read: another suffix, another reader."""
    if source.sha256 in _NOTHING:
        return source.name, ""
    return source.sha256, PurePath(source.name).suffix.lower()


def _rank(source: Source) -> tuple[bool, int, str]:
    described = any((source.title, source.kind, source.date, source.period, source.status))
    return not described, len(source.name), source.name
