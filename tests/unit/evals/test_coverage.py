"""The measure of the coverage check: its arithmetic, and its labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.coverage import Verdict
from evals.coverage import Outcome, load_labels, macro_f1
from evals.coverage_texts import table
from evals.golden_set import GoldenError
from evals.library import existing, load_library

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "evals" / "golden"


def test_macro_f1_is_the_mean_over_the_verdicts() -> None:
    pairs: list[tuple[Verdict, Verdict]] = [
        ("opgenomen", "opgenomen"), ("opgenomen", "deels"), ("deels", "deels"), ("niet gevonden", "niet gevonden"),
    ]  # fmt: skip
    assert macro_f1(pairs) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)
    assert macro_f1([("deels", "opgenomen")]) == 0.0
    assert macro_f1([]) is None


def test_every_label_and_passage_stands_in_its_document() -> None:
    library = load_library(
        existing([ROOT / "corpus" / "documents", GOLDEN / "documents", GOLDEN / "coverage" / "documents"])
    )
    labels = load_labels(GOLDEN)
    assert [label.quote for label in labels if not library[label.report].holds(label.quote)] == []
    assert [passage for label in labels for passage in label.passages if not library[label.plan].holds(passage)] == []
    assert all(label.passages for label in labels if label.verdict != "niet gevonden")
    assert len({(label.pair, label.quote) for label in labels}) == len(labels)


def test_the_figures_of_others_are_told_apart_from_ours() -> None:
    told = table([Outcome(label=label, row=None) for label in load_labels(GOLDEN)])
    heads = [line for line in told.splitlines() if not line.startswith(" ")]

    assert [head.split(",")[0] for head in heads if "paren" in head] == [
        "7 paren van onszelf",
        "3 paren van anderen",
        "2 paren waarop niet is afgestemd (61 uitkomsten",
    ]
    assert "229 uitkomsten" in heads[0]
    assert "92 uitkomsten" in heads[1]
    assert "er niets over zegt: 0 van 0" in told


def test_a_line_that_is_no_label_is_told(tmp_path: Path) -> None:
    (tmp_path / "coverage").mkdir()
    (tmp_path / "coverage" / "labels.jsonl").write_text('{"pair": "a", "verdict": "misschien"}\n')
    with pytest.raises(GoldenError, match=r"labels\.jsonl:1"):
        load_labels(tmp_path)
