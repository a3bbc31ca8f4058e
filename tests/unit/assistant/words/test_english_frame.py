"""What asks in an English question is put in Dutch; what it asks about, and every name, stays."""

from __future__ import annotations

import pytest

from assistant.words.english_frame import framed, is_english, put_in_dutch


@pytest.mark.parametrize(
    "question",
    [
        "Is there free breakfast?",
        "Can a stay at De Oever be prolonged?",
        "In which hall was it?",
        "Is De Linde open on Mondays and why?",
    ],
)
def test_english_is_known_by_its_small_words(question: str) -> None:
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    ["Is er gratis ontbijt op school?", "Wie bedacht the Wheel of Care?", "Wat is the Open Door?", "Wie is Will Bos?"],
)
def test_a_dutch_question_with_an_english_name_is_dutch(question: str) -> None:
    assert not is_english(question)
    assert framed(question) == question


@pytest.mark.parametrize(
    ("question", "dutch"),
    [
        ("Who came up with the Wheel of Care?", "wie bedacht de Wheel of Care?"),
        ("Who chaired the meeting?", "wie was de voorzitter van de meeting?"),
        ("What did the neighbours think of the plan?", "wat vond de neighbours van de plan?"),
        ("What does XYZ stand for?", "waar staat XYZ voor?"),
        ("What does Anna Bos mean by warmth?", "wat bedoelt Anna Bos met warmth?"),
        ("At which museum does Anna Bos work?", "bij welke museum heeft Anna Bos work?"),
        ("In what year was the choir founded?", "in welke jaar was de choir opgericht?"),
        ("How many times a week is it?", "hoe vaak een week is het?"),
        ("When does the hall have to be ready?", "wanneer moet de hall zijn klaar?"),
        ("What is the plan about?", "waar gaat de plan over?"),
        ("What was discussed at the meeting?", "wat is er besproken bij de meeting?"),
        ("What did Anna call for at the end?", "waar roept Anna toe op bij de eind?"),
    ],
)
def test_what_asks_is_put_in_dutch(question: str, dutch: str) -> None:
    assert framed(question) == dutch


def test_for_the_checks_what_is_asked_about_is_put_in_dutch_as_well() -> None:
    assert put_in_dutch("Which teachers will the Board train?") == "welke docenten zal de Board train?"
