"""PDFs with one kind of difficulty each. Their trees keep what was read of them when we compared it with the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.read import read
from tests.golden.test_golden_trees import bare
from tests.golden.trees import show_tree

PDFS = sorted((Path(__file__).parent / "awkward").glob("*.pdf"))


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_the_tree(path: Path) -> None:
    result = read(path)

    assert show_tree(result, pages=True) == path.with_suffix(".tree.txt").read_text("utf-8")
    assert result.problems == ()


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_every_span_stands_on_its_page_and_has_a_box_on_it(path: Path) -> None:
    result = read(path)
    pages = {page.number: bare(page.text) for page in result.pages}

    for block in result.blocks:
        for span in block.spans:
            assert bare(span.text) in pages[span.page]
            assert span.boxes
            assert all(0 <= x0 < x1 <= 842 and 0 <= y0 < y1 <= 842 for x0, y0, x1, y1 in span.boxes)


def test_there_are_documents_to_test() -> None:
    assert len(PDFS) >= 12
