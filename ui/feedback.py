"""Judging an answer, when the operator has turned that on. What is judged comes from here, not from the browser."""

from __future__ import annotations

import datetime
import threading
import uuid
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, cast

from fastapi import APIRouter, Body
from fastapi.responses import JSONResponse, Response

from assistant.chat.privacy import personal_data
from assistant.feedback import Judged, Verdict, keep
from assistant.serialise import reply_to_json
from assistant.types import Reply, Turn
from corpus.errors import KnownError
from ui import texts_feedback as texts
from ui.handlers import Answers

MOST_REMEMBERED = 1000
"""Answers that can still be judged; only these are in memory, and nothing of them is written before somebody does."""
LONGEST_REMARK = 1000
_Key = tuple[str, str]


class Feedback:
    """Remembers what was answered of late, and writes down what is judged. Safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._held: OrderedDict[_Key, tuple[Reply, tuple[Turn, ...]]] = OrderedDict()

    def remember(self, reply: Reply, history: Sequence[Turn]) -> None:
        key = _key(reply.question, reply.standalone_question)
        with self._lock:
            self._held[key] = reply, tuple(history)
            self._held.move_to_end(key)
            while len(self._held) > MOST_REMEMBERED:
                self._held.popitem(last=False)

    def judge(self, question: str, standalone: str, verdict: Verdict, remark: str = "") -> None:
        """Keep what somebody thinks of the last answer to a question. Raises KnownError when nothing was kept."""
        if len(remark) > LONGEST_REMARK:
            raise KnownError(texts.TOO_LONG.format(most=LONGEST_REMARK))
        with self._lock:
            held = self._held.get(_key(question, standalone or question))
        if held is None:
            raise KnownError(texts.UNKNOWN)
        reply, history = held
        asked = [turn.text for turn in history if turn.role == "user"]
        if found := personal_data("\n".join([reply.question, reply.standalone_question, remark, *asked])):
            raise KnownError(texts.PERSONAL.format(found=" en ".join(found)))
        judged = Judged(
            id=uuid.uuid4().hex[:8],
            at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            verdict=verdict,
            remark=" ".join(remark.split()),
            history=history,
            reply=reply_to_json(reply),
        )
        keep(self._folder, judged)


class _Remembering:
    """An assistant of which every whole reply on the page is remembered."""

    def __init__(self, answers: Answers, feedback: Feedback) -> None:
        self._answers = answers
        self._feedback = feedback

    def stream(self, question: str, history: Sequence[Turn] = (), *, consent: bool = False) -> Iterator[Reply]:
        last = None
        for last in self._answers.stream(question, history, consent=consent):
            yield last
        if last is not None:
            self._feedback.remember(last, history)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 — all the rest is the assistant's own
        return getattr(self._answers, name)


def remembering(answers: Answers, feedback: Feedback | None) -> Answers:
    """The assistant for the page: the same, and what it answers can be judged when that is turned on."""
    return cast("Answers", _Remembering(answers, feedback)) if feedback else answers


def feedback_routes(feedback: Feedback | None) -> APIRouter:
    """Whether answers can be judged, and the address to do so when they can."""
    routes = APIRouter(prefix="/oordeel")

    @routes.get("")
    def is_on() -> dict[str, bool]:
        return {"on": feedback is not None}

    if feedback is None:
        return routes

    @routes.post("")
    def judge(
        vraag: Annotated[str, Body()],
        oordeel: Annotated[Verdict, Body()],
        gelezen: Annotated[str, Body()] = "",
        opmerking: Annotated[str, Body()] = "",
    ) -> Response:
        try:
            feedback.judge(vraag, gelezen, oordeel, opmerking)
        except KnownError as error:
            return JSONResponse({"error": str(error)}, status_code=409)
        return JSONResponse({}, status_code=201)

    return routes


def _key(question: str, standalone: str) -> _Key:
    """How a question is shown: with single spaces."""
    return " ".join(question.split()), " ".join(standalone.split())
