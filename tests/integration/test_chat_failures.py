"""A chat model whose server fails, hangs or talks rubbish: the answer without it is given, in time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from assistant.answer import Assistant
from assistant.chat import texts
from assistant.types import EXTRACTIVE
from corpus.index import Index
from tests.chat_server import Reply, chat_server, says
from tests.integration.chatting import KEY, QUESTION, TRUE, answered


def _broken(reply: Reply) -> None:
    reply.start(length=10_000)
    reply.piece(f"{TRUE} [1] In het verband")


def _no_events(reply: Reply) -> None:
    reply.start(kind="application/json")
    message = {"role": "assistant", "content": f"{TRUE} [1]"}
    reply.raw(json.dumps({"id": "x", "object": "chat.completion", "choices": [{"index": 0, "message": message}]}))


def _rubbish(reply: Reply) -> None:
    reply.start()
    reply.raw("data: {dit is geen JSON\n\n")


def _refusing(status: int) -> Callable[[Reply], None]:
    def act(reply: Reply) -> None:
        reply.start(status, "application/json")
        reply.raw(json.dumps({"error": {"message": f"Fout bij {KEY}: {QUESTION}"}}))

    return act


@pytest.mark.parametrize(
    "act", [_broken, _rubbish, _refusing(500), _refusing(401), _refusing(404), _refusing(429), lambda reply: None]
)
def test_a_server_that_fails_costs_only_the_model(
    molenwaard: Index,
    molenwaard_assistant: Assistant,
    assistant_with: Callable[..., Assistant],
    reports: list[str],
    act: Callable[[Reply], None],
) -> None:
    with chat_server(act) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert len(script.asked) == 1  # no second try: the asker is waiting
    assert (answer.text, answer.answerer) == (molenwaard_assistant.reply(QUESTION).text, EXTRACTIVE)
    assert answer.chat
    assert answer.chat.note == texts.FAILED
    (line,) = reports
    assert "\n" not in line
    assert not any(secret in line for secret in (KEY, QUESTION, "buddyklas", TRUE))


def test_an_answer_that_is_no_stream(molenwaard: Index, assistant_with: Callable[..., Assistant]) -> None:
    with chat_server(_no_events) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert answer.answerer == EXTRACTIVE


def test_a_stream_that_just_stops_is_heard_up_to_its_last_whole_sentence(
    molenwaard: Index, assistant_with: Callable[..., Assistant]
) -> None:
    def act(reply: Reply) -> None:
        reply.start()
        reply.piece(f"{TRUE} [1] In het verband werken 42 gastdocenten")

    with chat_server(act) as script:
        answer = answered(assistant_with(script), molenwaard)

    assert [statement.text for statement in answer.statements] == [TRUE]


def test_nobody_listens_there(molenwaard: Index, assistant_with: Callable[..., Assistant], reports: list[str]) -> None:
    with chat_server(says("")) as script:
        pass  # its port is free again

    answer = answered(assistant_with(script), molenwaard)

    assert answer.chat
    assert answer.chat.note == texts.FAILED
    assert len(reports) == 1


def _hangs(reply: Reply) -> None:
    reply.script.over.wait(20)


def _hangs_midway(reply: Reply) -> None:
    reply.start()
    reply.piece(f"{TRUE} [1] In het")
    reply.script.over.wait(20)


def _trickles(reply: Reply) -> None:
    reply.start()
    while not reply.script.over.wait(0.05):
        reply.piece("en ")


def _only_keeps_alive(reply: Reply) -> None:
    reply.start()
    while not reply.script.over.wait(0.05):
        reply.raw(": nog even\n\n")


@pytest.mark.parametrize("act", [_hangs, _hangs_midway, _trickles, _only_keeps_alive])
def test_nobody_waits_longer_than_the_limit(
    molenwaard: Index,
    molenwaard_assistant: Assistant,
    assistant_with: Callable[..., Assistant],
    reports: list[str],
    act: Callable[[Reply], None],
) -> None:
    with chat_server(act) as script:
        assistant = assistant_with(script, timeout=0.6)
        assistant.reply("Wie is de voorzitter?")  # loads word lists
        started = time.monotonic()
        answer = answered(assistant, molenwaard)
        took = time.monotonic() - started

    assert took < 3
    assert answer.chat
    assert answer.chat.note == texts.SLOW
    assert (answer.text, answer.answerer) == (molenwaard_assistant.reply(QUESTION).text, EXTRACTIVE)
    assert len([line for line in reports if "buddyklas" not in line]) == len(reports)
