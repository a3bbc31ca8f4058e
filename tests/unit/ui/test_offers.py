from __future__ import annotations

from typing import Any

import pytest

from assistant.coverage.export import to_json
from assistant.question.conversation.typed import LONGEST_QUESTION
from corpus.command_line import MOST_COUNTED
from corpus.errors import IndexMissingError
from tests.unit.ui.test_coverage import PLAN, REPORT, Held
from tests.unit.ui.test_handlers import FakeAnswers
from ui import texts
from ui.offers import VALUES, offers


def test_every_endpoint_says_what_it_takes() -> None:
    assert set(offers(FakeAnswers())) == set(VALUES)


@pytest.mark.parametrize("asked", [1, 3, 737, MOST_COUNTED])
def test_a_search_gives_as_many_as_are_asked(asked: int) -> None:
    assert offers(FakeAnswers())["search"]("Een?", asked)["timings_ms"] == {"total": asked}
    assert offers(FakeAnswers())["search"]("Een?")["timings_ms"] == {"total": 10}


@pytest.mark.parametrize("asked", [0, -5, MOST_COUNTED + 1, "3", None, 2.5, [3], True])
def test_a_search_for_no_number_of_hits_is_told(asked: Any) -> None:
    answers = FakeAnswers()
    assert "1 tot en met 1000" in offers(answers)["search"]("Een?", asked)["error"]
    assert answers.heard == []


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        ({"kind": "onzin"}, "'onzin'"),
        ({"kind": ["acties"]}, "'kind'"),
        ({"theme": 3}, "'theme'"),
        ({"period": None}, "'period'"),
        ({"document": "onzin"}, "'onzin'"),
        ({"document": False}, "'document'"),
    ],
)
def test_the_register_tells_of_what_it_does_not_know(
    filters: dict[str, Any], says: str, caplog: pytest.LogCaptureFixture
) -> None:
    found = offers(FakeAnswers())["agreements"](**filters)
    assert says in found["error"]
    assert not caplog.text


def test_the_register_takes_what_the_command_takes() -> None:
    for kind in ("acties, keuzes", "acties keuzes", "lopende zaken", ""):
        assert offers(Held())["agreements"](kind=kind) == {"agreements": []}
    for document in (REPORT.id, REPORT.source.upper(), REPORT.title, " "):
        assert offers(Held())["agreements"](document=document) == {"agreements": []}


def test_a_check_is_the_object_of_the_command() -> None:
    held = Held()
    found = offers(held)["coverage"](REPORT.title, PLAN.id)

    assert found == to_json(held.coverage(REPORT.id, PLAN.id))
    for values, says in ((("weg", "plan"), "'weg'"), ((), "''"), ((3, "plan"), "'report'"), (("plan", "plan"), "")):
        assert says in offers(Held())["coverage"](*values)["error"]


def test_a_search_tells_what_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    assert offers(FakeAnswers())["search"](" ") == {"error": texts.NO_QUESTION}
    assert offers(FakeAnswers())["search"]("a" * (LONGEST_QUESTION + 1)) == {"error": texts.TOO_LONG}
    assert offers(FakeAnswers(IndexMissingError("Weg.")))["search"]("Een?") == {"error": "Weg."}
    assert offers(FakeAnswers(RuntimeError("secret")))["search"]("Een?") == {"error": texts.FAILED}
    assert "secret" not in caplog.text
