"""How the two legs and what stands around a passage make one ranking, over a real index with a fake model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from assistant.question.understand import understand
from assistant.retrieval.legs import SPAN, fuse, word_shares
from assistant.retrieval.retrieve import Hit, search
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import reader_of

TEXTS = {
    "a": "# Vervoer\n\nLeerlingen reizen samen met de bus.\n\nWie te laat is, belt de chauffeur.\n",
    "b": "# Muziek\n\nOp dinsdag is er koor.\n\nWie te laat is, belt de dirigent.\n",
    "c": "# Sport\n\nDe gymzaal is open tot negen uur.\n\nWie te laat is, belt de beheerder.\n",
}


def filled(folder: Path, texts: Mapping[str, str] = TEXTS) -> Index:
    return reader_of(folder, FakeEmbedder(), texts).current()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    opened = filled(tmp_path_factory.mktemp("rondom"))
    yield opened
    opened.close()


def found(index: Index, question: str, top: int = 10) -> list[Hit]:
    return search(index, understand(question, index), FakeEmbedder().embed_question(question), top)


def rows_saying(index: Index, text: str) -> list[int]:
    return [row for row, passage in enumerate(index.store.passages(range(index.words.size))) if text in passage.text]


def test_of_like_passages_that_one_fits_which_stands_among_the_words_asked(index: Index) -> None:
    shares = word_shares(index, understand("Wie bel je als je te laat bent voor het koor?", index))

    best = max(rows_saying(index, "te laat"), key=lambda row: shares[row])
    assert best in rows_saying(index, "dirigent")  # of itself it says nothing of a choir


def test_of_passages_the_one_in_the_nearest_section_comes_first(index: Index) -> None:
    rows = rows_saying(index, "te laat")
    (choir,) = rows_saying(index, "dirigent")
    vector = index.around.section_vectors[index.around.sections[choir]]

    fused = fuse(index, vector, rows, np.zeros(index.words.size, np.float32), 10)

    assert max(fused, key=fused.__getitem__) == choir


def test_scores_go_down_from_at_most_one(index: Index) -> None:
    scores = [hit.score for hit in found(index, "koor op dinsdag")]

    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] <= scores[0] <= 1


def test_words_weigh_less_when_most_of_them_stand_nowhere(index: Index) -> None:
    plain = word_shares(index, understand("Wanneer is er koor?", index))
    strange = word_shares(
        index, understand("Wanneer is er koor volgens xylofonisten en zwaluwstaartverbindingen?", index)
    )

    assert strange.argmax() == plain.argmax()
    assert strange.max() < 0.8 * plain.max()


def test_rows_that_fit_equally_keep_the_order_of_the_documents(tmp_path: Path) -> None:
    twins = filled(tmp_path, {"a": "Er is koor.", "b": "Er is koor.\n"})

    hits = found(twins, "koor")

    twins.close()
    assert [hit.passage.document_id for hit in hits] == ["a", "b"]


def test_half_of_a_score_is_by_words_and_half_by_cosine(index: Index) -> None:
    shares = np.zeros(index.words.size, np.float32)
    shares[1] = 0.5
    vector = index.dense.vectors([0])[0]
    same = index.around.sections == index.around.sections[0]

    fused = fuse(index, vector, [0], shares, 10)

    assert sorted(fused) == [0, 1]
    assert same[:2].all()  # so that only their own cosines tell them apart
    further = 0.7 * (1 - float(index.dense.vectors([1])[0] @ vector)) / SPAN
    assert fused[0] == pytest.approx(0.5, abs=1e-5)
    assert fused[1] == pytest.approx(0.5 * max(0.0, 1 - further) + 0.25, abs=1e-5)


def test_only_the_documents_asked_for(index: Index) -> None:
    question = "Wie bel je als je te laat bent?"
    hits = search(index, understand(question, index), FakeEmbedder().embed_question(question), 10, ["b"])

    assert {hit.passage.document_id for hit in hits} == {"b"}


def test_nothing_is_found_where_nothing_stands(index: Index) -> None:
    assert (
        fuse(index, np.zeros(FakeEmbedder.dimension, np.float32), (), np.zeros(index.words.size, np.float32), 5) == {}
    )
