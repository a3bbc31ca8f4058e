"""The objects of the machine interface, key by key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant import cli_texts
from assistant.answer import Assistant
from assistant.serialise import documents_to_json, hits_to_json, reply_to_json
from assistant.types import Turn
from corpus.types import DocumentInfo

ANSWER_KEYS = [
    "question", "standalone_question", "answer", "abstained", "reason", "statements", "citations", "suggestions",
    "answerer", "confidence", "timings_ms",
]  # fmt: skip
CITATION_KEYS = ["marker", "document_id", "document", "source", "section", "page", "quote", "boxes"]


def as_read(data: dict[str, Any]) -> dict[str, Any]:
    """Through JSON and back, as a script gets it."""
    read: dict[str, Any] = json.loads(json.dumps(data, ensure_ascii=False, allow_nan=False))
    return read


def test_an_answer(molenwaard_assistant: Assistant) -> None:
    history = (Turn(role="user", text="Wat zijn de acties van thema 2?"),)

    data = as_read(reply_to_json(molenwaard_assistant.reply("En bij thema 3?", history), "t3"))

    assert list(data) == ["id", *ANSWER_KEYS]
    assert (data["id"], data["question"]) == ("t3", "En bij thema 3?")
    assert data["standalone_question"] == "Wat zijn de acties van thema 3?"
    assert (data["abstained"], data["reason"], data["answerer"]) == (False, None, "extractive")
    assert data["statements"] == [{"text": "Moestuinen aanleggen.", "citations": [1], "support": "verbatim"}]
    assert [list(citation) for citation in data["citations"]] == [CITATION_KEYS]
    assert data["citations"][0] == {
        "marker": 1,
        "document_id": "werkplan",
        "document": "Werkplan Molenwaard",
        "source": "werkplan.md",
        "section": ["Opbrengsten", "Thema 3: Buiten leren", "Acties"],
        "page": None,
        "quote": "Moestuinen aanleggen.",
        "boxes": [],
    }
    assert all(isinstance(question, str) for question in data["suggestions"])


def test_an_answer_that_holds_more_of_the_question_is_surer_and_a_refusal_is_not_sure(
    molenwaard_assistant: Assistant,
) -> None:
    def sure(question: str) -> Any:
        return reply_to_json(molenwaard_assistant.reply(question))["confidence"]

    less, more = sure("Welke acties over moestuinen en zwembaden staan er?"), sure("Welke acties over moestuinen?")
    assert 0 < less < more <= 1
    assert sure("Hoe duur is een zwembad?") is None


def test_a_page_comes_with_boxes_in_its_points(shipped_assistant: Assistant) -> None:
    data = as_read(reply_to_json(shipped_assistant.reply("Welke acties staan er bij thema 5?")))

    assert "id" not in data
    assert data["citations"]
    for citation in data["citations"]:
        assert citation["page"] == 7
        assert citation["boxes"]
        for x0, y0, x1, y1 in citation["boxes"]:
            assert 0 <= x0 < x1 <= 596
            assert 0 <= y0 < y1 <= 843


def test_documents_have_the_kind_that_people_see() -> None:
    plan = DocumentInfo(id="plan", title="Jaarplan 2027", source="plan.pdf", sha256="", passages=1)
    (told,) = documents_to_json([plan])["documents"]

    assert told["kind"] == "jaarplan"
    assert "jaarplan" in cli_texts.document(plan)
    assert "1 passage)" in cli_texts.document(plan)


def test_a_refusal(molenwaard_assistant: Assistant) -> None:
    data = as_read(reply_to_json(molenwaard_assistant.reply("Wat staat er bij thema 6?"), "t4"))

    assert list(data) == ["id", *ANSWER_KEYS]
    assert (data["abstained"], data["reason"], data["statements"]) == (True, "false_premise", [])
    assert [citation["quote"] for citation in data["citations"]] == [
        "Thema 1: Rust in de klas", "Thema 2: Samen met ouders", "Thema 3: Buiten leren"
    ]  # fmt: skip


@pytest.mark.parametrize("question", ["thema 3", "Hoe duur is een zwembad?", "Hallo!"])
def test_the_times_of_the_contract(molenwaard_assistant: Assistant, question: str) -> None:
    timings = reply_to_json(molenwaard_assistant.reply(question))["timings_ms"]

    assert set(timings) == {"understand", "embed", "retrieve", "answer", "verify", "total"}


def test_times_add_up(molenwaard_assistant: Assistant) -> None:
    timings = dict(molenwaard_assistant.reply("thema 3").timings_ms)
    total = timings.pop("total")

    assert all(time >= 0 for time in timings.values())
    assert sum(timings.values()) == pytest.approx(total, abs=1)


def test_hits(molenwaard_assistant: Assistant) -> None:
    question = "Huisbezoeken door mentoren"
    hits, timings = molenwaard_assistant.search(question, 3)

    data = as_read(hits_to_json(question, hits, molenwaard_assistant.documents(), timings))

    assert list(data) == ["question", "hits", "timings_ms"]
    assert [hit["rank"] for hit in data["hits"]] == [1, 2, 3]
    scores = [hit["score"] for hit in data["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert 0.9 < scores[0] <= 1  # both legs put it first, if not with all that words could weigh
    assert data["hits"][0] == {
        "rank": 1,
        "score": scores[0],
        "document_id": "werkplan",
        "source": "werkplan.md",
        "section": ["Opbrengsten", "Thema 2: Samen met ouders", "Acties"],
        "page": None,
        "text": "Huisbezoeken door mentoren.",
    }


def test_without_any_word_there_is_still_a_ranking(molenwaard_assistant: Assistant) -> None:
    hits, _ = molenwaard_assistant.search("???", 5)

    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))


def test_as_many_hits_as_are_asked_and_each_passage_once(shipped_assistant: Assistant) -> None:
    hits, _ = shipped_assistant.search("Wat is er nodig voor inclusief onderwijs?", 50)

    assert len(hits) == 50
    assert len({hit.passage.id for hit in hits}) == 50


def test_all_passages_when_all_are_asked(shipped_assistant: Assistant) -> None:
    hits, _ = shipped_assistant.search("Wie?", 1000)

    assert len(hits) == shipped_assistant.documents()[0].passages
