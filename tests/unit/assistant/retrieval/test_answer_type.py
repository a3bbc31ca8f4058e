from __future__ import annotations

import pytest

from assistant.question.asking import Ask
from assistant.retrieval.answer_type import (
    expands,
    has_actor,
    has_date,
    has_duration,
    has_money,
    has_name,
    has_somebody_to_turn_to,
    has_time,
    holds,
    holds_loosely,
)
from assistant.retrieval.counting import counts_without_saying_what, has_number_of, has_quantity
from corpus.language import stem


@pytest.mark.parametrize(
    "text",
    [
        "Vastgesteld op 12 maart 2024.", "Uiterlijk 1-5-2026 klaar", "In september starten we.", "Elke maandag overleg",
        "De raad komt maandelijks bijeen", "vanaf schooljaar 2027", "binnen zes weken",
        "Ruilen kan tot 48 uur van tevoren", "Een half uur voor aanvang gaat de deur open", "binnen twee uur gemeld",
    ],
)  # fmt: skip
def test_a_moment_is_a_date(text: str) -> None:
    assert has_date(text)


@pytest.mark.parametrize("text", ["Er zijn 42 scholen.", "Thema 3", "€ 12.500", "De markt", "In 2.1 staat meer", ""])
def test_a_number_is_no_date(text: str) -> None:
    assert not has_date(text)


@pytest.mark.parametrize("text", ["Joke van Verdonk, voorzitter", "door Bram Oosterling", "Ria van den Berg"])
def test_a_name(text: str) -> None:
    assert has_name(text)


@pytest.mark.parametrize("text", ["De voorzitter", "JAARPLAN", "van de school", ""])
def test_no_name(text: str) -> None:
    assert not has_name(text)


def test_an_actor_is_a_name_or_a_body_other_than_the_one_asked_about() -> None:
    assert has_actor("De gemeente betaalt.")
    assert has_actor("Schoolleiders en bestuursleden spreken elkaar.")
    assert has_actor("Joke van Verdonk.")
    assert not has_actor("De gemeente betaalt.", {stem("gemeente")})
    assert not has_actor("Het plan is klaar.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("een toelaatbaarheidsverklaring (TLV) is nodig", True),
        ("TLV (toelaatbaarheidsverklaring)", True),
        ("TLV: een verklaring", True),
        ("TLV staat voor toelaatbaarheidsverklaring", True),
        ("De TLV is aangevraagd.", False),
        ("Zonder TLV geen plaats.", False),
        ("STLV: iets anders", False),
    ],
)
def test_whether_an_abbreviation_is_written_out(text: str, expected: bool) -> None:
    assert expands(text, "TLV") is expected


@pytest.mark.parametrize(("text", "expected"), [("12 scholen", True), ("drie scholen", True), ("een school", False)])
def test_a_quantity_is_a_number_in_digits_or_words(text: str, expected: bool) -> None:
    assert has_quantity(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er werken 42 gastdocenten.", True),
        ("Het verband telt drie nieuwe gastdocenten.", True),
        ("Gastdocenten: 42", True),
        ("De gastdocenten komen uit de buurt. Er zijn 3 auto's.", False),
        ("Er zijn gastdocenten.", False),
        ("", False),
    ],
)
def test_a_number_belongs_to_the_word_beside_it(text: str, expected: bool) -> None:
    assert has_number_of(text, stem("gastdocenten")) is expected


@pytest.mark.parametrize("text", ["Gastdocenten € 12.500", "In 2025 komen gastdocenten", "de 2e groep gastdocenten"])
def test_money_years_and_ranks_are_no_number_of_things(text: str) -> None:
    assert not has_number_of(text, stem("gastdocenten"))


@pytest.mark.parametrize("text", ["nieuwsbrief over Passend Onderwijs", "het plan Inclusief Onderwijs"])
def test_two_capitals_of_a_subject_are_no_name(text: str) -> None:
    assert not has_name(text)


@pytest.mark.parametrize("text", ["begroot op 120.000", "120.000 per jaar", "€ 5", "is gratis"])
def test_an_amount_of_money(text: str) -> None:
    assert has_money(text)


@pytest.mark.parametrize("text", ["circa 20.000 leerlingen", "3 scholen"])
def test_a_number_of_things_is_no_money(text: str) -> None:
    assert not has_money(text)


