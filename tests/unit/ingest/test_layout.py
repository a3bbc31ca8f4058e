from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.pages.layout import find_blocks
from ingest.pages.page_lines import Line, Piece, make_line

TEXTS = [
    "Visie",
    "Een zin die eindigt.",
    "• punt",
    "o sub",
    "1. eerste",
    "kort-",
    "Wat is nodig?",
    "12 maart 2026",
    "☒ ja",
    "a b c",
]


def build(page: int, entries: list[tuple[str, int, int, bool]]) -> list[Line]:
    """Lines from top to bottom of a page, none in the bands at its edges."""
    lines: list[Line] = []
    for number, (text, x, size, bold) in enumerate(entries):
        y, order = 120 + 14 * number, sum(len(text.split()) for text, *_ in entries[:number])
        pieces = [
            Piece(
                text=word, x=x + 30 * n, end=x + 30 * n + 27, y=y, size=size, bold=bold, top=y - size, bottom=y + 2,
                space=n > 0,
            )
            for n, word in enumerate(text.split())
        ]  # fmt: skip
        lines.append(make_line(page, pieces, order))
    return lines


PAGES = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(TEXTS), st.sampled_from([70, 85, 100, 300]), st.sampled_from([9, 10, 14]), st.booleans()
        ),
        max_size=30,
    ),
    max_size=4,
)


@given(PAGES)
def test_all_words_survive_once_and_in_order(pages: list[list[tuple[str, int, int, bool]]]) -> None:
    lines = [build(number, entries) for number, entries in enumerate(pages, start=1)]
    blocks = find_blocks(lines, [842.0] * len(lines))

    found = "".join(letters(block.text) for block in blocks if block.kind != "row")
    given_ = "".join(letters(line.text) for page in lines for line in page)
    if not any(block.kind == "row" for block in blocks):
        assert found == given_
    assert all(span.boxes for block in blocks for span in block.spans)


@given(PAGES)
def test_spans_give_the_text_of_their_block(pages: list[list[tuple[str, int, int, bool]]]) -> None:
    lines = [build(number, entries) for number, entries in enumerate(pages, start=1)]
    for block in find_blocks(lines, [842.0] * len(lines)):
        assert letters("".join(span.text for span in block.spans)) == letters(block.text)
        assert [span.page for span in block.spans] == sorted(span.page for span in block.spans if span.page)


def letters(text: str) -> str:
    """What is neither white space, a hyphen nor a marker."""
    text = text.removeprefix("• ").removeprefix("o ").removeprefix("1. ")
    return (
        "".join(character for character in text if character.isalnum())
        .replace("1eerste", "eerste")
        .replace("osub", "sub")
    )


def test_lines_with_gaps_that_stand_under_each_other_are_each_by_themselves() -> None:
    list_ = (
        ((70, 140, "An van den Berg"), (180, 270, "trajectbegeleider"), (290, 360, "0511 100 300")),
        ((70, 110, "Bo Vos"), (145, 220, "orthopedagoog"), (253, 323, "0511 100 301")),
        ((70, 130, "Cas de Boer"), (180, 360, "loketmedewerker 0511 100 302")),
        ((70, 160, "Daan Smid adviseur"), (180, 250, "0511 100 303")),
    )
    lines: list[Line] = []
    for number, words in enumerate(list_):
        y = 120 + 14 * number
        pieces = [Piece(text=t, x=x, end=end, y=y, size=10, bold=False, top=y - 8, bottom=y + 2) for x, end, t in words]
        lines.append(make_line(1, pieces, 3 * number))
    assert [block.text for block in find_blocks([lines], [842.0])] == [line.text for line in lines]


WIDE = "Deze regel gaat over de hele breedte van de bladspiegel van dit stuk"


def placed(*entries: tuple[str, int, int, int]) -> list[Line]:
    """Lines of a page with where each begins and ends, and how far down it stands."""
    return [
        make_line(1, [Piece(text, x=x, end=end, y=y, size=10, bold=False, top=y - 8, bottom=y + 2)], number)
        for number, (text, x, end, y) in enumerate(entries)
    ]


