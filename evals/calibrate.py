"""From which threshold on to answer: what each costs, and what the best one costs on questions it was not chosen by.

Two ways to the same table of outcomes. When answers carry a `confidence`, one run tells what any threshold would have
done. Until then the questions are asked again at each threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Assistant
from corpus.errors import KnownError
from evals.case import make_case
from evals.golden_set import Question
from evals.records import Item, Run
from evals.run import ask
from evals.statistics import mean
from evals.threshold import answering_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Whether a question was answered at each threshold. `answerable` says whether it should have been."""

    group: str
    answerable: bool
    answered: Mapping[float, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What a threshold does: cost = HallucRate + c · OverRefusal."""

    threshold: float
    halluc_rate: float
    over_refusal: float
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """The curve over all questions, the best threshold on it, and the cost of choosing so on folds left out.

    `optimism` is how much better the chosen threshold looks on the questions it was chosen by.
    """

    curve: tuple[Point, ...]
    best: Point
    chosen_per_fold: tuple[float, ...]
    held_out_cost: float
    optimism: float
    answerable: int
    unanswerable: int


def sweep(
    assistant: Assistant, questions: Sequence[Question], thresholds: Sequence[float], report: Callable[[str], None]
) -> list[Outcome]:
    """Ask every question that has an answer or surely has none, at every threshold."""
    asked = [q for q in questions if q.answerability in ("answerable", "unanswerable")]
    answered: dict[str, dict[float, bool]] = {question.id: {} for question in asked}
    for threshold in thresholds:
        with answering_from(threshold):
            for question in asked:
                answered[question.id][threshold] = _answers(question, ask(assistant, question, depth=0))
        report(f"drempel {threshold:g}: {sum(row[threshold] for row in answered.values())} beantwoord")
    return [_outcome(question, answered[question.id]) for question in asked]


def confidences(run: Run, questions: Sequence[Question], thresholds: Sequence[float]) -> list[Outcome]:
    """What each threshold would have done, from the confidences in a run. Raises KnownError when it has none."""
    by_id = {question.id: question for question in questions}
    outcomes: list[Outcome] = []
    for item in run.items:
        question = by_id.get(item.id)
        if question is None or question.answerability not in ("answerable", "unanswerable"):
            continue
        confidence = make_case(question, item).confidence
        if item.error:
            outcomes.append(_outcome(question, dict.fromkeys(thresholds, _answers(question, item))))
            continue
        if confidence is None:
            raise KnownError(
                f"Het antwoord op {item.id!r} heeft geen 'confidence'. Laat de run weg, dan wordt opnieuw gevraagd."
            )
        outcomes.append(_outcome(question, {t: confidence >= t for t in thresholds}))
    return outcomes


def _answers(question: Question, item: Item) -> bool:
    """Whether an item is an answer. An error counts as whichever is wrong."""
    if item.answer is None:
        return question.answerability == "unanswerable"
    return not item.answer["abstained"]


def _outcome(question: Question, answered: Mapping[float, bool]) -> Outcome:
    return Outcome(group=question.group, answerable=question.answerability == "answerable", answered=answered)


def calibrate(outcomes: Sequence[Outcome], folds: int = 5, cost: float = 1.0) -> Calibration:
    """Choose on all folds but one, pay on that one. A family stays together, and each fold gets both kinds.

    Raises KnownError when there are not enough families of both kinds.
    """
    parts = split_groups(outcomes, folds)
    chosen: list[Point] = []
    costs: list[float] = []
    for left_out in parts:
        rest = [outcome for part in parts if part is not left_out for outcome in part]
        best = cheapest(curve(rest, cost))
        chosen.append(best)
        costs.append(point(left_out, best.threshold, cost).cost)
    whole = curve(outcomes, cost)
    return Calibration(
        curve=whole,
        best=cheapest(whole),
        chosen_per_fold=tuple(best.threshold for best in chosen),
        held_out_cost=mean(costs),
        optimism=mean(costs) - mean([best.cost for best in chosen]),
        answerable=sum(outcome.answerable for outcome in outcomes),
        unanswerable=sum(not outcome.answerable for outcome in outcomes),
    )


def split_groups(outcomes: Sequence[Outcome], folds: int) -> list[list[Outcome]]:
    """Deal the groups, those with unanswerable questions first, over the folds in turn: always the same way."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.group, []).append(outcome)
    without = [name for name in sorted(groups) if not all(o.answerable for o in groups[name])]
    having = [name for name in sorted(groups) if name not in without]
    if min(len(without), len(having)) < folds:
        raise KnownError(
            f"Voor {folds} delen zijn er te weinig families: {len(having)} met en {len(without)} zonder antwoord."
        )
    parts: list[list[Outcome]] = [[] for _ in range(folds)]
    for names in (without, having):
        for place, name in enumerate(names):
            parts[place % folds] += groups[name]
    return parts


def curve(outcomes: Sequence[Outcome], cost: float) -> tuple[Point, ...]:
    return tuple(point(outcomes, threshold, cost) for threshold in sorted(outcomes[0].answered))


def point(outcomes: Sequence[Outcome], threshold: float, cost: float) -> Point:
    """HallucRate = answered / unanswerable; OverRefusal = refused / answerable; both over these questions."""
    invented = mean([float(o.answered[threshold]) for o in outcomes if not o.answerable])
    refused = mean([float(not o.answered[threshold]) for o in outcomes if o.answerable])
    return Point(threshold=threshold, halluc_rate=invented, over_refusal=refused, cost=invented + cost * refused)


def cheapest(points: Sequence[Point]) -> Point:
    """The point of lowest cost; of equals the middle one, which is furthest from where it gets worse."""
    lowest = min(p.cost for p in points)
    equal = [p for p in points if p.cost <= lowest + 1e-12]
    return equal[len(equal) // 2]
