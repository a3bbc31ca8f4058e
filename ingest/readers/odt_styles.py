"""The styles of an OpenDocument text: what is bold, what numbers lists and headings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.readers.docx_numbering import shown_number

_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(cm|mm|in|pt)")
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(pt|%)")
_USUAL_SIZE = 24
"""What text is set in where the file does not say, in half points."""

_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0}


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is numbered: `form` is "1", "a", "A", "i", "I", or empty for a bullet."""

    form: str
    start: int
    shown_levels: int
    indent: float | None = None
    prefix: str = ""
    suffix: str = ""


@dataclass
class Counters:
    """Counts the items of one list, or the headings of a document."""

    values: dict[int, int] = field(default_factory=dict)

    def next(self, depth: int, levels: Mapping[int, ListLevel], start: int | None = None) -> str | None:
        """The number of the next item at a depth, with those of the levels above that are shown with it."""
        level = levels[depth]
        if start is not None:
            self.values[depth] = start
        else:
            self.values[depth] = self.values[depth] + 1 if depth in self.values else level.start
        for deeper in [other for other in self.values if other > depth]:
            del self.values[deeper]
        first = max(1, depth - level.shown_levels + 1)
        parts = [
            shown_number(levels[at].form, self.values.get(at, levels[at].start))
            for at in range(first, depth + 1)
            if at in levels and levels[at].form
        ]
        return ".".join(parts) or None


@dataclass(frozen=True)
class Styles:
    """All styles of one document. Names are those that the user sees, in lower case."""

    parents: dict[str, str]
    shown: dict[str, str]
    bold: dict[str, bool]
    hidden: dict[str, bool]
    lists: dict[str, dict[int, ListLevel]]
    outline: dict[int, ListLevel]
    sizes: dict[str, float] = field(default_factory=dict)
    """In half points, as Word counts; below 0 a part of the size of what a style is based on. "" is for all others."""

    def names(self, style: str | None) -> list[str]:
        """The names of a style and those it is based on."""
        return [self.shown.get(name, name).lower() for name in self._chain(style)]

    def is_bold(self, style: str | None, inherited: bool = False) -> bool:
        return next((self.bold[name] for name in self._chain(style) if name in self.bold), inherited)

    def size(self, style: str | None, inherited: int | None = None) -> int:
        """How large text of a style is, in half points."""
        part = 1.0
        for name in self._chain(style):
            size = self.sizes.get(name, -1.0)
            if size > 0:
                return round(size * part)
            part *= -size
        return round((inherited or self.sizes.get("", _USUAL_SIZE)) * part)

    def is_hidden(self, style: str | None) -> bool:
        """Whether text of a style is not shown."""
        return next((self.hidden[name] for name in self._chain(style) if name in self.hidden), False)

    def _chain(self, style: str | None) -> list[str]:
        chain: list[str] = []
        while style and style not in chain:
            chain.append(style)
            style = self.parents.get(style)
        return chain


def read_styles(document: Any) -> Styles:  # noqa: ANN401 - odfdo's elements are untyped at this depth
    """The styles in content.xml (automatic ones) and styles.xml."""
    styles = Styles({}, {}, {}, {}, {}, {})
    for part in ("styles.xml", "content.xml"):
        root = document.get_part(part).root
        for properties in root.xpath("//style:default-style[@style:family='paragraph']/style:text-properties"):
            _add_size(styles, "", properties)
        for style in root.xpath("//style:style"):
            _add_style(styles, style)
        for style in root.xpath("//text:list-style"):
            styles.lists[str(style.get_attribute_string("style:name"))] = _read_levels(style)
        for style in root.xpath("//text:outline-style"):
            styles.outline.update({depth: level for depth, level in _read_levels(style).items() if level.form})
    return styles


def _indent(level: Any) -> float | None:  # noqa: ANN401
    """How far the text of a list level is indented, in points."""
    for alignment in level.xpath("style:list-level-properties/style:list-level-label-alignment"):
        match = _LENGTH.fullmatch(str(alignment.get_attribute_string("fo:margin-left") or ""))
        if match:
            return float(match[1]) * _POINTS[match[2]]
    return None


def _add_style(styles: Styles, style: Any) -> None:  # noqa: ANN401
    name = str(style.get_attribute_string("style:name"))
    parent = style.get_attribute_string("style:parent-style-name")
    if parent:
        styles.parents[name] = str(parent)
    shown = style.get_attribute_string("style:display-name")
    if shown:
        styles.shown[name] = str(shown)
    for properties in style.xpath("style:text-properties"):
        weight = properties.get_attribute_string("fo:font-weight")
        if weight:
            styles.bold[name] = str(weight) in ("bold", "600", "700", "800", "900")
        _add_size(styles, name, properties)
        display = properties.get_attribute_string("text:display")
        if display:
            styles.hidden[name] = str(display) == "none"


def _add_size(styles: Styles, name: str, properties: Any) -> None:  # noqa: ANN401
    size = _SIZE.fullmatch(str(properties.get_attribute_string("fo:font-size") or ""))
    if size:
        styles.sizes[name] = 2 * float(size[1]) if size[2] == "pt" else -float(size[1]) / 100


def _read_levels(style: Any) -> dict[int, ListLevel]:  # noqa: ANN401
    levels: dict[int, ListLevel] = {}
    for level in style.xpath("*"):
        depth = str(level.get_attribute_string("text:level") or "")
        if depth.isdecimal():
            start = str(level.get_attribute_string("text:start-value") or "1")
            shown = str(level.get_attribute_string("text:display-levels") or "1")
            levels[int(depth)] = ListLevel(
                form=str(level.get_attribute_string("style:num-format") or ""),
                start=int(start) if start.isdecimal() else 1,
                shown_levels=int(shown) if shown.isdecimal() else 1,
                indent=_indent(level),
                prefix=str(level.get_attribute_string("style:num-prefix") or ""),
                suffix=str(level.get_attribute_string("style:num-suffix") or ""),
            )
    return levels
