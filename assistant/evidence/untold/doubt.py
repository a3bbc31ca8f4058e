"""A doubt whether passages tell what is asked, which only a sure judge takes away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Doubt:
    """How sure the judge must be of passages, and the sentence for what they do not tell if it is not."""

    needed: float = 0.0
    said: str = ""


NONE = Doubt()
