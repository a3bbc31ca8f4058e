from __future__ import annotations

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.verify import normalise, stands_in

PAGE = "Het verband telt 42 scholen. In 2027–2031 worden “wachtlijsten” niet langer geaccepteerd: uiterlijk 1 mei."
LETTERS = string.ascii_letters + string.digits + "éïö"


@given(st.integers(0, len(PAGE) - 1), st.integers(1, len(PAGE)))
def test_every_part_of_a_page_stands_in_it(start: int, length: int) -> None:
    quote = PAGE[start : start + length]

    assert stands_in(quote, PAGE) == any(not c.isspace() and c not in "-–" for c in quote)


@given(st.integers(0, len(PAGE) - 1), st.sampled_from(LETTERS))
def test_one_other_letter_or_digit_is_refused(position: int, other: str) -> None:
    assume(PAGE[position].isalnum() and PAGE[position] != other)

    assert not stands_in(PAGE[:position] + other + PAGE[position + 1 :], PAGE)


@given(st.integers(0, len(PAGE) - 1))
def test_one_letter_or_digit_less_is_refused(position: int) -> None:
    assume(PAGE[position].isalnum())
    left, right = PAGE[:position], PAGE[position + 1 :]
    assume(left and right)

    assert not stands_in(left + right, PAGE)


@given(st.integers(0, len(PAGE)), st.sampled_from(LETTERS))
def test_one_letter_or_digit_more_is_refused(position: int, added: str) -> None:
    assert not stands_in(PAGE[:position] + added + PAGE[position:], PAGE)


@given(
    st.lists(st.sampled_from([" ", "\n", "\t", "\u00a0", "\r\n", "\u2009", "-\n", "\u00ad\n", "\u200b"]), max_size=8)
)
def test_white_space_and_hyphens_at_line_ends_do_not_matter(breaks: list[str]) -> None:
    page = PAGE
    for number, inserted in enumerate(breaks):
        position = (number * 13 + 5) % len(page)
        page = page[:position] + inserted + page[position:]

    assert stands_in(PAGE, page)
    assert stands_in(page, PAGE)


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        ("efficiënte koﬃe", "eﬃciënte koffie"),
        ("‘één’ – “twee”", "'één' - \"twee\""),
        ("coördinator", "coo\u0308rdinator"),
        ("samenwerkingsverband", "het samenwerkings-\nverband van"),
        ("IJsselland", "Ĳsselland"),
        ("2027-2031", "2027—2031"),
    ],
)
def test_how_a_page_is_set_does_not_matter(quote: str, page: str) -> None:
    assert stands_in(quote, page)
    assert stands_in(page.removeprefix("het ").removesuffix(" van"), quote)


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        ("wel geaccepteerd", "niet geaccepteerd"),
        ("school", "School"),
        ("een", "één"),
        ("42 scholen", "24 scholen"),
        ("1 mei", "l mei"),
        ("12.500", "12,500"),
        ("ja.", "ja"),
    ],
)
def test_what_says_something_else_is_refused(quote: str, page: str) -> None:
    assert not stands_in(quote, page)


def test_a_footnote_is_no_digit() -> None:
    assert not stands_in("983 leerlingen", "98³ leerlingen")


@pytest.mark.parametrize("quote", ["", " \n", "-", "–\u00ad", "\u200b"])
def test_a_quote_of_nothing_stands_nowhere(quote: str) -> None:
    assert not stands_in(quote, PAGE)


@given(st.text(), st.text())
def test_a_text_stands_in_whatever_holds_it(text: str, around: str) -> None:
    assume(normalise(text))

    assert stands_in(text, f"{around}\n{text}\n{around}")
