"""What the tests of the chat model share: a question, what is true, and a stream looked at state by state."""

from __future__ import annotations

from assistant.answer import Assistant
from assistant.types import Answer
from corpus.index import Index
from tests.unit.assistant.test_compose import check

QUESTION = "Wat is een buddyklas?"
TRUE = "Een buddyklas is een kleine groep waarin oudere leerlingen jongere leerlingen helpen."
WHOSE = "**Werkplan Molenwaard**\n\n"
"""Above what that says."""
KEY = "sk-geheim-123"


def answered(assistant: Assistant, index: Index, question: str = QUESTION) -> Answer:
    """The last state of a stream in which every state is whole and verified."""
    states = list(assistant.stream(question))
    for state in states:
        check(index, state)
    last = states[-1]
    assert isinstance(last, Answer)
    assert last.chat
    return last