def test_text_in_columns_below_wider_text_is_not_cut_at_a_capital() -> None:
    wide = [(WIDE, 70, 520, y) for y in (110, 124, 138, 152, 166)]
    first = [("De zwemlessen zijn in het bad van", 70, 260, 200), ("Akkerdorp en Oudeveen en er is op", 70, 262, 214)]
    first += [("maandag geen les voor de groepen.", 70, 255, 228)]
    second = [("Vraag aan de leerkracht hoe het", 300, 490, 200), ("met de bus gaat en ook wanneer de", 300, 500, 214)]
    second += [("bus weer terug is.", 300, 400, 228)]
    texts = [block.text for block in find_blocks([placed(*wide, *first, *second)], [842.0])]
    assert texts[1:] == [
        "De zwemlessen zijn in het bad van Akkerdorp en Oudeveen en er is op maandag geen les voor de groepen.",
        "Vraag aan de leerkracht hoe het met de bus gaat en ook wanneer de bus weer terug is.",
    ]


def test_a_box_that_the_file_holds_before_its_page_comes_after_the_text_beside_it() -> None:
    box = [("Weetje", 360, 390, 214), ("Vraag de kaart aan bij de", 360, 500, 228), ("juf.", 360, 380, 242)]
    box += [("“De kaart is geel.”", 360, 460, 256)]
    text = [("Elke klas heeft een hoek waar een leerling", 70, 330, y) for y in (200, 214, 228, 242)]
    text.append(("tot rust komt.", 70, 180, 256))
    after = [("Een kop", 70, 140, 330), (WIDE, 70, 520, 350)]
    texts = [block.text for block in find_blocks([placed(*box, *text, *after)], [842.0])]
    assert texts[0].startswith("Elke klas")
    assert texts[1:4] == ["Weetje", "Vraag de kaart aan bij de juf.", "“De kaart is geel.”"]
    columns = [(line[0], 360, 520, line[3]) for line in text]  # a page that holds its right column first, as it may
    first = find_blocks([placed(*columns, *text, *after)], [842.0])[0]
    assert first.spans[0].boxes[0][0] == 360


def test_addresses_beside_each_other_are_no_text_in_columns() -> None:
    wide = [(WIDE, 70, 520, y) for y in (110, 124, 138, 152, 166)]
    names = ("Samenwerkingsverband Beekdal", "Lange Kerkstraat West 12", "Postbus 1200 in Beekdal")
    both = [(name, x, x + 190, 200 + 14 * n) for x in (70, 300) for n, name in enumerate(names)]
    texts = [block.text for block in find_blocks([placed(*wide, *both)], [842.0])]
    assert "Samenwerkingsverband Beekdal" in texts


def test_a_number_without_its_space_goes_on_the_list_that_it_stands_in() -> None:
    page = [
        ("9. Plant meer bomen.", 70, 10, False),
        ("10.Verf de hekken.", 70, 10, False),
        ("11.Maak het plein schoon.", 70, 10, False),
        ("20.Dit is een ander nummer.", 70, 10, False),
    ]
    found = [(block.kind, block.number) for block in find_blocks([build(1, page)], [800])]
    assert found[:3] == [("item", "9"), ("item", "10"), ("item", "11")]
    assert ("item", "20") not in found


@pytest.mark.parametrize(
    "between",
    [
        [("1. Een eik.", 95, 10, False), ("2. Een beuk.", 95, 10, False)],
        [("Dit punt komt van de ouders en staat los van wat er verder in deze lijst staat.", 50, 10, False)],
    ],
)
def test_such_a_list_goes_on_after_what_stands_within_it(between: list[tuple[str, int, int, bool]]) -> None:
    page = [("9. Plant meer bomen.", 70, 10, False), *between, ("10.Verf de hekken.", 70, 10, False)]
    found = [(block.kind, block.number) for block in find_blocks([build(1, page)], [800])]
    assert found[-1] == ("item", "10")


def test_a_number_further_in_is_none_of_that_list() -> None:
    page = [
        ("9. Plant meer bomen, en lees daarvoor in het plan ook hoofdstuk", 70, 10, False),
        ("10.Daar staat meer.", 83, 10, False),
    ]
    found = [(block.kind, block.number) for block in find_blocks([build(1, page)], [800])]
    assert found == [("item", "9")]


def test_a_number_without_its_space_opens_no_list() -> None:
    page = [("De school staat op", 70, 10, False), ("10.Verf de hekken.", 70, 10, False)]
    assert all(block.kind != "item" for block in find_blocks([build(1, page)], [800]))
