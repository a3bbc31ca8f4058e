"""The dense leg: the rows whose vectors are nearest to one.

Equal vectors are kept once: many in one spot would cut each other off in Chroma's graph. Each different one has a
number, and which rows have it stands in a file beside Chroma. Passages and vectors also stand outside Chroma, so it can
always be built again; text in it would cost size and time and be used for nothing.

Chroma stays as it is while little changes: vectors that came since stand beside it and are compared one by one, and
those that went stay in it and are passed over. When these become many (`_MOST_CHANGED`) it is built anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus import chroma
from corpus.chroma import Chroma, Vectors, damaged
from corpus.errors import IndexDamagedError
from corpus.settings import ChromaServer

Rows = NDArray[np.int64]

_ROWS, _VECTORS, _FRESH = "rows.npy", "vectors.npy", "fresh.npy"
_MOST_CHANGED = 0.2
"""So large a share of Chroma's vectors may be out of use or stand beside it."""
_ALIKE = 12
"""Of so many rows with the same vector one answer is served; the others say the same."""
_MARGIN = 12
"""So many more are looked at than asked: of equally near ones those come first that stand first."""
_PRECISION = 7
"""Digits of a cosine: what is left depends on the order in which a processor adds."""


def write_dense(folder: Path, vectors: Vectors, server: ChromaServer | None = None) -> None:
    """Put vectors (n, dimension), rows normalised, into a new folder, with Chroma in it or on a server.

    Raises OSError when nothing can be written, and ServerError.
    """
    number_of: dict[bytes, int] = {}
    numbers = np.array([number_of.setdefault(_digest(row), len(number_of)) for row in vectors], np.int64)
    different = vectors[np.unique(numbers, return_index=True)[1]]
    chroma.fill(folder, different, server)
    np.save(folder / _VECTORS, different)
    np.save(folder / _FRESH, different[:0])
    np.save(folder / _ROWS, numbers)


def change_dense(
    old: Path, folder: Path, kept: Rows, added: Vectors, rows: Rows, server: ChromaServer | None = None
) -> None:
    """Make a new folder of an old one that was written or changed before.

    `kept` is the new row of every old row, -1 for one that goes; `rows` are those of the `added` vectors. Raises
    OSError when nothing can be written, and ServerError.
    """
    numbers = np.load(old / _ROWS)
    known = np.concatenate([np.load(old / _VECTORS), np.load(old / _FRESH)])
    in_chroma = len(np.load(old / _VECTORS, mmap_mode="r"))
    number_of = {_digest(vector): number for number, vector in enumerate(known)}
    new = np.empty(int((kept >= 0).sum()) + len(rows), np.int64)
    new[kept[kept >= 0]] = numbers[kept >= 0]
    new[rows] = [number_of.setdefault(_digest(vector), len(number_of)) for vector in added]
    came = {int(number): vector for number, vector in zip(new[rows], added, strict=True) if number >= len(known)}
    known = np.concatenate([known, *(came[number][None] for number in sorted(came))])
    still = int((np.unique(new) < in_chroma).sum())
    if len(known) - still > _MOST_CHANGED * in_chroma:
        write_dense(folder, known[new], server)
        return
    chroma.copy(old, folder, server)
    np.save(folder / _VECTORS, known[:in_chroma])
    np.save(folder / _FRESH, known[in_chroma:])
    np.save(folder / _ROWS, new)


def _digest(vector: Vectors) -> bytes:
    """What equal vectors have in common and no others, in less memory than a vector."""
    return blake2b(vector.tobytes(), digest_size=16).digest()


