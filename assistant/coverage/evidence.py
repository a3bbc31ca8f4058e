"""What a plan has for an outcome: the passage that shares most words with it and whose vector is nearest.

E5's cosines lie between .73 and .93 for anything, and some passages are near to everything. So how near a passage is
counts as what its cosine is above the mean of the outcome and above the passage's own mean over all outcomes of the
report, in standard deviations over the plan; and it tells something only when the passage stands out, when few others
of the plan are as near. So nothing here depends on the scale of a model's cosines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.agreements.titles import tells_something_else
from assistant.coverage.matching import PlanWords
from assistant.coverage.parts import Part
from assistant.coverage.polarity import opposes
from assistant.sentences import sentences
from corpus.types import Passage

FEWEST_RIVALS, RIVALS = 4, 1 / 40
"""A passage stands out when it is nearer than the one of this rank, a share of the plan. What a plan takes up may stand
in a few places; what stands nearest because something must, has many that are as near."""
NEARNESS = 0.14
"""What a standard deviation of nearness counts for beside the share of words, which lies between 0 and 1."""
TINY = 1e-6
FEW = 8
"""With so many outcomes the mean of a passage over them counts for half: it says little when they are few."""
OPPOSED = 0.5
"""The share of its words that a sentence must hold to be one that opposes a piece."""
_FIGURES = 0.3
"""The share of figures that makes a row one of figures, which says nothing that anybody will do."""
_POINTS_BACK = re.compile(r"(?:Daar\w*|Dat|Die|Dit|Deze|Hier\w*)\b")
"""How a sentence begins that is about what the one before it told."""

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Asked:
    """An outcome and its parts, each with its vector; one part is the outcome itself."""

    text: str
    vector: Vector
    parts: tuple[Part, ...]
    part_vectors: tuple[Vector, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a plan has for a piece of an outcome.

    `sentence` is the sentence of the passage that says most of it, `words` the share of words that the passage holds,
    `stands_out` how much nearer it is than the passages that come after the nearest few. `missing` are the words of
    the piece that it lacks. `against` says that it says the opposite.
    """

    piece: str
    passage: Passage
    sentence: str
    words: float
    stands_out: float
    missing: tuple[str, ...]
    against: bool

    @property
    def score(self) -> float:
        return self.words + NEARNESS * self.stands_out


class PlanSide:
    """The passages of a plan with their vectors (n, dimension), ready to be asked."""

    def __init__(self, passages: Sequence[Passage], vectors: Vector, outcomes: Sequence[Asked]) -> None:
        """`outcomes` are all that the plan is held against: what is near to all of them is near to none.

        At least one passage must be one that can say what somebody will do: see `may_say`.
        """
        held = [number for number, passage in enumerate(passages) if may_say(passage)]
        self._passages = [passages[number] for number in held]
        self._vectors = vectors[held]
        self._words = PlanWords(self._passages)
        self._rivals = max(FEWEST_RIVALS, int(RIVALS * len(held)))
        means = (np.stack([asked.vector for asked in outcomes]) @ self._vectors.T).mean(axis=0)
        self._means = (means - means.mean()) * len(outcomes) / (len(outcomes) + FEW)

    def whole(self, asked: Asked) -> Evidence:
        """What fits an outcome as a whole."""
        return self._best(Part(asked.text, asked.text), self._nearness(asked.vector))

    def pieces(self, asked: Asked) -> list[Evidence]:
        """What fits each part of an outcome, the whole of it kept in mind."""
        if len(asked.parts) == 1:
            return [self.whole(asked)]
        near = self._nearness(asked.vector)
        return [
            self._best(part, (self._nearness(vector) + near) * np.float32(0.5))
            for part, vector in zip(asked.parts, asked.part_vectors, strict=True)
        ]

    def _nearness(self, vector: Vector) -> Vector:
        cosines: Vector = self._vectors @ vector
        near: Vector = cosines - cosines.mean() - self._means
        return near / max(float(near.std()), TINY)

    def _best(self, part: Part, near: Vector) -> Evidence:
        asked, piece = self._words.asked(part.text), part.text
        share = self._share(part)
        row = int(np.argmax(share + NEARNESS * near))
        passage = self._passages[row]
        sentence, against = self._sentence(piece, passage)
        return Evidence(
            piece=piece,
            passage=passage,
            sentence=sentence,
            words=float(share[row]),
            stands_out=float(near[row] - np.sort(near)[-min(self._rivals, len(near))]),
            missing=self._words.missing(asked, row),
            against=against,
        )

    def _share(self, part: Part) -> Vector:
        """The share of the words of a part that each passage holds: no more than of those that are its own."""
        asked = [self._words.asked(text) for text in {part.text, part.own}]
        held = [[self._words.coverage(words, row) for row in range(len(self._passages))] for words in asked]
        least: Vector = np.array(held, dtype=np.float32).min(axis=0)
        return least

    def _sentence(self, piece: str, passage: Passage) -> tuple[str, bool]:
        """The sentence of a passage that says most of a piece, and whether that one says the opposite.

        What opposes must hold half of the piece itself: otherwise it is something else that the plan does not want.
        """
        said = [passage.text] if passage.kind == "row" else sentences(passage.text)
        asked = self._words.asked(piece)
        ranked = sorted(range(len(said)), key=lambda number: -self._words.said(asked, said[number]))
        for number in ranked:
            after = said[number + 1] if number + 1 < len(said) and _POINTS_BACK.match(said[number + 1]) else ""
            if not opposes(piece, said[number]) and not (after and opposes(piece, after)):
                return said[number], False
            if self._words.said(asked, said[number]) >= OPPOSED:
                return said[number], True
        return said[ranked[0]], False


def may_say(passage: Passage) -> bool:
    """Whether a passage can say what somebody will do: no history, no meanings of words, no row of figures."""
    if any(tells_something_else(title) for title in passage.section):
        return False
    said = passage.text.split()
    figures = sum(any(c.isdigit() for c in word) for word in said)
    return passage.kind != "row" or figures < _FIGURES * len(said)
