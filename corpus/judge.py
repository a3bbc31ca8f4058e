"""The seam to the judge: a model that says whether a passage answers a question. Importing this module is cheap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import Protocol


class Judge(Protocol):
    """Says how surely passages answer a question. Safe to share between threads."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """For each text from 0 (surely not) to 1 how surely it answers the question, in the order of `texts`.

        Only the first 160 tokens of both count, about 110 Dutch words. A text's score does not depend on the others.
        """
        ...


class LateJudge:
    """A judge that is loaded when it is first asked, because most questions do not need it."""

    def __init__(self, load: Callable[[], Judge]) -> None:
        self._load = load
        self._loaded: Judge | None = None
        self._lock = Lock()

    def ready(self) -> Judge:
        """Load it now, unless it is. Raises ModelError."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """As `Judge.scores`; the first time after loading. Raises ModelError."""
        return self.ready().scores(question, texts)


def load_judge(models_dir: Path, report: Callable[[str], None]) -> LateJudge:
    """The judge; its file is made in `models_dir` first, where needed, from the weights that Planwijzer brings.

    `report` then gets short Dutch lines. Raises ModelError.
    """
    from corpus.embedding.judge_runtime import OnnxJudge, ensure_judge_folder

    folder = ensure_judge_folder(models_dir, report)
    return LateJudge(lambda: OnnxJudge(folder))
