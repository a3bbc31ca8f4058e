"""What stands around a passage: its section and its document, as wholes.

A passage is often too short to show what it is about; what it stands among says the rest. The section and the document
of a passage each have the mean of their passages' vectors, so this costs no second run of the model. Their words are
those of their passages, see `LexicalIndex.layers`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.types import Record

Numbers = NDArray[np.int32]
Vectors = NDArray[np.float32]


def sections_of(record: Record) -> Numbers:
    """The number of the section of each passage of a document, from 0; passages under one path of titles share one."""
    number_of: dict[tuple[str, ...], int] = {}
    return np.array([number_of.setdefault(p.section, len(number_of)) for p in record.passages], np.int32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The section and the document of every row, and the vector of each of these, normalised."""

    sections: Numbers
    """Per row the number of its section among those of all documents."""
    documents: Numbers
    """Per row the number of its document."""
    section_vectors: Vectors
    document_vectors: Vectors

    @classmethod
    def of(cls, sections: Numbers, sizes: Sequence[int], vectors: Vectors) -> Surroundings:
        """Of what `sections_of` gave for each document, one after the other, and the vector of every row.

        `sizes` are how many passages each document has.
        """
        documents = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        pairs = documents.astype(np.int64) * (int(sections.max(initial=0)) + 1) + sections
        numbered = np.unique(pairs, return_inverse=True)[1].astype(np.int32)
        return cls(
            sections=numbered,
            documents=documents,
            section_vectors=_means(vectors, numbered),
            document_vectors=_means(vectors, documents),
        )

    def cosines(self, vector: NDArray[np.float32], rows: NDArray[np.int64]) -> tuple[Vectors, Vectors]:
        """The cosines of a vector (dimension,) with the sections and with the documents of some rows."""
        return (
            self.section_vectors[self.sections[rows]] @ vector,
            self.document_vectors[self.documents[rows]] @ vector,
        )


def _means(vectors: Vectors, groups: Numbers) -> Vectors:
    """The normalised mean of the vectors of each group, shape (groups, dimension); every group has a vector."""
    if not len(groups):
        return vectors[:0]
    order = np.argsort(groups, kind="stable")
    total = np.add.reduceat(vectors[order], np.searchsorted(groups[order], np.arange(groups.max() + 1)))
    lengths = np.linalg.norm(total, axis=1, keepdims=True)
    return (total / np.where(lengths > 0, lengths, 1)).astype(np.float32)
