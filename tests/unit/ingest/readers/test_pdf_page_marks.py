"""Where one page says which of how many it is: that goes, and what stands beside it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.read import read
from tests.unit.ingest.readers.make_pdf import Text, paragraph, save

BODY = [
    Text(70, 70, "Weekbericht De Linde", size=16, font="bold"),
    *paragraph(70, 100, "Een zin over scholen in de regio die hulp geven aan kinderen", "die thuis zitten."),
]


def foot(path: Path, *texts: tuple[float, str], y: float = 810) -> list[str]:
    """What is read of texts on one line below the text."""
    page = [*BODY, *(Text(x, y, text, size=8) for x, text in texts)]
    return [block.text for block in read(save(path / "a.pdf", page)).blocks][2:]


@pytest.mark.parametrize(
    ("texts", "left"),
    [
        ([(70, "Postbus 12, 1234 AB Beekdal"), (450, "Pagina 1 van 1")], ["Postbus 12, 1234 AB Beekdal"]),
        ([(70, "Bel 0511 123456 | pagina 1 van 1")], ["Bel 0511 123456"]),
        ([(70, "pag. 1/1 – Bel 0511 123456")], ["Bel 0511 123456"]),
        ([(70, "Team"), (250, "12 maart 2027"), (450, "blz. 1/1")], ["Team", "12 maart 2027"]),
        ([(70, "Bel 0511 123456"), (450, "Blz. 1")], ["Bel 0511 123456"]),
        ([(70, "Weekbericht De Linde"), (450, "Pagina: 1 van 1")], []),
        ([(70, "Lees pagina 1 van 1 ook eens")], ["Lees pagina 1 van 1 ook eens"]),
        ([(70, "Zie bijlage 2, pagina 1 van 12")], ["Zie bijlage 2, pagina 1 van 12"]),
        ([(70, "Zie ook het boek op pagina 1")], ["Zie ook het boek op pagina 1"]),
    ],
)
def test_the_number_of_a_lone_page_is_no_text(tmp_path: Path, texts: list[tuple[float, str]], left: list[str]) -> None:
    assert foot(tmp_path, *texts) == left


def test_amid_the_page_it_is_text(tmp_path: Path) -> None:
    said = "Het formulier staat op pagina 1 van 1"
    assert foot(tmp_path, (70, said), y=400) == [said]
