"""Whether a passage is of the group or level that is asked about: "Groep 4 tot en met 8" is of group 5, not of group 3.

A table has it in the row; a text opens with it, like a title, or stands below a title that says it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.question.predicate import asks_whether
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.kinds import in_words
from assistant.words.members import members, of_another_member
from corpus.language import fold
from corpus.types import Passage

_LONGEST = 10
"""So many words are a title at most."""
_OPENING = re.compile(r"\W*([^.:]+?)(?:[.:]| [–—-] )(?=\s|$)")


def is_of_other_member(query: Query, passage: Passage) -> bool:
    """Whether a passage is of another one than is asked about, so that it answers nothing.

    Where it is asked if something is so, a text of the others tells: who is not among them is left out.
    """
    return not (is_told_by_others(query) and not passage.cells) and speaks_of_other(query, passage)


def is_told_by_others(query: Query) -> bool:
    """Whether a question asks if something is so: "krijgt groep 2 huiswerk?", of which "groep 5 en 6" tells."""
    return asks_whether(fold(split_context(query.question)[0]))


def speaks_of_other(query: Query, passage: Passage) -> bool:
    """Whether a passage is of another one than is asked about; what is of none in particular is of all."""
    asked = {} if query.compares else members(split_context(query.question)[0])
    return bool(asked) and of_other_title(
        asked, passage.text, passage.section, in_words(passage) if passage.cells else ""
    )


def of_other_title(asked: Mapping[str, set[int]], text: str, section: Sequence[str], row: str) -> bool:
    """The same of what a passage, or a quote, says, of the titles above it, and of a row with its columns."""
    if row:
        return of_another_member(asked, row)
    own = _title(text, section)
    named = members(text)
    told = any(numbers & named.get(kind, set()) for kind, numbers in asked.items())  # "… in groep 4 gaat dat verder"
    return bool(own) and not told and of_another_member(asked, own)


def is_titled_so(asked: Mapping[str, set[int]], passage: Passage) -> bool:
    """Whether the title of a text names all of those that are asked: "Groep 4 tot en met 8" for group 5."""
    named = members(_title(passage.text, passage.section)) if not passage.cells else {}
    return bool(asked) and all(numbers <= named.get(kind, set()) for kind, numbers in asked.items())


def _title(text: str, section: Sequence[str]) -> str:
    """The innermost title of a text that names a group: what it opens with, or the title above it; empty for none."""
    opening = _OPENING.match(text)
    titles = (*section[-1:], *([opening[1]] if opening else ()))
    own = [title for title in titles if len(title.split()) <= _LONGEST and _is_called(title)]
    return own[-1] if own else ""


def _is_called(title: str) -> bool:
    """Whether a title begins with the one that it names, or ends with it: "Groep 3 en 4", "Rekenen in groep 3"."""
    return bool(members(title)) and bool(
        members(" ".join(title.split()[:2])) or title.rstrip(" )").endswith(tuple("0123456789"))
    )
