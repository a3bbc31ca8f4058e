from __future__ import annotations

from corpus.types import Block, BlockKind, Span
from ingest.dialogue import LONGEST, paired


def block(text: str, kind: BlockKind = "paragraph", level: int = 0) -> Block:
    return Block(kind=kind, text=text, spans=(Span(page=1, text=text),), level=level)


def shown(blocks: list[Block]) -> list[tuple[str, int, str]]:
    return [(found.kind, found.level, found.text) for found in blocks]


def test_a_question_becomes_the_heading_over_its_answer() -> None:
    blocks = [block("Vraag 2", "heading", 3), block("Hoeveel bussen rijden er?"), block("Antwoord 2", "heading", 3),
              block("Er rijden er vier.")]  # fmt: skip

    found = paired(blocks)

    assert shown(found) == [
        ("heading", 3, "Vraag 2 Hoeveel bussen rijden er?"),
        ("heading", 4, "Antwoord 2"),
        ("paragraph", 0, "Er rijden er vier."),
    ]
    assert [span.text for span in found[0].spans] == ["Vraag 2", "Hoeveel bussen rijden er?"]


def test_plain_lines_pair_as_well_below_the_heading_that_is_open() -> None:
    blocks = [block("Vervoer", "heading", 2), block("Vraag 1"), block("Rijdt de bus?"), block("Antwoord op vraag 1"),
              block("Ja.")]  # fmt: skip

    assert shown(paired(blocks))[1:3] == [
        ("heading", 3, "Vraag 1 Rijdt de bus?"),
        ("heading", 4, "Antwoord op vraag 1"),
    ]


def test_questions_that_are_answered_together_are_one_heading() -> None:
    blocks = [block("Vraag 3"), block("Rijdt de bus?"), block("Vraag 4"), block("En de tram?"),
              block("Antwoord 3 en 4"), block("Beide.")]  # fmt: skip

    assert shown(paired(blocks))[0] == ("heading", 1, "Vraag 3 Rijdt de bus? Vraag 4 En de tram?")


def test_of_long_questions_only_the_last_is_the_heading() -> None:
    long = " ".join(["woord"] * LONGEST)
    blocks = [block("Vraag 3"), block(long), block("Vraag 4"), block("En de tram?"), block("Antwoord"), block("Ja.")]

    assert shown(paired(blocks))[:3] == [
        ("paragraph", 0, "Vraag 3"), ("paragraph", 0, long), ("heading", 1, "Vraag 4 En de tram?")
    ]  # fmt: skip


def test_what_is_no_dialogue_stays_as_it_is() -> None:
    blocks = [block("Vraag 1"), block("Rijdt de bus?"), block("Slot", "heading", 1), block("Antwoord 1"), block("Ja."),
              block("Vraag 2 zonder antwoord")]  # fmt: skip

    assert paired(blocks) == blocks
