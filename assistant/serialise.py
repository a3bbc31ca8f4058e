"""Replies as the JSON objects of the machine interface."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from assistant.types import Answer, NoAnswer, Reply
from corpus.kinds import called
from corpus.types import DocumentInfo

if TYPE_CHECKING:  # `planwijzer documents` needs nothing of what answers
    from assistant.batch import Identifier
    from assistant.retrieval.retrieve import Hit

_STEPS = ("understand", "embed", "retrieve", "answer", "verify")


def reply_to_json(reply: Reply, identifier: Identifier = None) -> dict[str, Any]:
    """The Answer object; `id` is there when one was given, `chat` when a chat model might have worded it."""
    head = {} if identifier is None else {"id": identifier}
    chat = {"chat": asdict(reply.chat)} if isinstance(reply, Answer) and reply.chat else {}
    statements = [asdict(statement) for statement in reply.statements] if isinstance(reply, Answer) else []
    return {
        **head,
        "question": reply.question,
        "standalone_question": reply.standalone_question,
        "answer": reply.text,
        "abstained": isinstance(reply, NoAnswer),
        "reason": reply.reason if isinstance(reply, NoAnswer) else None,
        "statements": statements,
        "citations": [asdict(citation) for citation in reply.citations],
        "suggestions": list(reply.suggestions),
        "answerer": reply.answerer,
        "confidence": reply.confidence if isinstance(reply, Answer) else None,
        **chat,
        "timings_ms": {**dict.fromkeys(_STEPS, 0.0), **reply.timings_ms},  # a refusal does not take every step
    }


def hits_to_json(
    question: str, hits: list[Hit], documents: tuple[DocumentInfo, ...], timings: dict[str, float]
) -> dict[str, Any]:
    """The object of `search --json`."""
    sources = {info.id: info.source for info in documents}
    return {"question": question, "hits": [_hit(hit, sources) for hit in hits], "timings_ms": timings}


def documents_to_json(documents: Iterable[DocumentInfo]) -> dict[str, Any]:
    """The object of `documents --json`."""
    return {"documents": [{**asdict(info), "kind": called(info)} for info in documents]}


def _hit(hit: Hit, sources: dict[str, str]) -> dict[str, Any]:
    passage = hit.passage
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "document_id": passage.document_id,
        "source": sources[passage.document_id],
        "section": list(passage.section),
        "page": passage.spans[0].page if passage.spans else None,
        "text": passage.text,
    }
