"""Whether what was found tells what is asked, or only speaks of it: the last look before an answer is shown.

Search and judge alike are easily content with a passage about the same thing. Each check here knows one kind of
question, and refuses, in words that say what is missing, what plainly does not tell it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.confidence import confidence
from assistant.evidence.judge.bounds import HITS, SAYS_IT, SURE
from assistant.evidence.nothing import nothing
from assistant.evidence.quoted import quoted
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.untold.dates import unless_of_other_date
from assistant.evidence.untold.elsewhere import unless_of_another
from assistant.evidence.untold.facts import unless_lacking
from assistant.evidence.untold.persons import unless_unnamed
from assistant.evidence.untold.sides import of_side_asked
from assistant.evidence.untold.theirs import unless_not_theirs
from assistant.evidence.untold.unexplained import unexplained
from assistant.evidence.untold.unmentioned import unmentioned
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.retrieval.covers import is_head_line
from assistant.retrieval.kinds import read
from assistant.words.english_frame import put_in_dutch
from corpus.index import Index
from corpus.judge import Judge

HARDLY = 0.035
"""Of what is shown the judge is never less sure than this where it answers, whatever the hits beside it are worth."""


def told(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge | None
) -> Selection | Refusal:
    """What was found; a refusal that says what is missing, where all of it plainly does not tell what is asked."""
    if not query.in_dutch:
        query, judge = _in_dutch(query, judge)
    found = of_side_asked(index, query, vector, found)
    found = unless_of_other_date(index, query, vector, found)
    if judge:
        found = unless_not_theirs(index, query, vector, found, judge)
        found = unless_unnamed(index, query, vector, found, judge)
        found = unless_lacking(index, query, vector, found, judge)
        found = unless_of_another(index, query, vector, found, judge)
        found = unless_hardly_sure(index, query, vector, found, judge)
    found = unexplained(index, query, vector, found)
    return unmentioned(index, query, found)


def unless_hardly_sure(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found; nothing where the judge finds every passage of it worth next to nothing."""
    if isinstance(found, Refusal) or found.exact or query.references or found.form != "passages":
        return found
    held = confidence(index, query, found)
    if query.ask in STRICT or held >= (SURE if query.head is None else SAYS_IT):
        return found  # a fact that is plain to see stays, and so does what has all the words of a question
    shown = quoted(index, found, HITS)
    if all(is_head_line(index, passage) for passage in shown):
        return found  # which document is meant is known: its head is not judged
    if len(found.quotes) > HITS or max(judge.scores(query.question, list(map(read, shown)))) >= HARDLY:
        return found
    return nothing(index, query, vector)


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
