from __future__ import annotations

from pathlib import Path

import pytest

from ingest.read import read
from ingest.structure import build_tree
from tests.unit.ingest.readers.make_pdf import Area, Field, Rule, Square, Text, Thing, grid, paragraph, save

FULL = "Deze regel is zo lang dat hij de hele breedte van de bladspiegel vult en"
BODY = [
    *paragraph(70, 200, f"{FULL} gaat", "hier verder tot het eind van de zin."),
    *paragraph(
        70, 240, f"{FULL} loopt", "door op de volgende regel van deze alinea, die ook lang is en daarmee", "eindigt."
    ),
]


def shown(path: Path) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(path).blocks]


def test_headings_by_size_and_weight(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [Text(70, 100, "Groot", 18), Text(70, 140, "Kleiner", 13, "bold"), Text(70, 170, "Vet", 10, "bold"), *BODY],
    )
    assert [row[:2] for row in shown(path)] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_a_bold_label_and_the_bold_start_of_a_paragraph_are_no_headings(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            Text(70, 100, "Wat we afspreken:", 10, "bold"),
            Text(70, 140, f"{FULL} daarna", 10, "bold"),
            Text(70, 152, "gaat het verder in gewone letters."),
            *BODY,
        ],
    )
    kinds = [block.kind for block in read(path).blocks]
    assert kinds == ["paragraph"] * 4


def test_a_heading_that_wraps_is_one_heading_and_two_headings_are_two(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *paragraph(70, 100, "Waar kunnen we nu mee aan de slag in (2025–", "2027)?", size=16),
            Text(70, 150, "1.1 Rust", 13, "bold"),
            Text(70, 167, "1.2 Ruimte", 13, "bold"),
            *BODY,
        ],
    )
    assert [row[2] for row in shown(path)][:3] == [
        "Waar kunnen we nu mee aan de slag in (2025–2027)?",
        "1.1 Rust",
        "1.2 Ruimte",
    ]


def test_items_have_depth_and_run_on_over_lines_and_pages(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [*BODY, Text(70, 300, "•"), Text(85, 300, "Wat is nodig?"), Text(85, 320, "o"), Text(100, 320, f"{FULL} dan")],
        [Text(100, 100, "nog een stuk van dezelfde zin."), Text(85, 120, "o"), Text(100, 120, "Geld."), *BODY],
    )
    blocks = read(path).blocks[2:5]
    assert [(block.kind, block.level) for block in blocks] == [("item", 1), ("item", 2), ("item", 2)]
    assert [(span.page, span.text) for span in blocks[1].spans] == [
        (1, f"{FULL} dan"),
        (2, "nog een stuk van dezelfde zin."),
    ]
    assert blocks[1].text == f"{FULL} dan nog een stuk van dezelfde zin."
    assert all(span.boxes for span in blocks[1].spans)


def test_a_word_broken_over_a_page_is_whole_and_its_parts_stand_on_their_pages(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [Text(70, 700, f"{FULL} begelei-")],
        [Text(70, 100, "ding van leerlingen."), *BODY],
    )
    block = read(path).blocks[0]
    assert block.text == f"{FULL} begeleiding van leerlingen."
    assert [span.text for span in block.spans] == [f"{FULL} begelei", "ding van leerlingen."]


def test_numbered_lines_in_body_type_are_items(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf", [*BODY, Text(70, 300, "1. Pedagogische basis: scholing."), Text(70, 320, "2. Rust.")]
    )
    assert [(block.kind, block.number, block.text) for block in read(path).blocks[2:]] == [
        ("item", "1", "Pedagogische basis: scholing."),
        ("item", "2", "Rust."),
    ]


def test_running_lines_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        [
            Text(70, 40, "Plan Beekdal"),
            Text(70, 100, f"Tekst van pagina {word}."),
            Text(290, 810, f"Pagina {n} van 4", 8),
        ]
        for n, word in enumerate(["een", "twee", "drie", "vier"], start=1)
    ]
    assert [row[2] for row in shown(save(tmp_path / "a.pdf", *pages))] == [
        f"Tekst van pagina {word}." for word in ["een", "twee", "drie", "vier"]
    ]


