from __future__ import annotations

import pytest

from ingest.pages.measures import measure
from ingest.pages.page_lines import Line, Piece, make_line

SENTENCE = "Deze regel is lang genoeg om voor lopende tekst te gelden"


def printed(distance: float, apart: float, end: str) -> list[Line]:
    """Six paragraphs of three lines each; `apart` is between them, and `end` ends the last line of each."""
    y = 100.0
    lines: list[Line] = []
    for number in range(18):
        last = number % 3 == 2
        text = f"{SENTENCE}{end if last else ''}"
        lines.append(
            make_line(1, [Piece(text, x=70, end=500, y=y, size=10, bold=False, top=y - 8, bottom=y + 2)], number)
        )
        y += apart if last else distance
    return lines


@pytest.mark.parametrize(
    ("apart", "end", "same"),
    [
        (18.0, ".", False),  # a third more than between lines, and always after a sentence
        (18.0, "", True),  # amid sentences: lines may just stand further apart
        (14.0, ".", True),
    ],
)
def test_a_wider_distance_that_comes_after_whole_sentences_parts_paragraphs(apart: float, end: str, same: bool) -> None:
    lines = printed(14.0, apart, end)
    assert measure(lines, frozenset()).is_near(lines[2], lines[3]) is same
