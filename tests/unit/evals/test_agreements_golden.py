"""The register over the golden documents keeps to what was promised for those that it was tuned on."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.agreements import Counts, document_folders, load_labels, measured
from evals.library import load_library

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "evals" / "golden"
CORPUS = ROOT / "corpus" / "documents"


@pytest.fixture(scope="module")
def tuned() -> Counts:
    total = Counts()
    for counts in measured(GOLDEN, CORPUS)["dev"].values():
        total.add(counts)
    return total


def test_complete_and_right(tuned: Counts) -> None:
    assert tuned.found >= 0.97 * tuned.labels
    assert tuned.found >= 0.95 * tuned.rows
    assert tuned.right_kind >= 0.94 * tuned.found  # one author marked one kind where another would do as well
    assert tuned.right_period >= 0.97 * tuned.found


def test_every_labelled_quote_stands_in_its_document() -> None:
    library = load_library(document_folders(GOLDEN, CORPUS))
    labels = load_labels(GOLDEN)
    assert [label.quote for label in labels if not library[label.document_id].holds(label.quote)] == []
    assert len({(label.document_id, label.quote) for label in labels}) == len(labels)
