from __future__ import annotations

import io

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.transcript import Line, Quoted, Said, to_word


def read(exchanges: list[Said]) -> list[tuple[str, str]]:
    written = Document(io.BytesIO(to_word(exchanges)))
    return [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in written.paragraphs]


def test_a_conversation_has_its_questions_points_and_sources() -> None:
    said = Said(
        question="Wat is nodig?",
        lines=[Line(text="Er staan twee punten:"), Line(text="Rust. [1]", point=True)],
        sources=[Quoted(number=1, quote="Rust.", where="Plan, Thema 1, pagina 2")],
    )

    assert read([said])[1:] == [
        ("Heading 2", "Wat is nodig?"),
        ("Normal", "Er staan twee punten:"),
        ("List Bullet", "Rust. [1]"),
        ("Heading 3", "Bronnen"),
        ("Normal", "[1] “Rust.” — Plan, Thema 1, pagina 2"),
    ]


@settings(max_examples=25, deadline=None)
@given(st.text())
def test_any_text_can_be_written(text: str) -> None:
    assert read([Said(question=text, lines=[Line(text=text)])])
