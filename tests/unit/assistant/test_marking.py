"""Of the lines of a passage only the words of the quote are marked, and never others."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.marking import narrowed
from assistant.verify import normalise
from assistant.words.sentences import sentences
from corpus.types import Box
from ingest.page_image import page_image
from ingest.readers.pdf import read

PLAN = Path(__file__).resolve().parents[3] / "evals/golden/documents/ondersteuningsplan-2027-2031-zilverdijk.pdf"
LINES = ((10.0, 10.0, 90.0, 20.0), (10.0, 20.0, 90.0, 30.0))


def words(*lines: str) -> list[tuple[str, Box]]:
    """Words of ten points on lines of ten points."""
    return [
        (word, (10.0 * at + 10, 10.0 * number + 10, 10.0 * at + 19, 10.0 * number + 20))
        for number, line in enumerate(lines)
        for at, word in enumerate(line.split())
    ]


def test_a_quote_is_the_end_of_one_line_and_the_beginning_of_the_next() -> None:
    page = words("Dit is zo. Wij gaan samen-", "werken. Dat is het.", "Wij gaan samenwerken.")

    assert narrowed(LINES, page, "Wij gaan samenwerken.") == ((40.0, 10.0, 69.0, 20.0), (10.0, 20.0, 19.0, 30.0))
    assert narrowed(LINES, page, "Dat is het.") == ((20.0, 20.0, 49.0, 30.0),)


@pytest.mark.parametrize("quote", ["", "Dit staat er niet.", "Ja."])
def test_where_it_cannot_be_told_the_whole_lines_are_kept(quote: str) -> None:
    assert narrowed(LINES, words("Ja. Nee.", "Ja. Nee."), quote) == LINES


def test_words_of_another_column_between_them_are_not_marked() -> None:
    left, middle, right = (10.0, 10.0, 20.0, 20.0), (45.0, 10.0, 55.0, 20.0), (80.0, 10.0, 90.0, 20.0)

    assert narrowed(LINES[:1], [("gaan", left), ("weg", right), ("niet", middle)], "gaan weg") == LINES[:1]


def test_each_sentence_of_a_paragraph_has_boxes_around_its_own_words() -> None:
    image = page_image(PLAN, 11)
    spans = [
        span
        for block in read(PLAN).blocks
        for span in block.spans
        if span.page == 11 and block.kind == "paragraph" and len(sentences(span.text)) > 1
    ]
    assert len(spans) > 3
    for span in spans:
        for sentence in sentences(span.text):
            boxes = narrowed(span.boxes, image.words, sentence)
            inside = [word for word, place in image.words if any(_lies_in(place, box) for box in boxes)]
            assert normalise("".join(inside)) == normalise(sentence)


def _lies_in(word: Box, box: Box) -> bool:
    x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
