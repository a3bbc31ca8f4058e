"""Turns what people thought of answers into golden questions to be completed: the nuggets are for a person to write."""

from __future__ import annotations

from typing import Any

from assistant.feedback import Judged


def skeleton(judged: Judged) -> dict[str, Any]:
    """A golden question with all that is known of it. `lint` accepts it once the nuggets are filled in.

    An answer gives its passages as evidence; which of them a good answer needs, and in what words, nobody knows yet. A
    refusal that was right is a question without an answer, and whole already.
    """
    reply = judged.reply
    refused = bool(reply["abstained"])
    answerable = not (refused and judged.verdict == "goed")
    name = f"fb-{judged.at[:10]}-{judged.id}"
    return {
        "id": name,
        "group": name,
        "category": "vervolg" if judged.history else "spreektaal" if answerable else "net-niet",
        "question": reply["question"],
        "history": [{"role": turn.role, "content": turn.text} for turn in judged.history],
        "lang": "nl",
        "answerability": "answerable" if answerable else "unanswerable",
        "reasons": [] if answerable else [reply["reason"]],
        "list": False,
        "nuggets": [_nugget(reply, refused)] if answerable else [],
        "forbidden": [],
        "author": "feedback",
    }


def _nugget(reply: Any, refused: bool) -> dict[str, Any]:  # noqa: ANN401 — an Answer object
    """One nugget without words. Places that a refusal names are no evidence."""
    found = [] if refused else reply["citations"]
    return {
        "id": "n1",
        "text": "",
        "importance": "vital",
        "match": {"all": [[]], "none_of": []},
        "evidence": [_evidence(citation) for citation in found],
        "pos": [],
        "neg": [],
    }


def _evidence(citation: Any) -> dict[str, str]:  # noqa: ANN401
    section = " › ".join(citation["section"])
    return {"doc": citation["document_id"], "section": section, "quote": citation["quote"]}
