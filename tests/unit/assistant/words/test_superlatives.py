"""Which one of several a question asks for."""

from __future__ import annotations

import pytest

from assistant.words.superlatives import superlative


@pytest.mark.parametrize(
    ("question", "what", "by", "most"),
    [
        ("Wat is de langste tocht?", "tocht", "length", True),
        ("welke post krijgt het minste geld", "post", "money", False),
        ("langste tocht?", "tocht", "length", True),
        ("meeste roeiers 2026", "roeiers", "number", True),
        ("eerste wedstrijd 2026-2027", "wedstrijd", "order", False),
    ],
)
def test_one_of_several(question: str, what: str, by: str, most: bool) -> None:
    found = superlative(question)
    assert found is not None
    assert (found.what, found.by, found.most) == (what, by, most)


@pytest.mark.parametrize("question", ["eerste hulp", "laatste nieuws?", "meeste roeiers zijn blij", "hoe gaat het"])
def test_no_such_question(question: str) -> None:
    assert superlative(question) is None
