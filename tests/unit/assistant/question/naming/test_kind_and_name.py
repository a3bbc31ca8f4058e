"""A kind of document before the name of one, and lines that only say again what a document is called."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.naming.scope import scope_of
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted, reader_of

TREES = ("De Hazelhof", "De Populier", "De Meidoorn", "De Ratelberk", "De Sparrenpit", "De Lijsterbes", "De Vlinderes")
SCHOOLS = {
    f"school-{number}": f"# Schoolondersteuningsprofiel {name}\n\n## Rust\n\nWij zijn een kleine school.\n"
    for number, name in enumerate(TREES)
}
PROTOCOL = """# Protocol storm

## Wie doet wat

| Functie | Taak |
|---|---|
| Conciërge | Sluit de luiken en belt de glazenier |
| Kok | Dooft het vuur |

## Stappen

Bij storm doet de kok een melding bij de portier, en de conciërge reageert bij storm binnen het uur.
"""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    profile = "# Overzicht Eikenrode\n\n## Waarom\n\nHier staat wie wij zijn.\n"
    return {**SCHOOLS, "profiel-eikenrode": profile, "protocol-storm": PROTOCOL}


@pytest.fixture(scope="module")
def index(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str]) -> Index:
    return reader_of(tmp_path_factory.mktemp("soort"), fake_embedder, texts).current()


@pytest.fixture(scope="module")
def assistant(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str]
) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("soort"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "documents", "named"),
    [
        ("wat staat er in het profiel van de hazelhof", {"school-0"}, {"profiel", "hazelhof"}),
        (
            "wat staat er in het ondersteuningsprofiel van de hazelhof",
            {"school-0"},
            {"ondersteuningsprofiel", "hazelhof"},
        ),
        ("wat staat er in het jaarverslag van de hazelhof", {"school-0"}, {"hazelhof"}),  # it has none
    ],
)
def test_a_kind_before_a_name_is_that_of_the_named_document(
    index: Index, question: str, documents: set[str], named: set[str]
) -> None:
    scope = scope_of(question, index)
    assert {*scope.documents} == documents
    assert scope.words == named


def test_what_somebody_does_is_told_by_their_row_first(assistant: Assistant) -> None:
    assert quoted(assistant, "Wat doet de conciërge bij storm?")[0].startswith("Conciërge Sluit de luiken")


def test_a_line_with_the_name_of_a_document_answers_nothing(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plan = "# Plan Veenrand – Samenwerken\n\nVeenrand – Samenwerken\n\n## Doel\n\n"
    plan += "Iedereen doet mee aan samenwerken in Veenrand.\n"
    assistant = assistant_of(tmp_path_factory.mktemp("regel"), fake_embedder, {"plan": plan, **SCHOOLS})
    assert "Veenrand – Samenwerken" not in quoted(assistant, "Hoe gaat het samenwerken in Veenrand?")


def test_a_file_without_a_title_is_called_by_its_name_in_words(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    letter = "Beste ouders,\n\nDe school is op vrijdag dicht.\n"
    files = {"brief-van_de-linde-2026-04-14.txt": letter, "__.txt": letter.replace("vrijdag", "maandag")}
    index = reader_of(tmp_path_factory.mktemp("naam"), fake_embedder, files)
    assert {info.title for info in index.current().store.documents} == {"brief van de linde 2026-04-14", "__"}
