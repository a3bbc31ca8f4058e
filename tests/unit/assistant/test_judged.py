"""Where no words lead to an answer a judge may find it; what words lead to, it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant import texts
from assistant.answer import Assistant
from assistant.evidence.judged import ANSWERS
from assistant.types import Answer, NoAnswer
from corpus.judge import LateJudge
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

KITCHEN = """# Kookclub De Lepel

Kookclub De Lepel kookt op dinsdag in het buurthuis.

## Hoofdstuk 1: Regels

Wie niet komt, meldt dat een dag van tevoren bij Noor.

Messen blijven in de la tot de les begint.

## Hoofdstuk 2: Kosten

Een avond kost € 12, met eten.
"""
ABSENT = "Ik ben ziek, aan wie geef ik dat door?"


class FakeJudge:
    """Holds passages with a word for answers, and remembers what it was asked."""

    def __init__(self, word: str, score: float = 0.9) -> None:
        self.word, self.score = word, score
        self.asked: list[tuple[str, int]] = []

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        self.asked.append((question, len(texts)))
        return [self.score if self.word in text else 0.1 for text in texts]


def assistant_with(judge: FakeJudge, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(factory.mktemp("lepel"), embedder, {"lepel": KITCHEN}, judge)


def test_what_no_words_lead_to_is_answered_and_put_as_a_question(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Noor")
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply(ABSENT)
    assert isinstance(reply, Answer), reply.text
    assert [citation.quote for citation in reply.citations] == [
        "Wie niet komt, meldt dat een dag van tevoren bij Noor."
    ]
    assert reply.text.rstrip().endswith(texts.OTHERWISE_SAID)
    assert [asked for asked, _ in judge.asked] == [ABSENT]


def test_what_is_asked_of_a_numbered_place_is_not_sought_in_others(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Noor")
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply("Aan wie geef ik ziekte door in hoofdstuk 2?")
    assert "Noor" not in reply.text
    assert not judge.asked


def test_it_is_not_answered_without_a_judge_or_when_that_is_not_sure(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    doubting = FakeJudge("Noor", score=ANSWERS - 0.01)
    for reply in (
        assistant_with(doubting, fake_embedder, tmp_path_factory).reply(ABSENT),
        assistant_of(tmp_path_factory.mktemp("lepel"), fake_embedder, {"lepel": KITCHEN}).reply(ABSENT),
    ):
        assert isinstance(reply, NoAnswer)
        assert reply.reason in ("not_in_documents", "off_topic")


@pytest.mark.parametrize(
    "question",
    ["Wat kost een avond?", "Wat staat er in hoofdstuk 7?", "hallo"],
    ids=["found", "false premise", "nothing asked"],
)
def test_what_is_found_or_cannot_be_is_not_judged(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    judge = FakeJudge("Noor")
    assistant_with(judge, fake_embedder, tmp_path_factory).reply(question)
    assert judge.asked == []


def test_a_late_judge_is_loaded_once_and_only_when_it_is_asked() -> None:
    loaded: list[FakeJudge] = []

    def load() -> FakeJudge:
        loaded.append(FakeJudge("ja"))
        return loaded[-1]

    judge = LateJudge(load)
    assert loaded == []
    assert judge.scores("Mag dat?", ["ja", "nee"]) == [0.9, 0.1]
    assert judge.scores("Mag dat?", ["nee"]) == [0.1]
    assert len(loaded) == 1
