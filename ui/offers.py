"""What scripts may ask of the page: the objects of the machine interface, by named endpoints. Nothing here changes
anything, and every fault is `{"error": …}` in one Dutch line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from assistant.agreements.export import to_json
from assistant.agreements.filters import Filter, kind_named, matches
from assistant.agreements.superseded import in_force
from assistant.agreements.texts import left_out as left_out_line
from assistant.question.typed import LONGEST_QUESTION
from assistant.serialise import documents_to_json, hits_to_json
from ui import handlers, texts
from ui.handlers import Answers, answered

MOST_HITS, FEW_HITS = 100, 10
VALUES: Mapping[str, tuple[Any, ...]] = {
    "ask": ("", None),
    "search": ("", FEW_HITS),
    "agreements": ("", "", "", ""),
    "documents": (),
}
"""The values each endpoint takes, as they are when they are left out."""
NEEDS_QUESTION = frozenset({"ask", "search"})


def offers(answers: Answers) -> dict[str, Callable[..., Any]]:
    """The endpoints by their names. Gradio reads their signatures."""

    def ask(question: str, history: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        return handlers.ask(answers, question, history)

    def search(question: str, top: int = FEW_HITS) -> dict[str, Any]:
        return answered(lambda: _search(answers, question, top))

    def agreements(document: str = "", theme: str = "", kind: str = "", period: str = "") -> dict[str, Any]:
        return answered(lambda: _agreements(answers, document, theme, kind, period))

    def documents() -> dict[str, Any]:
        return answered(lambda: documents_to_json(answers.documents()))

    return {"ask": ask, "search": search, "agreements": agreements, "documents": documents}


def _search(answers: Answers, question: str, top: int) -> dict[str, Any]:
    if not question.strip():
        return {"error": texts.NO_QUESTION}
    if len(question) > LONGEST_QUESTION:
        return {"error": texts.TOO_LONG}
    wanted = top if type(top) is int else FEW_HITS  # what Gradio hands on may be anything
    hits, timings = answers.search(question, max(1, min(wanted, MOST_HITS)))
    return hits_to_json(question, hits, answers.documents(), timings)


def _agreements(answers: Answers, document: str, theme: str, kind: str, period: str) -> dict[str, Any]:
    """The rows that fit all that is given, by the words that `planwijzer agreements` takes; ids for documents."""
    named = kind_named(kind) if kind.strip() else None
    if kind.strip() and named is None:
        return {"agreements": []}
    wanted = Filter(
        document_id=document or None, theme=theme or None, period=period or None, kinds=(named,) if named else ()
    )
    found = [row for row in answers.agreements() if matches(row, wanted)]
    rows, left_out = in_force(found, answers.superseded(), wanted.document_id)
    told = {"left_out": left_out_line(left_out, texts.NAME_DRAFT)} if left_out else {}
    return {"agreements": [to_json(row) for row in rows], **told}
