"""Footnotes in the register: what refers to one is an agreement like any other, and the note is none."""

from __future__ import annotations

from assistant.agreements import agreements
from tests.unit.assistant.agreements.registers import store_of_texts


def told(text: str) -> list[tuple[str, str]]:
    with store_of_texts({"plan.md": text}) as store:
        return [(row.text, row.quote) for row in agreements(store)]


def test_an_agreement_that_ends_with_the_mark_of_a_note_counts_and_its_note_does_not() -> None:
    text = (
        "# Plan\n\n## Afspraken\n\nDe begeleider belt elke maand met de ouders.[^1]\n\n"
        "[^1]: De begeleider werkt op dinsdag en vrijdag.\n"
    )
    said = "De begeleider belt elke maand met de ouders."
    assert told(text) == [(said, f"{said}¹")]


def test_an_item_with_a_mark_and_the_notes_below_a_list() -> None:
    text = (
        "# Plan\n\n## Wat is nodig?\n\n- Een vast spreekuur op elke school.¹\n- Meer rust in de klas.²\n\n"
        "1 Een spreekuur duurt een half uur per week.\n\n2 De klassen zijn te vol voor rust.\n"
    )
    assert [said for said, _ in told(text)] == ["Een vast spreekuur op elke school.", "Meer rust in de klas."]


def test_a_note_may_open_with_a_raised_or_a_roman_figure() -> None:
    for mark, opens in (("¹", "¹"), ("ⁱᵛ", "iv"), ("ⁱᵛ", "ⁱᵛ")):
        note = f"{opens} De begeleider werkt op vrijdag."
        text = f"# Plan\n\n## Afspraken\n\nDe begeleider belt elke maand.{mark}\n\n{note}\n"
        assert [said for said, _ in told(text)] == ["De begeleider belt elke maand."]


def test_a_number_without_a_mark_before_it_opens_no_note() -> None:
    text = "# Plan\n\n## Afspraken\n\nElke school krijgt 20 m² extra ruimte.\n\n2 scholen delen in 2027 een gymzaal.\n"
    assert [said for said, _ in told(text)] == [
        "Elke school krijgt 20 m² extra ruimte.",
        "2 scholen delen in 2027 een gymzaal.",
    ]


def test_a_mark_under_another_title_makes_no_note() -> None:
    text = "# Plan\n\n## Aanleiding\n\nEr zijn veel scholen.²\n\n## Afspraken\n\n2 scholen delen samen een gymzaal.\n"
    assert [said for said, _ in told(text)] == ["2 scholen delen samen een gymzaal."]
