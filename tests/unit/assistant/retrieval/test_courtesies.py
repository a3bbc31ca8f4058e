"""A letter is not found by its greeting, nor by the name below it unless somebody is asked for."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

LETTER = """# Brief aan de tuinders van Molenwiek

Beste tuinders,

In deze brief leest u over het hek.

## De kraan

Sluit de kraan.

Met vriendelijke groet,

Joke Terlaan, voorzitter
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("brieven"), fake_embedder, {"brief": LETTER})


def _found(assistant: Assistant, question: str) -> set[str]:
    return {hit.passage.text for hit in assistant.search(question, 20)[0]}


def test_a_letter_is_not_found_by_its_greeting(assistant: Assistant) -> None:
    assert _found(assistant, "Wat staat er in de brief aan de tuinders van Molenwiek?") == {
        "In deze brief leest u over het hek.",
        "Sluit de kraan.",
    }


def test_who_asks_for_a_person_may_want_the_one_that_signed(assistant: Assistant) -> None:
    assert "Joke Terlaan, voorzitter" in _found(assistant, "Wie tekende de brief aan de tuinders van Molenwiek?")


def test_a_part_ends_before_the_letter_is_signed(assistant: Assistant) -> None:
    assert quoted(assistant, "Wat staat er bij De kraan?") == ["Sluit de kraan."]
