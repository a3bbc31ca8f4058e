"""Whether a text plainly does not tell when something is, how many there are, or that it has been done."""

from __future__ import annotations

import pytest

from assistant.retrieval.classes import names_class
from assistant.retrieval.counting import has_figure
from assistant.retrieval.done import asks_whether_done, is_to_do, lacks_outcome
from assistant.retrieval.limits import lacks_moment


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("In welk jaar gaat de regeling in?", "De regeling geldt vier jaar.", True),
        ("In welk jaar gaat de regeling in?", "De regeling geldt sinds 2019.", False),
        ("In welk schooljaar begint de proef?", "De proef begint komend schooljaar.", False),
        ("Op welke dag is het concert?", "Het concert is in het voorjaar van 2027.", True),
        ("Op welke dag is het concert?", "Het concert is op 3 mei.", False),
        ("Wanneer moet de partituur klaar zijn?", "De partituur dient als leidraad.", True),
        ("Wanneer moet de partituur klaar zijn?", "De partituur is uiterlijk 1 juni klaar.", False),
        ("Wanneer is het volgende concert?", "Zaterdag 3 mei 2026", True),
        ("Wanneer is het volgende concert?", "Zaterdag 3 mei 2026: concert in de kerk.", False),
        ("Wanneer is de uitvoering?", "De uitvoering is voor ouders.", True),
        ("Wanneer is de uitvoering?", "De uitvoering is zodra het koor klaar is.", False),
        ("Sinds wanneer speelt Bo cello?", "Bo speelt cello als de dirigent er is.", True),
        ("Vanaf wanneer speelt Bo cello?", "Bo speelt cello als de dirigent er is.", False),
        ("Wanneer mag je overslaan?", "Wie ziek is, slaat over.", False),  # in which case: told in any words
    ],
)
def test_a_moment_that_is_not_told(question: str, said: str, lacks: bool) -> None:
    assert lacks_moment(question, [said], []) is lacks


def test_a_day_under_a_title_that_says_what_it_is_of_may_be_the_next() -> None:
    assert not lacks_moment("Wanneer is het volgende concert?", ["Zaterdag 3 mei 2026"], ["Volgende concert"])


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Zijn de violen al gestemd?", True),
        ("Heeft de dirigent het programma inmiddels vastgesteld?", True),
        ("Is het orgel ooit verkocht geweest?", True),
        ("Zijn de violen gestemd op 440 hertz?", False),
        ("Is er al een dirigent?", False),
        ("Welke violen zijn al gestemd?", False),
    ],
)
def test_what_has_happened_by_now_is_asked(question: str, asks: bool) -> None:
    assert asks_whether_done(question) is asks


@pytest.mark.parametrize(
    ("said", "title", "lacks"),
    [
        ("Violen stemmen en verbeteren.", "Acties", True),
        ("Betrek ouders bij het concert.", "Aanpak", True),
        ("De violen zijn gestemd.", "Acties", False),
        ("Nog geen besluit over de violen.", "Acties", False),
        ("De dirigent koos een programma.", "Acties", False),
        ("Violen en bassen.", "Wat gebeurt al?", False),
    ],
)
def test_what_is_to_be_done_is_told_apart_from_what_is_done(said: str, title: str, lacks: bool) -> None:
    assert lacks_outcome([said], [title]) is lacks


def test_a_number_is_told_in_digits_in_words_or_in_another_way() -> None:
    assert all(map(has_figure, ("Er zijn 12 violen.", "Er zijn twaalf violen.", "Alle violen.")))
    assert not has_figure("Een viool.")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Groepen drie en vier varen uit.", True),
        ("Aan het eind van de tweede kies je een boot.", True),
        ("Wie in M3b zit, vaart naar Sneek.", True),
        ("Voor kinderen die zeven zijn.", True),
        ("Alleen de hoogste groepen.", True),
        ("Voor roeiers met een diploma.", False),
    ],
)
def test_a_class_is_named_in_many_ways(text: str, named: bool) -> None:
    assert names_class(text) is named


@pytest.mark.parametrize(
    ("parts", "to_do"),
    [
        (["Vlotten timmeren."], True),
        (["De stuurman houdt wacht."], False),
        (["Vlotten timmeren.", "Nieuwe zeilen."], False),
    ],
)
def test_what_ends_in_an_infinitive_is_to_be_done(parts: list[str], to_do: bool) -> None:
    assert is_to_do(parts) is to_do
