"""Rows of tables."""

from __future__ import annotations

import pytest

from assistant.agreements.tables import Cells, TableRow, read_row
from assistant.agreements.types import Kind


def test_a_row_of_an_action_list_has_who_when_and_how_far() -> None:
    cells = (("Nr.", "3"), ("Actie", "Folder maken"), ("Wie", "bureau"), ("Gereed", "juni 2026"), ("Status", "loopt"))
    assert read_row(cells, None) == TableRow("actie", "Folder maken", "juni 2026", "bureau", "loopt")


def test_an_action_stays_one_under_a_title_that_only_says_what_follows() -> None:
    row = read_row((("Actie", "Folder maken"), ("Wie", "bureau"), ("Wanneer", "juni 2026")), "proces")
    assert row is not None
    assert row.kind == "actie"


def test_more_cells_of_what_is_done_stay_together() -> None:
    cells = (("Proef", "Gespreid examen"), ("Wat", "examen in drie jaar"), ("Start en einde", "aug. 2028 – juli 2031"))
    row = read_row(cells, None)
    assert row == TableRow("actie", "Gespreid examen: examen in drie jaar", "aug. 2028 – juli 2031")


@pytest.mark.parametrize("nothing", ["-", "–", "...", "?"])
def test_a_cell_that_holds_nothing_is_no_text(nothing: str) -> None:
    cells = (("Actie", "Folder maken"), ("Wie", "bureau"), ("Wanneer", "juni 2026"), ("Kosten", nothing))
    assert read_row(cells, None) == TableRow("actie", "Folder maken", "juni 2026", "bureau")


def test_a_column_of_what_is_to_be_reached_holds_aims() -> None:
    row = read_row((("Wat willen wij bereiken?", "Kleinere groepen"), ("Wanneer", "2029")), None)
    assert row == TableRow("doel", "Kleinere groepen", "2029")


def test_a_norm_keeps_its_term_in_its_text() -> None:
    cells = (("Norm", "N3"), ("Wat er moet zijn", "Gesprek"), ("Wanneer voldaan", "binnen vijf schooldagen"))
    row = read_row(cells, None)
    assert row is not None
    assert (row.kind, row.text) == ("afspraak", "Gesprek: binnen vijf schooldagen")


def test_targets_per_year_are_aims() -> None:
    cells = (
        ("Nr.", "R1"),
        ("Resultaat", "Thuiszitters²"),
        ("Stand 2026", "37"),
        ("Doel 2029", "20"),
        ("Doel 2031", "8"),
    )
    row = read_row(cells, None)
    assert row == TableRow("doel", "Thuiszitters: stand 2026 37; doel 2029 20; doel 2031 8", "2029; 2031")


def test_years_still_to_come_are_targets_when_the_row_is_an_aim() -> None:
    cells = (("Resultaat", "Thuiszitters"), ("2026", "29"), ("2029", "18"), ("2031", "9"))
    row = read_row(cells, None, "2027-01")
    assert row == TableRow("doel", "Thuiszitters: 2026 29; 2029 18; 2031 9", "2029; 2031")
    assert read_row((("Post", "Scholing"), *cells[1:]), None, "2027-01") is None


@pytest.mark.parametrize(
    ("cells", "above", "expected"),
    [
        ((("Doel", "Thuiszitters"), ("Nu", "37"), ("2030", "20"), ("2032", "8"), ("Eigenaar", "bureau")), None,
         TableRow("doel", "Thuiszitters: nu 37; 2030 20; 2032 8", "2030; 2032", "bureau")),
        ((("Doel", "Uitval"), ("Nu (2029)", "9%"), ("2028", "9%"), ("2032", "8%")), None,
         TableRow("doel", "Uitval: nu (2029) 9%; 2028 9%; 2032 8%", "2032")),
        ((("", "Thuiszitters"), ("Huidige situatie", "37"), ("Schooljaar 2030-2031", "20")), "doel",
         TableRow("doel", "Thuiszitters: huidige situatie 37; schooljaar 2030-2031 20", "2030-2031")),
        ((("Onderwerp", "Thuiszitters"), ("Nulmeting", "37"), ("Streefwaarde 2028", "20")), None,
         TableRow("doel", "Thuiszitters: nulmeting 37; streefwaarde 2028 20", "2028")),
        ((("Onderwerp", "Thuiszitters"), ("Nulmeting", "37"), ("2028", "20")), None,
         TableRow("doel", "Thuiszitters: nulmeting 37; 2028 20", "2028")),
        ((("Indicator", "Thuiszitters"), ("Nulmeting", "37"), ("Streefwaarde", "20")), None,
         TableRow("doel", "Thuiszitters: nulmeting 37; streefwaarde 20")),
        ((("School", "De Brug"), ("Nu", "120"), ("2030", "110")), None, None),
        ((("Post", "Scholing"), ("Nu", "120"), ("2030", "110")), "doel", None),
    ],
)  # fmt: skip
def test_beside_what_is_now_years_are_targets_where_a_table_is_about_aims(
    cells: Cells, above: Kind | None, expected: TableRow | None
) -> None:
    assert read_row(cells, above) == expected


