from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.question.followup import points, standalone
from assistant.types import Turn
from corpus.index import Index

FIRST = "Welke acties horen bij thema 3?"


def after(index: Index, question: str, *earlier: str) -> str:
    history = [
        turn for text in earlier for turn in (Turn(role="user", text=text), Turn(role="assistant", text="Thema 9."))
    ]
    return standalone(question, history, index)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("En bij thema 1?", "Welke acties horen bij thema 1?"),
        ("en thema 1 en 2", "Welke acties horen bij thema 1 en thema 2?"),
        ("En het eerste thema?", "Welke acties horen bij thema 1?"),
        ("Wat is daarvoor nodig?", "Wat is daarvoor nodig bij thema 3?"),
        ("En wat is er nodig?", "Wat is er nodig bij thema 3?"),
        ("Hoeveel acties zijn dat samen?", "Hoeveel acties zijn dat samen bij thema 3?"),
    ],
)
def test_what_a_follow_up_leaves_out_is_filled_in(molenwaard: Index, question: str, expected: str) -> None:
    assert after(molenwaard, question, FIRST) == expected


@pytest.mark.parametrize(
    "question", ["Wat is de begroting?", "Wat staat er bij thema 1?", "Hoeveel gastdocenten zijn er?", "Bedankt!"]
)
def test_a_question_that_stands_alone_stays_as_it_is(molenwaard: Index, question: str) -> None:
    assert after(molenwaard, question, FIRST) == question


def test_a_first_question_stays_as_it_is(molenwaard: Index) -> None:
    assert after(molenwaard, "  En bij thema 1? ") == "En bij thema 1?"


def test_what_the_assistant_said_does_not_count(molenwaard: Index) -> None:
    found = after(molenwaard, "Wat is daarvoor nodig?", "Wat is de begroting?")

    assert found == "Wat is daarvoor nodig? (vervolg op: Wat is de begroting)"


def test_follow_ups_follow_each_other(molenwaard: Index) -> None:
    found = after(molenwaard, "En wat is daarvoor nodig?", FIRST, "En bij thema 1?")

    assert found == "Wat is daarvoor nodig bij thema 1?"


def test_a_long_conversation_does_not_make_the_question_grow(molenwaard: Index) -> None:
    earlier = [f"En bij thema {number % 3 + 1}?" for number in range(50)]

    assert after(molenwaard, "En bij thema 2?", FIRST, *earlier) == "Welke acties horen bij thema 2?"


def test_an_earlier_ordinal_is_replaced(molenwaard: Index) -> None:
    found = after(molenwaard, "En bij thema 2?", "Welke acties horen bij het derde thema?")

    assert "derde" not in found


@pytest.mark.parametrize("question", ["Nee, ik bedoel thema 1.", "nee ik bedoelde thema 1", "Ja, thema 1"])
def test_a_correction_asks_the_earlier_question_anew(molenwaard: Index, question: str) -> None:
    assert after(molenwaard, question, FIRST) == "Welke acties horen bij thema 1?"


@pytest.mark.parametrize("question", ["Ok", "ja", "En?"])
def test_a_nod_is_no_question_about_the_last_place(molenwaard: Index, question: str) -> None:
    assert after(molenwaard, question, FIRST) == question


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(["En bij thema 2?", "Ok", "Wat is daarvoor nodig?", FIRST, "🙂", "", "derde thema"]), max_size=5
    ),
    st.text(max_size=30),
)
def test_any_conversation_gives_a_question(molenwaard: Index, earlier: list[str], question: str) -> None:
    found = after(molenwaard, question, *earlier)

    assert len(found) <= len(question) + 200


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        ("Wat is een buddyklas?", "En een ouderraad?", "Wat is een ouderraad?"),
        ("Wat is het doel van het werkplan?", "en de looptijd?", "Wat is de looptijd van het werkplan?"),
        ("Hoe zit het met ouders?", "En met jongeren?", "Hoe zit het met jongeren?"),
        ("Hoe zit het met ouders?", "en de moestuinen?", "Hoe zit het met de moestuinen?"),
        ("Heeft de avondschool een lift?", "en een plusklas?", "Heeft de avondschool een plusklas?"),
        (FIRST, "en wat is er nodig?", "Wat is er nodig bij thema 3?"),
    ],
)
def test_another_subject_comes_in_the_place_of_the_like(
    molenwaard: Index, earlier: str, question: str, expected: str
) -> None:
    assert after(molenwaard, question, earlier) == expected


def test_a_point_is_meant_by_its_number_too(molenwaard: Index) -> None:
    history = [
        Turn(role="user", text="Wat zijn de acties?"),
        Turn(role="assistant", text="- Rust.\n- Ruimte.\n- Tijd."),
    ]

    assert standalone("Leg punt 2 eens uit", history, molenwaard) == "Leg punt 2 eens uit (vervolg op: Ruimte)"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("en de acties daar?", "Wat staat er bij thema 3 over de acties?"),
        ("and theme 1?", "Welke acties horen bij thema 1?"),
        ("Iets anders: wat kost de rijdende bibliotheek?", "wat kost de rijdende bibliotheek?"),
        ("Hoe lang duurt dat nog?", "Hoe lang duurt dat nog bij thema 3?"),
    ],
)
def test_a_noun_an_english_number_and_a_new_subject(molenwaard: Index, question: str, expected: str) -> None:
    assert after(molenwaard, question, FIRST) == expected


def test_a_name_comes_in_the_place_of_a_name(molenwaard: Index) -> None:
    assert after(molenwaard, "en Oosterling?", "Wat doet mevrouw Verdonk?") == "Wat doet mevrouw Oosterling?"


def test_that_many_is_of_what_was_asked_before(molenwaard: Index) -> None:
    found = after(molenwaard, "Hoeveel waren dat er in 2024?", "Wat is een gastdocent?")
    assert found == "Hoeveel waren dat er in 2024? (vervolg op: Wat is een gastdocent)"


def test_a_question_in_english_is_repeated_in_english(molenwaard: Index) -> None:
    assert after(molenwaard, "and theme 1?", "What are the actions for theme 2?") == "What are the actions for thema 1?"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("En het jaar daarna?", "Hoeveel gastdocenten waren er in 2023-2024?"),
        ("en het jaar ervoor", "Hoeveel gastdocenten waren er in 2021-2022?"),
    ],
)
def test_a_year_later_or_earlier(molenwaard: Index, question: str, expected: str) -> None:
    assert after(molenwaard, question, "Hoeveel gastdocenten waren er in 2022-2023?") == expected


@pytest.mark.parametrize(
    ("question", "pointing"),
    [
        ("Wat doet de juf met kinderen die anders zijn?", False),
        ("Wat gebeurt er met leerlingen die thuiszitten?", False),
        ("Wat kunnen we doen voor ouders die gescheiden zijn?", False),
        ("Wat kosten die boeken?", True),
        ("Wie helpen die leerlingen?", True),
        ("Krijgen ouders die brief?", True),
        ("Gaan de kinderen die dag naar school?", True),
        ("Moeten ouders die betalen?", True),
    ],
)
def test_a_clause_about_a_noun_points_at_nothing_before(question: str, *, pointing: bool) -> None:
    assert points(question) == pointing


def test_another_thing_is_counted_in_place_of_the_first(molenwaard: Index) -> None:
    asked = "Hoeveel leerlingen had de Wilg?"
    assert after(molenwaard, "en schorsingen?", asked) == "Hoeveel schorsingen had de Wilg?"
    assert after(molenwaard, "en in 2025?", asked) != "Hoeveel in 2025 had de Wilg?"
