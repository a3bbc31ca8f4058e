from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.question.references import Reference
from assistant.question.understand import understand
from assistant.question.weights import CONTENT, FRAME, FUNCTION, TOPIC
from corpus.expand import Expander
from corpus.index import Index
from corpus.language import FUNCTION_WORDS, stem
from tests.fakes import FakeEmbedder
from tests.small import reader_of


def numbers(index: Index, question: str) -> list[str]:
    return [reference.text for reference in understand(question, index).references]


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("Hoeveel scholen zijn er?", "count"),
        ("Wanneer start de proef?", "when"),
        ("In welk jaar begint het?", "when"),
        ("Wat is een buddyklas?", "definition"),
        ("Wat wordt bedoeld met rust?", "definition"),
        ("Welke acties zijn er?", "list"),
        ("Noem de acties.", "list"),
        ("Wie is de voorzitter?", "who"),
        ("Waarom dit plan?", "why"),
        ("Blijft de bibliotheek?", "open"),
        ("", "open"),
    ],
)
def test_what_kind_of_answer_is_asked(molenwaard: Index, question: str, ask: str) -> None:
    assert understand(question, molenwaard).ask == ask


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wat staat er bij thema 2?", ["thema 2"]),
        ("de acties van thema 1, 2 en 3", ["thema 1", "thema 2", "thema 3"]),
        ("thema drie", ["thema 3"]),
        ("het derde thema", ["thema 3"]),
        ("Thema's 1 en 2", ["thema 1", "thema 2"]),
        ("thema 17", ["thema 17"]),
        ("thma 2", ["thma 2"]),
        ("de begroting van 2025", []),
        ("begroting 2025", []),
        ("de acties in 2025", []),
        ("hoofdstuk 2", []),
        ("thema", []),
        ("thema 1 t/m 3", ["thema 1 t/m 3"]),
        ("thema's 1 tot en met 3", ["thema 1 t/m 3"]),
        ("thema 1–3", ["thema 1 t/m 3"]),
        ("thema 1 tot en met thema 3 en 5", ["thema 1 t/m 3", "thema 5"]),
        ("thema 3 tot en met 1", ["thema 3"]),
        ("thema 1 tot 8 uur", ["thema 1"]),
        ("groep 1 t/m 3", []),
        ("van 8.30 tot 9", []),
        ("blz. 3 en 4", ["pagina 3", "pagina 4"]),
        ("de laatste bladzijde", ["laatste bladzijde"]),
        ("themagroep 2 en 3", ["thema 2", "thema 3"]),
        ("de tweede themagroep", ["thema 2"]),
        ("themagroep", []),
        ("twee bladzijden", []),
        ("Staat dat op twee bladzijden of drie?", []),
        ("Staat dat op die bladzijde drie keer?", []),
        ("pagina 3 of 4", ["pagina 3", "pagina 4"]),
    ],
)
def test_numbered_places_that_a_question_names(molenwaard: Index, question: str, expected: list[str]) -> None:
    found = numbers(molenwaard, question)

    assert [text.replace("thma", "thema") for text in found] == [text.replace("thma", "thema") for text in expected]


THEMES = "# Conferentie\n\n## Thema 1 Rust\n\nEr is rust.\n\n## Thema 2 Ouders\n\nOuders bellen eerder.\n"


@pytest.mark.parametrize(
    ("told", "question", "expected"),
    [
        ("De themagroepen werkten tot 12 uur.", "Wie leidde themagroep 2?", ["thema 2"]),
        ("De themagroepen werkten tot 12 uur.", "Wat vond de tweede themagroep?", ["thema 2"]),
        ("De themagroepen werkten tot 12 uur.", "Wat vonden de themagroepen 1-2?", ["thema 1 t/m 2"]),
        ("Themagroep 1 zat in de aula.", "Wie leidde themagroep 2?", []),
        ("De eerste themagroep zat in de aula.", "Wie leidde de tweede themagroep?", []),
        ("In de aula zaten de themagroepen 1 en 2.", "Waar zat themagroep 2?", []),
        ("Themagroep 1 zat in de aula.", "Wat staat er bij thema 2?", ["thema 2"]),
    ],
)
def test_a_group_is_its_series_unless_the_documents_number_the_groups(
    fake_embedder: FakeEmbedder, tmp_path: Path, told: str, question: str, expected: list[str]
) -> None:
    index = reader_of(tmp_path, fake_embedder, {"dag": f"{THEMES}\n## Indeling\n\n{told}\n"}).current()

    assert numbers(index, question) == expected


def test_a_heading_with_a_year_makes_no_series(molenwaard: Index) -> None:
    assert numbers(molenwaard, "Wat staat er in de eerste begroting?") == []


