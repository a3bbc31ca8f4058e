from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.conversation.followup import others_meant, standalone
from assistant.question.conversation.pointing import points, points_at_the_subject
from assistant.texts import NOT_SHOWN
from assistant.types import NoAnswer, Turn
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import reader_of


@pytest.fixture(scope="module")
def schools(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """An index of two schools, the report of a day and minutes."""
    texts = {
        "linde": "# Schoolprofiel De Linde\n\nDe Linde heeft een taalklas. De directeur is er op maandag.\n",
        "beuk": "# Schoolprofiel De Beuk\n\nDe Beuk heeft een moestuin. Ouders helpen mee.\n",
        "verslag": "# Verslag Studiedag Oosterdam\n\nDe dag ging over rust. Mevrouw Pallandt sprak.\n",
        "notulen": "# Notulen ouderraad\n\nOdette en Yvonke zoeken een opvolger.\n",
    }
    return reader_of(tmp_path_factory.mktemp("scholen"), fake_embedder, texts).current()


def after(index: Index, question: str, *earlier: str) -> str:
    history = [turn for text in earlier for turn in (Turn(role="user", text=text), Turn(role="assistant", text="Ja."))]
    return standalone(question, history, index)


@pytest.mark.parametrize("question", ["wanneer was die studiedag?", "wie sprak er op die studiedag"])
def test_another_question_about_the_document_just_named_is_its_own(schools: Index, question: str) -> None:
    assert after(schools, question, "waar ging de studiedag in Oosterdam over?") == question


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        ("heeft De Linde een plan voor zieke leerlingen?", "en rouw?", "heeft De Linde een plan voor rouw?"),
        ("heeft De Linde een plan voor weglopen", "en pesten", "heeft De Linde een plan voor pesten?"),
        ("is er een plan voor weglopen op De Linde?", "en pesten?", "is er een plan voor pesten op De Linde?"),
        ("heeft De Linde een lift?", "en gymzaal", "heeft De Linde een gymzaal?"),
        ("is er een lift op De Linde?", "en een gymzaal?", "is er een gymzaal op De Linde?"),
        ("wat is de rol van ouders?", "en leerlingen?", "wat is de rol van leerlingen?"),
        ("mag ik een kind een pleister geven?", "en een pil?", "mag ik een kind een pil geven?"),
        ("wat moet odette doen?", "en yvonke", "wat moet yvonke doen?"),
        ("welke taken heeft Odette bij de verhuizing?", "en yvonke?", "welke taken heeft yvonke bij de verhuizing?"),
        ("hoe wordt een brief verstuurd?", "en bewaard?", "hoe wordt een brief verstuurd, bewaard?"),
        ("hoeveel leraren heeft De Linde?", "en de gymzaal?", "hoeveel leraren heeft De Linde, de gymzaal?"),
        ("heeft De Linde een lift?", "nee, die andere school: De Beuk", "heeft De Beuk een lift?"),
    ],
)
def test_something_else_comes_where_the_like_of_it_stood(
    schools: Index, earlier: str, question: str, expected: str
) -> None:
    assert after(schools, question, earlier) == expected


def test_a_sentence_is_not_put_in_a_question(schools: Index) -> None:
    found = after(schools, "dus ik ben te laat?", "wanneer moet de brief terug zijn?")

    assert found == "Ik ben te laat? (vervolg op: wanneer moet de brief terug zijn)"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("wie heeft er een lift", "Hebben De Linde en De Beuk een lift?"),
        ("welke van de twee heeft een lift?", "Hebben De Linde en De Beuk een lift?"),
        ("welke heeft meer leerlingen", "Hoeveel leerlingen hebben De Linde en De Beuk?"),
        ("wat heeft de meeste leerlingen?", "Hoeveel leerlingen hebben De Linde en De Beuk?"),
    ],
)
def test_which_of_two_has_something_is_asked_of_both(schools: Index, question: str, expected: str) -> None:
    assert after(schools, question, "vergelijk De Linde met De Beuk") == expected
    assert after(schools, question, "hebben De Linde en De Beuk een plein?") == expected


@pytest.mark.parametrize(
    ("earlier", "question", "expected"),
    [
        (
            "wie is de conciërge van De Linde?", "wie is daar de directeur?",
            "Wie is daar de directeur? (vervolg op: De Linde)",
        ),
        (
            "wie is de directeur van De Linde?", "hoeveel leerlingen heeft die school",
            "Hoeveel leerlingen heeft die school (vervolg op: De Linde)",
        ),
        (
            "wie is de directeur van De Linde?", "hoeveel leerlingen hebben ze",
            "Hoeveel leerlingen hebben ze (vervolg op: De Linde)",
        ),
        (
            "wie is de directeur van De Linde?", "welke dagen werkt hij?",
            "welke dagen werkt de directeur van De Linde?",
        ),
        (
            "op welke dagen is de directeur van De Linde er?", "hoe laat komt ze",
            "hoe laat komt de directeur van De Linde?",
        ),
        (
            "wie is de directeur van De Linde?", "wat is zijn telefoonnummer",
            "Wat is zijn telefoonnummer (vervolg op: de directeur van De Linde)",
        ),
        (
            "wie is verantwoordelijk voor de brief?", "wanneer moet hij klaar zijn",
            "Wanneer moet hij klaar zijn (vervolg op: wie is verantwoordelijk voor de brief)",
        ),
        (
            "wat doet De Linde tegen pesten?", "wie helpt daarbij?",
            "Wie helpt daarbij? (vervolg op: wat doet De Linde tegen pesten)",
        ),
    ],
)  # fmt: skip
def test_of_who_was_asked_for_only_that_is_carried_which_is_meant(
    schools: Index, earlier: str, question: str, expected: str
) -> None:
    assert after(schools, question, earlier) == expected


