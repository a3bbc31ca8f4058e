"""The seam between texts and vectors. Importing this module is cheap; a runtime is imported when it is loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.settings import ServedEmbedding

DEFAULT_MODEL = "multilingual-e5-small"
PRECISE_MODEL = "multilingual-e5-small-fp32"
"""The model that the default one was made from, in full precision, on sentence-transformers: slower, the measure."""


class Embedder(Protocol):
    """Turns texts into vectors of length 1, whose dot product says how near they are. Safe to share between threads."""

    @property
    def fingerprint(self) -> str:
        """Names everything the vectors follow from. Indexes store it and refuse another; the same on every machine."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Vectors (n, dimension), in the order of `texts`; `progress` gets the number done so far.

        Only the first 512 tokens of a text count with the default model, about 350 Dutch words.
        """
        ...

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """A vector (dimension,)."""
        ...


def load_embedder(
    model: str | None, models_dir: Path, report: Callable[[str], None], served: ServedEmbedding | None = None
) -> Embedder:
    """Load a model; `None` is the default one, any other a sentence-transformers name or a local folder.

    The default model, in both its precisions, is made in `models_dir` from the weights that come with Planwijzer;
    `report` then gets short Dutch lines. Nothing is downloaded unless HF_HUB_OFFLINE is set to 0. With `served` the
    model is on a server, and nothing is loaded here. Raises ModelError.
    """
    if served:
        from corpus.embedding.served import ServedEmbedder

        return ServedEmbedder(served)
    if model is None or model == DEFAULT_MODEL:
        from corpus.embedding.onnx_runtime import load_onnx_embedder

        return load_onnx_embedder(models_dir, report)
    from corpus.embedding.st_runtime import load_st_embedder

    if model == PRECISE_MODEL:
        from corpus.embedding.e5_st_folder import ensure_st_folder

        model = str(ensure_st_folder(models_dir, report))
    return load_st_embedder(model, report)
