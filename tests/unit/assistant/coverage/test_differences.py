"""Where a report and a plan say another number, date or period of one thing."""

from __future__ import annotations

import pytest

from assistant.coverage.differences import differences, lacks_limit
from assistant.coverage.quantities import quantities


@pytest.mark.parametrize(
    ("report", "plan", "kind"),
    [
        ("De les duurt zes uur.", "De les duurt acht uur.", "duration"),
        ("Een cursus van drie dagen.", "Een tweedaagse cursus.", "duration"),
        ("Binnen vier weken een plan.", "Het plan is er na tien schooldagen.", "duration"),
        ("Elke maand overleg.", "Er is twee keer per jaar overleg.", "frequency"),
        ("Wekelijks naar het bos.", "Zij gaan om de twee weken naar het bos.", "frequency"),
        ("Een subsidie van € 40.000.", "De subsidie is € 25.000 per jaar.", "amount"),
        ("Voor september 2027 een tuin.", "De tuin komt er in januari 2028.", "date"),
        ("Op elke school een tuin.", "Drie van de zeven scholen krijgen een tuin.", "scope"),
        ("De gemeente betaalt de helft.", "De gemeente betaalt 40 procent.", "share"),
        ("Begeleiding tot hun 18e.", "Tot zijn 16e is er begeleiding.", "count"),
        ("Om acht uur open.", "De deur gaat om half tien open.", "duration"),
        ("Vanaf 8.30 uur open.", "De deur is vanaf 9.00 uur open.", "duration"),
        ("Een cursus van twee jaar.", "De cursus duurt zes maanden.", "duration"),
        ("Twee jaar een coach.", "Wie begint, heeft het eerste jaar een coach.", "duration"),
        ("Elke vrijdag zwemmen.", "De groep zwemt twee keer per maand.", "frequency"),
        ("Een kaartje kost € 5.", "Een kaartje kost zeven euro.", "amount"),
        ("Het bestuur telt negen leden.", "Het bestuur heeft zeven leden.", "count"),
        ("Elke week naar het bos.", "Zij gaan om de week naar het bos.", "frequency"),
        ("Elke maand overleg.", "Om de maand is er overleg.", "frequency"),
        ("Tweewekelijks overleg.", "Er is wekelijks overleg.", "frequency"),
        ("Een tuin op 1 juni 2027.", "De tuin is er op 30 juni 2027.", "date"),
        ("Een tuin in 2027-2028.", "De tuin is er in het najaar van 2028.", "date"),
        ("Een tuin in 2027-2028.", "De tuin is er in 2028-2029.", "date"),
        ("Het aantal kevers stijgt van 24 naar 40.", "Er komen 5 kevers bij.", "count"),
        ("Het aantal kevers daalt van 40 naar 15.", "Er zijn 18 kevers op 15 mei.", "count"),
        ("Een tuin in het voorjaar van 2027.", "De tuin is er in november 2027.", "date"),
        ("Een tuin voor de zomervakantie van 2027.", "De tuin is er in oktober 2027.", "date"),
        ("Een tuin in Q2 2027.", "De tuin is er in december 2027.", "date"),
        ("Een tuin eind 2027.", "De tuin is er begin 2027.", "date"),
        ("Een tuin in 2027.", "De tuin komt er in 2028.", "date"),
        ("Het aantal kevers daalt van 260 naar 200.", "Er zijn hooguit 220 kevers.", "count"),
    ],
)
def test_another_quantity_is_told_in_the_words_of_both(report: str, plan: str, kind: str) -> None:
    (found,) = differences(report, [plan])
    assert found.kind == kind
    assert found.report in report.lower()
    assert found.plan in plan.lower()