def test_in_a_short_document_only_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [[Text(70, 40, "Agenda"), Text(70, 100, f"Punt {n} is besproken."), Text(290, 810, str(n))] for n in (1, 2)]
    assert [row[2] for row in shown(save(tmp_path / "a.pdf", *pages))] == [
        "Agenda",
        "Punt 1 is besproken.",
        "Agenda",
        "Punt 2 is besproken.",
    ]


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


def test_tick_boxes_of_symbol_fonts_are_characters(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(70, 100, "þ", 10, "wingdings"), Text(84, 100, "Dyslexie"), *BODY])
    result = read(path)
    assert result.blocks[0].text == "☒ Dyslexie"
    assert "☒" in result.pages[0].text


def test_a_table_of_contents_is_left_out(tmp_path: Path) -> None:
    entries = [Text(70, 100 + 15 * n, f"{n} Hoofdstuk ............ {n + 2}") for n in range(1, 6)]
    assert all("...." not in block.text for block in read(save(tmp_path / "a.pdf", [*entries, *BODY])).blocks)


def test_of_equal_texts_each_has_its_own_box(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf", [*BODY, Text(70, 300, "• Rust."), Text(70, 340, "• Rust."), Text(70, 380, "• Rust.")]
    )
    boxes = [block.spans[0].boxes for block in read(path).blocks[2:]]
    assert [round((box[0][1] + box[0][3]) / 2, -1) for box in boxes] == pytest.approx([300, 340, 380], abs=10)


def test_pages_that_are_cropped_have_boxes_from_the_visible_corner(tmp_path: Path) -> None:
    import pypdf

    path = save(tmp_path / "a.pdf", BODY)
    before = read(path).blocks[0].spans[0].boxes[0]
    writer = pypdf.PdfWriter(path)
    writer.pages[0].cropbox = pypdf.generic.RectangleObject((50, 0, 595, 742))
    writer.write(tmp_path / "b.pdf")
    after = read(tmp_path / "b.pdf").blocks[0].spans[0].boxes[0]
    assert after == pytest.approx((before[0] - 50, before[1] - 100, before[2] - 50, before[3] - 100), abs=0.2)


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


def test_a_raised_figure_is_no_part_of_the_number_before_it(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(70, 100, "Dat zijn er 98"), Text(134, 96, "3", 6), *BODY])
    result = read(path)
    assert result.blocks[0].text == "Dat zijn er 98³"
    assert "98³" in result.pages[0].text


def test_footnotes_stand_apart_and_cut_no_text(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            Text(70, 700, f"{FULL} dan"),
            *paragraph(70, 780, "1Onder een kleine school verstaan we", "dit.", size=8),
        ],
        [Text(70, 100, "nog een stuk van dezelfde zin."), *BODY],
    )
    texts = [block.text for block in read(path).blocks]
    assert f"{FULL} dan nog een stuk van dezelfde zin." in texts
    assert texts[-1] == "1 Onder een kleine school verstaan we dit."