@pytest.mark.parametrize(
    "text", ["een driejarig plan", "een meerjarige aanpak", "binnen zes weken", "een 4-jarig plan"]
)
def test_how_long(text: str) -> None:
    assert has_duration(text)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("who", "offerte aanvragen (Marlijn)"),
        ("who", "Petra: notulen rondsturen"),
        ("where", "de bakken staan in de sleuf"),
    ],
)
def test_a_weak_sign_of_who_or_where(ask: Ask, text: str) -> None:
    assert holds_loosely(ask, text)


@pytest.mark.parametrize(("ask", "text"), [("who", "offerte aanvragen (spoed)"), ("where", "de bakken staan klaar")])
def test_no_sign_of_who_or_where(ask: Ask, text: str) -> None:
    assert not holds_loosely(ask, text)


def test_numbers_in_words_count_beyond_twelve() -> None:
    assert has_duration("gedurende twintig jaar")
    assert has_duration("na vijfentwintig dagen")
    assert has_quantity("ten minste vijftig werknemers")
    assert not has_quantity("ten minste een werknemer")


def test_a_number_of_months_of_something_counts_it() -> None:
    assert has_number_of("Ouders krijgen 12 maanden verlof.", {stem("verlof")})
    assert not has_number_of("Leerlingen van 12 jaar hebben verlof.", {stem("leerlingen")})


def test_a_number_may_count_what_was_named_before() -> None:
    assert counts_without_saying_what("Van hen zaten er ruim 400 thuis.", frozenset())
    assert not counts_without_saying_what("Dat gebeurt in tien regio’s.", {"regios"})
    assert not counts_without_saying_what("Zie artikel 4.", frozenset())
    assert not counts_without_saying_what("", frozenset())
    assert not counts_without_saying_what("Er zijn twee open ochtenden.", {"ochtenden"})
    assert not counts_without_saying_what("Zij wennen voordat zij vier worden.", frozenset())


def test_numbers_of_articles_are_no_times() -> None:
    assert has_time("om 9.30 uur")
    assert not has_time("bedoeld in de artikelen 2.11, 2.30 en 3.45")


@pytest.mark.parametrize(
    ("text", "somebody"),
    [("bij de klachtencommissie", True), ("aan het college", True), ("bij de fietsenstalling", False)],
)
def test_to_whom_one_turns(text: str, somebody: bool) -> None:
    assert has_somebody_to_turn_to(text) == somebody


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("clock", "De wifi valt ’s avonds om 23u00 uit."),
        ("clock", "Open van 7u tot 18u"),
        ("often", "Elke speler wordt 2x / jaar beoordeeld."),
    ],
)
def test_times_and_how_often_as_they_are_written_in_flanders_and_in_short(ask: Ask, text: str) -> None:
    assert holds(ask, text)
    assert not holds(ask, "Op 18 mei komen 2 spelers.")


@pytest.mark.parametrize("text", ["Boven f 250,00 vraagt hij het.", "ƒ 5 per jaar", "Dat is 12,- per dag", "$ 40"])
def test_a_sum_without_a_euro_is_money(text: str) -> None:
    assert has_money(text)


@pytest.mark.parametrize("text", ["Zie bijlage F 3.", "De gulden regel", "Groep 3, 4 en 5", "Hij sprong 5,20 meter"])
def test_another_number_is_no_money(text: str) -> None:
    assert not has_money(text)


def test_a_saint_is_no_street_and_hours_for_something_are_no_moment() -> None:
    assert not holds("address", "In 2024 telde het St. Jozefcollege 812 leerlingen.")
    assert not holds("when", "Leraren krijgen 40 uur voor professionalisering.")
    assert holds("where", "Dyslexiebehandeling: ruimte 0.07")


def test_a_unit_may_stand_right_behind_its_number() -> None:
    assert has_quantity("Niet meer dan 70db.")
    assert has_number_of("Niet meer dan 70db.", {"db"})
    assert not has_quantity("Zie 2e verdieping.")


def test_how_long_somebody_was_something_is_no_age() -> None:
    assert holds("age", "De cursus is voor kinderen vanaf 8 jaar.")
    assert not holds("age", "Zij is 15 jaar trainer geweest.")
    assert not holds("age", "Een nieuw bewijs is 1x per 3 jaar nodig.")
