from __future__ import annotations

from typing import cast

import pytest

from assistant.agreements.standing import Standing, stand
from corpus.store import Store
from corpus.types import Passage, Span

LINES = ((10.0, 10.0, 90.0, 20.0), (10.0, 20.0, 60.0, 30.0))
OVER = ((10.0, 5.0, 90.0, 15.0),)
PAGES = {
    3: "Kop. Het bestuur besluit te starten. De school levert een",
    4: "plan aan voor de zomer. Meer staat er niet.",
    5: "Jaar Actie Wie 2028–2029 Elke school heeft een Besturen",
    6: "geschoolde rekencoördinator.",
}


class Pages:
    def page_text(self, document_id: str, page: int | None) -> str:
        return PAGES.get(page or 0, "")


def passage(*spans: Span) -> Passage:
    return Passage(
        id="plan-1", document_id="plan", kind="paragraph", text=" ".join(span.text for span in spans),
        section=("Plan",), spans=spans, ordinal=0, place_id=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "page", "boxes"),
    [
        ("Het bestuur besluit te starten.", 3, LINES),  # a sentence of more
        ("De school levert een plan aan voor de zomer.", 4, OVER),  # over a page: the longer part
    ],
)
def test_what_stands_on_a_page_has_boxes(quote: str, page: int, boxes: object) -> None:
    """Empty boxes mean that there is no page."""
    first = Span(page=3, text="Het bestuur besluit te starten. De school levert een", boxes=LINES)
    second = Span(page=4, text="plan aan voor de zomer.", boxes=OVER)

    found = stand(cast("Store", Pages()), passage(first, second), quote)

    assert found
    assert (found.page, found.boxes) == (page, boxes)


def test_a_row_whose_cells_are_each_cut_by_the_end_of_a_page_stands_there_with_its_longest_piece() -> None:
    spans = (
        Span(page=5, text="2028–2029", boxes=LINES),
        Span(page=5, text="Elke school heeft een", boxes=LINES),
        Span(page=6, text="geschoolde rekencoördinator.", boxes=OVER),
        Span(page=5, text="Besturen", boxes=LINES),
    )
    row = passage(*spans)

    found = stand(cast("Store", Pages()), row, row.text)

    assert found == Standing(quote="geschoolde rekencoördinator.", page=6, boxes=OVER, whole=row.text)


def test_a_row_with_a_piece_that_stands_on_no_page_stands_nowhere() -> None:
    spans = (
        Span(page=5, text="2028–2029", boxes=LINES),
        Span(page=6, text="gescholen rekencoördinator.", boxes=OVER),
        Span(page=5, text="Besturen", boxes=LINES),
    )
    row = passage(*spans)

    assert stand(cast("Store", Pages()), row, row.text) is None