def test_form_fields_are_read_where_they_stand(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *(Text(90, 300 + 20 * n, text) for n, text in enumerate(("Lift", "Tillift"))),
            Field(70, 300, "lift", ticked=True),
            Field(70, 320, "tillift"),
            Text(70, 360, "Naam van de school:"),
            Field(200, 360, "naam", value="De Lindehof", width=100),
        ],
    )
    assert [row[2] for row in shown(path)][2:] == ["☒ Lift", "☐ Tillift", "Naam van de school: De Lindehof"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_on_turned_pages_are_where_one_sees_the_text(tmp_path: Path, rotate: int) -> None:
    result = read(save(tmp_path / "a.pdf", [Text(100, 200, "Rust in de klas", turned=rotate // 90)], rotate=rotate))
    (box,) = result.blocks[0].spans[0].boxes
    assert result.blocks[0].text == "Rust in de klas"
    assert box[2] - box[0] > 50 > box[3] - box[1] > 5
    baseline = {0: (100, 200), 90: (642, 100), 180: (495, 642), 270: (200, 495)}[rotate]
    assert box[0] == pytest.approx(baseline[0], abs=1)
    assert box[1] < baseline[1] <= box[3]


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


def test_what_nobody_sees_is_not_read_and_white_on_a_colour_is(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            Text(70, 100, "Wit op wit.", colour="1 1 1"),
            Text(70, 120, "Niet getekend.", mode=3),
            Text(70, 140, "Piepklein.", size=1),
            Area(60, 150, 300, 170, colour="0 0 .4"),
            Text(70, 165, "Wit op blauw.", colour="1 1 1"),
            *BODY,
        ],
    )
    result = read(path)
    assert result.blocks[0].text == "Wit op blauw."
    assert "Wit op wit" not in result.pages[0].text
    assert "Niet getekend" not in result.pages[0].text


def test_letters_spaced_out_are_a_word_and_a_gap_before_a_number_is_a_space(tmp_path: Path) -> None:
    letters = [Text(70 + 20 * n, 100, letter, 18) for n, letter in enumerate("HUUR DUUR") if letter != " "]
    path = save(tmp_path / "a.pdf", [*letters, Text(70, 150, "Hoofdstuk", 18), Text(155, 150, "6", 18), *BODY])
    assert [row[2] for row in shown(path)][:2] == ["HUUR DUUR", "Hoofdstuk 6"]


def test_a_table_of_contents_without_dots_is_left_out(tmp_path: Path) -> None:
    names = ["Visie", "Team", "Zorg", "Ouders", "Geld", "Bijlagen"]
    contents = [Text(70, 100, "Inhoud", 14)]
    for n, name in enumerate(names, start=1):
        contents += [Text(70, 105 + 15 * n, f"{n} {name}"), Text(480, 105 + 15 * n, str(n + 1))]
    path = save(tmp_path / "a.pdf", contents, *(BODY for _ in names))
    assert not {"Inhoud", "1 Visie", "Visie"} & {block.text for block in read(path).blocks}


def test_a_time_at_the_start_of_a_line_is_no_heading(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf", [*BODY, *paragraph(70, 300, f"{FULL} van", "8.15 tot 14.00 uur gaan we naar school.")]
    )
    assert shown(path)[-1] == ("paragraph", 0, f"{FULL} van 8.15 tot 14.00 uur gaan we naar school.")


def test_lines_of_a_drawing_do_not_take_long(tmp_path: Path) -> None:
    drawing = [Rule(n % 500, 0, (7 * n) % 500, 800) for n in range(6000)]
    assert len(read(save(tmp_path / "a.pdf", [*drawing, *BODY])).blocks) == 2


def test_boxes_that_are_drawn_are_ticked_by_what_is_in_them(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *(Text(90, 300 + 20 * n, text) for n, text in enumerate(("Lift", "Tillift", "Tuin"))),
            Square(70, 301, ticked=True),
            Square(70, 321),
            Square(70, 341),
            Text(71.5, 340, "x", 9),
            Square(300, 500),  # beside no words
        ],
    )
    assert [row[2] for row in shown(path)][2:] == ["☒ Lift", "☐ Tillift", "☒ Tuin"]


def test_solid_squares_alone_are_bullets(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [*BODY, Area(70, 292, 78, 300), Text(90, 300, "Lift"), Text(90, 330, "Tuin")])
    assert not any("☒" in row[2] for row in shown(path))


def test_text_in_columns_that_the_file_holds_line_by_line_is_read_column_by_column(tmp_path: Path) -> None:
    left = paragraph(
        70,
        300,
        "De school staat midden in het dorp en",
        "heeft een groot plein waar leerlingen",
        "in de pauze kunnen spelen met alles",
        "wat er staat.",
    )
    right = paragraph(
        320,
        300,
        "Wie een vraag heeft kan die altijd",
        "stellen aan de directeur van de school",
        "die elke ochtend bij de deur staat om",
        "te groeten.",
    )
    path = save(tmp_path / "a.pdf", [*BODY, *(line for both in zip(left, right, strict=True) for line in both)])
    assert [row[2] for row in shown(path)][2:] == [
        " ".join(text.text for text in left),
        " ".join(text.text for text in right),
    ]


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


def test_a_footer_that_ends_in_the_number_of_its_page_is_left_out_of_a_short_document_too(tmp_path: Path) -> None:
    pages = [
        [Text(70, 200 + n, f"Tekst {word}."), Text(70, 810, f"Plan De Lindehof | pagina {n}")]
        for n, word in ((1, "een"), (2, "twee"))
    ]
    assert [row[2] for row in shown(save(tmp_path / "a.pdf", *pages))] == ["Tekst een.", "Tekst twee."]


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
