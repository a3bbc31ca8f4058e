"""Documents that a question names: by several everyday words in a row, by all words of a name, two at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence.documents.each_side import sides
from assistant.question.asking import asks_for
from assistant.question.understand import two_named, understand
from assistant.types import Answer, NoAnswer
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

DOCUMENTS = {
    "rust-voor-kind-en-ouder-site": """## Wat we doen

Onze begeleiders komen bij je thuis. Rust voor Kind en Ouder vraagt geen verwijzing.

De wachttijd is drie weken.
""",
    "wegwijzer": """# Wegwijzer – Kind Vaartstad

Een kind met een hulpvraag gaat eerst naar het wijkteam. De rust in huis telt voor elke ouder.

De wachttijd bij het wijkteam is negen weken.
""",
    "schaak": """# Reglement – Pionus

Schaakvereniging “Pionus et Regina” speelt op maandag.

De ledenvergadering wordt twee weken van tevoren aangekondigd.

Ereleden betalen geen contributie.
""",
    "dammen": """# Reglement – Dambo

De ledenvergadering wordt tien dagen van tevoren aangekondigd.

De penningmeester van Dambo int de contributie. Ereleden betalen geen contributie.

Trainers van Dambo leveren een VOG in.
""",
    "notulen": """# Notulen jeugdraad

De jeugdraad wil een vast lokaal. Een ouder vraagt om rust op het plein. Elk kind mag komen.
""",
}


@pytest.fixture(scope="module")
def index(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return reader_of(tmp_path_factory.mktemp("namen"), fake_embedder, DOCUMENTS).current()


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("namen"), fake_embedder, DOCUMENTS)


def named(index: Index, question: str) -> set[str]:
    return {index.store.document(name).source.removesuffix(".md") for name in understand(question, index).documents}


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Hoe lang moet je wachten bij Rust voor Kind en Ouder?", {"rust-voor-kind-en-ouder-site"}),
        ("wat kost rust voor kind en ouder", {"rust-voor-kind-en-ouder-site"}),
        ("Wat doet een kind met een hulpvraag?", set()),
        ("Waar gaat het in Vaartstad over?", {"wegwijzer"}),
    ],
)
def test_everyday_words_name_a_document_only_in_a_row(index: Index, question: str, documents: set[str]) -> None:
    assert named(index, question) == documents


def test_all_words_of_a_name_are_the_name(index: Index) -> None:
    pair = two_named("Wat kost het bij Pionus et Regina en bij Dambo?", index)
    assert pair is not None
    assert {"pionus", "et", "regina"} in pair


@pytest.mark.parametrize(
    ("question", "one", "other", "asked"),
    [
        (
            "Hoe lang is de proeftijd bij de Linde en bij de Eik?",
            {"linde"},
            {"eik"},
            ("Hoe lang is de proeftijd bij de Linde?", "Hoe lang is de proeftijd bij de Eik?"),
        ),
        (
            "Wat zegt het reglement van Pionus en Dambo over ereleden?",
            {"pionus"},
            {"dambo"},
            ("Wat zegt het reglement van Pionus over ereleden?", "Wat zegt het reglement van Dambo over ereleden?"),
        ),
        (
            "Geef de telefoonnummers van Rust en van de klachtencommissie van Dambo.",
            {"rust"},
            {"dambo"},
            ("Geef de telefoonnummers van Rust?", "Geef de telefoonnummers van de klachtencommissie van Dambo?"),
        ),
        (
            "Vergelijk de regels: hoe meld je je af bij Pionus en hoe zeg je op bij Dambo?",
            {"pionus"},
            {"dambo"},
            ("hoe meld je je af bij Pionus?", "hoe zeg je op bij Dambo?"),
        ),
        (
            "Voor welke leeftijden zijn de Linde en de Eik bedoeld?",
            {"linde"},
            {"eik"},
            ("Voor welke leeftijden zijn de Linde bedoeld?", "Voor welke leeftijden zijn de Eik bedoeld?"),
        ),
        ("Wat is het verschil tussen de Linde en de Eik?", {"linde"}, {"eik"}, None),
        ("Wat doet de Linde met de Eik?", {"linde"}, {"es"}, None),
    ],
)
def test_what_is_asked_of_two_is_asked_of_each(
    question: str, one: set[str], other: set[str], asked: tuple[str, str] | None
) -> None:
    assert sides(question, one, other) == asked


def test_two_documents_are_each_answered(assistant: Assistant) -> None:
    reply = assistant.reply(
        "Hoe lang van tevoren is de ledenvergadering aangekondigd bij Pionus et Regina en bij Dambo?"
    )
    assert isinstance(reply, Answer), reply.text
    assert "tien dagen" in reply.text
    assert "twee weken" in reply.text


def test_which_bodies_have_something_and_which_have_it_not(assistant: Assistant) -> None:
    reply = assistant.reply("Bij welke verenigingen hoeven ereleden geen contributie te betalen?")
    assert isinstance(reply, Answer), reply.text
    assert len({citation.document_id for citation in reply.citations}) == 2


def test_a_body_that_one_document_speaks_of_is_no_document(assistant: Assistant) -> None:
    reply = assistant.reply("Welke organisaties leveren een VOG in?")
    assert "van de vijf documenten" not in reply.text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("wat wordt bedoeld met een proeftijd", "definition"),
        ("wat bedoelen ze met proeftijd", "definition"),
        ("voor welke leeftijden is het kamp bedoeld", "age"),
    ],
)
def test_for_whom_something_is_meant_is_no_definition(question: str, asks: str) -> None:
    assert asks_for(question) == asks


def test_the_parts_of_a_document_do_not_tell_who_made_it(tmp_path: Path, fake_embedder: FakeEmbedder) -> None:
    texts = {
        "advies": "# Advies jongerenraad\n\n## Digitaal\n\nWij werken op laptops.\n\n## Veilig\n\nPraat met elkaar.\n",
        "verslag": "# Verslag conferentie Zandhoek\n\n## Dagdeel\n\nEr was een lezing.\n",
    }
    reply = assistant_of(tmp_path, fake_embedder, texts).reply("Wie maakte het verslag van de conferentie?")

    assert isinstance(reply, NoAnswer)
    assert reply.reason == "not_in_documents"


def test_the_planning_of_a_school_is_not_the_plan_of_the_region(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    texts = {
        "school": "# Schoolgids De Vuurtoren\n\n## Later\n\nIn 2032 komt er een plein.\n",
        "regio": "# Jaarplan Kustland\n\n## Acties\n\n- In 2032 meer bussen.\n",
        "club": "# Reglement Dambo\n\nIedereen speelt op maandag.\n",
    }
    small = reader_of(tmp_path, fake_embedder, texts).current()
    assert understand("Wat staat er in 2032 op de planning bij De Vuurtoren?", small).documents == ("school",)
    assert {*understand("Wat staat er in de schoolgids en in het plan?", small).documents} == {"school", "regio"}
