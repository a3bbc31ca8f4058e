from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.question.asking import STRICT, Ask, asks_for, asks_several, asks_summary, asks_where
from assistant.retrieval.answer_type import holds
from assistant.words.years import of_another_year, years
from corpus.language import FUNCTION_WORDS


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("hoe laat begint de dag", "clock"), ("wanneer gaat de school uit", "clock"),
        ("wat is het telefoonnummer", "phone"),
        ("op welk nummer kan ik bellen", "phone"),
        ("wat is het mailadres", "mail"), ("wat is het adres van de school", "address"),
        ("in welke straat staat zij", "address"),
        ("welk percentage stroomt uit", "share"), ("hoeveel procent gaat er weg", "share"),
        ("wat kost een plaats", "amount"), ("wat betaalt de gemeente voor het vervoer", "amount"),
        ("hoe hoog is het budget", "amount"), ("hoe lang duurt het", "duration"),
        ("binnen hoeveel weken komt antwoord", "duration"),
        ("hoeveel kinderen zijn er", "count"), ("waar is de bijeenkomst", "where"), ("in welke zaal is het", "where"),
        ("wanneer is het", "when"), ("waarom is dat zo", "why"),
        ("hoe kan het toch dat de zaal leeg is", "why"), ("hoe kan dat", "open"),
        ("wat voor straf krijg ik als ik spiek", "consequence"), ("wat voor straf geldt er", "open"),
        ("welke acties zijn er", "list"),
        ("wat is een ib'er", "definition"),
        ("wie beslist", "who"), ("kan dat hier", "open"),
        ("wat verstaat de wet onder een school", "definition"), ("hoe hoog is de boete", "amount"),
        ("hoeveel kinderbijslag krijg je", "amount"), ("waar vraag je verlof aan", "where"),
        ("waar kan ik een klacht indienen", "where"), ("waar denk je aan", "open"),
        ("is er een regel voor het aantal toetsen per week", "open"), ("het aantal leerlingen in 2024", "count"),
        ("hoeveel huur betaalt de stichting", "amount"), ("hoeveel ouders betalen de bijdrage", "count"),
        ("op welke tijden kan ik bellen", "clock"), ("wat zijn de schooltijden", "clock"),
        ("welke wachttijden zijn er", "list"), ("hoeveel is de ouderbijdrage", "amount"),
        ("hoe heet de methode voor rekenen", "open"), ("hoe heet de nieuwe directeur", "who"),
        ("hoe heet de leraar voor rekenen", "who"),
        ("waar staat aoj voor", "definition"), ("waar staat de school voor", "open"),
        ("hoeveel tijd kost het werk per week", "duration"), ("hoeveel punten kost het te laat te zijn", "count"),
        ("hoeveel betaalbare woningen komen erbij", "count"), ("hoeveel bedenktijd krijgt een ouder", "duration"),
        ("hoeveel moeten mijn ouders per dag betalen", "amount"), ("hoeveel betaalt een gezin", "amount"),
        ("hoeveel korting krijgt een gezin", "size"), ("hoe hoog is de korting", "size"),
        ("hoe lang is de korting geldig", "duration"), ("hoeveel per jaar kost een kind", "amount"),
        ("waar staat hoeveel leerlingen er zijn", "count"), ("hoe snel na de aanvraag hoor ik iets", "duration"),
        ("waar zie ik hoeveel uren een vak heeft", "where"), ("hoeveel scholen zijn er waar dit speelt", "count"),
    ],
)  # fmt: skip
def test_what_is_asked_for(question: str, ask: Ask) -> None:
    assert asks_for(question) == ask


@pytest.mark.parametrize(
    "question",
    [
        "waar gaat het verslag over", "waar kunnen we mee aan de slag", "waar wordt de jeugdarts genoemd",
        "waar liggen de grenzen", "waar komt de naam vandaan", "waar staat iets over dyslexie",
    ],
)  # fmt: skip
def test_where_in_a_manner_of_speaking_is_no_place(question: str) -> None:
    assert not asks_where(question)


@pytest.mark.parametrize(
    "question", ["welke stappen zijn er", "geef een overzicht", "wat zijn de eisen", "noem ze allemaal"]
)
def test_a_whole_list_is_wanted(question: str) -> None:
    assert asks_several(question)


