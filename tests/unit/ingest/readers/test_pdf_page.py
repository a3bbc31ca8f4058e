"""Pages as pictures: what a passage's boxes enclose is what one sees there."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from corpus.errors import ReadError
from ingest.page_image import page_image
from ingest.readers.pdf import read
from ingest.readers.pdf_page import MOST_PIXELS, SCALE, draw
from tests.unit.ingest.readers.make_pdf import Text, save


def ink(picture: Image.Image, box: tuple[float, float, float, float], scale: float) -> tuple[int, int]:
    """How many dark pixels a picture has, and how many of them lie in a box (points)."""
    x0, y0, x1, y1 = (side * scale for side in box)
    dark = [
        (x, y)
        for x in range(picture.width)
        for y in range(picture.height)
        if int(picture.getpixel((x, y))) < 128  # type: ignore[arg-type]
    ]
    return len(dark), sum(x0 - 2 <= x <= x1 + 2 and y0 - 2 <= y <= y1 + 2 for x, y in dark)


def drawn(path: Path) -> tuple[Image.Image, float, float]:
    png, width, height = draw(path, 1)
    return Image.open(io.BytesIO(png)).convert("L"), width, height


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_box_encloses_the_words_on_a_turned_page(tmp_path: Path, rotate: int) -> None:
    path = save(tmp_path / "a.pdf", [Text(100, 200, "Rust in de klas", turned=rotate // 90)], rotate=rotate)
    picture, width, _ = drawn(path)
    (block,) = read(path).blocks
    every, inside = ink(picture, block.spans[0].boxes[0], picture.width / width)

    assert every > 100
    assert inside == every


def test_a_box_encloses_the_words_on_a_cropped_page(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(100, 200, "Rust in de klas")])
    writer = pypdf.PdfWriter(clone_from=path)
    writer.pages[0].cropbox = pypdf.generic.RectangleObject((50, 0, 595, 742))
    with path.open("wb") as file:
        writer.write(file)
    picture, width, _ = drawn(path)
    (block,) = read(path).blocks
    every, inside = ink(picture, block.spans[0].boxes[0], picture.width / width)

    assert width == 545
    assert inside == every > 100


def test_a_poster_is_drawn_smaller(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(100, 200, "Groot")])
    writer = pypdf.PdfWriter(clone_from=path)
    writer.pages[0].mediabox = pypdf.generic.RectangleObject((0, 0, 9000, 9000))
    with path.open("wb") as file:
        writer.write(file)
    picture, width, _ = drawn(path)

    assert width == 9000
    assert picture.width * picture.height <= 1.01 * MOST_PIXELS < SCALE**2 * 9000**2


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_is_not_there(tmp_path: Path, number: int) -> None:
    path = save(tmp_path / "a.pdf", [Text(100, 200, "Rust")])
    with pytest.raises(ReadError):
        draw(path, number)
    with pytest.raises(ReadError, match=f"Pagina {number}"):
        page_image(path, number)


def test_the_picture_comes_whole_from_its_own_process(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [Text(100, 200, "Rust")])
    image = page_image(path, 1)

    assert Image.open(io.BytesIO(image.png)).size == (round(2 * image.width), round(2 * image.height))
    assert (image.width, image.height) == (595, 842)


def test_what_is_no_pdf_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 niets")
    with pytest.raises(ReadError):
        page_image(tmp_path / "a.pdf", 1)


def test_the_words_of_a_page_come_with_where_they_are_seen(tmp_path: Path) -> None:
    """A page that is cropped and turned too: a word's box encloses its ink."""
    path = save(tmp_path / "a.pdf", [Text(100, 200, "Rust"), Text(300, 400, "alom")])
    writer = pypdf.PdfWriter(clone_from=path)
    writer.pages[0].rotate(90)
    writer.pages[0].cropbox = pypdf.generic.RectangleObject((50, 60, 500, 800))
    with path.open("wb") as file:
        writer.write(file)
    image = page_image(path, 1)
    picture = Image.open(io.BytesIO(image.png)).convert("L")

    assert [word for word, _ in image.words] == ["Rust", "alom"]
    inked = [ink(picture, box, picture.width / image.width) for _, box in image.words]
    assert sum(inside for _, inside in inked) == inked[0][0] > 0
