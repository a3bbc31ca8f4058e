from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.question.conversation.followup import standalone
from assistant.question.conversation.pointing import points
from assistant.types import Turn
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import reader_of

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
        ("Wie is de leerkracht van groep 5?", "en groep 6?", "Wie is de leerkracht van groep 6?"),
        ("Wie is de ib'er onderbouw?", "en bovenbouw?", "Wie is de ib'er bovenbouw?"),
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


def test_documents_of_another_kind_are_asked_though_there_are_none(of_schools: Index) -> None:
    asked = "Wat staat er in het jaarverslag over ouders?"

    assert (
        after(of_schools, "en het ondersteuningsplan?", asked) == "Wat staat er in het ondersteuningsplan over ouders?"
    )


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


@pytest.mark.parametrize(
    ("question", "pointing"),
    [
        ("Hoe vraag ik dat aan?", True),
        ("Kan een ouder dat zelf aanvragen?", True),
        ("Mag een kind dat ook als het ziek is?", True),
        ("Moet een kind dat ziek is toch naar school?", False),
        ("Kan een school een kind dat pest schorsen?", False),
        ("Wat kost dit jaar de begeleiding?", False),
        ("Wie regelt dat op school?", True),
        ("Was dat vroeger ook zo?", True),
        ("Staat dat ook in de notulen?", True),
        ("Heeft de avondschool dat ook?", True),
        ("Welke scholen doen mee?", True),
        ("Welke scholen doen mee aan de proef?", False),
        ("Klopt het dat de proef stopt?", False),
        ("Wie vindt dat normaliseren belangrijk is?", False),
        ("Weet je dat ouders mogen meekijken?", False),
        ("Wat is een plan dat scholen schrijven?", False),
        ("Wat kan de school doen?", False),
    ],
)
def test_that_points_unless_it_opens_a_clause(question: str, *, pointing: bool) -> None:
    assert points(question) == pointing


def test_a_question_that_only_points_hands_on_what_it_points_at(molenwaard: Index) -> None:
    found = after(molenwaard, "Wie beslist daarover?", "Wat is een buddyklas?", "Wanneer moet dat dan klaar zijn?")

    assert found.endswith("(vervolg op: Wat is een buddyklas)")


@pytest.mark.parametrize("question", ["Wie beslist?", "wanneer vergaderen zij", "Wie betaalt?"])
def test_a_deed_alone_is_of_what_was_spoken_of(of_schools: Index, question: str) -> None:
    asked = "Hoe werkt de taalklas bij De Linde?"

    assert after(of_schools, question, asked).endswith("(vervolg op: Hoe werkt de taalklas bij De Linde)")
    assert after(of_schools, "Wie is de directeur?", asked) == "Wie is de directeur?"
    assert after(of_schools, "Wie werken er bij De Steiger?", asked) == "Wie werken er bij De Steiger?"


def test_a_case_without_its_subject_hands_the_one_before_it_on(molenwaard: Index) -> None:
    asked = ("Hoe lang duurt een buddyklas?", "En als het langer dan twee weken duurt?", "Binnen hoeveel tijd?")

    assert "buddyklas" in after(molenwaard, asked[-1], *asked[:-1])
    assert not points("Als het kind ziek is, wie belt er?")


CODED = """# Plan

| Code | Arrangement | Bedrag |
|------|-------------|--------|
| A2   | Rust        | 4.200  |
| A3   | Ruimte      | 5.200  |

| Norm | Wanneer voldaan |
|------|-----------------|
| N5   | na vier weken   |
"""


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        ("Wat kost A2?", "Hoe vraag ik dat aan?", "Hoe vraag ik een arrangement aan? (vervolg op: Wat kost A2)"),
        ("Wat houdt N5 in?", "Hoe meet een school dat?", "Hoe meet een school een norm? (vervolg op: Wat houdt N5 in)"),
        ("Wat kost A2?", "Hoe lang duurt dat dan?", "Hoe lang duurt dat dan? (vervolg op: Wat kost A2)"),
        ("Wat kost A2?", "Voor wie is dat?", "Voor wie is dat? (vervolg op: Wat kost A2)"),
        ("Wat kost B7?", "Hoe vraag ik dat aan?", "Hoe vraag ik dat aan? (vervolg op: Wat kost B7)"),
    ],
)
def test_what_has_a_code_is_asked_about_by_its_kind(
    fake_embedder: FakeEmbedder, tmp_path: Path, earlier: str, question: str, expected: str
) -> None:
    coded = reader_of(tmp_path, fake_embedder, {"plan": CODED}).current()

    assert after(coded, question, earlier) == expected


