"""Periods as documents name them."""

from __future__ import annotations

import time

import pytest

from assistant.agreements.period import joined, periods, with_year, years_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dat gebeurt vóór 1 mei 2027 op elke school.", "vóór 1 mei 2027"),
        ("In het voorjaar van 2029 houden wij een tussenevaluatie.", "In het voorjaar van 2029"),
        ("Klaar: uiterlijk 1 februari 2029.", "uiterlijk 1 februari 2029"),
        ("Wij leiden begeleiders op: tien in 2027–2028 en tien in 2028–2029.", "in 2027–2028; in 2028–2029"),
        ("Van 2027 tot 2031 bouwen wij.", "2027 tot 2031"),
        ("aug. 2027 – juli 2029", "aug. 2027 – juli 2029"),
        ("Het schooljaar 2026-2027 is het eerste.", "Het schooljaar 2026-2027"),
        ("Start: september 2026", "september 2026"),
        ("De raad probeert dat op 20 mei.", "op 20 mei"),
        ("Lever het in vóór vrijdag 12 september.", "vóór vrijdag 12 september"),
        ("Gereed in Q4 2026.", "in Q4 2026"),
        ("Een peiling van 11 tot en met 22 mei 2027.", "11 tot en met 22 mei 2027"),
        ("De klankbordgroep komt in maart, mei en oktober bij elkaar.", "in maart, mei en oktober"),
        ("Wij meten in april en november 2028.", "in april en november 2028"),
        ("In maart 2027, juni 2028 en mei 2029.", "In maart 2027; juni 2028; mei 2029"),
        ("Een leerling vult het formulier in.", None),
        ("Besluit 2027-04: de raad gaat akkoord.", None),
        ("Elk jaar in februari kijken scholen bij elkaar.", None),
        ("In november spreken mentoren iedere leerling.", "In november"),
        ("Scholen verantwoorden het geld jaarlijks vóór 1 maart.", "vóór 1 maart"),
        ("Uiterlijk half mei is bekend wie de mentor is.", "Uiterlijk half mei"),
        ("Het kost € 2.026 per jaar.", None),
        ("De begroting van 2026 sluit.", None),
        ("Prijspeil 2026.", None),
        ("Volgens het ondersteuningsplan 2023–2027 kan dat.", None),
    ],
)
def test_a_period_is_what_the_text_says(text: str, found: str | None) -> None:
    assert joined(periods(text)) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Waar kunnen we nu mee aan de slag (2025–2027)?", "2025–2027"),
        ("Acties 2026", "2026"),
        ("Regiodag op 18 november 2027", None),
        ("De lijn naar 2035", None),
    ],
)
def test_a_title_has_years_but_no_days(title: str, found: str | None) -> None:
    assert joined(years_of(title)) == found


def test_what_ended_before_the_document_was_written_is_over() -> None:
    (period,) = periods("Klaar in maart 2026.")
    assert period.is_over("2026-04-01")
    assert not period.is_over("2026-03-01")
    assert not period.is_over(None)
    assert period.is_later("2025-12-31")
    assert not period.is_later(None)
    (short,) = periods("In 2026-27 volgt meer.")
    assert not short.is_over("2027-11-01")


@pytest.mark.parametrize(
    ("when", "above", "text", "found"),
    [
        ("In maart", "2027", "In maart een ouderavond.", "In maart 2027"),
        ("maart; in mei 2028", "2027", "", "maart 2027; in mei 2028"),
        ("In maart", "2027–2029", "In maart een ouderavond.", "In maart"),
        ("In maart", None, "In maart een ouderavond.", "In maart"),
        ("voor 1 maart", "2027", "Elk jaar voor 1 maart een verslag.", "voor 1 maart"),
    ],
)
def test_a_month_is_of_the_year_of_the_title_above(when: str, above: str | None, text: str, found: str) -> None:
    assert with_year(when, above, text) == found


@pytest.mark.parametrize("pump", [" ", "\n", "in ", "1 ", "mei ", "2027 ", "begroting ", "t/m ", "de jaren ", "mei, "])
def test_no_text_takes_long(pump: str) -> None:
    started = time.process_time()
    periods(f"in {(pump * 4000)[:4000]}x 2027")

    assert time.process_time() - started < 2


def test_a_period_may_run_over_the_end_of_a_line() -> None:
    assert joined(periods("Dat gebeurt vóór\n  1 mei\n2027.")) == "vóór 1 mei 2027"
