"""Documents whose trees were checked by hand against the documents. Nothing here ever writes a golden tree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ingest.read import read
from tests.golden.trees import show_tree

HERE = Path(__file__).parent
REPORT = HERE.parents[1] / "corpus/documents/conferentieverslag-2025-09-25.pdf"
DOCUMENTS = [
    REPORT,
    *sorted(path for path in HERE.glob("rivierenbeek.*") if path.suffix != ".txt" or path.stem.isalpha()),
]


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".html", ".md", ".txt"])
def test_the_same_content_gives_the_same_tree_in_every_format(suffix: str) -> None:
    result = read(HERE / f"rivierenbeek{suffix}")

    assert show_tree(result, pages=False) == (HERE / "rivierenbeek.tree.txt").read_text("utf-8")
    assert result.problems == ()


def test_the_conference_report_has_its_tree() -> None:
    result = read(REPORT)

    assert show_tree(result, pages=True) == (HERE / "conferentieverslag-2025-09-25.tree.txt").read_text("utf-8")
    assert result.title == "Conferentie “Samen verder naar meer inclusief onderwijs: De pedagogische relatie centraal”"
    assert len(result.pages) == 8


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_span_stands_on_its_page(path: Path) -> None:
    result = read(path)
    pages = {page.number: bare(page.text) for page in result.pages}

    for block in result.blocks:
        assert bare("".join(span.text for span in block.spans)) == bare(block.text)
        for span in block.spans:
            assert bare(span.text) in pages[span.page]


@pytest.mark.parametrize("path", [REPORT, HERE / "rivierenbeek.pdf"], ids=lambda path: path.name)
def test_every_span_of_a_pdf_has_a_box_a_line_in_reading_order(path: Path) -> None:
    for block in read(path).blocks:
        for span in block.spans:
            assert span.boxes
            tops = [box[1] for box in span.boxes]
            assert block.kind == "row" or tops == sorted(tops)
            assert all(0 <= x0 < x1 <= 612 and 0 <= y0 < y1 <= 792 for x0, y0, x1, y1 in span.boxes)


def bare(text: str) -> str:
    return re.sub(r"[\s-]", "", text)
