"""How much evidence is enough, and how much is shown: evals/decisions/0004-answer-or-refuse.md."""

from __future__ import annotations

from assistant.question.asking import STRICT
from assistant.question.query import Query

ENOUGH = 0.6
"""The share of a question's content that evidence must hold where one kind of thing is asked."""
ENOUGH_FOR_OPEN = 0.45
"""The same where no one kind of thing is asked for."""
NEAR = 0.06
"""Evidence that holds this much less than the best still says the same."""
LONGEST_LIST = 40
"""A place with more passages is shown as its sub-places."""
LONGEST_WHOLE = 120
"""One that has none and is a list or a table is shown whole up to so many: who asks for its points wants all."""


def enough(query: Query) -> float:
    """The share that evidence must hold: more where one fact is asked, which a near miss would get wrong.

    How large something is, is asked in many more words than it is told.
    """
    return ENOUGH if query.ask in STRICT and query.ask != "size" else ENOUGH_FOR_OPEN
