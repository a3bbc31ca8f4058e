"""Plots as SVG files that stand by themselves, with logarithmic axes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from evals.bench.figures import Plot

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _RIGHT, _TOP = 720, 380, 70, 50, 40, 70
_COLOURS = ("#1f5fa8", "#c2571a", "#4a7c2c", "#7a3e9d")


def svg(plot: Plot) -> str:
    """The plot, each line in a colour and a dash of its own, every point with its value as a tip."""
    points = [point for line in plot.lines for point in line.points]
    across = _Axis([x for x, _ in points], _LEFT, _WIDTH - _RIGHT)
    up = _Axis([y for _, y in points], _HEIGHT - _BOTTOM, _TOP)
    parts = [*_grid(plot, across, up), *_lines(plot, across, up)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13"><title>{escape(plot.title)}</title>'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
        f'<text x="{_LEFT}" y="22" font-size="16">{escape(plot.title)}</text>{"".join(parts)}</svg>\n'
    )


class _Axis:
    """From values to places between `start` and `end`, by their logarithms."""

    def __init__(self, values: list[float], start: float, end: float) -> None:
        self.low = 10 ** math.floor(math.log10(min(values)))
        self.high = max(10 ** math.ceil(math.log10(max(values))), 10 * self.low)
        self._start, self._end = start, end

    def place(self, value: float) -> float:
        share = math.log10(value / self.low) / math.log10(self.high / self.low)
        return round(self._start + share * (self._end - self._start), 1)

    def ticks(self) -> Iterator[float]:
        value = self.low
        while value <= self.high * 1.001:
            yield value
            value *= 10


def _grid(plot: Plot, across: _Axis, up: _Axis) -> Iterator[str]:
    base = _HEIGHT - _BOTTOM
    for tick in across.ticks():
        x = across.place(tick)
        yield f'<line x1="{x}" y1="{_TOP}" x2="{x}" y2="{base}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{base + 18}" text-anchor="middle">{_number(tick)}</text>'
    for tick in up.ticks():
        y = up.place(tick)
        yield f'<line x1="{_LEFT}" y1="{y}" x2="{_WIDTH - _RIGHT}" y2="{y}" stroke="#ddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{_number(tick)}</text>'
    yield f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 10}" text-anchor="end">{escape(plot.across)}</text>'
    yield f'<text x="{_LEFT - 8}" y="{_TOP - 10}" text-anchor="end">{escape(plot.up)}</text>'


def _lines(plot: Plot, across: _Axis, up: _Axis) -> Iterator[str]:
    left = float(_LEFT)
    for number, line in enumerate(plot.lines):
        colour = _COLOURS[number % len(_COLOURS)]
        dash = f' stroke-dasharray="{4 * number} 4"' if number else ""
        places = [(across.place(x), up.place(y)) for x, y in line.points]
        path = " ".join(f"{'L' if place else 'M'}{x},{y}" for place, (x, y) in enumerate(places))
        yield f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'
        for (x, y), (value, height) in zip(places, line.points, strict=True):
            tip = f"{line.label}: {_number(height)} bij {_number(value)}"
            yield f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"><title>{escape(tip)}</title></circle>'
        yield f'<line x1="{left}" y1="40" x2="{left + 24}" y2="40" stroke="{colour}" stroke-width="2"{dash}/>'
        yield f'<text x="{left + 30}" y="44" fill="{colour}">{escape(line.label)}</text>'
        left += 60 + 6.6 * len(line.label)


def _number(value: float) -> str:
    """With a point for thousands and a comma, as Dutch has it."""
    shown = f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"
    return shown.translate(str.maketrans(",.", ".,"))
