from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.read import read
from ingest.readers.text import read_text


def shown(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read_text(text)]


def test_headings_by_underlining_numbers_and_standing_alone() -> None:
    text = (
        "Plan\n====\n\nVisie\n\n1. Rust\n\nWe willen rust.\n\n2. Ruimte\n\nWe willen ruimte.\n\nActies\n\nWe oefenen.\n"
    )
    assert shown(text) == [
        ("heading", 1, "Plan"),
        ("heading", 2, "Visie"),
        ("heading", 3, "1. Rust"),
        ("paragraph", 0, "We willen rust."),
        ("heading", 3, "2. Ruimte"),
        ("paragraph", 0, "We willen ruimte."),
        ("heading", 2, "Acties"),
        ("paragraph", 0, "We oefenen."),
    ]


def test_numbered_lines_that_follow_each_other_are_items() -> None:
    assert shown("We kiezen:\n\n1. Rust\n2. Ruimte\n3. Tijd\n")[1:] == [
        ("item", 1, "Rust"),
        ("item", 1, "Ruimte"),
        ("item", 1, "Tijd"),
    ]


def test_a_series_has_one_level() -> None:
    text = "Opbrengsten\n\nThema 1: Rust\n\n• Oefenen.\n\nThema 2: Ruimte\n\n• Bouwen.\n"
    assert [row[:2] for row in shown(text)] == [
        ("heading", 1),
        ("heading", 2),
        ("item", 1),
        ("heading", 2),
        ("item", 1),
    ]


def test_items_are_joined_over_lines_and_as_deep_as_they_are_indented() -> None:
    text = (
        "Vooraf.\n\n• Wat is nodig?\n\n    o Tijd om te oefenen, ook\n      buiten de les.\n    o Geld.\n\n• Acties:\n"
    )
    assert shown(text)[1:] == [
        ("item", 1, "Wat is nodig?"),
        ("item", 2, "Tijd om te oefenen, ook buiten de les."),
        ("item", 2, "Geld."),
        ("item", 1, "Acties:"),
    ]


def test_wrapped_paragraphs_are_joined_and_words_made_whole() -> None:
    text = (
        "De leerling staat in het midden krijgt begelei-\nding die past bij wat hij of zij nodig heeft in de\nklas.\n"
    )
    assert shown(text) == [
        (
            "paragraph",
            0,
            "De leerling staat in het midden krijgt begeleiding die past bij wat hij of zij nodig heeft in de klas.",
        )
    ]