def test_a_reference_keeps_its_words_out_of_the_terms(molenwaard: Index) -> None:
    query = understand("Wat zijn de acties van thema 2?", molenwaard)

    assert query.references == (Reference(word=stem("thema"), number="2", text="thema 2"),)
    assert {term.word: term.weight for term in query.terms} == {
        "wat": FUNCTION, "zijn": FUNCTION, "de": FUNCTION, "acties": CONTENT, "van": FUNCTION
    }  # fmt: skip
    assert [term.word for term in query.asked()] == ["acties"]


def test_framing_words_count_for_little(molenwaard: Index) -> None:
    weights = {term.word: term.weight for term in understand("Geef een overzicht van de moestuinen", molenwaard).terms}

    assert weights["geef"] == weights["overzicht"] == FRAME
    assert weights["moestuinen"] == CONTENT


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("Noem per thema de acties", "thema"), ("acties voor elk thema", "thema"),
        ("van ieder thema de acties", "thema"),
        ("Wat kost het per leerling?", None), ("super thema", None),
    ],
)  # fmt: skip
def test_per_what(molenwaard: Index, question: str, each: str | None) -> None:
    assert understand(question, molenwaard).each == (stem(each) if each else None)


@pytest.mark.parametrize(
    ("question", "abbreviation"),
    [("Wat is een TLV?", "TLV"), ("Wat is een tlv?", None), ("TLV en OPR", None), ("X?", None)],
)
def test_an_abbreviation_is_seen_when_it_is_all_that_is_asked(
    molenwaard: Index, question: str, abbreviation: str | None
) -> None:
    assert understand(question, molenwaard).abbreviation == abbreviation


def test_what_is_counted_follows_how_many(molenwaard: Index) -> None:
    assert understand("Hoeveel acties zijn er?", molenwaard).counted == stem("actie")
    assert understand("hoeveel", molenwaard).counted is None


@pytest.mark.parametrize(
    "question",
    [
        "Noem alle thema's.", "Geef alle thema's van de conferentie.", "Wat zijn alle thema's?", "Som de thema's op.",
        "Geef mij de thema's.", "Toon al de thema's", "Geef mij een overzicht van alle vijf thema's.",
    ],
)  # fmt: skip
def test_all_of_a_series_are_asked_for(molenwaard: Index, question: str) -> None:
    assert understand(question, molenwaard).counted == stem("thema")


@settings(max_examples=150)
@example("Aan school.")
@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from([*sorted(FUNCTION_WORDS), "?", ",", "thema 2", "acties"])).map(" ".join)
    | st.lists(st.sampled_from("wat thema 2 en , per hoeveel acties ? 2025 derde €".split())).map(" ".join)
)
def test_any_text_can_be_read_as_a_question(molenwaard: Index, question: str) -> None:
    query = understand(question, molenwaard)

    words = [term.word for term in query.terms]
    assert len(words) == len(set(words))
    assert all(FUNCTION <= term.weight <= TOPIC for term in query.terms)
    assert all(weight > 0 for term in query.terms for _, weight in term.forms)


def test_a_question_of_many_words_is_read_in_time(molenwaard: Index) -> None:
    question = " ".join(f"woord{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(12_000))
    understand("warm", molenwaard)
    started = time.thread_time()

    understand(question, molenwaard)

    assert len(question) > 100_000
    assert time.thread_time() - started < 10


def test_one_very_long_word_is_read_in_time() -> None:
    """A pasted key or address: 100 kB of it took over two minutes and gigabytes; 4 kB shows it well enough."""
    expander = Expander(["plan", "school"])
    started = time.thread_time()

    expander.forms("ab" * 2000)

    assert time.thread_time() - started < 0.02


def test_what_is_told_beforehand_weighs_less_than_what_is_asked(molenwaard: Index) -> None:
    question = "Ik heb overleg over moestuinen. Wat kosten vervoer en ouderavonden?"
    weights = {term.word: term.weight for term in understand(question, molenwaard).terms}

    assert 0 < weights["moestuinen"] < CONTENT
    assert weights["ouderavonden"] == CONTENT


def test_a_name_that_stands_nowhere_is_known_as_such(molenwaard: Index) -> None:
    assert understand("Wanneer stemde de gemeente Xanderdam in?", molenwaard).unknown == "Xanderdam"
    assert understand("Wanneer stemde de Gemeente in met ons Beleid?", molenwaard).unknown is None


def test_a_verb_that_comes_apart_is_one_word(molenwaard: Index) -> None:
    terms = {term.word for term in understand("Wie past de regels voor ouders aan?", molenwaard).terms}

    assert "aanpassen" in terms
    assert not terms & {"past", "aan"}
