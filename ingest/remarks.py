"""Which lines of a form are a remark on the box above them: "☒ Plusklas", and below it "Opmerking: op vrijdag"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.types import Block

_BOX = re.compile(r"[☐☒✓✗]")
_REMARK = re.compile(
    r"(?:opmerking(?:en)?|toelichting|bijzonderheden|namelijk|nl\.|uitleg|aanvulling|zo (?:ja|nee)\b[^:]{0,30}) ?:",
    re.IGNORECASE,
)


def remarks(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the paragraphs that are each about the box right above them.

    Only where another box follows one of them: a remark after the last box of a list may be about all.
    """
    found: set[int] = set()
    run: list[int] = []
    between = False
    for index in range(len(blocks) + 1):
        block = blocks[index] if index < len(blocks) else None
        if block is not None and _is_box(block):
            between = between or bool(run)
            continue
        if block is not None and index and _REMARK.match(block.text) and _is_box(blocks[index - 1]):
            run.append(index)
            continue
        found |= set(run) if between else set()
        run, between = [], False
    return frozenset(found)


def _is_box(block: Block) -> bool:
    return block.kind == "item" and _BOX.match(block.text) is not None
