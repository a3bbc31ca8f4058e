"""What a measurement gives: goals with what was measured, tables and plots."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal: `measured` may not be more than `limit`, both in `unit`; it is the median of `rounds`, if there are."""

    label: str
    limit: float
    measured: float
    unit: str
    rounds: tuple[float, ...] = ()
    detail: str = ""

    @property
    def met(self) -> bool:
        return self.measured <= self.limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures without a goal, to stand beside each other."""

    title: str
    head: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a plot, by its points."""

    label: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Lines over one logarithmic axis each way; `name` is that of its file."""

    name: str
    title: str
    across: str
    up: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """All that one part of the measurement gives."""

    name: str
    goals: tuple[Goal, ...] = ()
    tables: tuple[Table, ...] = ()
    plots: tuple[Plot, ...] = ()
    notes: tuple[str, ...] = field(default=())
    measured: str = ""
    """When, and of which commit."""


def part_from_json(data: Mapping[str, Any]) -> Part:
    """A part as `dataclasses.asdict` and JSON leave it."""
    return Part(
        name=data["name"],
        goals=tuple(Goal(**{**goal, "rounds": tuple(goal["rounds"])}) for goal in data["goals"]),
        tables=tuple(
            Table(title=table["title"], head=tuple(table["head"]), rows=tuple(map(tuple, table["rows"])))
            for table in data["tables"]
        ),
        plots=tuple(
            Plot(**{**plot, "lines": tuple(
                Line(label=line["label"], points=tuple((x, y) for x, y in line["points"])) for line in plot["lines"]
            )})
            for plot in data["plots"]
        ),
        notes=tuple(data["notes"]),
        measured=data["measured"],
    )  # fmt: skip


def ratio_goal(label: str, limit: float, ours: Sequence[float], theirs: Sequence[float], detail: str = "") -> Goal:
    """The median over rounds of what ours took for each of theirs."""
    rounds = tuple(one / other for one, other in zip(ours, theirs, strict=True))
    return Goal(
        label=label, limit=limit, measured=statistics.median(rounds), unit="×", rounds=rounds, detail=detail
    )  # fmt: skip