@pytest.mark.parametrize(
    ("report", "plan"),
    [
        ("Antwoord binnen twee weken.", "De school antwoordt binnen tien schooldagen."),
        ("Antwoord binnen twee weken.", "De school antwoordt binnen veertien dagen."),
        ("Een rit van 45 minuten.", "Een rit duurt hooguit drie kwartier."),
        ("Maandelijks overleg.", "Er is elke maand overleg."),
        ("Elk jaar een feest.", "Het feest is jaarlijks."),
        ("Twaalf leden in plaats van acht leden.", "Er zijn twaalf leden."),
        ("Een tuin in 2027.", "In mei 2027 is de tuin klaar."),
        ("De les duurt zes uur.", "De les is op vrijdag."),
        ("Een les op vrijdag.", "De les duurt zes uur."),
        ("Zes uur les.", "Er zijn acht leerlingen."),
        ("€ 1.500.", "€ 1500"),
        ("Binnen zes weken een besluit.", "De verklaring geldt twee jaar."),
        ("Een cursus van een jaar.", "De cursus duurt twaalf maanden."),
        ("Om half negen open.", "De deur gaat om 8.30 uur open."),
        ("Elke twee weken overleg.", "Om de week is er overleg."),
        ("Tweejaarlijks een feest.", "Om de twee jaar is er een feest."),
        ("Elke week overleg.", "Om de week af te sluiten is er koffie."),
        ("Een tuin in juni 2027.", "De tuin is er op 30 juni 2027."),
        ("Een tuin in het voorjaar van 2027.", "De tuin is er in mei 2027."),
        ("Een tuin in Q2 2027.", "De tuin is er voor de zomer van 2027."),
        ("Een tuin eind 2027.", "De tuin is er in 2027."),
        ("Een tuin in schooljaar 2027-2028.", "De tuin is er in het najaar van 2027."),
        ("Een tuin in schooljaar 2027-2028.", "De tuin is er in mei 2028."),
        ("Een tuin in 2028-2029 op tien scholen.", "2027-2028 6; 2028-2029 10"),
        ("Een tuin op 1 oktober 2028.", "Tuin; 1 oktober 2028 gereed"),
        ("Het aantal kevers daalt van 40 naar 15.", "Wij brengen het aantal van 40 kevers naar 15."),
        ("Het aantal kevers daalt van 40 naar 15.", "Het aantal van 40 kevers gaat naar hooguit 15."),
        ("Het aantal kevers stijgt van 24 naar 40.", "Er komen 16 kevers bij."),
        ("Het aantal kevers daalt van 260 naar 200.", "Er zijn 200 kevers in plaats van 260 kevers."),
        ("Het aantal kevers daalt van 260 naar 200 in 2030.", "Kevers; 2028 230; 2030 200"),
    ],
)
def test_what_is_the_same_or_is_left_out_is_no_difference(report: str, plan: str) -> None:
    assert differences(report, [plan]) == ()


def test_a_difference_is_told_once_though_the_term_repeats_it() -> None:
    found = differences("Voor 1 september 2028 een tuin.; voor 1 september 2028", ["De tuin is er op 1 mei 2028."])
    assert [(one.report, one.plan) for one in found] == [("1 september 2028", "1 mei 2028")]


def test_the_nearest_is_told_and_of_a_row_the_year_of_the_goal() -> None:
    told = differences("Op 1 mei 2028 een tuin.", ["In 2020 was er geen tuin, op 1 juni 2028 is hij er."])
    assert [one.plan for one in told] == ["1 juni 2028"]
    told = differences("Het aantal kevers daalt in 2029 van 260 naar 200.", ["Kevers; 2028 230; 2030 200"])
    assert [(one.report, one.plan) for one in told] == [("2029", "2030")]


def test_any_of_the_sentences_may_say_it() -> None:
    assert differences("Zes uur les.", ["Gym duurt acht uur.", "De les duurt zes uur."]) == ()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("twee keer per maand", [("frequency", "per jaar", 24.0)]),
        ("anderhalf uur", [("duration", "klok", 90.0)]),
        ("€ 1,5 miljoen", [("amount", "euro", 1_500_000.0)]),
        ("acht van de veertien scholen", [("scope", "school", 8 / 14)]),
        ("mei 2027", [("date", "jaar", 2027.05)]),
        ("Slakken: hooguit 25", [("count", "getal", 25.0)]),
        ("Slakken; hooguit twintig; 1 mei 2029", [("count", "getal", 20.0), ("date", "jaar", 2029.05)]),
        ("Slakken: doel 2028 25; doel 2029 20", [("count", "getal 2028", 25.0), ("count", "getal 2029", 20.0)]),
        ("Bankjes: 9 van 11", [("count", "deel", 9 / 11)]),
        ("Naam: groep 8", []),
        ("geen getal te zien", []),
    ],
)
def test_quantities_are_read_once(text: str, read: list[tuple[str, str, float]]) -> None:
    assert [(one.kind, one.unit, one.value) for one in quantities(text)] == read


@pytest.mark.parametrize(
    ("report", "plan", "lacks"),
    [
        ("Ten hoogste 22 kleuters in een groep.", "In groep 1 en 2 volgen kleuters een training.", True),
        ("Minstens € 500 voor elke klas.", "Elke klas krijgt geld.", True),
        ("Minder slakken: hooguit 25", "Slakken eten sla.", True),
        ("Ten hoogste 22 kleuters in een groep.", "Een groep heeft 24 kleuters.", False),  # another number is told
        ("Maximaal drie dagen wachten.", "Niemand wacht langer dan drie dagen.", False),
        ("Een training voor twee scholen.", "De scholen volgen een training.", False),  # no limit
    ],
)
def test_a_limit_is_not_taken_up_by_what_measures_nothing_like_it(report: str, plan: str, lacks: bool) -> None:
    assert lacks_limit(report, [plan]) is lacks


@pytest.mark.parametrize(
    "text", ["elke 0 weken", "per 0 jaar", "om de 0 dagen", "0 van de 0 scholen", "elke 0 vrijdag"]
)
def test_nothing_is_no_number_to_divide_by(text: str) -> None:
    assert all(one.kind != "frequency" for one in quantities(f"Wij komen {text} bij elkaar."))
