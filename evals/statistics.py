"""Uncertainty of a score and of a difference: small, exact where it can be, seeded where it cannot."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

Z = 1.959963984540054
"""The two-sided 95% point of the normal distribution."""
DRAWS = 10_000
SEED = 20250925
EXACT_UP_TO = 16
"""Differences that are not zero, up to which all 2^n sign flips are counted."""


def mean(values: Sequence[float]) -> float:
    """Of one value or more: what does not apply is left out before, and is no 0."""
    return sum(values) / len(values)


def wilson(share: float, n: int) -> tuple[float, float]:
    """Wilson's score interval for a share of n: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n).

    E. B. Wilson, JASA 22 (1927). Also used for means of values from 0 to 1, which vary less than a share with the same
    mean, so that it is then too wide rather than too narrow.
    """
    if n == 0:
        return 0.0, 1.0
    middle = share + Z * Z / (2 * n)
    half = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    scale = 1 + Z * Z / n
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A difference with its 95% interval."""

    delta: float
    low: float
    high: float


def group_bootstrap(differences: Sequence[float], groups: Sequence[str], draws: int = DRAWS) -> Interval:
    """The mean difference with its percentile interval over resampled groups (paraphrases are not independent).

    Each draw takes as many groups as there are, with replacement: Δ* = Σ sums / Σ sizes. Cameron, Gelbach & Miller,
    REStat 90 (2008), section II.
    """
    sums, sizes = _per_group(differences, groups)
    generator = np.random.default_rng(SEED)
    picks = generator.integers(0, len(sums), size=(draws, len(sums)))
    means = sums[picks].sum(axis=1) / sizes[picks].sum(axis=1)
    low, high = np.quantile(means, [0.025, 0.975])
    return Interval(delta=mean(differences), low=float(low), high=float(high))


def sign_flip(differences: Sequence[float], groups: Sequence[str], draws: int = DRAWS) -> float:
    """The two-sided p of a mean difference when each group's sign could as well be the other.

    Exact over all 2^m flips for up to `EXACT_UP_TO` groups that differ; otherwise (b + 1) / (draws + 1), never 0:
    Phipson & Smyth, SAGMB 9 (2010).
    """
    sums, _ = _per_group(differences, groups)
    sums = sums[np.abs(sums) > 1e-12]
    if len(sums) == 0:
        return 1.0
    observed = abs(float(sums.sum())) - 1e-9
    if len(sums) <= EXACT_UP_TO:
        signs: NDArray[np.float64] = np.array(list(product((1.0, -1.0), repeat=len(sums))))
        return float(np.mean(np.abs(signs @ sums) >= observed))
    generator = np.random.default_rng(SEED)
    signs = generator.choice(np.array([1.0, -1.0]), size=(draws, len(sums)))
    return (int(np.sum(np.abs(signs @ sums) >= observed)) + 1) / (draws + 1)


def mcnemar(before: Sequence[float], after: Sequence[float]) -> float:
    """McNemar's exact test: of b + c pairs that changed, P(at most min(b, c) one way) · 2 under a fair coin."""
    lost = sum(one > other for one, other in zip(before, after, strict=True))
    won = sum(one < other for one, other in zip(before, after, strict=True))
    changed = lost + won
    tail = sum(math.comb(changed, k) for k in range(min(lost, won) + 1))
    return min(1.0, math.ldexp(tail, 1 - changed))


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Holm's step-down correction: the i-th smallest of m times (m - i + 1), kept rising, at most 1. SJS 6 (1979)."""
    corrected: dict[str, float] = {}
    highest = 0.0
    for place, name in enumerate(sorted(p_values, key=lambda name: (p_values[name], name))):
        highest = max(highest, min(1.0, (len(p_values) - place) * p_values[name]))
        corrected[name] = highest
    return corrected


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value with at least that share of the values at or below it (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, int(np.ceil(share * len(ordered))) - 1)]


def auroc(scores: Sequence[float], positive: Sequence[bool]) -> float | None:
    """P(a positive scores above a negative), ties for half: Mann-Whitney's U / (n₁·n₀). None without both."""
    high = [score for score, right in zip(scores, positive, strict=True) if right]
    low = [score for score, right in zip(scores, positive, strict=True) if not right]
    if not high or not low:
        return None
    return sum((one > other) + 0.5 * (one == other) for one in high for other in low) / (len(high) * len(low))


def risk_coverage(confidences: Sequence[float], right: Sequence[bool]) -> list[tuple[float, float]]:
    """(coverage, risk) when only the most confident k are answered, at each confidence that occurs.

    Geifman & El-Yaniv, NeurIPS 2017.
    """
    order = sorted(range(len(confidences)), key=lambda i: -confidences[i])
    points: list[tuple[float, float]] = []
    wrong = 0
    for k, item in enumerate(order, start=1):
        wrong += not right[item]
        if k == len(order) or confidences[order[k]] < confidences[item]:
            points.append((k / len(order), wrong / k))
    return points


def aurc(points: Sequence[tuple[float, float]]) -> float:
    """The area under a risk-coverage curve: Σ risk · (coverage - the coverage before it)."""
    before = [0.0, *(coverage for coverage, _ in points)]
    return sum(risk * (coverage - earlier) for (coverage, risk), earlier in zip(points, before, strict=False))


def _per_group(values: Sequence[float], groups: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Sum and size of each group, in order of first appearance."""
    sums: dict[str, float] = {}
    sizes: dict[str, int] = {}
    for value, group in zip(values, groups, strict=True):
        sums[group] = sums.get(group, 0.0) + value
        sizes[group] = sizes.get(group, 0) + 1
    return np.array(list(sums.values())), np.array(list(sizes.values()), dtype=float)
