"""A judge that reads the same passage for the same question only once: several checks of one answer ask about it."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.judge import Judge


class Remembered:
    """A Judge for one question at a time, by one thread; made anew for each answer, so that nothing stays."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[tuple[str, str], float] = {}

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """As `Judge.scores`."""
        unread = [text for text in dict.fromkeys(texts) if (question, text) not in self._known]
        if unread:
            found = self._judge.scores(question, unread)
            self._known.update(((question, text), score) for text, score in zip(unread, found, strict=True))
        return [self._known[question, text] for text in texts]
