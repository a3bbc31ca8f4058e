from __future__ import annotations

import numpy as np
import pytest

from corpus.surroundings import Surroundings, sections_of
from tests.fakes import make_record

RECORDS = [
    make_record("a", {"Zorg": ["een", "twee"], "Geld": ["drie"]}),
    make_record("b", {"Zorg": ["vier"]}),
]
VECTORS = np.array([[1, 0], [0, 1], [-1, 0], [0, -1]], np.float32)


def around() -> Surroundings:
    sections = np.concatenate([sections_of(record) for record in RECORDS])
    return Surroundings.of(sections, [len(record.passages) for record in RECORDS], VECTORS)


def test_passages_under_one_path_of_titles_share_a_section() -> None:
    assert [sections_of(record).tolist() for record in RECORDS] == [[0, 0, 1], [0]]


def test_sections_of_different_documents_are_different() -> None:
    assert around().sections.tolist() == [0, 0, 1, 2]  # two documents may both have a heading "Zorg"
    assert around().documents.tolist() == [0, 0, 0, 1]


def test_a_section_lies_where_its_passages_lie_on_average() -> None:
    half = np.sqrt(0.5)
    np.testing.assert_allclose(around().section_vectors, [[half, half], [-1, 0], [0, -1]], atol=1e-6)
    np.testing.assert_allclose(around().document_vectors, [[0, 1], [0, -1]], atol=1e-6)


def test_a_section_that_goes_on_further_down_is_one() -> None:
    parted = Surroundings.of(np.array([0, 1, 0, 0], np.int32), [3, 1], VECTORS)

    assert parted.sections.tolist() == [0, 1, 0, 2]
    np.testing.assert_allclose(parted.section_vectors, [[0, 0], [0, 1], [0, -1]])  # opposite passages have no mean


def test_cosines_are_those_of_what_stands_around_each_row() -> None:
    section, document = around().cosines(np.array([1, 0], np.float32), np.array([3, 1]))

    assert section.tolist() == pytest.approx([0, np.sqrt(0.5)], abs=1e-6)
    assert document.tolist() == pytest.approx([0, 0], abs=1e-6)


def test_an_index_without_passages_has_no_surroundings() -> None:
    nothing = Surroundings.of(np.empty(0, np.int32), [], VECTORS[:0])

    assert nothing.section_vectors.shape == nothing.document_vectors.shape == (0, 2)
