from __future__ import annotations

import pytest

from ingest.pages.page_lines import Piece
from ingest.pages.squares import settle_squares


def signs(*lines: str) -> list[str]:
    """What the signs of lines become that each are a sign and words."""
    pieces = [
        Piece(word, x=70 + 30 * n, end=95 + 30 * n, y=100 + 15 * y, size=10, bold=False, top=90, bottom=102)
        for y, line in enumerate(lines)
        for n, word in enumerate(line.split())
    ]
    settle_squares(pieces)
    return [piece.text for piece in pieces if piece.x == 70]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("□ lift", "■ bad"), ["☐", "☒"]),
        (("□ geen lift", "■ bad"), ["☐", "☒"]),
        (("✓ lift", "✗ bad", "✘ tuin"), ["☒", "☐", "☐"]),
        (("✓ lift", "✗ wij hebben geen bad"), ["✓", "✗"]),
        (("✗ lift", "✗ bad"), ["✗", "✗"]),
        (("□ lift", "□ bad"), ["□", "□"]),
    ],
)
def test_signs_choose_where_those_that_say_no_and_yes_stand_under_each_other(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert signs(*lines) == expected