def test_a_school_is_still_meant_after_something_of_somebody(schools: Index) -> None:
    asked = ("wie is de directeur van De Linde?", "welke dagen werkt hij?", "wat is zijn telefoonnummer")

    assert after(schools, "hoeveel leerlingen hebben ze", *asked).endswith("(vervolg op: De Linde)")


@pytest.mark.parametrize(
    ("question", "pointing"),
    [
        ("hoeveel plekken zijn er", True),
        ("hoeveel mensen kunnen er komen?", True),
        ("hoeveel plekken zijn er in de taalklas", False),
        ("hoeveel gastdocenten zijn er", False),
        ("hoe lang is het geldig", True),
        ("hoe lang is t geldig", True),
        ("hoelang duurt het", True),
        ("is het verplicht?", True),
        ("wanneer is het kamp", False),
        ("is het verplicht om te bellen", False),
        ("moet ik me opgeven", True),
        ("mag ik roken op het plein", False),
    ],
)
def test_a_question_without_its_subject_points(question: str, *, pointing: bool) -> None:
    assert points(question) == pointing


def test_the_subject_is_kept_through_questions_that_name_nothing(schools: Index) -> None:
    asked = ("wanneer is de ouderavond?", "hoelang duurt het", "en wat kost het")

    assert after(schools, "hoe laat begint het", *asked) == "Hoe laat begint het (vervolg op: wanneer is de ouderavond)"


def test_the_other_one_is_asked_back_when_only_one_was_named(schools: Index) -> None:
    asked = ("heeft De Linde een lift?",)

    assert others_meant("nee die andere school", asked, schools) == ("Schoolprofiel De Beuk",)
    assert others_meant("en bij die andere?", asked, schools)
    assert not others_meant("nee die andere school", (*asked, "en De Beuk?"), schools)
    assert not others_meant("en de andere?", ("welke acties zijn er?",), schools)
    assert after(schools, "De Beuk", *asked, "nee die andere school") == "heeft De Beuk een lift?"


def test_which_other_one_is_meant_is_asked_with_the_names(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    texts = {name: f"# Schoolprofiel {name}\n\n{name} heeft een lift.\n" for name in ("De Linde", "De Beuk", "De Els")}
    reader = reader_of(tmp_path_factory.mktemp("drie"), fake_embedder, texts)
    history = [Turn(role="user", text="heeft De Linde een lift?"), Turn(role="assistant", text="Ja.")]

    reply = Assistant(reader, fake_embedder).reply("nee die andere school", history)

    assert isinstance(reply, NoAnswer)
    assert reply.reason == "unclear"
    assert "Schoolprofiel De Beuk" in reply.text
    assert "Schoolprofiel De Els" in reply.text
    assert "De Linde" not in reply.text


@pytest.mark.parametrize(
    ("question", "told"),
    [("wanneer?", "De Linde stopt op 3 mei 2027"), ("waarom dan?", None), ("wie?", None), ("hoezo", None)],
)
def test_a_question_word_alone_is_asked_of_what_was_shown(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, told: str | None
) -> None:
    said = "# Notulen\n\n## Moestuin\n\nDe Linde stopt op 3 mei 2027 met de moestuin.\n\n## Lift\n\nMevrouw Pol belt.\n"
    reader = reader_of(tmp_path_factory.mktemp("een"), fake_embedder, {"notulen": said})
    history = [Turn(role="user", text="wat gebeurt er met de moestuin?"), Turn(role="assistant", text="Die stopt.")]

    reply = Assistant(reader, fake_embedder).reply(question, history)

    assert (told in reply.text) if told else reply.text == NOT_SHOWN


@pytest.mark.parametrize(
    ("question", "is_so"),
    [
        ("staat daar een protocol voor bij De Linde?", True),
        ("Is daar een plan voor?", True),
        ("Staat daar iets over in de nieuwsbrief?", True),
        ("Is daar een lokaal voor de kleuters?", False),
        ("Wie is daar de directeur?", False),
    ],
)
def test_daarvoor_may_be_said_in_two(question: str, is_so: bool) -> None:
    assert points_at_the_subject(question) == is_so


def test_what_points_in_two_at_the_subject_takes_it_along_to_another_school(schools: Index) -> None:
    found = after(schools, "staat daar een taalklas voor bij De Beuk?", "Hoe gaat De Linde om met rust?")

    assert found == "Staat daar een taalklas voor bij De Beuk? (vervolg op: Hoe gaat De Linde om met rust)"
