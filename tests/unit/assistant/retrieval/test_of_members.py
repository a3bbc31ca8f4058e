"""Whether a passage is of another group than is asked about, and when that tells something all the same."""

from __future__ import annotations

import pytest

from assistant.question.understand import understand
from assistant.retrieval.of_members import is_of_other_member
from corpus.index import Index
from corpus.types import Passage
from tests.fakes import FakeEmbedder
from tests.small import reader_of

GUIDE = """# Gids van De Eik

## Zwemles

Groep 4 en 5 hebben elke week zwemles. In groep 6 is er geen zwemles.

| Groep | Dag |
|---|---|
| groep 4 | maandag |
"""


@pytest.fixture(scope="module")
def index(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return reader_of(tmp_path_factory.mktemp("eik"), fake_embedder, {"gids": GUIDE}).current()


@pytest.fixture
def told(index: Index) -> tuple[Passage, Passage]:
    (info,) = index.store.documents
    passages = index.store.run(info.id, 0, info.passages)
    return next(p for p in passages if p.kind == "paragraph"), next(p for p in passages if p.cells)


@pytest.mark.parametrize("question", ["Heeft groep 3 zwemles?", "Krijgt groep 8 zwemles?", "is er zwemles in groep 7"])
def test_what_others_have_tells_whether_one_has_it(index: Index, told: tuple[Passage, Passage], question: str) -> None:
    text, row = told
    assert not is_of_other_member(understand(question, index), text)
    assert is_of_other_member(understand(question, index), row)


def test_what_others_have_is_not_what_one_has(index: Index, told: tuple[Passage, Passage]) -> None:
    query = understand("Op welke dag heeft groep 3 zwemles?", index)
    assert all(is_of_other_member(query, one) for one in told)
