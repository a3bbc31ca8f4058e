"""Who searches gets passages in the order that search and the judge make of them together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.answer import Assistant
from assistant.evidence.judge.reordered import READ
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

RULES = "# Kookclub De Lepel\n\n" + "\n\n".join(f"Regel {n} over messen: kok nummer {n}." for n in range(1, 31))


class FakeJudge:
    """Holds one passage for the answer, and remembers how many it read."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.read: list[int] = []

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        self.read.append(len(texts))
        return [0.99 if self.word in text else 0.01 for text in texts]


def searching(judge: FakeJudge | None, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(factory.mktemp("lepel"), embedder, {"lepel": RULES}, judge)


def test_what_the_judge_holds_for_the_answer_comes_first(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    plain, _ = searching(None, fake_embedder, tmp_path_factory).search("Welke regels zijn er over messen?", READ)
    wanted = plain[7].passage
    judge = FakeJudge(wanted.text)
    hits, timings = searching(judge, fake_embedder, tmp_path_factory).search("Welke regels zijn er over messen?", 5)
    assert [hit.passage.text for hit in hits][:2] == [wanted.text, plain[0].passage.text]
    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert judge.read == [READ]
    assert timings["judge"] >= 0


def test_scores_go_with_the_ranks_and_lie_between_0_and_1(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hits, _ = searching(FakeJudge("kok"), fake_embedder, tmp_path_factory).search("Regels over messen?", 30)
    scores = [hit.score for hit in hits]
    assert len(scores) == 30 > READ
    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] <= scores[0] <= 1