class DenseIndex:
    """Reads what was written here; safe to share between threads.

    Raises IndexDamagedError when Chroma cannot, and ServerError when its server does not answer.
    """

    def __init__(self, folder: Path, server: ChromaServer | None = None) -> None:
        self._chroma = Chroma(folder, server)
        self._stored = self._chroma.count
        try:
            self._number_of: Rows = np.load(folder / _ROWS, allow_pickle=False)
            self._vectors: Vectors = np.load(folder / _VECTORS, allow_pickle=False, mmap_mode="r")
            self._fresh: Vectors = np.load(folder / _FRESH, allow_pickle=False)
            if self._stored != len(self._vectors):
                raise ValueError("er ontbreken vectoren")
        except (ValueError, OSError) as error:
            self.close()
            raise IndexDamagedError(damaged(str(error))) from error
        self.size = len(self._number_of)
        self._by_number = np.argsort(self._number_of, kind="stable")
        all_numbers = np.arange(self._stored + len(self._fresh) + 1)
        self._starts = np.searchsorted(self._number_of[self._by_number], all_numbers)
        self._beside = np.unique(self._number_of[self._number_of >= self._stored])

    def close(self) -> None:
        self._chroma.close()

    def nearest(self, vector: Vectors, count: int, rows: Sequence[int] | None = None) -> list[tuple[int, float]]:
        """The rows nearest to a vector (dimension,) with their cosine similarity, best first; only of `rows` if given.

        Of rows with one and the same vector the first few stand for all, so that they leave room for others.
        """
        if self.size == 0 or (rows is not None and not rows):
            return []
        if rows is None:
            beside = self._best(self._beside, vector, count + _MARGIN)
            found = np.concatenate([self._in_chroma(vector, count + _MARGIN), beside])
        else:  # comparing these one by one costs less than having Chroma pass over all others
            found = self._best(np.unique(self._number_of[np.asarray(rows)]), vector, count + _MARGIN)
        allowed = None if rows is None else frozenset(rows)
        return [
            (row, cosine) for number, cosine in self._ranked(found, vector) for row in self._rows_of(number, allowed)
        ][:count]

    def _in_chroma(self, vector: Vectors, count: int) -> Rows:
        """The numbers of the nearest vectors in Chroma that are in use, so many if it has them."""
        asked = count
        while True:
            found = self._chroma.nearest(vector, asked)
            used = found[self._starts[found + 1] > self._starts[found]]
            if len(used) >= count or asked >= self._stored:
                return used
            asked *= 2

    def _best(self, numbers: Rows, vector: Vectors, count: int) -> Rows:
        """Those of these numbers whose vectors are nearest, as many as are asked, in no order."""
        if len(numbers) <= count:
            return numbers
        cosines = self._with_numbers(numbers) @ vector
        return numbers[np.argpartition(-cosines, count - 1)[:count]]

    def _ranked(self, numbers: Rows, vector: Vectors) -> list[tuple[int, float]]:
        """Numbers that are in use with their cosines, the nearest first, of equal ones the first row."""
        exact = self._with_numbers(numbers).astype(np.float64) @ vector.astype(np.float64)
        firsts = self._by_number[self._starts[numbers]]
        cosines = np.round(exact, _PRECISION)
        order = np.lexsort((firsts, -cosines))
        return list(zip(numbers[order].tolist(), cosines[order].tolist(), strict=True))

    def _with_numbers(self, numbers: Rows) -> Vectors:
        """The vectors with these numbers, in Chroma or beside it."""
        found = np.empty((len(numbers), self._fresh.shape[1]), np.float32)
        old = numbers < self._stored
        found[old] = self._vectors[numbers[old]]
        found[~old] = self._fresh[numbers[~old] - self._stored]
        return found

    def _rows_of(self, number: int, allowed: frozenset[int] | None) -> list[int]:
        """The first few rows that have a vector."""
        rows: list[int] = self._by_number[self._starts[number] : self._starts[number + 1]].tolist()
        return [row for row in rows if allowed is None or row in allowed][:_ALIKE]

    def vectors(self, rows: Sequence[int] | Rows) -> Vectors:
        """The vectors of rows, in their order, shape (n, dimension)."""
        return self._with_numbers(self._number_of[np.asarray(rows, np.int64)])

    def finds_itself(self, row: int) -> bool:
        """Whether a row's own vector leads back to it, or to one just as near: what is lost from the graph does not."""
        number = int(self._number_of[row])
        found = self.nearest(self._with_numbers(np.array([number]))[0], 1)
        return bool(found) and (self._number_of[found[0][0]] == number or found[0][1] > 1 - 1e-4)
