"""Several questions in one message: where each begins and ends, and what is told before it."""

from __future__ import annotations

import pytest

from assistant.question.conversation.in_one import in_one


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("1) Wat kost een boot? 2) Wie is de schipper? 3) Waar ligt hij?",
         ["Wat kost een boot?", "Wie is de schipper?", "Waar ligt hij?"]),
        ("1) hoeveel boten zijn er 2) wie is de schipper", ["hoeveel boten zijn er", "wie is de schipper"]),
        ("1. Wat kost een boot? 2. Wie is de schipper?", ["Wat kost een boot?", "Wie is de schipper?"]),
        ("a) Wat kost een boot?\nb) Wie is de schipper?", ["Wat kost een boot?", "Wie is de schipper?"]),
        ("Twee vragen:\n- wat kost een boot\n- wie is de schipper\nAlvast bedankt!",
         ["wat kost een boot", "wie is de schipper"]),
        ("Wat kost een boot? en zijn er kortingen???", ["Wat kost een boot?", "en zijn er kortingen???"]),
        ("wat kost een boot\nwie is de schipper", ["wat kost een boot", "wie is de schipper"]),
        ("Mag ik mee? Kun je me helpen? En wie beslist daarover?", ["Mag ik mee?", "En wie beslist daarover?"]),
        ("Hoe lang duurt het? Klopt dat?", ["Hoe lang duurt het?"]),
        ("Wie gaat over de boot? De schipper? Of de haven?", ["Wie gaat over de boot? De schipper? Of de haven?"]),
        ("Mag een kind mee? Ja of nee? En waarom?", ["Mag een kind mee? En waarom?"]),
    ],
)  # fmt: skip
def test_each_question_of_a_message(message: str, asked: list[str]) -> None:
    assert [one.question for one in in_one(message).asked] == asked


@pytest.mark.parametrize(
    "message",
    [
        "Wat staat er in artikel 4. en in artikel 5. van het reglement?",
        "Mag een kind uit groep 5. Of uit groep 6. mee op kamp?",
        "Wat staat er bij 1. Voorwoord?",
        "Wat gebeurt er in stap 1) en stap 2) van het draaiboek?",
        "Gelden deze regels nog? 1. Honden aan de lijn. 2. Geen vuur.",
        'Wat staat er bij "Wat is nodig?" in het plan?',
    ],
)
def test_numbers_inside_a_sentence_begin_no_question(message: str) -> None:
    found = in_one(message)
    assert not found.listed
    assert len(found.asked) <= 1


def test_what_is_told_stays_with_the_question_after_it() -> None:
    first, second = in_one("Hallo! Mijn zoon zit bij De Otters. Mag hij mee? Hij is 5 jaar. En wat kost het?").asked
    assert (first.told, first.question) == ("Mijn zoon zit bij De Otters.", "Mag hij mee?")
    assert second.whole == "Hij is 5 jaar. En wat kost het?"


def test_whether_that_is_so_asks_nothing_beside_another_question() -> None:
    (only,) = in_one("mijn buurvrouw zei dat ze haar wegsturen. klopt dat wel? en word ik dan gebeld?").asked
    assert only.question == "en word ik dan gebeld?"


def test_what_is_told_at_the_end_counts_for_the_first() -> None:
    first, second = in_one("Mag hij mee? En wat kost het? Het gaat om De Otters.").asked
    assert first.told == "Het gaat om De Otters."
    assert not second.told
