"""Pages that are pictures: read by Tesseract where it is installed, told plainly where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pytest
from PIL import Image

from corpus.errors import ReadError
from ingest.read import read
from ingest.readers import ocr
from ingest.readers.pdf_scans import PageText, recognise_scans
from ingest.reading import ReadingProcess
from tests.unit.ingest.readers.make_pdf import Text, paragraph, save
from tests.unit.ingest.readers.pdf_shown import BODY

needs_tesseract = pytest.mark.skipif(ocr.version() is None, reason="Tesseract with Dutch is not installed")
SCANNED = [
    Text(70, 100, "1.1 Rust in de klas", 14),
    *paragraph(70, 140, "De school heeft elf klassen", "en een tuin.", size=12),
]


def busy() -> None:
    """Whoever reads scans has time."""


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A PDF of one page that is a picture."""
    with pypdfium2.PdfDocument(save(tmp_path / "bron.pdf", SCANNED)) as document:
        page = document[0]
        page.render(scale=200 / 72, grayscale=True).to_pil().convert("1").save(tmp_path / "scan.pdf", resolution=200)
        page.close()
    return tmp_path / "scan.pdf"


@pytest.fixture
def mixed(tmp_path: Path, scan: Path) -> Path:
    """The scan between two pages of text."""
    source = save(tmp_path / "tekst.pdf", BODY, BODY)
    new, opened = pypdfium2.PdfDocument.new, pypdfium2.PdfDocument
    with new() as document, opened(scan) as picture, opened(source) as text:
        document.import_pages(text, [0])
        document.import_pages(picture, [0])
        document.import_pages(text, [1])
        document.save(str(tmp_path / "deels.pdf"))
    return tmp_path / "deels.pdf"


@needs_tesseract
def test_a_scan_is_read_and_marked(scan: Path) -> None:
    with ReadingProcess() as reading:
        result = reading.read(scan)
    assert [block.text for block in result.blocks] == [
        "1.1 Rust in de klas",
        "De school heeft elf klassen en een tuin.",
    ]
    assert result.blocks[0].kind == "heading"
    assert len(result.problems) == 1
    assert "pagina 1" in result.problems[0]
    assert "tekstherkenning" in result.problems[0]
    x0, y0, x1, y1 = result.blocks[0].spans[0].boxes[0]
    assert 65 < x0 < 75 < x1 < 250
    assert 85 < y0 < 100 < y1 < 108


@needs_tesseract
def test_of_a_file_only_the_pages_that_are_pictures_are_recognised(mixed: Path) -> None:
    result = read(mixed, busy)
    assert "elf klassen" in result.pages[1].text
    assert len(result.problems) == 1
    assert "pagina 2" in result.problems[0]


def test_without_tesseract_a_scan_is_told(scan: Path, mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "version", lambda: None)
    with pytest.raises(ReadError, match="scan; installeer Tesseract"):
        read(scan, busy)
    result = read(mixed, busy)
    assert not result.pages[1].text
    assert result.problems == (
        "pagina 2 heeft geen tekst (scan?); installeer Tesseract met Nederlands om haar mee te lezen",
    )


def test_a_tesseract_that_hangs_or_fails_gives_no_words(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "tesseract"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(ocr, "version", lambda: "tesseract")
    monkeypatch.setattr(ocr, "SECONDS", 0.2)
    with pytest.raises(ReadError, match="tekstherkenning"):
        read(scan, busy)
    fake.write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(ReadError, match="tekstherkenning"):
        read(scan, busy)


@pytest.mark.parametrize(("light", "tried"), [(255, True), (120, False)])
def test_a_photograph_under_a_title_is_not_recognised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, light: int, tried: bool
) -> None:
    """A cover with a photograph costs nothing; a page that is printed in a picture is read."""
    picture = Image.new("L", (300, 400), light)
    picture.paste(20, (40, 100, 260, 120))
    picture.save(tmp_path / "beeld.pdf", resolution=50)
    seen: list[int] = []

    def recognise(drawn: Sequence[object], _: object) -> list[list[object]]:
        seen.append(len(drawn))
        return [[] for _ in drawn]

    monkeypatch.setattr(ocr, "version", lambda: "tesseract")
    monkeypatch.setattr(ocr, "recognise", recognise)
    page = PageText(1, 432, 576, text="Schoolprofiel", picture=1.0)
    with pypdfium2.PdfDocument(tmp_path / "beeld.pdf") as document:
        recognise_scans(document, [page], busy)
    assert seen == ([1] if tried else [0])


def test_without_time_no_scan_is_recognised(mixed: Path) -> None:
    with ReadingProcess(patient=False) as reading:
        assert not reading.read(mixed).pages[1].text


def test_words_come_with_places_and_doubtful_ones_are_left_out() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    rows = [
        "4\t1\t1\t1\t1\t0\t100\t200\t300\t40\t-1\t",
        "5\t1\t1\t1\t1\t1\t100\t200\t40\t40\t77\tLJ",
        "5\t1\t1\t1\t1\t2\t160\t200\t100\t40\t91\tLift",
        "5\t1\t1\t1\t1\t3\t300\t200\t50\t40\t12\t~|",
    ]
    pieces = ocr.read_words("\n".join([head, *rows]), scale=4)
    assert [(piece.text, piece.x, piece.end) for piece in pieces] == [("☐", 25, 35), ("Lift", 40, 65)]
