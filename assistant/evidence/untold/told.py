"""Whether what was found tells what is asked, or only speaks of it: the last look before an answer is shown.

Search and judge alike are easily content with a passage about the same thing. Each check here knows one kind of
question, and refuses, in words that say what is missing, what plainly does not tell it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.untold.facts import unless_lacking
from assistant.evidence.untold.persons import unless_unnamed
from assistant.evidence.untold.sides import of_side_asked
from assistant.evidence.untold.unexplained import unexplained
from assistant.evidence.untold.unmentioned import unmentioned
from assistant.question.query import Query
from corpus.index import Index
from corpus.judge import Judge


def told(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge | None
) -> Selection | Refusal:
    """What was found; a refusal that says what is missing, where all of it plainly does not tell what is asked."""
    found = of_side_asked(index, query, vector, found)
    if judge:
        found = unless_unnamed(index, query, vector, found, judge)
        found = unless_lacking(index, query, vector, found, judge)
    found = unexplained(index, query, vector, found)
    return unmentioned(index, query, found)
