"""How much may be sent, and what never reaches Gradio."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ui.asking import Echo, ask
from ui import texts
from ui.bodies import CALLS, LARGEST_BODY, REFUSED, Bodies

CALL = f"{CALLS}ask"


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_beyond_the_limit_is_not_read_on(chunked: bool) -> None:
    async def parts() -> Any:
        for _ in range(LARGEST_BODY // 1000 + 2):
            yield b"a" * 1000

    echo = Echo()
    content: Any = parts() if chunked else b"a" * (LARGEST_BODY + 1)
    answer = ask(Bodies(echo), "/x", method="POST", content=content)
    assert (answer.status_code, answer.text.strip(), echo.bodies) == (413, texts.TOO_MUCH, [])


def test_a_body_within_the_limit_arrives_whole() -> None:
    body = bytes(range(256)) * (LARGEST_BODY // 256)
    assert ask(Bodies(Echo()), "/x", method="POST", content=body).content == body


def test_a_question_that_comes_alone_gets_its_second_value() -> None:
    answer = ask(Bodies(Echo()), CALL, method="POST", json={"data": ["Wat is nodig?"], "session_hash": "s"})
    assert answer.json() == {"data": ["Wat is nodig?", None], "session_hash": "s"}


def test_values_of_another_kind_are_what_an_endpoint_refuses() -> None:
    answer = ask(Bodies(Echo()), CALL, method="POST", json={"data": [3, {"role": "user"}]})
    assert answer.json() == {"data": [REFUSED, REFUSED]}
    turns = [{"role": "user"}, "x", 4]
    assert ask(Bodies(Echo()), CALL, method="POST", json={"data": ["Een?", turns]}).json() == {"data": ["Een?", turns]}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", texts.NO_JSON),
        (b"{", texts.NO_JSON),
        (b"[" * 100_000, texts.NO_JSON),
        (b"\xff", texts.NO_JSON),
        (b"[]", texts.NO_VALUES),
        (b"3", texts.NO_VALUES),
        (b'{"data": "x"}', texts.NO_VALUES),
        (b'{"data": []}', texts.NO_QUESTION),
        (b'{"data": [1, 2, 3]}', texts.too_many("ask", 2)),
    ],
)
def test_a_call_that_is_none_never_reaches_gradio(body: bytes, said: str) -> None:
    echo = Echo()
    answer = ask(Bodies(echo), CALL, method="POST", content=body)
    assert (answer.status_code, answer.text.strip(), echo.bodies) == (422, said, [])


def test_a_call_by_an_unknown_name_is_told_which_there_are() -> None:
    echo = Echo()
    answer = ask(Bodies(echo), f"{CALLS}asks", method="POST", json={"data": ["Wat?"]})
    assert (answer.status_code, echo.bodies) == (404, [])
    assert "ask, search" in answer.text


@pytest.mark.parametrize(
    ("name", "given", "arrives"),
    [
        ("search", ["Wat is nodig?"], ["Wat is nodig?", 10]),
        ("search", ["Wat is nodig?", None], ["Wat is nodig?", 10]),
        ("search", ["Wat is nodig?", "veel"], ["Wat is nodig?", REFUSED]),
        ("search", ["Wat is nodig?", True], ["Wat is nodig?", REFUSED]),
        ("agreements", [], ["", "", "", ""]),
        ("agreements", ["plan", None, "acties"], ["plan", "", "acties", ""]),
        ("agreements", ["plan", 3, ["acties"]], ["plan", REFUSED, REFUSED, ""]),
        ("coverage", ["verslag"], ["verslag", ""]),
        ("documents", [], []),
    ],
)
def test_a_call_has_all_its_values(name: str, given: list[Any], arrives: list[Any]) -> None:
    assert ask(Bodies(Echo()), f"{CALLS}{name}", method="POST", json={"data": given}).json() == {"data": arrives}


@pytest.mark.parametrize(
    ("name", "given"), [("search", []), ("documents", [1]), ("agreements", [""] * 5), ("coverage", [""] * 3)]
)
def test_a_call_with_too_few_or_too_many_values_is_none(name: str, given: list[Any]) -> None:
    assert ask(Bodies(Echo()), f"{CALLS}{name}", method="POST", json={"data": given}).status_code == 422
