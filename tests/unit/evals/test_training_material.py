"""What the judge is trained on is whole, and holds none of the questions by which answers are measured."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.language import fold
from evals.training.material import material

GOLDEN = Path(__file__).resolve().parents[3] / "evals" / "golden"


def test_every_question_has_what_it_is_trained_with() -> None:
    asked = material()
    assert len(asked) > 3_000
    assert all(not one.right for one in asked if not one.answerable)
    assert sum(bool(one.right) for one in asked) > 0.95 * sum(one.answerable for one in asked)
    assert all(one.wrong or one.right for one in asked)
    assert not any({*one.right} & {*one.wrong} for one in asked)
    unanswerable = sum(not one.answerable for one in asked) / len(asked)
    assert 0.2 < unanswerable < 0.5


def test_no_question_of_a_test_set_is_among_them() -> None:
    trained = {fold(one.question) for one in material()}
    rows = [json.loads(line) for path in GOLDEN.rglob("test-*.jsonl") for line in path.read_text("utf-8").splitlines()]
    assert len(rows) > 300
    assert not [row["id"] for row in rows if fold(row["question"]) in trained and not row["history"]]
