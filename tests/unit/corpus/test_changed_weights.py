"""What training changed is added to the weights; a damaged file is told in one line of Dutch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from corpus.embedding.changed_weights import ChangedWeights, read_changes
from corpus.embedding.e5_weights import E5Weights
from corpus.errors import ModelError
from tests.unit.corpus.test_e5_weights import small_file


def test_changes_are_added_and_the_rest_stays() -> None:
    base = E5Weights(small_file())
    left, right = np.array([[2.0]], np.float16), np.arange(64, dtype=np.float16)[None]
    changed = ChangedWeights(base, {"l0.fo.w.left": left, "l0.fo.w.right": right, "emb.ln.b": np.array([1, 0, -1])})
    assert changed.vector("emb.ln.b").tolist() == [1, 1, 1]
    before = base.matrix("l0.fo.w").dense()
    assert (changed.matrix("l0.fo.w").dense() - before).tolist() == [[2.0 * n for n in range(64)]]
    assert ChangedWeights(base, {}).matrix("l0.fo.w").dense().tolist() == before.tolist()


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 no archive"], ids=["missing", "empty", "damaged"])
def test_a_file_that_is_not_there_or_damaged_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "judge.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match=r"judge\.npz zijn onleesbaar"):
        read_changes(path)
