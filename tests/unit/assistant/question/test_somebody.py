"""Of whom a question asks something, and who "de spreekster" is."""

from __future__ import annotations

import pytest

from assistant.question.somebody import somebody_asked
from assistant.question.speaker import is_talk, with_speaker_named
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import reader_of

ONE = "# Verslag zangdag\n\n## Lezing door Wietske Abbema\n\nAdem is de basis van de stem.\n"
TWO = f"{ONE}\n## Lezing van Joris Haan\n\nRitme is tellen.\n"


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("Wat zei Wietske Abbema over adem?", "Wietske Abbema"),
        ("Waar werkt Wietske Abbema?", "Wietske Abbema"),
        ("Wat vindt mw. Haan van het rooster?", "mw. Haan"),
        ("Wat is volgens Abbema de basis?", "Abbema"),
        ("Wat zei Joris van der Haan over ritme?", "Joris van der Haan"),
    ],
)
def test_somebody_of_whom_something_is_asked(question: str, typed: str) -> None:
    found = somebody_asked(question)
    assert found
    assert found.typed == typed


@pytest.mark.parametrize(
    "question",
    [
        "Kan ik bij mevrouw Haan terecht?",
        "Wat als ik Wietske Abbema wil spreken?",
        "Wat is volgens OpenZang belangrijk?",
        "Hoeveel zangers heeft Stichting Koorleven?",
        "Wat zei Wietske Abbema tegen, en wat vond Joris Haan ervan?",
    ],
)
def test_nobody_of_whom_something_is_asked(question: str) -> None:
    assert somebody_asked(question) is None


def test_what_frames_a_question_about_somebody() -> None:
    found = somebody_asked("Welke drie tips geeft Wietske Abbema op de zangdag?")
    assert found
    assert all(map(found.only_frames, ("drie", "tips", "geeft", "abbema")))
    assert found.asks_more("zangdag")
    assert not found.asks_more("bijeenkomst")


def _index(text: str, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Index:
    return reader_of(factory.mktemp("zang"), embedder, {"zangdag": text}).current()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Waar begint de inleidster mee?", "Waar begint Wietske Abbema mee?"),
        ("Wat is volgens de lezing de basis?", "Wat is volgens Wietske Abbema de basis?"),
        ("What did the keynote speaker say about breath?", "What did Wietske Abbema say about breath?"),
        ("Wie was de spreker?", "Wie was de spreker?"),
        ("Welke sprekers waren er?", "Welke sprekers waren er?"),
    ],
)
def test_the_speaker_of_the_one_talk_is_named(
    question: str, named: str, fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert with_speaker_named(question, _index(ONE, fake_embedder, tmp_path_factory)) == named


def test_of_two_talks_nobody_knows_which_speaker_is_meant(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    question = "Wat zei de spreker over adem?"
    assert with_speaker_named(question, _index(TWO, fake_embedder, tmp_path_factory)) == question


def test_a_talk_is_known_by_its_title() -> None:
    assert is_talk("Samenvatting keynote Wietske Abbema")
    assert not is_talk("Wietske Abbema krijgt de prijs")
