"""Small charts as inline SVG, drawn in the colours of the page they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from evals.texts import percent

_ROW, _LEFT, _WIDTH, _RIGHT = 26, 170, 380, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A labelled share with its interval and the number of questions behind it."""

    label: str
    value: float
    low: float
    high: float
    n: int


def bars(rows: Sequence[Bar], title: str) -> str:
    """Horizontal bars from 0 to 1, each with its interval as a line and its n."""
    height = _ROW * len(rows) + 24
    parts = [_grid(height)]
    for number, row in enumerate(rows):
        parts.append(_bar(row, top=number * _ROW))
    total = _LEFT + _WIDTH + _RIGHT
    return (
        f'<svg viewBox="0 0 {total} {height}" role="img" aria-label="{escape(title)}" class="chart">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )


def _grid(height: int) -> str:
    lines: list[str] = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = _LEFT + share * _WIDTH
        lines.append(f'<line class="grid" x1="{x}" y1="0" x2="{x}" y2="{height - 20}"/>')
        lines.append(f'<text class="axis" x="{x}" y="{height - 6}" text-anchor="middle">{round(100 * share)}%</text>')
    return "".join(lines)


def _bar(row: Bar, top: int) -> str:
    middle = top + _ROW / 2
    length = max(row.value * _WIDTH, 1)
    low, high = _LEFT + row.low * _WIDTH, _LEFT + row.high * _WIDTH
    tip = f"{row.label}: {percent(row.value)}, interval {percent(row.low)} tot {percent(row.high)}, n = {row.n}"
    return (
        f"<g><title>{escape(tip)}</title>"
        f'<text x="{_LEFT - 10}" y="{middle + 4}" text-anchor="end">{escape(row.label)}</text>'
        f'<rect class="bar" x="{_LEFT}" y="{top + 5}" width="{length:.1f}" height="{_ROW - 10}" rx="3"/>'
        f'<line class="interval" x1="{low:.1f}" y1="{middle}" x2="{high:.1f}" y2="{middle}"/>'
        f'<line class="interval" x1="{low:.1f}" y1="{middle - 4}" x2="{low:.1f}" y2="{middle + 4}"/>'
        f'<line class="interval" x1="{high:.1f}" y1="{middle - 4}" x2="{high:.1f}" y2="{middle + 4}"/>'
        f'<text x="{_LEFT + _WIDTH + 12}" y="{middle + 4}">{percent(row.value)}'
        f'<tspan class="axis" dx="8">n = {row.n}</tspan></text></g>'
    )


def curve(points: Sequence[tuple[float, float]], title: str) -> str:
    """Risk (upwards) against coverage (to the right), as steps from point to point."""
    width, height, left, bottom = 420, 220, 50, 34
    place = [(left + x * (width - left - 10), (height - bottom) * (1 - y) + 6) for x, y in points]
    path = " ".join(f"{'M' if number == 0 else 'L'}{x:.1f},{y:.1f}" for number, (x, y) in enumerate(place))
    base = height - bottom + 6
    return (
        f'<svg viewBox="0 0 {width} {height + 10}" role="img" aria-label="{escape(title)}" class="chart small">'
        f"<title>{escape(title)}</title>"
        f'<line class="grid" x1="{left}" y1="{base}" x2="{width - 10}" y2="{base}"/>'
        f'<line class="grid" x1="{left}" y1="6" x2="{left}" y2="{base}"/>'
        f'<path class="curve" d="{path}"/>'
        f'<text class="axis" x="{width - 10}" y="{base + 18}" text-anchor="end">deel beantwoord →</text>'
        f'<text class="axis" x="{left - 6}" y="14" text-anchor="end">100%</text>'
        f'<text class="axis" x="{left - 6}" y="{base}" text-anchor="end">0%</text>'
        f'<text class="axis" x="{left}" y="{base + 18}">↑ deel fout</text></svg>'
    )
