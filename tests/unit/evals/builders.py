"""Short ways to make golden questions and answers for tests."""

from __future__ import annotations

from typing import Any

from corpus.types import Page
from evals.case import Case, make_case
from evals.golden_set import Answerability, Evidence, Importance, Match, Nugget, Question, asked_hash
from evals.library import Text
from evals.records import Item

WHOLE = (
    "Acties\nOuderavonden in de buurthuizen houden.\nEen ouderraad per wijk oprichten.\nHuisbezoeken door mentoren.\n"
)
LIBRARY = {
    "plan": Text(id="plan", sha256="1", pages=(Page(number=1, text=WHOLE), Page(number=2, text="Einde.")),
                 pieces=frozenset({"Acties"}))
}  # fmt: skip


def nugget(name: str, *words: str, importance: Importance = "vital", quote: str = "") -> Nugget:
    evidence = (Evidence(doc="plan", quote=quote),) if quote else ()
    match = Match(all=tuple((word,) for word in words or (name,)))
    return Nugget(id=name, text=name, importance=importance, match=match, evidence=evidence)


def question(answerability: Answerability = "answerable", *nuggets: Nugget, **more: Any) -> Question:
    given: dict[str, Any] = {"id": "v", "group": "v", "category": "lijst", "question": "Welke?", "split": "dev"}
    return Question(answerability=answerability, nuggets=nuggets, where="dev.jsonl:1", **(given | more))


def citation(marker: int, quote: str, page: int | None = 1, section: tuple[str, ...] = ("Acties",)) -> dict[str, Any]:
    return {"marker": marker, "document_id": "plan", "document": "Plan", "source": "plan.pdf", "section": [*section],
            "page": page, "quote": quote, "boxes": []}  # fmt: skip


def item(asked: Question, text: str, *citations: dict[str, Any], **more: Any) -> Item:
    answer = {"answer": text, "abstained": False, "reason": None, "citations": list(citations), "suggestions": []}
    return Item(id=asked.id, asked=asked_hash(asked), answer={**answer, **more})


def case(asked: Question, text: str, *citations: dict[str, Any], **more: Any) -> Case:
    return make_case(asked, item(asked, text, *citations, **more))


def failed(asked: Question) -> Case:
    return make_case(asked, Item(id=asked.id, asked=asked_hash(asked), error="ValueError: stuk"))
