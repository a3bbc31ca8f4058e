from __future__ import annotations

import pytest

from corpus.types import Block, Span
from ingest.titles import believed, better_title

TEXT = "Schoolprofiel De Linde. Vastgesteld in de vergadering van 12 maart."


@pytest.mark.parametrize(
    ("given", "own", "better"),
    [
        (None, "Schoolprofiel De Linde", "Schoolprofiel De Linde"),
        ("Format SOP 2019", None, "Format SOP 2019"),
        ("Format SOP 2019", "Schoolprofiel De Linde", "Schoolprofiel De Linde"),
        ("Schoolprofiel", "Schoolprofiel De Linde", "Schoolprofiel De Linde"),
        ("Schoolprofiel De Linde", "Schoolprofiel", "Schoolprofiel De Linde"),
    ],
)
def test_the_title_of_the_file_counts_where_its_text_says_it_too(
    given: str | None, own: str | None, better: str
) -> None:
    block = Block(kind="paragraph", text=TEXT, spans=(Span(page=1, text=TEXT),))
    assert better_title(given, own, [block]) == better


@pytest.mark.parametrize(
    ("given", "title"),
    [(None, None), ("Sjabloon notulen 2019", None), ("Profiel van school De Linde", None),
     ("Schoolprofiel van De Linde 2027", "Schoolprofiel van De Linde 2027")],
)  # fmt: skip
def test_a_title_among_the_properties_is_that_of_this_text(given: str | None, title: str | None) -> None:
    assert believed(given, [Block(kind="paragraph", text=TEXT, spans=(Span(page=None, text=TEXT),))]) == title
