"""What a coverage check gives: for each outcome of a report, whether a plan takes it up, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from assistant.agreements import Agreement
from assistant.coverage.quantities import QuantityKind
from assistant.types import Citation

Verdict = Literal["opgenomen", "deels", "niet gevonden"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A quantity that differs, in the words of both."""

    kind: QuantityKind
    report: str
    plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A passage of the plan that takes up an outcome or a part of it; `score` lies between 0 and 1.

    `sentence` is the sentence of the passage that says most of it, `parts` are the pieces of the outcome that it is
    about. A match that is `against` says the opposite.
    """

    citation: Citation
    sentence: str
    score: float
    parts: tuple[str, ...]
    against: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What came of one outcome. `opgenomen` and `deels` have a match that says it; `why` is in Dutch.

    `nearest` is the place that comes nearest when there is no match at all: it claims nothing.
    """

    agreement: Agreement
    verdict: Verdict
    matches: tuple[Match, ...]
    why: str
    differences: tuple[Difference, ...] = ()
    nearest: Match | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A report held against a plan."""

    report_id: str
    report: str
    plan_id: str
    plan: str
    rows: tuple[Row, ...]

    def counts(self) -> dict[Verdict, int]:
        """How many rows have each verdict."""
        return {verdict: sum(row.verdict == verdict for row in self.rows) for verdict in VERDICTS}
