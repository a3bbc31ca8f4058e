"""What stands in a PDF beside its words: boxes, fields, raised figures, footnotes, and what nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.read import read
from tests.unit.ingest.readers.make_pdf import Area, Field, Raw, Square, Text, grid, paragraph, save
from tests.unit.ingest.readers.pdf_shown import BODY, FULL, shown


def test_tick_boxes_of_symbol_fonts_are_characters(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(70, 100, "þ", 10, "wingdings"), Text(84, 100, "Dyslexie"), *BODY])
    result = read(path)
    assert result.blocks[0].text == "☒ Dyslexie"
    assert "☒" in result.pages[0].text


def test_a_raised_figure_is_no_part_of_the_number_before_it(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(70, 100, "Dat zijn er 98"), Text(134, 96, "3", 6), *BODY])
    result = read(path)
    assert result.blocks[0].text == "Dat zijn er 98³"
    assert "98³" in result.pages[0].text


@pytest.mark.parametrize(
    ("x", "y", "size", "seen"), [(125, 96, 6, "goedⁱⁱ"), (125, 100, 6, "goedii"), (125, 98, 10, "goedii")]
)
def test_a_raised_roman_figure_is_no_part_of_the_word_before_it(
    tmp_path: Path, x: float, y: float, size: float, seen: str
) -> None:
    path = save(tmp_path / "a.pdf", [Text(70, 100, "De les is goed"), Text(x, y, "ii", size), *BODY])
    assert read(path).blocks[0].text.replace(" ii", "ii") == f"De les is {seen}"


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


def test_a_cross_beside_check_marks_says_no_unless_its_words_do(tmp_path: Path) -> None:
    words = (("ü", "Lift"), ("û", "Traplift"), ("û", "Wij hebben geen"), ("ü", "Tuin"))
    lines = [
        thing
        for n, (sign, word) in enumerate(words)
        for thing in (Text(70, 300 + 20 * n, sign, 10, "wingdings"), Text(85, 300 + 20 * n, word))
    ]
    read_ = [row[2] for row in shown(save(tmp_path / "a.pdf", [*BODY, *lines]))][2:]
    assert read_ == ["☒ Lift", "☐ Traplift", "✗ Wij hebben geen", "☒ Tuin"]
    assert [row[2] for row in shown(save(tmp_path / "b.pdf", [*BODY, *lines[:4]]))][2:] == ["☒ Lift", "☐ Traplift"]
    assert [row[2] for row in shown(save(tmp_path / "c.pdf", [*BODY, *lines[2:4]]))][2:] == ["Traplift"]


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
            Text(70, 400, "Bijna wit.", colour=".94 .94 .94"),
            Text(70, 420, "Lichtgrijs.", colour=".7 .7 .7"),
            Area(60, 430, 300, 450, colour="0 0 .4"),
            Text(70, 445, "Blauw op blauw.", colour="0 0 .4"),
            Text(70, 485, "Onder een vlak."),
            Area(60, 470, 300, 490, colour="1 1 1"),
            Text(-300, 500, "Naast de pagina."),
            Text(70, 900, "Onder de pagina."),
        ],
    )
    result = read(path)
    assert result.blocks[0].text == "Wit op blauw."
    assert result.blocks[-1].text == "Lichtgrijs."
    unseen = ("Wit op wit", "Niet getekend", "Piepklein", "Bijna wit", "Blauw op blauw", "Onder een", "de pagina.")
    assert not any(text in result.pages[0].text for text in unseen)


def test_text_shows_by_what_the_page_looks_like_there_not_by_the_outlines_of_shapes(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            Raw("60 520 300 30 re 62 522 296 26 re f*"),
            Text(70, 310, "Zwart in een zwart kader."),
            Raw("60 480 m 360 510 l 362 512 l 60 482 l f"),
            Text(70, 345, "Zwart naast een schuine streep."),
            Raw("60 430 5 30 re W n 0 430 400 30 re f"),
            Text(70, 400, "Zwart naast een vlak dat is afgesneden."),
            Raw("0 0 .4 RG 30 w 60 395 m 360 395 l S"),
            Text(70, 450, "Wit op een dikke lijn.", colour="1 1 1"),
            Raw("1 1 1 rg 60 320 300 30 re 62 322 296 26 re f*"),
            Text(70, 510, "Wit in een wit kader.", colour="1 1 1"),
            Text(70, 550, "Wit onder zwarte letters.", colour="1 1 1"),
            Text(70, 550, "MMMMMMMM"),
        ],
    )
    assert [row[2] for row in shown(path)][2:] == [
        "Zwart in een zwart kader.",
        "Zwart naast een schuine streep.",
        "Zwart naast een vlak dat is afgesneden.",
        "Wit op een dikke lijn.",
        "MMMMMMMM",
    ]


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


@pytest.mark.parametrize("ruled", [True, False])
def test_boxes_that_are_drawn_in_rows_and_columns_are_ticks_and_no_lines_of_a_table(
    tmp_path: Path, ruled: bool
) -> None:
    names = [Text(x, 309, name, font="bold") for x, name in ((75, "Wie"), (205, "ja"), (275, "nee"), (345, "later"))]
    path = save(
        tmp_path / "a.pdf",
        [
            *BODY,
            *(grid([70, 200, 270, 340, 410], [296, 314, 332, 350, 368]) if ruled else ()),
            *names,
            *(Text(75, 327 + 18 * n, word) for n, word in enumerate(("Dyslexie", "Gedrag", "Rekenen"))),
            *(Square(205 + 70 * x, 328 + 18 * y, ticked=x == y) for y in range(3) for x in range(3)),
        ],
    )
    assert [block.cells for block in read(path).blocks if block.kind == "row"] == [
        (("Wie", "Dyslexie"), ("ja", "☒")),
        (("Wie", "Gedrag"), ("nee", "☒")),
        (("Wie", "Rekenen"), ("later", "☒")),
    ]


def test_solid_squares_alone_are_bullets(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [*BODY, Area(70, 292, 78, 300), Text(90, 300, "Lift"), Text(90, 330, "Tuin")])
    assert not any("☒" in row[2] for row in shown(path))


def test_letters_spaced_out_are_a_word_and_a_gap_before_a_number_is_a_space(tmp_path: Path) -> None:
    letters = [Text(70 + 20 * n, 100, letter, 18) for n, letter in enumerate("HUUR DUUR") if letter != " "]
    path = save(tmp_path / "a.pdf", [*letters, Text(70, 150, "Hoofdstuk", 18), Text(155, 150, "6", 18), *BODY])
    assert [row[2] for row in shown(path)][:2] == ["HUUR DUUR", "Hoofdstuk 6"]


def test_markers_that_come_after_all_text_open_their_items(tmp_path: Path) -> None:
    lines = [Text(90, 300 + 15 * n, text) for n, text in enumerate(("We lezen.", "We rekenen.", "We zingen."))]
    markers = [Text(75, 300 + 15 * n, sign) for n, sign in enumerate(("1.", "2.", "-"))]
    assert shown(save(tmp_path / "a.pdf", [*BODY, *lines, *markers]))[2:] == [
        ("item", 1, "We lezen."),
        ("item", 1, "We rekenen."),
        ("item", 1, "We zingen."),
    ]


def test_a_small_dot_that_is_drawn_is_a_bullet(tmp_path: Path) -> None:
    lines = [Text(90, 300 + 15 * n, text) for n, text in enumerate(("We lezen.", "We rekenen."))]
    dots = [Area(78, 294 + 15 * n, 82, 298 + 15 * n) for n in range(2)]
    assert [row[:2] for row in shown(save(tmp_path / "a.pdf", [*dots, *BODY, *lines]))][2:] == [("item", 1)] * 2


def test_a_field_with_words_is_one_cell_beside_its_name(tmp_path: Path) -> None:
    names = ("Naam", "Plaats", "Wijk")
    values = ("De Grote Lindehof", "Oud Beekdal", "Aan de rand")
    fields = [Field(200, 300 + 20 * n, f"v{n}", value=value, width=300) for n, value in enumerate(values)]
    path = save(tmp_path / "a.pdf", [*BODY, *(Text(70, 300 + 20 * n, name) for n, name in enumerate(names)), *fields])
    rows = [block.cells for block in read(path).blocks if block.kind == "row"]
    assert rows == [(("", name), ("", value)) for name, value in zip(names, values, strict=True)]
