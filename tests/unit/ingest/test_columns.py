from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.clean import Vocabulary
from ingest.pages.columns import Named, breaks_word, name_columns, titles_above
from ingest.pages.grids import Slot
from ingest.pages.headers import looks_like_header
from ingest.pages.page_lines import Line, Piece, Row, make_line
from ingest.pages.rows import mark_columns, row_blocks

EDGES = (0.0, 100.0, 200.0, 300.0)


def line(text: str, page: int = 1, *, bold: bool = False) -> Line:
    piece = Piece(text=text, x=0, end=50, y=100, size=10, bold=bold, top=92, bottom=102)
    return make_line(page, [piece])


def row(*texts: str, page: int = 1, bold: bool = False, table: int = 0, inherited: frozenset[int] = frozenset()) -> Row:
    cells = tuple((line(text, page, bold=bold),) if text else () for text in texts)
    return Row(
        page=page,
        lines=tuple(cell[0] for cell in cells if cell),
        cells=cells,
        edges=EDGES,
        ruled=True,
        widths=(1,) * len(texts),
        table=table,
        inherited=inherited,
    )


def names(*rows: Row | None) -> list[tuple[str, ...] | None]:
    return [named.names if named and not named.header else None for named in name_columns(rows, set(), Vocabulary([]))]


def test_the_names_go_on_over_a_page_with_and_without_repeating() -> None:
    head = row("Wie", "Wat", "Waar", bold=True)
    wanted = ("Wie", "Wat", "Waar")
    assert names(head, row("A", "b", "c"), row("D", "e", "f", page=2)) == [None, wanted, wanted]
    again = row("Wie", "Wat", "Waar", page=2, bold=True)
    assert names(head, row("A", "b", "c"), again, row("D", "e", "f", page=2)) == [None, wanted, None, wanted]


def test_another_table_of_the_same_page_has_names_of_its_own() -> None:
    first = [row("Wie", "Wat", "Waar", bold=True), row("A", "b", "c")]
    second = [row("Hulp", "Ja", "Nee", bold=True, table=1), row("Taal", "x", "", table=1)]
    assert names(*first, *second)[3] == ("Hulp", "Ja", "Nee")


def test_a_row_broken_over_a_page_is_one_row() -> None:
    rows = [row("Wie", "Wat", "Waar", bold=True), row("A", "we praten met", "hier"), row("", "de ouders.", "", page=2)]
    named = name_columns(rows, set(), Vocabulary([]))
    assert named[2] is None
    assert named[1] is not None
    assert [[part.text for part in cell] for cell in named[1].row.cells] == [
        ["A"],
        ["we praten met", "de ouders."],
        ["hier"],
    ]


def test_a_row_that_stands_on_its_own_is_not_taken_for_the_rest_of_another() -> None:
    rows = [row("Wie", "Wat", "Waar", bold=True), row("A", "We praten.", "hier"), row("B", "Weer", "daar", page=2)]
    named = name_columns(rows, set(), Vocabulary([]))
    assert len(named) == len(rows)
    assert all(named[1:])


def test_two_rows_of_headings_give_names_together() -> None:
    top = row("Hulp", "Aanbod", "", bold=True)
    top = Row(**{**{name: getattr(top, name) for name in Row.__slots__}, "widths": (1, 2, 1)})
    second = row("Hulp", "ja", "nee", bold=True, inherited=frozenset({0}))
    assert names(top, second, row("Taal", "x", ""))[2] == ("Hulp", "Aanbod ja", "Aanbod nee")


def test_the_first_row_under_a_heading_over_two_columns_is_a_row() -> None:
    top = replace(row("School", "Contactpersonen", "", bold=True), widths=(1, 2, 1))
    found = names(top, row("De Bron", "An Bos", "Cas Dam"), row("De Beek", "Eva Fok", "Gijs Ham"))
    assert found[1:] == [("School", "Contactpersonen", "Contactpersonen")] * 2


def test_a_heading_over_two_columns_beside_an_empty_one_names_both_and_nothing_of_the_first_row() -> None:
    top = replace(row("", "Leerlingen", ""), widths=(1, 2, 1))
    rows = [row("De Brug", "120", "118"), row("Het Veer", "98", "101")]
    assert names(top, *rows)[1:] == [("", "Leerlingen", "Leerlingen")] * 2
    years = ("School", "Leerlingen 2026", "Leerlingen 2027")
    assert names(top, row("School", "2026", "2027"), *rows)[2:] == [years] * 2


def test_the_lone_first_cell_of_a_printed_spreadsheet_is_no_row() -> None:
    title, head = row("Lessen voorjaar 2028", "", ""), row("Les", "Docent", "Lokaal")
    rows = [title, head, row("Judo", "An Bos", "Zaal 1"), row("Schaken", "Cas Dam", "Aula")]
    assert titles_above(rows) == [0]
    assert titles_above([*rows[1:], title, *rows[2:]]) == [], "amid a table it is a row"
    assert titles_above([title, row("Judo", "", ""), row("Schaken", "", "")]) == [], "nothing names the columns"
    narrow = [replace(other, cells=other.cells[:2], edges=EDGES[:3]) for other in rows]
    assert titles_above(narrow) == [], "a name without a value"


