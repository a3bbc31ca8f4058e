"""Words that documents have for what is asked."""

from __future__ import annotations

import pytest

from assistant.words.synonyms import related


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("benoemd", "aangesteld"), ("bedoeld", "bestemd"), ("zuigeling", "baby"),
        ("meehelpen", "vrijwilliger"),
    ],
)  # fmt: skip
def test_it_may_be_told_in_that_word(asked: str, found: str) -> None:
    assert found in related(asked)
