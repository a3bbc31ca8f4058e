"""What `planwijzer eval agreements` tells."""

from __future__ import annotations

from collections.abc import Mapping

from evals.agreements import Counts
from evals.golden_set import Split
from evals.statistics import wilson
from evals.texts import percent

_PARTS: dict[Split, str] = {"dev": "afgestemd", "test": "niet afgestemd"}


def table(found: Mapping[Split, Mapping[str, Counts]]) -> str:
    """Recall, precision and how right kind and period are, per document and per split, for a terminal."""
    lines = [f"{'document':40} {'compleet':>17} {'juist':>17} {'soort':>8} {'periode':>8}"]
    for split, documents in found.items():
        if documents:
            total = Counts()
            lines.append(f"{_PARTS[split]}:")
            for name, counts in documents.items():
                lines.append(_row(f"  {name}", counts))
                total.add(counts)
            lines += [_row("  samen", total), f"  {_intervals(total)}"]
    return "\n".join(lines)


def details(found: Mapping[str, Counts]) -> str:
    """What was missed, what should not be there, and what has another kind or period than was labelled."""
    lines: list[str] = []
    for name, counts in found.items():
        lines += [f"{name}: gemist: {label.quote}" for label in counts.missed]
        lines += [f"{name}: te veel ({row.kind}): {row.quote}" for row in counts.extra]
        lines += [
            f"{name}: {row.kind}, {row.period or 'geen periode'} in plaats van {'|'.join(label.kinds)}, "
            f"{'|'.join(period or 'geen periode' for period in label.periods)}: {row.quote}"
            for label, row in counts.wrong
        ]
    return "\n".join(lines)


def _row(name: str, counts: Counts) -> str:
    return (
        f"{name[:40]:40} {_share(counts.found, counts.labels):>17} {_share(counts.found, counts.rows):>17} "
        f"{_percent(counts.right_kind, counts.found):>8} {_percent(counts.right_period, counts.found):>8}"
    )


def _share(part: int, whole: int) -> str:
    return f"{_percent(part, whole)} ({part}/{whole})"


def _percent(part: int, whole: int) -> str:
    return percent(part / whole) if whole else "–"


def _intervals(total: Counts) -> str:
    shares = (("compleet", total.labels), ("juist", total.rows))
    told = [
        f"{name} {percent(low)}–{percent(high)}"
        for name, whole in shares
        if whole
        for low, high in [wilson(total.found / whole, whole)]
    ]
    return f"95%-interval: {'; '.join(told)}"
