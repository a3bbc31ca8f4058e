"""Profiles of one school in several years, and boxes of a form with a remark under them."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.naming.editions import of_years
from assistant.types import Answer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of

OLD, NEW = "sop-de-els-2021-2025", "sop-de-els-2025-2029"
PROFILES = {
    OLD: ("De Els 2021-2025", "☐ Snoezelruimte", "Opmerking: gepland voor 2023.", "☒ Lift", "180", "Anna Vos"),
    NEW: ("De Els 2025-2029", "☒ Snoezelruimte", "Opmerking: naast de gymzaal.", "☐ Lift", "140", "Bert Prins"),
    "sop-de-iep": ("De Iep 2025-2029", "☐ Snoezelruimte", "Opmerking: te duur.", "☒ Lift", "77", "Carla Smit"),
    "sop-de-den": ("De Den 2025-2029", "☒ Snoezelruimte", "Opmerking: op zolder.", "☐ Lift", "90", "Dirk Haan"),
    "sop-de-eik": ("De Eik 2024-2028", "☐ Snoezelruimte", "Opmerking: geen.", "☐ Lift", "59", "Eva Kok"),
}


@pytest.fixture(scope="module")
def reader(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> IndexReader:
    profiles = {
        name: f"# Schoolondersteuningsprofiel {title}\n\n## Gegevens\n\n| Wat | Gegeven |\n|---|---|\n"
        f"| Directeur | {head} |\n| Aantal leerlingen (1-10) | {pupils} |\n\n## Cijfers\n\n"
        f"| Jaar | 2018-2019 | 2019-2020 |\n|---|---|---|\n| Aantal leerlingen | 201 | 202 |\n\n"
        f"## Ruimte\n\n- {box}\n\n{remark}\n\n- {other}\n"
        for name, (title, box, remark, other, pupils, head) in PROFILES.items()
    }
    return reader_of(tmp_path_factory.mktemp("profielen"), fake_embedder, profiles)


@pytest.fixture(scope="module")
def assistant(reader: IndexReader, fake_embedder: FakeEmbedder) -> Assistant:
    return Assistant(reader, fake_embedder)


@pytest.mark.parametrize(
    ("question", "meant", "both"),
    [
        ("Wie was volgens het SOP van 2021 directeur van De Els?", {OLD}, False),
        ("Wat stond er in het vorige profiel van De Els over een lift?", {OLD}, False),
        ("Wat staat er in het schoolprofiel 2025 van De Els over een lift?", {NEW}, False),
        ("Hoeveel leerlingen had De Els in het oude SOP en hoeveel in het nieuwe?", {OLD, NEW}, True),
        ("Wat is het verschil tussen het oude en het nieuwe profiel van De Els?", {OLD, NEW}, True),
        ("Wat is er op De Els veranderd sinds het vorige SOP?", {OLD, NEW}, True),
        ("Vergelijk 2021 en 2025 van De Els: is er een lift?", {OLD, NEW}, True),
        ("Hoeveel leerlingen had De Els in 2021?", {NEW}, False),
        ("Wie is de nieuwe directeur van De Els?", {NEW}, False),
    ],
)
def test_one_year_or_old_and_new_tell_which_profile_is_meant(
    reader: IndexReader, question: str, meant: set[str], both: bool
) -> None:
    documents, _, beside = of_years(question, (OLD, NEW), reader.current())
    assert ({*documents}, beside) == (meant, both)


def answered(assistant: Assistant, question: str) -> list[str]:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    return [citation.quote for citation in reply.citations]


def test_the_year_of_a_profile_is_no_year_of_what_is_asked(assistant: Assistant) -> None:
    assert answered(assistant, "Wie was volgens het SOP van 2021 de directeur van De Els?") == ["Directeur Anna Vos"]


def test_old_and_new_are_each_asked(assistant: Assistant) -> None:
    question = "Hoeveel leerlingen had De Els in het oude SOP en hoeveel in het nieuwe?"
    assert answered(assistant, question) == ["Aantal leerlingen (1-10) 180", "Aantal leerlingen (1-10) 140"]


def test_a_box_is_shown_with_its_remark(assistant: Assistant) -> None:
    assert answered(assistant, "Heeft De Els een snoezelruimte?") == [
        "Snoezelruimte", "Opmerking: naast de gymzaal.",
    ]  # fmt: skip
    assert answered(assistant, "Heeft De Els een lift?") == ["Lift"]
