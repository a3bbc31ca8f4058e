from __future__ import annotations

import pytest

from ingest.readers.common import make_block
from ingest.typed_contents import without_typed_contents

HEADINGS = ["1 Visie", "2 Veiligheid", "2.1 Pesten", "3 Ouders"]
BODY = [make_block("heading", title, level=1) for title in HEADINGS] + [
    make_block("paragraph", "Iedereen hoort erbij.")
]


def left(title: str, *entries: str) -> list[str]:
    """What stays of a text with a table of contents above it, its own headings and text apart."""
    typed = [make_block("paragraph", text) for text in ("Vooraf.", title, *entries)]
    found = without_typed_contents([*typed, *BODY])
    assert list(found[-len(BODY) :]) == BODY
    return [block.text for block in found[: -len(BODY)]]


@pytest.mark.parametrize("title", ["Inhoudsopgave", "Inhoud:"])
def test_lines_that_end_in_a_page_and_come_back_as_headings_are_left_out(title: str) -> None:
    assert left(title, "1 Visie 2", "2 Veiligheid 3", "2.1 Pesten 3", "3 Ouders 5") == ["Vooraf."]
    assert left(title, "Visie …… 2", "Veilige school 3", "Pesten . . 3", "Ouders 5") == ["Vooraf."]


@pytest.mark.parametrize(
    "entries",
    [
        ("1 Visie", "2 Veiligheid", "3 Ouders"),
        ("1 Visie 2", "2 Veiligheid 3"),
        ("Groep 3", "Groep 4", "Groep 5"),
        ("1 Visie 9", "2 Veiligheid 3", "3 Ouders 5"),
    ],
)
def test_other_lines_under_that_title_stay(entries: tuple[str, ...]) -> None:
    assert left("Inhoud", *entries) == ["Vooraf.", "Inhoud", *entries]


def test_lines_with_a_number_under_another_title_stay() -> None:
    assert len(left("Lokalen", "Visie 2", "Veiligheid 3", "Pesten 3", "Ouders 5")) == 6
