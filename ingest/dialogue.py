"""Questions that a document prints with their answers apart from them: "Vraag 3 …", "Antwoord 3 …".

Answers to a parliament or a council are written so. The words that such an answer is found by stand in its question, so
the question becomes the heading over its answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.types import Block

_NUMBERS = r"\d{1,3}(?:(?:,| en|, en| t/m| tot en met) \d{1,3})*"
_QUESTION = re.compile(rf"(?:vraag|vragen) ({_NUMBERS})[.:]?(?: (?P<said>.+))?", re.IGNORECASE | re.DOTALL)
_ANSWER = re.compile(rf"(?:antwoord|reactie)(?:en)?(?: op)?(?: vra(?:ag|gen))?(?: ({_NUMBERS}))?[.:]?", re.IGNORECASE)
LONGEST = 120
"""Words of a question that may be a heading."""


def paired(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each answered question as one heading, and the heading of its answer under it."""
    out: list[Block] = []
    asked: list[Block] = []
    """What may be a question: its opening and all that followed so far."""
    above = 0
    for block in blocks:
        if _QUESTION.fullmatch(block.text):
            asked.append(block)
            continue
        answers = _ANSWER.fullmatch(block.text) is not None
        if asked and answers:
            out += _answered(asked, block, above)
            asked = []
            continue
        if block.kind in ("heading", "title", "row"):
            out += asked
            asked = []
            above = above if answers or block.kind != "heading" else block.level
        (asked or out).append(block)
    return out + asked


def _answered(asked: Sequence[Block], answer: Block, above: int) -> list[Block]:
    """The question over its answer; of several, all that are answered together or else the last one."""
    last = max(place for place, block in enumerate(asked) if _QUESTION.fullmatch(block.text))
    for first in (0, last):
        question = asked[first:]
        if sum(len(block.text.split()) for block in question) <= LONGEST:
            level = question[0].level if question[0].kind == "heading" else above + 1
            return [*asked[:first], _heading(question, level), _heading([answer], level + 1)]
    return [*asked, answer]


def _heading(blocks: Sequence[Block], level: int) -> Block:
    return Block(
        kind="heading",
        text=" ".join(block.text for block in blocks),
        spans=tuple(span for block in blocks for span in block.spans),
        level=level,
    )
