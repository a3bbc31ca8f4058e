"""What is no answer to a fact, and when an answer that words found is judged after all."""

from __future__ import annotations

import pytest

from assistant.evidence.judge.bounds import FAR
from assistant.evidence.judge.judged import _Case, _passes_over
from assistant.evidence.judge.no_answer import is_none
from assistant.evidence.saying import say
from assistant.question.understand import understand
from assistant.retrieval.retrieve import Hit
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

RULES = """# Spelregels

- Hoeveel stemmen zijn er nodig (in ronde 1)?
- Er zijn dertig stemmen nodig. Haal je dat?
- Plannen dien je in bij het wijkbureau.
"""


def test_a_question_is_no_answer_to_a_fact(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    index = reader_of(tmp_path_factory.mktemp("regels"), fake_embedder, {"regels": RULES}).current()
    (info,) = index.store.documents
    asks, tells, _ = index.store.run(info.id, 0, info.passages)
    query = understand("Hoeveel stemmen heeft een plan nodig?", index)
    assert is_none(index, query, asks)
    assert not is_none(index, query, tells)


def test_an_answer_is_judged_where_search_puts_another_far_before_it(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    index = reader_of(tmp_path_factory.mktemp("regels"), fake_embedder, {"regels": RULES}).current()
    (info,) = index.store.documents
    first, shown, _ = index.store.run(info.id, 0, info.passages)
    question = "Wat doe je met een plan?"
    case = _Case(index, understand(question, index), fake_embedder.embed_question(question), FakeJudge("stemmen"))
    found = say(index, [shown])
    for ahead, passes in ((FAR + 0.05, True), (FAR - 0.05, False)):
        scored = ((first, 0.4 + ahead), (shown, 0.4))
        hits = [Hit(passage=one, rank=n, score=score, cosine=None) for n, (one, score) in enumerate(scored, start=1)]
        assert _passes_over(case, found, hits) is passes
