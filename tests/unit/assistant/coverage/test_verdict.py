"""What may be evidence for a part of an outcome, and what an outcome asks that nothing says."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from assistant.coverage.evidence import Asked, Evidence, PlanSide
from assistant.coverage.unsaid import unsaid
from assistant.coverage.verdict import judge
from tests.fakes import make_record

PASSAGES = make_record("plan", {"Tuin": ["In de kas groeit sla.", "De schuur is open."]}).passages


def evidence(piece: str, *, row: int, words: float, near: float) -> Evidence:
    said = PASSAGES[row].text
    return Evidence(
        piece=piece,
        passage=PASSAGES[row],
        sentence=said,
        context=said,
        words=words,
        stands_out=3.0,
        near=near,
        missing=(),
        against=False,
    )


class Side:
    """A plan that has these for the parts of an outcome."""

    def __init__(self, *found: Evidence) -> None:
        self.found = found

    def pieces(self, asked: Asked) -> list[Evidence]:
        return list(self.found)

    def whole(self, asked: Asked) -> Evidence:
        return replace(self.found[0], piece=asked.text)


@pytest.mark.parametrize(("row", "verdict"), [(0, "deels"), (1, "opgenomen")])
def test_what_is_near_for_one_part_is_no_evidence_for_another(row: int, verdict: str) -> None:
    lettuce = evidence("sla in de kas", row=0, words=0.9, near=4.0)
    beans = evidence("bonen in de kas", row=row, words=0.0, near=4.0)
    asked = cast("Asked", type("A", (), {"text": "sla en bonen in de kas", "measured": ""}))
    judged = judge(cast("PlanSide", Side(lettuce, beans)), asked)
    assert judged.verdict == verdict
    assert (beans in judged.left) == (verdict == "deels")


def test_what_is_promised_to_other_people_is_taken_up_in_part() -> None:
    said = "De intern begeleiders snoeien in de kas."
    found = replace(evidence("snoeien in de kas", row=0, words=0.9, near=4.5), sentence=said, context=said)
    asked = cast("Asked", type("A", (), {"text": "Leraren snoeien in de kas", "measured": ""}))
    judged = judge(cast("PlanSide", Side(found)), asked)
    assert (judged.verdict, [one.plan for one in judged.differences]) == ("deels", ["intern begeleiders"])


@pytest.mark.parametrize(
    ("outcome", "said", "lacks"),
    [
        ("Drie jaar begeleiding", "Er is begeleiding.", ("drie jaar",)),
        ("Drie jaar begeleiding", "Er is twee jaar begeleiding.", ()),  # that differs, and is told so
        ("Een halve dag per week hulp", "Er is hulp.", ("per week",)),
        ("€ 500 voor elke klas", "Elke klas krijgt geld.", ("€ 500",)),
        ("Op de eerste dag bellen", "Dezelfde dag belt de mentor.", ()),  # which day, not how long
        ("Twee scholen doen mee", "De scholen doen mee.", ()),  # "beide", "de scholen": a count may be left out
        ("Geen cijfers meer in de app", "In de app staan cijfers.", ("geen cijfers meer",)),
        ("Elke dag een maaltijd", "Iedere schooldag is er een maaltijd.", ()),
        ("Twee keer per jaar een gesprek", "Elk half jaar is er een gesprek.", ()),
        ("Geen leerling thuis zonder plan", "Elke leerling thuis heeft een plan.", ()),
        ("Geen cijfers meer in de app", "De app is cijfervrij.", ()),
        ("Geen cijfers meer in de app", "In de app staan niet langer cijfers.", ()),
        ("De centrale is uit op 14 juni", "De centrale staat in de hal.", ("14 juni",)),
        ("De centrale is uit op 14 juni", "De centrale staat uit op 15 juni.", ()),  # that differs, and is told so
        ("Een nieuwe centrale in 2028", "Er komt een nieuwe centrale.", ()),  # a year or a month may be left out
    ],
)
def test_what_an_outcome_asks_and_nothing_says(outcome: str, said: str, lacks: tuple[str, ...]) -> None:
    assert unsaid(outcome, [said]) == lacks
