from __future__ import annotations

from dataclasses import replace

from ingest.pages.grids import Slot
from ingest.pages.page_lines import Line, Piece, make_line
from ingest.pages.running import drop_running

LYING = 595.0


def line(text: str, page: int, y: float, size: float = 10) -> Line:
    return make_line(page, [Piece(text, x=60, end=300, y=y, size=size, bold=False, top=y - size, bottom=y + 2)])


def kept(*pages: list[Line]) -> list[list[str]]:
    return [[line.text for line in page] for page in drop_running(pages, [LYING] * len(pages))]


def test_the_margins_of_a_page_on_its_side_are_no_smaller() -> None:
    pages = [
        [
            line("Stichting Beekdal", n, 76),
            line(f"Het gebouw {word} krijgt een nieuw dak.", n, 130),
            line(f"Plan Beekdal Pagina {n} van 4", n, 525),
        ]
        for n, word in enumerate(("Noord", "Oost", "Zuid", "West"), start=1)
    ]
    assert kept(*pages) == [[page[1].text] for page in pages]


def test_a_title_on_slides_and_the_names_of_columns_on_pages_return_and_are_no_running_lines() -> None:
    slot = Slot(0, 0, 1, 0, 1, (60.0, 200.0, 300.0))
    texts = ("De ouders praten mee over wat hun kind nodig heeft.", "Wij praten in de klas.", "De klas is klein.")
    slides = [[line("Wat we doen", n, 76, 24), line(text, n, 130)] for n, text in enumerate(texts, start=1)]
    assert kept(*slides) == [[one.text for one in slide] for slide in slides]
    tables = [[replace(line("Wat we doen", n, 76), slot=slot), line(text, n, 130)] for n, text in enumerate(texts, 1)]
    assert kept(*tables) == [[one.text for one in page] for page in tables]
