"""Retrieval measures on gold quotes."""

from __future__ import annotations

from math import log2

import pytest

from evals.ranking import evidence_recall, ranked, retrieval_scores, shown_by
from tests.unit.evals.builders import nugget, question

QUESTION = question("answerable", nugget("a", quote="Eerste citaat hier."), nugget("b", quote="Tweede citaat hier."))


def _hit(text: str, *section: str, document: str = "plan") -> dict[str, object]:
    return {"document_id": document, "section": list(section), "text": text, "page": 1}


HITS = (
    _hit("Iets heel anders."),
    _hit("Vooraf. Tweede citaat hier. Achteraf."),
    _hit("Tweede citaat hier."),
    _hit("Eerste citaat hier.", document="ander"),
    _hit("Eerste citaat hier."),
)


def test_recall_and_ranks() -> None:
    # b at rank 2 (again at 3, which adds nothing), a at rank 5; rank 4 is of another document.
    scores = retrieval_scores([QUESTION], {"v": HITS})["v"]
    assert [scores[f"evidence_recall@{k}"] for k in (1, 3, 5, 10)] == [0, 0.5, 1, 1]
    assert scores["RR@10"] == pytest.approx(1 / 2)
    assert scores["nDCG@5"] == pytest.approx((1 / log2(3) + 1 / log2(6)) / (1 / log2(2) + 1 / log2(3)))


def test_what_one_hit_shows_together_is_one_unit() -> None:
    both = _hit("Eerste citaat hier. Tweede citaat hier.")
    assert ranked(QUESTION, [both]) == ({"a": 1}, {"a": 1.0})
    assert retrieval_scores([QUESTION], {"v": (both,)})["v"]["nDCG@5"] == 1


def test_a_question_without_hits_scores_nothing_and_one_without_evidence_is_not_scored() -> None:
    bare = question("answerable", nugget("a"), id="w")
    scores = retrieval_scores([QUESTION, bare], {})
    assert set(scores) == {"v"}
    assert set(scores["v"].values()) == {0.0}


def test_a_title_above_a_hit_shows_a_quote_that_is_that_title() -> None:
    titled = nugget("t", quote="Thema 3: Buiten leren")
    assert evidence_recall(shown_by([_hit("Moestuinen.", "Thema 3: Buiten leren")], [titled]), [titled], 1) == 1
