"""What names a document and what it only speaks of; from when, until when, how long and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.question.naming.scope import scope_of
from assistant.retrieval.answer_type import gives_reasons, has_duration
from assistant.retrieval.counting import has_number_of
from assistant.retrieval.limits import tells_limit
from assistant.types import Answer
from assistant.words.english_frame import is_english
from corpus.index import Index, IndexReader
from corpus.language import stem
from tests.fakes import FakeEmbedder
from tests.small import reader_of

ABOUT = "Over een TLV beslist de commissie. Een TLV is nodig voor het vso. Zo gaat het in Veldstreek."
DOCUMENTS = {
    "tlv-aanvragen": ("TLV aanvragen: zo werkt het", "De school vult het formulier in voor Veldstreek."),
    "memo": ("Memo – begroting Veldstreek", ABOUT),
    "nieuws": ("Veldstreek Nieuws", ABOUT),
    "convenant": ("Convenant verzuim Veldstreek", "Het convenant begint op 1 mei 2025 en eindigt op 31 juli 2027."),
    "notulen-opr": ("Notulen OPR", "De OPR stemde in. " + ABOUT),
    "handboek": (
        "Handboek zorg – De Linde",
        "De Linde schrijft een leerling niet uit zonder nieuwe school. De OPR las het.",
    ),
    "jaarplan": ("Jaarplan", "De OPR keurt het jaarplan goed. De Linde doet mee, zegt de OPR."),
    "gids": ("Schoolgids De Beuk", "Plaats: Elzenhoek\n\nDe Beuk werkt samen met De Linde. De OPR adviseert."),
}


@pytest.fixture(scope="module")
def folder(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("namen")
    texts = {name: f"# {title}\n\n## Inhoud\n\n{text}\n" for name, (title, text) in DOCUMENTS.items()}
    reader_of(corpus, fake_embedder, texts)
    return corpus


@pytest.fixture(scope="module")
def index(folder: Path, fake_embedder: FakeEmbedder) -> Index:
    return IndexReader(folder / "index", fake_embedder.fingerprint).current()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Hoe lang geldt een TLV?", False),
        ("Wat zijn de plannen van Veldstreek?", False),
        ("Wat vond de OPR?", True),
        ("Wat doet De Linde?", True),
    ],
)
def test_what_many_documents_speak_of_names_none(index: Index, question: str, named: bool) -> None:
    assert bool(scope_of(question, index).documents) is named


@pytest.mark.parametrize(
    ("question", "said", "tells"),
    [
        ("Tot wanneer loopt het convenant?", "Het eindigt op 31 juli 2027.", True),
        ("Tot wanneer loopt het convenant?", "Een leerling is tussen 12 en 18 jaar.", False),
        ("Tot wanneer kan ik de sleutel ruilen?", "Ruilen doe je binnen 14 dagen.", True),
        ("Vanaf wanneer geldt de regeling?", "De regeling gaat in per 1 mei 2025.", True),
        ("Vanaf wanneer geldt de regeling?", "Zij is in mei besproken.", False),
        ("Wanneer is de open dag?", "Op 3 februari.", True),
    ],
)
def test_a_limit_is_told_by_more_than_a_day(question: str, said: str, tells: bool) -> None:
    assert tells_limit(question, [said]) is tells


@pytest.mark.parametrize(
    ("text", "holds"),
    [("tot hij 20 jaar is", False), ("van 4 jaar of ouder", False), ("voor twee jaar", True)],
)
def test_an_age_is_no_duration(text: str, holds: bool) -> None:
    assert has_duration(text) is holds


@pytest.mark.parametrize(
    ("title", "reasons"),
    [("Doel", True), ("Aanleiding en doel", True), ("Doel 1 – Verzuim", False), ("Acties per doel", False)],
)
def test_a_title_under_which_reasons_stand(title: str, reasons: bool) -> None:
    assert gives_reasons(title) is reasons


@pytest.mark.parametrize("text", ["8.1 Ouders en leerlingen zien het dossier in", "een leerling in lj 1 t/m 3"])
def test_a_number_that_names_counts_nothing(text: str) -> None:
    assert not has_number_of(text, {stem("leerling")})


def test_a_parted_verb_needs_its_particle(folder: Path, fake_embedder: FakeEmbedder) -> None:
    assistant = Assistant(IndexReader(folder / "index", fake_embedder.fingerprint), fake_embedder)
    reply = assistant.reply("Mag een school een leerling uitschrijven zonder nieuwe school?")
    assert isinstance(reply, Answer)
    assert "schrijft een leerling niet uit" in reply.text


def test_a_dutch_question_of_an_english_name_is_dutch() -> None:
    assert not is_english("Wie heeft the Wheel of Tides bedacht?")
    assert not is_english("En wat is learning for all?")
    assert is_english("What is the plan for next year?")
