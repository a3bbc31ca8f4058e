"""Whether a change may go in: hard invariants, thresholds, and no measure worse than a baseline."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import KnownError
from evals.catalogue import LABELS
from evals.compare import compare
from evals.score import Score, Summary, summarise
from evals.texts import percent

_KEYS = {"per_category", "invariants", "thresholds", "baseline"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What `gate.toml` asks. An invariant is exactly its value for every question; a threshold is (lowest, highest).

    `baseline_drop` is by how much a measure may be worse than the baseline's; `baseline_metrics` are those compared.
    """

    per_category: int
    invariants: Mapping[str, float]
    thresholds: Mapping[str, tuple[float, float]]
    baseline_drop: float
    baseline_metrics: tuple[str, ...]


def load_rules(path: Path) -> Rules:
    """Read the rules. Raises KnownError for an unknown key or measure, so that a typing error checks nothing less."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnownError(f"{str(path)!r} is niet te lezen ({error}). Herstel het bestand.") from error
    invariants, thresholds = data.get("invariants", {}), data.get("thresholds", {})
    baseline = data.get("baseline", {"drop": 0.05, "metrics": []})
    unknown = sorted(set(data) - _KEYS) + sorted({*invariants, *thresholds, *baseline["metrics"]} - set(LABELS))
    if unknown:
        raise KnownError(f"{str(path)!r}: {unknown[0]!r} bestaat niet. Maten: {', '.join(LABELS)}.")
    return Rules(
        per_category=int(data.get("per_category", 5)),
        invariants={name: float(value) for name, value in invariants.items()},
        thresholds={name: _bounds(path, name, row) for name, row in thresholds.items()},
        baseline_drop=float(baseline["drop"]),
        baseline_metrics=tuple(baseline["metrics"]),
    )


def _bounds(path: Path, name: str, row: Mapping[str, Any]) -> tuple[float, float]:
    if not row or set(row) - {"min", "max"}:
        raise KnownError(f"{str(path)!r}: geef bij {name!r} 'min', 'max' of allebei, en niets anders.")
    return float(row.get("min", 0.0)), float(row.get("max", 1.0))


def check(rules: Rules, score: Score, baseline: Score | None = None) -> list[str]:
    """What does not hold, one line each; empty when the change may go in. What was not measured does not hold."""
    found = summarise(score.items)
    return [
        *_invariants(rules, score),
        *_thresholds(rules, found),
        *(_against(rules, baseline, score) if baseline else ()),
    ]


def _invariants(rules: Rules, score: Score) -> Iterator[str]:
    for name, wanted in rules.invariants.items():
        values = {item.id: item.values[name] for item in score.items if name in item.values}
        broken = [identifier for identifier, value in values.items() if value != wanted]
        if not values:
            yield f"{LABELS[name]}: niet gemeten"
        elif broken:
            named = ", ".join(broken[:5]) + (" …" if len(broken) > 5 else "")
            yield f"{LABELS[name]}: moet altijd {wanted:g} zijn, is anders bij {len(broken)}: {named}"


def _thresholds(rules: Rules, found: Mapping[str, Summary]) -> Iterator[str]:
    for name, (low, high) in rules.thresholds.items():
        row = found.get(name)
        if row is None:
            yield f"{LABELS[name]}: niet gemeten"
        elif not low <= row.value <= high:
            bounds = f"{percent(low)} en {percent(high)}"
            yield f"{LABELS[name]}: {percent(row.value)} ligt niet tussen {bounds} (n = {row.n})"


def _against(rules: Rules, baseline: Score, score: Score) -> Iterator[str]:
    """A measure fails when its interval is wholly on the wrong side, or when it dropped by more than it may."""
    for row in compare(baseline, score):
        if row.metric not in rules.baseline_metrics:
            continue
        if row.surely_worse or row.better < -rules.baseline_drop:
            yield f"{LABELS[row.metric]}: van {percent(row.before)} naar {percent(row.after)} (n = {row.n})"
