"""Word's automatic numbers: which number or bullet a paragraph gets from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

_FORMS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}


@dataclass(frozen=True, slots=True)
class Label:
    """What Word prints before a paragraph. `number` is None for a bullet; `depth` counts from 1."""

    text: str
    number: str | None
    depth: int
    indent: int | None = None


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    indent: int | None


@dataclass
class Numbering:
    """Counts along with the paragraphs of one document, in their order."""

    root: Any
    lists: dict[str, str] = field(default_factory=dict)
    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        for abstract in self.root.findall(f"{_W}abstractNum"):
            found = {_int(level.get(f"{_W}ilvl")): _read_level(level) for level in abstract.findall(f"{_W}lvl")}
            self.levels[abstract.get(f"{_W}abstractNumId")] = found
        for number in self.root.findall(f"{_W}num"):
            identifier = number.get(f"{_W}numId")
            self.lists[identifier] = _value(number, "abstractNumId") or ""
            self.restarts[identifier] = {
                _int(override.get(f"{_W}ilvl")): _int(_value(override, "startOverride"))
                for override in number.findall(f"{_W}lvlOverride")
                if override.find(f"{_W}startOverride") is not None
            }

    def label(self, identifier: str, depth: int) -> Label | None:
        """The label of the next paragraph in a list at a depth (from 0); None for a list that is switched off."""
        abstract = self.lists.get(identifier)
        levels = self.levels.get(abstract or "", {})
        level = levels.get(depth)
        if identifier == "0" or abstract is None or level is None or level.form == "none":
            return None
        if level.form == "bullet":
            return Label("", None, depth + 1, level.indent)
        value = self._count(identifier, abstract, depth, levels)
        text = _PLACEHOLDER.sub(lambda match: _shown(levels, value, int(match[1]) - 1), level.text)
        return Label(text, text.strip(" .()°:;-") or None, depth + 1, level.indent)

    def _count(self, identifier: str, abstract: str, depth: int, levels: dict[int, _Level]) -> dict[int, int]:
        counters = self.counters.setdefault(abstract, {})
        restart = self.restarts.get(identifier, {}).pop(depth, None)
        if restart is not None:
            counters[depth] = restart
        else:
            counters[depth] = counters[depth] + 1 if depth in counters else levels[depth].start
        for deeper in [other for other in counters if other > depth]:
            del counters[deeper]
        for higher in range(depth):
            counters.setdefault(higher, levels[higher].start if higher in levels else 1)
        return counters


def _shown(levels: dict[int, _Level], counters: dict[int, int], depth: int) -> str:
    form = levels[depth].form if depth in levels else "decimal"
    return shown_number(_FORMS.get(form, "1"), counters.get(depth, 1))


def shown_number(form: str, value: int) -> str:
    """A number in the form "1", "a", "A", "i" or "I"."""
    if form in ("a", "A") and 0 < value < 200:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if form == "a" else letter.upper()
    if form in ("i", "I") and 0 < value < 4000:
        roman = _roman(value)
        return roman if form == "i" else roman.upper()
    return str(value)


def _roman(value: int) -> str:
    out = ""
    for size, sign in _ROMAN:
        out += sign * (value // size)
        value %= size
    return out


def _read_level(level: Any) -> _Level:  # noqa: ANN401
    found = level.find(f"{_W}pPr/{_W}ind")
    indent = found.get(f"{_W}left") or found.get(f"{_W}start") if found is not None else None
    return _Level(
        form=_value(level, "numFmt") or "decimal",
        text=_value(level, "lvlText") or "",
        start=_int(_value(level, "start") or "1"),
        indent=int(indent) if indent is not None and indent.isdecimal() else None,
    )


def _value(element: Any, name: str) -> str | None:  # noqa: ANN401
    found = element.find(f"{_W}{name}")
    value: str | None = found.get(f"{_W}val") if found is not None else None
    return value


def _int(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 8 else 0