def test_what_a_school_means_to_do_is_an_action() -> None:
    cells = (("Schooljaar", "2026-2027"), ("Voornemen", "Formulier maken"), ("Trekker", "A. Bakker"))
    assert read_row(cells, None) == TableRow("actie", "Formulier maken", "2026-2027", "A. Bakker")


def test_a_proposal_with_an_answer_is_a_decision() -> None:
    cells = (("Voorstel", "Vaste intervisie"), ("Stemmen", "71"), ("Wat wij ermee doen", "niet overgenomen, te duur"))
    row = read_row(cells, None)
    assert row == TableRow("besluit", "Vaste intervisie: niet overgenomen, te duur", status="niet overgenomen")


@pytest.mark.parametrize(
    "cells",
    [
        (("Wat wij gaan doen", "Folder maken"), ("Wie is aan zet", "bureau"), ("Wanneer", "juni 2028")),
        (("Onderdeel", "Folder maken"), ("Verantwoordelijk", "bureau"), ("Moment", "juni 2028")),
        (("Mijlpaal", "Folder maken"), ("Wie trekt", "bureau"), ("Klaar in", "juni 2028")),
        (("Wat gebeurt er", "Folder maken"), ("Wie", "bureau"), ("Af in", "juni 2028")),
        (("Stap", "Folder maken"), ("Wie pakt dit op", "bureau"), ("Streefmoment", "juni 2028")),
        (("Nr.", "3"), ("Verandering", "Folder maken"), ("Aanspreekpunt", "bureau"), ("Op orde in", "juni 2028")),
    ],
)
def test_whatever_its_columns_are_called_a_table_of_what_who_and_when_holds_actions(cells: Cells) -> None:
    assert read_row(cells, None) == TableRow("actie", "Folder maken", "juni 2028", "bureau")


def test_a_column_that_tells_whose_a_row_is_leaves_the_next_to_tell_what_is_done() -> None:
    cells = (("School", "De Brug"), ("Bezoekt", "Het Veer"), ("Wanneer", "mei 2028"), ("Wie regelt het", "bureau"))
    assert read_row(cells, None) == TableRow("actie", "De Brug: Het Veer", "mei 2028", "bureau")


@pytest.mark.parametrize(
    ("cells", "above"),
    [
        ((("Locatie", "De Brug"), ("Wie", "A. Jansen"), ("Wanneer", "maart 2028")), None),
        ((("School", "De Brug"), ("Training", "Rouw"), ("Wie", "A. Jansen"), ("Wanneer", "maart 2028")), None),
        ((("School", "De Brug"), ("Tijd", "15.00"), ("Wie", "A. Jansen"), ("Datum", "9 maart 2028")), None),
        ((("Module", "Rouw in de klas"), ("Datum", "9 november 2027"), ("Plaats", "Lyceum")), None),
        ((("Overleg", "OPR"), ("Hoe vaak", "vier keer per jaar"), ("Wanneer", "oktober en mei")), None),
        ((("Overleg", "Themaraad"), ("Wie", "alle scholen"), ("Wanneer", "maart 2028")), None),
        ((("Functie", "Coach"), ("Verantwoordelijk", "A. Jansen"), ("Periode", "2028")), None),
        ((("Besluit", "TLV"), ("Bereidt voor", "commissie"), ("Besluit", "directeur")), None),
        ((("Post", "Scholing"), ("2027–2028", "95"), ("2028–2029", "110")), None),
        ((("Functie", "Jobcoach"), ("Naam", "A. Jansen"), ("Uren", "24")), None),
        ((("Actie", "Totaal"), ("Wie", ""), ("Wanneer", "")), None),
        ((("Aanbod", "Huiswerkklas"), ("tl", "☒"), ("Wie", "extern")), "actie"),
        ((("Jaar", "2027"), ("Leerlingen", "34")), "doel"),
    ],
)
def test_other_tables_hold_no_agreements(cells: Cells, above: Kind | None) -> None:
    assert read_row(cells, above) is None


def test_what_is_done_in_a_year_is_more_than_a_moment() -> None:
    row = read_row((("Actie", "Loket bouwen"), ("Hoe", "proef houden in 2029"), ("Wie", "bureau")), None)
    assert row == TableRow("actie", "Loket bouwen: proef houden in 2029", None, "bureau")
