"""Two scores of the same questions beside each other: how much each measure changed, and whether that is chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.errors import KnownError
from evals.catalogue import LOWER_IS_BETTER, ORDER, PRIMARY
from evals.score import ItemScore, Score
from evals.statistics import DRAWS, group_bootstrap, holm, mcnemar, mean, sign_flip


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure before and after, over the n questions where it applies to both.

    `p` is by sign flips over groups; `p_mcnemar` is there for measures of only 0 and 1; `p_holm` for primary ones.
    `only` counts the questions where it applied to one of the two (a refusal has no citations to score).
    """

    metric: str
    n: int
    only: int
    before: float
    after: float
    delta: float
    low: float
    high: float
    p: float
    p_mcnemar: float | None = None
    p_holm: float | None = None

    @property
    def better(self) -> float:
        """The change as improvement: positive is better, whichever way the measure goes."""
        return -self.delta if self.metric in LOWER_IS_BETTER else self.delta

    @property
    def surely_worse(self) -> bool:
        """Whether the whole interval lies on the wrong side of 0."""
        return self.low > 0 if self.metric in LOWER_IS_BETTER else self.high < 0


def compare(before: Score, after: Score, draws: int = DRAWS) -> list[Row]:
    """A row per measure, in the order of the catalogue. Raises KnownError when the two cannot be compared."""
    require_same(before, after)
    earlier = {item.id: item for item in before.items}
    pairs = [(earlier[item.id], item) for item in after.items]
    rows = [row for name in ORDER if (row := _row(name, pairs, draws))]
    corrected = holm({row.metric: row.p for row in rows if row.metric in PRIMARY})
    return [replace(row, p_holm=corrected.get(row.metric)) for row in rows]


def require_same(before: Score, after: Score) -> None:
    """Raises KnownError unless both scored the same questions by the same golden files, code and documents."""
    for name, what in (
        ("golden", "gouden vragen"),
        ("scorer", "versie van de scorer"),
        ("corpus", "documenten"),
        ("split", "verdeling"),
    ):
        if getattr(before, name) != getattr(after, name):
            raise KnownError(f"Niet te vergelijken: de {what} verschillen. Draai of scoor beide opnieuw.")
    if {item.id for item in before.items} != {item.id for item in after.items}:
        raise KnownError("Niet te vergelijken: er zijn niet dezelfde vragen gesteld. Draai beide met dezelfde keuze.")


def _row(name: str, pairs: Sequence[tuple[ItemScore, ItemScore]], draws: int) -> Row | None:
    both = [(one, other) for one, other in pairs if name in one.values and name in other.values]
    either = sum(name in one.values or name in other.values for one, other in pairs)
    if not both:
        return None
    old = [one.values[name] for one, _ in both]
    new = [other.values[name] for _, other in both]
    differences = [b - a for a, b in zip(old, new, strict=True)]
    groups = [one.group for one, _ in both]
    interval = group_bootstrap(differences, groups, draws)
    binary = {*old, *new} <= {0.0, 1.0}
    return Row(
        metric=name,
        n=len(both),
        only=either - len(both),
        before=mean(old),
        after=mean(new),
        delta=interval.delta,
        low=interval.low,
        high=interval.high,
        p=sign_flip(differences, groups, draws),
        p_mcnemar=mcnemar(old, new) if binary else None,
    )
