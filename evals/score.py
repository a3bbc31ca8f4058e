"""From a run and the golden questions to scores: a pure function, without a model or an index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from corpus.errors import KnownError
from evals.case import Case, make_case
from evals.catalogue import METRICS, ORDER
from evals.golden_set import Question, Split, asked_hash
from evals.library import Library, library_hash
from evals.ranking import retrieval_scores
from evals.records import Item, Run, load_json
from evals.statistics import mean, quantile, wilson

SCORE_FILE = "score.json"
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A measure over the questions it applies to: mean, how many, and Wilson's 95% interval."""

    value: float
    n: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemScore:
    """One question's values by measure; a measure that does not apply is not there."""

    id: str
    group: str
    category: str
    answerability: str
    follow_up: bool
    values: Mapping[str, float]
    missing: tuple[str, ...] = ()
    """Texts of the vital nuggets that were not said."""
    words: int = 0
    milliseconds: float | None = None
    confidence: float | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """All scores of a run, with what they may be compared by."""

    split: Split
    answerer: str
    commit: str
    golden: str
    scorer: str
    corpus: str
    selection: Mapping[str, object]
    items: tuple[ItemScore, ...]
    format: int = FORMAT
    notes: Mapping[str, float] = field(default_factory=dict[str, float])
    """Figures without an interval: lengths, latencies, the gap of follow-ups."""


def score_run(run: Run, questions: Sequence[Question], golden: str, library: Library) -> Score:
    """Score every item. Raises KnownError when the run is of other questions or other documents than these."""
    by_id = {question.id: question for question in questions}
    stale = [item.id for item in run.items if item.id not in by_id or asked_hash(by_id[item.id]) != item.asked]
    if stale:
        raise KnownError(f"De vraag {stale[0]!r} is veranderd sinds deze run ({len(stale)} in totaal). Draai opnieuw.")
    if run.corpus != library_hash(library):
        raise KnownError("De documenten zijn veranderd sinds deze run. Draai hem opnieuw: planwijzer eval run")
    asked = [by_id[item.id] for item in run.items]
    retrieval = retrieval_scores(asked, {item.id: item.hits for item in run.items})
    items = tuple(
        score_item(question, item, library, retrieval.get(item.id, {}))
        for question, item in zip(asked, run.items, strict=True)
    )
    return Score(
        split=run.split,
        answerer=run.answerer,
        commit=run.commit,
        golden=golden,
        scorer=scorer_hash(),
        corpus=run.corpus,
        selection=run.selection,
        items=items,
        notes=notes(items),
    )


def score_item(question: Question, item: Item, library: Library, retrieval: Mapping[str, float]) -> ItemScore:
    """All measures of one answer that apply."""
    case = make_case(question, item)
    found = {metric.name: metric.of(case, library) for metric in METRICS}
    answer = item.answer or {}
    return ItemScore(
        id=question.id,
        group=question.group,
        category=question.category,
        answerability=question.answerability,
        follow_up=bool(question.history),
        values={**{name: value for name, value in found.items() if value is not None}, **retrieval},
        missing=_missing(case),
        words=sum(len(line.text.split()) for line in case.lines),
        milliseconds=answer.get("timings_ms", {}).get("total"),
        confidence=case.confidence,
        error=item.error,
    )


def _missing(case: Case) -> tuple[str, ...]:
    return tuple(nugget.text for nugget in case.question.vital if nugget.id not in case.said)


def summarise(items: Iterable[ItemScore]) -> dict[str, Summary]:
    """Mean, n and interval per measure, in the order of the catalogue; measures that apply to nothing are not there."""
    rows = list(items)
    table: dict[str, Summary] = {}
    for name in ORDER:
        values = [row.values[name] for row in rows if name in row.values]
        if values:
            low, high = wilson(mean(values), len(values))
            table[name] = Summary(value=mean(values), n=len(values), low=low, high=high)
    return table


def by_category(items: Iterable[ItemScore]) -> dict[str, list[ItemScore]]:
    """The items of each category, in order of first appearance."""
    table: dict[str, list[ItemScore]] = {}
    for item in items:
        table.setdefault(item.category, []).append(item)
    return table


def notes(items: Sequence[ItemScore]) -> dict[str, float]:
    """Figures that are no share: lengths in words, milliseconds, and how much follow-ups lose."""
    found: dict[str, float] = {}
    lengths = [float(item.words) for item in items if not item.error]
    times = [item.milliseconds for item in items if item.milliseconds is not None]
    for name, values in (("words", lengths), ("ms", times)):
        if values:
            found |= {f"{name}_median": quantile(values, 0.5), f"{name}_p95": quantile(values, 0.95)}
    gap = follow_up_gap(items)
    if gap:
        found |= {"follow_up_gap": gap[0], "follow_up_families": float(gap[1])}
    return found


def follow_up_gap(items: Sequence[ItemScore]) -> tuple[float, int] | None:
    """M(standalone) - M(with history) of strict vital recall, over the families that have both; and how many have.

    MTRAG's gap (Katsis et al., TACL 2025). Where no family has both, over all questions, with 0 families.
    """
    name = "nugget_strict_vital"
    by_group: dict[str, tuple[list[float], list[float]]] = {}
    for item in items:
        if name in item.values and item.answerability == "answerable":
            by_group.setdefault(item.group, ([], []))[item.follow_up].append(item.values[name])
    paired = [(mean(alone), mean(after)) for alone, after in by_group.values() if alone and after]
    if paired:
        return mean([alone - after for alone, after in paired]), len(paired)
    alone = [value for values, _ in by_group.values() for value in values]
    after = [value for _, values in by_group.values() for value in values]
    return (mean(alone) - mean(after), 0) if alone and after else None


_SCORER = ("answer_text", "case", "catalogue", "dutch", "library", "matcher", "metrics", "ranking", "score", "support")


def scorer_hash() -> str:
    """SHA-256 over the code that scores: scores by other code are not compared."""
    digest = hashlib.sha256()
    for name in _SCORER:
        digest.update(Path(__file__).with_name(f"{name}.py").read_bytes())
    return digest.hexdigest()[:16]


def save_score(score: Score, folder: Path) -> Path:
    """Write `score.json`, with the summary beside the items for whoever reads it by hand."""
    data = {**asdict(score), "summary": {name: asdict(row) for name, row in summarise(score.items).items()}}
    path = folder / SCORE_FILE
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def load_score(folder: Path) -> Score:
    """Read `score.json`. Raises KnownError."""
    path = folder / SCORE_FILE
    remedy = f"Maak hem met: planwijzer eval score {folder}"
    data = load_json(path, remedy)
    data.pop("summary", None)
    try:
        items = tuple(ItemScore(**{**row, "missing": tuple(row["missing"])}) for row in data.pop("items"))
        return Score(**data, items=items)
    except (KeyError, TypeError) as error:
        raise KnownError(f"{str(path)!r} is niet van deze versie ({error}). {remedy}") from error