def test_what_a_printed_spreadsheet_tells_below_its_title_is_no_row_either() -> None:
    titles = [row("Lessen voorjaar 2028", "", ""), row("De Linde", "", ""), row("Stand in maart", "", "")]
    rest = [row("Les", "Docent", "Lokaal"), row("Judo", "An Bos", "Zaal 1"), row("Schaken", "Cas Dam", "Aula")]
    assert titles_above([*titles[:2], *rest]) == [0, 1]
    assert titles_above([*titles, *rest]) == [0, 1, 2]
    assert titles_above([*titles, titles[0], *rest]) == [], "so many are rows of which one cell is filled"
    assert titles_above([*titles[:2], *rest[1:2]]) == [], "nothing names the columns"


def test_a_cell_over_several_columns_has_the_names_of_all_of_them() -> None:
    wide = replace(row("Maandag", "gesloten", ""), widths=(1, 2, 1))
    blocks = row_blocks(Named(wide, ("Dag", "Ochtend", "Middag")), [False] * 3, Vocabulary([]))
    assert blocks[0].cells == (("Dag", "Maandag"), ("Ochtend, Middag", "gesloten"))
    marked = row_blocks(Named(wide, ("Dag", "Ochtend", "Middag")), [False, False, True], Vocabulary([]))
    assert marked[0].cells == blocks[0].cells


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Wie", "Wat", "Wanneer"], ["A", "b", "c"]], True),
        ([["Groep", "2024", "2025"], ["A", "1", "2"]], True),
        ([["Doel", "Nu", "2030", "2032", "Wie"], ["A", "1", "2", "3", "An Bos"]], True),
        ([["Doel", "Nu", "2030", "Wie"], ["A", "1", "2", "An Bos"]], False),
        ([["De Bron", "1985", "2010", "twee lokalen"], ["De Beek", "1990", "2012", "een gymzaal"]], False),
        ([["Functie", "Uren"], ["A", "1"]], True),
        ([["Naam", "De Lindehof"], ["Plaats", "Beekdal"]], False),
        ([["Datum", "3 mei 2027"], ["Plaats", "Beekdal"]], False),
        ([["Taal", "X", ""], ["Rouw", "", "X"]], False),
        ([["Wie", "Wat", "Wanneer"]], False),
    ],
)
def test_what_looks_like_a_row_of_headings(rows: list[list[str]], expected: bool) -> None:
    assert looks_like_header(rows) is expected


def test_a_column_with_nothing_but_empty_boxes_is_one_of_marks_beside_another() -> None:
    names = ("Ruimte", "Aanwezig", "Gepland", "Opmerking")
    rows = [Named(row("Lift", "☒", "☐", ""), names, header=False), Named(row("Bad", "☐", "☐", ""), names, header=False)]
    assert mark_columns(rows) == [False, True, True, False]


def test_a_name_of_a_column_that_its_cell_breaks_is_whole() -> None:
    slot = Slot(0, 0, 1, 2, 3, (0.0, 0.0, 0.0, 52.0))
    broken = tuple(replace(line(text, bold=True), slot=slot) for text in ("Niet", "beschikbaa", "r"))
    head = row("Wie", "Op school", "Niet", bold=True)
    head = replace(head, cells=(*head.cells[:2], broken))
    named = name_columns([head, row("Tolk", "X", ""), row("Juf", "", "X")], set(), Vocabulary([]))
    assert named[1] is not None
    assert named[1].names == ("Wie", "Op school", "Niet beschikbaar")


def test_a_word_in_capitals_that_its_cell_breaks_is_whole_and_two_abbreviations_are_two() -> None:
    def broken(first: str, second: str) -> tuple[Line, Line]:
        slot = Slot(0, 0, 1, 0, 1, (0.0, 52.0))
        return replace(line(first), slot=slot), replace(line(second), slot=slot)

    assert breaks_word(*broken("VOORWA", "ARDEN"), Vocabulary([]))
    assert not breaks_word(*broken("LEERLI", "SWV"), Vocabulary([]))


def test_a_word_that_a_cell_cuts_is_whole_where_the_document_has_it_and_not_its_parts() -> None:
    cell = tuple(replace(line(text), y=100 + 12 * n) for n, text in enumerate(("extra", "begelei", "ding en hulp")))
    table = row("Folder", "bureau", "mei")
    table = replace(table, cells=(cell, *table.cells[1:]))

    def read(*lines: str) -> str:
        vocabulary = Vocabulary([*(part.text for part in cell), *lines])
        block = row_blocks(Named(table, ("Wat", "Wie", "Wanneer")), [False] * 3, vocabulary)[0]
        return block.cells[0][1]

    whole, cut = "extra begeleiding en hulp", "extra begelei ding en hulp"
    assert read("De begeleiding is goed.") == whole
    assert read("De hulp is goed.") == cut
    assert read("De begeleiding is een ding dat helpt.") == cut
    assert read("De begeleiding heet hier begelei in het kort.") == cut
    assert not Vocabulary(["zorg", "plan", "Het zorgplan is klaar."]).is_cut("zorg", "plan"), "both are words"
