"""Leaves out what a form says to whoever fills it in, where the school has filled it in and forgot to delete that.

"Beschrijf hier wat voor school u bent. Denk aan: grootte, ligging." stands above the answer, and tells nothing of the
school. An empty form keeps it: there it is all there is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.types import Block

_SHORTEST = 8
"""Words of an instruction, at least: what is shorter is the question of a form, and stands over its answer."""

_FEWEST = 2
"""So many of them that say "hier" make a form of a document that does not say itself that it is one."""

_ASKS = r"(?:beschrijf|omschrijf|benoem|noem|vermeld|geef|licht|leg|vul|kruis|laat|maak|schets|onderbouw)"
_SAYS_HERE = rf"{_ASKS} hier|hier (?:beschrijft|omschrijft|noemt|vermeldt|geeft|vult) (?:u|je|de school)"
_INSTRUCTION = re.compile(
    rf"(?:{_SAYS_HERE}|"
    r"(?:beschrijf|omschrijf|benoem|noem|vermeld) (?:de|het|uw|welke|wat|hoe|per|in|kort|maximaal|ook)|"
    r"geef (?:aan|kort|een)|licht\b[^.]*\btoe|leg\b[^.]*\buit|vul\b[^.]*\bin|kruis\b[^.]*\baan)\b",
    re.IGNORECASE,
)
"""How an instruction opens."""

_HERE = re.compile(rf"(?:{_SAYS_HERE})\b", re.IGNORECASE)
_OF_A_FORM = re.compile(
    r"\b(?:verwijder|wis) (?:deze|de) (?:toelichting|instructie|cursieve|grijze)|\bcursieve tekst\b|\binvulinstructie|"
    r"\bdit (?:format|sjabloon) is bedoeld\b|\bniet in het eindproduct\b",
    re.IGNORECASE,
)
"""What a form says of itself."""


def without_instructions(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], int]:
    """The blocks without the instructions of a form that is filled in, and how many those are."""
    says = any(_OF_A_FORM.search(block.text) for block in blocks)
    if not says and sum(_HERE.match(block.text) is not None for block in blocks) < _FEWEST:
        return tuple(blocks), 0
    left_out: set[int] = set()
    start = 0
    for index in range(len(blocks) + 1):
        if index < len(blocks) and blocks[index].kind not in ("heading", "title"):
            continue
        section = range(start, index)
        found = {number for number in section if _is_instruction(blocks[number])}
        if len(found) < len(section) or _goes_deeper(blocks, start - 1, index):
            left_out |= found
        start = index + 1
    return tuple(block for index, block in enumerate(blocks) if index not in left_out), len(left_out)


def _goes_deeper(blocks: Sequence[Block], above: int, below: int) -> bool:
    """Whether the next heading stands under the one before, so that the answer comes there."""
    return above >= 0 and below < len(blocks) and blocks[above].level < blocks[below].level


def _is_instruction(block: Block) -> bool:
    long = len(block.text.split()) >= _SHORTEST
    return block.kind == "paragraph" and long and _INSTRUCTION.match(block.text) is not None
