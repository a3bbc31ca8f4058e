"""Tables whose cells the file gives: what names the columns where cells are wide."""

from __future__ import annotations

import pytest

from ingest.readers.cells import Cell, table_blocks

WIDE = [Cell(""), Cell("Leerlingen", across=2)]


def named(*rows: list[Cell], header: int | None = None) -> list[tuple[str, ...]]:
    blocks = table_blocks(rows, header=header)
    return [tuple(name for name, _ in block.cells) for block in blocks if block.kind == "row"]


def cells(*texts: str) -> list[Cell]:
    return [Cell(text) for text in texts]


@pytest.mark.parametrize("header", [None, 1])
def test_a_wide_name_beside_an_empty_one_leaves_the_first_row_a_row(header: int | None) -> None:
    for first in (cells("De Brug", "120", "118"), cells("Folder", "bureau", "raad")):
        rows = [WIDE, first, cells("Het Veer", *(cell.text for cell in first[1:]))]
        assert named(*rows, header=header) == [("", "Leerlingen", "Leerlingen")] * 2


@pytest.mark.parametrize("header", [None, 1, 2])
@pytest.mark.parametrize("second", [("School", "2026", "2027"), ("School", "in", "uit"), ("", "in", "uit")])
def test_what_parts_a_wide_name_beside_an_empty_one_names_columns_too(
    second: tuple[str, ...], header: int | None
) -> None:
    rows = [WIDE, cells(*second), cells("De Brug", "120", "118"), cells("Het Veer", "98", "101")]
    names = (second[0], f"Leerlingen {second[1]}", f"Leerlingen {second[2]}")
    assert named(*rows, header=header) == [names] * 2


def test_a_caption_over_the_whole_table_names_no_column() -> None:
    rows = [[Cell("Cijfers", across=3)], cells("School", "in", "uit"), cells("De Brug", "1", "2")]
    assert "De Brug" in table_blocks(rows)[-1].text
    lone = [cells("", "Cijfers", ""), cells("School", "in", "uit"), cells("De Brug", "1", "2")]
    assert named(*lone) == [("School", "in", "uit")]


def test_what_a_table_tells_below_its_title_is_no_row_either() -> None:
    titles = [cells(text, "", "") for text in ("Lessen voorjaar", "De Linde", "Stand in maart")]
    rest = [cells("Les", "Docent", "Lokaal"), cells("Judo", "An Bos", "Zaal"), cells("Schaken", "Cas Dam", "Aula")]
    for count in (1, 2, 3):
        assert named(*titles[:count], *rest) == [("Les", "Docent", "Lokaal")] * 2
    assert named(*titles, titles[0], *rest) == [("", "", "")] * 7
