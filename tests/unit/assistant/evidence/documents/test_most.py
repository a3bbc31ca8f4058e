"""Which school has the most of something: how many each has, by numbers of that alone."""

from __future__ import annotations

from pathlib import Path

from assistant.answer import Assistant
from assistant.question.of_all import as_count, in_pupils
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

SCHOOLS = {
    "school-de-eik": "# Schoolprofiel De Eik\n\nDe school heeft 210 leerlingen.\n\nEr zijn taalklassen.\n",
    "school-de-els": "# Schoolprofiel De Els\n\nDe school heeft 98 leerlingen.\n\nEr zijn 3 taalklassen.\n",
    "school-de-iep": "# Schoolprofiel De Iep\n\nDe school heeft 150 leerlingen.\n\nEr zijn 2 taalklassen.\n",
}


def _schools(folder: Path, embedder: FakeEmbedder) -> Assistant:
    return assistant_of(folder, embedder, SCHOOLS)


def test_the_number_of_each_school_is_shown(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    found = quoted(_schools(tmp_path, fake_embedder), "Welke school heeft de meeste leerlingen?")
    assert sorted(found) == sorted(f"De school heeft {number} leerlingen." for number in (210, 98, 150))


def test_what_gives_no_number_is_left_out(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    found = quoted(_schools(tmp_path, fake_embedder), "Welke school heeft de meeste taalklassen?")
    assert sorted(found) == ["Er zijn 2 taalklassen.", "Er zijn 3 taalklassen."]


def test_where_no_document_is_about_a_school_nothing_is_counted(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    plain = reader_of(tmp_path, fake_embedder, {"plan": "# Plan\n\nDe regio heeft 900 leerlingen.\n"}).current()
    question = "Welke school heeft de meeste leerlingen?"
    assert as_count(question, plain) == question


def test_a_school_is_as_large_as_its_pupils(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    groups = {"school-de-els": f"{SCHOOLS['school-de-els']}\nDe Els heeft groepen van 12. Zo groot is een groep.\n"}
    assistant = assistant_of(tmp_path, fake_embedder, SCHOOLS | groups)
    index = assistant._reader.current()

    assert quoted(assistant, "Hoe groot is De Els?") == ["De school heeft 98 leerlingen."]
    assert in_pupils("Hoe groot waren De Els en De Iep?", index) == "hoeveel leerlingen hadden De Els en De Iep?"
    for other in ("Hoe groot is een groep op De Els?", "Hoe groot is de zaal?", "Hoe groot is de school?"):
        assert in_pupils(other, index) == other


def test_the_place_where_a_school_is_is_not_as_large_as_that(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    titles = (
        "Basisschool De Steiger in Zandermeer",
        "Daltonschool De Berk te Hooiwerf",
        "Basisschool De Els, Lindewoude",
        "De Hof – Kindcentrum in Kromhaven",
        "Schoolprofiel Wierdam College",
        "Schoolprofiel (Concept) De Iep",
    )
    texts = {f"s{number}": f"# {title}\n\nEr zijn {number}00 leerlingen.\n" for number, title in enumerate(titles, 1)}
    index = reader_of(tmp_path, fake_embedder, texts).current()

    for other in ("Zandermeer", "Hooiwerf", "Lindewoude", "Kromhaven", "Wierdam", "het concept"):
        assert in_pupils(f"Hoe groot is {other}?", index) == f"Hoe groot is {other}?"
    for school in ("De Steiger", "daltonschool De Berk", "de Els", "De Hof", "het Wierdam College", "De Iep"):
        assert in_pupils(f"Hoe groot is {school}?", index) == f"hoeveel leerlingen heeft {school}?"
