"""Tables in PDF: ruled, coloured or only aligned; and what looks like one and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.read import read
from ingest.structure import build_tree
from tests.unit.ingest.readers.make_pdf import Area, Rule, Text, Thing, grid, paragraph, save
from tests.unit.ingest.readers.pdf_shown import BODY, shown


def test_a_simple_table_gives_rows_with_their_columns(tmp_path: Path) -> None:
    table = [
        Text(x, 300 + 20 * y, cell)
        for y, row in enumerate([("Wie", "Wat", "Wanneer"), ("School", "Plan", "2026"), ("Gemeente", "Geld", "2027")])
        for x, cell in zip((70, 200, 330), row, strict=True)
    ]
    rows = [block for block in read(save(tmp_path / "a.pdf", [*BODY, *table])).blocks if block.kind == "row"]
    assert [row.cells for row in rows] == [
        (("Wie", "School"), ("Wat", "Plan"), ("Wanneer", "2026")),
        (("Wie", "Gemeente"), ("Wat", "Geld"), ("Wanneer", "2027")),
    ]


def test_two_columns_are_no_table(tmp_path: Path) -> None:
    left = paragraph(70, 100, "Links staat deze", "eerste alinea die", "hier eindigt.")
    right = paragraph(320, 100, "Rechts staat de", "tweede alinea die", "hier eindigt.")
    assert all(block.kind == "paragraph" for block in read(save(tmp_path / "a.pdf", [*left, *right])).blocks)


def cells(path: Path) -> list[tuple[tuple[str, str], ...]]:
    return [block.cells for block in read(path).blocks if block.kind == "row"]


def test_a_ruled_table_keeps_its_cells_whatever_their_lines(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *grid([70, 200, 300, 400], [300, 320, 360, 380]),
            *(Text(x, 315, text, font="bold") for x, text in ((75, "Wie"), (205, "Wat"), (305, "Wanneer"))),
            *paragraph(75, 335, "Het hele team", "van de school"),
            Text(205, 345, "Scholing"),
            Text(305, 345, "2027"),
            *(Text(x, 375, text) for x, text in ((75, "Ouders"), (305, "elk jaar"))),
        ],
    )
    assert cells(path) == [
        (("Wie", "Het hele team van de school"), ("Wat", "Scholing"), ("Wanneer", "2027")),
        (("Wie", "Ouders"), ("Wat", ""), ("Wanneer", "elk jaar")),
    ]


def test_boxes_around_texts_side_by_side_are_no_table(tmp_path: Path) -> None:
    boxes = [*grid([70, 280, 500], [300, 400])]
    left = paragraph(75, 320, "Links staat deze alinea,", "die hier eindigt.")
    right = paragraph(285, 320, "Rechts staat een andere,", "die daar eindigt.")
    texts = [row[2] for row in shown(save(tmp_path / "a.pdf", [*BODY, *boxes, *left, *right]))][2:]
    assert texts == ["Links staat deze alinea, die hier eindigt.", "Rechts staat een andere, die daar eindigt."]


@pytest.mark.parametrize("mark", ["X", "x"])
def test_a_row_of_a_matrix_says_the_columns_that_are_chosen(tmp_path: Path, mark: str) -> None:
    rows = [("Aanbod", "Basis", "Extra"), ("Taal", mark, ""), ("Rouw", "", mark), ("Lezen", "", "")]
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *grid([70, 200, 300, 400], [300, 320, 340, 360, 380]),
            *(
                Text(x, 315 + 20 * y, text, font="" if y else "bold")
                for y, row in enumerate(rows)
                for x, text in zip((75, 205, 305), row, strict=True)
                if text
            ),
        ],
    )
    assert cells(path) == [
        (("Aanbod", "Taal"), ("Basis", mark)),
        (("Aanbod", "Rouw"), ("Extra", mark)),
        (("Aanbod", "Lezen"), ("Basis", "☐"), ("Extra", "☐")),
    ]


def test_numbers_at_the_foot_of_a_page_that_stand_in_a_table_are_kept(tmp_path: Path) -> None:
    table: list[Thing] = [
        *grid([70, 200, 300], [740, 760, 780, 800]),
        *(Text(75, y, text) for y, text in ((755, "Functie"), (775, "Jobcoach"), (795, "Psycholoog"))),
        *(Text(205, y, text) for y, text in ((755, "Uren"), (775, "28"), (795, "29"))),
    ]
    assert cells(save(tmp_path / "a.pdf", [*BODY, *table], [*BODY, *table]))[:2] == [
        (("Functie", "Jobcoach"), ("Uren", "28")),
        (("Functie", "Psycholoog"), ("Uren", "29")),
    ]


def test_upright_headings_of_columns_are_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *grid([70, 200, 230, 260], [300, 380, 400, 420]),
            Text(75, 375, "Aanbod"),
            Text(218, 375, "Onderbouw", turned=1),
            Text(248, 375, "Bovenbouw", turned=1),
            *(
                Text(x, y, text)
                for x, y, text in ((75, 395, "Taal"), (212, 395, "X"), (75, 415, "Rouw"), (242, 415, "X"))
            ),
        ],
    )
    assert cells(path) == [(("Aanbod", "Taal"), ("Onderbouw", "X")), (("Aanbod", "Rouw"), ("Bovenbouw", "X"))]


def test_a_coloured_cell_drawn_line_by_line_is_one_cell(tmp_path: Path) -> None:
    dark, light = "0 .2 .4", ".8 .9 1"
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *(Area(x, y, x + 130, y + 12, dark) for x in (70, 200) for y in (300, 312)),
            *(Area(x, 344, x + 130, 364, light) for x in (70, 200)),
            Text(75, 310, "Functie", font="bold", colour="1 1 1"),
            *(Text(205, y, text, font="bold", colour="1 1 1") for y, text in ((310, "Uren per"), (322, "week"))),
            *(Text(75, y, text) for y, text in ((338, "Jobcoach"), (358, "Psycholoog"))),
            *(Text(205, y, text) for y, text in ((338, "28"), (358, "6"))),
        ],
    )
    assert cells(path) == [
        (("Functie", "Jobcoach"), ("Uren per week", "28")),
        (("Functie", "Psycholoog"), ("Uren per week", "6")),
    ]


def test_a_cell_over_the_whole_width_says_what_the_rows_below_it_are_about(tmp_path: Path) -> None:
    lines = [
        *(Rule(70, y, 300, y) for y in (300, 320, 340, 360)),
        *(Rule(x, 300, x, 360) for x in (70, 300)),
        Rule(200, 320, 200, 360),
    ]
    texts = [
        Text(75, 315, "Contact"),
        Text(75, 335, "Naam"),
        Text(205, 335, "De Lindehof"),
        Text(75, 355, "Plaats"),
        Text(205, 355, "Ede"),
    ]
    nodes = build_tree(read(save(tmp_path / "a.pdf", [*BODY, *lines, *texts])).blocks)[1]
    assert (nodes[-1].kind, nodes[-1].text) == ("label", "Contact")
    assert [child.text for child in nodes[-1].children] == ["Naam De Lindehof", "Plaats Ede"]


def test_lines_of_a_drawing_do_not_take_long(tmp_path: Path) -> None:
    drawing = [Rule(n % 500, 0, (7 * n) % 500, 800) for n in range(6000)]
    assert len(read(save(tmp_path / "a.pdf", [*drawing, *BODY])).blocks) == 2


def test_years_over_numbers_name_the_columns_though_nothing_stands_over_the_first(tmp_path: Path) -> None:
    table = [
        Text(x, 300 + 20 * y, cell)
        for y, row in enumerate(
            [("", "2022-2023", "23/24", "1 okt. 2024"), ("Leerlingen", "210", "198", "7"), ("Groepen", "9", "8", "8")]
        )
        for x, cell in zip((70, 200, 280, 360), row, strict=True)
        if cell
    ]
    rows = [block for block in read(save(tmp_path / "a.pdf", [*BODY, *table])).blocks if block.kind == "row"]
    assert [row.cells for row in rows] == [
        (("", "Leerlingen"), ("2022-2023", "210"), ("23/24", "198"), ("1 okt. 2024", "7")),
        (("", "Groepen"), ("2022-2023", "9"), ("23/24", "8"), ("1 okt. 2024", "8")),
    ]


def test_numbers_of_groups_name_the_columns_and_a_row_of_numbers_does_not(tmp_path: Path) -> None:
    def names(first: tuple[str, ...]) -> list[str]:
        cells = [first, ("Aantal", "20", "22", "19", "61")]
        table = [
            Text(x, 300 + 20 * y, cell)
            for y, row in enumerate(cells)
            for x, cell in zip((70, 200, 270, 340, 410), row, strict=True)
        ]
        lines = grid((60, 190, 260, 330, 400, 470), (285, 305, 325))
        rows = [
            block for block in read(save(tmp_path / "a.pdf", [*BODY, *table, *lines])).blocks if block.kind == "row"
        ]
        return [name for name, _ in rows[-1].cells]

    assert names(("Groep", "1/2", "3", "4", "Totaal")) == ["Groep", "1/2", "3", "4", "Totaal"]
    assert names(("Vorig jaar", "21", "25", "18", "64")) == [""] * 5


def test_a_column_that_nobody_chose_is_a_choice_too_and_one_to_write_in_is_not(tmp_path: Path) -> None:
    cells = [
        ("Onderdeel", "Slecht", "Matig", "Goed", "Toelichting"),
        ("Rust", "", "", "x", ""),
        ("Ruimte", "", "", "", ""),
        ("Ritme", "x", "", "", ""),
    ]
    table = [
        Text(x, 300 + 20 * y, cell)
        for y, row in enumerate(cells)
        for x, cell in zip((70, 200, 270, 340, 410), row, strict=True)
    ]
    lines = grid((60, 190, 260, 330, 400, 490), (285, 305, 325, 345, 365))
    rows = [block for block in read(save(tmp_path / "a.pdf", [*BODY, *table, *lines])).blocks if block.kind == "row"]
    assert rows[0].cells == (("Onderdeel", "Rust"), ("Goed", "x"), ("Toelichting", ""))
    assert rows[1].cells[1:4] == (("Slecht", "☐"), ("Matig", "☐"), ("Goed", "☐"))


def test_a_long_paragraph_in_a_cell_is_cut_at_sentence_ends(tmp_path: Path) -> None:
    lines = [f"Wij doen dit {n} keer en dan praten we met ouders. Daarna weer {n} keer" for n in range(1, 21)]
    table = [
        *paragraph(70, 300, "Hoe gaat dat?"), *paragraph(170, 300, *lines, "en dan is het af."),
        *paragraph(70, 580, "Wie?"), *paragraph(170, 580, "Het team."),
    ]  # fmt: skip
    result = read(save(tmp_path / "a.pdf", [*BODY, *table, *grid((60, 160, 550), (285, 565, 590))]))
    cells = [dict(enumerate(cell for _, cell in block.cells)) for block in result.blocks if block.kind == "row"]
    answers = [cell[1] for cell in cells if cell[0] == "Hoe gaat dat?"]
    assert len(answers) > 2
    assert all(answer.endswith(".") and len(answer.split()) < 120 for answer in answers)
    assert " ".join(answers) == " ".join([*lines, "en dan is het af."])
    for block in result.blocks:
        assert all(span.text in " ".join(result.pages[0].text.split()) for span in block.spans)


def test_bullets_part_what_stands_in_a_cell(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *grid([70, 200, 300, 400], [300, 320, 360, 380]),
            *(Text(x, 315, text, font="bold") for x, text in ((75, "Thema"), (205, "Kan"), (305, "Kan niet"))),
            Text(75, 335, "Rekenen"),
            *paragraph(205, 335, "- extra uitleg", "- eigen lijn"),
            Text(305, 335, "- niets"),
            *(Text(x, 375, text) for x, text in ((75, "Taal"), (305, "alles"))),
        ],
    )
    assert cells(path)[0] == (("Thema", "Rekenen"), ("Kan", "extra uitleg - eigen lijn"), ("Kan niet", "niets"))


def test_a_dash_before_a_number_alone_in_a_cell_is_a_minus(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *grid([70, 200, 300, 400], [300, 320, 340, 360]),
            *(Text(x, 315, text, font="bold") for x, text in ((75, "School"), (205, "Nu"), (305, "Verschil"))),
            *(Text(x, 335, text) for x, text in ((75, "De Els"), (205, "12.000"), (305, "- 14.000"))),
            *(Text(x, 355, text) for x, text in ((75, "De Iep"), (205, "15.000"), (305, "+ 3.000"))),
        ],
    )
    assert [row[-1] for row in cells(path)] == [("Verschil", "- 14.000"), ("Verschil", "+ 3.000")]


def over_two_pages(path: Path, first: list[str], rest: list[str], *, closed: bool) -> list[tuple[tuple[str, str], ...]]:
    """The rows of a table of which a row goes on over a page; `closed` draws a line under its first part."""
    xs = [70.0, 200.0, 400.0, 500.0]

    def texts(y: float, *row: str) -> list[Text]:
        return [Text(x + 5, y, text) for x, text in zip(xs, row, strict=False) if text]

    head = [Text(text.x, text.y, text.text, font="bold") for text in texts(315, "Doel", "Actie", "Wie")]
    across = [Rule(70, y, 500, y) for y in (300, 320, *([420] if closed else ()))]
    sides = [Rule(x, 300, x, 420) for x in xs]
    top: list[Thing] = [*BODY, *across, *sides, *head, *texts(335, "Rust", "", "Team"), *paragraph(205, 335, *first)]
    foot: list[Thing] = [
        *grid(xs, [300, 320, 380, 400]),
        *head,
        *texts(335, "", "", "Ouders"),
        *texts(395, "Zorg", "Bellen.", "Juf"),
    ]
    return cells(save(path, top, [*foot, *paragraph(205, 335, *rest)]))


def test_a_row_that_a_page_cuts_after_a_sentence_is_one_row_unless_a_line_ends_it(tmp_path: Path) -> None:
    rows = over_two_pages(tmp_path / "a.pdf", ["Wij meten."], ["Wij vieren elke week."], closed=False)
    assert rows[0] == (("Doel", "Rust"), ("Actie", "Wij meten. Wij vieren elke week."), ("Wie", "Team Ouders"))
    assert len(rows) == 2
    rows = over_two_pages(tmp_path / "b.pdf", ["Wij meten."], ["Wij vieren elke week."], closed=True)
    assert [row[1][1] for row in rows] == ["Wij meten.", "Wij vieren elke week.", "Bellen."]


def test_a_long_row_is_not_cut_where_a_page_ends_after_a_full_line(tmp_path: Path) -> None:
    line = "Wij oefenen elke dag met de hele klas."
    rows = over_two_pages(tmp_path / "a.pdf", [line] * 4, [line] * 3, closed=False)
    assert [row[1][1] for row in rows] == [" ".join([line] * 7), "Bellen."]


@pytest.mark.parametrize("turned", [1, 3])
def test_a_table_that_lies_sideways_on_its_page_keeps_its_rows(tmp_path: Path, turned: int) -> None:
    def text(x: float, y: float, word: str, font: str = "") -> Text:
        """A text of a page of 842 by 595 points as it stands on one that is turned."""
        return (
            Text(y, 842 - x, word, font=font, turned=1) if turned == 1 else Text(595 - y, x, word, font=font, turned=3)
        )

    xs, ys = [70.0, 200.0, 300.0, 400.0], [300.0, 320.0, 340.0, 360.0]
    rows = [("Post", "2026", "2027"), ("Huur", "10", "11"), ("Vervoer", "20", "21")]
    across, down = (ys, [842 - x for x in xs]) if turned == 1 else ([595 - y for y in ys], xs)
    path = save(
        tmp_path / "a.pdf",
        [
            *grid(sorted(across), sorted(down)),
            *(
                text(x + 5, y + 15, word, "bold" if row == rows[0] else "")
                for y, row in zip(ys, rows, strict=False)
                for x, word in zip(xs, row, strict=False)
            ),
            text(70, 280, "Bijlage met de begroting van beide jaren"),
        ],
    )
    result = read(path)
    assert [block.cells for block in result.blocks if block.kind == "row"] == [
        (("Post", "Huur"), ("2026", "10"), ("2027", "11")),
        (("Post", "Vervoer"), ("2026", "20"), ("2027", "21")),
    ]
    (x0, y0, x1, y1) = next(block for block in result.blocks if block.kind == "row").spans[0].boxes[0]
    assert y1 - y0 > x1 - x0
    assert min(across) < x0 < x1 < max(across)


@pytest.mark.parametrize(("turned", "rotate"), [(0, 90), (0, 180), (0, 270), (1, 0), (3, 0)])
def test_a_page_that_one_sees_turned_is_read_as_one_holds_it(tmp_path: Path, turned: int, rotate: int) -> None:
    def text(x: float, y: float, word: str, font: str = "") -> Text:
        """A text of a page of 595 by 595 points as it stands on one that is turned."""
        x, y = {0: (x, y), 1: (y, 595 - x), 3: (595 - y, x)}[turned]
        return Text(x, y + 247, word, font=font, turned=turned)

    rows = [("Post", "2026", "2027"), *((f"Post {n}", str(10 * n), str(20 * n)) for n in range(1, 5))]
    path = save(
        tmp_path / "a.pdf",
        [
            text(70, 100, "In deze bijlage staat de begroting van de"),
            text(70, 112, "beide jaren die voor ons liggen."),
            *(
                text(x, 150 + 20 * number, word, "" if number else "bold")
                for number, row in enumerate(rows)
                for x, word in zip((70, 250, 350), row, strict=True)
            ),
        ],
        rotate=rotate,
    )
    text_block, *table = read(path).blocks
    assert text_block.text == "In deze bijlage staat de begroting van de beide jaren die voor ons liggen."
    assert [block.cells for block in table] == [
        (("Post", f"Post {n}"), ("2026", str(10 * n)), ("2027", str(20 * n))) for n in range(1, 5)
    ]


def test_rows_in_alternating_colours_under_a_coloured_heading_are_rows(tmp_path: Path) -> None:
    things: list[Thing] = [Area(70, 100, 500, 120, "0.2 0.3 0.5")]
    things += [Text(x, 115, name, font="bold", colour="1 1 1") for x, name in ((75, "Actie"), (300, "Wie"))]
    for row in range(6):
        top = 120.0 + 30 * row
        things += [Area(70, top, 500, top + 30, "0.9 0.9 0.9")] if row % 2 == 0 else []
        # The cells beside a cell of two lines stand at its foot.
        things += [Text(75, top + 12, "Wij maken een plan voor de hele"), Text(75, top + 24, f"school {row}")]
        things.append(Text(300, top + 24, f"Team {row}"))
    things.append(Area(70, 300, 500, 301))
    rows = cells(save(tmp_path / "a.pdf", things))
    assert rows == [(("Actie", f"Wij maken een plan voor de hele school {n}"), ("Wie", f"Team {n}")) for n in range(6)]


@pytest.mark.parametrize("font", ["", "bold"])
def test_a_heading_over_two_columns_beside_an_empty_one_names_both(tmp_path: Path, font: str) -> None:
    rules = [*(Rule(70, y, 400, y) for y in (300, 320, 340, 360)), *(Rule(x, 300, x, 360) for x in (70, 200, 400))]
    rows = [("De Brug", "120", "118"), ("Het Veer", "98", "101")]
    texts = [
        Text(x, 335 + 20 * y, text) for y, row in enumerate(rows) for x, text in zip((75, 205, 305), row, strict=True)
    ]
    path = save(
        tmp_path / "a.pdf", [*BODY, *rules, Rule(300, 320, 300, 360), Text(205, 315, "Leerlingen", font=font), *texts]
    )
    names = ("", "Leerlingen", "Leerlingen")
    assert cells(path) == [tuple(zip(names, row, strict=True)) for row in rows]
