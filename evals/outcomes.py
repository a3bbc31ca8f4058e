"""What comes of damaged files, and of an ingest that is killed: for what measures it and for what tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FORMATS = ("pdf", "docx", "odt", "html", "md", "txt")

Kind = Literal["read", "refused", "memory", "slow", "crashed", "fault"]
FINE: tuple[Kind, ...] = ("read", "refused", "memory")
"""Read, refused for what it is, or refused because it asked for more memory than the limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one damaged file."""

    number: int
    suffix: str
    kind: Kind
    said: str
    seconds: float
    data: bytes | None = None
    """The file itself, when it is one to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """One round: what was going on, how the moment was chosen, where it fell, and what was wrong afterwards."""

    scene: str
    moment: str
    stage: str
    problems: tuple[str, ...] = ()
