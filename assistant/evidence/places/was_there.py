"""Whether somebody was at a meeting: what its minutes say of that, in their list of who was there or elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.saying import say
from assistant.evidence.selection import Selection
from assistant.question.naming.sittings import sitting_named
from assistant.question.query import Query
from assistant.question.understand import split_context
from corpus.index import Index
from corpus.language import content_words, fold, words
from corpus.types import Passage

_ASKS = re.compile(
    r"^(?:en )?(?:was|is) (?P<who>[\w'-]+(?: [\w'-]+){0,3}?) (?:(?:er|ook|wel|daar|toen) )*"
    r"(?:bij|erbij|aanwezig|afwezig|present|op|in)\b"
)
_OF_PRESENCE = re.compile(
    r"\b(?:aanwezig\w*|afwezig\w*|afgemeld|absent|verhinderd|present\w*|ziek(?:te)?|verontschuldigd|te laat|vertrekt"
    r"|gast|deelnemers)\b"
)


def was_there(index: Index, query: Query) -> Selection | None:
    """What the minutes of the meeting that is named say of somebody being there; None where that is not asked."""
    main, context = split_context(query.question)
    asked = _ASKS.match(fold(main))
    who = {*content_words(asked["who"])} if asked else set[str]()
    sitting = sitting_named(main, index) if who else None
    if context or query.references or sitting is None:
        return None
    minutes = sitting.minutes[:1] if sitting.latest else sitting.minutes
    there = (p for held in minutes for p in index.store.run(held.info.id, held.start, held.stop))
    told = [passage for passage in there if who <= {*words(passage.text)} and _tells(passage)]
    return replace(say(index, told), exact=True) if told else None


def _tells(passage: Passage) -> bool:
    return any(_OF_PRESENCE.search(fold(text)) for text in (passage.text, *passage.section[-1:]))
