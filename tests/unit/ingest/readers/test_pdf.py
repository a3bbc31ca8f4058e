"""Text in PDF: headings, items, columns, running lines, contents, and where on the page it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.read import read
from tests.unit.ingest.readers.make_pdf import Text, paragraph, save
from tests.unit.ingest.readers.pdf_shown import BODY, FULL, shown


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


def test_in_a_short_document_a_line_in_small_type_on_both_pages_is_left_out_too(tmp_path: Path) -> None:
    pages = [[Text(70, 40, "Plan Beekdal 2027", 7), Text(70, 100, f"Punt {n} is besproken.")] for n in (1, 2)]
    assert [row[2] for row in shown(save(tmp_path / "a.pdf", *pages))] == [f"Punt {n} is besproken." for n in (1, 2)]


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


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_on_turned_pages_are_where_one_sees_the_text(tmp_path: Path, rotate: int) -> None:
    result = read(save(tmp_path / "a.pdf", [Text(100, 200, "Rust in de klas", turned=rotate // 90)], rotate=rotate))
    (box,) = result.blocks[0].spans[0].boxes
    assert result.blocks[0].text == "Rust in de klas"
    assert box[2] - box[0] > 50 > box[3] - box[1] > 5
    baseline = {0: (100, 200), 90: (642, 100), 180: (495, 642), 270: (200, 495)}[rotate]
    assert box[0] == pytest.approx(baseline[0], abs=1)
    assert box[1] < baseline[1] <= box[3]


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


def test_a_footer_that_ends_in_the_number_of_its_page_is_left_out_of_a_short_document_too(tmp_path: Path) -> None:
    pages = [
        [Text(70, 200 + n, f"Tekst {word}."), Text(70, 810, f"Plan De Lindehof | pagina {n}")]
        for n, word in ((1, "een"), (2, "twee"))
    ]
    assert [row[2] for row in shown(save(tmp_path / "a.pdf", *pages))] == ["Tekst een.", "Tekst twee."]


def test_what_stands_above_or_below_all_else_of_both_pages_runs(tmp_path: Path) -> None:
    pages = [
        [Text(70, 40, "Vereniging De Vaart – Verdeelplan"), Text(70, 100 + 20 * n, f"Tekst {word}."),
         Text(70, 790, "Vaarthuizen, postbus 12"), Text(70, 810, f"Verdeelplan | pagina {n}")]
        for n, word in ((1, "een"), (2, "twee"))
    ]  # fmt: skip
    assert [row[2] for row in shown(save(tmp_path / "a.pdf", *pages))] == ["Tekst een.", "Tekst twee."]


def test_what_opens_both_pages_is_content_in_large_letters_elsewhere_and_in_copies(tmp_path: Path) -> None:
    def read_of(first: list[Text], second: list[Text]) -> list[str]:
        return [row[2] for row in shown(save(tmp_path / "a.pdf", first, second))]

    said = ("Wij praten met ouders.", "Zij komen elke week langs.")
    head, text = Text(70, 40, "Over de ouders"), [Text(70, 100 + 20 * n, line) for n, line in enumerate(said)]
    larger = Text(70, 40, "Over de ouders", 16)
    assert read_of([larger, text[0]], [larger, text[1]]).count("Over de ouders") == 2
    assert read_of([head, text[0]], [Text(70, 60, "Over de ouders"), text[1]]).count("Over de ouders") == 2
    assert read_of([head, *text], [head, *text]).count("Over de ouders") == 2


def test_a_document_without_a_title_has_that_of_its_running_line(tmp_path: Path) -> None:
    pages = [
        [Text(70, 30, f"Schoolprofiel De Linde | pagina {n}", 8), Text(70, 100, f"{n}. Rust", 14, "bold"), *BODY]
        for n in (1, 2, 3)
    ]
    assert read(save(tmp_path / "a.pdf", *pages)).title == "Schoolprofiel De Linde"
    assert read(save(tmp_path / "b.pdf", *[page[1:] for page in pages])).title is None


@pytest.mark.parametrize(
    ("letter", "word", "opening"), [("O", "p", "Op"), ("U", "kunt", "U kunt"), ("W", "ANNEER", "WANNEER")]
)
def test_a_large_letter_opens_the_text_beside_it(tmp_path: Path, letter: str, word: str, opening: str) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            Text(70, 100, "Steunpunt open", 14, "bold"),
            Text(70, 144, letter, 34),
            *paragraph(
                100, 130, f"{word} maandag naar het steunpunt komen dat in het dorp is geopend", "en wie dat wil"
            ),
            Text(70, 154, f"belt eerst. {FULL}"),
            Text(70, 166, "gaat dan langs."),
            *BODY,
        ],
    )
    result = read(path)
    assert result.blocks[0].text == "Steunpunt open"
    assert result.blocks[1].kind == "paragraph"
    assert result.blocks[1].text.startswith(f"{opening} maandag naar het steunpunt")
    assert result.blocks[1].spans[0].text.split("\n")[0] in " ".join(result.pages[0].text.split())


def test_letters_that_count_stand_apart_from_the_text_beside_them(tmp_path: Path) -> None:
    steps = [
        thing
        for n, letter in enumerate("AB")
        for thing in (
            Text(70, 344 + 60 * n, letter, 34),
            *paragraph(100, 330 + 60 * n, "Bespreek het plan met", "het team."),
        )
    ]
    texts = [row[2] for row in shown(save(tmp_path / "a.pdf", [*BODY, *steps]))]
    assert "A Bespreek het plan met" in texts


def test_a_quotation_in_large_letters_is_no_heading_and_heads_nothing(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [
            Text(70, 60, '"Samen zijn wij sterk"', 22),
            Text(70, 100, "Bestuur", 13, "bold"),
            *BODY,
            Text(70, 320, '"Wat telt is dat een kind erbij hoort"', 18),
            Text(70, 360, "Leerlingen", 13, "bold"),
            Text(70, 380, "Er waren er veel."),
            Text(70, 420, '"Beter samen"', 13, "bold"),
            Text(70, 440, "Dat was een plan."),
        ],
    )
    assert [row[2] for row in shown(path) if row[0] == "heading"] == [
        '"Samen zijn wij sterk"',
        "Bestuur",
        "Leerlingen",
        '"Beter samen"',
    ]


def test_a_running_line_with_the_name_of_the_chapter_is_left_out_and_names_the_document(tmp_path: Path) -> None:
    chapters = ("Wie wij zijn", "Geld", "Ouders", "Bijlage")
    pages = [
        [
            Text(70, 30, "Plan De Linde", 8),
            Text(480, 30, "Geld" if chapter == "Ouders" else chapter, 8),  # the name of a chapter may run on
            Text(70, 100, f"{n} {chapter}", 14, "bold"),
            *BODY,
            Text(70, 812, "versie 2.1", 8),
            Text(500, 812, str(n), 8),
        ]
        for n, chapter in enumerate(chapters, start=1)
    ]
    result = read(save(tmp_path / "a.pdf", *pages))
    assert result.title == "Plan De Linde"
    assert not any("De Linde" in block.text or "versie" in block.text for block in result.blocks)
    pages[1].append(Text(70, 45, "Plan De Linde", 8))
    pages[1].append(Text(480, 45, "Niet ingedeeld", 8))
    assert any("Niet ingedeeld" in block.text for block in read(save(tmp_path / "b.pdf", *pages)).blocks)


def test_the_name_of_the_chapter_alone_over_each_page_is_left_out(tmp_path: Path) -> None:
    chapters = ("Wie wij zijn", "Geld en verdeling van de middelen over alle scholen", "Ouders")
    pages = []
    for n, chapter in enumerate(chapters, start=1):
        words = chapter.split()
        heading = [
            Text(70, 100, f"{n} {' '.join(words[:5])}", 16, "bold"),
            Text(70, 120, " ".join(words[5:]), 16, "bold"),
        ]
        pages += [[*heading, *BODY], [Text(70, 30, chapter, 8), *BODY], [Text(70, 30, chapter, 8), *BODY]]
    pages.append([Text(70, 30, "Ouders", 8), Text(70, 60, "Niet ingedeeld", 8), *BODY])
    said = [block.text for block in read(save(tmp_path / "a.pdf", *pages)).blocks]
    assert [text for text in said if text in chapters] == []
    assert "Niet ingedeeld" in said


def test_a_short_heading_that_returns_at_the_top_of_pages_stays(tmp_path: Path) -> None:
    pages = [[Text(70, 70, "Acties", 14, "bold"), *BODY] if n % 4 == 1 else [*BODY] for n in range(12)]
    found = read(save(tmp_path / "a.pdf", *pages)).blocks
    assert [block.text for block in found if block.kind == "heading"] == ["Acties"] * 3


def test_a_line_that_opens_with_a_label_begins_a_paragraph_where_the_one_before_it_does(tmp_path: Path) -> None:
    present = "Aanwezig: Ingrid Boer, Tom Hendriks, Youssef Amrani, Bea de Wit en Lotte Prins"
    path = save(
        tmp_path / "a.pdf",
        [
            *paragraph(70, 100, "Datum: 25 maart 2026", present, "Afwezig: Karin Mulder", "Notulist: Joke Visser"),
            *BODY,
            *paragraph(70, 320, f"Wij lezen {FULL.lower()}", "Amersfoort: dat is een stad."),
        ],
    )
    texts = [row[2] for row in shown(path)]
    assert texts[:4] == ["Datum: 25 maart 2026", present, "Afwezig: Karin Mulder", "Notulist: Joke Visser"]
    assert texts[-1].endswith("Amersfoort: dat is een stad.")


def test_lines_that_are_centred_are_one_text_where_it_goes_on(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.pdf",
        [*BODY, Text(200, 400, "Bespreken in de groep"), Text(221, 412, "met iedereen"), Text(225, 424, "Daarna ja")],
    )
    assert [row[2] for row in shown(path)][2:] == ["Bespreken in de groep met iedereen", "Daarna ja"]


def test_headings_over_pages_that_an_overview_names_in_larger_letters_stay(tmp_path: Path) -> None:
    names = ("Rekenen", "Taal", "Lezen", "Sport", "Muziek", "Kunst")
    overview = [Text(70, 80 + 40 * n, name, 24) for n, name in enumerate(names)]
    pages = [[Text(70, 40, name, 18, "bold"), *BODY] for name in names]
    said = [text for _, _, text in shown(save(tmp_path / "a.pdf", overview, *pages))]
    assert [said.count(name) for name in names] == [2] * 6