def test_not_is_no_subject_of_its_own(molenwaard: Index) -> None:
    asked = "Is de verhuizing van het kantoor al begonnen?"

    assert after(molenwaard, "waarom niet?", asked) == f"Waarom niet? (vervolg op: {asked.rstrip('?')})"


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        ("Welke thema's waren er?", "en bij thema 3?", "Wat staat er bij thema 3?"),
        ("Hoeveel thema's zijn er?", "en thema 2?", "Wat staat er bij thema 2?"),
        ("Hoeveel acties zijn er?", "en bij thema 2?", "Hoeveel acties zijn er bij thema 2?"),
    ],
)
def test_after_all_of_a_series_one_of_them_is_asked_about(
    molenwaard: Index, earlier: str, question: str, expected: str
) -> None:
    assert after(molenwaard, question, earlier) == expected


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        (FIRST, "dat bedoel ik niet, ik bedoel thema 1", "Welke acties horen bij thema 1?"),
        (FIRST, "dat klopt niet, ik bedoelde thema 1", "Welke acties horen bij thema 1?"),
        (FIRST, "nee bij thema 1 bedoel ik", "Welke acties horen bij thema 1?"),
        ("Wat doet mevrouw Verdonk?", "dat klopt niet, ik bedoel Oosterling", "Wat doet mevrouw Oosterling?"),
    ],
)
def test_of_a_correction_what_is_meant_is_asked(molenwaard: Index, earlier: str, question: str, expected: str) -> None:
    assert after(molenwaard, question, earlier) == expected


@pytest.fixture(scope="module")
def of_schools(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """An index of two schools, a plan and the minutes of a council."""
    folder = tmp_path_factory.mktemp("scholen")
    texts = {
        "linde": "# Schoolprofiel De Linde\n\nDe Linde heeft een taalklas. Ouders zijn welkom.\n",
        "beuk": "# Schoolprofiel De Beuk\n\nDe Beuk heeft een moestuin. Ouders helpen mee.\n",
        "jaarverslag": "# Jaarverslag Zandwijk 2025\n\nOuders waren tevreden. Er was vaak intervisie.\n",
        "notulen": "# Notulen ouderraad Oosterdam\n\nDe raad sprak over intervisie.\n",
    }
    return reader_of(folder, fake_embedder, texts).current()


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        (
            ["Wat zegt het jaarverslag over ouders? (vervolg op: het jaarverslag)"], "en de notulen?",
            "Wat zegt de notulen over ouders?",
        ),
        (["Wat is intervisie?"], "wat zegt het jaarverslag daarover?", "Wat is intervisie bij het jaarverslag?"),
        (["Wat is intervisie?"], "wat zegt het Zandwijk verslag ervan?", "Wat is intervisie bij het Zandwijk verslag?"),
        (["Wat is intervisie?", "Wat kost dat?"], "wat zegt het jaarverslag daarover?",
         "Wat zegt het jaarverslag daarover? (vervolg op: Wat is intervisie)"),
        (["Heeft De Linde een lift?", "Wat kost dat?", "Wat zegt de ouderraad in Oosterdam daarover?"], "wie was daar?",
         "Wie was daar? (vervolg op: Wat zegt de ouderraad in Oosterdam daarover)"),
        (["Heeft De Linde een taalklas?"], "heeft De Beuk dat ook?", "Heeft De Beuk een taalklas?"),
        (["Hoe is de intervisie geregeld?"], "is dat overgenomen in het jaarverslag?",
         "Is dat overgenomen in het jaarverslag? (vervolg op: Hoe is de intervisie geregeld)"),
        (
            ["Wat is het verschil tussen De Linde en De Beuk?", "Wat zijn de grenzen van De Linde?"],
            "en van de andere school?", "Wat zijn de grenzen van De Beuk?",
        ),
        (
            ["Heeft De Linde een lift?", "en De Beuk?"], "wat staat er bij de andere school over ouders?",
            "wat staat er bij De Linde over ouders?",
        ),
    ],
)  # fmt: skip
def test_another_document_is_asked(of_schools: Index, earlier: list[str], question: str, expected: str) -> None:
    assert after(of_schools, question, *earlier) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Welke keuzes horen bij 2027-2031?", "En 2025-2027?", "Welke keuzes horen bij 2025-2027?"),
        ("Welke keuzes horen bij 2027-2031?", "En in 2025–2027?", "Welke keuzes horen bij 2025–2027?"),
        ("Welke keuzes horen bij 2027-2031?", "En in 2026?", "Welke keuzes horen bij 2026?"),
        ("Wat kunnen we doen in 2027?", "En voor de periode 2027-2031?", "Wat kunnen we doen in 2027-2031?"),
        ("Wat is de begroting voor 2028/2029?", "En 2029/2030?", "Wat is de begroting voor 2029/2030?"),
        ("Wat is de begroting voor 2028/29?", "En 2029/30?", "Wat is de begroting voor 2029/30?"),
        ("Wat is de begroting?", "En in schooljaar 2026-2027?", "Wat is de begroting in 2026-2027?"),
        ("Wat is er anders in 2026 dan in 2025-2027?", "En 2028?", "Wat is er anders in 2026 dan in 2028?"),
    ],
)
def test_other_years_come_in_place_of_all_those_before(
    molenwaard: Index, before: str, question: str, expected: str
) -> None:
    assert after(molenwaard, question, before) == expected
