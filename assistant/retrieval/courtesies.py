"""What a letter opens and ends with: it greets, and tells nothing of what the letter is about.

The title of a letter stands above those lines as above all that it says, so that they fit a question for it as well.
"""

from __future__ import annotations

import re

from corpus.index import Index
from corpus.language import fold
from corpus.types import Passage

_GREETS = re.compile(r"(?:zeer )?(?:geachte|beste|lieve|dag|hallo|aan alle) [^.:;?!]{1,60}[,!]|l\.?s\.?,?")
_ENDS = re.compile(
    r"(?:met (?:de )?)?(?:vriendelijke|hartelijke|warme|collegiale|sportieve) groet(?:en)?\b.{0,80}"
    r"|(?:veel )?(?:liefs|groetjes|groeten?)\b.{0,60}|hoogachtend\b.{0,80}"
)
_LONGEST_SIGNED = 8
"""A name, and what somebody is: "Jan Bos, directeur-bestuurder"."""


def is_courtesy(index: Index, passage: Passage) -> bool:
    """Whether a passage greets or is signed."""
    if passage.kind != "paragraph":
        return False
    text = " ".join(fold(passage.text).split())
    return bool(_GREETS.fullmatch(text) or _ENDS.fullmatch(text)) or _is_signed(index, passage, text)


def _is_signed(index: Index, passage: Passage, text: str) -> bool:
    """Whether a short line without an end stands right below the words that a letter ends with."""
    if passage.ordinal == 0 or len(text.split()) > _LONGEST_SIGNED or text.endswith((".", "?", ":")):
        return False
    (before,) = index.store.run(passage.document_id, passage.ordinal - 1, passage.ordinal)
    return bool(_ENDS.fullmatch(" ".join(fold(before.text).split())))
