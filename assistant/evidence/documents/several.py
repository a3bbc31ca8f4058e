"""Several questions in one message: each is answered on its own, below the question itself.

Two that one sentence or two short ones ask are answered as one (`twofold.py`); what is numbered, or asks more than
that, is read like a conversation: a later question leans on those before it where it leaves something out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import texts
from assistant.evidence.documents.leaning import Answer, of_same
from assistant.evidence.documents.twofold import both, parts
from assistant.evidence.places.printed import printed
from assistant.evidence.selection import Part, Refusal, Selection, of_parts
from assistant.question.conversation.followup import Heard, completed
from assistant.question.conversation.in_one import Asked, Message, in_one
from assistant.question.conversation.replacing import name_said
from assistant.question.of_all import asks_of_all
from assistant.question.understand import split_context, understand
from assistant.question_texts import with_context
from corpus.index import Index

MOST = 5
"""So many questions of one message are answered."""
_FEWEST = 3
"""From this number on they are many; two only where they are numbered, or one of them asks two things itself."""
_LONGEST = 140
"""Characters of a question that are shown above its answer."""
_JOINS = re.compile(r"^(?:en|maar|ook)\b[\s,]*(?=\w)", re.IGNORECASE)


def answered(index: Index, question: str, answer: Answer) -> Selection | Refusal | None:
    """The answers to the questions of one message; None when it asks only one."""
    main, context = split_context(question)
    message = in_one(main)
    if _are_many(message, question, index):
        return _each(index, message.asked, context, answer)
    pair = parts(question, index)
    return both(index, pair, answer) if pair else None


def _are_many(message: Message, question: str, index: Index) -> bool:
    """Whether a message asks more than two things, or numbers them."""
    asked = [one.whole for one in message.asked]
    if len(asked) < _FEWEST and not (
        len(asked) > 1 and (message.listed or any(_asks_two(one, index) for one in asked))
    ):
        return False
    return not printed(index, understand(question, index))


def _asks_two(question: str, index: Index) -> bool:
    """Whether one of two questions asks of two things itself."""
    query = understand(question, index)
    return query.compares or query.apart or parts(question, index) is not None


def _each(index: Index, message: Sequence[Asked], context: str, answer: Answer) -> Selection | Refusal:
    """The answer to each of the first questions of a message, or why it has none. Refuses when none has one."""
    alone: list[str] = []
    found: list[Selection | Refusal] = []
    for asked in message[:MOST]:
        first = with_context(asked.whole, context) if context else asked.whole
        alone.append(_alone(asked.whole, alone, index) if alone else first)
        found.append(
            _one(index, alone[-1], next((f for f in reversed(found) if isinstance(f, Selection)), None), answer)
        )
    if all(isinstance(one, Refusal) for one in found):
        return found[0]
    shown = [Part(question=_shown(asked.question), found=one) for asked, one in zip(message, found, strict=False)]
    return of_parts(shown, texts.first_questions(MOST, len(message)) if len(message) > MOST else None)


def _alone(question: str, before: Sequence[str], index: Index) -> str:
    """A question with what it leaves out; the school or document that was named last is meant in the whole message."""
    said = completed(question, Heard(asked=tuple(before)), index)
    query, earlier = understand(said, index), understand(before[-1], index)
    names_none = not (query.documents or query.references or split_context(said)[1] or asks_of_all(index, query))
    return with_context(said, name_said(before[-1], earlier)) if earlier.documents and names_none else said


def _one(index: Index, question: str, before: Selection | None, answer: Answer) -> Selection | Refusal:
    """The answer to one of the questions, which may ask two things itself; `before` is the last one that was found."""
    pair = parts(question, index)
    found = both(index, pair, answer) if pair else answer(question)
    found = of_same(index, question, before, found, answer) if before else found
    main, context = split_context(question)
    if isinstance(found, Refusal) and understand(context, index).apart and understand(main, index).needed:
        return answer(main)  # two that were set side by side are no one place to go on about
    return found


def _shown(question: str) -> str:
    """A question as it stands above its answer: without what joins it to the one before, and not too long."""
    bare = _JOINS.sub("", question)
    short = bare if len(bare) <= _LONGEST else f"{bare[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
    return short[:1].upper() + short[1:]