@pytest.mark.parametrize("question", ["wat is de visie", "wanneer is het feest", "wie is de directeur"])
def test_one_thing_is_wanted(question: str) -> None:
    assert not asks_several(question)


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("op welke datum was de dag waar zij sprak", "when"), ("waar is de dag waarop zij sprak", "where"),
        ("what does it say when it comes to labels", "list"), ("wie of wat is een mentor", "definition"),
        ("wat is er op 24 november", "open"),
        ("hoe vaak komt de raad bijeen", "often"), ("hoe oud is de school", "age"), ("wat vond zij ervan", "opinion"),
        ("hoe reageerde de gemeente", "opinion"), ("wat heeft de proef opgeleverd", "result"),
        ("wat was het aantal leerlingen", "count"), ("hoe heet de directeur", "who"), ("hoe heet de methode", "open"),
        ("how big is the hall", "size"),
    ],
)  # fmt: skip
def test_of_several_question_words_the_one_that_asks_decides(question: str, ask: Ask) -> None:
    assert asks_for(question) == ask


def test_a_summary_is_wanted() -> None:
    assert asks_summary("vat thema 2 samen")
    assert not asks_summary("wat is thema 2")


@pytest.mark.parametrize(
    ("ask", "yes", "no"),
    [
        ("when", "op ma, di en do", "Er zijn 42 scholen."),
        ("duration", "Een verklaring geldt twee schooljaren.", "De raad besluit daarover."),
        ("amount", "Een groep kost € 9.500.", "Een groep telt 12 leerlingen."),
        ("share", "Van hen ging 61% door.", "Van hen gingen er 61 door."),
        ("phone", "Bel 0512-345678.", "Op 12-03-2026 komt de raad bijeen."),
        ("mail", "Mail naar info@school.example", "Vraag het aan de directeur."),
        ("address", "Wilgenkade 12, Dalmeer", "De school staat in Dalmeer."),
        ("where", "Zij is in de Scheepsloods in Halmerveen.", "Zij begint om negen uur."),
        ("clock", "De dag begint om 8.30 uur.", "De dag begint vroeg."),
        ("why", "Dat komt door de groei.", "De raad komt bijeen."),
        ("often", "De raad komt drie keer per jaar bijeen.", "De raad heeft acht leden."),
        ("often", "Elk voorjaar is er een dag.", "Er is een dag voor ouders."),
        ("age", "Leerlingen van 12 jaar.", "Zij geeft les in groep 8."),
        ("opinion", "De raad is kritisch over het plan.", "De raad heeft acht leden."),
        ("result", "Het verzuim is gedaald.", "De proef begint in mei."),
    ],
)
def test_evidence_holds_the_kind_of_thing_that_is_asked(ask: Ask, yes: str, no: str) -> None:
    assert holds(ask, yes)
    assert not holds(ask, no)


SMALL_WORDS = st.lists(st.sampled_from([*sorted(FUNCTION_WORDS), "?", ",", ".", "school"]), max_size=8).map(" ".join)


@settings(max_examples=400)
@example("Ik wil mijn paspoort verlengen, waar?")
@given(st.text(max_size=200) | SMALL_WORDS)
def test_any_text_can_be_asked_of(text: str) -> None:
    assert asks_for(text) in {*STRICT, "definition", "list", "open"}
    asks_where(text)
    asks_several(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2026", {2026}), ("2027–2030", {2027, 2028, 2029, 2030}), ("schooljaar 2026/27", {2026, 2027}),
        ("van 2024 tot en met 2025", {2024, 2025}), ("112 scholen", set()), ("1900–2020", {1900, 2020}),
    ],
)  # fmt: skip
def test_years_with_those_inside_ranges(text: str, found: set[int]) -> None:
    assert years(text) == found


def test_a_text_of_another_year_is_known() -> None:
    assert of_another_year([{2031}], ["Begroting 2025"])
    assert not of_another_year([{2029}], ["Ambities 2026-2030"])
    assert not of_another_year([{2029}], ["Ambities"])
    assert not of_another_year([], ["Begroting 2025"])
    assert of_another_year([{2027, 2028, 2029}], ["Acties 2025–2027"])
    assert not of_another_year([{2027}], ["Acties 2025–2027"])
