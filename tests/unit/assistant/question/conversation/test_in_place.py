"""New words in the place of the like ones in the question before."""

from __future__ import annotations

import pytest

from assistant.question.conversation.in_place import put_in_place


@pytest.mark.parametrize(
    ("asked", "new", "whole"),
    [
        ("Wat kost persoonlijke begeleiding", "een tuinassistent", "Wat kost een tuinassistent"),
        ("Hoe lang duurt zaaien", "oogsten", "Hoe lang duurt oogsten"),
        ("Wat is compost", "een kas", "Wat is een kas"),
        ("Hoe oud is Roos", "Bram", "Hoe oud is Bram"),
    ],
)
def test_what_is_asked_about_gives_way(asked: str, new: str, whole: str) -> None:
    assert put_in_place(asked, new, frozenset()) == whole
