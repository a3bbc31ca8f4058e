from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.pages.contents import PAGE
from ingest.pages.lines import Marker, heading_number, is_contents_entry, page_number, split_marker, unglued


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("• Rust", None, "Rust"),
        ("o Rust", None, "Rust"),
        ("– Rust", None, "Rust"),
        ("- Rust", None, "Rust"),
        ("\uf0b7 Rust", None, "Rust"),
        ("•Rust", None, "Rust"),
        ("✗ Rust", None, "Rust"),
        ("✘ Rust", None, "Rust"),
        ("1. Rust", "1", "Rust"),
        ("12) Rust", "12", "Rust"),
        ("a. Rust", "a", "Rust"),
        ("(b) Rust", "b", "Rust"),
        ("iv. Rust", "iv", "Rust"),
        ("2° Rust", "2", "Rust"),
        ("☒ Dyslexie", None, "☒ Dyslexie"),
        ("☐Dyslexie", None, "☐ Dyslexie"),
        ("□ Dyslexie", None, "☐ Dyslexie"),
    ],
)
def test_markers(text: str, number: str | None, rest: str) -> None:
    marker = split_marker(text)
    assert isinstance(marker, Marker)
    assert (marker.number, marker.rest) == (number, rest)


@pytest.mark.parametrize(
    "text", ["Rust", "–praktijk", "-5 graden", "2.1 Visie", "2025. Een jaar", "i.p.v. labelen", "op school", "1"]
)
def test_what_is_no_marker(text: str) -> None:
    assert split_marker(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2.1 Visie", "2.1"),
        ("3. Acties", "3"),
        ("Thema 3: Normaliseren", "3"),
        ("Artikel 2.47. Ondersteuningsplan", "2.47"),
        ("Artikel 3a", "3a"),
        ("Bijlage B", "B"),
        ("Hoofdstuk IV", "IV"),
        ("Visie", None),
        ("Begroting 2025", None),
        ("Waar staan we in 2027?", None),
    ],
)
def test_numbers_of_headings(text: str, number: str | None) -> None:
    assert heading_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("- 7 -", 7), ("Pagina 7 van 9", 7), ("blz. 7", 7), ("7 leerlingen", None)]
)
def test_page_numbers(text: str, number: int | None) -> None:
    assert page_number(text) == number


def test_entries_of_a_table_of_contents() -> None:
    assert is_contents_entry("2.1 Visie ........ 12")
    assert is_contents_entry("Bijlagen . . . . . . iv")
    assert not is_contents_entry("En toen...")
    assert not is_contents_entry("Naam: .......................")


@given(st.text(max_size=60))
def test_a_marker_never_swallows_text(text: str) -> None:
    marker = split_marker(text)
    if marker is not None:
        kept = marker.rest.replace("☐", "").replace("□", "").replace(" ", "")
        assert kept in text.replace(" ", "").replace("☐", "").replace("□", "") or not kept.strip()


@pytest.mark.parametrize(
    ("glued", "heading"),
    [
        ("HoofdstukII Toezicht", "Hoofdstuk II Toezicht"),
        ("Paragraaf2a", "Paragraaf 2a"),
        ("ArtikelXIa", "Artikel XIa"),
        ("Deelname", "Deelname"),
        ("Hoofdstuk 2", "Hoofdstuk 2"),
        ("Het Hoofdstuk1", "Het Hoofdstuk1"),
    ],
)
def test_a_number_glued_to_its_word_gets_its_space_back(glued: str, heading: str) -> None:
    assert unglued(glued) == heading


def test_a_line_of_spaces_takes_no_time_to_be_told_from_an_entry_of_contents() -> None:
    started = time.process_time()
    assert PAGE.fullmatch(f"Visie{' ' * 20_000}op") is None
    assert time.process_time() - started < 1
    assert PAGE.fullmatch("Visie  12") is not None
    assert PAGE.fullmatch("Kosten € 1.200") is None
