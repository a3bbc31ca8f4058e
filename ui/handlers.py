"""What happens when somebody asks: from a question and the conversation to the messages to show. No Gradio here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol

from assistant.agreements import Agreement
from assistant.batch import BadLine, question_of
from assistant.coverage import Coverage
from assistant.coverage.check import Progress
from assistant.question.conversation.typed import LONGEST_QUESTION
from assistant.retrieval.retrieve import Hit
from assistant.serialise import reply_to_json
from assistant.source import Part, Source
from assistant.types import Reply, Turn
from corpus.errors import KnownError
from corpus.types import DocumentInfo
from ui import texts
from ui.conversation import Conversation
from ui.quiet import log_fault

LONGEST_QUOTE = 4000


class Answers(Protocol):
    """What the page needs of an assistant."""

    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]: ...

    def reply(self, question: str, history: Sequence[Turn] = ()) -> Reply: ...

    def search(self, question: str, top: int) -> tuple[list[Hit], dict[str, float]]: ...

    def starters(self) -> tuple[str, ...]: ...

    def documents(self) -> tuple[DocumentInfo, ...]: ...

    def source(self, document_id: str, quote: str, page: int | None = None) -> Source | None: ...

    def reading(self, document_id: str) -> tuple[Part, ...]: ...

    def agreements(self) -> tuple[Agreement, ...]: ...

    def superseded(self) -> Mapping[str, str]: ...

    def coverage(self, report_id: str, plan_id: str, progress: Progress = ...) -> Coverage: ...


def converse(answers: Answers, question: str, before: Conversation, *, consent: bool = False) -> Iterator[Conversation]:
    """The conversation as the reply grows: first with the question alone, so that it is seen at once.

    A question that is empty changes nothing; errors become one Dutch line. `consent`: it may go to a chat model,
    although there are data of a person in it.
    """
    question = question.strip() if isinstance(question, str) else ""
    if not question:
        yield before
        return
    if len(question) > LONGEST_QUESTION:
        yield before.failed(question, texts.TOO_LONG)
        return
    yield before.asked(question)
    try:
        for reply in answers.stream(question, before.turns, consent=consent):
            yield before.replied(reply, question=question)
    except KnownError as error:
        yield before.failed(question, str(error))
    except Exception as error:  # noqa: BLE001 — a person must never meet a traceback
        log_fault(error)
        yield before.failed(question, texts.FAILED)


def ask(answers: Answers, question: Any, history: Any = None) -> dict[str, Any]:  # noqa: ANN401 — JSON of any shape
    """The Answer object of the machine interface, for one question and the turns before it.

    What cannot be answered gives `{"error": …}` in one Dutch line, for the same reasons as in a batch.
    """
    asked = question_of({"question": question, "history": history})
    if isinstance(asked, BadLine):
        return {"error": asked.error}
    return answered(lambda: reply_to_json(answers.reply(asked.question, asked.history)))


def answered(make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What a script is given: what is made, or the fault in one Dutch line."""
    try:
        return make()
    except KnownError as error:
        return {"error": str(error)}
    except Exception as error:  # noqa: BLE001 — Gradio would answer "null" and log the question
        log_fault(error)
        return {"error": texts.FAILED}


def ready(answers: Answers) -> str:
    """What questions can be about at this moment, in one line."""
    return texts.documents([info.title for info in answers.documents()])


def version(answers: Answers) -> str:
    """What tells the index of this moment from one with other documents: an open page sees by it that it is behind."""
    return hashlib.sha256(repr(answers.documents()).encode()).hexdigest()[:16]


def source(answers: Answers, document_id: str, quote: str, page: int | None) -> dict[str, Any] | None:
    """Where a quote stands, as JSON for the page; None when it stands nowhere in that document."""
    if not quote.strip() or len(quote) > LONGEST_QUOTE:
        return None
    found = answers.source(document_id, quote, page)
    return None if found is None else {**asdict(found), "drawn": found.source.lower().endswith(".pdf")}
