from __future__ import annotations

from ingest.pages.aligned import aligned_rows
from ingest.pages.page_lines import Line, Piece, Row, make_line


def printed(*lines: tuple[tuple[float, float, str], ...]) -> list[Line]:
    """Lines below each other, each of words with where they begin and end."""
    out: list[Line] = []
    order = 0
    for number, words in enumerate(lines):
        y = 100.0 + 12 * number
        pieces = [Piece(text=t, x=x, end=end, y=y, size=10, bold=False, top=y - 8, bottom=y + 2) for x, end, t in words]
        out.append(make_line(1, pieces, order))
        order += len(pieces)
    return out


def test_a_text_set_out_to_both_margins_is_no_table() -> None:
    lines = printed(
        ((50, 120, "Begeleidingsdeel:"), (200, 280, "gespreksverslagen,")),
        ((50, 280, "logboek van de mentor en uitkomsten van de"),),
        ((50, 100, "vragenlijsten,"), (175, 280, "ontwikkelingsperspectief,")),
        ((50, 200, "en afspraken met jeugdhulp."),),
    )
    assert [line.text for line in aligned_rows(lines) if isinstance(line, Line)] == [
        "Begeleidingsdeel: gespreksverslagen,", "logboek van de mentor en uitkomsten van de",
        "vragenlijsten, ontwikkelingsperspectief,", "en afspraken met jeugdhulp.",
    ]  # fmt: skip


def test_numbers_that_stand_under_each_other_at_the_right_are_a_table() -> None:
    lines = printed(((50, 120, "Leerlingen"), (260, 280, "97")), ((50, 130, "Leerkrachten"), (265, 280, "9")))
    rows = aligned_rows(lines)
    assert len(rows) == 2
    assert all(isinstance(row, Row) for row in rows)


def test_a_list_whose_lines_part_at_tabs_is_no_table_because_two_of_them_agree() -> None:
    lines = printed(
        ((50, 120, "An van den Berg"), (160, 250, "trajectbegeleider"), (270, 340, "0511 100 300")),
        ((50, 90, "Bo Vos"), (125, 200, "orthopedagoog"), (233, 303, "0511 100 301")),
        ((50, 110, "Cas de Boer"), (160, 250, "medewerker 0511 100 302")),
        ((50, 140, "Daan Smid adviseur"), (160, 230, "0511 100 303")),
    )
    assert [line.text for line in aligned_rows(lines) if isinstance(line, Line)] == [line.text for line in lines]


def test_a_telephone_number_close_behind_a_word_is_a_word_of_its_own() -> None:
    line = printed(((50, 100, "secretaresse"), (101, 120, "0511"), (124, 140, "100")))[0]
    assert line.text == "secretaresse 0511 100"
    assert printed(((50, 100, "artikel"), (101, 120, "12a")))[0].text == "artikel12a"
