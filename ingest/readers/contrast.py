"""Whether a text can be read in its colour on what lies under it. Colours are numbers, 0xRRGGBB."""

from __future__ import annotations

WHITE = 0xFFFFFF

_FAINTEST = 1.2
"""The contrast with what lies under it below which nobody reads a text (black on white has 21)."""


def shows(colour: int, under: int) -> bool:
    """Whether anybody reads text of a colour on another."""
    return contrast(colour, under) >= _FAINTEST


def mixed(colour: int, under: int, alpha: float) -> int:
    """A colour that one sees another through; `alpha` is 1 where one does not."""
    parts = (
        round(alpha * (colour >> shift & 255) + (1 - alpha) * (under >> shift & 255)) << shift for shift in (16, 8, 0)
    )
    return sum(parts)


def contrast(one: int, other: int) -> float:
    """How much two colours differ in lightness, from 1 to 21, as the guidelines for accessible pages measure it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: int) -> float:
    red, green, blue = (_linear((colour >> shift & 255) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
