from __future__ import annotations

from typing import Any

import pytest

from assistant.question.typed import LONGEST_QUESTION
from corpus.errors import IndexMissingError
from tests.unit.ui.test_handlers import FakeAnswers
from ui import texts
from ui.offers import MOST_HITS, VALUES, offers


def test_every_endpoint_says_what_it_takes() -> None:
    assert set(offers(FakeAnswers())) == set(VALUES)


@pytest.mark.parametrize(("asked", "given"), [(3, 3), (0, 1), (-5, 1), (10_000, MOST_HITS)])
def test_a_search_gives_no_more_than_it_should(asked: int, given: int) -> None:
    assert offers(FakeAnswers())["search"]("Een?", asked)["timings_ms"] == {"total": given}


@pytest.mark.parametrize("asked", ["drie", None, 2.5, [3], True])
def test_a_search_for_no_number_of_hits_gives_ten(asked: Any) -> None:
    assert offers(FakeAnswers())["search"]("Een?", asked)["timings_ms"] == {"total": 10}


def test_a_search_tells_what_is_wrong(caplog: pytest.LogCaptureFixture) -> None:
    assert offers(FakeAnswers())["search"](" ") == {"error": texts.NO_QUESTION}
    assert offers(FakeAnswers())["search"]("a" * (LONGEST_QUESTION + 1)) == {"error": texts.TOO_LONG}
    assert offers(FakeAnswers(IndexMissingError("Weg.")))["search"]("Een?") == {"error": "Weg."}
    assert offers(FakeAnswers(RuntimeError("secret")))["search"]("Een?") == {"error": texts.FAILED}
    assert "secret" not in caplog.text
