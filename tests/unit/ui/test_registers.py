"""The rows that the tabs show, as scripts and the page's script get them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.agreements import Agreement
from assistant.source import Part
from corpus.types import DocumentInfo
from tests.unit.ui.test_handlers import FakeAnswers
from ui.files import send_register
from ui.offers import offers
from ui.registers import AT_ONCE, Wanted, chosen, documents, listing, text_of


def row(number: int, **other: Any) -> Agreement:
    given: dict[str, Any] = {
        "id": str(number),
        "text": f"Tafel {number} maken.",
        "kind": "actie",
        "theme": "Thema 1: Hout",
        "period": "2027",
        "status": None,
        "who": None,
        "document_id": "plan",
        "document": "Het plan",
        "source": "plan.pdf",
        "section": ("Thema 1: Hout",),
        "page": 1,
        "quote": f"Tafel {number} maken.",
        "boxes": (),
        "passage_id": str(number),
        "ordinal": number,
    }
    return Agreement(**{**given, **other})


class Held(FakeAnswers):
    def __init__(self, rows: list[Agreement], drafts: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.rows = rows
        self.drafts = drafts or {}

    def agreements(self) -> tuple[Agreement, ...]:
        return tuple(self.rows)

    def superseded(self) -> Mapping[str, str]:
        return self.drafts

    def documents(self) -> tuple[DocumentInfo, ...]:
        of = {row.document_id: row for row in self.rows}.values()
        return tuple(DocumentInfo(id=r.document_id, title=r.document, source=r.source, sha256="0") for r in of)


class Book(FakeAnswers):
    """One document, of these parts."""

    def __init__(self, parts: tuple[Part, ...]) -> None:
        super().__init__()
        self.parts = parts

    def documents(self) -> tuple[DocumentInfo, ...]:
        return (DocumentInfo(id="boek", title="Het boek", source="boek.pdf", sha256="0"),)

    def reading(self, document_id: str) -> tuple[Part, ...]:
        return self.parts


ROWS = [
    row(1),
    row(2, kind="besluit", text="Stoelen kopen.", quote="Stoelen kopen.", period=None, theme=None),
    row(3, document_id="nota", document="De nota", theme="Thema 2: Ouders", text="Ouderavonden houden."),
]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), ["1", "2", "3"]),
        (Wanted(document="nota"), ["3"]),
        (Wanted(thema="Thema 1: Hout"), ["1"]),
        (Wanted(soort="besluit"), ["2"]),
        (Wanted(zoek="ouderavond"), ["3"]),
        (Wanted(zoek="de tafels"), ["1", "3"]),  # the quote of the third has the table still
        (Wanted(zoek="gordijnen"), []),
        (Wanted(op="afspraak"), ["3", "2", "1"]),
        (Wanted(op="-afspraak"), ["1", "2", "3"]),
        (Wanted(op="onzin"), ["1", "2", "3"]),
    ],
)
def test_what_is_wanted_is_shown(wanted: Wanted, ids: list[str]) -> None:
    assert [found.id for found in chosen(Held(ROWS), wanted)] == ids


def test_only_what_occurs_can_be_chosen() -> None:
    told = listing(Held(ROWS), Wanted(document="plan"))

    assert told["choices"]["document"] == [("plan", "Het plan", 2), ("nota", "De nota", 1)]
    assert told["choices"]["thema"] == [("Thema 1: Hout", "Thema 1: Hout", 1)]
    assert (told["found"], told["total"]) == (2, 3)


def test_a_document_comes_with_its_tree_and_then_in_parts() -> None:
    parts = [Part(level=1, text="Een", page=1), *([Part(level=0, text="x", page=1)] * AT_ONCE)]
    parts.append(Part(level=2, text="Twee", page=9))
    first, second = (text_of(Book(tuple(parts)), "boek", start) for start in (0, AT_ONCE))

    assert first
    assert second
    assert [(title["at"], title["level"], title["text"]) for title in first["tree"]] == [
        (0, 1, "Een"), (AT_ONCE + 1, 2, "Twee"),
    ]  # fmt: skip
    assert (len(first["parts"]), first["more"]) == (AT_ONCE, True)
    assert ([part["text"] for part in second["parts"]], second["more"], second["tree"]) == (["x", "Twee"], False, [])
    assert text_of(Book(tuple(parts)), "ander") is None


def test_many_rows_come_in_parts() -> None:
    many = Held([row(number) for number in range(AT_ONCE + 5)])

    assert len(listing(many, Wanted())["rows"]) == AT_ONCE
    assert [shown["id"] for shown in listing(many, Wanted(), AT_ONCE)["rows"]] == [
        str(number) for number in range(AT_ONCE, AT_ONCE + 5)
    ]
    assert [shown["id"] for shown in listing(many, Wanted(), 25, 2)["rows"]] == ["25", "26"]


@given(st.builds(Wanted, zoek=st.text(), thema=st.text(), op=st.text()), st.integers(), st.integers())
def test_any_wish_is_answered(wanted: Wanted, start: int, most: int) -> None:
    told = listing(Held(ROWS), wanted, start, most)

    assert json.dumps(told)
    assert len(told["rows"]) <= AT_ONCE
    assert len(told["rows"]) <= told["found"] <= told["total"]


def test_a_file_holds_what_is_wanted_and_no_formula() -> None:
    hostile = row(4, text='=HYPERLINK("x")', quote='=HYPERLINK("x")')
    written = send_register(Held([*ROWS, hostile]), Wanted(document="plan", zoek="hyperlink"), "csv")
    lines = bytes(written.body).decode("utf-8-sig")

    assert written.headers["content-disposition"] == "attachment; filename=afspraken.csv"
    assert "'=HYPERLINK" in lines
    assert ";=HYPERLINK" not in lines.replace('"', "")
    assert send_register(Held(ROWS), Wanted(), "exe").status_code == 404


DATED = [
    row(1, period="vóór 1 augustus 2028"),
    row(2, period="11 november 2027"),
    row(3, period=None),
    row(4, period="in het najaar van 2027"),
    row(5, period="2027–2029"),
    row(6, period="In november"),
]


def test_periods_are_chosen_by_their_years_and_sorted_by_date() -> None:
    held = Held(DATED)
    told = listing(held, Wanted())["choices"]["periode"]
    assert [name for _, name, _ in told] == ["2027", "2027–2029", "2028", "2029"]
    assert told[0] == ("2027", "2027", 3)
    for value, _, count in told:
        assert len(chosen(held, Wanted(periode=value))) == count
    assert [found.id for found in chosen(held, Wanted(op="periode"))] == ["5", "4", "2", "1", "6", "3"]
    assert [found.id for found in chosen(held, Wanted(op="-periode"))] == ["6", "1", "2", "4", "5", "3"]


def test_what_has_no_theme_comes_last_both_ways() -> None:
    held = Held([row(1, theme=None), row(2, theme="Zorg"), row(3, theme=None), row(4, theme="Bouw")])
    assert [found.id for found in chosen(held, Wanted(op="thema"))] == ["4", "2", "1", "3"]
    assert [found.id for found in chosen(held, Wanted(op="-thema"))] == ["2", "4", "1", "3"]


REPLACED = Held([*ROWS, row(4, document_id="concept", document="Het concept", status="gepland")], {"concept": "plan"})


def test_a_draft_that_was_replaced_is_shown_only_when_it_is_chosen() -> None:
    told = listing(REPLACED, Wanted())
    assert (told["found"], told["total"]) == (3, 3)
    assert told["left_out"].startswith("Niet getoond: 1 afspraak uit het concept “Het concept”")
    assert ("concept", "Het concept", 1) in told["choices"]["document"]
    assert told["choices"]["status"] == []

    shown = listing(REPLACED, Wanted(document="concept"))
    assert ([found["id"] for found in shown["rows"]], shown["left_out"]) == (["4"], "")
    assert listing(REPLACED, Wanted(document="plan"))["left_out"] == ""
    assert listing(REPLACED, Wanted(zoek="stoelen"))["left_out"] == ""


def test_scripts_get_the_same_rows() -> None:
    ask = offers(REPLACED)["agreements"]
    told = ask()
    assert [found["id"] for found in told["agreements"]] == ["1", "2", "3"]
    assert "1 afspraak uit het concept" in told["left_out"]
    assert [found["id"] for found in ask(document="concept")["agreements"]] == ["4"]
    assert set(ask(document="plan")) == {"agreements"}


def test_a_document_shows_the_kind_that_its_file_names_without_being_said_to_be_one() -> None:
    class Minuted(Held):
        def documents(self) -> tuple[DocumentInfo, ...]:
            return (DocumentInfo(id="a", title="Maart", source="notulen-maart.pdf", sha256="0"),)

    (found,) = documents(Minuted(ROWS))
    assert (found["called"], found["kind"]) == ("notulen", None)  # the form to edit it has only what was said
