"""The past tense of weak verbs."""

from __future__ import annotations

import pytest

from assistant.words.tense import has_past_verb


@pytest.mark.parametrize(
    "text", ["wij legden het plan voor", "de raad stemde in", "zij leefden daar", "een kind vertelde dat"]
)
def test_a_weak_verb_in_the_past(text: str) -> None:
    assert has_past_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "de beoogde opbrengst", "wij breiden de klas uit", "de leden spreken", "er zijn drie bijeenkomsten",
        "een startende leraar", "wij hebben dat besloten", "de eerste week", "de volgende stap",
    ],
)  # fmt: skip
def test_what_only_looks_like_one(text: str) -> None:
    assert not has_past_verb(text)
