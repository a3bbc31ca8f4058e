"""What is past binds nobody, and what was only thought is no wish."""

from __future__ import annotations

import pytest

from assistant.agreements.language import is_over, kind_of_sentence
from assistant.agreements.types import Kind


@pytest.mark.parametrize(
    "sentence",
    ["Wij lazen het plan samen.", "De kosten stegen.", "Twee leerlingen vertrokken in mei.", "Dat leidde tot uitval."],
)
def test_what_a_verb_tells_of_the_past_is_over(sentence: str) -> None:
    assert is_over(sentence, later=False)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Er werd bepleit dat gemeenten de hulp op school samen betalen.", "behoefte"),
        ("De ouders die kwamen, willen dat er meer hulp op school is.", "behoefte"),
        ("De leraren dachten dat zij dat samen zouden kunnen.", None),
    ],
)
def test_a_wish_in_a_report_is_what_is_wished_not_what_was_thought(sentence: str, kind: Kind | None) -> None:
    assert kind_of_sentence(sentence, (), genre="report") == kind
