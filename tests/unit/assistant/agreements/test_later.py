"""How a sentence of a plan tells what will be at a later time, and what was done on a day."""

from __future__ import annotations

import pytest

from assistant.agreements.language import is_only_so, kind_of_sentence
from assistant.agreements.period import periods
from assistant.agreements.plans import Genre


def test_how_it_will_be_is_an_aim_only_after_the_day_of_the_document() -> None:
    sentence = "In 2031 is het aantal thuiszitters gehalveerd."
    assert kind_of_sentence(sentence, periods(sentence), today="2027-05-11") == "doel"
    assert kind_of_sentence(sentence, periods(sentence), today="2032-01-01") is None


@pytest.mark.parametrize(
    ("sentence", "today", "kind"),
    [
        ("De wachtlijst is op 1 mei 2029 weggewerkt.", "2028-12-04", "doel"),
        ("De wachtlijst is op 1 mei 2029 weggewerkt.", "2028-01", "doel"),
        ("De wachtlijst is op 1 mei 2029 weggewerkt.", "2029-01", None),
        ("De raad is op 3 december 2028 geraadpleegd.", "2028-12-04", None),
        ("Alle formulieren zijn op 1 mei ingeleverd.", "2028-12-04", "afspraak"),
        ("De ouders zijn op 3 november geraadpleegd.", "2028-12-04", None),
        ("Alle teams zijn op 3 november ingelicht.", "2028-12-04", None),
        ("Elke school heeft op 3 november een kaart ontvangen.", "2028", None),
    ],
)
def test_a_plan_names_the_day_by_which_something_is_done(sentence: str, today: str, kind: str | None) -> None:
    assert kind_of_sentence(sentence, periods(sentence), today=today, genre="plan") == kind
    assert kind_of_sentence(sentence, periods(sentence), today=today, genre="report") is None


@pytest.mark.parametrize(
    ("sentence", "genre", "kind"),
    [
        ("Formulieren komen vaak pas in juni terug.", "report", None),
        ("In mei bespreekt het team meestal de uitkomsten.", "plan", None),
        ("In 2031 komt spijbelen zelden voor.", "plan", "doel"),
        ("Voor gastouders is er in 2031 geen cursus.", "plan", None),
        ("In 2031 gaat die over lezen.", "plan", None),
        ("In 2031 is het verzuim niet hoger dan 4 procent.", "plan", "doel"),
        ("In 2031 is dat op alle locaties zo.", "plan", "doel"),
        ("In 2031 gaat dat op elke school goed.", "plan", "doel"),
        ("In 2031 geldt dit voor elke school.", "plan", "afspraak"),
        ("In 2031 hebben starters niet alleen een coach maar ook een kring.", "plan", "doel"),
        ("In 2031 staat niet het rooster maar het leren centraal.", "plan", "doel"),
        ("Eind 2031 is het aantal vacatures niet gestegen.", "plan", "doel"),
    ],
)
def test_how_it_mostly_is_and_what_will_not_be_is_no_aim(sentence: str, genre: Genre, kind: str | None) -> None:
    assert kind_of_sentence(sentence, periods(sentence), today="2028-12-04", genre=genre) == kind


@pytest.mark.parametrize(
    "sentence",
    ["In 2029 telt het bureau welke locaties geen lift hebben.", "In mei 2029 gaat dit naar de raad."],
)
def test_a_lack_in_a_clause_within_it_makes_no_fact_of_what_is_done(sentence: str) -> None:
    assert not is_only_so(sentence)