def test_columns_are_a_table_and_page_numbers_are_left_out() -> None:
    text = "Vooraf.\n\nWie         Wat\nSchool      Plan\nGemeente    Geld\n\n\f7\n\nDaarna.\n"
    blocks = read_text(text)
    assert [block.cells for block in blocks if block.kind == "row"] == [
        (("Wie", "School"), ("Wat", "Plan")),
        (("Wie", "Gemeente"), ("Wat", "Geld")),
    ]
    assert blocks[-1].text == "Daarna."
    assert "7" not in [block.text for block in blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Eén “vraag” over financiële ruimte.\r\n".encode(encoding))
    assert read(path).blocks[0].text == "Eén “vraag” over financiële ruimte."


@given(
    st.lists(
        st.sampled_from(["Visie", "1. Rust", "• punt", "  o sub", "Een zin.", "", "woord- ", "a  b", "===", "\f"]),
        max_size=40,
    )
)
def test_no_letter_is_lost_or_doubled(lines: list[str]) -> None:
    kept = "".join(block.text for block in read_text("\n".join(lines)))
    for letter in "Vpzd":
        assert kept.count(letter) == "".join(lines).count(letter)


def test_a_first_line_with_a_date_is_the_title_though_it_ends_in_a_full_stop() -> None:
    text = "Notulen van de raad 21 maart 2013.\n\nWe openen om acht uur.\n\nWe sluiten om tien uur.\n"

    assert shown(text)[0] == ("title", 0, "Notulen van de raad 21 maart 2013.")


def test_a_first_heading_right_above_another_of_its_shape_is_the_title() -> None:
    text = "Notulen van de raad\n\nVergadering van maart\n\nWe openen om acht uur.\n\nBesluiten\n\nEr is koffie.\n"

    assert [kind for kind, _, _ in shown(text)] == ["title", "heading", "paragraph", "heading", "paragraph"]


def test_lines_that_open_with_what_they_are_about_stay_apart() -> None:
    text = "We beginnen op tijd en zijn blij.\n\nAanwezig: Jan, Piet en Klaas\nAfwezig: Marie van den Berg\n"

    assert [said for _, _, said in shown(text)][1:] == ["Aanwezig: Jan, Piet en Klaas", "Afwezig: Marie van den Berg"]


def test_a_line_that_opens_with_what_it_is_about_is_no_heading() -> None:
    blocks = read_text("Verslag overleg\n\nAanwezig: An, Bo\n\nWe praatten.\n\nThema 1: Rust\n\nStil zijn.\n")
    assert [block.kind for block in blocks] == ["heading", "paragraph", "paragraph", "heading", "paragraph"]


def test_a_heading_between_two_numbers_of_a_series_is_of_the_first(tmp_path: Path) -> None:
    text = (
        "NOTULEN TEAM ZORG\n\nDatum: 12 maart 2027\n\n1. Opening\nWe beginnen om drie uur.\n\n2. Verzuim\n"
        "Het daalt.\n\nACTIEPUNTEN\n- Bert belt.\n\n3. Rondvraag\nGeen vragen.\n\nACTIEPUNTEN\n"
        "Anja maakt de agenda.\n\nBESLUITEN\nHet plan gaat in.\n"
    )
    headings = [row for row in shown(text) if row[0] in ("heading", "title")]
    assert headings == [
        ("title", 0, "NOTULEN TEAM ZORG"), ("heading", 1, "1. Opening"), ("heading", 1, "2. Verzuim"),
        ("heading", 2, "ACTIEPUNTEN"), ("heading", 1, "3. Rondvraag"), ("heading", 2, "ACTIEPUNTEN"),
        ("heading", 1, "BESLUITEN"),
    ]  # fmt: skip


def test_a_chapter_right_over_the_next_number_of_a_series_stays_above_it() -> None:
    text = (
        "ALGEMEEN\n\n1. Doel\n\nWe willen rust.\n\n2. Bereik\n\nIn alle scholen.\n\n"
        "WERKWIJZE\n\n3. Aanmelden\n\nDat doet een school.\n"
    )
    assert [(level, text) for kind, level, text in shown(text) if kind == "heading"] == [
        (1, "ALGEMEEN"), (2, "1. Doel"), (2, "2. Bereik"), (1, "WERKWIJZE"), (2, "3. Aanmelden"),
    ]  # fmt: skip


def test_a_paragraph_that_opens_with_a_word_and_a_number_is_no_heading() -> None:
    text = (
        "Op 4 februari kwamen dertig leraren en ouders bij elkaar om te praten over\nde overgang naar de brugklas.\n\n"
        "Groep 8 gaat dit jaar weer op kampeerweekend met leerlingen, leraren en ouders\ndie daar zin in hebben.\n\n"
        "Thema 3: Wat wij samen met alle ouders van de leerlingen willen en\nkunnen doen\n\nPraten.\n"
    )
    assert [kind for kind, _, _ in shown(text)] == ["paragraph", "paragraph", "heading", "paragraph"]


def test_a_message_has_its_subject_as_its_title(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(
        "Van: Ans de Boer <a@b.example>\nVerzonden: dinsdag 9 maart 2027 10:14\nOnderwerp: RE: Fwd: "
        "afspraken vervoer\n\n"
        "Beste Bert,\n\nWe bellen.\n\nAns de Boer | adviseur\n\n> Kun jij de afspraken\n> op papier zetten?\n",
        "utf-8",
    )
    result = read(path)
    assert result.title == "Afspraken vervoer"
    assert [(block.kind, block.text) for block in result.blocks][-2:] == [
        ("paragraph", "Ans de Boer | adviseur"), ("paragraph", "Kun jij de afspraken op papier zetten?"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "From: Ans de Boer\nTo: Team\nSubject: Schoolreis\n\nBeste collega's,\n\nWe gaan naar zee.\n\nGroet,\n\nAns\n",
        "Van: Ans\nAan: Bert\nOnderwerp: Schoolreis\n\nBert,\n\nNaar zee.\n\nAns\n\nVan: Bert\n\nAns, waarheen?\n",
        "Van: Ans\nCC: Bert\nOnderwerp: Schoolreis\n\nBert,\n\nNaar zee.\n\nGroet,\n\nAns\n\nSchool De Bron in Beek.\n",
    ],
)
def test_a_name_below_a_message_is_no_heading_and_labels_above_it_no_title(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(text, "utf-8")
    result = read(path)
    assert result.title == "Schoolreis"
    assert {block.kind for block in result.blocks} == {"paragraph"}


def test_more_than_a_number_keeps_its_sign_where_no_message_is_quoted() -> None:
    norms = "Voor lezen geldt:\n\n> 80% van de leerlingen haalt 1F\n>60% haalt 2F\n\nDat is veel.\n"
    assert "> 80% van de leerlingen haalt 1F >60% haalt 2F" in [block.text for block in read_text(norms)]
    quoted = "Beste Bert,\n\nPrima.\n\n> Kan de zaal op\n> 12 maart open blijven?\n"
    assert read_text(quoted)[-1].text == "Kan de zaal op 12 maart open blijven?"
    assert [block.number for block in read_text("Beste Bert,\n\n> 1. Zaal\n> 2. Eten\n")[-2:]] == ["1", "2"]
