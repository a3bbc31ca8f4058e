"""The same passage is read once for the same question."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.judge.remembered import Remembered


class Counting:
    """Scores a text by its length, and knows what it was asked."""

    def __init__(self) -> None:
        self.read: list[tuple[str, str]] = []

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        self.read += [(question, text) for text in texts]
        return [len(text) / 10 for text in texts]


def test_a_passage_is_read_once_for_each_question() -> None:
    judge = Counting()
    remembered = Remembered(judge)
    assert remembered.scores("wie?", ["abc", "a", "abc"]) == [0.3, 0.1, 0.3]
    assert remembered.scores("wie?", ["a", "ab"]) == [0.1, 0.2]
    assert remembered.scores("wat?", ["a"]) == [0.1]
    assert judge.read == [("wie?", "abc"), ("wie?", "a"), ("wie?", "ab"), ("wat?", "a")]
    assert remembered.scores("wat?", []) == []
