"""One question beside its answer, taken apart once for all measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.verify import normalise
from corpus.language import fold
from evals.answer_text import Claim, Line, claims, parse
from evals.golden_set import Evidence, Question
from evals.lint import section_titles
from evals.matcher import said
from evals.records import Item

SHORTEST_OVERLAP = 12
"""Letters and digits at least in a cited piece of a longer gold quote for it to count as the same place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An answer and what it should have been. After an error everything of the answer is empty."""

    question: Question
    failed: bool
    abstained: bool
    reason: str | None
    text: str
    lines: tuple[Line, ...]
    claims: tuple[Claim, ...]
    citations: Mapping[int, Mapping[str, Any]]
    suggestions: tuple[str, ...]
    said: frozenset[str]
    """Ids of the nuggets it says; none for a refusal of an answerable question, whose places are no claims."""
    confidence: float | None = None
    hits: tuple[Mapping[str, Any], ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        return tuple(str(citation["quote"]) for citation in self.citations.values())

    def quotes_of(self, markers: Sequence[int]) -> list[str]:
        """The quotes behind markers, in order; a marker without a citation has none."""
        return [str(self.citations[marker]["quote"]) for marker in markers if marker in self.citations]


def make_case(question: Question, item: Item) -> Case:
    """Put a question and its item together."""
    answer: Mapping[str, Any] = item.answer or {}
    text = str(answer.get("answer", ""))
    lines = parse(text)
    abstained = bool(answer.get("abstained", False))
    counts = not (abstained and question.answerability == "answerable")
    confidence = answer.get("confidence")
    return Case(
        question=question,
        failed=item.answer is None,
        abstained=abstained,
        reason=answer.get("reason"),
        text=text,
        lines=lines,
        claims=() if abstained else claims(lines),
        citations={int(citation["marker"]): citation for citation in answer.get("citations", [])},
        suggestions=tuple(answer.get("suggestions", [])),
        said=frozenset(said(lines, question.nuggets)) if counts else frozenset(),
        confidence=float(confidence) if isinstance(confidence, int | float) else None,
        hits=item.hits,
    )


def carries(place: Mapping[str, Any], evidence: Evidence) -> bool:
    """Whether a citation or a hit shows a gold quote: same document, under the same title, one text in the other.

    A passage may hold the quote, or be a part of it that is long enough to mean the same place.
    """
    if place["document_id"] != evidence.doc:
        return False
    path = [str(title) for title in place["section"]]
    shown = str(place.get("quote") or place.get("text") or "")
    own, gold = normalise(shown).casefold(), normalise(evidence.quote).casefold()
    inside = gold in own or (own in gold and len(own) >= min(SHORTEST_OVERLAP, len(gold)))
    titled = any(gold in normalise(title).casefold() for title in path) and "text" in place
    return (inside or titled) and _under(evidence, [*path, shown])


def _under(evidence: Evidence, path: Sequence[str]) -> bool:
    """Whether every title of the evidence's section is part of the path of a place."""
    folded = " › ".join(" ".join(fold(title).split()) for title in path)
    return all(" ".join(fold(title).split()) in folded for title in section_titles(evidence.section))
