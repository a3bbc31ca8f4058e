"""The coverage check with the real model, on one labelled pair: a floor under what the measure says of all pairs."""

from __future__ import annotations

import pytest

from corpus.embedder import Embedder
from evals.coverage import Outcome, counted, macro_f1, measured, without_passage
from tests.real.conftest import ROOT


@pytest.fixture(scope="module")
def outcomes(embedder: Embedder) -> list[Outcome]:
    golden, corpus = ROOT / "evals" / "golden", ROOT / "corpus" / "documents"
    return measured(golden, corpus, embedder, lambda _: None, pairs=["noorderkust"])


def test_the_verdicts_are_those_of_a_reader(outcomes: list[Outcome]) -> None:
    pairs = [(outcome.label.verdict, outcome.verdict) for outcome in counted(outcomes)]
    assert len(pairs) > 20
    assert (macro_f1(pairs) or 0) >= 0.8


def test_nothing_is_taken_up_without_a_passage(outcomes: list[Outcome]) -> None:
    assert without_passage(outcomes) == []
    assert not [o for o in outcomes if o.verdict == "opgenomen" and o.label.verdict == "niet gevonden"]
    shown = [o.is_shown_right for o in outcomes if o.verdict != "niet gevonden" and o.label.passages]
    assert sum(shown) >= 0.85 * len(shown)


def test_other_numbers_are_told(outcomes: list[Outcome]) -> None:
    told = {
        (difference.report, difference.plan)
        for outcome in outcomes
        if outcome.row
        for difference in outcome.row.differences
    }
    assert {("twaalf uur", "zestien uur"), ("vier weken", "zes weken"), ("€ 40.000", "€ 25.000")} <= told


def test_no_reason_contradicts_itself(embedder: Embedder) -> None:
    golden, corpus = ROOT / "evals" / "golden", ROOT / "corpus" / "documents"
    found = measured(golden, corpus, embedder, lambda _: None, pairs=["conferentie-zilverdijk"])
    rows = [outcome.row for outcome in found if outcome.row]
    assert len(rows) > 20
    whole = [row for row in rows if row.agreement.text in row.why]
    assert not [row.why for row in whole if "Niet gevonden" in row.why]
    assert any("Het plan zegt iets wat hierop lijkt" in row.why for row in rows)
