"""Whether what was found tells what is asked, or only speaks of it: the last look before an answer is shown.

Search and judge alike are easily content with a passage about the same thing. Each check here knows one kind of
question, and refuses, in words that say what is missing, what plainly does not tell it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.untold.facts import unless_lacking
from assistant.evidence.untold.persons import unless_unnamed
from assistant.evidence.untold.sides import of_side_asked
from assistant.evidence.untold.theirs import unless_not_theirs
from assistant.evidence.untold.unexplained import unexplained
from assistant.evidence.untold.unmentioned import unmentioned
from assistant.question.query import Query
from assistant.words.english_frame import put_in_dutch
from corpus.index import Index
from corpus.judge import Judge


def told(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge | None
) -> Selection | Refusal:
    """What was found; a refusal that says what is missing, where all of it plainly does not tell what is asked."""
    if not query.in_dutch:
        query, judge = _in_dutch(query, judge)
    found = of_side_asked(index, query, vector, found)
    if judge:
        found = unless_not_theirs(index, query, vector, found, judge)
        found = unless_unnamed(index, query, vector, found, judge)
        found = unless_lacking(index, query, vector, found, judge)
    found = unexplained(index, query, vector, found)
    return unmentioned(index, query, found)


def _in_dutch(query: Query, judge: Judge | None) -> tuple[Query, Judge | None]:
    """An English question as the checks can read it; the judge, who knows both languages, is asked it as it was typed.

    What it names may be in the documents in Dutch only, so nothing is said to stand nowhere.
    """
    return replace(query, question=put_in_dutch(query.question)), judge and _AsTyped(query.question, judge)


@dataclass(frozen=True, slots=True)
class _AsTyped:
    """A judge of one question, in whatever words it is asked."""

    question: str
    judge: Judge

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        return self.judge.scores(self.question if question else question, passages)
