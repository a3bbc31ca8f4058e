"""What scripts may ask of the page: the objects of the machine interface, by named endpoints. Nothing here changes
anything, and every fault is `{"error": …}` in one Dutch line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from assistant.agreements.export import to_json
from assistant.agreements.filters import Filter, document_named, kinds_named, matches
from assistant.agreements.superseded import in_force
from assistant.agreements.texts import left_out as left_out_line
from assistant.batch import BadLine, question_of
from assistant.coverage.export import to_json as coverage_to_json
from assistant.serialise import documents_to_json, hits_to_json
from corpus.command_line import MOST_COUNTED
from corpus.errors import KnownError
from ui import handlers, texts
from ui.coverage import Checks
from ui.handlers import Answers, answered

FEW_HITS = 10
VALUES: Mapping[str, tuple[Any, ...]] = {
    "ask": ("", None),
    "search": ("", FEW_HITS),
    "agreements": ("", "", "", ""),
    "coverage": ("", ""),
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

    checks = Checks(answers)

    def coverage(report: str = "", plan: str = "") -> dict[str, Any]:
        return answered(lambda: _coverage(answers, checks, report, plan))

    def documents() -> dict[str, Any]:
        return answered(lambda: documents_to_json(answers.documents()))

    return {"ask": ask, "search": search, "agreements": agreements, "coverage": coverage, "documents": documents}


def _search(answers: Answers, question: Any, top: Any) -> dict[str, Any]:  # noqa: ANN401 — JSON of any shape
    asked = question_of({"question": question})
    if isinstance(asked, BadLine):
        raise KnownError(asked.error)
    if type(top) is not int or not 1 <= top <= MOST_COUNTED:
        raise KnownError(texts.NO_NUMBER.format(most=MOST_COUNTED))
    hits, timings = answers.search(question, top)
    return hits_to_json(question, hits, answers.documents(), timings)


def _agreements(answers: Answers, document: str, theme: str, kind: str, period: str) -> dict[str, Any]:
    """The rows that fit all that is given, by the words that `planwijzer agreements` takes."""
    _check_texts(document=document, theme=theme, kind=kind, period=period)
    wanted = Filter(
        document_id=document_named(answers.documents(), document) if document.strip() else None,
        theme=theme or None,
        period=period or None,
        kinds=kinds_named(kind),
    )
    found = [row for row in answers.agreements() if matches(row, wanted)]
    rows, left_out = in_force(found, answers.superseded(), wanted.document_id)
    told = {"left_out": left_out_line(left_out, texts.NAME_DRAFT)} if left_out else {}
    return {"agreements": [to_json(row) for row in rows], **told}


def _coverage(answers: Answers, checks: Checks, report: str, plan: str) -> dict[str, Any]:
    _check_texts(report=report, plan=plan)
    held = answers.documents()
    return coverage_to_json(checks.check(document_named(held, report), document_named(held, plan)))


def _check_texts(**values: Any) -> None:  # noqa: ANN401 — JSON of any shape
    """Raises KnownError for a value that is no text: left out, it would seem to have been looked at."""
    for name, value in values.items():
        if not isinstance(value, str):
            raise KnownError(texts.NO_TEXT.format(name=name))
