"""What a document says of itself: its date, and whether it is a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.manifest import find_sources
from corpus.types import Block
from ingest.cover import date_of, status_of
from ingest.pipeline import make_record
from ingest.read import SUFFIXES, read


def line(text: str) -> Block:
    return Block(kind="paragraph", text=text, spans=())


def row(*cells: tuple[str, str]) -> Block:
    return Block(kind="row", text=" ".join(cell for _, cell in cells), cells=cells, spans=())


@pytest.mark.parametrize(
    ("block", "date"),
    [
        (line("Beekdal, 3 maart 2027"), "2027-03-03"),
        (row(("Doel", "Minder verzuim"), ("Klaar", "1 juli 2028")), None),
        (row(("Einddatum", "1 juli 2028"), ("Wat", "Folder maken")), None),
        (Block(kind="item", text="Op 1 juli 2028 is de folder klaar.", spans=()), None),
        (Block(kind="item", text="Datum: 3 maart 2027", spans=()), "2027-03-03"),
        (row(("", "Datum"), ("", "3 maart 2027")), "2027-03-03"),
        (row(("Onderdeel", "Vastgesteld door het bestuur"), ("Gegeven", "3 maart 2027")), "2027-03-03"),
        (row(("Onderdeel", "Advies van de raad"), ("Gegeven", "3 maart 2027")), None),
        (row(("Versie", "Schrijver"), ("3 maart 2027", "A. Jansen")), "2027-03-03"),
        (
            line(
                "Vastgesteld door het college van bestuur van de stichting op 3 maart 2027, na instemming van de "
                "medezeggenschapsraad op 8 februari 2027"
            ),
            "2027-03-03",
        ),
        (line("Na instemming van de raad op 8 februari 2027 vastgesteld op 3 maart 2027"), "2027-03-03"),
        (
            line(
                "Datum: 3 maart 2027 Aanwezig: Anna de Boer (voorzitter), Bea Smit, Cor Post, Dirk Kok en Eef Vos "
                "(notulist), namens de scholen van de stichting"
            ),
            "2027-03-03",
        ),
        (
            line(
                "Plaats en tijd: raadzaal, 19.30 uur Datum: woensdag 3 maart 2027 Aanwezig: Anna de Boer (voorzitter), "
                "Bea Smit, Cor Post, Dirk Kok en Eef Vos"
            ),
            "2027-03-03",
        ),
        (
            line(
                "Thema: afspraken over het rooster van de bovenbouw, datum: 3 maart 2027, en wat daarvan is gekomen op "
                "alle scholen van de stichting"
            ),
            None,
        ),
        (
            line(
                "Thema: afspraken over het rooster van de bovenbouw met als datum: 3 maart 2027 en wat daarvan is "
                "gekomen op alle scholen van de stichting"
            ),
            None,
        ),
        (
            line(
                "Ingangsdatum: 3 maart 2027 voor alle scholen van de stichting, en voor de andere scholen zodra hun "
                "raad daarmee heeft ingestemd"
            ),
            None,
        ),
        (line("In het vorige plan is besloten dat wij op 3 maart 2027 met alle scholen, ouders en leerlingen om tafel "
              "gaan over wat er beter kan."), None),
    ],
)  # fmt: skip
def test_the_date_is_the_documents_own(block: Block, date: str | None) -> None:
    assert date_of([block], "plan.pdf") == date


@pytest.mark.parametrize(
    "text",
    [
        "Het bestuur besluit dat de mentor uiterlijk 1 mei 2028 belt.",
        "De mentor belt de ouders voor 3 juni 2029.",
        "De ouders bellen op 3 juni 2029.",
        "De open dag is 3 juni 2029",
        "Inleveren vóór vrijdag 3 juni 2029",
        "Op 3 juni 2029 open huis",
        "Het verslag van 3 juni 2029 wordt vastgesteld.",
        "Sinds 3 juni 2029 zonder wachtlijst",
    ],
)
def test_a_date_by_which_or_on_which_something_happens_is_none_of_the_document(text: str) -> None:
    assert date_of([line("Besluitenlijst"), line(text)], "lijst.txt") is None


@pytest.mark.parametrize(
    "text",
    [
        "Datum: 3 juni 2029. Voor alle scholen van de regio.",
        "Vergadering van 3 juni 2029",
        "Vergadering op 3 juni 2029",
        "Notulen van 3 juni 2029.",
        "Rotterdam, 3 juni 2029",
        "Stichting De Brug, donderdag 3 juni 2029, Het Gemeentehuis",
        "Uitgebracht aan het bestuur van De Brug, 3 juni 2029",
        "Deze bladzijde is bijgewerkt op 3 juni 2029.",
        "De school is verzonnen. Laatst bijgewerkt op 3 juni 2029.",
        "3 juni 2029, door Anne Jansen",
    ],
)
def test_a_date_that_a_few_words_tell_is_the_documents(text: str) -> None:
    assert date_of([line("Verslag"), line(text)], "verslag.txt") == "2029-06-03"


def test_the_date_of_adoption_comes_before_that_of_a_version() -> None:
    head = [line("Versie 12 december 2025"), line("Vastgesteld door het bestuur op 20 april 2026")]
    assert date_of(head, "plan.pdf") == "2026-04-20"


def test_when_something_was_counted_is_no_date_of_the_document() -> None:
    assert date_of([line("Aantal leerlingen: 214 (1 oktober 2025)")], "profiel.docx") is None


def test_a_date_in_a_footnote_is_none_of_the_document() -> None:
    for mark, note in (
        ("²", "2 Peildatum 1 mei 2027."),
        ("²", "² Peildatum 1 mei 2027."),
        ("ⁱᵛ", "iv Stand 1 mei 2027."),
    ):
        assert date_of([line(f"Er zijn 37 kinderen{mark} thuis."), line(note)], "plan.pdf") is None
    assert date_of([line("Er zijn 37 kinderen thuis."), line("2 Peildatum 1 mei 2027.")], "plan.pdf") == "2027-05-01"
    assert date_of([line("Plan van de school²"), line("2 mei 2027")], "plan.pdf") == "2027-05-02"


def test_without_a_date_of_its_own_that_of_the_file_counts() -> None:
    assert date_of([row(("Doel", "Rust"), ("Klaar", "1 juli 2028"))], "plan_2027-03-03.pdf") == "2027-03-03"


@pytest.mark.parametrize(
    ("title", "lines", "file", "status"),
    [
        ("Jaarplan", ["Concept 0.4, 12 december 2026, ter bespreking in de raad"], "plan.docx", "concept"),
        ("Jaarplan", ["Versie 0.4 – concept"], "plan.docx", "concept"),
        ("Jaarplan (concept) – De Linde", [], "plan.docx", "concept"),
        ("Concept-jaarplan 2027", [], "plan.docx", "concept"),
        ("Jaarplan", [], "jaarplan_concept_v2.docx", "concept"),
        ("Jaarplan", ["Vastgesteld door het bestuur op 20 april 2027"], "plan.pdf", "vastgesteld"),
        ("Jaarplan", ["Versie 2.1 – vastgesteld door het bestuur op 20 april 2027"], "plan.pdf", "vastgesteld"),
        ("Jaarplan", ["Versie 2.1 – nog niet vastgesteld in 2027"], "plan.pdf", None),
        ("Jaarplan", ["Dit plan is op 20 april 2027 door het bestuur vastgesteld."], "plan.pdf", "vastgesteld"),
        ("Jaarplan", ["Status: vastgesteld"], "plan.pdf", "vastgesteld"),
        ("Jaarplan", [], "jaarplan-vastgesteld.pdf", "vastgesteld"),
        ("Jaarplan", [], "jaarplan.pdf", None),
        ("Jaarplan", ["Vastgesteld door het bestuur op …"], "plan.pdf", None),
        ("Jaarplan", ["Vastgesteld door het bestuur op 20 april 2027"], "jaarplan-concept.pdf", None),
        ("Jaarplan", ["Dit plan is nog niet vastgesteld door het bestuur in 2027."], "plan.pdf", None),
        ("Notulen", ["Het verslag van 10 september 2026 wordt vastgesteld."], "notulen.pdf", None),
        ("Notulen", ["Vastgesteld wordt dat er in 2027 genoeg leden zijn."], "notulen.pdf", None),
        ("Notulen", ["Jaarplan 2027 (concept)"], "notulen.pdf", None),
        ("Pedagogisch concept", ["Concept: natuurlijk leren"], "pedagogisch-concept.md", None),
        ("Jaarplan", [], "jaarplan-2027-concept.pdf", "concept"),
        ("Ons concept van leren", ["Concept en praktijk gaan samen."], "concept-van-leren.pdf", None),
    ],
)
def test_a_status_is_only_what_is_said_of_the_document(
    title: str, lines: list[str], file: str, status: str | None
) -> None:
    assert status_of(title, [line(text) for text in lines], file) == status


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ((("", "Status"), ("", "concept")), "concept"),
        ((("Onderdeel", "Vastgesteld door het bestuur"), ("Gegeven", "20 april 2027")), "vastgesteld"),
        ((("Actie", "Jaarplan"), ("Stand", "concept")), None),
        ((("Besluit", "Jaarplan vastgesteld"), ("Datum", "20 april 2027")), None),
    ],
)
def test_a_row_tells_a_status_by_its_label(cells: tuple[tuple[str, str], ...], status: str | None) -> None:
    assert status_of("Jaarplan", [row(*cells)], "plan.pdf") == status


def test_what_a_document_says_of_itself_gives_way_to_the_manifest(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("# Jaarplan\n\nConcept, 3 maart 2027\n\nElke school belt ouders.\n", "utf-8")
    (source,) = find_sources(tmp_path, SUFFIXES)
    assert make_record(source, read(tmp_path / "plan.md")).info.status == "concept"
    (tmp_path / "manifest.toml").write_text('[[document]]\nfile = "plan.md"\nstatus = "vastgesteld"\n', "utf-8")
    (source,) = find_sources(tmp_path, SUFFIXES)
    info = make_record(source, read(tmp_path / "plan.md")).info
    assert (info.status, info.date) == ("vastgesteld", "2027-03-03")


LETTER = """Stichting De Brug
Kade 1, Beekdal

Aan het bestuur van de school

Beekdal, 3 maart 2027

Betreft: overleg

{}

Wij overleggen elk jaar met u.
Dat gaat goed.
"""


@pytest.mark.parametrize(("opening", "headings"), [("Geacht bestuur,", 0), ("Wij schrijven u over het overleg.", 3)])
def test_what_stands_above_a_salutation_is_no_heading(tmp_path: Path, opening: str, headings: int) -> None:
    (tmp_path / "brief.txt").write_text(LETTER.format(opening), "utf-8")
    blocks = read(tmp_path / "brief.txt").blocks
    assert sum(block.kind == "heading" for block in blocks) == headings
    assert any(block.text == "Aan het bestuur van de school" for block in blocks)
